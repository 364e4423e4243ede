/**
 * Which findings of the page are chosen, and in which order.
 */
import type { FindingRow } from "../html/page-data.js";

/** What the reader chose: indices of classes and resource types, words, an order. */
export interface Choice {
  readonly classes: Set<number>;
  readonly types: Set<number>;
  text: string;
  order: string;
}

/** The rows of a choice, and how many there were of each class and type if that were not chosen. */
export interface Chosen {
  readonly ids: readonly number[];
  readonly byClass: Readonly<Record<number, number>>;
  readonly byType: Readonly<Record<number, number>>;
  readonly units: number;
}

/** What a search looks into, in lower case, a text for each row. */
export const wordsOf = (rows: readonly FindingRow[]): readonly string[] =>
  rows.map(({ name, about, finding: { key, received, rule } }) =>
    [name, about, ...Object.values(key), received?.messageId, rule].join(" ").toLowerCase(),
  );

const orders: Readonly<Record<string, (a: FindingRow, b: FindingRow) => number>> = {
  time: (a, b) => a.at - b.at,
  units: (a, b) => b.units - a.units,
  until: (a, b) => {
    const [first, second] = [a.until ?? Infinity, b.until ?? Infinity];
    return first === second ? 0 : first - second;
  },
};

/** The rows of a choice; `words` as `wordsOf` gives them. */
export const choose = (
  rows: readonly FindingRow[],
  words: readonly string[],
  { classes, types, text, order }: Choice,
): Chosen => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const ids: number[] = [];
  const byClass: Record<number, number> = {};
  const byType: Record<number, number> = {};
  let units = 0;
  rows.forEach(({ of, type, units: own }, i) => {
    if (!wanted.every((word) => words[i]!.includes(word))) return;
    const hasClass = classes.size === 0 || classes.has(of);
    const hasType = types.size === 0 || types.has(type);
    if (hasType) byClass[of] = (byClass[of] ?? 0) + 1;
    if (hasClass) byType[type] = (byType[type] ?? 0) + 1;
    if (!hasClass || !hasType) return;
    ids.push(i);
    units += own;
  });
  const compare = orders[order];
  if (compare !== undefined) ids.sort((a, b) => compare(rows[a]!, rows[b]!) || a - b);
  return { ids, byClass, byType, units };
};
