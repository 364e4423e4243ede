/** A synthetic market for trying things out, with faults that a reconciliation must find. */
export type { Fault, FaultClass } from "./Planting.js";
export { faultClasses } from "./Planting.js";
export type { FaultsDocument, Reception } from "./Reception.js";
export * from "./sample.js";
