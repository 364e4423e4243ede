/** Splits messages of metering data and network bills by entitlement. */
export * from "./distribute.js";
export * from "./metering-data-units.js";
export * from "./network-bill-units.js";
export * from "./split.js";
export * from "./units.js";
export type { StartOrder, UnitTimes } from "./unit-times.js";
