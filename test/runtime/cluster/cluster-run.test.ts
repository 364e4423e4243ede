import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../src/runtime/cluster/cluster-run.js";
import {
  absoluteJob,
  beginRun,
  directoryOf,
  doneIn,
  inputFiles,
  isDone,
  nameOf,
  reaches,
  readOutcome,
  readRun,
  recordsOf,
  removeRun,
  runKeyOf,
  taskOf,
  writeOutcome,
} from "../../../src/runtime/cluster/cluster-run.js";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import type { Job } from "../../../src/runtime/parallel/job.js";
import type { Task } from "../../../src/runtime/parallel/tasks.js";
import { version } from "../../../src/version.js";

let folder = "";
let job: Job;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-run-"));
  const file = (name: string): string => {
    writeFileSync(join(folder, name), name);
    utimesSync(join(folder, name), 1000, 1000);
    return join(folder, name);
  };
  job = {
    set: file("set"),
    due: { events: file("events") },
    received: [file("a"), file("b")],
    coverage: file("coverage"),
    for: "38X-EIN-OS-----J",
    at: 5,
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyOf = async (of: Job): Promise<string> => runKeyOf(of, await inputFiles(of));

const planOf = async (of: Job = job): Promise<Omit<Run, "id">> => ({
  version,
  job: of,
  files: await inputFiles(of),
  shares: 2,
  partitions: 3,
});

const runOf = async (): Promise<Run> => ({ id: "1", ...(await planOf()) });

describe("a job with absolute paths", () => {
  it("has the same meaning in every working directory", () => {
    const relative: Job = { set: "s", due: { events: "e" }, received: ["r"], coverage: "c", for: "X", at: 0 };
    expect(absoluteJob(relative)).toEqual({
      ...relative,
      set: resolve("s"),
      due: { events: resolve("e") },
      received: [resolve("r")],
      coverage: resolve("c"),
    });
    const expectation: Job = {
      set: "/s",
      due: { expect: { from: 1, to: 2 } },
      received: [],
      for: "X",
      at: 0,
    };
    expect(absoluteJob(expectation)).toEqual(expectation);
  });
});

describe("the key of a job", () => {
  it("is the same for the same job on the same files, in any order of attributes", async () => {
    const { for: eic, at, ...rest } = job;
    expect(await keyOf({ at, for: eic, ...rest })).toBe(await keyOf(job));
    expect(await keyOf({ ...job, lenient: false })).toBe(await keyOf(job));
    expect(await keyOf(job)).toMatch(/^[0-9a-f]{24}$/);
  });

  it("is different for another job", async () => {
    const others: readonly Job[] = [
      job,
      { ...job, at: 6 },
      { ...job, for: "38X-AVP-ZW6700C6" },
      { ...job, received: job.received.toReversed() },
      { ...job, due: { expect: { from: 0, to: 1 } } },
      { ...job, edition: "et" },
      { ...job, tolerance: 0 },
      { ...job, lateAfter: 0 },
      { ...job, lenient: true },
      { ...job, strict: true },
      { ...job, compareReadingTime: true },
      { ...job, language: "et" },
      { ...job, readings: { "MD-2": "point-above-too" } },
      { ...job, messageLimit: 7 },
      { ...job, errorLimit: 7 },
    ];
    const names = await Promise.all(others.map(keyOf));
    expect(new Set(names).size).toBe(others.length);
  });

  it("is different when the size or only the time of a file changed", async () => {
    const before = await keyOf(job);
    utimesSync(job.set, 1000, 1001);
    const touched = await keyOf(job);
    writeFileSync(job.set, "longer");
    utimesSync(job.set, 1000, 1001);
    expect(new Set([before, touched, await keyOf(job)]).size).toBe(3);
  });

  it("requires that the files exist", async () => {
    const missing = { ...job, received: [join(folder, "no"), folder] };
    const trouble = await inputFiles(missing).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(InputError);
    expect((trouble as InputError).lines).toEqual([
      `${join(folder, "no")}: expected a file, there is none`,
      `${folder}: expected a file, got none`,
    ]);
  });
});

describe("tasks", () => {
  it("have names from which they can be read", async () => {
    const run = await runOf();
    const names = ["take-0", "take-1", "compare-0", "compare-1", "compare-2"];
    const tasks = names.map((name) => taskOf(run, "/srv/levik-1", name)!);
    expect(tasks.map(nameOf)).toEqual(names);
    const place = { directory: "/srv/levik-1/records", partitions: 3 };
    const named = { ...job, run: run.id };
    expect(tasks[1]).toEqual({
      tag: "Take",
      job: named,
      place,
      share: { index: 1, count: 2 },
    } satisfies Task);
    expect(tasks[4]).toEqual({ tag: "Compare", job: named, place, partition: 2 } satisfies Task);
  });

  it.each(["take-2", "compare-3", "take", "take-", "take--1", "take-1x", "drop-0", "../run", ""])(
    "do not have the name %j",
    async (name) => {
      expect(taskOf(await runOf(), "/srv/levik-1", name)).toBeUndefined();
    },
  );
});

describe("the directory of a run", () => {
  it("is created once; a second start continues the first", async () => {
    const plan = await planOf();
    expect(await readRun(directoryOf(folder, "1"))).toBeUndefined();
    expect(await doneIn(directoryOf(folder, "1"))).toBeUndefined();
    const run = await beginRun(folder, "key", plan);
    expect(run).toEqual({ id: expect.stringMatching(/^key-[0-9a-f]{12}$/) as string, ...plan });
    expect(await beginRun(folder, "key", { ...plan, shares: 9 })).toEqual(run);
    const directory = directoryOf(folder, run.id);
    expect(await readRun(directory)).toEqual(run);
    expect(existsSync(recordsOf(directory))).toBe(true);
    expect(await reaches(directory)).toBe(true);
    expect(await reaches(join(folder, "elsewhere", "levik-1"))).toBe(false);
  });

  it("is different for another key, and for a run that starts after the end of an earlier one", async () => {
    const plan = await planOf();
    const first = await beginRun(folder, "key", plan);
    expect((await beginRun(folder, "ke", plan)).id).not.toBe(first.id);
    await removeRun(directoryOf(folder, first.id));
    // What a task writes that started before the run was removed.
    mkdirSync(recordsOf(directoryOf(folder, first.id)), { recursive: true });
    const second = await beginRun(folder, "key", plan);
    expect(second.id).not.toBe(first.id);
    await removeRun(directoryOf(folder, first.id));
    expect(await beginRun(folder, "key", plan)).toEqual(second);
    expect(existsSync(recordsOf(directoryOf(folder, second.id)))).toBe(true);
  });

  it("keeps outcomes until it is removed; the same outcome twice is stored once", async () => {
    const run = await beginRun(folder, "key", await planOf());
    const directory = directoryOf(folder, run.id);
    expect(await doneIn(directory)).toEqual(new Set());
    expect(await isDone(directory, "take-0")).toBe(false);
    expect(await readOutcome(directory, "take-0")).toBeUndefined();
    const outcome = { tag: "Refused", lines: ["a line"] } as const;
    await Promise.all([1, 2].map(() => writeOutcome(directory, "take-0", outcome)));
    expect(await doneIn(directory)).toEqual(new Set(["take-0"]));
    expect(await isDone(directory, "take-0")).toBe(true);
    expect(await readOutcome(directory, "take-0")).toEqual(outcome);
    await removeRun(directory);
    await removeRun(directory);
    expect(readdirSync(folder).filter((name) => name.startsWith("levik-"))).toEqual([]);
  });

  it("keeps its job unchanged, including infinite numbers and readings", async () => {
    const more: Partial<Job> = {
      lateAfter: Infinity,
      tolerance: 0.5,
      edition: "et",
      readings: { "MD-2": "own-point" },
    };
    const run = await beginRun(folder, "key", await planOf({ ...job, ...more }));
    expect(await readRun(directoryOf(folder, run.id))).toEqual(run);
  });

  it.each([
    ["{", "expected JSON, got a text that is not, or not all of it"],
    ["[]", "$: expected an object, got an array of 0"],
    ['{"id":"1"}', "$.version: missing, expected a text"],
  ])("is refused in one line if it contains %s", async (text, line) => {
    const directory = directoryOf(folder, "1");
    mkdirSync(directory);
    writeFileSync(join(directory, "run.json"), text);
    await expect(readRun(directory)).rejects.toThrow(`${join(directory, "run.json")}: ${line}`);
  });

  it("has no job with an unknown reading", async () => {
    const directory = directoryOf(folder, "1");
    mkdirSync(directory);
    const text = JSON.stringify({ ...(await runOf()), job: { ...job, readings: { "MD-2": "all" } } });
    writeFileSync(join(directory, "run.json"), text);
    await expect(readRun(directory)).rejects.toThrow(
      /\$\.job\.readings: expected choices of GEN-6 \(valid-now, /,
    );
  });

  it("is an error if it cannot be read; one that does not exist is not an error", async () => {
    const directory = join(folder, "levik-1");
    mkdirSync(join(directory, "run.json"), { recursive: true });
    writeFileSync(join(folder, "file"), "");
    await expect(readRun(directory)).rejects.toMatchObject({ code: "EISDIR" });
    mkdirSync(join(directory, "outcomes", "take-0"), { recursive: true });
    await expect(readOutcome(directory, "take-0")).rejects.toMatchObject({ code: "EISDIR" });
    expect(await doneIn(join(folder, "file"))).toBeUndefined();
    await expect(doneIn(join(folder, "\u0000"))).rejects.toMatchObject({ code: "ERR_INVALID_ARG_VALUE" });
  });
});
