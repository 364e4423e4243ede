/**
 * Which rule came closest to giving a party what nobody was known to owe it, and what spoke against it: asked of the
 * last event about the same object, or, where there is none, of the rules as if there had been one.
 *
 * Questions are plain values that are answered together, in one walk through the changes of agreements: so nothing but
 * these has to be remembered of the events.
 */
import { meteringPointAt } from "../market/point-in-set.js";
import { compareText } from "../common/order.js";
import { firstIndexWhere } from "../common/search.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { ChangedObject, PredictOptions, PredictionState, Step } from "../predict/changes.js";
import { activatedBetween, explainEventError, startOf, step } from "../predict/changes.js";
import { verdictText } from "../predict/verdict-text.js";
import { verdictsOf } from "../rules/distribution/evaluate.js";
import { missedBy } from "../rules/distribution/missing.js";
import type { DataReceived, Situation } from "../rules/distribution/situation.js";
import type { Refused } from "../rules/distribution/verdict.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import type { EventClock } from "./event-clock.js";
import type { Comparable, ParentOf } from "./objects.js";
import { objectsOf } from "./objects.js";
import type { Witness, WitnessedEvent } from "./record.js";

/** The rule, where one looked at the party, and what spoke against it. */
export interface Closest {
  readonly rule?: string;
  readonly text: string;
}

/** Where metering data or bills of a point are witnessed. */
export const dataPlace = (on: "METERING_DATA" | "NETWORK_BILL", meterEic: Eic): string => `${on} ${meterEic}`;

// ------------------------------------------------------------------------------------------------------- questions

/** What is asked of the rules: which event to look at, or to imagine, and of which object and time of it. */
export interface Question {
  readonly look: Look;
  /** The object of the event that is meant; its first where this is absent. */
  readonly place?: string;
  /** For data of this point and time alone. */
  readonly meterEic?: Eic;
  readonly times: Interval;
}

type Look =
  /** A change of an agreement that is remembered. */
  | { readonly tag: "Change"; readonly event: number }
  /** An event in the set it met. */
  | { readonly tag: "Document"; readonly event: number; readonly document: unknown }
  | { readonly tag: "Activation"; readonly event: number; readonly at: Instant }
  /** An event that nobody knows of. */
  | { readonly tag: "Imagined"; readonly at: Instant; readonly document: Readonly<Record<string, unknown>> };

const momentAt = (at: Instant): Interval => ({ from: at, to: at });

/** The last witness up to a moment, else the first after it; they stand in the order of their events. */
const witnessAt = (witnesses: readonly Witness[], at: Instant): Witness | undefined => {
  let low = 0;
  let high = witnesses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (witnesses[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return witnesses[low - 1] ?? witnesses[0];
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

// --------------------------------------------------------------------------------------------------------- answers

/** How far the agreement of a refusal is from what was asked, in milliseconds; 0 where time is not what it lacked. */
const distanceOf = ({ cause }: Refused, { from, to }: Interval): number => {
  switch (cause.tag) {
    case "Ended":
      return from - cause.at;
    case "NotValidYet":
    case "NotActiveUntil":
      return cause.from - to;
    case "NoDataInValidity":
    case "PortfolioNotValidThen":
      return Math.max(0, cause.from - to, from - cause.to);
    default:
      return 0;
  }
};

/** A grant that another rule took away first, then the party's own right before its portfolio's, then the nearest in time. */
const closestOf = (refused: readonly Refused[], times: Interval): Refused | undefined => {
  const ranked = refused.map((verdict) => ({
    verdict,
    isOwn: verdict.by === undefined ? 1 : 0,
    links: verdict.chain?.length ?? 0,
    distance: Math.abs(distanceOf(verdict, times)),
    text: verdictText(verdict),
  }));
  ranked.sort(
    (a, b) =>
      a.isOwn - b.isOwn || a.links - b.links || a.distance - b.distance || compareText(a.text, b.text),
  );
  return ranked[0]?.verdict;
};

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");

const closestIn = (situation: Situation, eic: Eic, times: Interval): Closest => {
  const own = verdictsOf(situation).filter((verdict) => verdict.eic === eic);
  const granted = own.find((verdict) => verdict.granted);
  if (granted !== undefined) {
    return {
      rule: granted.rule,
      text: `the rules would give it, but no event brought it (${withoutStop(verdictText(granted))})`,
    };
  }
  const refused = closestOf(
    own.filter((verdict) => !verdict.granted),
    times,
  );
  const nearest = refused ?? missedBy(situation, eic, { aboutOthers: true })[0]!;
  return { rule: nearest.rule, text: withoutStop(verdictText(nearest)) };
};

const isData = (situation: Situation): situation is DataReceived =>
  situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL";

/** The same situation, of one point and time alone. */
const narrowed = (situation: Situation, { meterEic, times }: Question): Situation =>
  meterEic !== undefined && isData(situation)
    ? { ...situation, coverage: new Map([[meterEic, [times]]]) }
    : situation;

/** A change of an agreement as an event brought it. */
export interface LoggedChange {
  readonly event: number;
  readonly at: Instant;
  readonly document: unknown;
}

/** A party and the rules by which its questions are answered. */
export interface Asker {
  readonly eic: Eic;
  /** The set before the first event. */
  readonly set: AgreementSet;
  readonly options: PredictOptions;
  readonly parentOf: ParentOf;
}

/** How many of the changes come before what is looked at. */
const changesBefore = ({ look }: Question, log: readonly LoggedChange[]): number => {
  const isBefore = ({ at, event }: LoggedChange): boolean =>
    look.tag === "Imagined" ? at <= look.at : event < look.event;
  return firstIndexWhere(log.length, (i) => !isBefore(log[i]!));
};

/** The event to look at, once the set is what it met; `next` is the change of an agreement that follows. */
const lookedAt = (
  { look, meterEic }: Question,
  progress: PredictionState,
  next: LoggedChange | undefined,
): Pick<Step, "objects" | "error"> => {
  switch (look.tag) {
    case "Change":
      return step(progress, next!.document);
    case "Document":
      return step(progress, look.document);
    case "Activation":
      return { objects: activatedBetween(progress, look.at - 1, look.at) };
    case "Imagined": {
      // Nobody knows of it: as if whoever operates the point had made it.
      const initiatorEic =
        meterEic === undefined ? undefined : meteringPointAt(progress.set, meterEic, look.at).operatorEic;
      const made = step(progress, { occurredAt: writeInstant(look.at), initiatorEic, ...look.document });
      const impossible = made.error?.tag === "ImpossibleChange" ? made.error.error : undefined;
      if (impossible?.tag !== "AgreementExists" || impossible.present.type !== "GENERAL_SERVICE") return made;
      // The set has it, and no event came after its start: then a message tells of its activation.
      const start = impossible.present.from;
      return { objects: activatedBetween(progress, start - 1, start) };
    }
  }
};

/** Answers in the order of the questions. The log has the changes that were possible, in their order. */
export const answersTo = (
  questions: readonly Question[],
  log: readonly LoggedChange[],
  { eic, set, options, parentOf }: Asker,
): readonly Closest[] => {
  const answers: Closest[] = [];
  let progress = startOf(set, options);
  let passed = 0;
  const order = questions
    .map((question, index) => ({ question, index, before: changesBefore(question, log) }))
    .sort((a, b) => a.before - b.before);
  for (const { question, index, before } of order) {
    for (; passed < before; passed++)
      progress = startOf(step(progress, log[passed]!.document).progress.set, options);
    const { objects, error } = lookedAt(question, progress, log[passed]);
    const { place, times } = question;
    const object =
      place === undefined
        ? objects[0]
        : objects.findLast((candidate) => placesOf(candidate, parentOf).includes(place));
    answers[index] =
      object === undefined
        ? { text: `no event brought it, and none could${error ? ` (${explainEventError(error)})` : ""}` }
        : closestIn(narrowed(object.situation, question), eic, times);
  }
  return answers;
};

/** Where a changed object is witnessed. */
export const placesOf = (
  { situation, reason, content }: ChangedObject,
  parentOf: ParentOf,
): readonly string[] =>
  isData(situation)
    ? Array.from(situation.coverage.keys(), (meterEic) =>
        dataPlace(situation.on as "METERING_DATA", meterEic),
      )
    : objectsOf(situation.on, content([]), reason, parentOf).map(({ place }) => place);
