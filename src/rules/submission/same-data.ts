/**
 * Comparison of metering data in both versions.
 */
import { MINUTE } from "../../time/durations.js";
import { compareText } from "../../common/order.js";
import type { FlowDirection } from "./submission-fault.js";
import type { Eic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { nextLocalDay } from "../../time/tallinn.js";
import type { Quantity } from "../../documents/quantity.js";
import { itemsOf } from "../../documents/combinators.js";
import type { MeteringDataV1, ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import type { MeteringDataV2 } from "../../documents/v2/metering-data-v2.js";
import { exactDifference } from "./decimals.js";
import { netQuantityOf } from "./net-quantities.js";

// ------------------------------------------------------------------------------------------------------ differences

/** A difference in one interval and direction. */
type Differing =
  /** A quantity that only one of the two has. */
  | { readonly tag: "OnlyInV1"; readonly quantity: Quantity }
  | { readonly tag: "OnlyInV2"; readonly quantity: Quantity }
  /** A value of the quantity that both have; undefined where one does not state it. */
  | {
      readonly tag: "OtherValue";
      readonly attribute: "kwh" | "m3" | "rType";
      readonly v1: number | string | undefined;
      readonly v2: number | string | undefined;
    }
  /** A net quantity of the second version that does not follow from the quantities of the first. */
  | { readonly tag: "OtherNet"; readonly derived: number; readonly v2: number }
  /** A quantity that one message states twice with different values; the first one is compared. */
  | {
      readonly tag: "StatedTwice";
      readonly version: "V1" | "V2";
      readonly first: Quantity;
      readonly again: Quantity;
    };

/** One difference: time [from, to), direction, and kind. */
export type DataDifference = Differing &
  Interval & { readonly meterEic: Eic; readonly direction: FlowDirection };

// ---------------------------------------------------------------------------------------------------------- reading

const directions = ["IN", "OUT"] as const;
const QUARTER = 15 * MINUTE;

const endOf = (start: Instant, resolution: ResolutionV1): Instant => {
  switch (resolution) {
    case "PT15M":
      return start + QUARTER;
    case "PT1H":
      return start + 4 * QUARTER;
    case "P1D":
      return nextLocalDay(start);
  }
};

/** The content of a message for one interval of one point. */
interface Stated extends Interval {
  readonly meterEic: Eic;
  readonly quantities: { readonly [D in FlowDirection]: Quantity[] };
  readonly nets: { [D in FlowDirection]?: number | undefined };
}

type Statements = Map<string, Stated>;

const statedAt = (statements: Statements, meterEic: Eic, from: Instant, to: Instant): Stated => {
  const key = `${meterEic} ${from} ${to}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const stated: Stated = { meterEic, from, to, quantities: { IN: [], OUT: [] }, nets: {} };
  statements.set(key, stated);
  return stated;
};

const state = (
  { quantities }: Stated,
  of: { readonly inQty?: Quantity | null; readonly outQty?: Quantity | null },
): void => {
  if (of.inQty !== undefined && of.inQty !== null) quantities.IN.push(of.inQty);
  if (of.outQty !== undefined && of.outQty !== null) quantities.OUT.push(of.outQty);
};

const statementsOfV1 = (content: MeteringDataV1): Statements => {
  const statements: Statements = new Map();
  for (const { meterEic, periods } of itemsOf(content)) {
    for (const { r, aI } of periods) {
      for (const interval of aI) {
        const start = instantOf(interval.pS);
        state(statedAt(statements, meterEic, start, endOf(start, r)), interval);
      }
    }
  }
  return statements;
};

const statementsOfV2 = (content: MeteringDataV2): Statements => {
  const statements: Statements = new Map();
  for (const { meteringPointEic, periods } of itemsOf(content)) {
    for (const period of periods) {
      const start = instantOf(period.pS);
      const stated = statedAt(statements, meteringPointEic, start, start + QUARTER);
      state(stated, period);
      for (const direction of directions) {
        stated.nets[direction] ??= netQuantityOf(period, direction);
      }
    }
  }
  return statements;
};

// -------------------------------------------------------------------------------------------------------- comparing

const valueDifferences = (one: Quantity, other: Quantity): readonly Differing[] =>
  (["kwh", "m3", "rType"] as const).flatMap((attribute): Differing[] => {
    const v1 = one[attribute] ?? undefined;
    const v2 = other[attribute] ?? undefined;
    return v1 === v2 ? [] : [{ tag: "OtherValue", attribute, v1, v2 }];
  });

/** The quantities after the first that differ from it. */
const statedTwice = (
  version: "V1" | "V2",
  quantities: readonly Quantity[] | undefined,
): readonly Differing[] => {
  if (quantities === undefined) return [];
  const [first, ...others] = quantities;
  return others
    .filter((again) => valueDifferences(first!, again).length > 0)
    .map((again) => ({ tag: "StatedTwice", version, first: first!, again }));
};

/** One direction net of the other, exact to three decimals; undefined where one direction is not known. */
const derivedNet = (stated: Stated | undefined, direction: FlowDirection): number | undefined => {
  const into = stated?.quantities.IN[0]?.kwh ?? undefined;
  const out = stated?.quantities.OUT[0]?.kwh ?? undefined;
  if (into === undefined || out === undefined) return undefined;
  return Math.max(0, direction === "IN" ? exactDifference(into, out) : exactDifference(out, into));
};

const differencesIn = (
  direction: FlowDirection,
  v1: Stated | undefined,
  v2: Stated | undefined,
): readonly Differing[] => {
  const one = v1?.quantities[direction][0];
  const other = v2?.quantities[direction][0];
  const found: Differing[] = [
    ...statedTwice("V1", v1?.quantities[direction]),
    ...statedTwice("V2", v2?.quantities[direction]),
    ...(one !== undefined && other !== undefined ? valueDifferences(one, other) : []),
  ];
  if (one !== undefined && other === undefined) found.push({ tag: "OnlyInV1", quantity: one });
  if (one === undefined && other !== undefined) found.push({ tag: "OnlyInV2", quantity: other });
  const net = v2?.nets[direction];
  const derived = derivedNet(v1, direction);
  if (net !== undefined && derived !== undefined && net !== derived) {
    found.push({ tag: "OtherNet", derived, v2: net });
  }
  return found;
};

const byPointAndTime = (a: Stated, b: Stated): number =>
  compareText(a.meterEic, b.meterEic) || a.from - b.from || a.to - b.to;

/**
 * Compares decoded metering data of the first and the second version that should be the same, and lists the
 * differences by metering point, time and direction: quantities that only one has, other values (kwh, m3, reading type), net
 * quantities that do not follow from IN and OUT, quantities stated twice. No differences mean the same data.
 * Order, layout and the time of reading are ignored; an interval other than a quarter-hour has no
 * counterpart in the second version.
 *
 * Statements: OBJ-3, BEY-8.
 *
 * @example
 * const v1 = [
 *   { meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT15M" as const, aI: [{ pS: "2026-03-21T00:00Z", inQty: { rType: "M", kwh: 1.5 } }] }] },
 * ];
 * const v2 = [
 *   { meteringPointEic: "38ZGO-1000000C-Y", periods: [{ pS: "2026-03-21T02:00+02:00", inQty: { rType: "M", kwh: 1.5 } }] },
 * ];
 * sameData(v1, v2); // []
 */
export const sameData = (v1: MeteringDataV1, v2: MeteringDataV2): readonly DataDifference[] => {
  const first = statementsOfV1(v1);
  const second = statementsOfV2(v2);
  const all = new Map([...second, ...first]);
  return [...all]
    .sort(([, a], [, b]) => byPointAndTime(a, b))
    .flatMap(([key, { meterEic, from, to }]) =>
      directions.flatMap((direction) =>
        differencesIn(direction, first.get(key), second.get(key)).map((differing) => ({
          ...differing,
          meterEic,
          from,
          to,
          direction,
        })),
      ),
    );
};
