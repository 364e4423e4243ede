/**
 * A report for a person at a terminal: a table of counts, the findings as sentences, what to ask for again, the notes.
 */
import type { PlanDocument, RequestDocument } from "../scan/plan.js";
import type { FindingClass } from "../reconcile/finding.js";
import { findingClasses, reportedTypes } from "../reconcile/finding.js";
import type { Report } from "../reconcile/report.js";

/** The table of counts, with a column for each class that occurs. */
function* summaryLines({ summary }: Report): Generator<string> {
  const types = reportedTypes.filter((type) => summary[type] !== undefined);
  const classes = findingClasses.filter((of) => types.some((type) => summary[type]![of] > 0));
  if (types.length === 0) {
    yield "Nothing was due and nothing was received.";
    return;
  }
  const rows = [
    ["", ...classes],
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

const requestText = (request: RequestDocument): string =>
  "idFrom" in request
    ? `${request.resourceType}  id ${request.idFrom} to ${request.idTo}`
    : `${request.resourceType}  ${request.createdTimeFrom} to ${request.createdTimeTo}`;

function* refetchLines({ requests, lost, notYet }: PlanDocument): Generator<string> {
  if (requests.length > 0) yield "To be asked for again:";
  for (const request of requests) yield `  ${requestText(request)}`;
  if (lost !== null) yield `Lost: ${lost.from} to ${lost.to}`;
  if (notYet !== null) yield `Not yet to be read: ${notYet.from} to ${notYet.to}`;
}

/**
 * The lines of a report.
 *
 * @example
 * [...reportText({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })]
 * // ["", "Nothing was due and nothing was received.", "Nothing to report."]
 */
export function* reportText(report: Report): Generator<string> {
  yield report.for;
  yield* summaryLines(report);
  for (const finding of report.findings) yield `${finding.class}  ${finding.text}`;
  if (report.findings.length === 0) yield "Nothing to report.";
  yield* refetchLines(report.refetch);
  for (const { text } of report.notes) yield `Note: ${text}`;
}
