/** A conformance report as one HTML page that needs nothing but itself: what passed, by statement, and what did not. */
import { shorten } from "../../documents/path.js";
import { style } from "../../report/html/page-style.js";
import { escaped } from "../../report/markup.js";
import type { ConformanceFailure, ConformanceReport } from "./conformance-report.js";

/** How much of the failures is on the page; the JSON has all of it. */
const MOST_FAILURES = 200;
const MOST_DELIVERIES = 3;
const LONGEST_DELIVERY = 2000;

/** The page loads nothing, sends nothing and runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const wordsOf = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const outcomes = [
  ["passed", "passed", "settled"],
  ["failed", "failed", "absent"],
  ["noAnswer", "without an answer", "absent"],
  ["unsupported", "unsupported", "amiss"],
] as const;

const figures = (report: ConformanceReport): string =>
  `<dl class="figures">${outcomes
    .map(
      ([name, text, of]) =>
        `<div class="figure ${report[name] === 0 ? "" : of}"><dt>${text}</dt><dd><b>${report[name]}</b></dd></div>`,
    )
    .join("")}</dl>`;

const statementTable = ({ byStatement }: ConformanceReport): string => {
  const rows = Object.entries(byStatement).map(
    ([statement, counts]) =>
      `<tr><th scope="row"><code>${escaped(statement)}</code></th>${outcomes
        .map(([name]) => `<td class="n${counts[name] === 0 ? " zero" : ""}">${counts[name]}</td>`)
        .join("")}</tr>`,
  );
  return rows.length === 0
    ? '<p class="quiet">The vectors name no statement.</p>'
    : `<div class="scroll"><table><thead><tr><th scope="col">statement</th>${outcomes
        .map(([, text]) => `<th scope="col" class="n">${text}</th>`)
        .join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
};

const deliveriesPart = (what: string, deliveries: readonly unknown[]): string => {
  if (deliveries.length === 0) return "";
  const shown = deliveries.slice(0, MOST_DELIVERIES);
  const more = deliveries.length - shown.length;
  return `<p>${deliveries.length} ${what}${more === 0 ? "" : `, the first ${MOST_DELIVERIES} of them`}:</p>${shown
    .map(
      (delivery) =>
        `<pre class="scroll">${escaped(shorten(JSON.stringify(delivery, null, 2), LONGEST_DELIVERY))}</pre>`,
    )
    .join("")}`;
};

const failurePart = ({
  id,
  edition,
  statements,
  purpose,
  noAnswer,
  missing = [],
  unexpected = [],
  createdBeforeDeleted,
}: ConformanceFailure): string =>
  `<details><summary><b>${escaped(id)}</b> <small>${escaped([edition, ...statements].join(" "))}</small></summary>
${purpose === undefined ? "" : `<p>${escaped(purpose)}</p>`}${
    noAnswer === undefined ? "" : `<p>No answer: ${escaped(noAnswer)}</p>`
  }${deliveriesPart("missing", missing)}${deliveriesPart("unexpected", unexpected)}${
    createdBeforeDeleted === undefined ? "" : "<p>A GENERAL_SERVICE is created before it is deleted.</p>"
  }</details>`;

const failuresSection = ({ failures }: ConformanceReport): string => {
  if (failures.length === 0) return "";
  const more = failures.length - MOST_FAILURES;
  return `<section aria-labelledby="failures"><h2 id="failures">Vectors that did not pass</h2>
${failures.slice(0, MOST_FAILURES).map(failurePart).join("\n")}
${more > 0 ? `<p class="quiet">And ${more} more: --format json has all of them.</p>` : ""}</section>
`;
};

const verdictOf = ({ passed, failed, noAnswer, unsupported }: ConformanceReport): string => {
  const wrong = failed + noAnswer;
  if (wrong > 0) return `${wrong} of ${wordsOf(passed + wrong + unsupported, "vector")} did not pass.`;
  return passed + unsupported === 0
    ? "No vector was asked for."
    : `All ${wordsOf(passed, "vector")} passed${unsupported === 0 ? "" : `, ${unsupported} are unsupported`}.`;
};

/**
 * A conformance report as a page: how many vectors passed, by statement, and those that did not with what is missing and
 * unexpected. Of very many the first two hundred are on it.
 *
 * @example
 * import { conformanceHtml, conformanceReport } from "levik/analysis";
 * conformanceHtml(conformanceReport([])).startsWith("<!doctype html>"); // true
 */
export const conformanceHtml = (report: ConformanceReport, command?: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Conformance of an implementation</title>
<style>${style}
.figures { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); border-radius: 14px }
details { border-top: 1px solid var(--line); padding: .5rem 0 } summary { cursor: pointer } details pre { padding: .75rem 1rem; background: var(--card) }
</style>
</head>
<body>
<header><p class="kicker">levik conform</p>
<h1>Conformance of an implementation</h1>
<p class="verdict">${verdictOf(report)}</p>
${typeof command === "string" ? `<p><code>${escaped(command)}</code></p>\n` : ""}</header>
<main>
<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
${figures(report)}
${report.ignoredLines === 0 ? "" : `<p class="quiet">${wordsOf(report.ignoredLines, "line")} of the command ${report.ignoredLines === 1 ? "was" : "were"} not an answer and ignored.</p>\n`}</section>
<section aria-labelledby="statements"><h2 id="statements">By statement</h2>
${statementTable(report)}</section>
${failuresSection(report)}</main>
</body>
</html>
`;
