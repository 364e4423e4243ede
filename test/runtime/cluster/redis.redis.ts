import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Queue } from "bullmq";
import fc from "fast-check";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PREFIX, QUEUE } from "../../../src/runtime/cluster/connection.js";
import type { Parcel } from "../../../src/documents/run-codec.js";
import { beginOnCluster, reconcileOnCluster } from "../../../src/runtime/cluster/cluster-reconcile.js";
import { workerName } from "../../../src/runtime/cluster/cluster-worker.js";
import { reportDocument } from "../../../src/report/report-document.js";
import type { Report } from "../../../src/reconcile/report.js";
import { reconcileFiles } from "../../../src/runtime/parallel/reconcile-files.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import { dividedMessages, messagesOf } from "../files/divided-messages.js";
import type { SampleFiles } from "../parallel/sample-files.js";
import { sampleFiles } from "../parallel/sample-files.js";
import type { Child, RedisServer } from "./redis-server.js";
import { endAll, levik, redisServer, until } from "./redis-server.js";

let sample: SampleFiles;
let expected: Report;
let redis: RedisServer;
let connection: Redis;
let queue: Queue<Parcel, string>;
/** The directory that all share. */
let shared: string;
let workers: Child[] = [];

/** A worker of one task at a time, which counts as lost soon. */
const startWorker = (...words: readonly string[]): Child =>
  levik(
    "worker",
    "--redis",
    redis.url,
    "--directory",
    shared,
    "--concurrency",
    "1",
    "--lost-after",
    "2",
    ...words,
  );

const names = async (): Promise<readonly string[]> =>
  (await queue.getWorkers()).map(({ rawname = "" }) => rawname);

const nameOf = ({ process }: Child): string => workerName(1).replace(/\d+$/, String(process.pid));

/** Starts or stops workers until this number is connected. */
const withWorkers = async (count: number): Promise<void> => {
  workers = workers.filter(({ process }) => process.exitCode === null && process.signalCode === null);
  const spare = workers.splice(count);
  for (const { process } of spare) process.kill("SIGTERM");
  await Promise.all(spare.map(({ ended }) => ended));
  while (workers.length < count) workers.push(startWorker());
  await until(async () => {
    const known = await names();
    return workers.every((worker) => known.some((name) => name.endsWith(nameOf(worker)))) || undefined;
  }, "workers");
};

/** The first worker that holds a task of reading, and which. */
const holder = (): Promise<{ readonly worker: Child; readonly parcel: Parcel }> =>
  until(async () => {
    for (const job of await queue.getActive()) {
      const worker = workers.find((known) => nameOf(known) === job.processedBy);
      if (worker !== undefined && job.data.task.startsWith("take-")) return { worker, parcel: job.data };
    }
    return undefined;
  }, "a task that is done");

const outcomesIn = (directory: string): readonly string[] => {
  try {
    return readdirSync(join(directory, "outcomes")).filter((name) => !name.endsWith(".part"));
  } catch {
    return [];
  }
};

const runs = (): readonly string[] => readdirSync(shared);

/** What remains of a finished run in the shared directory, after workers with a task of it have noticed that it is over. */
const nothingIsLeft = async (): Promise<void> => {
  await until(() => (runs().length === 0 ? true : undefined), "an empty directory");
};

const options = () => ({ redis: redis.url, directory: shared, shares: 4, redisTimeout: 20_000 });

const wordsOf = (): readonly string[] => {
  const { job } = sample;
  return [
    ...["reconcile", "--set", job.set, "--received", ...job.received, "--coverage", job.coverage!],
    ...[
      "--events",
      "events" in job.due ? job.due.events : "",
      "--for",
      job.for,
      "--at",
      writeInstant(job.at),
    ],
    ...["--redis", redis.url, "--directory", shared, "--shares", "4"],
  ];
};

const reportIn = (report: Report) => JSON.parse(JSON.stringify(reportDocument(report))) as unknown;

beforeAll(async () => {
  redis = await redisServer();
  connection = new Redis(redis.url, { maxRetriesPerRequest: null });
  connection.on("error", () => undefined);
  queue = new Queue(QUEUE, { connection, prefix: PREFIX });
  queue.on("error", () => undefined);
  sample = sampleFiles(1200, 11);
  shared = join(sample.directory, "shared");
  mkdirSync(shared);
  const all = withWorkers(3);
  expected = await reconcileFiles(sample.job);
  await all;
});

afterAll(async () => {
  await endAll();
  connection.disconnect();
  await redis.remove();
  sample.remove();
});

describe("three workers make the report of a single process", () => {
  it("on input with findings", () => {
    expect(expected.findings.length).toBeGreaterThan(20);
    expect(workerName(1)).toContain(hostname().replace(/[^\w.-]/g, ""));
  });

  it("on messages divided into other files, with stored error pages between them", async () => {
    const lines = readFileSync(sample.job.received[0]!, "utf8").split("\n").filter(Boolean);
    const messages = lines.flatMap((line) => messagesOf(JSON.parse(line)));
    const [files] = fc.sample(dividedMessages(messages), { numRuns: 1, seed: 4 });
    const received = files!.map(({ bytes }, i) => {
      const file = join(sample.directory, `cut-${i}`);
      writeFileSync(file, bytes);
      return file;
    });
    const job = { ...sample.job, received };
    const alone = await reconcileFiles(job);
    expect(await reconcileOnCluster(job, options())).toEqual({ _tag: "Right", right: alone });
    expect(alone.findings.length).toBeGreaterThan(20);
    await nothingIsLeft();
  });

  it("when one of them is killed in the middle", async () => {
    const run = reconcileOnCluster(sample.job, options());
    const { worker, parcel } = await holder();
    worker.process.kill("SIGKILL");
    expect(await worker.ended).toBe("SIGKILL");
    expect(outcomesIn(parcel.directory)).not.toContain(parcel.task);
    expect(await run).toEqual({ _tag: "Right", right: expected });
    await nothingIsLeft();
  });

  it("when one does not answer, another does its task, and the first does it later as well", async () => {
    await withWorkers(3);
    const run = reconcileOnCluster(sample.job, options());
    const { worker, parcel } = await holder();
    worker.process.kill("SIGSTOP");
    expect(outcomesIn(parcel.directory)).not.toContain(parcel.task);
    await until(
      () => (outcomesIn(parcel.directory).includes(parcel.task) ? true : undefined),
      "the task of the worker that does not answer",
    );
    worker.process.kill("SIGCONT");
    expect(await run).toEqual({ _tag: "Right", right: expected });
    await nothingIsLeft();
    expect(worker.process.exitCode).toBe(null);
  });

  it("when every task is queued twice", async () => {
    await withWorkers(3);
    const run = reconcileOnCluster(sample.job, options());
    const again = new Set<string>();
    const telling = setInterval(() => {
      void queue.getJobs(["wait", "active"]).then((jobs) => {
        for (const { data, name } of jobs) {
          if (again.has(data.task)) continue;
          again.add(data.task);
          void queue.add(name, data, {
            jobId: `again-${data.task}`,
            removeOnComplete: true,
            removeOnFail: true,
          });
        }
      });
    }, 30);
    try {
      expect(await run).toEqual({ _tag: "Right", right: expected });
    } finally {
      clearInterval(telling);
    }
    expect(again.size).toBeGreaterThan(4);
    await nothingIsLeft();
  });

  it("when Redis is restarted and has forgotten everything", async () => {
    await withWorkers(3);
    const run = levik(...wordsOf());
    await holder();
    await redis.stop();
    await redis.start();
    expect(await run.ended).toBe(1);
    expect(run.errors()).toBe("");
    expect(JSON.parse(run.out())).toEqual(reportIn(expected));
    await nothingIsLeft();
  });

  it("when reconcile is killed and started again; finished tasks are not repeated", async () => {
    await withWorkers(3);
    const first = levik(...wordsOf());
    const [name] = await until(() => (runs().length === 1 ? runs() : undefined), "the run");
    const directory = join(shared, name!);
    await until(() => (outcomesIn(directory).length > 0 ? true : undefined), "an outcome");
    first.process.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    const times = () =>
      new Map(done.map((task) => [task, statSync(join(directory, "outcomes", task)).mtimeMs]));
    const done = outcomesIn(directory);
    const before = times();
    const second = await beginOnCluster(sample.job, { ...options(), shares: 7 });
    expect(second).toMatchObject({ _tag: "Right", right: { directory, report: expected } });
    expect(outcomesIn(directory).filter((task) => task.startsWith("take-"))).toHaveLength(4);
    expect(times()).toEqual(before);
    if (second._tag === "Right") await second.right.forget();
    await nothingIsLeft();
  });
});

describe("a worker that is ended by a signal", () => {
  it("finishes its tasks, or gives them back at a second signal", async () => {
    await withWorkers(0);
    await withWorkers(1);
    const run = reconcileOnCluster(sample.job, options());
    const first = await holder();
    first.worker.process.kill("SIGTERM");
    expect(await first.worker.ended).toBe(0);
    expect(first.worker.errors()).toBe("");
    expect(outcomesIn(first.parcel.directory)).toContain(first.parcel.task);
    await withWorkers(1);
    const second = await holder();
    second.worker.process.kill("SIGTERM");
    second.worker.process.kill("SIGINT");
    expect(await second.worker.ended).toBe(0);
    expect(second.worker.errors()).toBe("");
    expect(outcomesIn(second.parcel.directory)).not.toContain(second.parcel.task);
    const waiting = await queue.getJobs(["wait"]);
    expect(waiting.map(({ data }) => data.task)).toContain(second.parcel.task);
    await withWorkers(1);
    expect(await run).toEqual({ _tag: "Right", right: expected });
    await nothingIsLeft();
  });
});

describe("an unreachable Redis", () => {
  it("is reported in one line", async () => {
    await withWorkers(0);
    const patient = startWorker("--patience", "1");
    await until(async () => ((await names()).length > 0 ? true : undefined), "a worker");
    const run = reconcileOnCluster(sample.job, { ...options(), redisTimeout: 1500 });
    await until(() => (runs().length === 1 ? true : undefined), "the run");
    await redis.stop();
    expect(await run).toMatchObject({ _tag: "Left", left: { tag: "RedisAway", redis: redis.url } });
    expect(await patient.ended).toBe(2);
    expect(patient.errors()).toMatch(/^levik: redis:\/\/\S+: expected Redis, not reached for 1 s \(.*\)\n$/);
    const [asked, worker] = [levik(...wordsOf()), startWorker()];
    for (const child of [asked, worker]) {
      expect(await child.ended).toBe(2);
      expect(child.out()).toBe("");
      expect(child.errors()).toMatch(
        /^levik: redis:\/\/\S+: expected Redis, cannot be reached \(.*ECONNREFUSED.*\)\n$/,
      );
    }
  });
});
