/**
 * Account intervals of one direction packed into columns: the part of metering data that is kept until it is compared, about
 * nine bytes a unit. A quantity that no unit has has no column, and regular times are stored as their first and length.
 */
import type { AccountIntervals, Direction } from "./account-intervals.js";
import type { Interval } from "../time/interval.js";

/** Packed units, in the order of the message. */
export interface DataBlock {
  readonly length: number;
  readonly direction: Direction;
  /** The start of the first unit. */
  readonly from: number;
  /** The length of each unit where every one begins at the end of the one before, else 0. */
  readonly step: number;
  /** Start and end of each unit, where they are not regular. */
  readonly times?: Float64Array;
  readonly kwh?: Float64Array;
  readonly m3?: Float64Array;
  readonly net?: Float64Array;
  /** When each reading was made; stored only where reading times are compared. */
  readonly rTime?: Float64Array;
  /** Of all units, or of each. */
  readonly rType: string | null | readonly (string | null)[];
}

/** The columns of the values of a unit. */
export const quantityNames = ["kwh", "m3", "net", "rTime"] as const;

/** From the start of a block's first unit to the end of its last. */
export const spanOfBlock = ({ from, step, length, times }: DataBlock): Interval => {
  if (times === undefined) return { from, to: from + length * step };
  let [first, last] = [Infinity, -Infinity];
  for (let k = 0; k < length; k++) {
    first = Math.min(first, times[2 * k]!);
    last = Math.max(last, times[2 * k + 1]!);
  }
  return { from: first, to: last };
};

/** Adds the units of a block to rows, as those of an owner. */
export const unpack = (block: DataBlock, owner: number, rows: AccountIntervals): void => {
  const { length, direction, from, step, times, kwh, m3, net, rTime, rType } = block;
  for (let k = 0; k < length; k++) {
    rows.add({
      from: times === undefined ? from + k * step : times[2 * k]!,
      to: times === undefined ? from + (k + 1) * step : times[2 * k + 1]!,
      direction,
      kwh: kwh === undefined ? NaN : kwh[k]!,
      m3: m3 === undefined ? NaN : m3[k]!,
      net: net === undefined ? NaN : net[k]!,
      rTime: rTime === undefined ? NaN : rTime[k]!,
      rType: (rType === null || typeof rType === "string" ? rType : rType[k]) ?? undefined,
      owner,
    });
  }
};

/** Whether two columns have the same values, or are both absent. */
export const sameColumn = (a: Float64Array | undefined, b: Float64Array | undefined): boolean => {
  if (a === undefined || b === undefined || a.length !== b.length) return a === b;
  for (let k = 0; k < a.length; k++) if (!Object.is(a[k], b[k])) return false;
  return true;
};
