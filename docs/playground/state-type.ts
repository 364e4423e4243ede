/**
 * The type of what the page shows.
 */
import type { Edition } from "../../src/documents/editions.js";
import type { Language } from "../../src/reason/index.js";
import type { Readings } from "../../src/rulebook/readings.js";
import type { ComparedBooks } from "./rule-books.js";

/** The inputs of the planner, as they were written. */
export interface PlanInputs {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly newestFirst: boolean;
}

/** The inputs of a reconciliation, as they were written; an empty moment is the present one. */
export interface ReconcileInputs {
  readonly at: string;
  readonly tolerance: string;
}

export interface State {
  readonly language: Language;
  readonly edition: Edition;
  /** The readings that are not the chosen ones. */
  readonly readings: Partial<Readings>;
  /** The preset the market came from; undefined for the visitor's own. */
  readonly preset: string | undefined;
  readonly set: string;
  readonly events: string;
  /** The index of the event looked at; -1 is before the first. */
  readonly step: number;
  readonly allEvents: boolean;
  /** The metering point and the party looked at; undefined leaves it to the event. */
  readonly point: string | undefined;
  readonly party: string | undefined;
  readonly reason: string;
  readonly reasonOf: string;
  readonly plan: PlanInputs;
  readonly reconcile: ReconcileInputs;
  /** The two rule books side by side, and whether they are shown. */
  readonly compared: ComparedBooks;
  readonly isCompared: boolean;
}
