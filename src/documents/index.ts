/**
 * The one gate: io-ts codecs of every document that comes in or goes out, with vocabulary and EIC, and total decoders that
 * name every error and what is odd but usable.
 */
export * from "./agreement-set.js";
export * from "./content.js";
export * from "./decode.js";
export * from "./eic.js";
export { decodeErrorsOf, describeValue, explainDecodeError } from "./errors.js";
export type { DecodeError, DecodeErrorTag, Origin } from "./errors.js";
export { allowedActions, decodeEvent } from "./event.js";
export type { CoordinationDocument, EventDocument, EventDocuments } from "./event.js";
export * from "./collect-remarks.js";
export * from "./scalars.js";
export { pathOf, shorten } from "./path.js";
export type { PathStep } from "./path.js";
export * from "./quantity.js";
export * from "./remarks.js";
export * from "./combinators.js";
export * from "./open-enums.js";
export * from "./content-type.js";
export * from "./missing-content.js";
export * from "./pages.js";
export * from "./reasons.js";
export * from "./vocabulary.js";
export * from "./v1/agreement.js";
export * from "./v1/authorization.js";
export * from "./v1/authorization-search.js";
export * from "./v1/coordination.js";
export * from "./v1/customer.js";
export * from "./v1/envelope.js";
export * from "./v1/metering-data.js";
export * from "./v1/metering-point.js";
export * from "./v1/network-bill.js";
export * from "./v1/search-request.js";
export * from "./v2/agreement.js";
export * from "./v2/metering-data.js";
export * from "./v2/network-bill.js";
export * from "./v2/page.js";
