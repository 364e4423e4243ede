/**
 * The table of the bench: on a terminal and as Markdown.
 */
import type { Line } from "./Row.js";

/** A row after its run. */
export type Measured =
  | { readonly name: string; readonly lines: readonly Line[] }
  | { readonly name: string; readonly failed: true };

const isLineMet = ({ value, ratio = value, target }: Line): boolean =>
  ratio <= (target?.atMost ?? Infinity) && ratio >= (target?.atLeast ?? -Infinity);

/** Whether a row ran and all its targets are met. */
export const isMet = (row: Measured): boolean => "lines" in row && row.lines.every(isLineMet);

const significant = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));

const targetOf = ({ target }: Line): string =>
  [
    ...(target?.atMost === undefined ? [] : [`at most ${String(target.atMost)}`]),
    ...(target?.atLeast === undefined ? [] : [`at least ${String(target.atLeast)}`]),
  ].join(", ");

const heads = ["what", "figure", "yardstick", "ratio", "target", "ok"];

const cellsOf = (line: Line): readonly string[] => [
  line.what,
  `${significant(line.value)} ${line.unit}`.trim(),
  line.yardstick ?? "",
  line.ratio === undefined ? "" : significant(line.ratio),
  targetOf(line),
  line.target === undefined ? "" : isLineMet(line) ? "yes" : "NO",
];

/** A row as lines of aligned columns. */
export const printed = (row: Measured): string => {
  if ("failed" in row) return `${row.name}\n  FAILED\n`;
  const table = [heads, ...row.lines.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  const lines = table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return [row.name, ...lines.map((line) => `  ${line}`), ""].join("\n");
};

/** The name of the row that a line of the page is of. */
const rowOf = (line: string): string | undefined => /^\| ([\w-]+) \| /.exec(line)?.[1];

/** The lines of a page about other rows than these. */
export const linesOfOthers = (page: string, names: readonly string[]): readonly string[] =>
  page.split("\n").filter((line) => {
    const row = rowOf(line);
    return row !== undefined && row !== "row" && !names.includes(row);
  });

const byRow = (a: string, b: string): number => (rowOf(a)! < rowOf(b)! ? -1 : rowOf(a) === rowOf(b) ? 0 : 1);

/** The rows as a page, with lines of rows that were measured before: what machine, how to run it, one table. */
export const markdownOf = (
  rows: readonly Measured[],
  machine: string,
  before: readonly string[] = [],
): string =>
  [
    "# What the bench measured",
    "",
    "Written by `npm run bench -- [ROW...] --write`, which replaces the rows that it measures. A ratio is taken in one run of",
    "one row, the contestants in alternating rounds, each figure a median; the absolute times are those of this machine:",
    `${machine}.`,
    "",
    `| row | ${heads.join(" | ")} |`,
    `|---|${heads.map(() => "---|").join("")}`,
    ...[
      ...before,
      ...rows.flatMap((row) =>
        "failed" in row
          ? [`| ${row.name} | FAILED |${" |".repeat(heads.length - 1)}`]
          : row.lines.map((line) => `| ${row.name} | ${cellsOf(line).join(" | ")} |`),
      ),
    ].sort(byRow),
    "",
  ].join("\n");
