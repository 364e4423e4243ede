/**
 * Metering data of both versions as units: one account interval each (MD-3).
 */
import type {
  MeteringDataItemV1,
  MeteringDataV1,
  MeteringPeriodV1,
} from "../documents/v1/metering-data-v1.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../documents/v2/metering-data-v2.js";
import { elementsIn, isAllOf } from "./index-ranges.js";
import type { ReadIntervals } from "./same-starts.js";
import { readLike } from "./same-starts.js";
import type { Choice, Leaf, LeafChoice, UnitMessage } from "./units.js";
import type { UnitTimes } from "./unit-times.js";

const listOf = <A>(content: A | readonly A[]): readonly A[] =>
  Array.isArray(content) ? (content as readonly A[]) : [content as A];

const sizeOf = (leaves: readonly Leaf[]): number => leaves.reduce((size, leaf) => size + leaf.from.length, 0);

const leafOf = (meterEic: string, { from, to, order, covered }: UnitTimes): Leaf => ({
  meterEic,
  from,
  to,
  order,
  covered,
});

/** A function of a choice, evaluated once for each: recipients of the same units share the result. */
const once = <A>(make: (choice: LeafChoice) => A): ((choice: LeafChoice) => A) => {
  const made = new Map<LeafChoice, A>();
  return (choice) => {
    const known = made.get(choice);
    if (known !== undefined) return known;
    const fresh = make(choice);
    made.set(choice, fresh);
    return fresh;
  };
};

/** The units of a V1 message; a leaf is a period. */
export const unitsOfMeteringDataV1 = (message: MeteringDataV1): UnitMessage => {
  const content = listOf<MeteringDataItemV1>(message);
  const leaves: Leaf[] = [];
  const periodAt: MeteringPeriodV1[] = [];
  const itemOf: number[] = [];
  const before: ReadIntervals[] = [];
  content.forEach(({ meterEic, periods }, item) => {
    periods.forEach((period, place) => {
      const read = readLike(before[place], period.aI, period.r);
      before[place] = read;
      leaves.push(leafOf(meterEic, read.times));
      periodAt.push(period);
      itemOf.push(item);
    });
  });
  const periodOf = once(([leaf, ranges]): MeteringPeriodV1 => {
    const period = periodAt[leaf]!;
    return isAllOf(period.aI.length, ranges) ? period : { ...period, aI: elementsIn(period.aI, ranges) };
  });
  const part = (chosen: Choice): readonly MeteringDataItemV1[] => {
    const items: MeteringDataItemV1[] = [];
    for (let i = 0; i < chosen.length;) {
      const index = itemOf[chosen[i]![0]]!;
      const item = content[index]!;
      const first = i;
      let isWhole = true;
      for (; i < chosen.length && itemOf[chosen[i]![0]] === index; i++) {
        const [leaf, ranges] = chosen[i]!;
        if (!isAllOf(leaves[leaf]!.from.length, ranges)) isWhole = false;
      }
      isWhole &&= i - first === item.periods.length;
      items.push(isWhole ? item : { ...item, periods: chosen.slice(first, i).map(periodOf) });
    }
    return items;
  };
  return { content, leaves, size: sizeOf(leaves), part };
};

/** The units of a V2 message: quarter-hours; a leaf is an item. */
export const unitsOfMeteringDataV2 = (message: MeteringDataV2): UnitMessage => {
  const content = listOf<MeteringDataItemV2>(message);
  let before: ReadIntervals | undefined;
  const leaves = content.map(({ meteringPointEic, periods }) => {
    before = readLike(before, periods, "PT15M");
    return leafOf(meteringPointEic, before.times);
  });
  const cutItem = once(([leaf, ranges]): MeteringDataItemV2 => {
    const item = content[leaf]!;
    return { ...item, periods: elementsIn(item.periods, ranges) };
  });
  return {
    content,
    leaves,
    size: sizeOf(leaves),
    part: (choice) =>
      choice.map((one) => {
        const item = content[one[0]]!;
        return isAllOf(item.periods.length, one[1]) ? item : cutItem(one);
      }),
  };
};
