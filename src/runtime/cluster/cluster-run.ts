/**
 * A reconciliation that is spread over machines, as a directory that all of them reach: what is to be done, the records
 * of the input, and the outcome of each task. This directory holds the state of the run; Redis only schedules the tasks.
 *
 *     levik-<id>/levik-run          the id, so that nothing else is ever removed
 *     levik-<id>/run.json           what is to be done
 *     levik-<id>/records/           the records of each share, by partition, and the clock of the events
 *     levik-<id>/outcomes/<task>    the outcome of each task
 *
 * Files appear complete, by renaming; two workers of one task write the same. A run that is begun anew after it was over has another
 * directory, so that a worker that still does a task of the old one cannot disturb it.
 */
import { createHash, randomBytes } from "node:crypto";
import { access, constants, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { temporaryNameOf } from "../files/temporary-file.js";
import { InputError } from "../files/read-entries.js";
import type { InputFile, RunDocument } from "../../documents/run-codec.js";
import { runCodec, RunVersion } from "../../documents/run-codec.js";
import type { Readings } from "../../rulebook/readings.js";
import { readingChoices } from "../../rulebook/readings.js";
import { readParsed } from "../files/read-parsed.js";
import { jsonText } from "../json-text.js";
import type { Job } from "../parallel/job.js";
import { filesOf } from "../parallel/job.js";
import type { Outcome, Task } from "../parallel/tasks.js";
import { version } from "../../version.js";
import { ClusterFailure } from "./cluster-error.js";
import { outcomeOf, textOfOutcome } from "./outcome.js";

export type { InputFile } from "../../documents/run-codec.js";

/** What is to be done, and into how many tasks it is cut. */
export type Run = RunDocument<Partial<Readings>>;

const Run = runCodec(readingChoices);

// ------------------------------------------------------------------------------------------------------- identity

/** A job with absolute paths, so that it means the same in every process. */
export const absoluteJob = (job: Job): Job => ({
  ...job,
  set: resolve(job.set),
  due: "events" in job.due ? { events: resolve(job.due.events) } : job.due,
  received: job.received.map((file) => resolve(file)),
  ...(job.coverage !== undefined && { coverage: resolve(job.coverage) }),
});

/** The files of a job as they are now; an InputError names those that are not there. */
export const inputFiles = async (job: Job): Promise<readonly InputFile[]> => {
  const missing: string[] = [];
  const files: InputFile[] = [];
  for (const file of filesOf(job)) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() === true) files.push({ file, size: found.size, modified: found.mtimeMs });
    else missing.push(`${file}: expected a file, ${found === undefined ? "there is none" : "got none"}`);
  }
  if (missing.length > 0) throw new InputError(missing);
  return files;
};

/** The key of a job: the same for the same job on the same files, by the same version of levik. */
export const runKeyOf = (job: Job, files: readonly InputFile[]): string => {
  const { readings = {}, ...others } = job;
  const chosen = Object.entries(others).filter(([, value]) => value !== undefined && value !== false);
  const all = [version, chosen.sort(), Object.entries(readings).sort()];
  const states = files.map(({ file, size, modified }) => [file, size, modified]);
  return createHash("sha256")
    .update(JSON.stringify([all, states]))
    .digest("hex")
    .slice(0, 24);
};

// ---------------------------------------------------------------------------------------------------------- places

/** Where a run is, below the directory that all share. */
export const directoryOf = (shared: string, id: string): string => join(shared, `${PREFIX}${id}`);

const runFile = (directory: string): string => join(directory, "run.json");
const outcomes = (directory: string): string => join(directory, "outcomes");

/** Where the records of a run are. */
export const recordsOf = (directory: string): string => join(directory, "records");

/** Says that a directory is of the run whose id is in it; it is there from the beginning to the very end. */
const markFile = (directory: string): string => join(directory, "levik-run");

const PREFIX = "levik-";

/** Whether a directory may be one of a run, by its name. */
export const isRunName = (name: string): boolean => /^levik-[0-9a-f]{24}-[0-9a-f]{12}$/.test(name);

/** The directory of a run and those in it. */
export const placesOf = (directory: string): readonly string[] => [
  directory,
  recordsOf(directory),
  outcomes(directory),
];

/** An error where a directory is not one that can be written. */
export const usable = async (directory: string): Promise<void> => {
  const found = await stat(directory).catch(() => undefined);
  const fail = (cause: string): ClusterFailure =>
    new ClusterFailure({ tag: "DirectoryUnusable", directory, cause });
  if (found === undefined) throw fail("there is none");
  if (!found.isDirectory()) throw fail("got a file");
  await access(directory, constants.W_OK | constants.X_OK).catch(() => {
    throw fail("it cannot be written");
  });
};

const isMissing = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const writeWhole = async (file: string, text: string): Promise<void> => {
  const temporary = temporaryNameOf(file);
  await writeFile(temporary, text, { flag: "wx", mode: 0o600 });
  await rename(temporary, file);
};

// ------------------------------------------------------------------------------------------------------------ runs

/** The task of another version of levik, which workers of that version do. */
export class OtherVersion extends Error {}

/** The run of a directory, where it is still there. That of another version may have other attributes: it is an OtherVersion. */
export const readRun = async (directory: string): Promise<Run | undefined> => {
  const file = runFile(directory);
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const { version: of } = readParsed(RunVersion, file, text);
  if (of !== version) throw new OtherVersion(`expected a task of levik ${version}, got one of ${of}`);
  return readParsed(Run, file, text);
};

/** The run of a key that was begun and is not over. */
const findRun = async (shared: string, key: string): Promise<Run | undefined> => {
  const names = (await readdir(shared)).filter((name) => name.startsWith(`${PREFIX}${key}-`)).sort();
  for (const name of names) {
    const run = await readRun(join(shared, name));
    if (run !== undefined) return run;
  }
  return undefined;
};

/** Begins a run below the shared directory, or resumes one with its number of tasks. */
export const beginRun = async (shared: string, key: string, plan: Omit<Run, "id">): Promise<Run> => {
  const begun = await findRun(shared, key);
  if (begun !== undefined) return begun;
  const run = { id: `${key}-${randomBytes(6).toString("hex")}`, ...plan };
  const directory = directoryOf(shared, run.id);
  // Only their user may read them.
  await mkdir(directory, { mode: 0o700 });
  await writeFile(markFile(directory), run.id, { flag: "wx", mode: 0o600 });
  for (const place of [recordsOf(directory), outcomes(directory)]) await mkdir(place, { mode: 0o700 });
  await writeWhole(runFile(directory), jsonText(run));
  return run;
};

/**
 * Removes a run; outcomes that workers still write are ignored. Only a directory with the mark of this run is
 * removed.
 */
export const removeRun = async (directory: string): Promise<void> => {
  const id = await readIfThere(markFile(directory));
  if (id === undefined || `${PREFIX}${id}` !== basename(directory)) return;
  // First, so that it is not resumed.
  await rm(runFile(directory), { force: true });
  const again = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 };
  for (const place of [recordsOf(directory), outcomes(directory)]) await rm(place, again);
  await rm(directory, again);
};

/** Whether the directory that runs are in can be reached from here. */
export const reaches = async (directory: string): Promise<boolean> =>
  (await stat(dirname(directory)).catch(() => undefined))?.isDirectory() === true;

// ----------------------------------------------------------------------------------------------------------- tasks

/** A task by its name within a run: `take-0` to `take-7`, `compare-0` to `compare-31`. */
export const nameOf = (task: Task): string =>
  task.tag === "Take" ? `take-${task.share.index}` : `compare-${task.partition}`;

/** The job of a run; a worker that keeps a set recognizes by the name of the run whether it is still the same. */
interface NamedJob extends Job {
  readonly run: string;
}

/** The task of a name; undefined where the run has none of it. */
export const taskOf = (run: Run, directory: string, name: string): Task | undefined => {
  const [, kind, number] = /^(take|compare)-(\d{1,9})$/.exec(name) ?? [];
  const index = Number(number);
  const job: NamedJob = { ...run.job, run: run.id };
  const place = { directory: recordsOf(directory), partitions: run.partitions };
  if (kind === "take" && index < run.shares)
    return { tag: "Take", job, place, share: { index, count: run.shares } };
  return kind === "compare" && index < run.partitions
    ? { tag: "Compare", job, place, partition: index }
    : undefined;
};

/** The names of the tasks that are done; undefined where the run does not exist any more. */
export const doneIn = async (directory: string): Promise<ReadonlySet<string> | undefined> => {
  try {
    return new Set(await readdir(outcomes(directory)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The outcome of a task, once it is done. */
export const readOutcome = async (directory: string, name: string): Promise<Outcome | undefined> => {
  const file = join(outcomes(directory), name);
  const text = await readIfThere(file);
  return text === undefined ? undefined : outcomeOf(text, file);
};

/** Whether a task is done. */
export const isDone = async (directory: string, name: string): Promise<boolean> =>
  (await stat(join(outcomes(directory), name)).catch(() => undefined)) !== undefined;

/** Writes the outcome of a task. */
export const writeOutcome = (directory: string, name: string, outcome: Outcome): Promise<void> =>
  writeWhole(join(outcomes(directory), name), textOfOutcome(outcome));
