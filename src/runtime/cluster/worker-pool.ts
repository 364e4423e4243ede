/**
 * A pool of workers on other machines. It sends tasks to BullMQ and looks for their outcomes in the directory of the run.
 * Tasks that Redis has lost are sent again: a task has one name, so sending it twice changes nothing.
 */
import { performance } from "node:perf_hooks";
import type { Queue } from "bullmq";
import type { WorkerPool } from "../parallel/reconcile-files.js";
import type { Parcel } from "../../documents/run-codec.js";
import type { Outcome, Task } from "../parallel/tasks.js";
import type { ClusterError } from "./cluster-error.js";
import { causeOf, ClusterFailure, isForbidden } from "./cluster-error.js";
import { PREFIX, QUEUE } from "./connection.js";
import type { Connection, Packages } from "./connection.js";
import { doneIn, nameOf, readOutcome } from "./cluster-run.js";
import type { Run } from "./cluster-run.js";
import { pause, within } from "./waiting.js";

/** The name of a task among those of all runs. */
export const parcelId = (run: string, task: string): string => `${run}-${task}`;

// ---------------------------------------------------------------------------------------------------------- times

/** How often outcomes are looked for, in milliseconds. */
const LOOK = 100;

/** How often all tasks that are not done are sent to Redis, in milliseconds; less often where there are many. */
const SEND_AGAIN = 2000;
const SEND_EACH = 2;

/** How often a task that fails is tried, and how long after the first failure, in milliseconds; then twice as long. */
const ATTEMPTS = 6;
const BACK_OFF = 500;

/** How long Redis may take at the end to receive which tasks are no longer needed, in milliseconds. */
const FAREWELL = 2000;

// ----------------------------------------------------------------------------------------------------------- worker pool

/** An error that Redis answers with, such as OOM or READONLY. */
const isReply = /^[A-Z]{3,} /;

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: ClusterFailure) => void;
}

/** A task that failed as often as it may. */
interface Failed {
  readonly name: string;
  readonly attempts: number;
  readonly cause: string;
}

class ClusterWorkerPool implements WorkerPool {
  readonly size: number;
  private readonly queue: Queue<Parcel, string>;
  /** The tasks that are requested and not done. */
  private readonly waiting = new Map<string, Waiting>();
  /** Those that Redis has not received, and those it may still have. */
  private readonly unsent = new Set<string>();
  private readonly held = new Set<string>();
  /** When tasks are sent to Redis again; since when it does not answer. */
  private next = 0;
  private silentSince: number | undefined;
  private isSending = false;
  /** Why Redis refused the last tasks. */
  private refusal: string | undefined;
  private readonly closing = new AbortController();
  private readonly watching: Promise<void>;

  constructor(
    { Queue }: Packages,
    private readonly plan: Run,
    private readonly directory: string,
    private readonly connection: Connection,
    private readonly redisTimeout: number,
  ) {
    this.size = plan.shares;
    this.queue = new Queue(QUEUE, { connection: connection.redis, prefix: PREFIX });
    // Errors of the connection are reported by the connection.
    this.queue.on("error", () => undefined);
    this.watching = this.watch();
  }

  run(task: Task): Promise<Outcome> {
    const name = nameOf(task);
    // Time without an answer counts only while tasks are waiting.
    if (this.waiting.size === 0 && this.silentSince !== undefined) this.silentSince = performance.now();
    return new Promise((resolve, reject) => {
      this.waiting.set(name, { resolve, reject });
      this.unsent.add(name);
      this.next = 0;
    });
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.watching;
    // If Redis cannot be reached now, workers find out by themselves.
    await within(FAREWELL, this.forget([...this.held])).catch(() => undefined);
    await within(FAREWELL, this.queue.close()).catch(() => undefined);
  }

  // -------------------------------------------------------------------------------------------------------- watching

  private async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      if (this.waiting.size > 0) await this.look();
      if (this.waiting.size > 0) this.submitInTime();
      await pause(LOOK, signal);
    }
  }

  private async look(): Promise<void> {
    const { directory } = this;
    try {
      const done = await doneIn(directory);
      if (done === undefined) return this.giveUp({ tag: "RunRemoved", directory });
      for (const [name, { resolve }] of this.waiting) {
        const outcome = done.has(name) ? await readOutcome(directory, name) : undefined;
        if (outcome === undefined) continue;
        for (const names of [this.waiting, this.unsent, this.held]) names.delete(name);
        resolve(outcome);
      }
    } catch (error) {
      this.giveUp({ tag: "DirectoryUnusable", directory, cause: causeOf(error) });
    }
  }

  private giveUp(reason: ClusterError): void {
    for (const { reject } of this.waiting.values()) reject(new ClusterFailure(reason));
    this.waiting.clear();
    this.unsent.clear();
  }

  // --------------------------------------------------------------------------------------------------------- submitting

  /** Sends the tasks to Redis without waiting for it: outcomes are found while it is unreachable. */
  private submitInTime(): void {
    const now = performance.now();
    const waited = now - (this.silentSince ?? now);
    if (waited > this.redisTimeout) {
      const { name, trouble } = this.connection;
      return this.giveUp({ tag: "RedisAway", redis: name, cause: this.refusal ?? trouble(), waited });
    }
    if (this.isSending || now < this.next) return;
    this.isSending = true;
    this.silentSince ??= now;
    void this.submit().then((isSubmitted) => {
      this.isSending = false;
      if (isSubmitted) this.silentSince = undefined;
      this.next = performance.now() + Math.max(SEND_AGAIN, SEND_EACH * this.waiting.size);
      if (this.unsent.size > 0) this.next = performance.now() + LOOK;
    });
  }

  /** Whether Redis received the tasks. */
  private async submit(): Promise<boolean> {
    try {
      const failed = (await this.failed()).filter(({ name }) => this.waiting.has(name));
      // A task that failed before it was requested here is tried again.
      await this.forget(failed.map(({ name }) => name).filter((name) => this.unsent.has(name)));
      const [worst] = failed.filter(({ name }) => !this.unsent.has(name));
      if (worst !== undefined) {
        const { name, attempts, cause } = worst;
        this.giveUp({ tag: "TaskFailed", task: name, attempts, cause });
        return true;
      }
      const names = [...this.waiting.keys()];
      for (const name of names) this.held.add(name);
      await this.queue.addBulk(names.map((name) => this.parcel(name)));
      for (const name of names) this.unsent.delete(name);
      this.refusal = undefined;
      return true;
    } catch (error) {
      const cause = causeOf(error);
      this.refusal = isReply.test(cause) ? cause : undefined;
      const { name: redis } = this.connection;
      if (isForbidden(error)) this.giveUp({ tag: "NotPermitted", redis, cause });
      return false;
    }
  }

  private parcel(task: string) {
    return {
      name: task.split("-")[0]!,
      data: { directory: this.directory, task },
      opts: {
        jobId: parcelId(this.plan.id, task),
        attempts: ATTEMPTS,
        backoff: { type: "exponential", delay: BACK_OFF },
        removeOnComplete: true,
      },
    };
  }

  private async failed(): Promise<readonly Failed[]> {
    const failed = await this.queue.getFailed();
    return failed
      .filter(({ data }) => data.directory === this.directory)
      .map(({ data, attemptsStarted, failedReason }) => ({
        name: data.task,
        attempts: attemptsStarted,
        cause: causeOf(new Error(failedReason)),
      }));
  }

  private async forget(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.queue.remove(parcelId(this.plan.id, name))));
  }
}

/** A pool of the workers that take tasks from Redis; `redisTimeout` is how long Redis may be unreachable, in milliseconds. */
export const clusterWorkerPool = (
  packages: Packages,
  run: Run,
  directory: string,
  connection: Connection,
  redisTimeout: number,
): WorkerPool => new ClusterWorkerPool(packages, run, directory, connection, redisTimeout);
