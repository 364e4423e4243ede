import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ClusterFailure } from "../../../src/runtime/cluster/cluster-error.js";
import type { Connection, Packages } from "../../../src/runtime/cluster/connection.js";
import type { Parcel } from "../../../src/documents/run-codec.js";
import { clusterWorkerPool, parcelId } from "../../../src/runtime/cluster/worker-pool.js";
import type { Run } from "../../../src/runtime/cluster/cluster-run.js";
import {
  beginRun,
  directoryOf,
  removeRun,
  taskOf,
  writeOutcome,
} from "../../../src/runtime/cluster/cluster-run.js";
import type { Outcome } from "../../../src/runtime/parallel/tasks.js";
import { version } from "../../../src/version.js";

// ----------------------------------------------------------------------------------------------------- a queue here

interface QueuedTask {
  readonly data: Parcel;
  readonly opts: { readonly jobId: string; readonly attempts: number };
}

interface FailedJob {
  readonly data: Parcel;
  readonly attemptsStarted: number;
  readonly failedReason: string;
}

/** The state of a substitute for Redis. */
class QueueState {
  readonly queued: QueuedTask[] = [];
  readonly removed: string[] = [];
  failed: FailedJob[] = [];
  isAway = false;
}

const packagesOf = (queue: QueueState): Packages => {
  class Queue {
    on(): this {
      return this;
    }
    getFailed(): Promise<readonly FailedJob[]> {
      return queue.isAway ? Promise.reject(new Error("away")) : Promise.resolve(queue.failed);
    }
    addBulk(jobs: readonly QueuedTask[]): Promise<void> {
      queue.queued.push(...jobs);
      return Promise.resolve();
    }
    remove(id: string): Promise<void> {
      queue.removed.push(id);
      queue.failed = queue.failed.filter(({ data }) => !id.endsWith(data.task));
      return Promise.resolve();
    }
    close(): Promise<void> {
      return Promise.resolve();
    }
  }
  return { Queue } as unknown as Packages;
};

const connection = {
  redis: {},
  name: "redis://db",
  trouble: () => "ECONNREFUSED",
  end: () => undefined,
} as unknown as Connection;

// ------------------------------------------------------------------------------------------------------------ tests

let folder = "";
let directory = "";
let run: Run;
let queue: QueueState;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "levik-pool-"));
  const job = { set: "/s", due: { events: "/e" }, received: ["/r"], for: "38X-EIN-OS-----J", at: 0 };
  run = await beginRun(folder, "ab12", { version, job, files: [], shares: 3, partitions: 2 });
  directory = directoryOf(folder, run.id);
  queue = new QueueState();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workerPoolOf = (redisTimeout = 10_000) =>
  clusterWorkerPool(packagesOf(queue), run, directory, connection, redisTimeout);

const outcome: Outcome = { tag: "Refused", lines: ["a line"] };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const reasonOf = async (work: Promise<Outcome>): Promise<unknown> => {
  const error = await work.catch((trouble: unknown) => trouble);
  return error instanceof ClusterFailure ? error.reason : error;
};

const task = (name: string) => taskOf(run, directory, name)!;

describe("a pool of remote workers", () => {
  it("queues tasks by name, reads outcomes from the directory, and removes unfinished tasks at the end", async () => {
    const workerPool = workerPoolOf();
    expect(workerPool.size).toBe(3);
    const [first, second] = [workerPool.run(task("take-0")), workerPool.run(task("compare-1"))];
    await pause(250);
    expect(queue.queued.map(({ data, opts }) => [data, opts.jobId, opts.attempts])).toEqual([
      [{ directory, task: "take-0" }, parcelId(run.id, "take-0"), 6],
      [{ directory, task: "compare-1" }, parcelId(run.id, "compare-1"), 6],
    ]);
    await writeOutcome(directory, "take-0", outcome);
    expect(await first).toEqual(outcome);
    await workerPool.close();
    expect(queue.removed).toEqual([parcelId(run.id, "compare-1")]);
    expect(await Promise.race([second, Promise.resolve("waits")])).toBe("waits");
  });

  it("does not queue tasks that are done already", async () => {
    await writeOutcome(directory, "take-1", outcome);
    const workerPool = workerPoolOf();
    expect(await workerPool.run(task("take-1"))).toEqual(outcome);
    await workerPool.close();
    expect(queue.queued).toEqual([]);
  });

  it("queues unfinished tasks again, as Redis may have lost them", async () => {
    const workerPool = workerPoolOf();
    void workerPool.run(task("take-0"));
    await pause(2600);
    await workerPool.close();
    expect(queue.queued.map(({ opts }) => opts.jobId)).toEqual([
      parcelId(run.id, "take-0"),
      parcelId(run.id, "take-0"),
    ]);
  });

  it("ends when a task fails; a task that failed for an earlier run is tried again", async () => {
    const failed = (name: string): FailedJob => ({
      data: { directory, task: name },
      attemptsStarted: 6,
      failedReason: "out of memory\nat once",
    });
    queue.failed = [failed("take-0"), { ...failed("take-0"), data: { directory: "/other", task: "take-2" } }];
    const workerPool = workerPoolOf();
    const both = ["take-0", "take-1"].map((name) => reasonOf(workerPool.run(task(name))));
    await pause(250);
    expect(queue.removed).toEqual([parcelId(run.id, "take-0")]);
    queue.failed = [failed("take-1")];
    const reason = { tag: "TaskFailed", task: "take-1", attempts: 6, cause: "out of memory" };
    expect(await Promise.all(both)).toEqual([reason, reason]);
    await workerPool.close();
  });

  it("ends when the directory was removed, or cannot be read", async () => {
    const workerPool = workerPoolOf();
    const gone = reasonOf(workerPool.run(task("take-0")));
    await removeRun(directory);
    expect(await gone).toEqual({ tag: "RunRemoved", directory });
    await workerPool.close();
    const strange = clusterWorkerPool(packagesOf(queue), run, "\u0000", connection, 10_000);
    expect(await reasonOf(strange.run(task("take-0")))).toMatchObject({ tag: "DirectoryUnusable" });
    await strange.close();
  });

  it("waits for Redis up to redisTimeout, and reads outcomes in the meantime", async () => {
    queue.isAway = true;
    const workerPool = workerPoolOf(800);
    const [first, second] = [workerPool.run(task("take-0")), reasonOf(workerPool.run(task("take-1")))];
    await writeOutcome(directory, "take-0", outcome);
    expect(await first).toEqual(outcome);
    expect(await second).toMatchObject({ tag: "RedisAway", redis: "redis://db", cause: "ECONNREFUSED" });
    const back = workerPool.run(task("take-2"));
    queue.isAway = false;
    await writeOutcome(directory, "take-2", outcome);
    expect(await back).toEqual(outcome);
    await workerPool.close();
  });
});
