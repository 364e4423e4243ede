/**
 * Where a scan keeps its ledger.
 */
import type { ScanLedgerDocument } from "./scan-ledger.js";

/** Keeps the ledger of a scan: a JSON value, undefined where there is none yet. Both may reject; the scan then ends. */
export interface LedgerStore {
  /** The document that was saved last; undefined where there is none. */
  readonly load: () => Promise<unknown>;
  /** Keeps a document in place of the last one. */
  readonly save: (document: ScanLedgerDocument) => Promise<void>;
}

/** A store whose saved document can be inspected. */
export interface MemoryStore extends LedgerStore {
  /** What was saved last, or given. */
  readonly document: () => unknown;
}

/**
 * A store that lasts as long as the process, for tests and for programs that keep the ledger themselves.
 *
 * @category Scanning
 *
 * @example
 * await memoryStore({ format: "levik-ledger", formatVersion: 1, entries: [] }).load()
 * // { format: "levik-ledger", formatVersion: 1, entries: [] }
 */
export const memoryStore = (document?: unknown): MemoryStore => {
  let kept = document;
  return {
    load: () => Promise.resolve(kept),
    save: (saved) => {
      kept = saved;
      return Promise.resolve();
    },
    document: () => kept,
  };
};
