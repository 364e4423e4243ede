export * from "./decisions.js";
export * from "./editions.js";
export * from "./readings.js";
export * from "./statements.js";
