/**
 * A share of the input of a reconciliation, and what is known of it once it is read.
 */
import type { LoggedChange } from "../../reconcile/nearest-refusal.js";
import type { PageRead } from "../../reconcile/incomplete-answers.js";

/** One of so many tasks that share the input, counted from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** A line for the user, and where it stands among the others. */
export interface Notice {
  readonly order: readonly [source: number, index: number];
  readonly text: string;
}

/** What is known of a share once it is read; the records are in the store. */
export interface Taken {
  /** When the share's events occurred, by event; NaN for those of others. */
  readonly clock: Float64Array;
  /** All changes of agreements; told by the first share alone. */
  readonly log: readonly LoggedChange[];
  readonly notices: readonly Notice[];
  /** Pages of answers of several pages. */
  readonly pages: readonly PageRead[];
  /** Why the share could not be read to its end. */
  readonly trouble?: Notice;
}
