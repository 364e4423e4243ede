import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { ledgerDocument, ledgerOf, readLedger, writeLedger } from "../../src/scan/ledger-document.js";
import { ledger } from "./arbitraries.js";

const span = (from: string, to: string) => ({ from, to });
const day = span("2024-11-12T00:00Z", "2024-11-13T00:00Z");
const entry = {
  resourceType: "AGREEMENT",
  service: "search",
  version: "V1",
  read: [day],
  settled: [day],
  ids: { read: [{ from: 0, to: 10 }], newest: 9 },
};
const document = (...entries: unknown[]) => ({ format: "levik-ledger", formatVersion: 1, entries });
const wrong = (path: string, expected: string) => left({ tag: "WrongShape", path, expected });

describe("a ledger as a text", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(ledger, (made) => {
        expect(readLedger(writeLedger(made))).toEqual(right(made));
        expect(ledgerOf(ledgerDocument(made))).toEqual(right(made));
      }),
    );
  });

  it("that is no JSON is cut short only where something is still open", () => {
    const tagOf = (text: string) => {
      const read = readLedger(text);
      return read._tag === "Left" && read.left.tag;
    };
    expect(["", " \n", "{", '{"a":"', '["\\"', '[{"a":[1]', '["]"'].map(tagOf)).toEqual(
      Array.from({ length: 7 }, () => "Truncated"),
    );
    expect(["x", '{"a":"\\"["} x', '["\\\\"] x', "{}]", '["{"]]'].map(tagOf)).toEqual(
      Array.from({ length: 5 }, () => "NotJson"),
    );
  });

  it("names the place of an end and of a set", () => {
    expect(ledgerOf(document({ ...entry, read: [{ from: day.from, to: "x" }] }))).toEqual(
      wrong("$.entries[0].read[0].to", "an instant"),
    );
    expect(ledgerOf(document({ ...entry, settled: 1 }))).toEqual(wrong("$.entries[0].settled", "an array"));
  });

  it("has the form it says it has", () => {
    const made = ledgerOf(document(entry));
    expect(made).toEqual(
      right([
        {
          ...entry,
          read: [{ from: Date.parse(day.from), to: Date.parse(day.to) }],
          settled: [{ from: Date.parse(day.from), to: Date.parse(day.to) }],
        },
      ]),
    );
    expect(made._tag === "Right" && JSON.parse(writeLedger(made.right))).toEqual(document(entry));
  });

  it("is refused as truncated wherever it is cut", () => {
    fc.assert(
      fc.property(ledger, (made) => {
        const text = writeLedger(made);
        for (let length = 0; length < text.length; length += 1)
          expect(readLedger(text.slice(0, length))).toEqual(left({ tag: "Truncated", length }));
      }),
      { numRuns: 30 },
    );
  });

  it("is refused as truncated when a name with quotes and backslashes is cut", () => {
    const text = writeLedger([
      { resourceType: "AGREEMENT", service: 'a"\\]}', version: "V1", read: [], settled: [] },
    ]);
    expect(readLedger(text)._tag).toBe("Right");
    for (let length = 0; length < text.length; length += 1)
      expect(readLedger(text.slice(0, length))).toEqual(left({ tag: "Truncated", length }));
  });

  it("is refused when it is no JSON", () => {
    expect(readLedger("{]")).toEqual(left({ tag: "NotJson", length: 2 }));
    expect(readLedger(`${writeLedger([])}}`)).toMatchObject(left({ tag: "NotJson" }));
    expect(readLedger("ledger")).toEqual(left({ tag: "NotJson", length: 6 }));
  });

  it("is refused in another version of the form", () => {
    for (const formatVersion of [2, "1", undefined])
      expect(ledgerOf({ format: "levik-ledger", formatVersion })).toEqual(
        left({ tag: "UnknownFormatVersion", formatVersion }),
      );
  });
});

describe("a value that is no ledger is refused at its first fault", () => {
  it.each<[unknown, string, string]>([
    [null, "$", "an object"],
    [[], "$", "an object"],
    [{}, "$.format", "levik-ledger"],
    [{ ...document(), entries: {} }, "$.entries", "an array"],
    [document(7), "$.entries[0]", "an object"],
    [document({ ...entry, resourceType: "BILL" }), "$.entries[0].resourceType", "a resource type"],
    [document({ ...entry, service: "" }), "$.entries[0].service", "the name of a service"],
    [document({ ...entry, service: 5 }), "$.entries[0].service", "the name of a service"],
    [document({ ...entry, version: "V3" }), "$.entries[0].version", "V1 or V2"],
    [document({ ...entry, read: undefined }), "$.entries[0].read", "an array"],
    [document({ ...entry, read: ["now"] }), "$.entries[0].read[0]", "an object"],
    [document({ ...entry, read: [span("yesterday", day.to)] }), "$.entries[0].read[0].from", "an instant"],
    [document({ ...entry, read: [{ from: 0, to: day.to }] }), "$.entries[0].read[0].from", "an instant"],
    [document({ ...entry, read: [span(day.from, day.from)] }), "$.entries[0].read[0].to", "later than from"],
    [
      document({ ...entry, read: [day, span(day.to, "2024-11-14T00:00Z")] }),
      "$.entries[0].read[1].from",
      "later than the end of the one before",
    ],
    [
      document({ ...entry, settled: [span(day.from, "2024-11-13T00:01Z")] }),
      "$.entries[0].settled",
      "a part of read",
    ],
    [document({ ...entry, version: "V2" }), "$.entries[0].ids", "no ids beside version V2"],
    [document({ ...entry, ids: [] }), "$.entries[0].ids", "an object"],
    [
      document({ ...entry, ids: { read: [], newest: -1 } }),
      "$.entries[0].ids.newest",
      "a whole number from 0 on",
    ],
    [
      document({ ...entry, ids: { read: [{ from: 0.5, to: 2 }], newest: 5 } }),
      "$.entries[0].ids.read[0].from",
      "a whole number from 0 on",
    ],
    [
      document({ ...entry, ids: { read: [{ from: 0, to: 11 }], newest: 9 } }),
      "$.entries[0].ids.read",
      "no id above newest",
    ],
    [document(entry, entry), "$.entries[1]", "a source that no entry before has"],
  ])("%j", (value, path, expected) => {
    expect(ledgerOf(value)).toEqual(wrong(path, expected));
    if (value !== undefined) expect(readLedger(JSON.stringify(value))).toEqual(wrong(path, expected));
  });
});
