/** The part of `scan` that plans: limits, check, plan and schedule, without the ledger and the services. */
export * from "./scan-request.js";
export * from "./check-request.js";
export { isResourceType } from "../documents/vocabulary.js";
export type {
  MalformedEic,
  NotACount,
  NotAMoment,
  ReversedIds,
  SpanFault,
  UnknownResourceType,
} from "./request-faults.js";
export * from "./query-limits.js";
export * from "./plan.js";
export * from "./schedule.js";
