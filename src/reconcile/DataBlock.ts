/**
 * Account intervals of one direction packed into columns: what of metering data is kept until it is compared, about
 * nine bytes a unit. A quantity that no unit tells has no column, and regular times are told by their first and length.
 */
import type { AccountIntervals, Direction } from "./AccountIntervals.js";

/** Packed units, in the order they came. */
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
  /** Of all units, or of each. */
  readonly rType: string | null | readonly (string | null)[];
}

const quantityNames = ["kwh", "m3", "net"] as const;

const columnOf = (column: readonly number[], indices: readonly number[]): Float64Array | undefined => {
  let isTold = false;
  const packed = new Float64Array(indices.length);
  for (let k = 0; k < indices.length; k++) {
    const value = column[indices[k]!]!;
    packed[k] = value;
    isTold ||= !Number.isNaN(value);
  }
  return isTold ? packed : undefined;
};

const stepOf = ({ from, to }: AccountIntervals, indices: readonly number[]): number => {
  const first = indices[0]!;
  const step = to[first]! - from[first]!;
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    const start = from[first]! + k * step;
    if (from[i] !== start || to[i] !== start + step) return 0;
  }
  return step;
};

const blockOf = (rows: AccountIntervals, direction: Direction, indices: readonly number[]): DataBlock => {
  const first = indices[0]!;
  const step = stepOf(rows, indices);
  const rTypes = indices.map((i) => rows.rType[i] ?? null);
  const [kwh, m3, net] = quantityNames.map((name) => columnOf(rows[name], indices));
  return {
    length: indices.length,
    direction,
    from: rows.from[first]!,
    step,
    ...(step === 0 && { times: Float64Array.from(indices.flatMap((i) => [rows.from[i]!, rows.to[i]!])) }),
    ...(kwh && { kwh }),
    ...(m3 && { m3 }),
    ...(net && { net }),
    rType: rTypes.every((rType) => rType === rTypes[0]) ? rTypes[0]! : rTypes,
  };
};

/**
 * Rows as blocks, one for each direction in them.
 *
 * @example
 * const rows = new AccountIntervals();
 * rows.add(0, 0, 900_000, IN, { kwh: 1, rType: "MEASURED" }, undefined);
 * packed(rows)[0]?.length // 1
 */
export const packed = (rows: AccountIntervals): readonly DataBlock[] => {
  const byDirection: number[][] = [[], [], []];
  for (let i = 0; i < rows.length; i++) byDirection[rows.direction[i]!]!.push(i);
  return byDirection.flatMap((indices, direction) =>
    indices.length === 0 ? [] : [blockOf(rows, direction as Direction, indices)],
  );
};

/** Adds the units of a block to rows, as those of an owner. */
export const unpack = (block: DataBlock, owner: number, rows: AccountIntervals): void => {
  const { length, direction, from, step, times, kwh, m3, net, rType } = block;
  for (let k = 0; k < length; k++) {
    rows.from.push(times === undefined ? from + k * step : times[2 * k]!);
    rows.to.push(times === undefined ? from + (k + 1) * step : times[2 * k + 1]!);
    rows.direction.push(direction);
    rows.kwh.push(kwh === undefined ? NaN : kwh[k]!);
    rows.m3.push(m3 === undefined ? NaN : m3[k]!);
    rows.net.push(net === undefined ? NaN : net[k]!);
    rows.rType.push((rType === null || typeof rType === "string" ? rType : rType[k]) ?? undefined);
    rows.owner.push(owner);
  }
};

const sameColumn = (a: Float64Array | undefined, b: Float64Array | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((value, k) => Object.is(value, b[k])));

const sameBlock = (a: DataBlock, b: DataBlock): boolean =>
  a.length === b.length &&
  a.direction === b.direction &&
  a.from === b.from &&
  a.step === b.step &&
  sameColumn(a.times, b.times) &&
  quantityNames.every((name) => sameColumn(a[name], b[name])) &&
  String(a.rType) === String(b.rType);

/** Whether two lists of blocks tell the same units. */
export const sameBlocks = (a: readonly DataBlock[], b: readonly DataBlock[]): boolean =>
  a.length === b.length && a.every((block, k) => sameBlock(block, b[k]!));

/** A text that blocks share that tell the same; only ever made where two copies of a message differ. */
export const blocksText = (blocks: readonly DataBlock[]): string =>
  JSON.stringify(blocks, (_, value: unknown) =>
    value instanceof Float64Array ? Array.from(value, String) : value,
  );
