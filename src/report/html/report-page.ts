/**
 * A report as one HTML page that needs nothing but itself: what identifies it, what would explain its findings, a summary,
 * what can be read again, and the findings to look through. Without its program all but the calendar and the filters can be
 * read all the same. However many findings there are, the page stays small: it has the largest thousand runs of them.
 */
import type { Report } from "../../reconcile/report.js";
import { escaped } from "../markup.js";
import type { ReportAbout } from "./about-report.js";
import { causesSection } from "./causes-section.js";
import { findingsSection } from "./findings-section.js";
import { headFacts } from "./head-section.js";
import { embedded, pageData } from "./page-data.js";
import { pageProgram, pageProgramHash } from "./page-program.generated.js";
import { style } from "./page-style.js";
import { pageWords } from "./page-words.js";
import { recovery } from "./recovery-section.js";
import { sinceSection } from "./since-section.js";
import { figures, summaryTable, verdict } from "./summary-section.js";
import type { PageWords } from "./words-in-english.js";

const notesPart = ({ notes }: Report, words: PageWords): string => {
  const listed = notes.filter(({ tag }) => tag !== "ExplainedBy");
  return listed.length === 0
    ? ""
    : `<section aria-labelledby="notes"><h2 id="notes">${escaped(words.kept)}</h2><ul class="notes">${listed.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul></section>\n`;
};

/** The page may load nothing, send nothing anywhere, and run nothing but its own program. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${pageProgramHash}'; base-uri 'none'; form-action 'none'`;

/**
 * A report as a page: what would explain its findings, counts with their meaning, what can be read again until when, a
 * calendar of what is missing or not read, and the findings with the due and the received content. Times are Estonian.
 *
 * @example
 * htmlReport({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] })
 * // a page that says "Nothing to report."
 */
export const htmlReport = (report: Report, about: ReportAbout = {}): string => {
  const words = pageWords(about.language ?? "en");
  const { since } = about;
  const data = pageData(report.findings, words.language, (finding) =>
    since === undefined ? undefined : since.fresh.has(finding) ? "new" : "still",
  );
  const party = escaped(report.for);
  const causes = causesSection(report, words);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(words.title(about.name ?? report.for))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#findings">${escaped(words.skip)}</a>
<header><p class="kicker">${escaped(words.kicker)}</p>
<h1>${words.heading[0]}${about.name === undefined ? `<code>${party}</code>` : escaped(about.name)}${words.heading[1]}</h1>
<p class="verdict">${escaped(verdict(report, data.runs, words))}</p>
${headFacts(report.for, about, words)}
<nav aria-label="${escaped(words.pageParts)}">${causes === "" ? "" : `<a href="#causes">${escaped(words.causes)}</a> `}<a href="#summary">${escaped(words.summary)}</a> <a href="#again">${escaped(words.again)}</a> <a href="#findings">${escaped(words.findings)}</a></nav></header>
<main>
${causes}${sinceSection(report, about, words)}<section aria-labelledby="summary"><h2 id="summary">${escaped(words.summary)}</h2>
${figures(report, words)}
${summaryTable(report, words)}</section>
${notesPart(report, words)}<section aria-labelledby="again"><h2 id="again">${escaped(words.again)}</h2>
${recovery(report, words)}</section>
<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">${escaped(words.findings)}</h2>
${findingsSection(data, about, words)}</section>
</main>
<footer><p>${escaped(words.footer)}</p></footer>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${pageProgram}</script>
</body>
</html>
`;
};
