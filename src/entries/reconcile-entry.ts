/** The package's `reconcile` entry: what a party should have received against what it did, and reports of it. */
export * from "../reconcile/index.js";
export * from "../report/index.js";
