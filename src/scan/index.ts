/** The package's `scan` entry: reading the distributed messages within the Datahub's limits. */
export * from "./ledger-document.js";
export * from "./ledger.js";
export * from "./planning.js";
export * from "./services.js";
export {
  AGREEMENTS_DOUBLED,
  AGREEMENTS_MOVED,
  carriageNotes,
  FIRST_DATA_ENDED,
  NET_QUANTITIES_STARTED,
  SECOND_BILLS_STARTED,
  SECOND_GAS_STARTED,
  services,
  servicesFor,
} from "./service-list.js";
export type { About, Carriage, CarriageNote, Service, ServiceId } from "./service-list.js";
export { emptyLedger } from "./ledger-model.js";
export type { Ledger, LedgerEntry, ReadIds, Source } from "./ledger-model.js";
export * from "./ledger-questions.js";
