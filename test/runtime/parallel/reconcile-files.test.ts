import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import type { Report } from "../../../src/reconcile/report.js";
import type { Job } from "../../../src/runtime/parallel/job.js";
import { load } from "../../../src/runtime/parallel/job.js";
import type { WorkerPool, Progress } from "../../../src/runtime/parallel/reconcile-files.js";
import { reconcileFiles, runSpread } from "../../../src/runtime/parallel/reconcile-files.js";
import type { Outcome, Task } from "../../../src/runtime/parallel/tasks.js";
import { Workplace } from "../../../src/runtime/parallel/tasks.js";
import { threads } from "../../../src/runtime/parallel/threads.js";
import type { SampleFiles } from "./sample-files.js";
import { sampleFiles } from "./sample-files.js";

let sample: SampleFiles;
let expected: Report;

beforeAll(async () => {
  sample = sampleFiles(60, 7);
  expected = await reconcileFiles(sample.job);
});
afterAll(() => sample.remove());

it.each([
  ["in memory", {}],
  ["by way of a directory", { small: 0 }],
  ["in threads", { small: 0, workerPool: () => threads(2) }],
])("input that is changed while it is read, %s, is an error that names the file", async (_, options) => {
  const changing = sampleFiles(60, 7);
  try {
    const [file] = changing.job.received;
    const notify = (): void => writeFileSync(file!, readFileSync(file!, "utf8") + "\n");
    const progress = ({ step }: Progress): void => (step === "comparing" ? notify() : undefined);
    await expect(reconcileFiles(changing.job, { ...options, progress })).rejects.toThrow(
      `${file!}: the input was changed while it was read`,
    );
  } finally {
    changing.remove();
  }
});

const lines = (file: string): readonly string[] => readFileSync(file, "utf8").split("\n").filter(Boolean);

/** A report without the places of the messages that cannot be decoded. */
const withoutPlaces = (report: Report): Report => ({
  ...report,
  findings: report.findings.map((finding) => ({
    ...finding,
    text: finding.text.replace(/the message at \S+( \[\d+\])? cannot/, "the message cannot"),
  })),
});

/** Tasks done in this process, each by a new workplace, in reverse order. */
const reversed = (size: number, twice = false): WorkerPool => {
  const waiting: (() => Promise<void>)[] = [];
  const work = async (): Promise<void> => {
    await Promise.resolve();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await next();
  };
  return {
    size,
    run: (task: Task) =>
      new Promise<Outcome>((resolve, reject) => {
        waiting.push(async () => {
          try {
            if (twice) await new Workplace().run(task);
            resolve(await new Workplace().run(task));
          } catch (error) {
            reject(error as Error);
          }
        });
        void work();
      }),
    close: () => Promise.resolve(),
  };
};

const reportOfTasks = async (
  workerPool: WorkerPool,
  partitions: number,
  job: Job = sample.job,
  notify: (line: string) => void = () => undefined,
): Promise<Report> => {
  const directory = mkdtempSync(join(tmpdir(), "levik-test-"));
  try {
    return await runSpread(job, await load(job), workerPool, { directory, partitions }, { notify });
  } finally {
    rmSync(directory, { recursive: true });
  }
};

describe("the report of files", () => {
  it("has findings for this sample, so that the other tests are meaningful", () => {
    expect(expected.findings.length).toBeGreaterThan(10);
    expect(new Set(expected.findings.map((finding) => finding.class)).size).toBeGreaterThan(5);
  });

  it.each([
    [1, 1],
    [1, 7],
    [3, 5],
    [5, 16],
  ])("is the same from %d shares of the input in %d partitions", async (size, partitions) => {
    expect(await reportOfTasks(reversed(size), partitions)).toEqual(expected);
  });

  it("is the same when every task runs twice", async () => {
    expect(await reportOfTasks(reversed(2, true), 3)).toEqual(expected);
  });

  it("is the same from threads", async () => {
    const workerPool = threads(2);
    try {
      expect(await reportOfTasks(workerPool, 4)).toEqual(expected);
    } finally {
      await workerPool.close();
    }
  });

  it("is the same when it is too large for memory, in one process or with workers", async () => {
    const steps: string[] = [];
    const progress = ({ step, done, of }: Progress): void => void steps.push(`${step} ${done} of ${of}`);
    expect(await reconcileFiles(sample.job, { small: 0, progress })).toEqual(expected);
    expect(steps).toEqual(["comparing 1 of 1"]);
    let closed = 0;
    const workerPool = { ...reversed(2), close: () => Promise.resolve(void closed++) };
    expect(await reconcileFiles(sample.job, { small: 0, workerPool: () => workerPool, progress })).toEqual(
      expected,
    );
    expect(closed).toBe(1);
    expect(steps.slice(1)).toContain("reading 2 of 2");
    expect(steps.at(-1)).toBe("comparing 8 of 8");
  });

  it("is the same for a JSON array as for lines, and for a file divided in two", async () => {
    const { directory, job } = sample;
    const received = lines(job.received[0]!);
    const array = join(directory, "received.json");
    writeFileSync(array, `[\n${received.join(",\n")}\n]`);
    expect(withoutPlaces(await reportOfTasks(reversed(3), 4, { ...job, received: [array] }))).toEqual(
      withoutPlaces(expected),
    );
    const halves = [received.slice(0, 3), received.slice(3)].map((half, i) => {
      writeFileSync(join(directory, `half-${i}.ndjson`), half.join("\n"));
      return join(directory, `half-${i}.ndjson`);
    });
    const parts = { ...job, received: halves.toReversed() };
    expect(withoutPlaces(await reportOfTasks(reversed(2), 4, parts))).toEqual(withoutPlaces(expected));
  });

  it("is the same when a letter of a resource type is escaped", async () => {
    const { directory, job } = sample;
    if (!("events" in job.due)) throw new Error("a job by events");
    const events = readFileSync(job.due.events, "utf8");
    const escaped = events.replaceAll('"AGREEMENT"', '"\\u0041GREEMENT"');
    expect(escaped).not.toBe(events);
    const file = join(directory, "escaped.ndjson");
    writeFileSync(file, escaped);
    expect(await reportOfTasks(reversed(3), 4, { ...job, due: { events: file } })).toEqual(expected);
  });

  it("is the same with an expectation", async () => {
    const job: Job = {
      ...sample.job,
      due: { expect: { from: sample.job.at - 4 * 86_400_000, to: sample.job.at } },
    };
    const alone = await reconcileFiles(job);
    expect(Object.keys(alone.summary)).toContain("METERING_DATA");
    expect(await reportOfTasks(reversed(3), 4, job)).toEqual(alone);
  });

  it("leaves no files", async () => {
    const before = process.env["TMPDIR"];
    const directory = mkdtempSync(join(tmpdir(), "levik-test-"));
    process.env["TMPDIR"] = directory;
    let most = 0;
    const progress = (): void => {
      most = Math.max(most, readdirSync(directory).length);
    };
    try {
      await reconcileFiles(sample.job, { small: 0, progress });
      expect(most).toBe(1);
      expect(readdirSync(directory)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
      rmSync(directory, { recursive: true });
    }
  });
});

describe("an error in the input files", () => {
  const eventsOf = (...more: readonly string[]): Job => {
    const file = join(sample.directory, `events-${more.length}-${Math.abs(more.join().length)}.ndjson`);
    const all = "events" in sample.job.due ? lines(sample.job.due.events) : [];
    writeFileSync(file, [...all.slice(0, 20), ...more, ...all.slice(20)].join("\n"));
    return { ...sample.job, due: { events: file } };
  };
  const troubleOf = async (run: Promise<Report>): Promise<readonly string[]> => {
    try {
      await run;
    } catch (error) {
      if (error instanceof InputError) return error.lines;
      throw error;
    }
    return [];
  };

  it("is the same as with one reader: an event that is out of order", async () => {
    const job = eventsOf(`{"resourceType":"CLOCK","occurredAt":"2020-01-01T00:00Z"}`);
    const alone = await troubleOf(reconcileFiles(job));
    expect(alone).toHaveLength(1);
    expect(alone[0]).toMatch(
      /:21: event 20: \$\.occurredAt: expected no earlier than .*, got 2020-01-01T00:00Z$/,
    );
    for (const size of [1, 2, 3])
      expect(await troubleOf(reportOfTasks(reversed(size), 2, job))).toEqual(alone);
    const lenient = { ...job, lenient: true };
    for (const size of [1, 3])
      expect(await troubleOf(reportOfTasks(reversed(size), 2, lenient))).toEqual(alone);
  });

  it("is the same as with one reader: a warning on the line of the error that ends the file", async () => {
    const before = "events" in sample.job.due ? lines(sample.job.due.events)[19]! : "";
    const { occurredAt } = JSON.parse(before) as { readonly occurredAt: string };
    const agreement = { agreementType: "GRID", meterEic: "38ZGO-1000000C-Y", validFrom: occurredAt };
    const unknown = { resourceType: "AGREEMENT", action: "DELETE", occurredAt, agreement, colour: "red" };
    const job = eventsOf(JSON.stringify(unknown));
    const errorsAndWarnings = async (
      run: (notify: (line: string) => void) => Promise<Report>,
    ): Promise<readonly string[]> => {
      const warnings: string[] = [];
      const errors = await troubleOf(run((line) => warnings.push(line)));
      return [...errors, ...warnings];
    };
    const alone = await errorsAndWarnings((notify) => reconcileFiles(job, { notify }));
    expect(alone).toHaveLength(2);
    expect(alone[1]).toMatch(/^warning: .*colour/);
    for (const size of [2, 3])
      expect(await errorsAndWarnings((notify) => reportOfTasks(reversed(size), 2, job, notify))).toEqual(
        alone,
      );
  });

  it("is the same as with one reader: the first of several", async () => {
    const job = eventsOf(
      ...Array.from({ length: 20 }, () => `{"resourceType":"CLOCK","occurredAt":"yesterday"}`),
    );
    const alone = await troubleOf(reconcileFiles(job));
    expect(alone[0]).toMatch(/:21: event 20: \$\.occurredAt: /);
    expect(await troubleOf(reportOfTasks(reversed(3), 2, job))).toEqual(alone);
    const ofTasks: string[] = [];
    const ofOneReader: string[] = [];
    const report = await reconcileFiles(
      { ...job, lenient: true },
      { notify: (line) => ofOneReader.push(line) },
    );
    expect(ofOneReader.filter((line) => line.startsWith("skipped: "))).toHaveLength(20);
    expect(
      await reportOfTasks(reversed(3), 2, { ...job, lenient: true }, (line) => ofTasks.push(line)),
    ).toEqual(report);
    expect(ofTasks).toEqual(ofOneReader);
  });

  it("is the same as with one reader: the first of several lines that are not JSON", async () => {
    const job = eventsOf(...Array.from({ length: 40 }, (_, i) => (i % 17 === 3 ? `{"cut":` : "{}")));
    const alone = await troubleOf(reconcileFiles({ ...job, lenient: true }));
    expect(alone).toHaveLength(1);
    expect(alone[0]).toMatch(/:24: expected JSON/);
    for (const size of [2, 3, 5])
      expect(await troubleOf(reportOfTasks(reversed(size), 2, { ...job, lenient: true }))).toEqual(alone);
  });

  it("is an unreadable finding for each value of received files that is not a message, and the rest is compared", async () => {
    const file = join(sample.directory, "cut.ndjson");
    const received = lines(sample.job.received[0]!);
    writeFileSync(
      file,
      [
        ...received.slice(0, 2),
        "17",
        `{"error":"x"}`,
        ...received.slice(2),
        "<html>\n</html>",
        `{"a":1`,
      ].join("\n"),
    );
    const job = { ...sample.job, received: [file] };
    const alone = await reconcileFiles(job);
    const places = alone.findings.flatMap(
      ({ text = "" }) => /cut\.ndjson:\d+(?= cannot be decoded)/.exec(text) ?? [],
    );
    expect(places).toEqual(
      expect.arrayContaining(["cut.ndjson:3", "cut.ndjson:4", `cut.ndjson:${received.length + 3}`]),
    );
    // Text directly after the page that is not JSON either belongs to the same finding.
    expect(alone.findings.length - expected.findings.length).toBe(3);
    for (const size of [2, 3]) expect(await reportOfTasks(reversed(size), 2, job)).toEqual(alone);
  });

  it("is the same as with one reader: a file that does not exist", async () => {
    const job = { ...sample.job, received: [join(sample.directory, "nowhere")] };
    const alone = await troubleOf(reconcileFiles(job));
    expect(alone).toHaveLength(1);
    expect(await troubleOf(reportOfTasks(reversed(3), 2, job))).toEqual(alone);
  });

  it("is the same as with one reader: an invalid set, while other tasks have started", async () => {
    const set = join(sample.directory, "wrong-set.json");
    writeFileSync(set, `{"meteringPoints": [], "agreements": [{"agreementType": "GRID"}]}`);
    const job = { ...sample.job, set };
    const alone = await troubleOf(reconcileFiles(job));
    expect(alone[0]).toMatch(/wrong-set\.json: \$\.agreements\[0\]/);
    let closed = 0;
    const workerPool = { ...reversed(2), close: () => Promise.resolve(void closed++) };
    expect(await troubleOf(reconcileFiles(job, { small: 0, workerPool: () => workerPool }))).toEqual(alone);
    expect(closed).toBe(1);
  });

  it("is reported once, and first, if it is in the set", async () => {
    const set = join(sample.directory, "set-with-remark.json");
    const document = JSON.parse(readFileSync(sample.job.set, "utf8")) as { agreements: object[] };
    document.agreements.push({ ...document.agreements[0], customerEic: "38X-AVP-ZW6700C7" });
    writeFileSync(set, JSON.stringify(document));
    const job = eventsOf(`{"resourceType":"CLOCK","occurredAt":"yesterday"}`);
    const noticesOf = async (more: object): Promise<readonly string[]> => {
      const notices: string[] = [];
      const notify = (line: string): void => void notices.push(line);
      await reconcileFiles({ ...job, set, lenient: true }, { notify, ...more });
      return notices;
    };
    const ofOneReader = await noticesOf({});
    expect(ofOneReader[0]).toMatch(/^warning: .*check character/);
    expect(ofOneReader).toHaveLength(2);
    expect(await noticesOf({ small: 0, workerPool: () => reversed(3) })).toEqual(ofOneReader);
  });
});
