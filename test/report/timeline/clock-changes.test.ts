import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockChangesIn } from "../../../src/report/timeline/clock-changes.js";
import { clockChanges } from "../../arbitraries/time.js";
import { slowOffset } from "../../oracles/time-oracle.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;

describe("clockChangesIn", () => {
  it("finds the spring change of 2025", () => {
    expect(clockChangesIn({ from: 1735682400000, to: 1751317200000 })).toEqual([
      { at: Date.parse("2025-03-30T01:00:00Z"), before: 2 * HOUR, after: 3 * HOUR },
    ]);
  });

  it("counts a change at the start of the window, not one at its end", () => {
    const at = Date.parse("2025-10-26T01:00:00Z");
    expect(clockChangesIn({ from: at, to: at + 1 }).map((change) => change.at)).toEqual([at]);
    expect(clockChangesIn({ from: at + 0.5, to: at + DAY })).toEqual([]);
    expect(clockChangesIn({ from: at - DAY, to: at })).toEqual([]);
    expect(clockChangesIn({ from: at - 0.5, to: at + 0.5 }).map((change) => change.at)).toEqual([at]);
  });

  it("finds none in 2000 and 2001, when clocks were not changed", () => {
    expect(clockChangesIn({ from: Date.parse("1999-11-01"), to: Date.parse("2002-03-01") })).toEqual([]);
  });

  it("finds the same changes as a check of every hour", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clockChanges),
        fc.integer({ min: -20 * 24, max: 0 }),
        fc.integer({ min: 1, max: 40 * 24 }),
        (near, start, hours) => {
          const from = Math.ceil(near / HOUR + start) * HOUR;
          const to = from + hours * HOUR;
          const expected: string[] = [];
          for (let t = from - HOUR; t < to - HOUR; t += HOUR) {
            const [before, after] = [slowOffset(t), slowOffset(t + HOUR)];
            if (before !== after) expected.push(`${t + HOUR} ${before} ${after}`);
          }
          const found = clockChangesIn({ from: from - HOUR + 1000, to: to - HOUR + 1000 }).map(
            ({ at, before, after }) => `${Math.ceil(at / HOUR) * HOUR} ${before} ${after}`,
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
