import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLike } from "../../src/split/same-starts.js";
import type { ReadIntervals } from "../../src/split/same-starts.js";
import { timesOf } from "../../src/split/units.js";

const someStarts = [
  "2025-10-25T21:00Z",
  "2025-10-26T00:00:00+03:00",
  "2025-10-26T00:30Z",
  "2025-10-26T03:30:00+02:00",
];
const anyStarts = fc
  .oneof(fc.constantFrom(someStarts, someStarts.slice(1)), fc.array(fc.constantFrom(...someStarts)))
  .map((starts) => starts.map((pS) => ({ pS })));

describe("account intervals with the same starts as earlier ones", () => {
  it("have the times that the simple function computes, whatever was read before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyStarts, fc.constantFrom("PT15M", "PT1H", "P1D")), { maxLength: 5 }),
        (lists) => {
          let before: ReadIntervals | undefined;
          for (const [intervals, resolution] of lists) {
            const read = readLike(before, intervals, resolution);
            expect(read.times).toEqual(timesOf(intervals, resolution));
            before = read;
          }
        },
      ),
    );
  });

  it("share the times of those with the same starts and length", () => {
    const intervals = someStarts.map((pS) => ({ pS }));
    const first = readLike(undefined, intervals, "PT1H");
    const again = intervals.map(({ pS }) => ({ pS }));
    expect(readLike(first, again, "PT1H").times).toBe(first.times);
    expect(readLike(first, again, "PT15M").times).not.toBe(first.times);
    expect(readLike(first, again.slice(1), "PT1H").times).not.toBe(first.times);
  });
});
