import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFormats } from "../../scripts/formats/documents.js";
import type { Codec } from "../../src/documents/index.js";
import { AnswerDocument, LedgerDocument, ScanLedgerDocument } from "../../src/documents/index.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { decoderOf } from "../../src/documents/decode.js";
import { ledgerDocument } from "../../src/scan/ledger-document.js";
import { requestDocument } from "../../src/scan/plan.js";
import { answers, ledger } from "../scan/arbitraries.js";
import { faults, reported } from "./outcomes.js";
import { nearly } from "./arbitraries.js";
import { right } from "fp-ts/lib/Either.js";
import { writeInstant } from "../../src/time/write-instant.js";

const exampleOf = (name: string): unknown => documentFormats.find((format) => format.name === name)!.example;

const answerDocuments = answers.map((list) =>
  list.map(({ request, askedAt, endedAt, ...answer }) => ({
    ...answer,
    request: requestDocument(request),
    askedAt: writeInstant(askedAt),
    endedAt: writeInstant(endedAt),
  })),
);

describe("the codecs of ledgers and answers", () => {
  it("decode what they encode to the same value: ledgers", () => {
    fc.assert(
      fc.property(ledger.map(ledgerDocument), (document) => {
        expect(LedgerDocument.decode(LedgerDocument.encode(document))).toEqual(right(document));
        expect(ScanLedgerDocument.decode(ScanLedgerDocument.encode(document))).toEqual(right(document));
      }),
    );
  });

  it("decode what they encode to the same value: answers", () => {
    fc.assert(
      fc.property(answerDocuments, (documents) => {
        for (const document of documents)
          expect(AnswerDocument.decode(AnswerDocument.encode(document))).toEqual(right(document));
      }),
    );
  });

  const goesBack = <A>(codec: Codec<A>, value: unknown): void => {
    const decoded = codec.decode(value);
    expect(codec.is(value)).toBe(decoded._tag === "Right");
    if (decoded._tag === "Left") return;
    expect(JSON.stringify(codec.encode(decoded.right))).toBe(JSON.stringify(value));
    expect(codec.decode(codec.encode(decoded.right))).toEqual(decoded);
  };

  it.each([
    ["ledger", (value: unknown) => goesBack(ScanLedgerDocument, value)],
    ["answer", (value: unknown) => goesBack(AnswerDocument, value)],
  ])("refuse a document of the kind %s with a few changes, or return it unchanged", (name, check) => {
    fc.assert(fc.property(nearly(exampleOf(name)), check), { numRuns: 500 });
  });
});

describe("a ledger", () => {
  const span = { from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z" };
  const entry = { resourceType: "AGREEMENT", service: "search", version: "V1", read: [span], settled: [] };
  const document = (...entries: unknown[]) => ({ format: "levik-ledger", formatVersion: 1, entries });

  it("names every fault with its place", () => {
    expect(
      faults(
        decoderOf(LedgerDocument)(
          document({ ...entry, read: [{ from: span.to, to: span.from }], settled: 7 }, 8, {
            ...entry,
            version: "V3",
          }),
        ),
      ),
    ).toEqual([
      "WrongKind $.entries[0].read[0].to",
      "WrongKind $.entries[0].settled",
      "WrongKind $.entries[1]",
      "WrongKind $.entries[2].version",
    ]);
  });

  const errorsOf = (value: unknown): readonly string[] => {
    const decoded = decoderOf(LedgerDocument)(value);
    expect(LedgerDocument.is(value)).toBe(decoded._tag === "Right");
    return decoded._tag === "Left" ? decoded.left.map(explainDecodeError) : [];
  };
  const later = { from: "2024-11-14T22:00Z", to: "2024-11-15T22:00Z" };
  const ids = (read: readonly unknown[], newest: unknown) => ({ ids: { read, newest } });

  it.each([
    ["spans with a gap", { read: [span, later], settled: [later] }],
    ["a part of a span", { settled: [{ ...span, to: "2024-11-13T10:00Z" }] }],
    [
      "ids up to the newest",
      ids(
        [
          { from: 0, to: 1 },
          { from: 2, to: 8 },
        ],
        7,
      ),
    ],
    ["no ids", { version: "V2" }],
    ["the same span in another notation", { settled: [{ from: "2024-11-13T00:00+02:00", to: span.to }] }],
  ])("may have %s", (_, changed) => {
    expect(errorsOf(document({ ...entry, ...changed }))).toEqual([]);
  });

  it.each([
    [
      "spans that touch",
      { read: [span, { ...later, from: span.to }] },
      'read[1].from: expected later than the end of the one before, got "2024-11-13T22:00Z"',
    ],
    [
      "spans out of order",
      { read: [later, span] },
      'read[1].from: expected later than the end of the one before, got "2024-11-12T22:00Z"',
    ],
    [
      "an empty span",
      { read: [{ from: span.to, to: span.to }] },
      'read[0].to: expected later than from, got "2024-11-13T22:00Z"',
    ],
    [
      "a moment that is not an instant",
      { read: [{ ...span, from: "soon" }], settled: [span] },
      'read[0].from: expected an instant, got "soon"',
    ],
    [
      "a settled span that was not read",
      { settled: [later] },
      "settled: expected a part of read, got an array of 1",
    ],
    [
      "a settled span that was read in part",
      { settled: [{ ...span, to: later.to }] },
      "settled: expected a part of read, got an array of 1",
    ],
    [
      "ids above the newest",
      ids([{ from: 0, to: 9 }], 7),
      "ids.read: expected no id above newest, got an array of 1",
    ],
    [
      "ids that touch",
      ids(
        [
          { from: 0, to: 1 },
          { from: 1, to: 2 },
        ],
        7,
      ),
      "ids.read[1].from: expected later than the end of the one before, got 1",
    ],
    [
      "an id that is no count",
      ids([{ from: -1, to: 9 }], 7),
      "ids.read[0].from: expected a whole number from 0 on, got -1",
    ],
    [
      "a newest id that is no count",
      ids([{ from: 0, to: 9 }], "7"),
      'ids.newest: expected a whole number from 0 on, got "7"',
    ],
    [
      "ids beside version V2",
      { version: "V2", ...ids([], 7) },
      "ids: expected no ids beside version V2, got an object",
    ],
    ["no name of a service", { service: "" }, 'service: expected the name of a service, got ""'],
    ["a number for a service", { service: 7 }, "service: expected the name of a service, got 7"],
    [
      "an unknown resource type",
      { resourceType: "BILL" },
      'resourceType: expected a resource type, got "BILL"',
    ],
    ["an unknown version", { version: 1 }, "version: expected V1 or V2, got 1"],
  ])("cannot have %s", (_, changed, line) => {
    expect(errorsOf(document({ ...entry, ...changed }))).toEqual([`$.entries[0].${line}`]);
  });

  it("has one entry for each source", () => {
    const others = [
      { ...entry, service: "other" },
      { ...entry, version: "V2" },
      { ...entry, resourceType: "PERMISSION" },
    ];
    expect(errorsOf(document(entry, ...others))).toEqual([]);
    expect(errorsOf(document(entry, ...others, entry))).toEqual([
      "$.entries[4]: expected a source that no entry before has, got an object",
    ]);
  });

  it("is of the one version that there is", () => {
    expect(errorsOf({ ...document(entry), formatVersion: 2 })).toEqual([
      "$.formatVersion: expected 1, got 2",
    ]);
    expect(errorsOf({ ...document(entry), format: "ledger" })).toEqual([
      '$.format: expected levik-ledger, got "ledger"',
    ]);
  });

  it("of a scan lists what was lost with its end after its start", () => {
    const lost = (from: unknown, to: unknown) => ({
      ...document(entry),
      lost: [{ resourceType: "AGREEMENT", service: "search", from, to }],
    });
    const linesOf = (value: unknown): readonly string[] => {
      const decoded = decoderOf(ScanLedgerDocument)(value);
      return decoded._tag === "Left" ? decoded.left.map(explainDecodeError) : [];
    };
    expect(linesOf(lost(span.from, span.to))).toEqual([]);
    const reversed = '$.lost[0].to: expected later than from, got "2024-11-12T22:00Z"';
    expect(linesOf(lost(span.from, span.from))).toEqual([reversed]);
    expect(linesOf(lost(span.to, span.from))).toEqual([reversed]);
    expect(linesOf(lost(span.to, "soon"))).toEqual([
      expect.stringMatching(/^\$\.lost\[0\]\.to: expected an instant/),
    ]);
  });

  it("may have null for an absent attribute, and a Date for an instant", () => {
    expect(LedgerDocument.is(document({ ...entry, version: "V2", ids: null }))).toBe(true);
    const from = new Date("2024-11-12T22:00Z");
    expect(LedgerDocument.decode(document({ ...entry, read: [{ ...span, from }] }))).toEqual(
      right(document(entry)),
    );
  });

  it("has a remark for an unknown attribute", () => {
    expect(reported(decoderOf(ScanLedgerDocument)({ ...document(entry), sinse: [] }))).toEqual([
      "UnknownAttribute $.sinse 1",
    ]);
  });
});
