import type { Interval } from "../../src/time/index.js";

/**
 * Time as a row of 22 cells for intervals whose ends are whole numbers 0 to 20 or open: cell 0 is all before 0, cell n
 * is [n - 1, n), cell 21 all from 20 on. A part of time is then the plain set of its cells.
 */
export type Cells = ReadonlySet<number>;

export const allCells: Cells = new Set(Array.from({ length: 22 }, (_, n) => n));

const firstCell = (from: number): number => (from === -Infinity ? 0 : from + 1);
const lastCell = (to: number): number => (to === Infinity ? 21 : to);

/** The cells that any of some intervals holds. */
export const cellsOf = (intervals: readonly Interval[]): Cells => {
  const cells = new Set<number>();
  for (const { from, to } of intervals)
    for (let cell = firstCell(from); cell <= lastCell(to); cell += 1) cells.add(cell);
  return cells;
};

/** The fewest intervals that hold exactly these cells, in order. */
export const intervalsOf = (cells: Cells): Interval[] => {
  const intervals: Interval[] = [];
  for (let cell = 0; cell <= 21; cell += 1) {
    if (!cells.has(cell) || cells.has(cell - 1)) continue;
    let last = cell;
    while (cells.has(last + 1)) last += 1;
    intervals.push({ from: cell === 0 ? -Infinity : cell - 1, to: last === 21 ? Infinity : last });
  }
  return intervals;
};

/** The cells that satisfy a condition. */
export const cellsWhere = (holds: (cell: number) => boolean): Cells => new Set([...allCells].filter(holds));
