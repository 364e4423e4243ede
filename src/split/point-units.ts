/**
 * The units of one metering point in a message, in any number of leaves, as one list: a choice costs as much as it
 * contains, whatever the size of the point, and is made once for all recipients with the same times.
 */
import { firstIndexWhere } from "../common/search.js";
import type { Eic } from "../documents/eic.js";
import type { IntervalSet } from "../time/interval-set.js";
import { append } from "../common/multimap.js";
import type { Ranges } from "./index-ranges.js";
import { countOf, restOf, unionOf } from "./index-ranges.js";
import type { Leaf, LeafChoice } from "./units.js";
import type { UnitTimes } from "./unit-times.js";
import { inOneList, chosenIn } from "./unit-times.js";

/** The units of a point that overlap some times. */
interface PointChoice {
  readonly times: IntervalSet;
  /** Their indices in the list of all units of the point. */
  readonly ranges: Ranges;
  readonly count: number;
  /** The same by leaf. */
  readonly choice: readonly LeafChoice[];
}

/** Whether two sets are equal; a plain loop, because it runs for every grant. */
const isSame = (a: IntervalSet, b: IntervalSet): boolean => {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i]!.from !== b[i]!.from || a[i]!.to !== b[i]!.to) return false;
  return true;
};

/** A hash of non-empty times. */
const boundsOf = (times: IntervalSet): number => times[0]!.from + 3 * times.at(-1)!.to;

/** The index of the leaf that contains a unit. */
const placeOf = (starts: readonly number[], unit: number): number =>
  firstIndexWhere(starts.length, (i) => starts[i]! > unit) - 1;

const nothing: readonly LeafChoice[] = [];

/** Several leaves of a point as one list. */
interface Leaves {
  readonly index: number[];
  /** The index of the first unit of each leaf in the list of all units. */
  readonly starts: number[];
  readonly lists: UnitTimes[];
}

export class PointUnits {
  /** For more than one leaf. */
  private leaves: Leaves | undefined;
  private size: number;
  private all: UnitTimes | undefined;
  /** The choices made: the first, the others by the bounds of their times, and the last. */
  private first: PointChoice | undefined;
  private others: Map<number, PointChoice[]> | undefined;
  private last: PointChoice | undefined;
  private isAllChosen = false;

  constructor(
    /** The index among the points of the message. */
    readonly place: number,
    private readonly leaf: number,
    private readonly units: UnitTimes,
  ) {
    this.size = units.from.length;
  }

  /** Adds a leaf after the present ones. */
  add(leaf: number, units: UnitTimes): void {
    this.leaves ??= { index: [this.leaf], starts: [0], lists: [this.units] };
    this.leaves.index.push(leaf);
    this.leaves.starts.push(this.size);
    this.leaves.lists.push(units);
    this.size += units.from.length;
  }

  /** The units that overlap some non-empty times; the same choice for equal times. */
  within(times: IntervalSet): PointChoice {
    if (this.last === undefined || !isSame(this.last.times, times))
      this.last = this.known(times) ?? this.choose(times);
    return this.last;
  }

  private known(times: IntervalSet): PointChoice | undefined {
    if (this.first !== undefined && isSame(this.first.times, times)) return this.first;
    return this.others?.get(boundsOf(times))?.find((one) => isSame(one.times, times));
  }

  private choose(times: IntervalSet): PointChoice {
    this.all ??= this.leaves === undefined ? this.units : inOneList(this.leaves.lists);
    const ranges = chosenIn(this.all, times);
    const count = countOf(ranges);
    const chosen = { times, ranges, count, choice: this.byLeaf(ranges) };
    if (this.first === undefined) this.first = chosen;
    else append((this.others ??= new Map<number, PointChoice[]>()), boundsOf(times), chosen);
    if (count === this.size) this.isAllChosen = true;
    return chosen;
  }

  /** The units in no choice so far. */
  left(): readonly LeafChoice[] {
    if (this.isAllChosen) return nothing;
    const chosen = this.first === undefined ? [] : [this.first.ranges];
    if (this.others !== undefined)
      for (const alike of this.others.values()) for (const { ranges } of alike) chosen.push(ranges);
    return this.byLeaf(restOf(this.size, unionOf(chosen)));
  }

  /** Ranges of the list of all units as ranges of each leaf. */
  private byLeaf(ranges: Ranges): readonly LeafChoice[] {
    if (ranges.length === 0) return nothing;
    const { leaves } = this;
    if (leaves === undefined) return [[this.leaf, ranges]];
    const { index, starts } = leaves;
    const choice: [leaf: number, ranges: [number, number][]][] = [];
    for (const [from, to] of ranges) {
      let place = placeOf(starts, from);
      for (let at = from; at < to; place++) {
        const start = starts[place]!;
        const end = Math.min(to, starts[place + 1] ?? this.size);
        const leaf = index[place]!;
        const last = choice.at(-1);
        if (last?.[0] === leaf) last[1].push([at - start, end - start]);
        else choice.push([leaf, [[at - start, end - start]]]);
        at = end;
      }
    }
    return choice;
  }
}

/** The units of each metering point of a message. */
export const pointsOf = (leaves: readonly Leaf[]): ReadonlyMap<Eic, PointUnits> => {
  const points = new Map<Eic, PointUnits>();
  for (let index = 0; index < leaves.length; index++) {
    const leaf = leaves[index]!;
    if (leaf.from.length === 0) continue;
    const point = points.get(leaf.meterEic);
    if (point === undefined) points.set(leaf.meterEic, new PointUnits(points.size, index, leaf));
    else point.add(index, leaf);
  }
  return points;
};
