/**
 * `npm run fuzz [-- --calls N --files N --runs N --seed N]`: hostile calls of all decoders and public functions, changed files
 * read in this process, and changed files through the command line, each in a process of its own. Prints a table
 * (docs/limits.md keeps one); exits with 1 where something throws, takes more than five seconds, ends with another status
 * than 0, 1 or 2, writes what is no line of an error, or takes more than 300 MiB. A fault names the seed that makes it again.
 */
import { parseArgs } from "node:util";
import buildCommand from "../test/setup/build-command.js";
import { faultsOf, FuzzedMarket, runHere, runThere } from "../test/fuzz/fuzzed-commands.js";
import { callTarget, targets } from "../test/fuzz/hostile-calls.js";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "1000000" },
    files: { type: "string", default: "10000" },
    runs: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
  },
});
const [calls, files, runs, seed] = [values.calls, values.files, values.runs, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];

const MOST_SHOWN = 20;
const faults: string[] = [];
const rows: (readonly string[])[] = [];

const note = (fault: string): void => {
  faults.push(fault);
  if (faults.length <= MOST_SHOWN) console.error(fault.slice(0, 1500));
};

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
};

interface Stage {
  readonly what: string;
  readonly count: number;
  readonly run: (
    i: number,
  ) => Promise<{ readonly done: number; readonly took: number; readonly memory?: number }>;
}

const stage = async ({ what, count, run }: Stage): Promise<void> => {
  const began = performance.now();
  let [done, slowest, memory] = [0, 0, 0];
  const before = faults.length;
  for (let i = 0; done < count; i++) {
    const ran = await run(i);
    done += ran.done;
    slowest = Math.max(slowest, ran.took);
    memory = Math.max(memory, ran.memory ?? 0);
    progress(`${what}: ${done} of ${count}`);
  }
  progress("");
  const seconds = Math.round((performance.now() - began) / 1000);
  rows.push([
    what,
    String(done),
    String(faults.length - before),
    `${Math.round(slowest)} ms`,
    memory === 0 ? "" : `${Math.round(memory)} MiB`,
    `${seconds} s`,
  ]);
};

// --- calls ---

/** How many calls of one function follow each other. */
const BATCH = 50;

await stage({
  what: "hostile calls (slowest of 50)",
  count: calls,
  run: async (i) => {
    const target = targets[i % targets.length]!;
    const began = performance.now();
    for (const fault of await callTarget(target, BATCH, seed + i)) note(fault);
    return { done: BATCH, took: performance.now() - began };
  },
});

// --- files ---

await buildCommand();
const market = await FuzzedMarket.make();
try {
  for (const [what, count, run] of [
    ["changed files in this process", files, runHere],
    ["changed files through the command line", runs, runThere],
  ] as const)
    await stage({
      what,
      count,
      run: async (i) => {
        const words = market.prepare(seed + i);
        const ran = await run(words).catch((error: unknown) => ({
          status: null,
          out: "",
          errors: error instanceof Error ? String(error.stack) : String(error),
          took: 0,
        }));
        for (const fault of faultsOf(ran)) note(`seed ${seed + i}: levik ${words.join(" ")}: ${fault}`);
        return { done: 1, took: ran.took, ...("memory" in ran && { memory: ran.memory }) };
      },
    });
} finally {
  market.close();
}

console.log(
  "| what | how many | faults | slowest | most memory | time |\n| --- | --- | --- | --- | --- | --- |",
);
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
if (faults.length > MOST_SHOWN) console.error(`and ${faults.length - MOST_SHOWN} more faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
