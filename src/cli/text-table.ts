/**
 * Plain text tables: columns as wide as they need to be, the last one wrapped to the width of the terminal.
 */
import { styleText } from "node:util";
import { terminalText } from "../common/terminal-text.js";

type Style = Parameters<typeof styleText>[0];

/** A text that is safe on a terminal, and the same with its colour. */
export class Painted {
  constructor(
    readonly plain: string,
    private readonly coloured: string,
  ) {}

  toString(): string {
    return this.coloured;
  }
}

/** A cell of a table: a text of any origin, or one with a colour. */
export type Cell = string | Painted;

/** A text, made safe, in colour on a terminal that has colours, unless NO_COLOR is set. */
export const painted = (style: Style, text: string): Painted => {
  const plain = terminalText(text);
  return new Painted(
    plain,
    process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, plain) : plain,
  );
};

/** The same as a line or a part of one. */
export const paint = (style: Style, text: string): string => String(painted(style, text));

/** A cell as it is shown; a no-break space is harmless, and keeps words together. */
const safe = (cell: Cell): Painted => {
  if (cell instanceof Painted) return cell;
  const plain = terminalText(cell);
  return new Painted(plain, plain);
};

const widthOf = (text: string): number => text.length;
const padded = (cell: Painted, width: number): string =>
  String(cell) + " ".repeat(Math.max(0, width - widthOf(cell.plain)));

/** How many characters a line may have. */
export const lineWidth = (): number => Math.max(60, process.stdout.columns ?? 120);

/** Lines no wider than asked where words allow it; a no-break space holds words together. */
const wrapped = (text: string, width: number): string[] => {
  if (widthOf(text) <= width) return [text.replaceAll("\u00a0", " ")];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => part.replaceAll("\u00a0", " "));
};

/** The last cell of a row; one with a colour stays on one line. */
const lastLines = (cell: Painted | undefined, width: number): readonly string[] =>
  cell === undefined ? [""] : String(cell) === cell.plain ? wrapped(cell.plain, width) : [String(cell)];

/** Lines of a table; rows have as many cells as the heading. An empty heading prints none. */
export const tableLines = (
  heading: readonly string[],
  rows: readonly (readonly Cell[])[],
  indent = "",
): readonly string[] => {
  const safeRows = rows.map((row) => row.map(safe));
  const all = heading.some((cell) => cell !== "") ? [heading.map(safe), ...safeRows] : safeRows;
  const widths = heading.map((_, i) =>
    all.reduce((width, row) => Math.max(width, widthOf(row[i]?.plain ?? "")), 0),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, indent.length);
  const room = Math.max(24, lineWidth() - before);
  return all.flatMap((row, index) => {
    const cells = row.slice(0, -1).map((cell, i) => padded(cell, widths[i]!));
    const last = lastLines(row.at(-1), room);
    const isHeading = all !== safeRows && index === 0;
    return last.map((line, i) => {
      const start = i === 0 ? cells.join("  ") : " ".repeat(Math.max(0, before - indent.length - 2));
      const text = `${indent}${start}${cells.length > 0 ? "  " : ""}${line}`.trimEnd();
      return isHeading ? paint("dim", text) : text;
    });
  });
};

/** How many rows of a long table are laid out together. */
const ROWS_TOGETHER = 1000;

/** Lines of a table of any number of rows without a heading; columns are as wide as so many rows together need. */
export function* longTable<A>(items: Iterable<A>, rowOf: (item: A) => readonly Cell[]): Generator<string> {
  let rows: (readonly Cell[])[] = [];
  const laidOut = (): readonly string[] =>
    tableLines(
      (rows[0] ?? []).map(() => ""),
      rows,
    );
  for (const item of items) {
    rows.push(rowOf(item));
    if (rows.length < ROWS_TOGETHER) continue;
    yield* laidOut();
    rows = [];
  }
  yield* laidOut();
}
