/**
 * Metering data of both versions as units: one account interval each (MD-3).
 */
import type { MeteringDataItemV1, MeteringDataV1, MeteringPeriodV1 } from "../wire/v1/MeteringData.js";
import type { MeteringDataItemV2, MeteringDataV2 } from "../wire/v2/MeteringData.js";
import type { Leaf, Ranges, UnitMessage } from "./Units.js";
import { elementsIn, leafOf } from "./Units.js";

const listOf = <A>(content: A | readonly A[]): readonly A[] =>
  Array.isArray(content) ? (content as readonly A[]) : [content as A];

const sizeOf = (leaves: readonly Leaf[]): number => leaves.reduce((size, leaf) => size + leaf.from.length, 0);

/** The units of a V1 message; a leaf is a period. */
export const unitsOfMeteringDataV1 = (message: MeteringDataV1): UnitMessage => {
  const content = listOf<MeteringDataItemV1>(message);
  const leaves = content.flatMap(({ meterEic, periods }) =>
    periods.map(({ r, aI }) => leafOf(meterEic, aI, r)),
  );
  const part = (chosen: readonly Ranges[]): readonly MeteringDataItemV1[] => {
    const items: MeteringDataItemV1[] = [];
    let leaf = 0;
    for (const item of content) {
      const periods: MeteringPeriodV1[] = [];
      let whole = true;
      for (const period of item.periods) {
        const aI = elementsIn(period.aI, chosen[leaf++]!);
        if (aI !== period.aI) whole = false;
        if (aI.length > 0) periods.push(aI === period.aI ? period : { ...period, aI });
      }
      if (periods.length > 0) items.push(whole ? item : { ...item, periods });
    }
    return items;
  };
  return { content, leaves, size: sizeOf(leaves), part };
};

/** The units of a V2 message: quarter-hours; a leaf is an item. */
export const unitsOfMeteringDataV2 = (message: MeteringDataV2): UnitMessage => {
  const content = listOf<MeteringDataItemV2>(message);
  const leaves = content.map(({ meteringPointEic, periods }) => leafOf(meteringPointEic, periods, "PT15M"));
  const part = (chosen: readonly Ranges[]): readonly MeteringDataItemV2[] =>
    content.flatMap((item, leaf) => {
      const periods = elementsIn(item.periods, chosen[leaf]!);
      return periods.length === 0 ? [] : [periods === item.periods ? item : { ...item, periods }];
    });
  return { content, leaves, size: sizeOf(leaves), part };
};
