/** What a party must have received of metering data by a moment, from its agreements and the deadlines alone. */
export * from "./deadlines.js";
export * from "./document.js";
export * from "./entitlement.js";
export * from "./expectedData.js";
export * from "./working-days.js";
