/**
 * The units of a message at one metering point with how much each says, and their outline.
 */
import type { UnitMessage } from "../../../src/split/units.js";
import { instantOf } from "../../../src/time/instant.js";
import type { Interval } from "../../../src/time/interval.js";
import { attributesOf, textOf } from "../subjects.js";

/** An account interval or a bill; the value is 0 where the message says no quantity. */
export interface Unit extends Interval {
  readonly value: number;
}

const quantityOf = (interval: unknown): number => {
  const { inQty, outQty } = attributesOf(interval);
  const amounts = [inQty, outQty].flatMap((quantity) => {
    const { kwh, m3 } = attributesOf(quantity);
    return [kwh, m3].filter((amount): amount is number => typeof amount === "number" && amount > 0);
  });
  return Math.max(0, ...amounts);
};

/** The quantities of everything that has a start, by metering point and start. */
const quantitiesOf = (content: unknown): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const look = (value: unknown, meterEic: string): void => {
    if (Array.isArray(value)) return value.forEach((each) => look(each, meterEic));
    if (typeof value !== "object" || value === null) return;
    const source = attributesOf(value);
    const point = textOf(source["meterEic"]) || textOf(source["meteringPointEic"]) || meterEic;
    if (typeof source["pS"] === "string") {
      found.set(`${point} ${instantOf(source["pS"])}`, quantityOf(source));
    } else Object.values(source).forEach((each) => look(each, point));
  };
  look(content, "");
  return found;
};

/** The units at a metering point, by start. */
export const profileOf = ({ leaves }: UnitMessage, meterEic: string, content: unknown): readonly Unit[] => {
  const quantities = quantitiesOf(content);
  return leaves
    .filter((leaf) => leaf.meterEic === meterEic)
    .flatMap(({ from, to }) =>
      Array.from(from, (start, i) => ({
        from: start,
        to: to[i]!,
        value: quantities.get(`${meterEic} ${start}`) ?? 0,
      })),
    )
    .sort((a, b) => a.from - b.from);
};

/** The area below the steps of the units; units without quantities are half as high as the lane. */
export const profilePath = (
  units: readonly Unit[],
  box: { readonly axis: Interval; readonly width: number; readonly height: number; readonly most: number },
): string => {
  const { axis, width, height, most } = box;
  const x = (t: number): string => (((t - axis.from) / (axis.to - axis.from)) * width).toFixed(2);
  const y = (value: number): string =>
    (most === 0 ? height / 2 : height - 2 - (value / most) * (height - 4)).toFixed(1);
  let path = "";
  let end: number | undefined;
  for (const { from, to, value } of units) {
    path +=
      from === end
        ? `V${y(value)}H${x(to)}`
        : `${path === "" ? "" : `V${height}Z`}M${x(from)} ${height}V${y(value)}H${x(to)}`;
    end = to;
  }
  return path === "" ? "" : `${path}V${height}Z`;
};
