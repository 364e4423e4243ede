export * from "./distribute.js";
export * from "./metering-data.js";
export * from "./network-bill.js";
export * from "./split.js";
export * from "./Units.js";
export type { StartOrder, UnitTimes } from "./UnitTimes.js";
