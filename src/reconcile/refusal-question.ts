/**
 * The questions to the rules about unexpected deliveries: the event to evaluate, or to construct.
 */
import type { Look, Question } from "../documents/outcome-codec.js";
import type { Comparable } from "./comparable.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import type { EventClock } from "./event-clock.js";
import type { Witness, WitnessedEvent } from "./record.js";
import { firstIndexWhere } from "../common/search.js";

/** Where metering data or bills of a point are witnessed. */
export const dataPlace = (on: "METERING_DATA" | "NETWORK_BILL", meterEic: Eic): string => `${on} ${meterEic}`;

export type { Question } from "../documents/outcome-codec.js";

const momentAt = (at: Instant): Interval => ({ from: at, to: at });

/** The last witness up to a moment, else the first after it; they are in the order of their events. */
const witnessAt = (witnesses: readonly Witness[], at: Instant): Witness | undefined => {
  const next = firstIndexWhere(witnesses.length, (i) => witnesses[i]!.at > at);
  return witnesses[next - 1] ?? witnesses[0];
};

/** One account interval of a point: what data is asked of, narrowed to the times in question afterwards. */
const someData = (meterEic: Eic, { from }: Interval): unknown => [
  { meterEic, periods: [{ r: "PT15M", aI: [{ pS: writeInstant(from) }] }] },
];

const lookAt = (
  of: WitnessedEvent,
  at: Instant,
  clock: EventClock,
  resourceType: string,
  content: unknown,
): Look => {
  switch (of.tag) {
    case "Data": {
      const { event, occurredAt, action, initiatorEic } = of;
      return {
        tag: "Document",
        event,
        document: { resourceType, action, occurredAt, initiatorEic, content },
      };
    }
    case "Activation":
      return { tag: "Activation", event: clock.following(at), at };
    default:
      return of;
  }
};

/** Asks what speaks against metering data of a point and time in a message made at a moment. */
export const askForData = (
  witnesses: readonly Witness[],
  meterEic: Eic,
  times: Interval,
  at: Instant,
  clock: EventClock,
): Question => {
  const resourceType = "METERING_DATA";
  const content = someData(meterEic, times);
  const witness = witnessAt(witnesses, at);
  const look: Look =
    witness === undefined
      ? { tag: "Imagined", at, document: { resourceType, action: "CREATE", content } }
      : lookAt(witness.of, witness.at, clock, resourceType, content);
  return { look, meterEic, times };
};

/** Asks what speaks against an object in a message made at a moment. */
export const askForObject = (
  witnesses: readonly Witness[],
  { resourceType, place, key, document, attributes, period }: Comparable,
  at: Instant,
  clock: EventClock,
): Question => {
  const witness = witnessAt(witnesses, at);
  if (resourceType === "NETWORK_BILL") {
    const meterEic = String(key["meterEic"]);
    const times = { from: instantOf(period!.from), to: instantOf(period!.to) };
    const version = "meteringPointEic" in (document as object) ? "V2" : "V1";
    const content = [document];
    if (witness?.of.tag === "Data") {
      const { event, occurredAt, action, initiatorEic } = witness.of;
      const bill = { resourceType, action, occurredAt, initiatorEic, version, content };
      return { look: { tag: "Document", event, document: bill }, meterEic, times };
    }
    return {
      look: { tag: "Imagined", at, document: { resourceType, action: "CREATE", version, content } },
      meterEic,
      times,
    };
  }
  if (witness !== undefined)
    return {
      look: lookAt(witness.of, witness.at, clock, resourceType, undefined),
      place,
      times: momentAt(at),
    };
  const event = {
    METERING_POINT: () => ({ action: "UPDATE", meterEic: key["meterEic"] }),
    AGREEMENT: () => ({ action: key["action"], agreement: agreementDocument(document) }),
    CUSTOMER_DATA: () => ({ action: "UPDATE", changed: [...attributes.keys()], content: document }),
    PERMISSION: () => ({ action: "CREATE", content: document }),
    AGREEMENT_COORDINATION: () => ({
      action: coordinationAction(attributes.get("change")?.value),
      coordination: document,
    }),
  }[resourceType]();
  return { look: { tag: "Imagined", at, document: { resourceType, ...event } }, times: momentAt(at) };
};

/** An agreement of either version as events have it. */
const agreementDocument = (document: unknown): unknown => {
  const { meteringPointEic, ...rest } = document as Readonly<Record<string, unknown>>;
  return meteringPointEic === undefined ? document : { meterEic: meteringPointEic, ...rest };
};

const coordinationAction = (change: unknown): string =>
  change === "CANCELLED" ? "DELETE" : change === "CREATED" ? "CREATE" : "UPDATE";
