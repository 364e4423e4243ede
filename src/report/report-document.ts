/**
 * A report as JSON and as NDJSON (docs/formats.md).
 */
import type { Report } from "../reconcile/report.js";

/**
 * A report as one JSON value: `for`, `summary`, `findings`, `refetch`, `notes`.
 *
 * @example
 * reportDocument({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] }).findings // []
 */
export const reportDocument = ({ for: eic, summary, findings, refetch, notes }: Report): Report => ({
  for: eic,
  summary,
  findings,
  refetch,
  notes,
});

/** A value as indented JSON inside another one. */
const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);

/**
 * The same as indented JSON in pieces, whatever the number of findings: one text of them all may be longer than a text can be.
 *
 * @example
 * [...reportJson({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })].join("")
 */
export function* reportJson({ for: eic, summary, findings, refetch, notes }: Report): Generator<string> {
  yield `{\n  "for": ${JSON.stringify(eic)},\n  "summary": ${indented(summary, 1)},\n  "findings": [`;
  let before = "\n    ";
  for (const finding of findings) {
    yield `${before}${indented(finding, 2)}`;
    before = ",\n    ";
  }
  yield `${findings.length === 0 ? "" : "\n  "}],\n`;
  yield `  "refetch": ${indented(refetch, 1)},\n  "notes": ${indented(notes, 1)}\n}`;
}

/** A report in lines of JSON: one for each finding, and a last one with all the rest. */
export function* reportLines({ findings, ...rest }: Report): Generator<string> {
  for (const finding of findings) yield JSON.stringify(finding);
  yield JSON.stringify(rest);
}
