/**
 * Which rule came closest to giving a party what nobody was known to owe it, and what spoke against it: asked of the
 * events about the same object, or, where there is none, of the rules as if there had been one.
 */
import { meteringPointAt } from "../market/MeteringPoint.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../market/Eic.js";
import type { ChangedObject } from "../predict/changes.js";
import { explainEventError, startOf, step } from "../predict/changes.js";
import type { PredictOptions } from "../predict/changes.js";
import { verdictText } from "../predict/text.js";
import { verdictsOf } from "../rules/judge.js";
import type { DataReceived, Situation } from "../rules/Situation.js";
import type { Refused } from "../rules/Verdict.js";
import type { Instant } from "../time/Instant.js";
import { formatInstant, instantOf } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import { compareText } from "./Finding.js";
import type { Comparable, ParentOf } from "./objects.js";
import { objectsOf } from "./objects.js";

/** The rule, where one looked at the party, and what spoke against it. */
export interface Closest {
  readonly rule?: string;
  readonly text: string;
}

// -------------------------------------------------------------------------------------------------------- ranking

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
  return refused === undefined
    ? { text: `no rule looks at ${eic} for it` }
    : { rule: refused.rule, text: withoutStop(verdictText(refused)) };
};

// ------------------------------------------------------------------------------------------------------ witnesses

const isData = (situation: Situation): situation is DataReceived =>
  situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL";

/** The same situation, of one point and time alone. */
const narrowed = (situation: Situation, meterEic: Eic, times: Interval): Situation =>
  isData(situation) ? { ...situation, coverage: new Map([[meterEic, [times]]]) } : situation;

const dataPlace = (on: "METERING_DATA" | "NETWORK_BILL", meterEic: Eic): string => `${on} ${meterEic}`;

const momentAt = (at: Instant): Interval => ({ from: at, to: at });

/** Remembers what events changed, and answers for what was not due. */
export class Witnesses {
  private readonly byPlace = new Map<string, Situation[]>();
  private readonly sets: { readonly since: Instant; readonly set: AgreementSet }[];

  /** A set before any event; events are seen in their order. */
  constructor(
    private readonly eic: Eic,
    set: AgreementSet,
    private readonly options: PredictOptions,
    private readonly parentOf: ParentOf,
  ) {
    this.sets = [{ since: -Infinity, set }];
  }

  /** What the next event changed, and the set once it has happened at a moment. */
  see(objects: readonly ChangedObject[], at: Instant, set: AgreementSet): void {
    for (const object of objects) this.remember(object);
    if (this.sets.at(-1)!.set !== set) this.sets.push({ since: at, set });
  }

  private remember({ situation, reason, content }: ChangedObject): void {
    if (isData(situation)) {
      for (const meterEic of situation.coverage.keys())
        this.keep(dataPlace(situation.on, meterEic), situation);
      return;
    }
    for (const { place } of objectsOf(situation.on, content([]), reason, this.parentOf))
      this.keep(place, situation);
  }

  private keep(place: string, situation: Situation): void {
    const known = this.byPlace.get(place);
    if (known === undefined) this.byPlace.set(place, [situation]);
    else known.push(situation);
  }

  /** The last situation at a place up to a moment, else the first after it. */
  private witness(place: string, at: Instant): Situation | undefined {
    const known = this.byPlace.get(place);
    return known?.findLast(({ now }) => now <= at) ?? known?.[0];
  }

  private setAt(at: Instant): AgreementSet {
    return this.sets.findLast(({ since }) => since <= at)!.set;
  }

  /** What speaks against metering data of a point and time in a message made at a moment. */
  forData(meterEic: Eic, times: Interval, at: Instant): Closest {
    const witness = this.witness(dataPlace("METERING_DATA", meterEic), at);
    if (witness !== undefined) return closestIn(narrowed(witness, meterEic, times), this.eic, times);
    const content = [{ meterEic, periods: [{ r: "PT15M", aI: [{ pS: formatInstant(times.from) }] }] }];
    return this.imagine({ resourceType: "METERING_DATA", action: "CREATE", content }, meterEic, times, at);
  }

  /** What speaks against an object in a message made at a moment. */
  forObject({ resourceType, place, key, document, attributes, period }: Comparable, at: Instant): Closest {
    const meterEic = typeof key["meterEic"] === "string" ? key["meterEic"] : undefined;
    if (resourceType === "NETWORK_BILL") {
      const times = { from: instantOf(period!.from), to: instantOf(period!.to) };
      const witness = this.witness(dataPlace(resourceType, meterEic!), at);
      if (witness !== undefined) return closestIn(narrowed(witness, meterEic!, times), this.eic, times);
      const version = meterEicName(document) === "meteringPointEic" ? "V2" : "V1";
      return this.imagine(
        { resourceType, action: "CREATE", version, content: [document] },
        meterEic,
        times,
        at,
      );
    }
    const witness = this.witness(place, at);
    if (witness !== undefined) return closestIn(witness, this.eic, momentAt(at));
    const event = {
      METERING_POINT: () => ({ action: "UPDATE", meterEic }),
      AGREEMENT: () => ({ action: key["action"], agreement: agreementDocument(document) }),
      CUSTOMER_DATA: () => ({ action: "UPDATE", changed: [...attributes.keys()], content: document }),
      PERMISSION: () => ({ action: "CREATE", content: document }),
      AGREEMENT_COORDINATION: () => ({
        action: coordinationAction(attributes.get("change")?.value),
        coordination: document,
      }),
    }[resourceType]();
    return this.imagine({ resourceType, ...event }, meterEic, momentAt(at), at);
  }

  /** What the rules would say of an event that nobody knows of, made by whoever operates the point. */
  private imagine(
    event: Readonly<Record<string, unknown>>,
    meterEic: Eic | undefined,
    times: Interval,
    at: Instant,
  ): Closest {
    const set = this.setAt(at);
    const sender = meterEic !== undefined && "content" in event;
    const initiatorEic = sender ? meteringPointAt(set, meterEic, at).operatorEic : undefined;
    const { objects, error } = step(startOf(set, this.options), {
      occurredAt: formatInstant(at),
      initiatorEic,
      ...event,
    });
    const [object] = objects;
    if (object === undefined)
      return { text: `no event brought it, and none could (${explainEventError(error!)})` };
    const situation = meterEic === undefined ? object.situation : narrowed(object.situation, meterEic, times);
    return closestIn(situation, this.eic, times);
  }
}

const meterEicName = (document: unknown): "meterEic" | "meteringPointEic" =>
  "meteringPointEic" in (document as object) ? "meteringPointEic" : "meterEic";

/** An agreement of either version as events have it. */
const agreementDocument = (document: unknown): unknown => {
  const { meteringPointEic, ...rest } = document as Readonly<Record<string, unknown>>;
  return meteringPointEic === undefined ? document : { meterEic: meteringPointEic, ...rest };
};

const coordinationAction = (change: unknown): string =>
  change === "CANCELLED" ? "DELETE" : change === "CREATED" ? "CREATE" : "UPDATE";
