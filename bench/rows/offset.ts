/**
 * The offset of Estonian clocks, and that nothing is looked up before it is asked for.
 */
import { spawnSync } from "node:child_process";
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

/** How many formatters of the platform, from which alone a zone's changes can come, an import makes. */
const formattersMadeByImport = (): number => {
  const script = `
    let made = 0;
    Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
      construct: (target, given) => (made++, Reflect.construct(target, given)),
      apply: (target, self, given) => (made++, Reflect.apply(target, self, given)),
    });
    const { offsetAt } = await import("./dist/index.js");
    const byImport = made;
    offsetAt(0);
    if (made === byImport) throw new Error("the formatter was not seen");
    console.log(byImport);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
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
    {
      what: "the same",
      value: (times.consecutive * 1e6) / INSTANTS,
      unit: "ns",
      target: { atMost: 20 },
    },
    {
      what: "zone tables begun by importing the package",
      value: formattersMadeByImport(),
      unit: "",
      target: { atMost: 0 },
    },
  ];
};

export const row: Row = { name: "offset", run };
