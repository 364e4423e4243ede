/**
 * A worker: takes tasks of any run from Redis and does them in threads, so that it can send signs of life all the while.
 */
import { hostname } from "node:os";
import { performance } from "node:perf_hooks";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Job as QueueJob, Worker } from "bullmq";
import type { WorkerPool } from "../parallel/reconcile-files.js";
import { defaultWorkers } from "../parallel/reconcile-files.js";
import type { Outcome, Task } from "../parallel/tasks.js";
import type { ClusterError } from "./cluster-error.js";
import { causeOf, errorOf, isForbidden } from "./cluster-error.js";
import { connect, loadPackages, PREFIX, QUEUE, redisAddress } from "./connection.js";
import type { Connection, Packages } from "./connection.js";
import { OtherVersion, usable } from "./cluster-run.js";
import { doParcel } from "./do-parcel.js";
import type { Parcel } from "../../documents/run-codec.js";
import { aborted, pause, within } from "./waiting.js";

// --------------------------------------------------------------------------------------------------------- options

/** What a worker reports. */
export type WorkerNews =
  | { readonly tag: "Ready"; readonly redis: string }
  | { readonly tag: "Done"; readonly run: string; readonly task: string; readonly milliseconds: number }
  /** Another worker did it before, or its run has ended. */
  | { readonly tag: "NotNeeded"; readonly run: string; readonly task: string }
  | { readonly tag: "GivenBack"; readonly run: string; readonly task: string }
  /** It is one of another version of levik: given back for a while, without counting as a try. */
  | { readonly tag: "OtherVersion"; readonly run: string; readonly task: string; readonly cause: string }
  | { readonly tag: "Failed"; readonly run: string; readonly task: string; readonly cause: string }
  | { readonly tag: "RedisAway"; readonly redis: string; readonly cause: string };

/** How a worker works. */
export interface WorkerOptions {
  /** `redis://[user:password@]host[:port][/database]`, or `rediss:` for TLS. */
  readonly redis: string;
  /** The directory that runs are in: tasks of others are refused, and nothing is written or removed elsewhere. */
  readonly directory: string;
  /** Ends the worker: it finishes its tasks. */
  readonly stop: AbortSignal;
  /** Ends the worker at once: it gives back its tasks. */
  readonly giveBack?: AbortSignal;
  /** How long it may continue after `stop` before it gives back its tasks, in milliseconds; 20,000 by default. */
  readonly grace?: number;
  /** How many tasks it does at a time, each in a thread with the agreement set in memory; all cores by default. */
  readonly concurrency?: number;
  /** How long without a sign of life until its tasks are given to others, in milliseconds; 30,000 by default. */
  readonly lostAfter?: number;
  /** How long Redis may be unreachable before the worker ends, in milliseconds; 300,000 by default. */
  readonly redisTimeout?: number;
  /** Called with each report of the worker. */
  readonly notify?: (news: WorkerNews) => void;
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 1;

const wrongOption = ({
  concurrency,
  lostAfter,
  redisTimeout,
  grace,
}: WorkerOptions): ClusterError | undefined => {
  const wrong = (option: string, expected: string, actual: number): ClusterError => ({
    tag: "WrongOption",
    option,
    expected,
    actual: String(actual),
  });
  if (concurrency !== undefined && !isCount(concurrency))
    return wrong("concurrency", "a whole number from 1 on", concurrency);
  for (const [option, value] of Object.entries({ lostAfter, redisTimeout }))
    if (value !== undefined && !(value >= 100)) return wrong(option, "milliseconds from 100 on", value);
  return grace !== undefined && !(grace >= 0) ? wrong("grace", "milliseconds from 0 on", grace) : undefined;
};

// ---------------------------------------------------------------------------------------------------------- worker

/** How a worker is seen in Redis: how many tasks it does at a time, where, and in which process. */
export const workerName = (concurrency: number): string =>
  `${concurrency}x${hostname().replace(/[^\w.-]/g, "")}-${process.pid}`;

/** How many tasks the worker of a client name does at a time. */
export const slotsOf = (clientName: string): number => Number(/:w:(\d+)x/.exec(clientName)?.[1] ?? 1);

/** How long a task of another version is left to others before it is offered again, in milliseconds. */
const OTHERS = 2000;

/** How long the packages may take to close once all tasks have ended, in milliseconds. */
const FAREWELL = 3000;

class Work {
  private readonly worker: Worker<Parcel, string>;
  private isGivingBack = false;
  private isEnding = false;
  private away: NodeJS.Timeout | undefined;
  private forbid: (cause: string) => void = () => undefined;
  /** Why Redis does not permit this worker what it needs, once that is known. */
  readonly forbidden = new Promise<string>((resolve) => {
    this.forbid = resolve;
  });

  constructor(
    private readonly packages: Packages,
    private readonly connection: Connection,
    private readonly workerPool: WorkerPool,
    private readonly notify: (news: WorkerNews) => void,
    private readonly directory: string,
    lostAfter: number,
  ) {
    this.worker = new packages.Worker<Parcel, string>(QUEUE, (job, token) => this.process(job, token), {
      connection: connection.redis,
      prefix: PREFIX,
      name: workerName(workerPool.size),
      concurrency: workerPool.size,
      lockDuration: lostAfter,
      stalledInterval: lostAfter / 2,
      // A task that crashes its worker must not crash them all.
      maxStalledCount: 5,
      drainDelay: 2,
      runRetryDelay: 500,
    });
    // Errors of the connection are reported by the connection; a lost task is done by another worker.
    this.worker.on("error", (error) => {
      if (isForbidden(error)) this.forbid(causeOf(error));
    });
  }

  /** A task that arrives too late would start the ended threads again. */
  private run(task: Task): Promise<Outcome> {
    return this.isGivingBack ? Promise.reject(new Error("the worker ends")) : this.workerPool.run(task);
  }

  private async process(job: QueueJob<Parcel, string>, token: string | undefined): Promise<string> {
    const started = performance.now();
    const run = /levik-([^/]*)$/.exec(job.data.directory)?.[1] ?? "";
    const { task } = job.data;
    try {
      const ended = await doParcel(job.data, { run: (task) => this.run(task) }, this.directory);
      const milliseconds = performance.now() - started;
      this.notify(
        ended === "done" ? { tag: "Done", run, task, milliseconds } : { tag: "NotNeeded", run, task },
      );
      return ended;
    } catch (error) {
      if (error instanceof OtherVersion) {
        await job.moveToDelayed(Date.now() + OTHERS, token);
        this.notify({ tag: "OtherVersion", run, task, cause: causeOf(error) });
        throw new this.packages.DelayedError();
      }
      if (!this.isGivingBack) {
        this.notify({ tag: "Failed", run, task, cause: causeOf(error) });
        throw error;
      }
      await job.moveToWait(token);
      this.notify({ tag: "GivenBack", run, task });
      throw new this.packages.WaitingError();
    }
  }

  /** Resolves once Redis has been unreachable for so many milliseconds. */
  lost(redisTimeout: number): Promise<ClusterError> {
    const { redis, name, trouble } = this.connection;
    return new Promise((resolve) => {
      redis.on("close", () => {
        if (this.away !== undefined || this.isEnding) return;
        this.notify({ tag: "RedisAway", redis: name, cause: trouble() });
        this.away = setTimeout(
          () => resolve({ tag: "RedisAway", redis: name, cause: trouble(), waited: redisTimeout }),
          redisTimeout,
        );
      });
      redis.on("ready", () => {
        this.noLongerAway();
        this.notify({ tag: "Ready", redis: name });
      });
    });
  }

  private noLongerAway(): void {
    clearTimeout(this.away);
    this.away = undefined;
  }

  /** Finishes its tasks; those that are not finished in time, or at `giveBack`, are given back. */
  async end(grace: number, giveBack: AbortSignal): Promise<void> {
    this.isEnding = true;
    this.noLongerAway();
    // While Redis is unreachable nothing can be given back: tasks are taken from a worker that gives no sign of life.
    const isReached = this.connection.redis.status === "ready";
    if (!isReached) {
      this.isGivingBack = true;
      await this.workerPool.close();
    }
    const closed = this.worker.close(!isReached);
    const done = new AbortController();
    await Promise.race([closed, aborted(giveBack), pause(grace, done.signal)]);
    done.abort();
    this.isGivingBack = true;
    await this.workerPool.close();
    await within(FAREWELL, closed);
    this.connection.end();
  }
}

/**
 * Takes tasks of runs from Redis and does them until it is stopped; as many workers as wanted, on any machines that reach
 * the shared directory and the input under the same paths. The packages `bullmq` and `ioredis` must be installed. Never
 * rejects: Left when Redis cannot be reached at the start or is unreachable for longer than `redisTimeout`, when a package is
 * missing, or for a wrong option.
 *
 * A task may run twice, here and elsewhere; its result is the same.
 *
 * Statements: those of the tasks, MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 *
 * @example
 * const stop = new AbortController();
 * const ended = await runWorker({ redis: "tcp://db", directory: "/srv/levik", stop: stop.signal });
 * ended._tag === "Left" && ended.left.tag; // "WrongOption"
 */
export const runWorker = async (options: WorkerOptions): Promise<Either<ClusterError, void>> => {
  try {
    return await work(options);
  } catch (error) {
    return left(errorOf(error));
  }
};

const work = async (options: WorkerOptions): Promise<Either<ClusterError, void>> => {
  const { stop, giveBack = new AbortController().signal, notify = () => undefined } = options;
  const {
    concurrency = defaultWorkers(),
    lostAfter = 30_000,
    redisTimeout = 300_000,
    grace = 20_000,
  } = options;
  const wrong = wrongOption(options);
  if (wrong !== undefined) return left(wrong);
  const address = redisAddress(options.redis);
  if (address._tag === "Left") return address;
  await usable(options.directory);
  const packages = await loadPackages();
  if (packages._tag === "Left") return packages;
  const connection = await connect(packages.right, address.right);
  if (connection._tag === "Left") return connection;
  const { threads } = await import("../parallel/threads.js");
  const working = new Work(
    packages.right,
    connection.right,
    threads(concurrency),
    notify,
    options.directory,
    lostAfter,
  );
  notify({ tag: "Ready", redis: address.right.name });
  const forbidden = working.forbidden.then((cause): ClusterError => ({
    tag: "NotPermitted",
    redis: address.right.name,
    cause,
  }));
  const lost = await Promise.race([aborted(stop), aborted(giveBack), working.lost(redisTimeout), forbidden]);
  await working.end(lost === undefined ? grace : 0, giveBack);
  return lost === undefined ? right(undefined) : left(lost);
};
