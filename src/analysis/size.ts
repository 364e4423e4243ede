/**
 * The order of cases by size.
 */
import type { Case } from "./enumerate.js";

/** The parties of a case: those of its agreements and events, and the operators of its points. */
const partiesIn = ({ set, events }: Case): number =>
  new Set(JSON.stringify([set, events]).match(/38X-[0-9A-Z-]{12}/g) ?? []).size;

/** Whether a case is smaller than another one: by agreements, instants, metering points, then parties. */
export const isSmaller = (one: Case, other: Case | undefined): boolean => {
  if (other === undefined) return true;
  const [a, b] = [one.size, other.size];
  const order = a.agreements - b.agreements || a.instants - b.instants || a.points - b.points;
  return order === 0 ? partiesIn(one) < partiesIn(other) : order < 0;
};
