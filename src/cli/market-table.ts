/**
 * A small market as a table: its metering points, its agreements and its events.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementDocument, AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { Language } from "../reason/describe-reason.js";
import { momentText, validityText } from "../report/local-times.js";
import { instantOf } from "../time/instant.js";
import { tableLines } from "./text-table.js";

const words = {
  en: {
    time: "time passes",
    system: "the system",
    by: (who: string) => `by ${who}`,
    below: (parent: string) => `below ${parent}`,
  },
  et: {
    time: "aeg möödub",
    system: "süsteem",
    by: (who: string) => `(algataja ${who})`,
    below: (parent: string) => `ülemmõõtepunkt ${parent}`,
  },
} as const;

const validity = ({ validFrom, validTo }: AgreementDocument, language: Language): string =>
  validityText(
    { from: instantOf(validFrom), to: typeof validTo === "string" ? instantOf(validTo) : Infinity },
    language,
  );

const agreementRow = (agreement: AgreementDocument, language: Language): readonly string[] => [
  agreement.agreementType,
  agreement.meterEic ?? "",
  agreement.serviceProviderEic ?? "",
  agreement.customerEic ?? "",
  validity(agreement, language),
];

const eventText = (event: EventDocument, language: Language): string => {
  const { time, system, by } = words[language];
  if (event.resourceType === "CLOCK") return time;
  const who = by(event.initiatorEic ?? system);
  const what =
    event.resourceType === "AGREEMENT"
      ? agreementRow(event.agreement, language).join(" ")
      : JSON.stringify(
          "content" in event ? event.content : "coordination" in event ? event.coordination : event.meterEic,
        );
  return `${event.resourceType} ${event.action} ${who}: ${what}`;
};

/** The lines of a market with its events. */
export function* marketTable(
  set: AgreementSetDocument,
  events: readonly EventDocument[],
  language: Language = "en",
): Generator<string> {
  const points = (set.meteringPoints ?? []).map(
    ({ meterEic, meteringPointType, operatorEic, parentMeterEic }) => [
      meteringPointType,
      meterEic,
      operatorEic,
      "",
      typeof parentMeterEic === "string" ? words[language].below(parentMeterEic) : "",
    ],
  );
  yield* tableLines(
    ["", "", "", "", ""],
    [...points, ...(set.agreements ?? []).map((agreement) => agreementRow(agreement, language))],
    "  ",
  );
  const happened = events.map((event) => [
    momentText(instantOf(event.occurredAt), language),
    eventText(event, language),
  ]);
  yield* tableLines(["", ""], happened, "  ");
}
