/** What was measured of the limits, with the command that measures it again; written by hand. */
export const MEASURED: readonly string[] = [];
