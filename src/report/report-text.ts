/**
 * A report for a person at a terminal: what would explain its findings, a table of counts, the findings in groups as
 * sentences, what to ask for again, the notes. Times are Estonian.
 */
import type { Language } from "../reason/describe-reason.js";
import { causeText } from "../reconcile/causes/cause-text.js";
import type { FindingClass } from "../reconcile/finding.js";
import { findingClasses, reportedTypes } from "../reconcile/finding.js";
import type { Report } from "../reconcile/report.js";
import type { PlanDocument } from "../documents/plan-codec.js";
import type { ReportComparison } from "./compare-reports.js";
import type { FindingRun } from "./finding-runs.js";
import { largestRuns, runsOf } from "./finding-runs.js";
import type { PageWords } from "./html/words-in-english.js";
import { pageWords } from "./html/page-words.js";
import { dateText, withLocalTimes } from "./local-times.js";
import { runText } from "./run-text.js";

/** How a report is written. */
interface ReportTextOptions {
  /** English by default. */
  readonly language?: Language;
  /** How many characters a line has; without it lines are as long as they are. */
  readonly width?: number;
  /** Findings compared with those of a previous report. */
  readonly since?: ReportComparison;
}

/** How many groups of findings are listed; the largest, where there are more. */
const MOST_RUNS = 1000;

const plainNumbers = (text: string): string => text.replaceAll("\u202f", " ");

/** The lines of a text, none longer than asked where its words allow it; all but the first are indented. */
function* wrapped(text: string, indent: string, width = Infinity, before = ""): Generator<string> {
  let line = before;
  let isFirst = true;
  for (const word of text.split(" ")) {
    const room = width - (isFirst ? 0 : indent.length);
    if (line.trim() !== "" && line.length + 1 + word.length > room) {
      yield isFirst ? line : indent + line;
      isFirst = false;
      line = word;
    } else line = line.trim() === "" ? line + word : `${line} ${word}`;
  }
  yield isFirst ? line : indent + line;
}

/** The table of counts, with a column for each class that occurs. */
function* summaryLines({ summary }: Report, words: PageWords): Generator<string> {
  const types = reportedTypes.filter((type) => summary[type] !== undefined);
  const classes = findingClasses.filter((of) => types.some((type) => summary[type]![of] > 0));
  if (types.length === 0) {
    yield words.nothingAtAll;
    return;
  }
  const rows = [
    ["", ...classes.map((of) => words.classes[of])],
    ...types.map((type) => [type, ...classes.map((of: FindingClass) => String(summary[type]![of]))]),
  ];
  const widths = rows[0]!.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]!.length), 0),
  );
  for (const row of rows) {
    yield row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd();
  }
}

function* causeLines({ notes }: Report, words: PageWords, width: number | undefined): Generator<string> {
  const causes = notes.flatMap((note) => (note.tag === "ExplainedBy" ? [note] : []));
  if (causes.length === 0) return;
  yield `${words.causes}:`;
  for (const cause of causes) {
    const explains = plainNumbers(words.explains(cause.findings, cause.units));
    yield* wrapped(`${causeText(cause, words.language, dateText)}: ${explains}`, "    ", width, "  ");
  }
}

function* runLines(
  runs: readonly FindingRun[],
  words: PageWords,
  { width, since }: ReportTextOptions,
): Generator<string> {
  const shown = largestRuns(runs, MOST_RUNS);
  for (const run of shown) {
    const of = words.classes[run.first.class];
    const fresh = since?.fresh.has(run.first) === true ? `${words.sinceWords.new}  ` : "";
    yield* wrapped(`${fresh}${of}  ${runText(run, words.language)}`, " ".repeat(of.length + 2), width);
  }
  if (shown.length < runs.length)
    yield* wrapped(
      plainNumbers(`${words.largestListed(shown.length, runs.length)} ${words.allInJson}`),
      "",
      width,
    );
}

function* refetchLines({ requests, lost, notYet }: PlanDocument, words: PageWords): Generator<string> {
  if (requests.length > 0) yield words.toBeAskedAgain;
  for (const request of requests) {
    const { resourceType } = request;
    yield "idFrom" in request
      ? `  ${resourceType}  id ${request.idFrom} ${words.to} ${request.idTo}`
      : `  ${resourceType}  ${request.createdTimeFrom} ${words.to} ${request.createdTimeTo}`;
  }
  if (lost !== null) yield `${words.lost[0]} ${lost.from} ${words.to} ${lost.to}`;
  if (notYet !== null) yield `${words.notYetRead} ${notYet.from} ${words.to} ${notYet.to}`;
}

/**
 * The lines of a report.
 *
 * @example
 * [...reportText({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })]
 * // ["", "Nothing was due and nothing was received.", "Nothing to report."]
 */
export function* reportText(report: Report, options: ReportTextOptions = {}): Generator<string> {
  const { width, since } = options;
  const words = pageWords(options.language ?? "en");
  yield report.for;
  for (const { tag, text } of report.notes) if (tag === "UnknownParty") yield* wrapped(text, "", width);
  yield* causeLines(report, words, width);
  yield* summaryLines(report, words);
  if (since !== undefined) {
    const counts = words.sinceCounts(
      since.fresh.size,
      report.findings.length - since.fresh.size,
      since.gone.length,
    );
    yield `${words.since}: ${plainNumbers(counts)}`;
  }
  yield* runLines(runsOf(report.findings), words, options);
  if (report.findings.length === 0) yield words.nothingFound;
  yield* refetchLines(report.refetch, words);
  for (const { tag, text } of report.notes)
    if (tag !== "ExplainedBy" && tag !== "UnknownParty")
      yield* wrapped(`${words.note} ${withLocalTimes(text, words.language)}`, "  ", width);
}
