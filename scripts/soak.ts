/**
 * `npm run soak [-- WEEKS [SEED]]`: simulated weeks with all faults of the simulator, read by a scanner that is killed at random
 * points and resumed. Prints a table (docs/soak.md keeps one of a long run); exits with 1 when a message was missed, or was lost
 * although a scan could have read it and did not name it as open.
 */
import { performance } from "node:perf_hooks";
import { setImmediate as turnOfEventLoop } from "node:timers/promises";
import { course, starts } from "../test/scan/scanned-weeks.js";
import type { Outcome } from "../test/scan/scanned-weeks.js";

const WEEKS_OF_A_COURSE = 4;
const rates = [0, 0.02, 0.1, 0.3];
/** How long nothing is read once in a course, in hours. */
const outages = [0, 0, 0, 60, 200];

interface Row {
  weeks: number;
  messages: number;
  read: number;
  lost: number;
  missed: number;
  needless: number;
  scans: number;
  killed: number;
  requests: number;
  copies: number;
  ids: number;
}

const rowOf = (weeks: number, of: Outcome): Row => ({
  weeks,
  messages: of.messages,
  read: of.messages - of.lostMessages - of.missed.length,
  lost: of.lostMessages,
  missed: of.missed.length,
  needless: of.needless.length,
  scans: of.scans,
  killed: of.killed,
  requests: of.requests,
  copies: of.copies,
  ids: of.mostIds,
});

const sum = (a: Row, b: Row): Row => ({
  weeks: a.weeks + b.weeks,
  messages: a.messages + b.messages,
  read: a.read + b.read,
  lost: a.lost + b.lost,
  missed: a.missed + b.missed,
  needless: a.needless + b.needless,
  scans: a.scans + b.scans,
  killed: a.killed + b.killed,
  requests: a.requests + b.requests,
  copies: a.copies + b.copies,
  ids: Math.max(a.ids, b.ids),
});

const number = (text: string | undefined, fallback: number): number =>
  text === undefined ? fallback : Number(text);
const weeks = number(process.argv[2], 100);
const firstSeed = number(process.argv[3], 1);
const began = performance.now();
const rows = new Map<number, Row>();
const wrong: string[] = [];

for (let done = 0, seed = firstSeed; done < weeks; done += WEEKS_OF_A_COURSE, seed += 1) {
  const rate = rates[seed % rates.length]!;
  const outage = outages[seed % outages.length]!;
  const start = starts[Math.floor(seed / 20) % starts.length]!;
  const outcome = await course({ seed, weeks: WEEKS_OF_A_COURSE, start, rate, kills: 0.5, outage });
  const row = rowOf(WEEKS_OF_A_COURSE, outcome);
  if (row.missed + row.needless > 0)
    wrong.push(`seed ${seed}: ${outcome.missed.concat(outcome.needless).join(", ")}`);
  const known = rows.get(rate);
  rows.set(rate, known === undefined ? row : sum(known, row));
  if (process.stderr.isTTY) process.stderr.write(`\r${done + WEEKS_OF_A_COURSE} weeks`);
  // The simulated network never waits for anything: without a turn of the event loop, what Node frees after one is kept.
  await turnOfEventLoop();
}

const cells = (values: readonly (string | number)[]): string => `| ${values.join(" | ")} |`;
const columns = [
  "rate of each fault",
  "weeks",
  "messages",
  "read",
  "named as lost",
  "missed",
  "lost needlessly",
  "scans",
  "killed",
  "requests",
  "read twice after a kill",
  "most ids kept",
];
console.log(cells(columns));
console.log(cells(columns.map(() => "---")));
for (const [rate, row] of [...rows].sort(([a], [b]) => a - b))
  console.log(
    cells([
      rate,
      row.weeks,
      row.messages,
      row.read,
      row.lost,
      row.missed,
      row.needless,
      row.scans,
      row.killed,
      row.requests,
      row.copies,
      row.ids,
    ]),
  );
console.log(`\n${Math.round((performance.now() - began) / 1000)} s`);
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
