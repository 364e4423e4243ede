/**
 * Short ways to write exhibits: what is due, what was sent, and messages of the old service made of it.
 */
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { agreementSet } from "../../src/index.js";
import type { AgreementSet } from "../../src/index.js";
import { eics, point } from "../../src/rules/example-parties.js";
import type { Due, Market, MuseumEvent, Sent } from "./exhibit.js";

/** A minute after noon of the day of the examples, when messages about its event are made. */
export const soon = "2025-06-10T09:01Z";

/** The set of a market. */
export const setOf = (market: Market): AgreementSet => {
  const built = agreementSet(market satisfies AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** The agreements at the one metering point of most exhibits. */
export const atPoint = (...agreements: readonly AgreementDocument[]): Market => ({
  meteringPoints: [point],
  agreements,
});

/** An agreement that a party has to be sent. */
export const told = (
  recipientEic: string,
  reason: string,
  content: AgreementDocument,
  ...grounds: readonly string[]
): Due => ({ recipientEic, resourceType: "AGREEMENT", reason, content, grounds });

/** A message about an agreement, a minute after noon unless said. */
export const sentAgreement = (
  reason: string,
  content: AgreementDocument,
  raw?: Sent["raw"],
  createdTime = soon,
): Sent => ({ createdTime, resourceType: "AGREEMENT", reason, content, ...(raw && { raw }) });

/** A general service as the Datahub makes it at the point of the examples. */
export const madeService = (
  serviceProviderEic: string,
  validFrom: string,
  validTo?: string,
  customerEic: string = eics.customerX,
): AgreementDocument => ({
  agreementType: "GENERAL_SERVICE",
  meterEic: eics.point,
  serviceProviderEic,
  customerEic,
  commodityType: "ELECTRICITY",
  preliminaryTerminationFee: false,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
});

/** Metering data of one point that its operator sends: a start, or an interval as it is, for each interval. */
export const dataEvent = (
  occurredAt: string,
  r: "PT15M" | "PT1H",
  intervals: readonly (string | Readonly<Record<string, unknown>>)[],
): MuseumEvent => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt,
  initiatorEic: eics.gridOperator,
  content: dataContent(r, intervals),
});

/** The content of metering data of the point of the examples. */
export const dataContent = (
  r: "PT15M" | "PT1H",
  intervals: readonly (string | Readonly<Record<string, unknown>>)[],
): readonly unknown[] => [
  {
    meterEic: eics.point,
    periods: [
      {
        r,
        aI: intervals.map((interval) =>
          typeof interval === "string" ? { pS: interval, inQty: { rType: "M", kwh: 0.125 } } : interval,
        ),
      },
    ],
  },
];

/** A message as the old service gives it, its id its place in the inbox; an attribute that is undefined is absent. */
export const messageOf = (
  { raw, content, ...sent }: Sent,
  index: number,
): Readonly<Record<string, unknown>> => {
  const message = { id: index + 1, ...sent, hasContent: true, content: JSON.stringify(content), ...raw };
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined));
};

/** The messages of a Datahub without the fault: what is due to a party, at the moment it becomes due. */
export const faultlessInbox = (
  due: readonly Due[],
  events: readonly MuseumEvent[],
  eic: string,
): readonly Readonly<Record<string, unknown>>[] =>
  due
    .filter(({ recipientEic }) => recipientEic === eic)
    .map(({ event = 0, occurredAt, resourceType, reason, content }, index) => {
      const createdTime = occurredAt ?? String(events[event]?.["occurredAt"]);
      return messageOf({ createdTime, resourceType, reason, content }, index);
    });
