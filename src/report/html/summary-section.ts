/**
 * The summary of the page: how much is as it should be, and all counts by class and resource type.
 */
import type { Counts, FindingClass, ReportedType } from "../../reconcile/finding.js";
import { reportedTypes } from "../../reconcile/finding.js";
import { escaped } from "../markup.js";
import type { Report } from "../../reconcile/report.js";
import { nameMarkup } from "./name-markup.js";
import type { ClassGroup } from "./page-words.js";
import { classGroups } from "./page-words.js";
import type { PageWords } from "./words-in-english.js";
import { numberText } from "./number-text.js";

type TypeCounts = readonly (readonly [ReportedType, Counts])[];

const countsOf = ({ summary }: Report): TypeCounts =>
  reportedTypes.flatMap((type) => {
    const counts = summary[type];
    return counts === undefined ? [] : [[type, counts] as const];
  });

const sum = (counts: TypeCounts, classes: readonly FindingClass[]): number =>
  counts.reduce((total, [, of]) => total + classes.reduce((part, name) => part + of[name], 0), 0);

// --------------------------------------------------------------------------------------------------------- figures

const figure = (id: string, title: string, number: string, note: string): string =>
  `<div class="figure ${id}"><dt>${escaped(title)}</dt><dd><b>${escaped(number)}</b> <span>${escaped(note)}</span></dd></div>`;

/** The text below the number of a group. */
const notedClasses = (counts: TypeCounts, { classes }: ClassGroup, words: PageWords): string => {
  const parts = classes
    .map((name) => [name, sum(counts, [name])] as const)
    .filter(([, units]) => units > 0)
    .map(([name, units]) => `${numberText(units)} ${words.classes[name]}`);
  return parts.length === 0 ? words.nothing : parts.join(", ");
};

/** One number for each group of classes, and their shares as a bar. */
export const figures = (report: Report, words: PageWords): string => {
  const counts = countsOf(report);
  const groups = classGroups.map((group) => [group, sum(counts, group.classes)] as const);
  const tiles = groups.map(([group, units]) =>
    figure(group.id, words.groups[group.id], numberText(units), notedClasses(counts, group, words)),
  );
  const parts = groups
    .filter(([, units]) => units > 0)
    .map(([{ id }, units]) => `<i class="${id}" style="flex-grow:${units}"></i>`);
  const bar = parts.length === 0 ? "" : `<div class="shares" aria-hidden="true">${parts.join("")}</div>`;
  return `<dl class="figures">${tiles.join("")}</dl>${bar}`;
};

// ----------------------------------------------------------------------------------------------------------- table

/** A count, and where it is of findings the way to them. */
const countCell = (
  of: FindingClass,
  type: ReportedType | undefined,
  units: number,
  words: PageWords,
): string => {
  if (units === 0) return '<td class="n zero">0</td>';
  const text = numberText(units);
  if (of === "matched" || of === "superseded") return `<td class="n">${text}</td>`;
  const [address, where] = type === undefined ? ["", ""] : [`&amp;type=${type}`, words.ofType(type)];
  return `<td class="n"><a href="#class=${of}${address}" aria-label="${text} ${escaped(words.classes[of])}${where}">${text}</a></td>`;
};

const groupRows = (counts: TypeCounts, { id, classes }: ClassGroup, words: PageWords): string => {
  const rows = classes.map((of) => {
    const cells = counts.map(([type, units]) => countCell(of, type, units[of], words));
    const total = countCell(of, undefined, sum(counts, [of]), words);
    const about = `<div class="class"><span class="badge ${of}">${escaped(words.classes[of])}</span> <span class="meaning">${escaped(words.meanings[of])}</span></div>`;
    return `<tr><th scope="row">${about}</th>${cells.join("")}${total}</tr>`;
  });
  return `<tbody class="${id}"><tr><th scope="rowgroup" colspan="${counts.length + 2}">${escaped(words.groups[id])}</th></tr>${rows.join("")}</tbody>`;
};

/** Units by class, each class explained, and resource type. */
export const summaryTable = (report: Report, words: PageWords): string => {
  const counts = countsOf(report);
  if (counts.length === 0) return `<p>${escaped(words.nothingAtAll)}</p>`;
  const heads = counts.map(([type]) => `<th scope="col">${nameMarkup(type)}</th>`);
  return `<p class="quiet" id="units">${escaped(words.countedIn)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.byClassAndType)}"><table class="summary" aria-describedby="units">
<thead><tr><th scope="col">${escaped(words.class)}</th>${heads.join("")}<th scope="col">${escaped(words.all)}</th></tr></thead>
${classGroups.map((group) => groupRows(counts, group, words)).join("\n")}
</table></div>`;
};

/** The report in one sentence. */
export const verdict = (report: Report, runs: number, words: PageWords): string => {
  const units = sum(
    countsOf(report),
    classGroups.flatMap(({ classes }) => classes),
  );
  const { length } = report.findings;
  const types = words.counted(countsOf(report).length, "type");
  return length === 0
    ? words.nothingToReport(units, types)
    : words.somethingToReport(length, runs, units, types);
};
