/**
 * A unit of metering data as pairing compares it.
 */
import type { Attributes } from "./pairing.js";
import type { AccountIntervals } from "./account-intervals.js";

/** A unit as pairing compares it. */
export const unitAttributes = (rows: AccountIntervals, row: number): Attributes => {
  const [kwh, m3, net, rTime] = [rows.kwh[row]!, rows.m3[row]!, rows.net[row]!, rows.rTime[row]!];
  const rType = rows.rType[row];
  const chosen = (names: readonly string[]): readonly number[] =>
    names.includes("net") ? [kwh, m3, net] : [kwh, m3];
  return {
    optional: [...(Number.isNaN(net) ? [] : ["net"]), ...(rType === undefined ? [] : ["rType"])],
    text: (names) =>
      `${names.includes("rType") ? rType! : ""} ${rTime} ${chosen(names).map(Number.isNaN).join(" ")}`,
    quantities: (names) => chosen(names).filter((quantity) => !Number.isNaN(quantity)),
  };
};
