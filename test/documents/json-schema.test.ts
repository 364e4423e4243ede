import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import { beyond } from "../../scripts/formats/beyond.js";
import { documentFormats } from "../../scripts/formats/documents.js";
import { jsonSchemaOf, maybe, shouldHold } from "../../src/documents/index.js";
import { EicText, InstantText, Text } from "../../src/documents/scalars.js";
import { sampleOf } from "../../src/synthetic/index.js";
import { languages, meteringPoints, sample, sampleNames } from "./samples.js";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

/** The schemas as they are shipped. */
const shipped = new Map<string, ValidateFunction>(
  documentFormats.map(({ name }) => {
    const file = new URL(`../../docs/schema/${name}.json`, import.meta.url);
    return [name, ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object)];
  }),
);

const faultsIn = (name: string, value: unknown): readonly unknown[] => {
  const validate = shipped.get(name)!;
  return validate(value)
    ? []
    : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const isTaken = (name: string, value: unknown): boolean =>
  documentFormats.find((format) => format.name === name)!.codec.decode(value)._tag === "Right";

/** Checks that no schema refuses a value that its codec accepts; returns the names of the schemas whose codec accepts it. */
const takers = (value: unknown): readonly string[] => {
  const names = documentFormats.map(({ name }) => name).filter((name) => isTaken(name, value));
  for (const name of names) expect(faultsIn(name, value), name).toEqual([]);
  return names;
};

const linesOf = (path: string): readonly unknown[] =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

it.each(documentFormats)("the shipped schema of $name is that of its codec", ({ name, title, codec }) => {
  const file = new URL(`../../docs/schema/${name}.json`, import.meta.url);
  const id = `https://unpkg.com/levik/docs/schema/${name}.json`;
  expect({ ...jsonSchemaOf(codec, { id }), title }).toEqual(JSON.parse(readFileSync(file, "utf8")));
});

describe("a JSON Schema refuses nothing that its codec accepts", () => {
  it.each(documentFormats)("$name: its example", ({ name, example }) => {
    expect(takers(example)).toContain(name);
  });

  it.each(sampleNames.flatMap((name) => languages.map((language) => [name, language] as const)))(
    "the sample %s (%s)",
    (name, language) => {
      expect(takers(sample(name, language)).length).toBeGreaterThan(0);
    },
  );

  it("metering points of gas and aggregation", () => {
    for (const point of meteringPoints) expect(takers(point)).toContain("metering-point-content-v1");
  });

  it.each(readdirSync(new URL("../vectors", import.meta.url)))("vector %s", (vector) => {
    const set = readFileSync(new URL(`../vectors/${vector}/set.json`, import.meta.url), "utf8");
    expect(takers(JSON.parse(set))).toContain("agreement-set");
    for (const event of linesOf(`../vectors/${vector}/events.ndjson`))
      expect(takers(event)).toContain("event");
  });

  it("the documents of a synthetic market", () => {
    const made = sampleOf({ points: 60, seed: 7 });
    if (made._tag === "Left") throw new Error("no sample");
    const { set, events, reception } = made.right;
    expect(takers(JSON.parse([...set()].join("")))).toContain("agreement-set");
    const lines = (pieces: Iterable<string>): readonly unknown[] =>
      [...pieces]
        .join("")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as unknown);
    const eventLines = lines(events());
    expect(eventLines.length).toBeGreaterThan(30);
    for (const event of eventLines) expect(takers(event)).toContain("event");
    const received = lines(reception().lines()).map(takers);
    expect(received.filter((names) => names.length > 0).length).toBeGreaterThan(30);
  });

  it("an example with any part replaced by any value", () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        "",
        "38X-EIN-OS-----J",
        "2024-05-22T21:00:00.123Z",
        "9999-12-31T23:59z",
        [],
        {},
      ),
      fc.jsonValue({ maxDepth: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeNat(),
    );
    const replaced = (value: unknown, path: readonly number[], by: unknown): unknown => {
      const [step, ...rest] = path;
      if (step === undefined || typeof value !== "object" || value === null) return by;
      const names = Object.keys(value);
      if (names.length === 0) return by;
      const name = names[step % names.length]!;
      const inner = replaced((value as Record<string, unknown>)[name], rest, by);
      return Array.isArray(value)
        ? value.map((item: unknown, i) => (String(i) === name ? inner : item))
        : { ...value, [name]: inner };
    };
    const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom(...documentFormats), steps, odd, ({ example }, path, by) => {
        takers(JSON.parse(JSON.stringify(replaced(example, path, by))));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a JSON Schema accepts more than its codec", () => {
  it.each(beyond)("$name: $what", ({ name, value }) => {
    expect(faultsIn(name, value)).toEqual([]);
    expect(isTaken(name, value)).toBe(false);
  });
});

describe("a JSON Schema refuses", () => {
  const agreement = { agreementType: "GRID", meterEic: "38ZGO-1000000C-Y", validFrom: "2024-05-31T21:00Z" };
  it.each([
    [
      "agreement",
      { ...agreement, agreementType: "GIRD" },
      "/agreementType must be equal to one of the allowed values",
    ],
    ["agreement", { ...agreement, validFrom: "2024-05-31" }, "/validFrom must match pattern"],
    ["agreement", { ...agreement, meterEic: null }, "/meterEic must NOT be valid"],
    ["agreement", { ...agreement, agreementType: "JOINT_INVOICE" }, "/meterEic must be null"],
    [
      "agreement",
      { agreementType: "GRID", validFrom: "2024-05-31T21:00Z" },
      " must have required property 'meterEic'",
    ],
    ["metering-point", { meterEic: "38ZGO-1000000C-Y" }, " must have required property 'meteringPointType'"],
    [
      "event",
      { resourceType: "CLOCK", occurredAt: "2024-05-31T21:00Z", action: "CREATE" },
      "/action must be null",
    ],
    [
      "metering-data-v1",
      [{ meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT5M", aI: [] }] }],
      "/0/periods/0/r must be equal",
    ],
    ["message-v2", { id: "4661", createdTime: "2024-05-31T21:00Z" }, "/id must match pattern"],
  ])("%s: %j", (name, value, fault) => {
    expect(isTaken(name, value)).toBe(false);
    expect(faultsIn(name, value)).toContainEqual(expect.stringContaining(fault));
  });
});

describe("the schema of a codec", () => {
  it("has shared parts once, numbered if two have the same name", () => {
    const one = t.type({ at: InstantText }, "Part");
    const other = t.type({ eic: EicText }, "Part");
    const schema = jsonSchemaOf(t.type({ a: one, b: other, c: maybe(one) }, "Whole"));
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Whole",
      required: ["a", "b", "c"],
      properties: {
        a: { $ref: "#/$defs/Part" },
        b: { $ref: "#/$defs/Part2" },
        c: { anyOf: [{ $ref: "#/$defs/Part" }, { type: "null" }] },
      },
    });
    expect(Object.keys(schema["$defs"] as object)).toEqual(["EicText", "InstantText", "Part", "Part2"]);
  });

  it("accepts everything where nothing is known, and has no part for rules that only give remarks", () => {
    expect(jsonSchemaOf(t.string)).toEqual({ $schema: expect.any(String) });
    const odd = t.intersection([t.type({ name: Text }), shouldHold("Odd", () => [])]);
    expect(jsonSchemaOf(odd)).toEqual({
      $schema: expect.any(String),
      type: "object",
      properties: { name: { type: "string" } },
      required: ["name"],
    });
  });
});
