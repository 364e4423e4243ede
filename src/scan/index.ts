/** The package's `scan` entry: reading the distributed messages within the Datahub's limits. */
export * from "./ledger-document.js";
export * from "./ledger.js";
export * from "./planning.js";
export * from "./services.js";
export * from "./service-list.js";
export * from "./ledger-model.js";
export * from "./ledger-questions.js";
