/**
 * What is compared when received objects are paired with due ones, and the result.
 */
import type { Instant } from "../time/instant.js";
import type { ReasonFit } from "./compare-reason.js";

/** How a due and a received one compare. */
export interface Fit {
  readonly agrees: boolean;
  /** Whether one side has a coarser reason than the other. */
  readonly isCoarser: boolean;
  /** The names of the attributes that differ. */
  readonly differing: readonly string[];
}

/** What is compared of an item: what always counts, and by name what counts only where both sides have it. */
export interface Attributes {
  /** The names, in order, of what counts only where both sides have it. */
  readonly optional: readonly string[];
  /** A text shared by items with the same values of what always counts and of some optional names, quantities aside. */
  readonly text: (optional: readonly string[]) => string;
  /** The quantities of the same, as many for each of one text. */
  readonly quantities: (optional: readonly string[]) => readonly number[];
}

/** One due or received. */
export interface One {
  readonly at: Instant;
  readonly reason: string | undefined;
  /** Shared by exactly those that are equal, reason included. */
  readonly text: string;
  /** Shared by those that are the same version of an object, though their contents may differ. */
  readonly version: string;
  readonly attributes: () => Attributes;
}

/** One received; `content` is shared by those with the same content, whatever their reason. */
export interface ReceivedOne extends One {
  readonly content: string;
  /** The identity of its message. */
  readonly message: string | number;
}

export interface Pair {
  readonly due: number;
  readonly received: number;
  readonly fit: Fit;
}

/** Indices into both lists: pairs, and the rest. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly due: readonly number[];
  readonly duplicates: readonly { readonly received: number; readonly of: number }[];
  readonly received: readonly number[];
}

/** How ones compare. */
export interface Comparing {
  readonly tolerance: number;
  readonly reasonFit: (due: string, received: string | undefined) => ReasonFit;
  /** Called only for items that are paired without evidence that they agree. */
  readonly fitOf: (due: number, received: number) => Fit;
}
