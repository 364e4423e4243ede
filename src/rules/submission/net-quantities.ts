/**
 * The net quantities of one quarter-hour of the second version: both spellings, and their rules.
 */
import type { SubmissionFault, FlowDirection } from "./submission-fault.js";
import type { MeteringPeriodV2 } from "../../documents/v2/metering-data-v2.js";
import { decimalsOf, exactDifference } from "./decimals.js";

// --------------------------------------------------------------------------------------------------------- spellings

/** The attributes of the net quantities; each direction has two names. */
export const netAttributes = {
  IN: ["netQtyIn", "netInQty"],
  OUT: ["netQtyOut", "netOutQty"],
} as const satisfies Readonly<Record<FlowDirection, readonly (keyof MeteringPeriodV2)[]>>;

/**
 * The net quantity of a direction, in either spelling; undefined when absent.
 *
 * @example
 * netQuantityOf({ pS: "2026-03-21T00:00Z", netInQty: 0.5 }, "IN") // 0.5
 */
export const netQuantityOf = (period: MeteringPeriodV2, direction: FlowDirection): number | undefined => {
  if (direction !== "IN" && direction !== "OUT") return undefined;
  const [usual, other] = netAttributes[direction];
  return period[usual] ?? period[other] ?? undefined;
};

// -------------------------------------------------------------------------------------------------------------- rules

const spellingFault = (
  period: MeteringPeriodV2,
  direction: FlowDirection,
): readonly (SubmissionFault & { readonly tag: "NetSpellingsDiffer" })[] => {
  const [one, other] = netAttributes[direction].map((name) => period[name] ?? undefined);
  return one === undefined || other === undefined || one === other
    ? []
    : [{ tag: "NetSpellingsDiffer", direction, values: [one, other] }];
};

/** Whether a quantity is there and exact, in at most three decimals. */
const isExact = (value: number | null | undefined): value is number =>
  typeof value === "number" && decimalsOf(value) <= 3;

/** The balance of IN and OUT; undefined where one of them is not known exactly. */
const derivedNets = ({
  inQty,
  outQty,
}: MeteringPeriodV2): { readonly [D in FlowDirection]: number } | undefined => {
  const into = inQty?.kwh;
  const out = outQty?.kwh;
  if (!isExact(into) || !isExact(out)) return undefined;
  return { IN: Math.max(0, exactDifference(into, out)), OUT: Math.max(0, exactDifference(out, into)) };
};

const contradictions = (period: MeteringPeriodV2): readonly SubmissionFault[] => {
  const derived = derivedNets(period);
  return derived === undefined
    ? []
    : (["IN", "OUT"] as const).flatMap((direction): readonly SubmissionFault[] => {
        const net = netQuantityOf(period, direction);
        const expected = derived[direction];
        return isExact(net) && net !== expected
          ? [{ tag: "NetAgainstInAndOut", direction, net, expected }]
          : [];
      });
};

/** Whether an interval has a net quantity of either direction. */
export const hasNets = (period: MeteringPeriodV2): boolean =>
  netQuantityOf(period, "IN") !== undefined || netQuantityOf(period, "OUT") !== undefined;

/**
 * The faults of the net quantities of a quarter-hour, among themselves and against IN and OUT. If IN and OUT are both
 * known, the net quantities follow from them; one direction alone may belong to a message whose other direction was
 * sent separately, and contradicts nothing.
 */
export const netFaultsOf = (period: MeteringPeriodV2): readonly SubmissionFault[] => {
  const netIn = netQuantityOf(period, "IN");
  const netOut = netQuantityOf(period, "OUT");
  const faults: SubmissionFault[] = [...spellingFault(period, "IN"), ...spellingFault(period, "OUT")];
  if (netIn === undefined) {
    if (netOut !== undefined) faults.push({ tag: "NetWithoutTheOther", given: "OUT" });
  } else if (netOut === undefined) {
    faults.push({ tag: "NetWithoutTheOther", given: "IN" });
  } else if (netIn > 0 && netOut > 0) {
    faults.push({ tag: "BothNetPositive", netIn, netOut });
  }
  const isZero = period.inQty?.kwh === 0 && period.outQty?.kwh === 0;
  const isNotZero = isZero && ((netIn ?? 0) !== 0 || (netOut ?? 0) !== 0);
  if (isNotZero) faults.push({ tag: "NetNotZero", netIn, netOut });
  return isNotZero ? faults : [...faults, ...contradictions(period)];
};
