import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import type { LedgerDocument } from "../../src/scan/ledger-document.js";
import {
  ledgerDocument,
  ledgerOf,
  readLedger,
  withLedger,
  writeLedger,
} from "../../src/scan/ledger-document.js";
import { keyOf } from "../../src/scan/ledger-model.js";
import { foldAnswer, mergeLedgers } from "../../src/scan/ledger.js";
import { answers, ledger } from "./arbitraries.js";

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

  it("that is not JSON counts as truncated only if a bracket or a text is still open", () => {
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

  it("has the documented form", () => {
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

  it("is refused as truncated at any position", () => {
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

  it("is refused when it is not JSON", () => {
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

describe("a value that is not a ledger is refused at its first fault", () => {
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

describe("a document whose ledger is replaced", () => {
  const extra = fc.dictionary(
    fc.string().filter((name) => !["format", "formatVersion", "entries"].includes(name)),
    fc.jsonValue(),
  );
  const extraOfEntry = fc.dictionary(
    fc.string().filter((name) => !Object.hasOwn(entry, name)),
    fc.jsonValue(),
  );
  /** A ledger's document in which every object has more attributes, in an order of its own. */
  const grown = fc
    .tuple(ledger, extra, fc.array(extraOfEntry, { minLength: 1 }), fc.boolean())
    .map(([made, more, moreOfEntries, isReversed]) => {
      const written = ledgerDocument(made);
      const entries = written.entries.map((each, i) => ({
        ...moreOfEntries[i % moreOfEntries.length],
        ...each,
      }));
      if (isReversed) entries.reverse();
      return { made, document: { ...more, ...written, entries } as LedgerDocument };
    });

  it("is the same document if nothing new was read", () => {
    fc.assert(
      fc.property(grown, ({ made, document: whole }) => {
        expect(JSON.stringify(withLedger(whole, made))).toBe(JSON.stringify(whole));
      }),
    );
  });

  it("has the new ledger, and everything else unchanged", () => {
    fc.assert(
      fc.property(grown, answers, ({ made, document: whole }, read) => {
        const next = read.reduce((before, answer) => {
          const after = foldAnswer(before, answer, 0);
          return after._tag === "Right" ? after.right : before;
        }, made);
        const written = withLedger(whole, next);
        expect(ledgerOf(JSON.parse(JSON.stringify(written)))).toEqual(right(mergeLedgers(next, [])));
        const { entries, ...rest } = whole;
        const { entries: writtenEntries, ...writtenRest } = written;
        expect(writtenRest).toEqual(rest);
        for (const [i, before] of entries.entries()) {
          const after = writtenEntries[i]!;
          expect(keyOf(after)).toBe(keyOf(before));
          for (const name of Object.keys(before).filter((each) => !Object.hasOwn(entry, each)))
            expect(Object.getOwnPropertyDescriptor(after, name)).toEqual(
              Object.getOwnPropertyDescriptor(before, name),
            );
        }
      }),
    );
  });

  it("has no entry that is not in the other ledger", () => {
    expect(withLedger(document(entry) as LedgerDocument, [])).toEqual(document());
  });
});
