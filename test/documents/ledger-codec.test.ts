import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFormats } from "../../scripts/formats/documents.js";
import type { Codec } from "../../src/documents/index.js";
import { AnswerDocument, LedgerDocument, ScanLedgerDocument } from "../../src/documents/index.js";
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
