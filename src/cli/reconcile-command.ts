import { InputError } from "../runtime/files/read-entries.js";
import { reportJson, reportLines } from "../report/report-document.js";
import { htmlReport } from "../report/html/report-page.js";
import { junitPieces } from "../report/junit.js";
import type { Report } from "../reconcile/report.js";
import { hasDifferences } from "../reconcile/report.js";
import { reportText } from "../report/report-text.js";
import type { Job } from "../runtime/parallel/job.js";
import type { Progress, RunOptions } from "../runtime/parallel/reconcile-files.js";
import { defaultWorkers, reconcileFiles } from "../runtime/parallel/reconcile-files.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import type { Command } from "./command.js";
import {
  directory,
  editionOption,
  file,
  flag,
  oneOfOption,
  readingOption,
  severalFiles,
  text,
} from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import type { Given } from "./options.js";
import {
  editionOf,
  eicOf,
  instantAt,
  isStrict,
  numberAt,
  oneOf,
  readingsOf,
  optional,
  readOptions,
  required,
} from "./options.js";
import type { Cluster } from "./cluster-options.js";
import { clusterOf } from "./cluster-options.js";
import { withLibraryWarnings } from "./redis-option.js";
import { checkWritable, Output, tell, writeFileWhole } from "./output.js";
import { terminalText } from "../common/terminal-text.js";

// --- options ---

const spanAt = (name: string, text: string): Interval => {
  const ends = text.split("..");
  if (ends.length !== 2) {
    throw new InputError(`--${name}: expected two instants with .. between, got ${JSON.stringify(text)}`);
  }
  const [from, to] = ends.map((end) => instantAt(name, end)) as [Instant, Instant];
  if (from < to) return { from, to };
  throw new InputError(`--${name}: expected an end after the start, got ${JSON.stringify(text)}`);
};

const filesOf = ({ values }: Given, name: string): readonly string[] => {
  const files = values[name];
  if (!Array.isArray(files))
    throw new InputError(`--${name} is missing, expected files of received messages`);
  if (files.includes("")) throw new InputError(`--${name}: expected a value`);
  return files as readonly string[];
};

// --- running ---

/** A report, and what is to be done once it was brought where it belongs. */
interface Made {
  readonly report: Report;
  readonly forget: () => Promise<void>;
}

type Telling = Pick<RunOptions, "tell" | "progress">;

const runHere = async (job: Job, workers: number, telling: Telling): Promise<Made> => {
  const crew = async () => (await import("../runtime/parallel/threads.js")).threads(workers);
  const report = await reconcileFiles(job, { ...telling, ...(workers > 1 && { crew }) });
  return { report, forget: () => Promise.resolve() };
};

const runThere = async (job: Job, cluster: Cluster, isNow: boolean, telling: Telling): Promise<Made> => {
  const { beginOnCluster } = await import("../runtime/cluster/cluster-reconcile.js");
  const { explainClusterError } = await import("../runtime/cluster/cluster-error.js");
  if (isNow && process.stderr.isTTY)
    tell(`if this is interrupted, the same command with --at ${writeInstant(job.at)} goes on`);
  const run = await withLibraryWarnings(() => beginOnCluster(job, { ...cluster, ...telling }));
  if (run._tag === "Right") return run.right;
  throw new InputError(explainClusterError(run.left));
};

/** More threads than that no machine has use for. */
const MOST_WORKERS = 256;

// --- the command ---

const showProgress = ({ step, done, of }: Progress): void => {
  const text = of === undefined ? `${done} values` : `${done} of ${of}`;
  process.stderr.write(`\r\u001B[K${step} ${text}${step === "comparing" && done === of ? "\r\u001B[K" : ""}`);
};

const formats = ["json", "ndjson", "table"] as const;
const options = {
  set: file,
  events: file,
  expect: text,
  received: severalFiles,
  for: text,
  coverage: file,
  at: text,
  edition: editionOption,
  tolerance: text,
  "compare-reading-time": flag,
  late: text,
  lenient: flag,
  workers: text,
  redis: text,
  "redis-file": file,
  directory: directory,
  shares: text,
  patience: text,
  html: file,
  junit: file,
  format: oneOfOption(formats),
  reading: readingOption,
} satisfies Specification;

export const reconcileCommand: Command = {
  name: "reconcile",
  summary: "what a party should have received against what it did",
  options,
  help: `levik reconcile --set FILE (--events FILE | --expect I..I) --received FILE...
                --for EIC [--coverage LEDGER] [--at I] [--edition en|et]
                [--reading KEY=VALUE...]
                [--tolerance N] [--compare-reading-time]
                [--late MINUTES] [--lenient]
                [--workers N | --redis URL --directory DIR [--shares N] [--patience S]]
                [--html FILE] [--junit FILE] [--format json|ndjson|table]

Compares what was due to a party with the messages it read: what is missing, not read,
unexpected, different, contradictory, repeated, late, without content, unreadable;
and what to ask for again. What was due follows from events, or, with --expect, from
agreements and deadlines alone: then METERING_DATA of that time is compared, without its
quantities.

  --set FILE         metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE      events in order of occurredAt, JSON or NDJSON
  --expect I..I      instead of events: data of this time that had to be there by --at
  --received FILE    pages or messages of either version; several times, or several files
  --for EIC          the party
  --coverage LEDGER  what the scans read; without it all time counts as read
  --at I             the present moment (the clock)
  --edition en|et    the state of the rule book (en)
  --reading KEY=VALUE
                     another reading where the text leaves a choice, such as
                     MD-2=point-above-too; several times for several choices (levik rules
                     shows them)
  --tolerance N      quantities at most so far apart match (0)
  --compare-reading-time
                     compare when each reading was made (rTime) as well
  --late MINUTES     how long after its event a message is late (60)
  --lenient          report invalid events and go on
  --workers N        how many threads share large work (all cores); the report is the same
  --redis URL        machines that run levik worker share the work; the report is the same
  --redis-file FILE  a file with that address, so that no password is on a command line;
                     with --directory alone, the variable LEVIK_REDIS_URL
  --directory DIR    with --redis: for the records; all machines reach it and the files
                     under the same paths. The same command with the same --at goes on
                     where one before it was ended
  --shares N         with --redis: how many tasks share the reading (as many as workers)
  --patience S       with --redis: how many seconds Redis may be away (120)
  --html FILE        write the report as a page
  --junit FILE       write the report as JUnit XML
  --format FORMAT    json (default in a pipe), ndjson, or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik reconcile --set market/set.json --events market/events.ndjson \\
    --received market/received.ndjson --coverage market/coverage.json \\
    --for 38X-OS-0LZAADUQ4 --at 2027-03-31T05:00Z

Exit status: 0 nothing to report, 1 differences, 2 bad input or usage.`,
  run: async (words) => {
    const given = readOptions(spread(words), options);
    const setFile = required(given, "set", "a file with an agreement set");
    const events = optional(given, "events");
    const expect = optional(given, "expect");
    if ((events === undefined) === (expect === undefined)) {
      throw new InputError("expected one of --events FILE and --expect I..I");
    }
    const span = expect === undefined ? undefined : spanAt("expect", expect);
    const received = filesOf(given, "received");
    const party = eicOf("for", required(given, "for", "the EIC of a party"), tell);
    const coverage = optional(given, "coverage");
    const inputs = [
      setFile,
      ...(events === undefined ? [] : [events]),
      ...received,
      ...(coverage === undefined ? [] : [coverage]),
    ];
    const fromStandardInput = inputs.filter((file) => file === "-").length;
    if (fromStandardInput > 1) throw new InputError("expected standard input (-) for one file only");
    const moment = optional(given, "at");
    const at = moment === undefined ? Date.now() : instantAt("at", moment);
    const edition = editionOf(given);
    const readings = readingsOf(given);
    const tolerance = numberAt(given, "tolerance", "a number from 0 on", (n) => n >= 0);
    const late = numberAt(given, "late", "minutes from 0 on", (n) => n >= 0);
    const isCount = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= MOST_WORKERS;
    const workers = numberAt(given, "workers", `a whole number from 1 to ${MOST_WORKERS}`, isCount);
    const cluster = await clusterOf(given);
    if (cluster !== undefined && workers !== undefined)
      throw new InputError("expected one of --workers N and --redis URL");
    const html = optional(given, "html");
    const junit = optional(given, "junit");
    const format = oneOf(given, "format", formats) ?? (process.stdout.isTTY ? "table" : "json");
    await checkDistinctFiles(
      [
        ...named("set", setFile),
        ...named("events", events),
        ...named("received", received),
        ...named("coverage", coverage),
      ],
      [...named("html", html), ...named("junit", junit)],
    );
    for (const file of [html, junit]) if (file !== undefined) await checkWritable(file);

    const job: Job = {
      set: setFile,
      due: span === undefined ? { events: events! } : { expect: span },
      received,
      for: party,
      at,
      lenient: given.values["lenient"] === true,
      ...(given.values["compare-reading-time"] === true && { compareReadingTime: true }),
      strict: isStrict(given),
      ...(coverage !== undefined && { coverage }),
      ...(edition && { edition }),
      ...(readings && { readings }),
      ...(tolerance !== undefined && { tolerance }),
      ...(late !== undefined && { lateAfter: late * 60_000 }),
    };
    const telling = { tell, ...(process.stderr.isTTY && { progress: showProgress }) };
    const { report, forget } = await (cluster === undefined
      ? runHere(job, workers ?? defaultWorkers(), telling)
      : runThere(job, cluster, moment === undefined, telling));
    if (html !== undefined) await writeFileWhole(html, [htmlReport(report)]);
    if (junit !== undefined) await writeFileWhole(junit, junitPieces(report));
    const output = new Output();
    if (format === "json") await output.pieces(reportJson(report));
    else if (format === "ndjson") for (const line of reportLines(report)) await output.line(line);
    else for (const line of reportText(report)) await output.line(terminalText(line));
    await output.flush();
    await forget();
    return hasDifferences(report) ? 1 : 0;
  },
};

/** `--received A B` as `--received A --received B`: the files after the option, up to the next one. */
const spread = (words: readonly string[]): readonly string[] => {
  const spreaded: string[] = [];
  let isReceived = false;
  words.forEach((word, i) => {
    if (word.startsWith("--")) isReceived = /^--received(=|$)/.test(word);
    else if (isReceived && words[i - 1] !== "--received") spreaded.push("--received");
    spreaded.push(word);
  });
  return spreaded;
};
