/**
 * An agreement set from documents: time beside the JSON.parse of them, memory beside them, and growth.
 */
import type { AgreementSet, AgreementSetDocument } from "../../src/index.js";
import { agreementSet } from "../../src/index.js";
import { agreements, customerOf, meterOf, operator } from "../agreements.js";
import { growthExponent, inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const sizes = [10_000, 100_000, 1_000_000] as const;

const setOf = (documents: AgreementSetDocument): AgreementSet => {
  const built = agreementSet(documents);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left[0]));
  return built.right.set;
};

/** Asks one question of each kind, so that every index is there. */
const askEverything = (set: AgreementSet): number =>
  set.agreementsOf(meterOf(3)).length +
  set.agreementsWithCustomer(customerOf(3)).length +
  set.unlistedPointsOf(operator).length +
  set.generalServicesStarting(0, Infinity).length;

const held = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const memoryLines = (text: string, count: number): readonly Line[] => {
  const documents = JSON.parse(text) as AgreementSetDocument;
  const before = held();
  const set = setOf(documents);
  const made = held();
  const start = performance.now();
  const answers = askEverything(set);
  const time = performance.now() - start;
  const asked = held();
  if (answers < count / 4 || set.agreementsOf(meterOf(0)).length !== 4) throw new Error("not all is there");
  const line = (what: string, memory: number): Line => ({
    what,
    value: (memory - before) / count,
    unit: "bytes/agreement",
    target: { atMost: 60 },
  });
  return [
    line("memory beside the documents, set of 1,000,000", made),
    line("the same after a question of every kind", asked),
    { what: "the first question of every kind, set of 1,000,000", value: time, unit: "ms" },
  ];
};

const run = async (): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  const times: number[] = [];
  for (const count of sizes) {
    const text = JSON.stringify({ agreements: agreements(count) });
    const documents = JSON.parse(text) as AgreementSetDocument;
    const rounds = count === 1_000_000 ? 7 : 15;
    const { made, parsed } = await inTurn(
      { made: () => setOf(documents), parsed: () => JSON.parse(text) as unknown },
      { rounds },
    );
    times.push(made);
    lines.push({
      what: `set from ${count.toLocaleString("en")} agreements`,
      value: made,
      unit: "ms",
      yardstick: `JSON.parse ${parsed.toFixed(1)} ms`,
      ratio: made / parsed,
      ...(count === 1_000_000 && { target: { atMost: 0.6 } }),
    });
  }
  lines.push({
    what: "growth exponent, 10,000 to 1,000,000",
    value: growthExponent(times[0]!, times[2]!, 100),
    unit: "",
    target: { atMost: 1.1 },
  });
  return [...lines, ...memoryLines(JSON.stringify({ agreements: agreements(1_000_000) }), 1_000_000)];
};

export const row: Row = { name: "set", run };
