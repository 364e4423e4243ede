/** A synthetic market for trying things out, with faults that a reconciliation must find. */
export type { Fault, FaultClass } from "./planting.js";
export { faultClasses } from "./planting.js";
export type { FaultsDocument } from "./due-messages.js";
export type { Reception } from "./reception.js";
export * from "./sample.js";
