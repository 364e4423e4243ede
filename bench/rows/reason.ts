/**
 * Reading reason codes as they come out of a message: other text objects than those of the catalogue.
 */
import { allReasonCodes, parseReason } from "../../src/reason/index.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const CODES = 51_000;
const texts = JSON.parse(
  JSON.stringify(Array.from({ length: CODES }, (_, i) => allReasonCodes[i % allReasonCodes.length])),
) as readonly string[];

const read = (): number => {
  let rights = 0;
  for (const text of texts) if (parseReason(text)._tag === "Right") rights++;
  return rights;
};

const run = async (): Promise<readonly Line[]> => {
  if (read() !== CODES) throw new Error("a code was not read");
  const times = await inTurn({ read });
  return [
    {
      what: "parseReason of a known code",
      value: (times.read * 1e6) / CODES,
      unit: "ns",
      target: { atMost: 75 },
    },
  ];
};

export const row: Row = { name: "reason", run };
