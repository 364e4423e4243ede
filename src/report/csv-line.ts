/**
 * Lines of CSV for spreadsheets (RFC 4180).
 */

/** What a spreadsheet would take for a formula: it gets an apostrophe before it, so that it is a text. */
const formula = /^[=+\-@\t\r]/;

const cellOf = (value: string | number | null | undefined): string => {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A line with its CRLF. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map(cellOf).join(",")}\r\n`;
