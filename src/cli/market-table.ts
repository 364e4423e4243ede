/**
 * A small market as a table: its metering points, its agreements, and what happens.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementDocument, AgreementSetDocument } from "../documents/agreement-set-document.js";
import { tableLines } from "./text-table.js";

const agreementRow = (agreement: AgreementDocument): readonly string[] => [
  agreement.agreementType,
  agreement.meterEic ?? "",
  agreement.serviceProviderEic ?? "",
  agreement.customerEic ?? "",
  `${agreement.validFrom} to ${agreement.validTo ?? "open"}`,
];

const eventText = (event: EventDocument): string => {
  if (event.resourceType === "CLOCK") return "time passes";
  const by = event.initiatorEic ?? "the system";
  const what =
    event.resourceType === "AGREEMENT"
      ? agreementRow(event.agreement).join(" ")
      : JSON.stringify(
          "content" in event ? event.content : "coordination" in event ? event.coordination : event.meterEic,
        );
  return `${event.resourceType} ${event.action} by ${by}: ${what}`;
};

/** The lines of a market with its events. */
export function* marketTable(set: AgreementSetDocument, events: readonly EventDocument[]): Generator<string> {
  const points = (set.meteringPoints ?? []).map(
    ({ meterEic, meteringPointType, operatorEic, parentMeterEic }) => [
      meteringPointType,
      meterEic,
      operatorEic,
      "",
      typeof parentMeterEic === "string" ? `below ${parentMeterEic}` : "",
    ],
  );
  yield* tableLines(["", "", "", "", ""], [...points, ...(set.agreements ?? []).map(agreementRow)], "  ");
  const happened = events.map((event) => [event.occurredAt, eventText(event)]);
  yield* tableLines(["", ""], happened, "  ");
}
