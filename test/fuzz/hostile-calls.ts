/** Calls of all decoders and public functions with hostile values; each is made of a seed, so that it can be made again. */
import fc from "fast-check";
import { functions, thrownBy } from "../conformance/never-throws/calls.js";
import { documents, inTime, nearly } from "../conformance/never-throws/hostile.js";
import * as made from "../conformance/never-throws/made.js";
import type { Row } from "../conformance/never-throws/table.js";
import { table } from "../conformance/never-throws/table.js";

/** How long one call may take, in milliseconds of CPU time, so that other work of the machine has no influence. */
export const LONGEST = 5000;

/** The time that this process has worked since another moment, or since it began, in milliseconds. */
export const worked = (since = 0): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - since;
};

/** Functions that start a server or enumerate markets, so that a call takes long by its nature. */
const slow: ReadonlySet<string> = new Set([
  "startSimulator",
  "serveSimulator",
  "necessities",
  "compare",
  "comparing",
  "prove",
  "proving",
  "ruleOut",
]);

interface Target {
  readonly name: string;
  readonly row: Row;
}

const codecRow = (codec: (typeof made.codecs)[number]): Row => ({
  arguments: [nearly([...documents.messages, ...documents.events, ...documents.sets.slice(0, 2)])],
  call: (_: never, value: never) => [codec.decode(value), codec.is(value)],
});

/** Every public function, and every codec. */
export const targets: readonly Target[] = [
  ...Object.entries(table).flatMap(([name, row]) => (slow.has(name) ? [] : [{ name, row }])),
  ...made.codecs.map((codec) => ({ name: `the codec ${codec.name}`, row: codecRow(codec) })),
];

/** Calls one target a number of times and returns a short description of each failure. */
export const callTarget = async (
  { name, row }: Target,
  calls: number,
  seed: number,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  const samples = fc.sample(fc.tuple(...row.arguments), { numRuns: calls, seed });
  for (const sample of samples) {
    const args = sample.map((argument) => inTime(argument));
    const began = worked();
    const thrown = await thrownBy(name, row, args);
    const took = worked(began);
    if (thrown !== undefined) faults.push(`seed ${seed}: ${thrown}`);
    if (took > LONGEST) faults.push(`seed ${seed}: ${name} took ${Math.round(took)} ms`);
  }
  return faults;
};

/** Whether the table has a row for a function that does not exist. */
export const isComplete = (): boolean => Object.keys(table).every((name) => functions.has(name));
