/** The part of `scan` that plans: limits, check, plan and schedule, without the ledger and the services. */
export * from "./check.js";
export { isResourceType } from "./faults.js";
export type {
  MalformedEic,
  NotACount,
  NotAMoment,
  ReversedIds,
  SpanFault,
  UnknownResourceType,
} from "./faults.js";
export * from "./limits.js";
export * from "./plan.js";
export * from "./schedule.js";
