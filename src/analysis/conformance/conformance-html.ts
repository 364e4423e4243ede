/** A conformance report as one HTML page that needs nothing but itself: what passed, by statement, and what did not. */
import { shorten } from "../../documents/path.js";
import { style } from "../../report/html/page-style.js";
import { escaped } from "../../report/markup.js";
import type { Language } from "../../reason/describe-reason.js";
import type { ConformanceFailure, ConformanceReport } from "./conformance-report.js";
import type { ConformanceWords } from "./conformance-words.js";
import { conformanceWords } from "./conformance-words.js";

/** How much of the failures is on the page; the JSON has all of it. */
const MOST_FAILURES = 200;
const MOST_DELIVERIES = 3;
const LONGEST_DELIVERY = 2000;

/** The page loads nothing, sends nothing and runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const outcomes = [
  ["passed", "settled"],
  ["failed", "absent"],
  ["noAnswer", "absent"],
  ["unsupported", "amiss"],
] as const;

const figures = (report: ConformanceReport, words: ConformanceWords): string =>
  `<dl class="figures">${outcomes
    .map(
      ([name, of]) =>
        `<div class="figure ${report[name] === 0 ? "" : of}"><dt>${words.outcomes[name]}</dt><dd><b>${report[name]}</b></dd></div>`,
    )
    .join("")}</dl>`;

const statementTable = ({ byStatement }: ConformanceReport, words: ConformanceWords): string => {
  const rows = Object.entries(byStatement).map(
    ([statement, counts]) =>
      `<tr><th scope="row"><code>${escaped(statement)}</code></th>${outcomes
        .map(([name]) => `<td class="n${counts[name] === 0 ? " zero" : ""}">${counts[name]}</td>`)
        .join("")}</tr>`,
  );
  return rows.length === 0
    ? `<p class="quiet">${words.noStatement}</p>`
    : `<div class="scroll"><table><thead><tr><th scope="col">${words.statement}</th>${outcomes
        .map(([name]) => `<th scope="col" class="n">${words.outcomes[name]}</th>`)
        .join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
};

const deliveriesPart = (
  what: (count: number) => string,
  deliveries: readonly unknown[],
  words: ConformanceWords,
): string => {
  if (deliveries.length === 0) return "";
  const shown = deliveries.slice(0, MOST_DELIVERIES);
  const first = shown.length === deliveries.length ? "" : words.firstOf(MOST_DELIVERIES);
  return `<p>${what(deliveries.length)}${first}:</p>${shown
    .map(
      (delivery) =>
        `<pre class="scroll">${escaped(shorten(JSON.stringify(delivery, null, 2), LONGEST_DELIVERY))}</pre>`,
    )
    .join("")}`;
};

const failurePart = (
  {
    id,
    edition,
    statements,
    purpose,
    noAnswer,
    missing = [],
    unexpected = [],
    createdBeforeDeleted,
  }: ConformanceFailure,
  words: ConformanceWords,
): string =>
  `<details><summary><b>${escaped(id)}</b> <small>${escaped([edition, ...statements].join(" "))}</small></summary>
${purpose === undefined ? "" : `<p>${escaped(purpose)}</p>`}${
    noAnswer === undefined ? "" : `<p>${escaped(words.noAnswer(words.why(noAnswer)))}</p>`
  }${deliveriesPart(words.missing, missing, words)}${deliveriesPart(words.unexpected, unexpected, words)}${
    createdBeforeDeleted === undefined ? "" : `<p>${words.order}</p>`
  }</details>`;

const failuresSection = ({ failures }: ConformanceReport, words: ConformanceWords): string => {
  if (failures.length === 0) return "";
  const more = failures.length - MOST_FAILURES;
  const shown = failures.slice(0, MOST_FAILURES).map((failure) => failurePart(failure, words));
  return `<section aria-labelledby="failures"><h2 id="failures">${words.failures}</h2>
${shown.join("\n")}
${more > 0 ? `<p class="quiet">${words.more(more)}</p>` : ""}</section>
`;
};

const verdictOf = (
  { passed, failed, noAnswer, unsupported }: ConformanceReport,
  words: ConformanceWords,
): string => {
  const wrong = failed + noAnswer;
  if (wrong > 0) return words.notPassed(wrong, passed + wrong + unsupported);
  return passed + unsupported === 0 ? words.noVector : words.allPassed(passed, unsupported);
};

/**
 * A conformance report as a page: how many vectors passed, by statement, and those that did not with what is missing and
 * unexpected. Of very many the first two hundred are on it.
 *
 * @example
 * import { conformanceHtml, conformanceReport } from "levik/analysis";
 * conformanceHtml(conformanceReport([])).startsWith("<!doctype html>"); // true
 */
export const conformanceHtml = (
  report: ConformanceReport,
  command?: string,
  language: Language = "en",
): string => {
  const lang = language === "et" ? "et" : "en";
  const words = conformanceWords[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${words.title}</title>
<style>${style}
.figures { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); border-radius: 14px }
details { border-top: 1px solid var(--line); padding: .5rem 0 } summary { cursor: pointer } details pre { padding: .75rem 1rem; background: var(--card) }
</style>
</head>
<body>
<header><p class="kicker">levik conform</p>
<h1>${words.title}</h1>
<p class="verdict">${verdictOf(report, words)}</p>
${typeof command === "string" ? `<p><code>${escaped(command)}</code></p>\n` : ""}</header>
<main>
<section aria-labelledby="summary"><h2 id="summary">${words.summary}</h2>
${figures(report, words)}
${report.ignoredLines === 0 ? "" : `<p class="quiet">${words.ignored(report.ignoredLines)}</p>\n`}</section>
<section aria-labelledby="statements"><h2 id="statements">${words.byStatement}</h2>
${statementTable(report, words)}</section>
${failuresSection(report, words)}</main>
</body>
</html>
`;
};
