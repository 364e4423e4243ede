/**
 * What can still be read again and until when, what is lost, and the queries to send.
 */
import type { RequestDocument, SpanDocument } from "../../scan/plan.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import type { Finding } from "../../reconcile/finding.js";
import type { Report } from "../../reconcile/report.js";
import { escaped } from "../markup.js";
import { dateText, minuteText, momentText } from "../local-times.js";
import { nameMarkup } from "./name-markup.js";
import { isLost } from "./page-data.js";
import type { PageWords } from "./words-in-english.js";
import { numberText } from "./number-text.js";

// ------------------------------------------------------------------------------------------------------- deadlines

interface Due {
  readonly first: Instant;
  readonly findings: number;
  readonly units: number;
}

/** What can be read again by the Estonian date of its limit, earliest first. */
const dueByDate = (findings: readonly Finding[]): readonly Due[] => {
  const dates = new Map<string, Due>();
  for (const { recoverableUntil, units } of findings) {
    const until = recoverableUntil === undefined ? NaN : instantOf(recoverableUntil);
    if (!Number.isFinite(until)) continue;
    const date = dateText(until);
    const before = dates.get(date) ?? { first: Infinity, findings: 0, units: 0 };
    dates.set(date, {
      first: Math.min(before.first, until),
      findings: before.findings + 1,
      units: before.units + units,
    });
  }
  return [...dates.values()].sort((a, b) => a.first - b.first);
};

const deadlineTable = (report: Report, words: PageWords): string => {
  const dates = dueByDate(report.findings);
  if (dates.length === 0) return `<p>${escaped(words.nothingAgain)}</p>`;
  const lines = dates.map(
    ({ first, findings, units }) =>
      `<tr><th scope="row" data-until="${first}">${escaped(minuteText(first, words.language))}</th><td class="n">${numberText(findings)}</td><td class="n">${numberText(units)}</td></tr>`,
  );
  return `<div class="scroll tall" tabindex="0" role="region" aria-label="${escaped(words.limits)}"><table class="limits"><caption>${escaped(words.limitsCaption)}</caption>
<thead><tr>${words.limitsHead.map((text) => `<th scope="col">${escaped(text)}</th>`).join("")}</tr></thead>
<tbody>${lines.join("")}</tbody></table></div>
<p><a href="#order=until">${escaped(words.byLimit)}</a></p>`;
};

// ------------------------------------------------------------------------------------------------------------ lost

const spanMarkup = ({ from, to }: SpanDocument, words: PageWords): string => {
  const [start, end] = [from, to].map((text) => momentText(instantOf(text), words.language));
  return `${escaped(start!)} ${words.to} ${escaped(end!)} <small>${escaped(from)} ${words.to} ${escaped(to)}</small>`;
};

/** How many findings fit, and how many units they have. */
const sumOf = (
  findings: readonly Finding[],
  fits: (finding: Finding) => boolean,
): readonly [number, number] =>
  findings.reduce<readonly [number, number]>(
    (sum, finding) => (fits(finding) ? [sum[0] + 1, sum[1] + finding.units] : sum),
    [0, 0],
  );

const lostList = ({ findings, refetch, notes }: Report, words: PageWords): string => {
  const lost = sumOf(findings, isLost);
  const missing = sumOf(findings, ({ class: of }) => of === "missing");
  const hasLedger = notes.every(({ tag }) => tag !== "NoLedger");
  const title = (text: string): string => `<b>${escaped(text)}</b>`;
  const items = [
    ...(lost[0] === 0
      ? []
      : [`<li class="lost">${title(words.lost[0])} ${escaped(words.lost[1](lost[0], lost[1]))}</li>`]),
    ...(refetch.lost === null
      ? []
      : [`<li class="lost">${title(words.tooOld)} ${spanMarkup(refetch.lost, words)}</li>`]),
    ...(refetch.notYet === null
      ? []
      : [`<li>${title(words.notYet)} ${spanMarkup(refetch.notYet, words)}</li>`]),
    ...(missing[0] === 0
      ? []
      : [
          `<li>${title(words.missing[0])} ${escaped(words.missing[1](missing[0], missing[1]))} ${escaped(hasLedger ? words.wasScanned : words.maybeScanned)}</li>`,
        ]),
  ];
  return items.length === 0 ? "" : `<ul class="fates">${items.join("")}</ul>`;
};

// ------------------------------------------------------------------------------------------------------------ plan

const MOST_SHOWN = 200;
/** How many queries the text for copying has; a page stays small, and the report as JSON has all. */
const MOST_COPIED = 5000;

const requestRow = (request: RequestDocument, words: PageWords): string => {
  const cells =
    "idFrom" in request
      ? [`id ${request.idFrom}`, `id ${request.idTo}`]
      : [request.createdTimeFrom, request.createdTimeTo].map((text) =>
          momentText(instantOf(text), words.language),
        );
  return `<tr><th scope="row">${nameMarkup(request.resourceType)}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`;
};

const planText = ({ refetch: { requests, lost, notYet } }: Report): string => {
  const lines = requests.slice(0, MOST_COPIED).map((request) => `  ${JSON.stringify(request)}`);
  return `{"requests": [\n${lines.join(",\n")}\n],\n"lost": ${JSON.stringify(lost)},\n"notYet": ${JSON.stringify(notYet)}}`;
};

const planPart = (report: Report, words: PageWords): string => {
  const { requests } = report.refetch;
  if (requests.length === 0) return `<p>${escaped(words.noQueries)}</p>`;
  const shown = requests.slice(0, MOST_SHOWN);
  const rest = requests.length - shown.length;
  const left = Math.max(0, requests.length - MOST_COPIED);
  return `<p>${escaped(words.queriesLead(requests.length))}</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="${escaped(words.queries)}"><table class="plan"><thead><tr>${words.queriesHead.map((text) => `<th scope="col">${escaped(text)}</th>`).join("")}</tr></thead>
<tbody>${shown.map((request) => requestRow(request, words)).join("")}</tbody></table></div>${rest === 0 ? "" : `<p>${escaped(words.moreQueries(rest))}</p>`}
${left === 0 ? "" : `<p>${escaped(words.queriesLeftOut(left))}</p>`}<label for="plan">${escaped(words.queriesAsJson)}</label>
<textarea id="plan" readonly rows="${Math.min(10, requests.length + 5)}" spellcheck="false">${escaped(planText(report))}</textarea>
<p class="script"><button type="button" id="copy">${escaped(words.copyQueries)}</button> <span id="copied" role="status"></span></p>`;
};

/** The section on reading again. */
export const recovery = (report: Report, words: PageWords): string =>
  `<div class="halves"><div>${deadlineTable(report, words)}${lostList(report, words)}</div><div><h3>${escaped(words.queries)}</h3>${planPart(report, words)}</div></div>`;
