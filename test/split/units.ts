import fc from "fast-check";
import { fromIntervals } from "../../src/time/interval-set.js";

/** The half-open interval of a unit, over small numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ([from, length]: readonly [number, number]): Span => ({ from, to: from + length });
const anySpan = fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 })).map(spanOf);

/** Units one after another, with and without gaps. */
const spansInOrder = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 0, 1, 5), fc.integer({ min: 1, max: 3 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]): Span => {
      const from = at + gap;
      at = from + length;
      return { from, to: at };
    });
  });

/** Units in any order; half of the time in order. */
export const anySpans: fc.Arbitrary<readonly Span[]> = fc.oneof(
  fc.array(anySpan, { maxLength: 12 }),
  spansInOrder,
);

/** Any set of times. */
export const anyTimes = fc.array(anySpan, { maxLength: 4 }).map(fromIntervals);
