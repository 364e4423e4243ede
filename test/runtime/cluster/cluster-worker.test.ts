import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parcelId } from "../../../src/runtime/cluster/worker-pool.js";
import type { Run } from "../../../src/runtime/cluster/cluster-run.js";
import {
  beginRun,
  directoryOf,
  OtherVersion,
  inputFiles,
  readOutcome,
  recordsOf,
  removeRun,
  runKeyOf,
  writeOutcome,
} from "../../../src/runtime/cluster/cluster-run.js";
import { runWorker, slotsOf, workerName } from "../../../src/runtime/cluster/cluster-worker.js";
import { doParcel as doParcelIn } from "../../../src/runtime/cluster/do-parcel.js";
import { load } from "../../../src/runtime/parallel/job.js";
import type { WorkerPool } from "../../../src/runtime/parallel/reconcile-files.js";
import { reconcileFiles, runSpread } from "../../../src/runtime/parallel/reconcile-files.js";
import type { Task } from "../../../src/runtime/parallel/tasks.js";
import { Workplace } from "../../../src/runtime/parallel/tasks.js";
import { version } from "../../../src/version.js";
import type { SampleFiles } from "../parallel/sample-files.js";
import { sampleFiles } from "../parallel/sample-files.js";

let sample: SampleFiles;
let run: Run;
let directory: string;

beforeEach(async () => {
  sample = sampleFiles(30, 5);
  const files = await inputFiles(sample.job);
  const key = runKeyOf(sample.job, files);
  run = await beginRun(sample.directory, key, { version, job: sample.job, files, shares: 3, partitions: 2 });
  directory = directoryOf(sample.directory, run.id);
});
afterEach(() => sample.remove());

const doParcel = (data: unknown, workerPool: Pick<WorkerPool, "run">) =>
  doParcelIn(data, workerPool, sample.directory);

const workerPool = (): Pick<WorkerPool, "run"> => {
  const workplace = new Workplace();
  return { run: (task: Task) => workplace.run(task) };
};

/** Counts its calls. */
const counting = () => {
  const { run: work } = workerPool();
  const asked: Task[] = [];
  return {
    asked,
    run: (task: Task) => {
      asked.push(task);
      return work(task);
    },
  };
};

describe("a task by name", () => {
  it("has the same result however often it is done, and all tasks together give the report of one process", async () => {
    const again = (name: string) => async () => {
      const before = await readOutcome(directory, name);
      rmSync(join(directory, "outcomes", name), { force: true });
      expect(await doParcel({ directory, task: name }, workerPool())).toBe("done");
      const after = await readOutcome(directory, name);
      if (before !== undefined) expect(after).toEqual(before);
      return after!;
    };
    const parcels: WorkerPool = {
      size: run.shares,
      run: async (task) => {
        const name = task.tag === "Take" ? `take-${task.share.index}` : `compare-${task.partition}`;
        await again(name)();
        return again(name)();
      },
      close: () => Promise.resolve(),
    };
    const place = { directory: recordsOf(directory), partitions: run.partitions };
    const report = await runSpread(sample.job, await load(sample.job), parcels, place, {});
    expect(report).toEqual(await reconcileFiles(sample.job));
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it("is not done again after it was done", async () => {
    const { asked, ...counted } = counting();
    await writeOutcome(directory, "take-0", { tag: "Refused", lines: [] });
    expect(await doParcel({ directory, task: "take-0" }, counted)).toBe("not needed");
    expect(asked).toEqual([]);
  });

  it("is not done when the run is over", async () => {
    const { asked, ...counted } = counting();
    await removeRun(directory);
    expect(await doParcel({ directory, task: "take-0" }, counted)).toBe("not needed");
    expect(asked).toEqual([]);
  });

  it.each([false, true])(
    "leaves no files if the run ends during the task, even if the task fails: %s",
    async (fails) => {
      const ending: Pick<WorkerPool, "run"> = {
        run: async (task) => {
          const outcome = await workerPool().run(task);
          await removeRun(directory);
          mkdirSync(join(recordsOf(directory), "t0.part"), { recursive: true });
          writeFileSync(join(directory, "levik-run"), run.id);
          if (fails) throw new Error("the records are not there");
          return outcome;
        },
      };
      expect(await doParcel({ directory, task: "take-0" }, ending)).toBe("not needed");
      expect(existsSync(directory)).toBe(false);
    },
  );
});

describe("a task that cannot be done here", () => {
  const troubleOf = async (data: unknown, with_: Pick<WorkerPool, "run"> = workerPool()): Promise<string> => {
    const ended = await doParcel(data, with_).catch((error: unknown) => (error as Error).message);
    return ended.replace(`${hostname()}: `, "").replaceAll(`${sample.directory}/`, "");
  };
  const parcel = () => ({ directory, task: "take-0" });

  it("fails with an error: a value that is not a task", async () => {
    expect(await troubleOf({ directory })).toBe("expected a task of levik, got something else");
    expect(await troubleOf({ directory, task: "take-3" })).toBe('expected a task of the run, got "take-3"');
    expect(await troubleOf({ directory, task: "../run.json" })).toBe("not needed");
    expect(readdirSync(directory)).toContain("run.json");
  });

  it("fails with an error: a run that is not directly below the directory of the worker, also with links", async () => {
    const other = mkdtempSync(join(tmpdir(), "levik-other-"));
    try {
      const there = join(other, basename(directory));
      cpSync(directory, there, { recursive: true });
      const linked = join(sample.directory, `levik-${"0".repeat(24)}-${"0".repeat(12)}`);
      symlinkSync(there, linked);
      const dots = `${sample.directory}/../${basename(sample.directory)}/${basename(directory)}`;
      for (const outside of [there, linked, other, "/", "levik-1", dots, `${directory}/records`])
        expect(await troubleOf({ directory: outside, task: "take-0" })).toMatch(/^expected a run in /);
      rmSync(recordsOf(directory), { recursive: true });
      symlinkSync(other, recordsOf(directory));
      expect(await troubleOf(parcel())).toMatch(/^expected a run in /);
      expect(readdirSync(there).sort()).toEqual(["levik-run", "outcomes", "records", "run.json"]);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it("fails with an error: a directory that does not exist here", async () => {
    const elsewhere = join(sample.directory, "elsewhere");
    const at = { directory: join(elsewhere, basename(directory)), task: "take-0" };
    await expect(doParcelIn(at, workerPool(), elsewhere)).rejects.toThrow("expected a run in");
  });

  it("never removes a directory without the mark of the run", async () => {
    writeFileSync(join(directory, "levik-run"), "another");
    await removeRun(directory);
    expect(existsSync(join(directory, "run.json"))).toBe(true);
  });

  it("fails with an error: a run of another version", async () => {
    writeFileSync(join(directory, "run.json"), JSON.stringify({ ...run, version: "0.0.1" }));
    expect(await troubleOf(parcel())).toBe(`expected a task of levik ${version}, got one of 0.0.1`);
    const later = { version: "9.0.0", job: { files: "of another form" }, id: run.id };
    writeFileSync(join(directory, "run.json"), JSON.stringify(later));
    await expect(doParcel(parcel(), workerPool())).rejects.toBeInstanceOf(OtherVersion);
  });

  it("fails with an error: input that is different here", async () => {
    const [file] = sample.job.received;
    const { size } = run.files.find((known) => known.file === file)!;
    writeFileSync(file!, "{}");
    expect(await troubleOf(parcel())).toBe(`received.ndjson: expected a file of ${size} bytes, got 2`);
    rmSync(file!);
    expect(await troubleOf(parcel())).toBe("received.ndjson: expected a file, there is none");
  });

  it("fails with an error: a fault in a thread", async () => {
    const failing = { run: () => Promise.reject(new Error("out of memory")) };
    expect(await troubleOf(parcel(), failing)).toBe("out of memory");
  });
});

describe("a worker", () => {
  it("is listed in Redis with its number of concurrent tasks", () => {
    expect(workerName(3)).toMatch(/^3x[\w.-]*-\d+$/);
    expect(slotsOf(`levik:dGFza3M=:w:${workerName(12)}`)).toBe(12);
    expect(slotsOf("levik:dGFza3M=")).toBe(1);
    expect(parcelId("run", "take-0")).toBe("run-take-0");
  });

  const { signal: stop } = new AbortController();
  it.each([
    [{ concurrency: 0 }, "concurrency", "a whole number from 1 on"],
    [{ concurrency: 1.5 }, "concurrency", "a whole number from 1 on"],
    [{ lostAfter: 5 }, "lostAfter", "milliseconds from 100 on"],
    [{ redisTimeout: NaN }, "redisTimeout", "milliseconds from 100 on"],
    [{ grace: -1 }, "grace", "milliseconds from 0 on"],
  ])("refuses %j", async (wrong, option, expected) => {
    const actual = String(Object.values(wrong)[0]);
    expect(
      await runWorker({ redis: "redis://127.0.0.1:1", directory: sample.directory, stop, ...wrong }),
    ).toEqual({
      _tag: "Left",
      left: { tag: "WrongOption", option, expected, actual },
    });
  });

  it("ends with an error if Redis cannot be reached", async () => {
    expect(
      await runWorker({ redis: "redis://127.0.0.1:1", directory: sample.directory, stop }),
    ).toMatchObject({
      _tag: "Left",
      left: { tag: "RedisAway", redis: "redis://127.0.0.1:1", waited: 0 },
    });
    expect(
      await runWorker({ redis: undefined as unknown as string, directory: sample.directory, stop }),
    ).toMatchObject({ _tag: "Left" });
  });
});
