/**
 * The limits of submitted data (BEY-7 to BEY-9).
 */
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";

/** How many calendar months back submitted metering data may start (BEY-8). */
export const MONTHS_BACK = 12;

/** Local midnight from which electricity is measured in quarter-hours, before it in hours (D-RESOLUTION-DATE). */
export const QUARTER_HOURS_SINCE: Instant = instantOf("2025-04-01T00:00+03:00");

/** Local midnight from which bidirectional electricity points need net quantities (D-NET-DUE). */
export const NET_QUANTITIES_DUE_SINCE: Instant = instantOf("2026-08-01T00:00+03:00");

/** How many local days ahead submitted metering data may start (BEY-8). */
export const DAYS_AHEAD = 45;

/** The most periods of one message of the second version: 365 points by 96 quarter-hours (BEY-8). */
export const MOST_PERIODS = 35_040;

/** The most decimals of a quantity (BEY-8). */
export const MOST_DECIMALS = 3;
