/** Agreement sets, metering points and portfolio chains. */
export * from "./agreement.js";
export * from "./agreement-set.js";
export * from "./build-agreement-set.js";
export * from "./metering-point.js";
export * from "./portfolio.js";
export * from "./point-in-set.js";
