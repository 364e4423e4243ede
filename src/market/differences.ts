/**
 * The differences of a set from its original document: for each key of each grouping the agreements that were
 * added, replaced or removed. Every state is an immutable value and shares unchanged parts.
 */
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import { identityOf } from "./agreement.js";
import type { Eic } from "../documents/eic.js";
import type { Grouping } from "./grouping.js";
import { groupings, keyOf } from "./grouping.js";
import type { PersistentMap } from "./persistent-map.js";
import { emptyMap, entriesOf, getIn, setIn } from "./persistent-map.js";

/** By identity: an agreement in its present state, or null for a removed one. */
export type Changed = PersistentMap<Agreement | null>;

/** Starts are kept by spans of 2^31 ms, some 25 days. */
const spanOf = (t: Instant): number => Math.floor(t / 2 ** 31);

export interface Differences {
  readonly byKey: { readonly [G in Grouping]: PersistentMap<Changed> };
  /** The starts of added and removed GENERAL_SERVICE agreements, by span. */
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

/** The map with one more entry in the map of a key. */
const setWithin = <A>(
  maps: PersistentMap<PersistentMap<A>>,
  key: string,
  inner: string,
  value: A,
): PersistentMap<PersistentMap<A>> => setIn(maps, key, setIn(getIn(maps, key) ?? emptyMap, inner, value));

/** The differences after removals and additions; an agreement in both is replaced. */
export const differencesAfter = (
  { byKey, starts }: Differences,
  removed: Iterable<Agreement>,
  added: Iterable<Agreement>,
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
  // Open or invalid ends must not be used to count through spans.
  if (!(last - first <= 100)) for (const [, instants] of entriesOf(starts)) collect(instants);
  else for (let i = 0; i <= last - first; i++) collect(getIn(starts, String(first + i)) ?? emptyMap);
  return found;
};
