/**
 * A reconciliation of files whose tasks workers on any machines do.
 */
import { resolve } from "node:path";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { InputError } from "../files/read-entries.js";
import type { Report } from "../../reconcile/report.js";
import type { Job } from "../parallel/job.js";
import { filesOf, load } from "../parallel/job.js";
import { troubleIn } from "../parallel/scratch.js";
import type { Progress } from "../parallel/reconcile-files.js";
import { partitionsFor, runSpread, sizeOf } from "../parallel/reconcile-files.js";
import { version } from "../../version.js";
import type { ClusterError } from "./cluster-error.js";
import { causeOf, errorOf } from "./cluster-error.js";
import { connect, loadPackages, PREFIX, QUEUE, redisAddress } from "./connection.js";
import type { Connection, Packages } from "./connection.js";
import { clusterWorkerPool } from "./worker-pool.js";
import {
  absoluteJob,
  beginRun,
  directoryOf,
  inputFiles,
  recordsOf,
  removeRun,
  runKeyOf,
  usable,
} from "./cluster-run.js";
import type { InputFile } from "./cluster-run.js";
import { slotsOf } from "./cluster-worker.js";

// --------------------------------------------------------------------------------------------------------- options

/** Where the work is done. */
export interface ClusterOptions {
  /** `redis://[user:password@]host[:port][/database]`, or `rediss:` for TLS. */
  readonly redis: string;
  /** A directory that all workers reach under the same path; a run has a directory of its own in it. */
  readonly directory: string;
  /**
   * Into how many tasks reading the input is divided; by default as many as the connected workers do at a time, 8 where
   * there is none yet. A resumed run keeps the number it began with.
   */
  readonly shares?: number;
  /** How long Redis may be unreachable, in milliseconds; 120,000 by default. */
  readonly redisTimeout?: number;
  /** Lines for the user, in the order of the files. */
  readonly notify?: (line: string) => void;
  /** How far the work is. */
  readonly progress?: (progress: Progress) => void;
}

/** A report, and the directory of its run, which is kept until it is forgotten. */
interface ClusterRun {
  readonly report: Report;
  readonly directory: string;
  /** Removes the directory. */
  readonly forget: () => Promise<void>;
}

const check = (job: Job, { shares, redisTimeout }: ClusterOptions): ClusterError | undefined => {
  const isCount = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 4096;
  const wrong = (option: string, expected: string, actual: string): ClusterError => ({
    tag: "WrongOption",
    option,
    expected,
    actual,
  });
  if (shares !== undefined && !isCount(shares))
    return wrong("shares", "a whole number from 1 to 4096", String(shares));
  if (redisTimeout !== undefined && !(redisTimeout >= 100))
    return wrong("redisTimeout", "milliseconds from 100 on", String(redisTimeout));
  return filesOf(job).includes("-")
    ? wrong("input", "files that all workers reach under the same path", "standard input (-)")
    : undefined;
};

// ------------------------------------------------------------------------------------------------------------ run

/** The message where no worker is connected. */
const SHARES = 8;
const MOST_SHARES = 256;

const NOBODY = "warning: no worker is connected yet, the run waits for: levik worker --redis URL";

/** How many tasks the connected workers do at a time; undefined where Redis does not report it. */
const slots = async ({ Queue }: Packages, { redis }: Connection): Promise<number | undefined> => {
  const queue = new Queue(QUEUE, { connection: redis, prefix: PREFIX });
  queue.on("error", () => undefined);
  try {
    const workers = await queue.getWorkers();
    return workers.reduce((sum, { rawname = "" }) => sum + slotsOf(rawname), 0);
  } catch {
    return undefined;
  } finally {
    await queue.close();
  }
};

const CHANGED = "the input was changed while it was read, expected files that stay as they are";

const isSame = (before: readonly InputFile[], after: readonly InputFile[]): boolean =>
  before.every(({ size, modified }, i) => size === after[i]!.size && modified === after[i]!.modified);

const runOver = async (
  packages: Packages,
  connection: Connection,
  given: Job,
  options: ClusterOptions,
): Promise<ClusterRun> => {
  const { notify = () => undefined, progress = () => undefined, redisTimeout = 120_000 } = options;
  const shared = resolve(options.directory);
  await usable(shared);
  const job = absoluteJob(given);
  const files = await inputFiles(job);
  const loaded = await load(job);
  for (const warning of loaded.warnings) notify(warning);
  const connected = await slots(packages, connection);
  if (connected === 0) notify(NOBODY);
  const shares = options.shares ?? Math.min(connected || SHARES, MOST_SHARES);
  const partitions = partitionsFor(sizeOf(job), shares);
  const run = await beginRun(shared, runKeyOf(job, files), { version, job, files, shares, partitions });
  const directory = directoryOf(shared, run.id);
  const place = { directory: recordsOf(directory), partitions: run.partitions };
  const workerPool = clusterWorkerPool(packages, run, directory, connection, redisTimeout);
  try {
    const report = await runSpread(job, loaded, workerPool, place, { notify, progress }).finally(() =>
      workerPool.close(),
    );
    if (!isSame(files, await inputFiles(job))) throw new InputError(CHANGED);
    return { report, directory, forget: () => removeRun(directory) };
  } catch (error) {
    // Nobody can go on with it: the files have to be others.
    if (error instanceof InputError) await removeRun(directory);
    throw troubleIn(directory, error);
  }
};

/** The report of a job with its directory kept, for callers that write the report somewhere first. */
export const beginOnCluster = async (
  job: Job,
  options: ClusterOptions,
): Promise<Either<ClusterError, ClusterRun>> => {
  try {
    const wrong = check(job, options);
    if (wrong !== undefined) return left(wrong);
    const address = redisAddress(options.redis);
    if (address._tag === "Left") return address;
    const packages = await loadPackages();
    if (packages._tag === "Left") return packages;
    const connection = await connect(packages.right, address.right);
    if (connection._tag === "Left") return connection;
    try {
      return right(await runOver(packages.right, connection.right, job, options));
    } finally {
      connection.right.end();
    }
  } catch (error) {
    return left(errorOf(error));
  }
};

/**
 * Reconciles the files of a job by tasks that any number of workers do (`runWorker`, `levik worker`); the report is that
 * of a single process. The shared directory and the input must be reached by all of them under the same paths; the
 * packages `bullmq` and `ioredis` must be installed. Called again with the same job on the same files it resumes where a
 * call before it ended, for any reason; when the report is there, the directory of the run is removed. Never rejects:
 * each error states what was expected.
 *
 * Statements: MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 *
 * @example
 * const job = { set: "set.json", due: { events: "-" }, received: ["received.ndjson"], for: supplier, at: now };
 * const report = await reconcileOnCluster(job, { redis: "redis://db:6379", directory: "/srv/levik" });
 * report._tag === "Left" && explainClusterError(report.left)[0]; // "input: expected files that all workers reach under the same path, got standard input (-)"
 */
export const reconcileOnCluster = async (
  job: Job,
  options: ClusterOptions,
): Promise<Either<ClusterError, Report>> => {
  const run = await beginOnCluster(job, options);
  if (run._tag === "Left") return run;
  try {
    await run.right.forget();
    return right(run.right.report);
  } catch (error) {
    return left({ tag: "DirectoryUnusable", directory: run.right.directory, cause: causeOf(error) });
  }
};
