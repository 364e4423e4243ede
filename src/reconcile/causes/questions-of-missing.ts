/**
 * The questions to the rules about missing deliveries: the event that makes them due, evaluated again.
 */
import { instantOf } from "../../time/instant.js";
import type { ObjectType, ParentOf } from "../comparable.js";
import { EventClock } from "../event-clock.js";
import type { Finding } from "../finding.js";
import type { LoggedChange } from "../nearest-refusal.js";
import { objectsOf } from "../objects.js";
import type { Witness } from "../record.js";
import type { Question } from "../refusal-question.js";
import { askForData, askForObject, dataPlace } from "../refusal-question.js";

const noClock = new EventClock();

/** The changes of agreements by the index of their event. */
type ChangesByEvent = ReadonlyMap<number, LoggedChange>;

/** The event of a finding, as a reconciliation remembers it. */
const witnessOf = (
  { resourceType, key, expected }: Finding,
  place: string,
  changes: ChangesByEvent,
): Witness | undefined => {
  const { event, occurredAt, reason } = expected ?? {};
  if (event === undefined || occurredAt === undefined || reason === undefined) return undefined;
  const at = instantOf(occurredAt);
  switch (resourceType) {
    case "METERING_DATA":
    case "NETWORK_BILL":
      return {
        tag: "Witness",
        place,
        at,
        of: { tag: "Data", event, occurredAt, action: reason, initiatorEic: undefined },
      };
    case "AGREEMENT":
      return changes.has(event) ? { tag: "Witness", place, at, of: { tag: "Change", event } } : undefined;
    case "METERING_POINT": {
      const document = { resourceType, action: reason, occurredAt, meterEic: key["meterEic"] };
      return { tag: "Witness", place, at, of: { tag: "Document", event, document } };
    }
    default:
      return undefined;
  }
};

/** The question about something missing; undefined where the event that makes it due is not known. */
export const askForMissing = (
  finding: Finding,
  changes: ChangesByEvent,
  parentOf: ParentOf,
): Question | undefined => {
  const { resourceType, key, from, to, expected } = finding;
  if (resourceType === "UNKNOWN" || expected === undefined) return undefined;
  const at = instantOf(expected.occurredAt ?? expected.deadline ?? "");
  if (!Number.isFinite(at)) return undefined;
  if (resourceType === "METERING_DATA") {
    const meterEic = String(key["meterEic"]);
    const times = { from: instantOf(from ?? ""), to: instantOf(to ?? "") };
    const witness = witnessOf(finding, dataPlace(resourceType, meterEic), changes);
    return times.from < times.to
      ? askForData(witness === undefined ? [] : [witness], meterEic, times, at, noClock)
      : undefined;
  }
  const { content, reason } = expected;
  if (typeof content !== "object" || content === null) return undefined;
  const [object] = objectsOf(resourceType satisfies ObjectType, content, reason, parentOf);
  if (object === undefined) return undefined;
  const witness = witnessOf(finding, object.place, changes);
  const question = askForObject(witness === undefined ? [] : [witness], object, at, noClock);
  // Two changes of one agreement at one moment cannot be distinguished by a constructed event.
  return resourceType === "AGREEMENT" && question.look.tag === "Imagined" ? undefined : question;
};
