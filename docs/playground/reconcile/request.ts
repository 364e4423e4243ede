/**
 * What the page asks its worker, and what the worker answers.
 */
import type { Edition } from "../../../src/documents/editions.js";
import type { Language } from "../../../src/reason/index.js";
import type { Readings } from "../../../src/rulebook/readings.js";

/** The report, and the file with all findings beside it. */
export const HTML_NAME = "reconciliation.html";
export const CSV_NAME = "reconciliation.csv";

/** A reconciliation of the market shown with the files of received messages. */
export interface ReconcileRequest {
  /** The texts of the market. */
  readonly set: string;
  readonly events: string;
  readonly received: readonly File[];
  /** The ledger of what was read; without it all time counts as read. */
  readonly ledger?: File;
  readonly party: string;
  /** The name of the party, where it has one. */
  readonly name?: string;
  readonly edition: Edition;
  readonly readings: Partial<Readings>;
  readonly language: Language;
  /** The present moment. */
  readonly at: number;
  /** How far quantities may be apart and still match. */
  readonly tolerance?: number;
}

/** How far the reading is; bytes are those of the files as they are stored. */
export interface ReadSoFar {
  readonly bytes: number;
  readonly of: number;
  readonly messages: number;
}

/** The report as files, and what was odd about the input. */
export interface ReportFiles {
  readonly html: Blob;
  readonly csv: Blob;
  readonly json: Blob;
  readonly findings: number;
  readonly messages: number;
  readonly remarks: readonly string[];
  /** Received values that could not be read, in one line each. */
  readonly unreadable: readonly string[];
  readonly moreUnreadable: number;
}

export type Answer =
  | ({ readonly tag: "Reading" } & ReadSoFar)
  | { readonly tag: "Comparing"; readonly messages: number }
  | ({ readonly tag: "Report" } & ReportFiles)
  | { readonly tag: "Refused"; readonly lines: readonly string[] };
