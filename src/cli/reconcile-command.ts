import { MINUTE } from "../time/durations.js";
import { InputError } from "../runtime/files/read-entries.js";
import { reportJson, reportLines } from "../report/report-document.js";
import type { Report } from "../reconcile/report.js";
import { hasDifferences } from "../reconcile/report.js";
import { reportText } from "../report/report-text.js";
import type { Job } from "../runtime/parallel/job.js";
import type { Progress, RunOptions } from "../runtime/parallel/reconcile-files.js";
import { defaultWorkers, reconcileFiles } from "../runtime/parallel/reconcile-files.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import type { Language } from "../reason/describe-reason.js";
import type { Command } from "./command.js";
import { reconcileHelp } from "./reconcile-help.js";
import type { ReconcileOutputs } from "./reconcile-outputs.js";
import { comparisonWith, writeReport } from "./reconcile-outputs.js";
import { lineWidth } from "./text-table.js";
import {
  directory,
  editionOption,
  file,
  flag,
  languageOption,
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
  errorLimitOf,
  instantAt,
  isStrict,
  languageOf,
  messageLimitOf,
  numberAt,
  formatOf,
  readingsOf,
  optional,
  readOptions,
  required,
} from "./options.js";
import type { Cluster } from "./cluster-options.js";
import { clusterOf } from "./cluster-options.js";
import { withLibraryWarnings } from "./redis-option.js";
import { checkWritable, Output, notify } from "./output.js";
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

/** A report, and what to do after it was written. */
interface Made {
  readonly report: Report;
  readonly forget: () => Promise<void>;
}

type Callbacks = Pick<RunOptions, "notify" | "progress">;

const runHere = async (job: Job, workers: number, callbacks: Callbacks): Promise<Made> => {
  const workerPool = async () => (await import("../runtime/parallel/threads.js")).threads(workers);
  const report = await reconcileFiles(job, { ...callbacks, ...(workers > 1 && { workerPool }) });
  return { report, forget: () => Promise.resolve() };
};

const runThere = async (job: Job, cluster: Cluster, isNow: boolean, callbacks: Callbacks): Promise<Made> => {
  const { beginOnCluster } = await import("../runtime/cluster/cluster-reconcile.js");
  const { explainClusterError } = await import("../runtime/cluster/cluster-error.js");
  if (isNow && process.stderr.isTTY)
    notify(`if this is interrupted, the same command with --at ${writeInstant(job.at)} resumes it`);
  const run = await withLibraryWarnings(() => beginOnCluster(job, { ...cluster, ...callbacks }));
  if (run._tag === "Right") return run.right;
  throw new InputError(explainClusterError(run.left));
};

/** More threads than that no machine has use for. */
const MOST_WORKERS = 256;

// --- the command ---

const progressWords = {
  en: { reading: "reading", comparing: "comparing", of: "of", values: "values" },
  et: { reading: "lugemine", comparing: "võrdlemine", of: "/", values: "väärtust" },
} as const;

const showProgress = ({ step, done, of }: Progress, language: Language): void => {
  const words = progressWords[language];
  const text = of === undefined ? `${done} ${words.values}` : `${done} ${words.of} ${of}`;
  process.stderr.write(
    `\r\u001B[K${words[step]} ${text}${step === "comparing" && done === of ? "\r\u001B[K" : ""}`,
  );
};

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
  "message-limit": text,
  lenient: flag,
  workers: text,
  redis: text,
  "redis-file": file,
  directory: directory,
  shares: text,
  patience: text,
  html: file,
  csv: file,
  junit: file,
  before: file,
  name: text,
  lang: languageOption,
  format: oneOfOption(["json", "ndjson", "table"]),
  reading: readingOption,
} satisfies Specification;

export const reconcileCommand: Command = {
  options,
  help: reconcileHelp,
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
    const party = eicOf("for", required(given, "for", "the EIC of a party"), notify);
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
    const messageLimit = messageLimitOf(given);
    const errorLimit = errorLimitOf(given);
    const cluster = await clusterOf(given);
    if (cluster !== undefined && workers !== undefined)
      throw new InputError("expected one of --workers N and --redis URL");
    const outputs: ReconcileOutputs = {
      language: languageOf(given),
      html: optional(given, "html"),
      csv: optional(given, "csv"),
      junit: optional(given, "junit"),
      before: optional(given, "before"),
      name: optional(given, "name"),
    };
    const { html, csv, junit, before, language } = outputs;
    const format = formatOf(given, options.format);
    await checkDistinctFiles(
      [
        ...named("set", setFile),
        ...named("events", events),
        ...named("received", received),
        ...named("coverage", coverage),
        ...named("before", before),
      ],
      [...named("html", html), ...named("csv", csv), ...named("junit", junit)],
    );
    for (const file of [html, csv, junit]) if (file !== undefined) await checkWritable(file);

    const job: Job = {
      set: setFile,
      due: span === undefined ? { events: events! } : { expect: span },
      received,
      for: party,
      at,
      lenient: given.values["lenient"] === true,
      ...(given.values["compare-reading-time"] === true && { compareReadingTime: true }),
      strict: isStrict(given),
      ...(language !== "en" && { language }),
      ...(coverage !== undefined && { coverage }),
      ...(edition && { edition }),
      ...(readings && { readings }),
      ...(tolerance !== undefined && { tolerance }),
      ...(late !== undefined && { lateAfter: late * MINUTE }),
      ...(messageLimit !== undefined && { messageLimit }),
      ...(errorLimit !== undefined && { errorLimit }),
    };
    const callbacks = {
      notify,
      ...(process.stderr.isTTY && { progress: (progress: Progress) => showProgress(progress, language) }),
    };
    const { report, forget } = await (cluster === undefined
      ? runHere(job, workers ?? defaultWorkers(), callbacks)
      : runThere(job, cluster, moment === undefined, callbacks));
    const since = await comparisonWith(before, report);
    await writeReport(report, job, words, outputs, since);
    const output = new Output();
    if (format === "json") await output.pieces(reportJson(report));
    else if (format === "ndjson") for (const line of reportLines(report)) await output.line(line);
    else {
      const shown = { language, width: lineWidth(), ...(since && { since }) };
      for (const line of reportText(report, shown)) await output.line(terminalText(line));
    }
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
