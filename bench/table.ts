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

/** The rows as a page: what machine, how to run it, one table. */
export const markdownOf = (rows: readonly Measured[], machine: string): string =>
  [
    "# What the bench measured",
    "",
    "Written by `npm run bench -- --write`. A ratio is taken in one run, the contestants in alternating rounds, each",
    "figure a median; the absolute times are those of this machine:",
    `${machine}.`,
    "",
    `| row | ${heads.join(" | ")} |`,
    `|---|${heads.map(() => "---|").join("")}`,
    ...rows.flatMap((row) =>
      "failed" in row
        ? [`| ${row.name} | FAILED |${" |".repeat(heads.length - 1)}`]
        : row.lines.map((line) => `| ${row.name} | ${cellsOf(line).join(" | ")} |`),
    ),
    "",
  ].join("\n");
