/**
 * The valid resolutions of metering data, and where their intervals start (BEY-8).
 */
import { HOUR, MINUTE } from "../../time/durations.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import type { Instant } from "../../time/instant.js";
import { gasDayOf } from "../../time/tallinn.js";
import { QUARTER_HOURS_SINCE } from "./submission-limits.js";

const QUARTER = 15 * MINUTE;

/** Whether an interval of a resolution may start at an instant. */
export const isOnBoundary = (start: Instant, resolution: ResolutionV1): boolean => {
  switch (resolution) {
    case "PT15M":
      return start % QUARTER === 0;
    case "PT1H":
      return start % HOUR === 0;
    case "P1D":
      return gasDayOf(start).from === start;
  }
};

/** The valid resolutions of a market for intervals that start at an instant; undefined for an unknown market. */
export const resolutionsOf = (
  market: string | undefined,
  start: Instant,
): readonly ResolutionV1[] | undefined => {
  if (market === "ELECTRICITY") return start < QUARTER_HOURS_SINCE ? hours : quarters;
  return market === "NATURAL_GAS" ? hoursAndDays : undefined;
};
const quarters: readonly ResolutionV1[] = ["PT15M"];
const hours: readonly ResolutionV1[] = ["PT1H"];
const hoursAndDays: readonly ResolutionV1[] = ["PT1H", "P1D"];
