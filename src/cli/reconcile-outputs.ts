/**
 * The files that `levik reconcile` writes: a page with the names of its inputs, CSV, JUnit.
 */
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import type { Language } from "../reason/index.js";
import type { Report } from "../reconcile/report.js";
import type { ReportComparison } from "../report/compare-reports.js";
import { compareReports } from "../report/compare-reports.js";
import type { ReportAbout, ReportSource } from "../report/html/about-report.js";
import { htmlReport } from "../report/html/report-page.js";
import { junitPieces } from "../report/junit.js";
import { reportCsv } from "../report/report-csv.js";
import { InputError } from "../runtime/files/read-entries.js";
import { readReport } from "../runtime/files/report-file.js";
import type { Job } from "../runtime/parallel/job.js";
import { version } from "../version.js";
import { shownWord } from "./options.js";
import { writeFileWhole } from "./output.js";

/** Where a report is written, and its title. */
export interface ReconcileOutputs {
  readonly language: Language;
  readonly html?: string | undefined;
  readonly junit?: string | undefined;
  readonly csv?: string | undefined;
  /** A report before. */
  readonly before?: string | undefined;
  /** The name of the party. */
  readonly name?: string | undefined;
}

/** A word quoted for a shell. */
const quoted = (word: string): string =>
  /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** The command line of this run; an address of Redis, which may contain a password, is left out. */
const commandText = (words: readonly string[]): string =>
  ["levik", "reconcile", ...words].map((word) => quoted(shownWord(word))).join(" ");

const sourceOf = async (what: string, file: string): Promise<ReportSource> => {
  try {
    const found = statSync(file);
    if (file === "-" || !found.isFile()) return { what, file };
    const hash = createHash("sha256");
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    return { what, file, size: found.size, sha256: hash.digest("hex") };
  } catch {
    // It was read, only its size and hash are not known.
    return { what, file };
  }
};

const sourcesOf = async ({ set, due, received, coverage }: Job): Promise<readonly ReportSource[]> => {
  const sources: ReportSource[] = [await sourceOf("set", set)];
  if ("events" in due) sources.push(await sourceOf("events", due.events));
  for (const file of received) sources.push(await sourceOf("received", file));
  if (coverage !== undefined) sources.push(await sourceOf("coverage", coverage));
  return sources;
};

/** The report of another run, compared; undefined where none was given. */
export const comparisonWith = async (
  before: string | undefined,
  report: Report,
): Promise<ReportComparison | undefined> => {
  if (before === undefined) return undefined;
  const earlier = await readReport(before);
  if (earlier.for !== report.for)
    throw new InputError(`--before ${before}: expected a report of ${report.for}, got one of ${earlier.for}`);
  return compareReports(earlier.findings, report.findings);
};

/** Writes the files of a report. */
export const writeReport = async (
  report: Report,
  job: Job,
  words: readonly string[],
  { language, html, junit, csv, name }: ReconcileOutputs,
  since: ReportComparison | undefined,
): Promise<void> => {
  if (csv !== undefined) await writeFileWhole(csv, reportCsv(report));
  if (junit !== undefined) await writeFileWhole(junit, junitPieces(report));
  if (html === undefined) return;
  const about: ReportAbout = {
    language,
    ...(name !== undefined && { name }),
    ...("expect" in job.due && { period: job.due.expect }),
    at: job.at,
    edition: job.edition ?? "en",
    readings: Object.entries(job.readings ?? {}).map(([id, choice]) => `${id}=${choice}`),
    sources: await sourcesOf(job),
    version: `levik ${version}`,
    command: commandText(words),
    ...(csv !== undefined && { csv }),
    ...(since && { since }),
  };
  await writeFileWhole(html, [htmlReport(report, about)]);
};
