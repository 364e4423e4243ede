/** The package's `reconcile` entry: what a party should have received against what it did. */
export * from "../report/report-document.js";
export * from "./reconcile.js";
export * from "./due.js";
export * from "./finding.js";
export * from "../report/html/report-page.js";
export * from "../report/junit.js";
export * from "./received-message.js";
export * from "./partial-report.js";
export * from "./partition.js";
export * from "./other-readings.js";
export * from "./report.js";
export { reportText } from "../report/report-text.js";
