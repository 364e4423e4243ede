/**
 * The section of findings: filters, calendar and table. The first findings stand in the page itself; the script puts
 * those that are chosen in their place.
 */
import type { FindingClass, ReportedType } from "../../reconcile/finding.js";
import { escaped } from "../markup.js";
import type { FindingRow, PageData } from "./page-data.js";
import { counted, nameMarkup, numberText } from "./page-words.js";

/** How many findings stand in the page for who reads it without its script. */
export const FIRST = 50;

// --------------------------------------------------------------------------------------------------------- filters

const boxes = (
  name: string,
  words: readonly string[],
  counts: ReadonlyMap<number, number>,
  labelOf: (word: string) => string,
): string =>
  words
    .map((word, i) => {
      const count = counts.get(i);
      return count === undefined
        ? ""
        : `<label class="chip"><input type="checkbox" name="${name}" value="${i}"><span>${labelOf(word)} <span class="count">${numberText(count)}</span></span></label>`;
    })
    .join("");

const countBy = (
  rows: readonly FindingRow[],
  of: (row: FindingRow) => number,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
};

const filters = ({ rows, classes, types }: PageData): string => {
  const byClass = countBy(rows, ({ of }) => of);
  const byType = countBy(rows, ({ type }) => type);
  const classLabel = (of: string): string => `<i class="dot ${of as FindingClass}"></i>${of}`;
  return `<form id="filters" class="script" role="search" aria-label="Findings">
<fieldset><legend>Class</legend><div class="chips">${boxes("class", classes, byClass, classLabel)}</div></fieldset>
<fieldset><legend>Resource type</legend><div class="chips">${boxes("type", types, byType, nameMarkup)}</div></fieldset>
<div class="fields"><label class="field">Metering point, customer, message or rule<input type="search" id="search" autocomplete="off" spellcheck="false"></label>
<label class="field">Order<select id="order"><option value="">by type and key</option><option value="time">by time</option><option value="units">most units first</option><option value="until">soonest lost first</option></select></label></div>
<p class="found"><span id="count" role="status"></span> <button type="button" id="all" class="quiet" hidden>Show all</button></p>
</form>`;
};

// -------------------------------------------------------------------------------------------------------- calendar

const pager = (id: string, label: string): string =>
  `<nav class="pager" id="${id}" aria-label="${label}" hidden><span id="${id}-at" aria-live="polite"></span> ${(
    ["first", "previous", "next", "last"] as const
  )
    .map((to) => `<button type="button" data-to="${to}">${to}</button>`)
    .join(" ")}</nav>`;

const calendar = `<div class="script" id="calendar" hidden>
<h3>Missing and unread on the calendar</h3>
<p class="quiet">Estonian time. Choose a part of the axis to look closer.</p><p class="quiet keys"><span class="key"><b class="missing"></b> missing</span> <span class="key"><b class="unread"></b> unread</span> <span class="key"><b class="bill"></b> network bill</span> <span class="key"><i class="change"></i> clocks change</span></p>
<nav aria-label="Part of the calendar"><ol id="where"></ol></nav>
<div class="scroll" tabindex="0" role="region" aria-label="Calendar by metering point"><table class="calendar">
<thead><tr><th scope="col">metering point</th><th scope="col" class="wide"><span class="unseen">time</span><div id="parts" aria-hidden="true"></div></th><th scope="col">missing</th><th scope="col">unread</th></tr><tr><td></td><td><div id="axis"></div></td><td colspan="2"></td></tr></thead>
<tbody id="lanes"></tbody></table></div>
<p id="no-lanes" class="quiet" hidden>Nothing chosen is missing or unread in a range of time.</p>
<ul id="changes"></ul>
${pager("lane-pager", "Metering points")}
</div>`;

// ----------------------------------------------------------------------------------------------------------- table

const limitText = ({ local, isLost }: FindingRow): string =>
  isLost ? "lost" : (local.recoverableUntil ?? "");

const staticRow = (row: FindingRow, types: readonly ReportedType[]): string => {
  const { finding, name, about, when, type } = row;
  const word = types[type]!;
  const what = `<code>${escaped(name || word)}</code>${about === "" ? "" : ` <span class="about">${escaped(about)}</span>`}`;
  return `<tr class="line"><td><span class="badge ${finding.class}">${finding.class}</span></td><th scope="row">${what}</th><td class="type">${nameMarkup(word)}</td><td class="when">${escaped(when)}</td><td class="n">${numberText(finding.units)}</td><td class="until">${escaped(limitText(row))}</td></tr>
<tr class="more"><td colspan="6">${escaped(finding.text)}</td></tr>`;
};

const table = ({ rows, types }: PageData): string => {
  const first = rows.slice(0, FIRST).map((row) => staticRow(row, types));
  const rest = rows.length - first.length;
  const without =
    rest === 0
      ? ""
      : `<p class="static">${counted(rest, "more finding")} can be seen where scripts may run, or in the report as JSON.</p>`;
  return `<h3>One by one</h3>
${pager("pager", "Findings")}
<div class="scroll" id="table" tabindex="0" role="region" aria-label="Findings"><table class="findings">
<thead><tr><th scope="col">class</th><th scope="col">what</th><th scope="col">resource type</th><th scope="col">when</th><th scope="col">units</th><th scope="col">readable until</th></tr></thead>
<tbody id="rows">${first.join("\n")}</tbody></table></div>
<p id="nothing" class="no-results" hidden>No finding is like that.</p>${without}`;
};

/** The section of findings. */
export const findingsSection = (data: PageData): string =>
  data.rows.length === 0 ? "<p>Nothing to report.</p>" : `${filters(data)}${calendar}${table(data)}`;
