export * from "./agreement.js";
export * from "./agreement-set.js";
export * from "./metering-point.js";
export * from "./portfolio.js";
