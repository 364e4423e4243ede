/**
 * Plain text tables: columns as wide as they need to be, the last one wrapped to the width of the terminal.
 */
import { stripVTControlCharacters, styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours only where a person looks on, on a terminal that has them and was not told otherwise (NO_COLOR). */
export const paint = (style: Style, text: string): string =>
  process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, text) : text;

const widthOf = (text: string): number => stripVTControlCharacters(text).length;
const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

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

/** Lines of a table; rows have as many cells as the heading. An empty heading prints none. */
export const tableLines = (
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  indent = "",
): readonly string[] => {
  const all = heading.some((cell) => cell !== "") ? [heading, ...rows] : rows;
  const widths = heading.map((_, i) => all.reduce((width, row) => Math.max(width, widthOf(row[i] ?? "")), 0));
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, indent.length);
  const room = Math.max(24, lineWidth() - before);
  return all.flatMap((row, index) => {
    const cells = row.slice(0, -1).map((cell, i) => padded(cell, widths[i]!));
    const last = wrapped(row.at(-1) ?? "", room);
    const isHeading = all !== rows && index === 0;
    return last.map((line, i) => {
      const start = i === 0 ? cells.join("  ") : " ".repeat(Math.max(0, before - indent.length - 2));
      const text = `${indent}${start}${cells.length > 0 ? "  " : ""}${line}`.trimEnd();
      return isHeading ? paint("dim", text) : text;
    });
  });
};
