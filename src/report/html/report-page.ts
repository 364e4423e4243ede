/**
 * A report as one HTML page that needs nothing but itself: a summary, what can be read again, and the findings to look
 * through. Without its script the summary, the queries and the first findings can be read all the same.
 */
import { findingsSection } from "./findings-section.js";
import { embedded, pageData } from "./page-data.js";
import { recovery } from "./recovery-section.js";
import { pageProgram, pageProgramHash } from "./page-program.generated.js";
import { style } from "./page-style.js";
import { figures, summaryTable, verdict } from "./summary-section.js";
import { escaped } from "../markup.js";
import type { Report } from "../../reconcile/report.js";

const notesPart = ({ notes }: Report): string =>
  notes.length === 0
    ? ""
    : `<section aria-labelledby="notes"><h2 id="notes">To be kept in mind</h2><ul class="notes">${notes.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul></section>\n`;

/** The page may load nothing, send nothing anywhere, and run nothing but its own program. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageProgramHash}'; base-uri 'none'; form-action 'none'`;

/**
 * A report as a page: counts with their meaning, what can be read again until when, a calendar of what is missing or
 * not read, and every finding with what was due and what came. Times are Estonian.
 *
 * @example
 * htmlReport({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })
 * // a page that says "Nothing to report."
 */
export const htmlReport = (report: Report): string => {
  const data = pageData(report);
  const party = escaped(report.for);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Reconciliation of ${party}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
<header><p class="kicker">Reconciliation</p>
<h1>What <code>${party}</code> should have received</h1>
<p class="verdict">${escaped(verdict(report))}</p>
<nav aria-label="Page"><a href="#summary">Summary</a> <a href="#again">Reading again</a> <a href="#findings">Findings</a></nav></header>
<main>
<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
${figures(report)}
${summaryTable(report)}</section>
${notesPart(report)}<section aria-labelledby="again"><h2 id="again">Reading again</h2>
${recovery(report, data.rows)}</section>
<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
${findingsSection(data)}</section>
</main>
<footer><p>Times are Estonian (Europe/Tallinn); those with Z are UTC.</p></footer>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${pageProgram}</script>
</body>
</html>
`;
};
