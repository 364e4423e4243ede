/**
 * What the network bills of both versions share: a period that ends after it starts.
 */
import { describeValue } from "./decode-error.js";
import { momentOf } from "./moment-of.js";
import { mustHold } from "./combinators.js";

/** periodEnd is after periodStart; judged only where both are instants, else that is the error. */
export const periodRunsForward = mustHold("PeriodRunsForward", ({ periodStart, periodEnd }) =>
  momentOf(periodEnd) <= momentOf(periodStart)
    ? [
        {
          attribute: "periodEnd",
          cause: {
            tag: "ReversedPeriod",
            expected: `an instant after periodStart ${describeValue(periodStart)}`,
          },
        },
      ]
    : [],
);
