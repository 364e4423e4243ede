/**
 * A reconciliation of files by the command line, from events and in one process or more, beside what no reader of these
 * files can do without: splitting their lines and JSON.parse of each, and of the content of each message.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReconcileFiles } from "../reconcile-files.js";
import { writeReconcileFiles } from "../reconcile-files.js";
import { median } from "../rounds.js";
import type { Row } from "../Row.js";

/** About two million received intervals for the time of one core, about ten for two workers and the memory. */
const QUICK = { points: 700, days: 30 };
const LONG = { points: 3473, days: 30 };
const ROUNDS = 3;

interface Run {
  readonly wall: number;
  /** Of the processor, all threads together. */
  readonly processor: number;
  readonly peak: number;
  readonly output: string;
}

const atExit = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  const start = performance.now();
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const peak = process.resourceUsage().maxRSS / 1024;
    writeSync(3, JSON.stringify({ wall: performance.now() - start, processor: (user + system) / 1000, peak }));
  });`)}`;

const inProcess = (...words: readonly string[]): Run => {
  const { status, output, error } = spawnSync(process.execPath, ["--import", atExit, ...words], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  assert.equal(status, 0, words.join(" "));
  return { ...(JSON.parse(output[3]!) as Omit<Run, "output">), output: output[1]! };
};

const reading = `
  import { createReadStream } from "node:fs";
  import { createInterface } from "node:readline";
  for (const file of process.argv.slice(1))
    for await (const line of createInterface({ input: createReadStream(file) }))
      for (const { content } of JSON.parse(line).dataDistributions ?? []) JSON.parse(content);`;

const parsed = ({ events, received }: ReconcileFiles): Run =>
  inProcess("--input-type=module", "--eval", reading, events, received);

const reconciled = (files: ReconcileFiles, workers: number): Run =>
  inProcess(
    "dist/cli.js",
    "reconcile",
    ...["--set", files.set, "--events", files.events, "--received", files.received],
    ...["--for", files.supplier, "--at", files.at, "--workers", String(workers), "--format", "json"],
  );

const of = (runs: readonly Run[], name: "wall" | "processor"): number => median(runs.map((run) => run[name]));

const matchedIn = ({ output }: Run): number =>
  (JSON.parse(output) as { readonly summary: { readonly METERING_DATA: { readonly matched: number } } })
    .summary.METERING_DATA.matched;

const inFiles = <A>(
  size: { readonly points: number; readonly days: number },
  use: (files: ReconcileFiles) => A,
): A => {
  const directory = mkdtempSync(join(tmpdir(), "levik-bench-"));
  try {
    return use(writeReconcileFiles(directory, size.points, size.days));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

export const row: Row = {
  name: "reconcile",
  run: () => {
    const quick = inFiles(QUICK, (files) => {
      const [plain, one] = [[], []] as [Run[], Run[]];
      for (let round = 0; round < ROUNDS; round++) {
        plain.push(parsed(files));
        one.push(reconciled(files, 1));
        assert.equal(matchedIn(one[round]!), files.intervals);
      }
      return {
        intervals: files.intervals,
        plain: of(plain, "processor"),
        one: of(one, "processor"),
      };
    });
    const long = inFiles(LONG, (files) => {
      const [one, two] = [[], []] as [Run[], Run[]];
      for (let round = 0; round < ROUNDS; round++) {
        one.push(reconciled(files, 1));
        two.push(reconciled(files, 2));
        assert.equal(matchedIn(one[round]!), files.intervals);
        assert.equal(two[round]!.output, one[round]!.output);
      }
      return {
        intervals: files.intervals,
        peak: Math.max(...one.map(({ peak }) => peak)),
        one: of(one, "processor"),
        oneWall: of(one, "wall"),
        twoWall: of(two, "wall"),
      };
    });
    const million = (intervals: number): string => `${(intervals / 1e6).toFixed(1)} million`;
    return Promise.resolve([
      {
        what: `${million(quick.intervals)} received intervals, as many sent, one core`,
        value: (quick.one * 1e6) / quick.intervals,
        unit: "ns/interval",
        yardstick: `line split + JSON.parse ${((quick.plain * 1e6) / quick.intervals).toFixed(0)} ns/interval`,
        ratio: quick.plain / quick.one,
        target: { atLeast: 0.7 },
      },
      {
        what: `${million(long.intervals)} received intervals, two workers`,
        value: (long.twoWall * 1e6) / long.intervals,
        unit: "ns/interval on the wall",
        yardstick: `of one core ${((long.one * 1e6) / long.intervals).toFixed(0)} ns/interval`,
        ratio: long.one / long.twoWall,
        target: { atLeast: 1.7 },
      },
      {
        what: "the same beside one worker, whose collector and compiler have the other core",
        value: (long.twoWall * 1e6) / long.intervals,
        unit: "ns/interval on the wall",
        yardstick: `one worker ${((long.oneWall * 1e6) / long.intervals).toFixed(0)} ns/interval on the wall`,
        ratio: long.oneWall / long.twoWall,
      },
      {
        what: `${million(long.intervals)} received intervals, peak of memory, one core`,
        value: long.peak,
        unit: "MiB",
        target: { atMost: 250 },
      },
    ]);
  },
};
