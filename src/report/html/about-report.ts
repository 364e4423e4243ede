/**
 * What a page is made from in addition to its report: what identifies it, its language, and the previous report.
 */
import type { Language } from "../../reason/describe-reason.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import type { ReportComparison } from "../compare-reports.js";

/** A file the report was made from. */
export interface ReportSource {
  /** What it is, such as `set` or `received`. */
  readonly what: string;
  readonly file: string;
  /** In bytes. */
  readonly size?: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256?: string;
}

/** What identifies a report, and how it is shown; all of it may be absent. */
export interface ReportAbout {
  /** The language of the page; English by default. */
  readonly language?: Language;
  /** The name of the party. */
  readonly name?: string;
  /** The time that was compared. */
  readonly period?: Interval;
  /** The moment for which it was made. */
  readonly at?: Instant;
  readonly edition?: "en" | "et";
  /** Readings other than the chosen ones, as KEY=VALUE. */
  readonly readings?: readonly string[];
  readonly sources?: readonly ReportSource[];
  /** The program that made it, with its version. */
  readonly version?: string;
  /** The command that made it. */
  readonly command?: string;
  /** The file that has all findings. */
  readonly csv?: string;
  /** How its findings changed since a previous report. */
  readonly since?: ReportComparison;
}
