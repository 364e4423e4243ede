/** What a party should have received against what it did. */
export * from "./reconcile.js";
export * from "./due.js";
export * from "./finding.js";
export * from "./received-message.js";
export { readMessage, readReceived, unreadableAt } from "./read-received.js";
export * from "./partial-report.js";
export * from "./partition.js";
export * from "./other-readings.js";
export * from "./report.js";
export * from "./reconcile-options.js";
