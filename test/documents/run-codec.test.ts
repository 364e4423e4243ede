import fc from "fast-check";
import { right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { Codec } from "../../src/documents/index.js";
import { jsonSchemaOf } from "../../src/documents/index.js";
import { OutcomeDocument, SeenDocument } from "../../src/documents/outcome-codec.js";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { SharePlan } from "../../src/documents/share-plan-codec.js";
import { decodeParsed } from "../../src/documents/parsed.js";
import { Parcel, runCodec } from "../../src/documents/run-codec.js";
import { readingChoices } from "../../src/rulebook/readings.js";
import { nearly } from "./arbitraries.js";

const Run = runCodec(readingChoices);

const interval = fc.record({ from: fc.double(), to: fc.double() });
const part = {
  summary: {},
  findings: [],
  coarser: { UNKNOWN: 1 },
  gaps: { AGREEMENT: [{ from: 0, to: 1 }] },
  reread: 0,
  beside: 0,
  notCompared: {},
  incomplete: [],
  shifts: {},
};
const finding = { class: "unexpected", resourceType: "AGREEMENT", key: { id: null }, units: 1 } as const;

const job = fc.record(
  {
    set: fc.string(),
    due: fc.oneof(fc.record({ events: fc.string() }), fc.record({ expect: interval })),
    received: fc.array(fc.string()),
    for: fc.string(),
    at: fc.double(),
    coverage: fc.string(),
    edition: fc.constantFrom("en" as const, "et" as const),
    readings: fc.constantFrom({}, { "MD-2": "own-point" as const }),
    lateAfter: fc.double(),
    lenient: fc.boolean(),
    language: fc.constantFrom("en" as const, "et" as const),
  },
  { requiredKeys: ["set", "due", "received", "for", "at"] },
);
const run = fc.record({
  id: fc.string(),
  version: fc.string(),
  job,
  files: fc.array(fc.record({ file: fc.string(), size: fc.nat(), modified: fc.nat() })),
  shares: fc.nat(),
  partitions: fc.nat(),
});

const outcome = fc.oneof(
  fc.record({ tag: fc.constant("Refused" as const), lines: fc.array(fc.string()) }),
  fc.record({
    tag: fc.constant("Taken" as const),
    clock: fc.constant("AAAAAAAAAAA="),
    taken: fc.record({
      log: fc.array(fc.record({ event: fc.nat(), at: fc.double(), document: fc.jsonValue() })),
      notices: fc.constant([{ order: [0, -1] as const, text: "" }]),
      pages: fc.constant([]),
    }),
  }),
  fc.record({
    tag: fc.constant("Compared" as const),
    part: fc.record({
      part: fc.constant(part),
      open: fc.array(
        fc.record({
          finding: fc.constant(finding),
          question: fc.record({
            look: fc.record({
              tag: fc.constant("Document" as const),
              event: fc.nat(),
              document: fc.jsonValue(),
            }),
            times: interval,
          }),
        }),
      ),
      receivedTimes: fc.dictionary(fc.constantFrom("38Z-A", "38Z-B"), interval, { noNullPrototype: true }),
    }),
  }),
);

const seen = fc.record({
  counting: fc.array(fc.tuple(fc.string(), fc.record({ copy: fc.string(), differing: fc.nat() }))),
  incomplete: fc.constant([]),
});

const goesBack = <A>(codec: Codec<A>, document: A): void => {
  expect(codec.decode(codec.encode(document))).toEqual(right(document));
  expect(decodeParsed(codec)(document)).toEqual(right(document));
  expect(codec.is(document)).toBe(true);
};

describe("a document exchanged by the tasks of a reconciliation is decoded to the encoded value", () => {
  it("a run", () => fc.assert(fc.property(run, (document) => goesBack(Run, document))));
  it("an outcome", () => fc.assert(fc.property(outcome, (document) => goesBack(OutcomeDocument, document))));
  it("the facts of all messages", () =>
    fc.assert(fc.property(seen, (document) => goesBack(SeenDocument, document))));
  it("a parcel", () => goesBack(Parcel, { directory: "/srv/levik-1", task: "take-0" }));
});

describe("a document of a reconciliation", () => {
  const errorsOf = <A>(codec: Codec<A>, value: unknown): readonly string[] => {
    const decoded = codec.decode(value);
    expect(codec.is(value)).toBe(decoded._tag === "Right");
    return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(explainDecodeError) : [];
  };
  const taken = { log: [], notices: [], pages: [] };
  const withClock = (clock: unknown) => ({ tag: "Taken", taken, clock });
  const withOrder = (order: unknown) => ({
    ...{ tag: "Taken", clock: "" },
    taken: { ...taken, notices: [{ order, text: "" }] },
  });
  const bytes = "expected the bytes of numbers in base64";

  it.each([
    [withClock(""), []],
    [withClock("AAAAAAAAAAA="), []],
    [withClock("AAAAAAAAAAAAAAAAAAAAAA=="), []],
    [withClock("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), []],
    [withClock("AAAAAAAAAAA"), [`$.clock: ${bytes}, got "AAAAAAAAAAA"`]],
    [withClock("AAAAAAAAAA=="), [`$.clock: ${bytes}, got "AAAAAAAAAA=="`]],
    [withClock("AAAAAAAAAAAAAAA="), [`$.clock: ${bytes}, got "AAAAAAAAAAAAAAA="`]],
    [withClock("AAAA"), [`$.clock: ${bytes}, got "AAAA"`]],
    [withClock("AAAAAAAAAA?="), [`$.clock: ${bytes}, got "AAAAAAAAAA?="`]],
    [withClock(0), [`$.clock: ${bytes}, got 0`]],
    [withOrder([0, -1]), []],
    [withOrder([0]), ["$.taken.notices[0].order: expected two numbers, got an array of 1"]],
    [withOrder([0, 1, 2]), ["$.taken.notices[0].order: expected two numbers, got an array of 3"]],
    [withOrder([0, "1"]), ["$.taken.notices[0].order: expected two numbers, got an array of 2"]],
    [withOrder("01"), ['$.taken.notices[0].order: expected two numbers, got "01"']],
    [{ tag: "Lost" }, ['$.tag: expected one of Taken, Compared, Refused, got "Lost"']],
    [{}, ["$.tag: missing, expected one of Taken, Compared, Refused"]],
    [7, ["$: expected an object, got 7"]],
  ])("%j has the errors %j", (value, lines) => {
    expect(errorsOf(OutcomeDocument, value)).toEqual(lines);
  });

  const choices = { "MD-2": ["own-point", "parent"] };
  const jobWith = (changes: object) => ({
    ...{ id: "i", version: "1", files: [], shares: 1, partitions: 1 },
    job: { set: "s", due: { events: "e" }, received: [], for: "f", at: 0, ...changes },
  });
  it.each([
    [{ readings: {} }, []],
    [{ readings: { "MD-2": "parent" } }, []],
    [
      { readings: { "MD-2": "other" } },
      ["$.job.readings: expected choices of MD-2 (own-point, parent), got an object"],
    ],
    [
      { readings: { "MD-3": "parent" } },
      ["$.job.readings: expected choices of MD-2 (own-point, parent), got an object"],
    ],
    [
      { readings: { toString: "parent" } },
      ["$.job.readings: expected choices of MD-2 (own-point, parent), got an object"],
    ],
    [{ readings: 7 }, ["$.job.readings: expected choices of MD-2 (own-point, parent), got 7"]],
    [{ at: "0" }, ['$.job.at: expected a number, got "0"']],
    [{ at: NaN }, []],
  ])("a job with %j has the errors %j", (changes, lines) => {
    expect(errorsOf(runCodec(choices), jobWith(changes))).toEqual(lines);
  });

  const stretch = { position: 0, index: 0, line: 1 };
  it.each([
    [[], []],
    [
      [
        { tag: "Whole", share: 0 },
        { tag: "Cut", path: "p", own: [stretch], common: [{ ...stretch, to: 7 }] },
      ],
      [],
    ],
    [[{ tag: "Cut", path: "p", own: [], common: [], cause: "cut off" }], []],
    [[{ tag: "Whole" }], ["$[0].share: missing, expected a number"]],
    [[{ tag: "Part" }], ['$[0].tag: expected one of Whole, Cut, got "Part"']],
    [
      [{ tag: "Cut", path: 7, own: [{ ...stretch, line: -1, to: "7" }], cause: 7 }],
      [
        "$[0].path: expected a text, got 7",
        "$[0].own[0].line: expected a whole number from 0 to 2^53 - 1, got -1",
        '$[0].own[0].to: expected a number, got "7"',
        "$[0].common: missing, expected an array",
        "$[0].cause: expected a text, got 7",
      ],
    ],
    [7, ["$: expected an array, got 7"]],
  ])("how files are shared, %j, has the errors %j", (value, lines) => {
    expect(errorsOf(SharePlan, value)).toEqual(lines);
  });
});

describe("a value similar to a document of a reconciliation", () => {
  const example = fc.sample(fc.oneof(run, outcome, seen), { numRuns: 40, seed: 1 });
  it("decodes if `is` is true, and never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom(...example).chain(nearly), (value) => {
        for (const codec of [Run, OutcomeDocument, SeenDocument, Parcel])
          expect(codec.decode(value)._tag).toBe(codec.is(value) ? "Right" : "Left");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the schemas of these documents", () => {
  it("have the attributes", () => {
    expect(jsonSchemaOf(Parcel)).toMatchObject({ title: "Parcel", required: ["directory", "task"] });
    expect(jsonSchemaOf(OutcomeDocument)).toMatchObject({ anyOf: expect.any(Array) });
  });
});
