/** Submitted messages before they are sent: what they break, and whether two versions say the same. */
export * from "./check-metering-data.js";
export { netQuantityOf } from "./net-quantities.js";
export * from "./check-network-bills.js";
export * from "./same-data.js";
export {
  DAYS_AHEAD,
  explainSubmissionError,
  MONTHS_BACK,
  NET_QUANTITIES_DUE_SINCE,
  QUARTER_HOURS_SINCE,
  MOST_DECIMALS,
  MOST_PERIODS,
  submissionCodes,
} from "./submission-finding.js";
export type {
  FlowDirection,
  SubmissionCode,
  SubmissionError,
  SubmissionFault,
  SubmissionFinding,
} from "./submission-finding.js";
