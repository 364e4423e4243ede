/** Runs of the command line on changed files, in this process or each in a process of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { levik } from "../../src/cli/levik.js";
import { commandProgram } from "../setup/build-command.js";
import { LONGEST, worked } from "./hostile-calls.js";
import { mutated } from "./mutated-files.js";
import type { Sampler } from "./sampler.js";
import { samplerOf } from "./sampler.js";

/** The result of a run. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
  /** How long it worked, in milliseconds; 0 where it was ended. */
  readonly took: number;
  /** The most memory it had, in MiB, where it ran in a process of its own. */
  readonly memory?: number;
}

// --- what is run ---

const names = ["set.json", "events.ndjson", "received.ndjson", "coverage.json", "expected.json"] as const;

interface Market {
  readonly texts: Readonly<Record<string, string>>;
  readonly party: string;
  readonly meter: string;
  readonly at: string;
}

/** A folder with the files of a small market, which is removed by `close`. */
export class FuzzedMarket {
  private readonly market: Market;

  private constructor(
    readonly folder: string,
    market: Market,
  ) {
    this.market = market;
  }

  static async make(): Promise<FuzzedMarket> {
    const folder = mkdtempSync(join(tmpdir(), "levik-fuzz-"));
    const made = join(folder, "made");
    const { status, out, errors } = await runHere(["sample", "--points", "4", "--seed", "1", "--out", made]);
    if (status !== 0) throw new Error(errors);
    const texts = Object.fromEntries(
      names.flatMap((name) => {
        try {
          return [[name, readFileSync(join(made, name), "utf8").slice(0, 200_000)]];
        } catch {
          return [];
        }
      }),
    );
    mkdirSync(join(folder, "run"));
    const party = /38X-[0-9A-Z-]{12}/.exec(out)?.[0] ?? "38X-OS-0LZAADUQ4";
    const meter = /"meterEic": ?"([^"]+)"/.exec(texts["set.json"]!)![1]!;
    return new FuzzedMarket(folder, { texts, party, meter, at: "2027-03-31T05:00Z" });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The words of a run, one of whose files is changed; the files are written. */
  prepare(seed: number): readonly string[] {
    const sampler = samplerOf(seed);
    const { texts, party, meter, at } = this.market;
    const changed = sampler.pick(Object.keys(texts));
    const file = (name: string): string => {
      const path = join(this.folder, "run", name);
      const text = texts[name] ?? "{}";
      writeFileSync(path, name === changed ? mutated(text, sampler) : text);
      return path;
    };
    return commandOf(sampler, { file, party, meter, at, changed, folder: this.folder });
  }
}

interface Choice {
  readonly file: (name: string) => string;
  readonly party: string;
  readonly meter: string;
  readonly at: string;
  readonly changed: string;
  readonly folder: string;
}

/** A command that reads the changed file. */
const commandOf = (
  { pick, below }: Sampler,
  { file, party, meter, at, changed, folder }: Choice,
): readonly string[] => {
  const set = ["--set", file("set.json")];
  const events = ["--events", file("events.ndjson")];
  const strict = below(4) === 0 ? ["--strict"] : [];
  const lenient = below(2) === 0 ? ["--lenient"] : [];
  const table = (...others: readonly string[]): readonly string[] => ["--format", pick(["table", ...others])];
  const reconcile = [
    "reconcile",
    ...set,
    ...(below(4) === 0
      ? ["--expect", "2027-03-01T00:00+02:00..2027-03-03T00:00+02:00"]
      : [...events, ...lenient]),
    ...["--received", file("received.ndjson"), "--for", party, "--at", at],
    ...(changed === "coverage.json" ? ["--coverage", file("coverage.json")] : []),
    ...["--junit", join(folder, "junit.xml"), "--html", join(folder, "report.html")],
    ...strict,
    ...table("json", "ndjson"),
  ];
  const readsSet = [
    [
      "expect",
      ...set,
      "--for",
      party,
      "--from",
      "2027-03-01T00:00+02:00",
      "--to",
      "2027-03-03T00:00+02:00",
      "--at",
      at,
      ...table("json"),
    ],
    ["timeline", ...set, "--meter", meter, "--now", at],
    [
      "access",
      ...set,
      "--authorizations",
      file("expected.json"),
      "--for",
      party,
      "--meter",
      meter,
      "--from",
      "2027-01-01T00:00Z",
      "--to",
      at,
      "--now",
      at,
      ...table("json"),
    ],
  ];
  const readsEvents = [
    [
      "predict",
      ...set,
      ...events,
      ...lenient,
      ...strict,
      ...table("ndjson"),
      "--set-out",
      join(folder, "after.json"),
    ],
    ["explain", ...set, ...events, "--for", party, ...lenient, ...table("ndjson")],
    ["check", ...set, ...events, ...strict, ...table("json", "ndjson")],
  ];
  const readsReceived = [
    reconcile,
    ["set", "--received", file("received.ndjson"), "--for", party, ...table("json")],
  ];
  const readsLedger = [
    reconcile,
    [
      "plan",
      "--type",
      "METERING_DATA",
      "--from",
      "2027-03-28T00:00Z",
      "--to",
      at,
      "--now",
      at,
      "--ledger",
      file("coverage.json"),
      ...table("json"),
    ],
  ];
  switch (changed) {
    case "set.json":
      return pick([...readsSet, ...readsEvents, reconcile]);
    case "events.ndjson":
      return pick([...readsEvents, reconcile]);
    case "received.ndjson":
      return pick(readsReceived);
    case "coverage.json":
      return pick(readsLedger);
    default:
      return pick(readsSet);
  }
};

// --- running ---

/** Runs a command in this process, its output kept. */
export const runHere = async (words: readonly string[]): Promise<Ran> => {
  let out = "";
  let errors = "";
  const { stdout, stderr } = process;
  const [writeOut, writeErr] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
  stdout.write = ((chunk: string) => ((out += chunk), true)) as typeof stdout.write;
  stderr.write = ((chunk: string) => ((errors += chunk), true)) as typeof stderr.write;
  const began = worked();
  try {
    const status = await levik(words);
    return { status, out, errors, took: worked(began) };
  } finally {
    stdout.write = writeOut;
    stderr.write = writeErr;
  }
};

/** Reports the peak memory and the CPU time of a process when it ends. */
const reportMemory = `data:text/javascript,${encodeURIComponent(
  'import fs from "node:fs"; process.on("exit", () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); fs.writeSync(3, [maxRSS, userCPUTime + systemCPUTime].join(" ")); });',
)}`;

/** Runs a command in a process of its own. */
export const runThere = (words: readonly string[], program = commandProgram): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", reportMemory, program, ...words], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      timeout: 12 * LONGEST,
      killSignal: "SIGKILL",
    });
    const texts = ["", "", ""];
    for (const [i, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
      stream?.on("data", (chunk) => (texts[i] += String(chunk)));
    child.on("close", (status) => {
      const [out, errors, usageLine] = texts as [string, string, string];
      const [memory = 0, microseconds = 0] = usageLine.split(" ").map(Number);
      resolve({ status, out, errors, took: microseconds / 1000, memory: memory / 1024 });
    });
  });

// --- judging ---

/** How much memory a run may take, in MiB. */
const MOST_MEMORY = 300;

const isLine = (line: string): boolean =>
  /^(levik|warning|remark|skipped|if this): /.test(line) || /^(warning|remark|skipped|levik)/.test(line);

/** What is wrong with a run; undefined for a correct one. */
export const faultsOf = ({ status, out, errors, took, memory = 0 }: Ran): readonly string[] => {
  const lines = errors === "" ? [] : errors.replace(/\n$/, "").split("\n");
  return [
    ...([0, 1, 2].includes(status ?? -1) ? [] : [`status ${status}`]),
    ...(/internal fault|\n {4}at /.test(errors) ? [`an internal fault: ${errors.slice(0, 500)}`] : []),
    ...(status === 2 && lines.length === 0 ? ["status 2 without an error"] : []),
    ...lines
      .filter((line) => !isLine(line))
      .slice(0, 1)
      .map((line) => `not a line of ours: ${line.slice(0, 200)}`),
    ...(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(errors)
      ? ["unsafe text in an error"]
      : []),
    ...(took > LONGEST ? [`took ${Math.round(took)} ms`] : []),
    ...(memory > MOST_MEMORY ? [`${Math.round(memory)} MiB`] : []),
    ...(out.length + errors.length > 50_000_000
      ? [`${out.length + errors.length} characters of output`]
      : []),
  ];
};
