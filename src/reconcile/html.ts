/**
 * A report as one HTML page that needs nothing but itself.
 */
import type { Finding } from "./Finding.js";
import { findingClasses, reportedTypes } from "./Finding.js";
import { escaped } from "./markup.js";
import type { Report } from "./report.js";

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}
td.n{text-align:right}`;

const row = (cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;
const cell = (text: string): string => `<td>${escaped(text)}</td>`;
const heading = (text: string): string => `<th scope="col">${escaped(text)}</th>`;

const summaryTable = ({ summary }: Report): string => {
  const rows = reportedTypes.flatMap((type) => {
    const counts = summary[type];
    if (counts === undefined) return [];
    const numbers = findingClasses.map((of) => `<td class="n">${counts[of]}</td>`);
    return [row([`<th scope="row">${escaped(type)}</th>`, ...numbers])];
  });
  return `<table><thead>${row(["resource type", ...findingClasses].map(heading))}</thead><tbody>${rows.join("")}</tbody></table>`;
};

const findingRow = ({ class: of, units, text, rule, recoverableUntil }: Finding): string =>
  row([of, String(units), text, rule ?? "", recoverableUntil ?? ""].map(cell));

const findingsTable = ({ findings }: Report): string =>
  findings.length === 0
    ? "<p>Nothing to report.</p>"
    : `<table><thead>${row(["class", "units", "finding", "rule", "recoverable until"].map(heading))}</thead><tbody>${findings.map(findingRow).join("")}</tbody></table>`;

const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ""
    : `<h2>${escaped(title)}</h2><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;

/**
 * A report as a page: counts, findings, what to ask for again, notes.
 *
 * @example
 * htmlReport({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })
 * // a page that says "Nothing to report."
 */
export const htmlReport = (report: Report): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reconciliation of ${escaped(report.for)}</title><style>${style}</style></head>
<body>
<h1>Reconciliation of ${escaped(report.for)}</h1>
${summaryTable(report)}
<h2>Findings</h2>
${findingsTable(report)}
${list(
  "To be asked for again",
  report.refetch.requests.map((request) => JSON.stringify(request)),
)}
${list(
  "Notes",
  report.notes.map(({ text }) => text),
)}
</body>
</html>
`;
