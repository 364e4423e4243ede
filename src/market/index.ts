export * from "./Agreement.js";
export * from "./AgreementSet.js";
export * from "./MeteringPoint.js";
export * from "./portfolio.js";
