/**
 * The offset of Estonian clocks.
 */
import { offsetAt } from "../../dist/index.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const INSTANTS = 35_040;
const QUARTER = 15 * 60_000;
const start = Date.UTC(2025, 0, 1);

const consecutive = (): number => {
  let sum = 0;
  for (let i = 0, t = start; i < INSTANTS; i++, t += QUARTER) sum += offsetAt(t);
  return sum;
};

/** The same from the platform's time-zone data, for a day only: it is some five hundred times slower. */
const fromThePlatform = (): number => {
  const format = new Intl.DateTimeFormat("en", { timeZone: "Europe/Tallinn", timeZoneName: "longOffset" });
  let length = 0;
  for (let t = start; t < start + 96 * QUARTER; t += QUARTER) length += format.format(t).length;
  return length;
};

const run = async (): Promise<readonly Line[]> => {
  const times = await inTurn({ consecutive, fromThePlatform });
  return [
    {
      what: "Tallinn offset, 35,040 consecutive quarter-hours",
      value: (times.consecutive * 1e6) / INSTANTS,
      unit: "ns",
      yardstick: `Intl.DateTimeFormat ${((times.fromThePlatform * 1e6) / 96).toFixed(0)} ns`,
    },
  ];
};

export const row: Row = { name: "offset", run };
