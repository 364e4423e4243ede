/**
 * What can still be read again and until when, what is lost, and the queries to ask.
 */
import type { RequestDocument, SpanDocument } from "../../scan/plan.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import { escaped } from "../markup.js";
import type { Report } from "../../reconcile/report.js";
import { dateText, minuteText, momentText } from "./local-times.js";
import type { FindingRow } from "./page-data.js";
import { counted, nameMarkup, numberText } from "./page-words.js";

// ------------------------------------------------------------------------------------------------------- deadlines

interface Due {
  readonly first: Instant;
  readonly findings: number;
  readonly units: number;
}

/** What can be read again by the Estonian date of its limit, earliest first. */
const dueByDate = (rows: readonly FindingRow[]): readonly (readonly [string, Due])[] => {
  const dates = new Map<string, Due>();
  for (const { until, finding } of rows) {
    if (until === undefined) continue;
    const date = dateText(until);
    const { first, findings, units } = dates.get(date) ?? { first: Infinity, findings: 0, units: 0 };
    dates.set(date, {
      first: Math.min(first, until),
      findings: findings + 1,
      units: units + finding.units,
    });
  }
  return [...dates].sort(([, a], [, b]) => a.first - b.first);
};

const deadlineTable = (rows: readonly FindingRow[]): string => {
  const dates = dueByDate(rows);
  if (dates.length === 0) return "<p>Nothing can be read again.</p>";
  const lines = dates.map(
    ([, { first, findings, units }]) =>
      `<tr><th scope="row" data-until="${first}">${escaped(minuteText(first))}</th><td class="n">${numberText(findings)}</td><td class="n">${numberText(units)}</td></tr>`,
  );
  return `<div class="scroll tall" tabindex="0" role="region" aria-label="Limits"><table class="limits"><caption>What was not read, or came without content, and until when it is kept</caption>
<thead><tr><th scope="col">the first until</th><th scope="col">findings</th><th scope="col">units</th></tr></thead>
<tbody>${lines.join("")}</tbody></table></div>
<p><a href="#order=until">Show findings by how soon they are lost</a></p>`;
};

// ------------------------------------------------------------------------------------------------------------ lost

const spanMarkup = ({ from, to }: SpanDocument): string =>
  `${escaped(momentText(instantOf(from)))} to ${escaped(momentText(instantOf(to)))} <small>${escaped(from)} to ${escaped(to)}</small>`;

const lostList = ({ findings, refetch, notes }: Report, rows: readonly FindingRow[]): string => {
  const lost = rows.filter(({ isLost }) => isLost).map(({ finding }) => finding);
  const missing = findings.filter(({ class: of }) => of === "missing");
  const unitsOf = (some: typeof findings): number => some.reduce((sum, { units }) => sum + units, 0);
  const hasLedger = notes.every(({ tag }) => tag !== "NoLedger");
  const items = [
    ...(lost.length === 0
      ? []
      : [
          `<li class="lost"><b>Lost:</b> ${counted(unitsOf(lost), "unit")} in ${counted(lost.length, "finding")}, not read within seven days.</li>`,
        ]),
    ...(refetch.lost === null
      ? []
      : [`<li class="lost"><b>Too old to be asked for:</b> ${spanMarkup(refetch.lost)}</li>`]),
    ...(refetch.notYet === null
      ? []
      : [`<li><b>Not yet to be asked for:</b> ${spanMarkup(refetch.notYet)}</li>`]),
    ...(missing.length === 0
      ? []
      : [
          `<li><b>Missing:</b> ${counted(unitsOf(missing), "unit")} in ${counted(missing.length, "finding")}. ${
            hasLedger
              ? "That time was scanned; reading it again will not help. Ask whoever sends it."
              : "Whether that time was scanned is not known."
          }</li>`,
        ]),
  ];
  return items.length === 0 ? "" : `<ul class="fates">${items.join("")}</ul>`;
};

// ------------------------------------------------------------------------------------------------------------ plan

const MOST_SHOWN = 200;

const requestRow = (request: RequestDocument): string => {
  const cells =
    "idFrom" in request
      ? [`id ${request.idFrom}`, `id ${request.idTo}`]
      : [request.createdTimeFrom, request.createdTimeTo].map((text) => momentText(instantOf(text)));
  return `<tr><th scope="row">${nameMarkup(request.resourceType)}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`;
};

const planText = ({ refetch: { requests, lost, notYet } }: Report): string =>
  `{"requests": [\n${requests.map((request) => `  ${JSON.stringify(request)}`).join(",\n")}\n],\n"lost": ${JSON.stringify(lost)},\n"notYet": ${JSON.stringify(notYet)}}`;

const planPart = (report: Report): string => {
  const { requests } = report.refetch;
  if (requests.length === 0) return "<p>There is nothing to ask for.</p>";
  const shown = requests.slice(0, MOST_SHOWN);
  const rest = requests.length - shown.length;
  return `<p>${counted(requests.length, "query", "queries")}, oldest first: what is lost first is saved first.</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="Queries"><table class="plan"><thead><tr><th scope="col">resource type</th><th scope="col">created from</th><th scope="col">to</th></tr></thead>
<tbody>${shown.map(requestRow).join("")}</tbody></table></div>${rest === 0 ? "" : `<p>${counted(rest, "more query", "more queries")} in the text below.</p>`}
<label for="plan">The queries as JSON, in UTC</label>
<textarea id="plan" readonly rows="${Math.min(10, requests.length + 5)}" spellcheck="false">${escaped(planText(report))}</textarea>
<p class="script"><button type="button" id="copy">Copy the queries</button> <span id="copied" role="status"></span></p>`;
};

/** The section on reading again. */
export const recovery = (report: Report, rows: readonly FindingRow[]): string =>
  `<div class="halves"><div>${deadlineTable(rows)}${lostList(report, rows)}</div><div><h3>The queries</h3>${planPart(report)}</div></div>`;
