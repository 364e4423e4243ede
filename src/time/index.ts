export * from "./Instant.js";
export * from "./Interval.js";
export * from "./IntervalSet.js";
export * from "./LocalDate.js";
export * from "./LocalResolution.js";
export * from "./Tallinn.js";
