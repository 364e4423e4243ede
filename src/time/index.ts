/** Instants, half-open intervals and interval sets; the Estonian calendar. */
export * from "./instant.js";
export * from "./interval.js";
export * from "./interval-set.js";
export * from "./local-date.js";
export * from "./local-resolution.js";
export * from "./tallinn.js";
