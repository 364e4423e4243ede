/** What a party must have received of metering data by a moment, from its agreements and the deadlines alone. */
export * from "./deadlines.js";
export * from "./expected-data-document.js";
export * from "./data-entitlement.js";
export * from "./expected-data.js";
export * from "./working-days.js";
