import { describe, expect, it } from "vitest";
import { changedStarts, differencesAfter, noDifferences } from "../../src/market/differences.js";
import type { Differences } from "../../src/market/differences.js";
import { at, eics, grid } from "../../src/rules/example-parties.js";
import { agreementOf } from "./built.js";

const DAY = 86_400_000;
const serviceAt = (t: number) =>
  agreementOf(
    at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, new Date(t).toISOString()),
  );
const startsOf = (differences: Differences, after: number, upTo: number): readonly number[] =>
  [...changedStarts(differences, after, upTo)].sort((a, b) => a - b);

const none: readonly never[] = [];
const nothingListed = (): boolean => false;
/** One start every ten days from 1970 on: 400 of them, in ten years and some. */
const starts = Array.from({ length: 400 }, (_, i) => i * 10 * DAY);
const changed = differencesAfter(
  noDifferences,
  [...starts.slice(0, 200).map(serviceAt), agreementOf(grid)],
  starts.slice(200).map(serviceAt),
  nothingListed,
);

describe("the starts of changed general services", () => {
  it("are those after an instant and up to another, added or removed, and of no other agreement", () => {
    expect(startsOf(changed, -Infinity, Infinity)).toEqual(starts);
    expect(startsOf(changed, 0, 10 * DAY)).toEqual([10 * DAY]);
    expect(startsOf(changed, -1, 10 * DAY - 1)).toEqual([0]);
    expect(startsOf(changed, 1985 * DAY, 2015 * DAY)).toEqual([1990 * DAY, 2000 * DAY, 2010 * DAY]);
    expect(startsOf(changed, 1990 * DAY, 1990 * DAY)).toEqual([]);
    expect(startsOf(changed, 2000 * DAY, 1990 * DAY)).toEqual([]);
  });

  it("are found in a range with one open end", () => {
    expect(startsOf(changed, -Infinity, 20 * DAY)).toEqual([0, 10 * DAY, 20 * DAY]);
    expect(startsOf(changed, 3970 * DAY, Infinity)).toEqual([3980 * DAY, 3990 * DAY]);
    expect(startsOf(changed, -20 * DAY, 0)).toEqual([0]);
  });

  it("are found in a long range, whose end may be far away", () => {
    expect(startsOf(changed, -1, 3990 * DAY)).toEqual(starts);
    expect(startsOf(changed, 3970 * DAY, 1e6 * DAY)).toEqual([3980 * DAY, 3990 * DAY]);
  });

  it("are none where an end is not an instant, or nothing changed", () => {
    expect(startsOf(changed, NaN, Infinity)).toEqual([]);
    expect(startsOf(changed, 0, NaN)).toEqual([]);
    expect(startsOf(noDifferences, -Infinity, Infinity)).toEqual([]);
    expect(startsOf(differencesAfter(changed, none, none, nothingListed), 0, 10 * DAY)).toEqual([10 * DAY]);
  });
});
