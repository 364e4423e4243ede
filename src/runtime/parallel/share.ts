/**
 * A share of the input of a reconciliation, and the facts that are known once it is read.
 */
import type { TakenDocument } from "../../documents/outcome-codec.js";

/** One of so many tasks that share the input, counted from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

export type { Notice } from "../../documents/outcome-codec.js";

/** The facts that are known of a share once it is read; the records are in the store. */
export interface Taken extends TakenDocument {
  /** When the share's events occurred, by event; NaN for those of others. */
  readonly clock: Float64Array;
}
