/** The package's `reconcile` entry: what a party should have received against what it did. */
export * from "./document.js";
export * from "./driver.js";
export * from "./due.js";
export * from "./Finding.js";
export * from "./html.js";
export * from "./junit.js";
export * from "./normalise.js";
export * from "./partial.js";
export * from "./partition.js";
export * from "./readings.js";
export * from "./report.js";
export { reportText } from "./text.js";
