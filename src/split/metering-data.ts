/**
 * Metering data of both versions as units: one account interval each (MD-3).
 */
import type { MeteringDataItemV1, MeteringDataV1, MeteringPeriodV1 } from "../wire/v1/MeteringData.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../wire/v2/MeteringData.js";
import { push } from "./lists-by-key.js";
import type { Choice, Leaf, UnitMessage } from "./Units.js";
import { elementsIn, leafOf } from "./Units.js";

const listOf = <A>(content: A | readonly A[]): readonly A[] =>
  Array.isArray(content) ? (content as readonly A[]) : [content as A];

const sizeOf = (leaves: readonly Leaf[]): number => leaves.reduce((size, leaf) => size + leaf.from.length, 0);

/** The units of a V1 message; a leaf is a period. */
export const unitsOfMeteringDataV1 = (message: MeteringDataV1): UnitMessage => {
  const content = listOf<MeteringDataItemV1>(message);
  const periodsInOrder = content.flatMap(({ periods }, item) => periods.map((period) => ({ item, period })));
  const leaves = periodsInOrder.map(({ item, period: { r, aI } }) => leafOf(content[item]!.meterEic, aI, r));
  const part = (chosen: Choice): readonly MeteringDataItemV1[] => {
    const periodsOf = new Map<number, MeteringPeriodV1[]>();
    for (const [leaf, ranges] of chosen) {
      const { item, period } = periodsInOrder[leaf]!;
      const aI = elementsIn(period.aI, ranges);
      push(periodsOf, item, aI === period.aI ? period : { ...period, aI });
    }
    return Array.from(periodsOf, ([index, periods]) => {
      const item = content[index]!;
      const isWhole =
        periods.length === item.periods.length && periods.every((period, i) => period === item.periods[i]);
      return isWhole ? item : { ...item, periods };
    });
  };
  return { content, leaves, size: sizeOf(leaves), part };
};

/** The units of a V2 message: quarter-hours; a leaf is an item. */
export const unitsOfMeteringDataV2 = (message: MeteringDataV2): UnitMessage => {
  const content = listOf<MeteringDataItemV2>(message);
  const leaves = content.map(({ meteringPointEic, periods }) => leafOf(meteringPointEic, periods, "PT15M"));
  const part = (chosen: Choice): readonly MeteringDataItemV2[] =>
    Array.from(chosen, ([leaf, ranges]) => {
      const item = content[leaf]!;
      const periods = elementsIn(item.periods, ranges);
      return periods === item.periods ? item : { ...item, periods };
    });
  return { content, leaves, size: sizeOf(leaves), part };
};
