/**
 * Which of two cases is the smaller one.
 */
import type { Case } from "./enumerate.js";

/** The parties of a case: those of its agreements, of what happens, and the operators of its points. */
const partiesIn = ({ set, events }: Case): number =>
  new Set(JSON.stringify([set, events]).match(/38X-[0-9A-Z-]{12}/g) ?? []).size;

/** Whether a case is smaller than another one: fewer agreements, instants, metering points, then parties. */
export const isSmaller = (one: Case, other: Case | undefined): boolean => {
  if (other === undefined) return true;
  const [a, b] = [one.size, other.size];
  const order = a.agreements - b.agreements || a.instants - b.instants || a.points - b.points;
  return order === 0 ? partiesIn(one) < partiesIn(other) : order < 0;
};
