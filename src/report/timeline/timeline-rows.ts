/**
 * Laying things that take room along a line into as few rows as it needs.
 */
import type { Interval } from "../../time/interval.js";

/**
 * Puts each item, by the start of its extent, into the first row whose items have all ended there; items of one row
 * never overlap, and those that only touch may share a row.
 *
 * @example
 * rowsOf([{ from: 0, to: 2 }, { from: 1, to: 3 }, { from: 2, to: 4 }], (extent) => extent)
 * // [[{ from: 0, to: 2 }, { from: 2, to: 4 }], [{ from: 1, to: 3 }]]
 */
export const rowsOf = <A>(
  items: readonly A[],
  extentOf: (item: A) => Interval,
): readonly (readonly A[])[] => {
  const rows: { readonly items: A[]; end: number }[] = [];
  const placed = items.map((item) => ({ item, extent: extentOf(item) }));
  for (const { item, extent } of placed.sort((a, b) => a.extent.from - b.extent.from)) {
    const free = rows.find(({ end }) => end <= extent.from);
    if (free === undefined) rows.push({ items: [item], end: extent.to });
    else {
      free.items.push(item);
      free.end = extent.to;
    }
  }
  return rows.map((row) => row.items);
};
