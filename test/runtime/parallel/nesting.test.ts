import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import { MOST_NESTED } from "../../../src/common/input-limits.js";
import type { Report } from "../../../src/reconcile/report.js";
import type { Job } from "../../../src/runtime/parallel/job.js";
import type { WorkerPool } from "../../../src/runtime/parallel/reconcile-files.js";
import { reconcileFiles } from "../../../src/runtime/parallel/reconcile-files.js";
import { threads } from "../../../src/runtime/parallel/threads.js";
import type { SampleFiles } from "./sample-files.js";
import { sampleFiles } from "./sample-files.js";

let sample: SampleFiles;
let expected: Report;
let pool: WorkerPool;
/** The same threads for every run. */
let workerPool: WorkerPool;

beforeAll(async () => {
  sample = sampleFiles(3, 5);
  expected = await reconcileFiles(sample.job);
  pool = threads(2);
  workerPool = { ...pool, close: () => Promise.resolve() };
});
afterAll(async () => {
  await pool.close();
  sample.remove();
});

type Attributes = Record<string, unknown>;

const nestedText = (levels: number, isArray: boolean): string =>
  isArray ? "[".repeat(levels) + "]".repeat(levels) : '{"a":'.repeat(levels) + "1" + "}".repeat(levels);

/** Replaced by a deep value as text, so that no test has to write deep values. */
const MARK = '"put the nested value here"';
const marked = (value: unknown): string => JSON.stringify(value);
const mark: unknown = JSON.parse(MARK);

/** Messages of each kind that contain a nested value. */
const messages: Readonly<Record<string, (text: string) => string>> = {
  "beside the attributes of a message": (text) =>
    marked({ ...message("METERING_POINT", { meterEic: "38ZEE-00000001-V" }), tomorrow: mark }).replace(
      MARK,
      text,
    ),
  "in the content of a small message": (text) =>
    marked(message("METERING_POINT", `{"meterEic":"38ZEE-00000001-V","tomorrow":${text}}`)),
  "in an interval of metering data": (text) =>
    marked(
      message(
        "METERING_DATA",
        `[{"meterEic":"38ZEE-00000001-V","periods":[{"r":"PT15M","aI":[{"pS":"2024-05-01T00:00Z","inQty":{"rType":"M","kwh":1},"x":${text}}]}]}]`,
      ),
    ),
  "in a page of messages": (text) =>
    marked({
      dataDistributions: [{ ...message("AGREEMENT", "[]"), tomorrow: mark }],
      pagination: { page: 0, totalPages: 1 },
    }).replace(MARK, text),
  "in place of the content": (text) =>
    marked({ ...message("METERING_DATA", ""), content: mark }).replace(MARK, text),
  "in a message without an id": (text) =>
    marked({ createdTime: "2024-05-01T00:00Z", resourceType: "AGREEMENT", tomorrow: mark }).replace(
      MARK,
      text,
    ),
  "in a message of the new services": (text) =>
    marked({
      id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
      createdTime: "2024-05-01T00:00Z",
      reason: "CREATE",
      content: [{ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z", tomorrow: mark }],
    }).replace(MARK, text),
};

function message(resourceType: string, content: unknown): Attributes {
  return {
    id: 987_654_321,
    createdTime: "2024-05-01T00:00Z",
    resourceType,
    reason: "UPDATE",
    hasContent: true,
    content: typeof content === "string" ? content : JSON.stringify(content),
  };
}

const jobWith = (line: string): Job => {
  const file = join(sample.directory, "nested.ndjson");
  writeFileSync(file, `${readFileSync(sample.job.received[0]!, "utf8").trimEnd()}\n${line}\n`);
  return { ...sample.job, received: [file] };
};

const depths = fc.oneof(
  fc.integer({ min: MOST_NESTED + 1, max: 6000 }),
  fc.constantFrom(2500, 3000, 20_000, 200_000),
);

describe("a value nested too deep in a received message", () => {
  it("is one unreadable finding with its file and line; the rest is compared, in one thread or in several", async () => {
    const kinds = fc.record({
      where: fc.constantFrom(...Object.keys(messages)),
      depth: depths,
      isArray: fc.boolean(),
      inThreads: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(kinds, async ({ where, depth, isArray, inThreads }) => {
        const job = jobWith(messages[where]!(nestedText(depth, isArray)));
        const line = readFileSync(job.received[0]!, "utf8").trimEnd().split("\n").length;
        const report = await reconcileFiles(job, inThreads ? { small: 0, workerPool: () => workerPool } : {});
        const key = (finding: object): string =>
          JSON.stringify({
            ...finding,
            text: "text" in finding && String(finding.text).replace(/at \S+ /, ""),
          });
        const before = new Set(expected.findings.map(key));
        const added = report.findings.filter((finding) => !before.has(key(finding)));
        expect(report.findings).toHaveLength(expected.findings.length + 1);
        expect(added).toMatchObject([{ class: "unreadable" }]);
        expect(added[0]!.text).toContain(`nested.ndjson:${line} cannot be decoded: $`);
      }),
      { numRuns: 60 },
    );
  });

  it("is read up to the limit of nesting", async () => {
    const job = jobWith(messages["in the content of a small message"]!(nestedText(MOST_NESTED - 1, false)));
    const report = await reconcileFiles(job);
    expect(report.findings.filter((finding) => finding.class === "unreadable")).toEqual(
      expected.findings.filter((finding) => finding.class === "unreadable"),
    );
  });
});

describe("a value nested too deep in a set or an event", () => {
  const withLine = (name: string, source: string, line: (text: string) => string, text: string): string => {
    const file = join(sample.directory, name);
    writeFileSync(file, `${source}\n${line(text)}\n`);
    return file;
  };
  const agreement = `{"agreementType":"GRID","meterEic":"38ZEE-00000001-V","validFrom":"2024-01-01T00:00Z"`;
  const documents: Readonly<Record<string, (text: string) => string>> = {
    "in an agreement": (text) => `${agreement},"tomorrow":${text}}`,
    "in place of an end": (text) => `${agreement},"validTo":${text}}`,
    "in a metering point": (text) =>
      `{"meterEic":"38ZEE-00000001-V","meteringPointType":"REGULAR","operatorEic":${text}}`,
  };
  const events: Readonly<Record<string, (text: string) => string>> = {
    "in place of its moment": (text) => `{"occurredAt":${text}}`,
    "in an event": (text) => `{"resourceType":"CLOCK","occurredAt":"2030-01-01T00:00Z","tomorrow":${text}}`,
    "in its agreement": (text) =>
      `{"resourceType":"AGREEMENT","action":"CREATE","occurredAt":"2030-01-01T00:00Z","agreement":${agreement},"x":${text}}}`,
    "in its data": (text) =>
      `{"resourceType":"METERING_DATA","action":"CREATE","occurredAt":"2030-01-01T00:00Z","content":[{"meterEic":"38ZEE-00000001-V","periods":[],"x":${text}}]}`,
  };

  const clock = '{"resourceType":"CLOCK","occurredAt":"2029-01-01T00:00Z"}';

  it("is an error in one line that names its place", async () => {
    const cases = [
      ...Object.entries(documents).map(([where, line]) => ({ where, line, isSet: true })),
      ...Object.entries(events).map(([where, line]) => ({ where, line, isSet: false })),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cases),
        depths,
        fc.boolean(),
        async ({ line, isSet }, depth, isArray) => {
          const text = nestedText(depth, isArray);
          const job = isSet
            ? { ...sample.job, set: withLine("set.ndjson", '{"meteringPoints":[]}', line, text) }
            : { ...sample.job, due: { events: withLine("events-nested.ndjson", clock, line, text) } };
          const error = await reconcileFiles(job).catch((reason: unknown) => reason);
          expect(error).toBeInstanceOf(InputError);
          const { lines } = error as InputError;
          expect(lines).toHaveLength(1);
          expect(lines[0]).toMatch(/(set|events-nested)\.ndjson:2: .*(200 levels|nested too deep)/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
