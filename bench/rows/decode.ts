/**
 * A message decoded, with every attribute and every instant checked, and split, compared with JSON.parse of it.
 */
import assert from "node:assert/strict";
import { decodeContent } from "../../src/documents/content.js";
import { decoderOf } from "../../src/documents/decode.js";
import { decodeMeteringDataV1, MeteringDataPlainV1 } from "../../src/documents/v1/metering-data-v1.js";
import { splitMeteringData } from "../../src/split/split.js";
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
import { setOf } from "../splitting.js";

const INTERVALS = 365 * 96;
const HOUR = 3_600_000;

const decodePlainly = decoderOf(MeteringDataPlainV1);

/** The plain codec and the fast path give the same for a valid message and for one with an error in its middle. */
const assertSameAnswers = (text: string): void => {
  const message = JSON.parse(text) as Message;
  assert.deepEqual(decodeMeteringDataV1(message), decodePlainly(message));
  const broken = JSON.parse(text) as { periods: { aI: { pS: string }[] }[] }[];
  const { aI } = broken[broken.length >> 1]!.periods[0]!;
  aI[aI.length >> 1]!.pS = "2025-02-29T00:00Z";
  assert.equal(decodeMeteringDataV1(broken)._tag, "Left");
  assert.deepEqual(decodeMeteringDataV1(broken), decodePlainly(broken));
};

/** The same with an attribute in every interval that is not known, as a later Datahub may send it. */
const withUnknownAttribute = (text: string): string => text.replaceAll('{"pS":', '{"quality":"A","pS":');

/** From its text, as received. */
const decodeText = (text: string) => {
  const decoded = decodeContent("METERING_DATA", "V1", text);
  if (decoded._tag === "Left") throw new Error(JSON.stringify(decoded.left[0]));
  return decoded.right.remarks;
};

const remarkLine = async (text: string): Promise<Line> => {
  const unknown = withUnknownAttribute(text);
  assert.deepEqual(
    decodeText(unknown).map(({ tag, times }) => [tag, times]),
    [["UnknownAttribute", INTERVALS]],
  );
  const { parse, decode } = await inTurn(
    { parse: () => JSON.parse(unknown) as unknown, decode: () => decodeText(unknown) },
    { clock: "processor" },
  );
  return {
    what: "parse and decode with an unknown attribute in each interval, 365 points x 96",
    value: (decode / INTERVALS) * 1e6,
    unit: "ns/interval",
    yardstick: `JSON.parse ${((parse / INTERVALS) * 1e6).toFixed(0)} ns/interval`,
    ratio: decode / parse,
  };
};

const linesOf = async (size: string, text: string, change: number): Promise<readonly Line[]> => {
  assertSameAnswers(text);
  const message = JSON.parse(text) as Message;
  const agreements = threeLevelSet(message.length, change);
  const set = setOf({ meteringPoints: listed(message.length), agreements });
  const split = () => {
    const result = splitMeteringData(set, message, { now: 0, senderEic: gridOperator });
    if (result._tag === "Left") throw new Error(JSON.stringify(result.left[0]));
    return result.right;
  };
  assertSame(naively(agreements, message), split().parts);
  const times = await inTurn(
    {
      parse: () => JSON.parse(text) as unknown,
      plain: () => decodePlainly(message),
      decode: () => decodeMeteringDataV1(message),
      split,
    },
    { clock: "processor" },
  );
  const perInterval = (time: number): number => (time / INTERVALS) * 1e6;
  const yardstick = `JSON.parse ${perInterval(times.parse).toFixed(0)} ns/interval`;
  const line = (what: string, time: number, target?: Line["target"]): Line => ({
    what: `${what}, ${size}`,
    value: perInterval(time),
    unit: "ns/interval",
    yardstick,
    ratio: time / times.parse,
    ...(target && { target }),
  });
  return [
    line("decode with the plain codec", times.plain),
    line("decode", times.decode),
    line("decode and split", times.split, { atMost: 0.25 }),
  ];
};

export const row: Row = {
  name: "decode",
  run: async () => [
    ...(await linesOf("365 points x 96", maximal(), firstDay + 12 * HOUR)),
    ...(await linesOf("1 point x 35,040", onePoint(), firstOfYear + 180 * 24 * HOUR)),
    await remarkLine(maximal()),
  ],
};
