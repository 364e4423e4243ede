/**
 * Metering data of both versions as blocks of units, by metering point. A unit is one account interval in one direction.
 */
import type { Eic } from "../market/Eic.js";
import { endOf } from "../split/Units.js";
import type { Resolution } from "../split/Units.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { Quantity } from "../wire/quantity.js";
import type { MeteringDataItemV1, MeteringDataV1 } from "../wire/v1/MeteringData.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../wire/v2/MeteringData.js";
import type { Direction } from "./AccountIntervals.js";
import { IN, NEITHER, OUT } from "./AccountIntervals.js";
import type { DataBlock } from "./DataBlock.js";

type Told<A> = A | null | undefined;

// ------------------------------------------------------------------------------------------------------ collecting

/** The units of one direction of one point, while they are collected. */
class Collecting {
  private readonly from: Instant[] = [];
  private readonly to: Instant[] = [];
  private readonly kwh: number[] = [];
  private readonly m3: number[] = [];
  private readonly net: number[] = [];
  private readonly rType: (string | null)[] = [];
  private isRegular = true;
  private isUniform = true;
  private tells = { kwh: false, m3: false, net: false };

  constructor(private readonly direction: Direction) {}

  add(from: Instant, to: Instant, quantity: Told<Quantity>, net: Told<number>): void {
    const { length } = this.from;
    const rType = quantity?.rType ?? null;
    if (length > 0) {
      const step = this.to[0]! - this.from[0]!;
      if (from !== this.to[length - 1] || to - from !== step) this.isRegular = false;
      if (rType !== this.rType[0]) this.isUniform = false;
    }
    this.from.push(from);
    this.to.push(to);
    this.rType.push(rType);
    const kwh = quantity?.kwh;
    const m3 = quantity?.m3;
    if (typeof kwh === "number") this.tells.kwh = true;
    if (typeof m3 === "number") this.tells.m3 = true;
    if (typeof net === "number") this.tells.net = true;
    this.kwh.push(kwh ?? NaN);
    this.m3.push(m3 ?? NaN);
    this.net.push(net ?? NaN);
  }

  /** What was collected, if anything; then it begins anew. */
  block(): DataBlock | undefined {
    const { from, to, direction, tells, isRegular, isUniform } = this;
    const { length } = from;
    if (length === 0) return undefined;
    const block: DataBlock = {
      length,
      direction,
      from: from[0]!,
      step: isRegular ? to[0]! - from[0]! : 0,
      ...(!isRegular && { times: interleaved(from, to) }),
      ...(tells.kwh && { kwh: Float64Array.from(this.kwh) }),
      ...(tells.m3 && { m3: Float64Array.from(this.m3) }),
      ...(tells.net && { net: Float64Array.from(this.net) }),
      rType: isUniform ? this.rType[0]! : [...this.rType],
    };
    for (const column of [from, to, this.kwh, this.m3, this.net, this.rType]) column.length = 0;
    this.tells = { kwh: false, m3: false, net: false };
    this.isRegular = true;
    this.isUniform = true;
    return block;
  }
}

const interleaved = (from: readonly Instant[], to: readonly Instant[]): Float64Array => {
  const times = new Float64Array(2 * from.length);
  for (let i = 0; i < from.length; i++) {
    times[2 * i] = from[i]!;
    times[2 * i + 1] = to[i]!;
  }
  return times;
};

/**
 * Reads starts of account intervals. Points of one message mostly have the same ones, so each is compared with what
 * stood at its place before, which takes a quarter of the time of reading it.
 */
class Starts {
  private readonly texts: string[] = [];
  private readonly instants: Instant[] = [];

  at(place: number, text: string): Instant {
    if (this.texts[place] === text) return this.instants[place]!;
    const instant = instantOf(text);
    this.texts[place] = text;
    this.instants[place] = instant;
    return instant;
  }
}

/** Collects the units of one message, a point after the other. */
class Message {
  private readonly starts = new Starts();
  private readonly directions = [new Collecting(IN), new Collecting(OUT), new Collecting(NEITHER)];
  private place = 0;

  unit(
    pS: string,
    resolution: Resolution,
    inQty: Told<Quantity>,
    outQty: Told<Quantity>,
    netIn?: Told<number>,
    netOut?: Told<number>,
  ): void {
    const from = this.starts.at(this.place++, pS);
    const to = endOf(from, resolution);
    const [into, out, neither] = this.directions as [Collecting, Collecting, Collecting];
    const isIn = (inQty ?? netIn ?? undefined) !== undefined;
    const isOut = (outQty ?? netOut ?? undefined) !== undefined;
    if (isIn) into.add(from, to, inQty, netIn);
    if (isOut) out.add(from, to, outQty, netOut);
    if (!isIn && !isOut) neither.add(from, to, undefined, undefined);
  }

  /** The blocks of the point that has been read. */
  blocks(): readonly DataBlock[] {
    this.place = 0;
    return this.directions.flatMap((direction) => direction.block() ?? []);
  }
}

// -------------------------------------------------------------------------------------------------------- versions

const listOf = <A>(content: A | readonly A[]): readonly A[] =>
  Array.isArray(content) ? (content as readonly A[]) : [content as A];

const readV1 = ({ periods }: MeteringDataItemV1, message: Message): void => {
  for (const { r, aI } of periods) for (const { pS, inQty, outQty } of aI) message.unit(pS, r, inQty, outQty);
};

const readV2 = ({ periods }: MeteringDataItemV2, message: Message): void => {
  for (const { pS, inQty, outQty, netQtyIn, netInQty, netQtyOut, netOutQty } of periods)
    message.unit(pS, "PT15M", inQty, outQty, netQtyIn ?? netInQty, netQtyOut ?? netOutQty);
};

/** Items by metering point, in the order the points first come. */
const byPoint = <Item>(items: readonly Item[], pointOf: (item: Item) => Eic): ReadonlyMap<Eic, Item[]> => {
  const points = new Map<Eic, Item[]>();
  for (const item of items) {
    const known = points.get(pointOf(item));
    if (known === undefined) points.set(pointOf(item), [item]);
    else known.push(item);
  }
  return points;
};

const blocksOf = <Item>(
  items: readonly Item[],
  pointOf: (item: Item) => Eic,
  read: (item: Item, message: Message) => void,
): ReadonlyMap<Eic, readonly DataBlock[]> => {
  const message = new Message();
  const blocks = new Map<Eic, readonly DataBlock[]>();
  for (const [meterEic, own] of byPoint(items, pointOf)) {
    for (const item of own) read(item, message);
    blocks.set(meterEic, message.blocks());
  }
  return blocks;
};

/** Tells the versions apart by how the first metering point is named. */
const isSecondVersion = (content: MeteringDataV1 | MeteringDataV2): content is MeteringDataV2 => {
  const [first] = listOf<object>(content);
  return first !== undefined && "meteringPointEic" in first;
};

/**
 * The units of metering data of either version, by metering point (MD-3).
 *
 * @example
 * const content = [{ meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI: [{ pS: "2024-03-21T00:00Z" }] }] }];
 * blocksByPoint(content).get("38ZGO-1000000C-Y")?.length // 1
 */
export const blocksByPoint = (
  content: MeteringDataV1 | MeteringDataV2,
): ReadonlyMap<Eic, readonly DataBlock[]> =>
  isSecondVersion(content)
    ? blocksOf(listOf<MeteringDataItemV2>(content), ({ meteringPointEic }) => meteringPointEic, readV2)
    : blocksOf(listOf<MeteringDataItemV1>(content), ({ meterEic }) => meterEic, readV1);
