import fc from "fast-check";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { outputExamples } from "../../scripts/formats/output-examples.js";
import * as documentsEntry from "../../src/documents/index.js";
import { documents, inTime, nearly, nearlyJson } from "./never-throws/hostile.js";
import * as made from "./never-throws/made.js";
import { secondVersion } from "../documents/samples.js";
import { entries, functions, thrownBy } from "./never-throws/calls.js";
import { table } from "./never-throws/table.js";

const RUNS = 60;

describe("what the package exports", () => {
  it("is exported by the checked entries", () => {
    expect([...Object.keys(entries), "./package.json"]).toEqual(Object.keys(packageJson.exports));
  });

  it("is in the table, and the table has nothing else", () => {
    expect(Object.keys(table).sort()).toEqual([...functions.keys()].sort());
  });

  it.each(Object.entries(table))("%s never throws", async (name, row) => {
    let thrown: string | undefined;
    await fc.assert(
      fc.asyncProperty(fc.tuple(...row.arguments), async (args) => {
        const now = await thrownBy(
          name,
          row,
          args.map((argument) => inTime(argument)),
        );
        // Of the values that are tried while shrinking, the last that fails is the one to show.
        thrown = now ?? thrown;
        return now === undefined;
      }),
      {
        numRuns: RUNS,
        // Its own report would read the values, which may throw.
        reporter: ({ failed, seed, counterexamplePath }) => {
          if (failed) throw new Error(`${thrown}\nseed ${seed}, path ${counterexamplePath}`);
        },
      },
    );
  });
});

// --- codecs ---

const codecs = Object.entries(documentsEntry as Record<string, unknown>).filter(
  (named): named is [string, (typeof made.codecs)[number]] =>
    (made.codecs as readonly unknown[]).includes(named[1]),
);

/** Documents of every kind, and every value inside them: something for each codec. */
const valuesIn = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
const originals = [
  ...Object.values(outputExamples),
  ...documents.messages,
  ...made.v2Data,
  ...made.v2Bills,
  secondVersion.page,
  {
    customerAuthorizations: [
      {
        customerType: "PHYSICAL_PERSON",
        customerIdentities: [{ identityType: "NATIONAL_ID", identityValue: "37010250028" }],
        meterEic: "38ZGO-1000000C-Y",
        periodStart: "2024-01-01T00:00+02:00",
        subjectPeriodStart: "2024-01-01T00:00+02:00",
      },
    ],
  },
  ...made.ledgerDocuments,
  ...made.answerDocuments,
  ...documents.sets.slice(0, 3),
  ...documents.runs[0]!.events,
  {
    resourceType: "AGREEMENT",
    createdTimeFrom: "2024-05-22T21:00Z",
    createdTimeTo: "2024-05-22T22:00Z",
    pagination: { page: 0, pageSize: 10 },
  },
  {
    id: "1",
    edition: "en",
    set: documents.sets[0],
    events: [],
    deliveries: [{ event: 0 }],
    statements: ["MP-3"],
  },
];
const pieces = [...new Set(originals.flatMap(valuesIn).map((value) => JSON.stringify(value)))].map(
  (text): unknown => JSON.parse(text),
);

describe.each(codecs)("the codec %s", (_, codec) => {
  const fitting = pieces.filter((piece) => codec.decode(piece)._tag === "Right");

  it("decodes any value without throwing", () => {
    fc.assert(
      fc.property(nearly([...originals, ...fitting.slice(0, 50)]), (value) => {
        expect(["Left", "Right"]).toContain(codec.decode(inTime(value))._tag);
      }),
      { numRuns: RUNS },
    );
  });

  it("decodes its encoded values to the same value, and does not change the JSON text of accepted values", () => {
    expect(fitting).not.toEqual([]);
    fc.assert(
      fc.property(nearlyJson(fitting.slice(0, 200)), (document) => {
        const json = inTime(document);
        const text = JSON.stringify(json);
        const decoded = codec.decode(json);
        if (decoded._tag === "Left") return;
        expect(JSON.stringify(decoded.right)).toBe(text);
        expect(JSON.stringify(codec.encode(decoded.right))).toBe(text);
        expect(codec.decode(codec.encode(decoded.right))).toEqual(decoded);
      }),
      { numRuns: RUNS },
    );
  });
});
