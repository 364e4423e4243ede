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

/** A report in lines of JSON: one for each finding, and a last one with all the rest. */
export function* reportLines({ findings, ...rest }: Report): Generator<string> {
  for (const finding of findings) yield JSON.stringify(finding);
  yield JSON.stringify(rest);
}
