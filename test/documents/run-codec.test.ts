import fc from "fast-check";
import { right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { Codec } from "../../src/documents/index.js";
import { jsonSchemaOf } from "../../src/documents/index.js";
import { OutcomeDocument, SeenDocument } from "../../src/documents/outcome-codec.js";
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
