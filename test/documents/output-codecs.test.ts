/** What the commands really print, against the shipped JSON Schemas by a validator of others, and against the codecs. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outputFormats } from "../../scripts/formats/outputs.js";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { decoderOf } from "../../src/documents/index.js";
import { run } from "../cli/console.js";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

const shipped = new Map<string, ValidateFunction>(
  outputFormats.map(({ name }) => {
    const file = new URL(`../../docs/schema/${name}.json`, import.meta.url);
    return [name, ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object)];
  }),
);

const codecOf = (name: string) => outputFormats.find((format) => format.name === name)!.codec;

/** That a value is what a schema and its codec say. */
const expectIs = (name: string, value: unknown): void => {
  const validate = shipped.get(name)!;
  expect(validate(value) ? [] : validate.errors, `${name}: ${JSON.stringify(value)}`).toEqual([]);
  const decoded = decoderOf(codecOf(name))(value);
  expect(decoded._tag === "Left" ? decoded.left : []).toEqual([]);
};

const refusals = (name: string, value: unknown): readonly string[] => {
  const decoded = codecOf(name).decode(value);
  expect(shipped.get(name)!(value)).toBe(false);
  return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(({ path }) => path) : [];
};

const parsed = (text: string): unknown => JSON.parse(text) as unknown;
const fileIn = (folder: string, name: string): unknown => parsed(readFileSync(join(folder, name), "utf8"));

let folder: string;
let party: string;
let at: string;
let inputs: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levik-outputs-"));
  await run("sample", "--points", "40", "--seed", "3", "--out", folder);
  const faults = fileIn(folder, "faults.json") as { readonly for: string; readonly at: string };
  party = faults.for;
  at = faults.at;
  inputs = ["--set", join(folder, "set.json"), "--events", join(folder, "events.ndjson")];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what commands print is as its schema says", () => {
  it("predicted lines of a made-up market and of every vector", async () => {
    const { lines } = await run("predict", ...inputs);
    const types = new Set<unknown>();
    for (const line of lines.map(parsed)) {
      expectIs("predicted-line", line);
      types.add((line as { readonly resourceType?: string }).resourceType);
    }
    const vectors = fileURLToPath(new URL("../vectors", import.meta.url));
    for (const vector of readdirSync(vectors)) {
      const [set, events] = ["set.json", "events.ndjson"].map((name) => join(vectors, vector, name));
      for (const line of (await run("predict", "--set", set!, "--events", events!)).lines.map(parsed)) {
        expectIs("predicted-line", line);
        types.add((line as { readonly resourceType?: string }).resourceType);
      }
    }
    // Every resource type, and what no recipient got.
    expect(types.size).toBe(8);
  });

  it("verdicts", async () => {
    const { lines } = await run("explain", ...inputs, "--for", party);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines.map(parsed)) expectIs("verdict", line);
  });

  it("reports, their findings, and faults of a sample", async () => {
    const received = ["--received", join(folder, "received.ndjson"), "--for", party, "--at", at];
    for (const more of [["--coverage", join(folder, "coverage.json")], []]) {
      const { out } = await run("reconcile", ...inputs, ...received, ...more);
      const report = parsed(out) as { readonly findings: readonly unknown[] };
      expectIs("report", report);
      expect(report.findings.length).toBeGreaterThan(3);
      for (const finding of report.findings) expectIs("finding", finding);
    }
    expectIs("faults", fileIn(folder, "faults.json"));
  });

  it("the report of a party that the set does not know", async () => {
    const { out } = await run(
      ...["reconcile", "--set", join(folder, "set.json"), "--events", join(folder, "events.ndjson")],
      ...["--received", join(folder, "received.ndjson"), "--for", "38X-EIN-OS-----J", "--at", at],
    );
    expectIs("report", parsed(out));
  });

  it("plans of periods and of ids", async () => {
    const now = ["--now", "2024-10-28T12:00Z"];
    const span = ["--from", "2024-10-20T00:00Z", "--to", "2024-10-29T00:00Z"];
    for (const asked of [span, ["--ids", "0..15000"]]) {
      const { out } = await run("plan", "--type", "AGREEMENT", ...asked, ...now);
      expectIs("plan", parsed(out));
    }
  });

  it("sets that are folded from messages", async () => {
    const { out } = await run("set", "--received", join(folder, "received.ndjson"), "--for", party);
    const set = parsed(out) as { readonly unplaced: readonly unknown[] };
    expectIs("folded-set", set);
    expect(set.unplaced.length).toBeGreaterThan(0);
  });

  it("reasons and statements, with their decisions", async () => {
    const reasons = parsed((await run("reason")).out) as readonly unknown[];
    for (const reason of reasons) expectIs("reason", reason);
    const statements = parsed((await run("rules")).out) as readonly { readonly id: string }[];
    for (const statement of statements) expectIs("statement", statement);
    const ids = statements.map(({ id }) => id);
    for (const statement of parsed((await run("rules", ...ids)).out) as readonly unknown[])
      expectIs("statement", statement);
  });

  it("summaries of scans", () => {
    const span = { type: "AGREEMENT", from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z" };
    expectIs("scan-summary", { read: 3, again: 0, lost: [span], open: [] });
  });
});

describe("an output that is not as its schema says is refused by both", () => {
  const delivery = {
    event: 0,
    occurredAt: "2024-05-22T09:30Z",
    recipientEic: "38X-EIN-OS-----J",
    resourceType: "METERING_POINT",
    reason: "UPDATE",
    content: { meterEic: "38ZGO-1000000C-Y" },
    grounds: [],
  };
  it.each<[string, unknown, string]>([
    ["predicted-line", { ...delivery, mode: "SPLIT" }, "$.mode"],
    ["predicted-line", { ...delivery, content: {} }, "$.content.meterEic"],
    ["predicted-line", { ...delivery, resourceType: "METERING_DATA", content: [] }, "$.mode"],
    ["predicted-line", { ...delivery, resourceType: "WEATHER" }, "$.resourceType"],
    ["predicted-line", { event: 0, undistributed: {} }, "$.undistributed"],
    ["plan", { requests: [], lost: null }, "$.notYet"],
    ["reason", { code: "CREATE" }, "$.kind"],
  ])("%s: %j", (name, value, path) => {
    expect(refusals(name, value)).toContain(path);
  });
});
