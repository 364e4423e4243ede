/**
 * Account intervals as columns of numbers: the metering data of both versions in a form that is fast to compare. A
 * unit is one account interval in one direction.
 */
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";

// ---------------------------------------------------------------------------------------------------------- model

export const IN = 0;
export const OUT = 1;
export type Direction = typeof IN | typeof OUT;

/** One unit with every column: NaN is a quantity that is not stated. */
interface UnitRow {
  readonly from: Instant;
  readonly to: Instant;
  readonly direction: Direction;
  readonly kwh: number;
  readonly m3: number;
  readonly net: number;
  readonly rTime: number;
  readonly rType: string | undefined;
  readonly owner: number;
}

/** Rows of units; `owner` is the delivery or message of each row, NaN is a quantity that is not stated. */
export class AccountIntervals {
  readonly from: Instant[] = [];
  readonly to: Instant[] = [];
  readonly direction: Direction[] = [];
  readonly kwh: number[] = [];
  readonly m3: number[] = [];
  /** The net quantity of the direction, in the second version only. */
  readonly net: number[] = [];
  /** When the reading was made; stored only where reading times are compared. */
  readonly rTime: number[] = [];
  /** Estimated or measured; undefined where it is not stated, as with a net quantity alone. */
  readonly rType: (string | undefined)[] = [];
  readonly owner: number[] = [];

  /** Adds a row; the only way to add one, so that no column can be left out. */
  add({ from, to, direction, kwh, m3, net, rTime, rType, owner }: UnitRow): void {
    this.from.push(from);
    this.to.push(to);
    this.direction.push(direction);
    this.kwh.push(kwh);
    this.m3.push(m3);
    this.net.push(net);
    this.rTime.push(rTime);
    this.rType.push(rType);
    this.owner.push(owner);
  }

  get length(): number {
    return this.from.length;
  }
}

// ------------------------------------------------------------------------------------------------------ comparing

/** Whether two numbers agree: equal, both not stated, or at most the tolerance apart, to the millionth. */
export const isWithinTolerance = (a: number, b: number, tolerance: number): boolean =>
  a === b ||
  (Number.isNaN(a) && Number.isNaN(b)) ||
  (tolerance > 0 && Math.round(Math.abs(a - b) * 1e6) <= Math.round(tolerance * 1e6));

/** Whether two reading types agree: they differ only where both are stated. */
export const sameReadingType = (a: string | undefined, b: string | undefined): boolean =>
  a === b || a === undefined || b === undefined;

/** Whether two rows state the same quantity; a net quantity and a reading type count where both state it. */
export const sameQuantity = (
  a: AccountIntervals,
  i: number,
  b: AccountIntervals,
  j: number,
  tolerance: number,
): boolean =>
  isWithinTolerance(a.kwh[i]!, b.kwh[j]!, tolerance) &&
  isWithinTolerance(a.m3[i]!, b.m3[j]!, tolerance) &&
  sameReadingType(a.rType[i], b.rType[j]) &&
  isWithinTolerance(a.rTime[i]!, b.rTime[j]!, 0) &&
  (isWithinTolerance(a.net[i]!, b.net[j]!, tolerance) || Number.isNaN(a.net[i]!) || Number.isNaN(b.net[j]!));

/** A text that rows with equal quantities, and no others, share. */
export const quantityText = (rows: AccountIntervals, i: number): string =>
  `${rows.kwh[i]!} ${rows.m3[i]!} ${rows.net[i]!} ${rows.rTime[i]!} ${rows.rType[i] ?? ""}`;

/** The name of a row's direction. */
export const directionName = (rows: AccountIntervals, i: number): "IN" | "OUT" =>
  rows.direction[i] === IN ? "IN" : "OUT";

/** The quantity of a row as the attributes that are stated. */
export const quantityRecord = (
  rows: AccountIntervals,
  i: number,
): Readonly<Record<string, string | number>> => {
  const record: Record<string, string | number> = {};
  const rType = rows.rType[i];
  if (rType !== undefined) record["rType"] = rType;
  for (const name of ["kwh", "m3", "net"] as const) {
    const amount = rows[name][i]!;
    if (!Number.isNaN(amount)) record[name] = amount;
  }
  const rTime = rows.rTime[i]!;
  if (!Number.isNaN(rTime)) record["rTime"] = writeInstant(rTime);
  return record;
};
