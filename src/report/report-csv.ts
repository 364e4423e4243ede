/**
 * The findings of a report as CSV for spreadsheets (RFC 4180), a line at a time.
 */
import type { Finding } from "../reconcile/finding.js";
import type { Report } from "../reconcile/report.js";
import { instantOf } from "../time/instant.js";
import { formatLocal } from "../time/tallinn.js";
import { csvLine } from "./csv-line.js";

/** An instant in Estonian time with its offset; what is not an instant as it is. */
const localText = (text: string | undefined): string => {
  const t = text === undefined ? NaN : instantOf(text);
  return Number.isFinite(t) ? formatLocal(t) : (text ?? "");
};

const columns: readonly (readonly [string, (finding: Finding) => string | number | null | undefined])[] = [
  ["class", ({ class: of }) => of],
  ["resourceType", ({ resourceType }) => resourceType],
  ["meterEic", ({ key }) => key["meterEic"] ?? key["meteringPointEic"]],
  ["key", ({ key }) => JSON.stringify(key)],
  ["fromEstonian", ({ from }) => localText(from)],
  ["toEstonian", ({ to }) => localText(to)],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["units", ({ units }) => units],
  ["event", ({ expected }) => expected?.event],
  ["occurredAt", ({ expected }) => expected?.occurredAt],
  ["deadline", ({ expected }) => expected?.deadline],
  ["expectedReason", ({ expected }) => expected?.reason],
  ["messageId", ({ received }) => received?.messageId],
  ["createdTime", ({ received }) => received?.createdTime],
  ["receivedReason", ({ received }) => received?.reason],
  ["rule", ({ rule }) => rule],
  ["recoverableUntil", ({ recoverableUntil }) => recoverableUntil],
  ["text", ({ text }) => text],
];

/**
 * The lines of the findings as CSV, each with its CRLF, the first with the names of the columns. A text that a spreadsheet
 * would take for a formula begins with an apostrophe.
 *
 * @example
 * [...reportCsv({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })].length // 1
 */
export function* reportCsv({ findings }: Report): Generator<string> {
  yield csvLine(columns.map(([name]) => name));
  for (const finding of findings) yield csvLine(columns.map(([, of]) => of(finding)));
}
