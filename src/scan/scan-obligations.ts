/**
 * What a scan has to read: for each resource type the services that have it, the start, and what of it is lost.
 */
import { MINUTE } from "../time/durations.js";
import type { ServiceId } from "./service-list.js";
import { servicesFor, services } from "./service-list.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { MessageVersion } from "../documents/content.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference, emptySet, fromIntervals } from "../time/interval-set.js";
import { retentionEdge } from "./query-limits.js";
import { stretchOf } from "./request-faults.js";
import type { Participant } from "./scan-error.js";
import type { ScanLedger } from "./scan-ledger.js";
import { sourceKey } from "./scan-ledger.js";

/** A resource type in one service, and the creation times of the messages that are to be read from there. */
export interface Obligation {
  readonly resourceType: ResourceType;
  readonly service: ServiceId;
  readonly version: MessageVersion;
  /** What is to be read, as far as it is kept. */
  readonly span: Interval;
  /** From when on what was not read is named as lost. */
  readonly promisedFrom: Instant;
}

/**
 * The first run without a `since` reads from the retention edge on, which moves while it asks: what of the oldest minute it does
 * not get was never promised.
 */
const GRACE = MINUTE;

/** From when on nothing of a type may be missed in silence: as promised before, or earlier if that is asked for now. */
const promiseOf = (
  kept: ScanLedger,
  resourceType: ResourceType,
  now: Instant,
  since: Instant | undefined,
): Instant => {
  const before = kept.since.get(resourceType);
  if (before !== undefined) return Math.min(before, since ?? before);
  // A ledger of another program: what it began with.
  const first = kept.ledger
    .filter((entry) => entry.resourceType === resourceType)
    .reduce((least, { read }) => Math.min(least, read[0]?.from ?? Infinity), since ?? Infinity);
  return first === Infinity ? retentionEdge(now) + GRACE : first;
};

/** The promises of a run, by resource type. */
export const promisesOf = (
  kept: ScanLedger,
  types: readonly ResourceType[],
  now: Instant,
  since: Instant | undefined,
): ReadonlyMap<ResourceType, Instant> =>
  new Map([...kept.since, ...types.map((type) => [type, promiseOf(kept, type, now, since)] as const)]);

/**
 * What is to be read up to a moment. A service that has the same messages as another (agreements, while they were in both) is
 * left out.
 */
export const obligationsOf = (
  { commodityType }: Participant,
  types: readonly ResourceType[],
  promises: ReadonlyMap<ResourceType, Instant>,
  now: Instant,
): readonly Obligation[] =>
  types.flatMap((resourceType) => {
    const promise = promises.get(resourceType) ?? now;
    const isWithinGrace = promise === retentionEdge(now) + GRACE;
    const from = isWithinGrace ? retentionEdge(now) : promise;
    const periods = servicesFor(resourceType, { from, to: now }, { commodityType });
    return periods._tag === "Left"
      ? []
      : periods.right
          .filter(({ copyOf }) => copyOf === undefined)
          .map(({ service, span }) => ({
            resourceType,
            service,
            version: services[service].version,
            span,
            promisedFrom: Math.max(promise, span.from),
          }));
  });

const entryOf = ({ ledger }: ScanLedger, { resourceType, service }: Obligation) =>
  ledger.find((entry) => entry.resourceType === resourceType && entry.service === service);

/** What of a source is safely read, or named as lost. */
const doneWith = (kept: ScanLedger, obligation: Obligation): IntervalSet =>
  fromIntervals(
    kept.lost
      .filter(
        ({ resourceType, service }) =>
          sourceKey(resourceType, service) === sourceKey(obligation.resourceType, obligation.service),
      )
      .map(({ from, to }) => ({ from, to }))
      .concat(entryOf(kept, obligation)?.settled ?? emptySet),
  );

/** What is to be asked for: everything that is not settled. */
export const todoOf = (kept: ScanLedger, obligation: Obligation, edge: Instant): IntervalSet =>
  difference(
    stretchOf({ from: Math.max(obligation.span.from, edge), to: obligation.span.to }),
    doneWith(kept, obligation),
  );

/** What was promised, can be read no longer, and was not read; `underWay` is what is being read now. */
export const lossesOf = (
  kept: ScanLedger,
  obligation: Obligation,
  edge: Instant,
  underWay: IntervalSet,
): IntervalSet =>
  difference(
    difference(
      stretchOf({ from: obligation.promisedFrom, to: Math.min(edge, obligation.span.to) }),
      doneWith(kept, obligation),
    ),
    underWay,
  );

/** The part of time in which a message can still come, which is the part in which ids must be remembered. */
export const unsettledFrom = (kept: ScanLedger, obligation: Obligation, edge: Instant): IntervalSet =>
  difference([{ from: edge, to: Infinity }], doneWith(kept, obligation));
