/**
 * What nobody gets of the messages of some steps, as it is said beside their results.
 */
import type { Step } from "../run.js";
import { attributesOf, textOf, unitsOf } from "../subjects.js";
import type { Words } from "../words/words.js";

/** How many units of a type of message nobody gets at some steps. */
const countOf = (steps: readonly Step[], resourceType: string): number => {
  let count = 0;
  for (const { event, undistributed } of steps) {
    if (textOf(attributesOf(event)["resourceType"]) !== resourceType) continue;
    for (const { undistributed: content } of undistributed) {
      for (const { from } of unitsOf(resourceType, content)?.leaves ?? []) count += from.length;
    }
  }
  return count;
};

/** "nobody gets 96 intervals"; empty when everything is somebody's. */
export const nobodyText = (steps: readonly Step[], words: Words): string => {
  const intervals = countOf(steps, "METERING_DATA");
  const bills = countOf(steps, "NETWORK_BILL");
  const parts = [
    ...(intervals === 0 ? [] : [words.intervals(intervals)]),
    ...(bills === 0 ? [] : [words.bills(bills)]),
  ];
  return parts.length === 0 ? "" : words.nobodyGets(parts.join(", "));
};
