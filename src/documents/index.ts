/**
 * io-ts codecs of every input and output document, with vocabulary and EIC, and total decoders that
 * name every error and what is odd but usable.
 */
export * from "./agreement-set-document.js";
export * from "./conformance-vector.js";
export * from "./content.js";
export * from "./decode.js";
export * from "./eic.js";
export { decodeErrorsOf, describeValue } from "./decode-error.js";
export { explainDecodeError } from "./error-text.js";
export { explainDecodeErrorInEstonian } from "./error-text-in-estonian.js";
export type { DecodeError, DecodeErrorTag, Origin } from "./decode-error.js";
export { allowedActions, decodeEvent } from "./event-document.js";
export { EventDocument } from "./event-codec.js";
export type { CoordinationDocument, EventDocuments } from "./event-types.js";
export type { WithDates } from "./with-dates.js";
export * from "./collect-remarks.js";
export * from "./scalars.js";
export { jsonSchemaOf } from "./json-schema.js";
export type { JsonSchema, SchemaHead } from "./json-schema.js";
export type {
  Standard,
  StandardIssue,
  StandardProperties,
  StandardResult,
  StandardTarget,
} from "./standard.js";
export type { Codec } from "./total.js";
export { pathOf, shorten } from "./path.js";
export type { PathStep } from "./path.js";
export * from "./answer-document.js";
export { AccessDocument } from "./access-codec.js";
export type { AccessRecord } from "./access-codec.js";
export * from "./analysis-codec.js";
export { DeliveryDocument, PredictedLineDocument, VerdictDocument } from "./delivery-codec.js";
export { FindingDocument } from "./finding-key.js";
export * from "./output-codecs.js";
export { PlanDocument } from "./plan-codec.js";
export type { RequestDocument } from "./plan-codec.js";
export { ReportDocument } from "./report-codec.js";
export { LedgerDocument } from "./ledger-codec.js";
export type { IdSpan, LedgerEntryDocument, ReadIdsDocument, SpanDocument } from "./ledger-codec.js";
export { ScanLedgerDocument } from "./scan-ledger-codec.js";
export type { LedgerOwner, SeenId } from "./scan-ledger-codec.js";
export * from "./quantity.js";
export { errorOfRemark, explainRemark, RemarkCollector } from "./remarks.js";
export type { NetQuantityFault, Remark, RemarkCause } from "./remarks.js";
export * from "./combinators.js";
export * from "./open-enums.js";
export * from "./vocabulary.js";
export * from "./v1/agreement-v1.js";
export * from "./v1/authorization-v1.js";
export * from "./v1/authorization-search-v1.js";
export * from "./v1/coordination-v1.js";
export * from "./v1/customer-v1.js";
export * from "./v1/envelope-v1.js";
export * from "./v1/metering-data-v1.js";
export * from "./v1/metering-point-v1.js";
export * from "./v1/network-bill-v1.js";
export * from "./v1/search-request-v1.js";
export * from "./v2/agreement-v2.js";
export * from "./v2/metering-data-v2.js";
export * from "./v2/network-bill-v2.js";
export * from "./v2/page-v2.js";
