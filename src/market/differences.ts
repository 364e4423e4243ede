/**
 * What a set has otherwise than the document it was made from: under each key of each grouping the agreements that were
 * added, replaced or removed. Every state is a value of its own and shares what it did not change.
 */
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import { identityOf } from "./agreement.js";
import type { Eic } from "../documents/eic.js";
import type { Grouping } from "./grouping.js";
import { groupings, keyOf } from "./grouping.js";
import type { PersistentMap } from "./persistent-map.js";
import { emptyMap, entriesOf, getIn, setIn } from "./persistent-map.js";

/** By identity: an agreement in its present state, or null for one that is gone. */
export type Changed = PersistentMap<Agreement | null>;

/** Starts are remembered by spans of 2^31 ms, some 25 days. */
const spanOf = (t: Instant): number => Math.floor(t / 2 ** 31);

export interface Differences {
  readonly byKey: { readonly [G in Grouping]: PersistentMap<Changed> };
  /** The instants at which a GENERAL_SERVICE was changed to start or to start no longer, by span. */
  readonly starts: PersistentMap<PersistentMap<Instant>>;
}

export const noDifferences: Differences = {
  byKey: {
    point: emptyMap,
    customer: emptyMap,
    parties: emptyMap,
    border: emptyMap,
    gridProvider: emptyMap,
    generalServiceStart: emptyMap,
  },
  starts: emptyMap,
};

/** The map with one entry more in the map of a key. */
const setWithin = <A>(
  maps: PersistentMap<PersistentMap<A>>,
  key: string,
  inner: string,
  value: A,
): PersistentMap<PersistentMap<A>> => setIn(maps, key, setIn(getIn(maps, key) ?? emptyMap, inner, value));

/** The differences after some agreements went and others came; one that does both is there in its new state. */
export const differencesAfter = (
  { byKey, starts }: Differences,
  removed: readonly Agreement[],
  added: readonly Agreement[],
  isListed: (meterEic: Eic) => boolean,
): Differences => {
  const after = { byKey: { ...byKey }, starts };
  const note = (agreement: Agreement, state: Agreement | null): void => {
    const { document, from } = agreement;
    const identity = identityOf(agreement);
    for (const grouping of groupings) {
      const key = keyOf[grouping](document, from, isListed) ?? undefined;
      if (key !== undefined) {
        after.byKey[grouping] = setWithin(after.byKey[grouping], key, identity, state);
      }
    }
    if (agreement.type === "GENERAL_SERVICE") {
      after.starts = setWithin(after.starts, String(spanOf(from)), String(from), from);
    }
  };
  for (const agreement of removed) note(agreement, null);
  for (const agreement of added) note(agreement, agreement);
  return after;
};

/** The instants of `starts` with after < t <= upTo, in no order. */
export const changedStarts = ({ starts }: Differences, after: Instant, upTo: Instant): readonly Instant[] => {
  const found: Instant[] = [];
  const collect = (instants: PersistentMap<Instant>): void => {
    for (const [, t] of entriesOf(instants)) if (after < t && t <= upTo) found.push(t);
  };
  const [first, last] = [spanOf(after), spanOf(upTo)];
  // Written so that ends that are open, or are no instants, have no number of spans to count through.
  if (!(last - first <= 100)) for (const [, instants] of entriesOf(starts)) collect(instants);
  else for (let i = 0; i <= last - first; i++) collect(getIn(starts, String(first + i)) ?? emptyMap);
  return found;
};
