/** Checks of messages before they are submitted, and comparison of the same data in both versions. */
export { checkMeteringData } from "./check-metering-data.js";
export type { SubmissionOptions } from "./check-metering-data.js";
export { netQuantityOf } from "./net-quantities.js";
export { billStanding, checkNetworkBills } from "./check-network-bills.js";
export type { BillOptions, BillStanding, CheckedBills } from "./check-network-bills.js";
export type { NetworkBill } from "./billed-quantities.js";
export * from "./same-data.js";
export { explainSubmissionError, submissionCodes } from "./submission-finding.js";
export type { SubmissionCode, SubmissionError, SubmissionFinding } from "./submission-finding.js";
export type { FlowDirection, SubmissionFault } from "./submission-fault.js";
export * from "./submission-limits.js";
