/** The package's `scan` entry: reading the distributed messages within the Datahub's limits. */
export * from "./ledger-document.js";
export * from "./ledger.js";
export * from "./planning.js";
export * from "./services.js";
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
export type { ScanLedgerDocument, SourceSpan } from "./scan-ledger.js";
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
