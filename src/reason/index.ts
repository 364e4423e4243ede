/** The package's `reason` entry: why a data-distribution message was made. */
export * from "./Reason.js";
export * from "./action.js";
export * from "./analysis.js";
export * from "./catalogue.js";
export * from "./describe.js";
export * from "./explain.js";
export * from "./format.js";
export type { Misfit, ReasonError } from "./misfit.js";
export { nearestCode } from "./nearest.js";
export * from "./parse.js";
export * from "./record.js";
export { editions } from "../rulebook/editions.js";
export type { Edition } from "../rulebook/editions.js";
