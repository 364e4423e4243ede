/**
 * The plan of a week of METERING_DATA, hour by hour.
 */
import { instantOf, planDocument, planTime } from "../../dist/index.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const HOUR = 3_600_000;
const now = instantOf("2025-06-08T09:00Z");

const plan = () => {
  const planned = planTime("METERING_DATA", { from: now - 168 * HOUR, to: now }, { now });
  if (planned._tag === "Left" || planned.right.requests.length !== 168) throw new Error("not 168 windows");
  return planned.right;
};

const run = async (): Promise<readonly Line[]> => {
  const times = await inTurn({ plan, written: () => planDocument(plan()) });
  return [
    {
      what: "7-day METERING_DATA plan, 168 windows",
      value: times.plan * 1000,
      unit: "us",
      target: { atMost: 100 },
    },
    { what: "the same, written as requests", value: times.written * 1000, unit: "us" },
  ];
};

export const row: Row = { name: "plan", run };
