/**
 * A Date stands for the instant it is, in every document: what a codec says of the document with Dates is what it says of the
 * same document with the instants as text, also where times are reversed, overlap or are not in order.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFormats } from "../../scripts/formats/documents.js";
import { decoderOf } from "../../src/documents/decode.js";
import { withInstants } from "../support/other-forms.js";

/** The content of a message is decoded by itself. */
const isContent = (above: object, name: string): boolean =>
  name === "content" && ("resourceType" in above || "reason" in above);

const withDates = (document: unknown): unknown =>
  withInstants(document, (instant) => new Date(instant), isContent);

const times = ["2024-05-22T09:30Z", "2024-05-31T21:00Z", "2024-06-30T21:00Z", "2026-08-01T21:00Z"];

/** Outputs have texts only, and a conformance vector contains its inputs as they are. */
const inputs = documentFormats.filter(
  ({ name, codec, example }) =>
    name !== "conformance-vector" && codec.decode(withDates(example))._tag === "Right",
);

describe("documents with Dates", () => {
  it("are taken of every kind that is read", () => {
    expect(inputs.map(({ name }) => name)).toEqual([
      ...["agreement-set", "agreement", "metering-point", "event"],
      ...["page-v1", "page-v2", "message-v1", "message-v2", "search-request-v1"],
      ...["agreement-content-v1", "agreement-content-v2", "metering-data-v1", "metering-data-v2"],
      ...["network-bill-v1", "network-bill-v2", "metering-point-content-v1", "customer-data-v1"],
      ...["authorization-v1", "authorization-answer-v1", "coordination-v1", "conformance-answer"],
      ...["ledger", "answer"],
    ]);
  });

  it.each(inputs)(
    "$name: decode to the same value, or have the same errors and remarks",
    ({ codec, example }) => {
      const decode = decoderOf(codec);
      fc.assert(
        fc.property(fc.infiniteStream(fc.constantFrom(...times)), (chosen) => {
          const text = withInstants(example, () => chosen.next().value, isContent);
          const [ofText, ofDates] = [text, withDates(text)].map(decode);
          expect(ofDates).toEqual(ofText);
        }),
      );
    },
  );
});
