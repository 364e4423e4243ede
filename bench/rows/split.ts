/**
 * A decoded message split between suppliers, aggregator and three levels of portfolio providers, beside JSON.parse of it.
 */
import type { Line, Row } from "../Row.js";
import {
  firstDay,
  firstOfYear,
  gridOperator,
  listed,
  maximal,
  onePoint,
  threeLevelSet,
} from "../messages.js";
import type { Message } from "../messages.js";
import { assertSame, naively } from "../naive.js";
import { inTurn } from "../rounds.js";
import { setOf, splitDecoded } from "../splitting.js";

const INTERVALS = 365 * 96;
const HOUR = 3_600_000;

const lineOf = async (what: string, text: string, change: number, atMost: number): Promise<Line> => {
  const message = JSON.parse(text) as Message;
  const agreements = threeLevelSet(message.length, change);
  const set = setOf({ meteringPoints: listed(message.length), agreements });
  const split = () => splitDecoded(set, message, gridOperator);
  assertSame(naively(agreements, message), split().parts);
  const { parsed, done } = await inTurn(
    { parsed: () => JSON.parse(text) as unknown, done: split },
    { clock: "processor" },
  );
  return {
    what,
    value: (done / INTERVALS) * 1e6,
    unit: "ns/interval",
    yardstick: `JSON.parse ${((parsed / INTERVALS) * 1e6).toFixed(0)} ns/interval`,
    ratio: done / parsed,
    target: { atMost },
  };
};

export const row: Row = {
  name: "split",
  run: async () => [
    await lineOf("split a decoded message of 365 points x 96", maximal(), firstDay + 12 * HOUR, 0.05),
    await lineOf(
      "split a decoded message of 1 point x 35,040",
      onePoint(),
      firstOfYear + 180 * 24 * HOUR,
      0.1,
    ),
  ],
};
