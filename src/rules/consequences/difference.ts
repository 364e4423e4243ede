/**
 * What a change makes of the agreements that the Datahub generates: the difference between those wanted before it and
 * those wanted after it (CON-6 to CON-8, D-CON-PARTIAL).
 */
import { marketOf } from "../../market/point-in-set.js";
import { firstIndexWhere } from "../../common/search.js";
import type { Agreement } from "../../market/agreement.js";
import { identityOf } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import type { Effect } from "./agreement-change.js";
import { creationOf, deletionOf } from "./agreement-change.js";
import { coverageBy } from "./implied.js";

/** Agreements by identity. */
export type ByIdentity = ReadonlyMap<string, Agreement>;

/** Whether an interval shares time with a set of intervals, by halving. */
const sharesTime = (times: IntervalSet, { from, to }: Interval): boolean => {
  const first = firstIndexWhere(times.length, (i) => times[i]!.to > from);
  return first < times.length && times[first]!.from < to;
};

/** The agreements of one state that the other does not have with the same identity and end. */
const missingIn = (other: ByIdentity, those: ByIdentity): Map<string, Agreement> => {
  const missing = new Map<string, Agreement>();
  for (const [identity, agreement] of those) {
    if (other.get(identity)?.to !== agreement.to) missing.set(identity, agreement);
  }
  return missing;
};

/** How the difference is made known. */
export interface Telling {
  /** An agreement wanted before and after with different ends: an update where this returns one, else deleted and created. */
  readonly moved?: (present: Agreement, wanted: Agreement) => Effect;
  /** Completes an agreement that was made, as it is told. */
  readonly made: (agreement: Agreement) => Agreement;
}

/**
 * The effects of a change on generated agreements. What is wanted only before is deleted, as the set lists it or else as
 * made, because the Datahub has it even if the set does not. What is wanted only after is created unless listed. Of an
 * identity that is listed as it is wanted after, nothing is told. A listed agreement that is wanted neither before nor
 * after and overlaps one of these is deleted. Everything else stays as listed.
 *
 * @param listed the generated agreements that the set lists, of the same place
 */
export const differenceBetween = (
  set: AgreementSet,
  before: ByIdentity,
  after: ByIdentity,
  listed: readonly Agreement[],
  { moved, made }: Telling,
): readonly Effect[] => {
  const gone = missingIn(after, before);
  const added = missingIn(before, after);
  if (gone.size === 0 && added.size === 0) return [];
  const changed = coverageBy(set, [...gone.values(), ...added.values()]);
  const effects: Effect[] = [];
  const present = new Map<string, Agreement>();
  for (const agreement of listed) {
    const identity = identityOf(agreement);
    present.set(identity, agreement);
    if (before.get(identity)?.to === agreement.to || after.get(identity)?.to === agreement.to) continue;
    if (gone.has(identity) || !sharesTime(changed(marketOf(set, agreement)), agreement)) continue;
    effects.push(deletionOf(agreement));
  }
  for (const [identity, former] of gone) {
    const wanted = added.get(identity);
    const known = present.get(identity);
    // Where the set already lists it as it is wanted after the change, nothing is left to do or to tell.
    if (known !== undefined && known.to === wanted?.to) continue;
    if (wanted !== undefined && moved !== undefined) {
      effects.push(moved(known ?? made(former), made(wanted)));
      added.delete(identity);
    } else effects.push(deletionOf(known ?? made(former)));
  }
  for (const [identity, wanted] of added) {
    if (present.get(identity)?.to !== wanted.to) effects.push(creationOf(made(wanted)));
  }
  return effects;
};
