/**
 * The section of findings: filters, calendar and table. The first findings are in the page itself; the program puts
 * those that are chosen in their place.
 */
import type { FindingClass, ReportedType } from "../../reconcile/finding.js";
import { escaped } from "../markup.js";
import type { ReportAbout } from "./about-report.js";
import { nameMarkup } from "./name-markup.js";
import type { FindingRow, PageData } from "./page-data.js";
import type { PageWords } from "./words-in-english.js";
import { numberText } from "./number-text.js";

/** How many runs of findings are in the page for readers without its program. */
export const FIRST = 50;

// --------------------------------------------------------------------------------------------------------- filters

const boxes = (
  name: string,
  all: readonly string[],
  counts: ReadonlyMap<number, number>,
  labelOf: (word: string) => string,
): string =>
  all
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

const filters = ({ rows, classes, types }: PageData, words: PageWords): string => {
  const byClass = countBy(rows, ({ of }) => of);
  const byType = countBy(rows, ({ type }) => type);
  const classLabel = (of: string): string =>
    `<i class="dot ${of}"></i>${escaped(words.classes[of as FindingClass])}`;
  const orders = Object.entries(words.orders).map(
    ([value, text]) => `<option value="${value}">${escaped(text)}</option>`,
  );
  return `<form id="filters" class="script" role="search" aria-label="${escaped(words.filters)}">
<fieldset><legend>${escaped(words.class)}</legend><div class="chips">${boxes("class", classes, byClass, classLabel)}</div></fieldset>
<fieldset><legend>${escaped(words.type)}</legend><div class="chips">${boxes("type", types, byType, nameMarkup)}</div></fieldset>
<div class="fields"><label class="field">${escaped(words.searchLabel)}<input type="search" id="search" autocomplete="off" spellcheck="false"></label>
<label class="field">${escaped(words.order)}<select id="order">${orders.join("")}</select></label></div>
<p class="found"><span id="count" role="status"></span> <button type="button" id="all" class="quiet" hidden>${escaped(words.showAll)}</button></p>
</form>`;
};

// -------------------------------------------------------------------------------------------------------- calendar

const pager = (id: string, label: string, words: PageWords): string =>
  `<nav class="pager" id="${id}" aria-label="${escaped(label)}" hidden><span id="${id}-at" aria-live="polite"></span> ${(
    ["first", "previous", "next", "last"] as const
  )
    .map((to) => `<button type="button" data-to="${to}">${escaped(words.pages[to])}</button>`)
    .join(" ")}</nav>`;

const calendar = (words: PageWords): string => `<div class="script" id="calendar" hidden>
<h3>${escaped(words.calendar)}</h3>
<p class="quiet">${escaped(words.calendarLead)}</p><p class="quiet keys"><span class="key"><b class="missing"></b> ${escaped(words.classes.missing)}</span> <span class="key"><b class="unread"></b> ${escaped(words.classes.unread)}</span> <span class="key"><b class="bill"></b> ${escaped(words.bill)}</span> <span class="key"><i class="change"></i> ${escaped(words.clocksChange)}</span></p>
<nav aria-label="${escaped(words.partOfCalendar)}"><ol id="where"></ol></nav>
<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.calendarByPoint)}"><table class="calendar">
<thead><tr><th scope="col">${escaped(words.point)}</th><th scope="col" class="wide"><span class="unseen">${escaped(words.time)}</span><div id="parts" aria-hidden="true"></div></th><th scope="col">${escaped(words.classes.missing)}</th><th scope="col">${escaped(words.classes.unread)}</th></tr><tr><td></td><td><div id="axis"></div></td><td colspan="2"></td></tr></thead>
<tbody id="lanes"></tbody></table></div>
<p id="no-lanes" class="quiet" hidden>${escaped(words.noLanes)}</p>
<ul id="changes"></ul>
${pager("lane-pager", words.pagerOfPoints, words)}
</div>`;

// ----------------------------------------------------------------------------------------------------------- table

const staticRow = (row: FindingRow, types: readonly ReportedType[], words: PageWords): string => {
  const { finding, name, about, when, type, units, local, sentence = finding.text } = row;
  const word = types[type]!;
  const what = `<code>${escaped(name || word)}</code>${about === "" ? "" : ` <span class="about">${escaped(about)}</span>`}`;
  const limit = row.isLost === true ? words.isLost : (local.recoverableUntil ?? "");
  return `<tr class="line"><td><span class="badge ${finding.class}">${escaped(words.classes[finding.class])}</span></td><th scope="row">${what}</th><td class="type">${nameMarkup(word)}</td><td class="when">${escaped(when)}</td><td class="n">${numberText(units)}</td><td class="until">${escaped(limit)}</td></tr>
<tr class="more"><td colspan="6">${escaped(sentence)}</td></tr>`;
};

/** Which part of all findings the page has, and where the others are. */
const extent = ({ rows, runs, findings }: PageData, { csv }: ReportAbout, words: PageWords): string => {
  if (rows.length === runs && rows.length === findings) return "";
  const all = csv === undefined ? words.allInJson : words.allIn(csv);
  const part = rows.length === runs ? "" : `${words.largest(rows.length, runs)} `;
  return `<p class="quiet extent">${escaped(part + all)}</p>`;
};

const table = (data: PageData, about: ReportAbout, words: PageWords): string => {
  const { rows, types } = data;
  const first = rows.slice(0, FIRST).map((row) => staticRow(row, types, words));
  const rest = data.runs - first.length;
  const without = rest === 0 ? "" : `<p class="static">${escaped(words.moreWithoutScript(rest))}</p>`;
  return `<h3>${escaped(words.oneByOne)}</h3>
${extent(data, about, words)}${pager("pager", words.pagerOfFindings, words)}
<div class="scroll" id="table" tabindex="0" role="region" aria-label="${escaped(words.oneByOne)}"><table class="findings">
<thead><tr>${words.rowsHead.map((text) => `<th scope="col">${escaped(text)}</th>`).join("")}</tr></thead>
<tbody id="rows">${first.join("\n")}</tbody></table></div>
<p id="nothing" class="no-results" hidden>${escaped(words.noneLikeThat)}</p>${without}`;
};

/** The section of findings. */
export const findingsSection = (data: PageData, about: ReportAbout, words: PageWords): string =>
  data.rows.length === 0
    ? `<p>${escaped(words.nothingFound)}</p>`
    : `${filters(data, words)}${calendar(words)}${table(data, about, words)}`;
