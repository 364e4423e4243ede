/**
 * Metering data of both versions as blocks of units, by metering point. A unit is one account interval in one direction.
 */
import type { Eic } from "../documents/eic.js";
import { endOf } from "../split/units.js";
import type { Resolution } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Quantity } from "../documents/quantity.js";
import type { MeteringDataItemV1, MeteringDataV1 } from "../documents/v1/metering-data-v1.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../documents/v2/metering-data-v2.js";
import type { Direction } from "./account-intervals.js";
import { IN, OUT } from "./account-intervals.js";
import type { DataBlock } from "./data-block.js";
import { groupBy } from "../common/multimap.js";
import { itemsOf } from "../documents/combinators.js";

type Optional<A> = A | null | undefined;

// ------------------------------------------------------------------------------------------------------ collecting

/** One column while it is collected; it exists from the first number on. */
class Column {
  private values = new Float64Array(128);
  private hasValues = false;

  set(index: number, value: Optional<number>): void {
    if (typeof value !== "number") {
      if (this.hasValues) this.room(index)[index] = NaN;
      return;
    }
    const values = this.room(index);
    if (!this.hasValues) values.fill(NaN, 0, index);
    this.hasValues = true;
    values[index] = value;
  }

  /** The values of the first so many units, if any; then it begins anew. */
  take(length: number): Float64Array | undefined {
    const taken = this.hasValues ? this.values.slice(0, length) : undefined;
    this.hasValues = false;
    return taken;
  }

  private room(index: number): Float64Array {
    if (index < this.values.length) return this.values;
    const more = new Float64Array(2 * index);
    more.set(this.values);
    this.values = more;
    return more;
  }
}

/** The units of one direction of one point, while they are collected. */
class Collecting {
  private length = 0;
  private readonly from = new Column();
  private readonly to = new Column();
  private readonly kwh = new Column();
  private readonly m3 = new Column();
  private readonly net = new Column();
  private readonly rTime = new Column();
  private step = 0;
  private last: Instant = 0;
  private isRegular = true;
  private rType: string | null = null;
  /** Of each unit, once one differs from the first. */
  private rTypes: (string | null)[] | undefined;

  constructor(private readonly direction: Direction) {}

  add(
    from: Instant,
    to: Instant,
    quantity: Optional<Quantity>,
    net: Optional<number>,
    rTime?: Instant,
  ): void {
    const index = this.length++;
    const rType = quantity?.rType ?? null;
    if (index === 0) {
      this.step = to - from;
      this.rType = rType;
    } else {
      if (from !== this.last || to - from !== this.step) this.isRegular = false;
      if (rType !== this.rType) this.rTypes ??= new Array<string | null>(index).fill(this.rType);
    }
    this.rTypes?.push(rType);
    this.last = to;
    this.from.set(index, from);
    this.to.set(index, to);
    this.kwh.set(index, quantity?.kwh);
    this.m3.set(index, quantity?.m3);
    this.net.set(index, net);
    this.rTime.set(index, rTime);
  }

  /** What was collected, if anything; then it begins anew. */
  block(): DataBlock | undefined {
    const { length, direction, isRegular, step, rType, rTypes } = this;
    if (length === 0) return undefined;
    const from = this.from.take(length)!;
    const to = this.to.take(length)!;
    const kwh = this.kwh.take(length);
    const m3 = this.m3.take(length);
    const net = this.net.take(length);
    const rTime = this.rTime.take(length);
    this.length = 0;
    this.isRegular = true;
    this.rTypes = undefined;
    return {
      length,
      direction,
      from: from[0]!,
      step: isRegular ? step : 0,
      ...(!isRegular && { times: interleaved(from, to) }),
      ...(kwh && { kwh }),
      ...(m3 && { m3 }),
      ...(net && { net }),
      ...(rTime && { rTime }),
      rType: rTypes ?? rType,
    };
  }
}

const interleaved = (from: Float64Array, to: Float64Array): Float64Array => {
  const times = new Float64Array(2 * from.length);
  for (let i = 0; i < from.length; i++) {
    times[2 * i] = from[i]!;
    times[2 * i + 1] = to[i]!;
  }
  return times;
};

/**
 * Reads starts of account intervals. Points of one message mostly have the same ones, so each is compared with the previous
 * text at its place, which takes a quarter of the time of reading it.
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
  private readonly into = new Collecting(IN);
  private readonly out = new Collecting(OUT);
  private place = 0;

  constructor(private readonly withReadingTime: boolean) {}

  /** The units of an account interval; one without any quantity delivers nothing. */
  unit(
    pS: string,
    resolution: Resolution,
    inQty: Optional<Quantity>,
    outQty: Optional<Quantity>,
    netIn?: Optional<number>,
    netOut?: Optional<number>,
    rTime?: Optional<string>,
  ): void {
    const from = this.starts.at(this.place++, pS);
    const to = endOf(from, resolution);
    if ((inQty ?? netIn ?? undefined) !== undefined)
      this.into.add(from, to, inQty, netIn, this.readAt(inQty, rTime));
    if ((outQty ?? netOut ?? undefined) !== undefined)
      this.out.add(from, to, outQty, netOut, this.readAt(outQty, rTime));
  }

  /** When a reading was made, where that is compared: from the quantity, else from its period. */
  private readAt(quantity: Optional<Quantity>, ofPeriod: Optional<string>): Instant | undefined {
    if (!this.withReadingTime) return undefined;
    const text = quantity?.rTime ?? ofPeriod ?? undefined;
    return text === undefined ? undefined : instantOf(text);
  }

  /** The blocks of the point that has been read. */
  blocks(): readonly DataBlock[] {
    this.place = 0;
    return [this.into, this.out].flatMap((direction) => direction.block() ?? []);
  }
}

// -------------------------------------------------------------------------------------------------------- versions

const readV1 = ({ periods }: MeteringDataItemV1, message: Message): void => {
  for (const { r, aI } of periods) for (const { pS, inQty, outQty } of aI) message.unit(pS, r, inQty, outQty);
};

const readV2 = ({ periods }: MeteringDataItemV2, message: Message): void => {
  for (const { pS, rTime, inQty, outQty, netQtyIn, netInQty, netQtyOut, netOutQty } of periods)
    message.unit(pS, "PT15M", inQty, outQty, netQtyIn ?? netInQty, netQtyOut ?? netOutQty, rTime);
};

const blocksOf = <Item>(
  items: readonly Item[],
  pointOf: (item: Item) => Eic,
  read: (item: Item, message: Message) => void,
  withReadingTime: boolean,
): ReadonlyMap<Eic, readonly DataBlock[]> => {
  const message = new Message(withReadingTime);
  const blocks = new Map<Eic, readonly DataBlock[]>();
  for (const [meterEic, own] of groupBy(items, pointOf)) {
    for (const item of own) read(item, message);
    blocks.set(meterEic, message.blocks());
  }
  return blocks;
};

/** Distinguishes the versions by the attribute that names the first metering point. */
const isSecondVersion = (content: MeteringDataV1 | MeteringDataV2): content is MeteringDataV2 => {
  const [first] = itemsOf<object>(content);
  return first !== undefined && "meteringPointEic" in first;
};

/**
 * The units of metering data of either version, by metering point (MD-3); an account interval without any quantity
 * gives none. `withReadingTime` where the times of readings are compared as well.
 *
 * @example
 * const aI = [{ pS: "2024-03-21T00:00Z", inQty: { rType: "M", kwh: 1 } }];
 * blocksByPoint([{ meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI }] }]).get("38ZGO-1000000C-Y")?.length // 1
 */
export const blocksByPoint = (
  content: MeteringDataV1 | MeteringDataV2,
  withReadingTime = false,
): ReadonlyMap<Eic, readonly DataBlock[]> =>
  isSecondVersion(content)
    ? blocksOf(
        itemsOf<MeteringDataItemV2>(content),
        ({ meteringPointEic }) => meteringPointEic,
        readV2,
        withReadingTime,
      )
    : blocksOf(itemsOf<MeteringDataItemV1>(content), ({ meterEic }) => meterEic, readV1, withReadingTime);
