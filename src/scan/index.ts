/** The package's `scan` entry: reading the distributed messages within the Datahub's limits. */
export { LedgerDocument, ledgerDocument, ledgerOf, readLedger, writeLedger } from "./ledger-document.js";
export type { LedgerEntryDocument, LedgerError } from "./ledger-document.js";
export * from "./ledger.js";
export * from "./planning.js";
export * from "./services.js";
export {
  AGREEMENTS_DOUBLED,
  AGREEMENTS_MOVED,
  serviceNotes,
  FIRST_DATA_ENDED,
  NET_QUANTITIES_STARTED,
  SECOND_BILLS_STARTED,
  SECOND_GAS_STARTED,
  services,
  servicesFor,
} from "./service-list.js";
export type { About, ServicePeriod, ServiceNote, Service, ServiceId } from "./service-list.js";
export { emptyLedger } from "./ledger-model.js";
export type { Ledger, LedgerEntry, ReadIds, Source } from "./ledger-model.js";
export * from "./ledger-questions.js";
export { DEFAULT_OVERLAP, scan } from "./scan.js";
export type { Scan, ScanOptions } from "./scan.js";
export { explainScanError } from "./scan-error.js";
export type { Participant, RunError, ScanError, ScanOptionsError, WindowError } from "./scan-error.js";
export type { ScanReport } from "./scan-report.js";
export type {
  FailedEvent,
  LostEvent,
  MessageEvent,
  OpenEvent,
  ScanEvent,
  WindowEvent,
} from "./scanner-state.js";
export { ScanLedgerDocument } from "../documents/scan-ledger-codec.js";
export type { SourceSpan } from "./scan-ledger.js";
export { fetchTransport } from "./fetch-transport.js";
export type { FetchLike, FetchTransportOptions } from "./fetch-transport.js";
export { sleep } from "./sleep.js";
export { memoryStore } from "./ledger-store.js";
export type { LedgerStore, MemoryStore } from "./ledger-store.js";
export type {
  AbortSignalLike,
  Transport,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from "./transport.js";
