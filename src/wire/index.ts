/**
 * The messages of the Datahub as io-ts codecs, and total decoders that name every error and what is worth reporting.
 */
export * from "./content.js";
export * from "./decode.js";
export { decodeErrorsOf, describeValue, renderDecodeError } from "./errors.js";
export type { DecodeError } from "./errors.js";
export * from "./gather.js";
export * from "./leaves.js";
export { pathOf, shorten } from "./path.js";
export type { Step } from "./path.js";
export * from "./quantity.js";
export * from "./reports.js";
export * from "./shapes.js";
export * from "./words.js";
export * from "./v1/Agreement.js";
export * from "./v1/Authorization.js";
export * from "./v1/Coordination.js";
export * from "./v1/Customer.js";
export * from "./v1/Envelope.js";
export * from "./v1/MeteringData.js";
export * from "./v1/MeteringPoint.js";
export * from "./v1/NetworkBill.js";
export * from "./v1/SearchRequest.js";
export * from "./v2/Agreement.js";
export * from "./v2/MeteringData.js";
export * from "./v2/NetworkBill.js";
export * from "./v2/Page.js";
