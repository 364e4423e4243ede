/**
 * Account intervals as columns of numbers: what metering data of both versions comes to, for comparing a lot of it. A
 * unit is one account interval in one direction.
 */
import type { Eic } from "../market/Eic.js";
import { endOf } from "../split/Units.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { Quantity } from "../wire/quantity.js";
import type { MeteringDataItemV1, MeteringDataV1 } from "../wire/v1/MeteringData.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../wire/v2/MeteringData.js";

// ---------------------------------------------------------------------------------------------------------- model

export const IN = 0;
export const OUT = 1;
/** An account interval that says nothing of either direction. */
export const NEITHER = 2;
export type Direction = typeof IN | typeof OUT | typeof NEITHER;

/** Rows of units; `owner` is the delivery or message each row comes from, NaN stands for a quantity that is not told. */
export class AccountIntervals {
  readonly from: Instant[] = [];
  readonly to: Instant[] = [];
  readonly direction: Direction[] = [];
  readonly kwh: number[] = [];
  readonly m3: number[] = [];
  /** The net quantity of the direction, in the second version only. */
  readonly net: number[] = [];
  /** Estimated or measured; undefined with a net quantity alone, or with none. */
  readonly rType: (string | undefined)[] = [];
  readonly owner: number[] = [];

  get length(): number {
    return this.from.length;
  }

  /** One row more. */
  add(
    owner: number,
    from: Instant,
    to: Instant,
    direction: Direction,
    quantity: Quantity | null | undefined,
    net: number | null | undefined,
  ): void {
    this.from.push(from);
    this.to.push(to);
    this.direction.push(direction);
    this.kwh.push(quantity?.kwh ?? NaN);
    this.m3.push(quantity?.m3 ?? NaN);
    this.net.push(net ?? NaN);
    this.rType.push(quantity?.rType);
    this.owner.push(owner);
  }
}

// ------------------------------------------------------------------------------------------------------- reading

const listOf = <A>(content: A | readonly A[]): readonly A[] =>
  Array.isArray(content) ? (content as readonly A[]) : [content as A];

/** Where the rows of a metering point go, and as whose. */
export interface Destination {
  readonly rows: AccountIntervals;
  readonly owner: number;
}

/** Names the destination of a metering point's rows, or undefined where nobody asks for them. */
export type Route = (meterEic: Eic) => Destination | undefined;

const addV1 = (content: MeteringDataV1, route: Route): void => {
  for (const { meterEic, periods } of listOf<MeteringDataItemV1>(content)) {
    const destination = route(meterEic);
    if (destination === undefined) continue;
    const { rows, owner } = destination;
    for (const { r, aI } of periods) {
      for (const { pS, inQty, outQty } of aI) {
        const from = instantOf(pS);
        const to = endOf(from, r);
        const isIn = (inQty ?? undefined) !== undefined;
        const isOut = (outQty ?? undefined) !== undefined;
        if (isIn) rows.add(owner, from, to, IN, inQty, undefined);
        if (isOut) rows.add(owner, from, to, OUT, outQty, undefined);
        if (!isIn && !isOut) rows.add(owner, from, to, NEITHER, undefined, undefined);
      }
    }
  }
};

const addV2 = (content: MeteringDataV2, route: Route): void => {
  for (const { meteringPointEic, periods } of listOf<MeteringDataItemV2>(content)) {
    const destination = route(meteringPointEic);
    if (destination === undefined) continue;
    const { rows, owner } = destination;
    for (const { pS, inQty, outQty, netQtyIn, netInQty, netQtyOut, netOutQty } of periods) {
      const from = instantOf(pS);
      const to = endOf(from, "PT15M");
      const netIn = netQtyIn ?? netInQty ?? undefined;
      const netOut = netQtyOut ?? netOutQty ?? undefined;
      const isIn = (inQty ?? netIn) !== undefined;
      const isOut = (outQty ?? netOut) !== undefined;
      if (isIn) rows.add(owner, from, to, IN, inQty, netIn);
      if (isOut) rows.add(owner, from, to, OUT, outQty, netOut);
      if (!isIn && !isOut) rows.add(owner, from, to, NEITHER, undefined, undefined);
    }
  }
};

/** Tells the versions apart by how the first metering point is named. */
const isSecondVersion = (content: MeteringDataV1 | MeteringDataV2): content is MeteringDataV2 => {
  const [first] = listOf<object>(content);
  return first !== undefined && "meteringPointEic" in first;
};

/**
 * Adds the account intervals of metering data of either version, point by point, each to where its point belongs
 * (MD-3).
 *
 * @example
 * const rows = new AccountIntervals();
 * const content = [{ meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI: [{ pS: "2024-03-21T00:00Z" }] }] }];
 * addMeteringData(content, () => ({ rows, owner: 0 })); // one row
 */
export const addMeteringData = (content: MeteringDataV1 | MeteringDataV2, route: Route): void => {
  if (isSecondVersion(content)) addV2(content, route);
  else addV1(content, route);
};

// ------------------------------------------------------------------------------------------------------ comparing

/** Whether two numbers agree: equal, both not told, or at most the tolerance apart, to the millionth. */
export const isWithin = (a: number, b: number, tolerance: number): boolean =>
  a === b ||
  (Number.isNaN(a) && Number.isNaN(b)) ||
  (tolerance > 0 && Math.round(Math.abs(a - b) * 1e6) <= Math.round(tolerance * 1e6));

/** Whether two rows tell the same quantity; a net quantity counts where both tell it. */
export const sameQuantity = (
  a: AccountIntervals,
  i: number,
  b: AccountIntervals,
  j: number,
  tolerance: number,
): boolean =>
  isWithin(a.kwh[i]!, b.kwh[j]!, tolerance) &&
  isWithin(a.m3[i]!, b.m3[j]!, tolerance) &&
  a.rType[i] === b.rType[j] &&
  (isWithin(a.net[i]!, b.net[j]!, tolerance) || Number.isNaN(a.net[i]!) || Number.isNaN(b.net[j]!));

/** A text that rows with equal quantities, and no others, share. */
export const quantityText = (rows: AccountIntervals, i: number): string =>
  `${rows.kwh[i]!} ${rows.m3[i]!} ${rows.net[i]!} ${rows.rType[i] ?? ""}`;

const directionNames = ["IN", "OUT", null] as const;

/** The name of a row's direction; null where it tells none. */
export const directionName = (rows: AccountIntervals, i: number): "IN" | "OUT" | null =>
  directionNames[rows.direction[i]!];

/** The quantity of a row as the attributes that are told. */
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
  return record;
};
