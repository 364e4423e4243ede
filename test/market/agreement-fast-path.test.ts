import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAgreementDocument } from "../../src/documents/agreement-set-document.js";
import { agreementOf } from "../../src/market/agreement.js";
import { readFast } from "../../src/market/agreement-fast-path.js";
import { agreementTypes } from "../../src/documents/vocabulary.js";
import { eics, day, portfolioOfA, supplyA } from "../../src/rules/example-parties.js";
import { arbitraryAgreement } from "../arbitraries/market.js";
import { setOf } from "./built.js";

type Found = readonly [type: string, from: number, to: number];

/** The result of the fast path, or undefined where it leaves the document to the codec. */
const fast = (document: unknown): Found | undefined => {
  const columns = { type: new Uint8Array(2), from: new Float64Array(2), to: new Float64Array(2) };
  if (!readFast(document, 1, columns)) return undefined;
  const { type, from, to } = columns;
  expect([type[0], from[0], to[0]]).toEqual([0, 0, 0]);
  return [agreementTypes[type[1]!]!, from[1]!, to[1]!];
};

/** The result of the codec; undefined if it has errors or remarks. */
const plainly = (document: unknown): Found | undefined => {
  const decoded = decodeAgreementDocument(document);
  if (decoded._tag === "Left" || decoded.right.remarks.length > 0) return undefined;
  const { type, from, to } = agreementOf(decoded.right.value);
  return [type, from, to];
};

const attributes = [
  "agreementType",
  "meterEic",
  "serviceProviderEic",
  "customerEic",
  "commodityType",
  "validFrom",
  "validTo",
  "originalValidTo",
  "agreementId",
  "preliminaryTerminationFee",
] as const;

const values = [
  undefined,
  null,
  "",
  7,
  true,
  {},
  "GRID",
  "JOINT_INVOICE",
  "SOMETHING",
  eics.point,
  eics.supplierA,
  `${eics.supplierA.slice(0, 15)}0`,
  "ELECTRICITY",
  "STEAM",
  day.jan2024,
  day.jan2026,
  "2024-02-30T00:00Z",
] as const;

describe("the fast path of an agreement", () => {
  it("leaves an agreement with a getter to the codec, which refuses it", () => {
    fc.assert(
      fc.property(arbitraryAgreement, fc.nat(), (document, choice) => {
        const names = Object.keys(document);
        const name = names[choice % names.length]!;
        const value: unknown = (document as unknown as Record<string, unknown>)[name];
        const computed = Object.defineProperty({ ...document }, name, { enumerable: true, get: () => value });
        expect(fast(computed)).toBeUndefined();
        expect(decodeAgreementDocument(computed)).toMatchObject({ left: [{ tag: "Unreadable", path: "$" }] });
      }),
    );
  });

  it("reads every agreement without errors and remarks, as the codec does", () => {
    fc.assert(
      fc.property(arbitraryAgreement, (document) => {
        expect(fast(document)).toEqual(plainly(document));
        // An unknown attribute is a remark.
        expect(fast(document) === undefined).toBe("note" in document);
      }),
    );
  });

  it("leaves every agreement with an error or a remark to the codec", () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...attributes), fc.constantFrom(...values)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(arbitraryAgreement, changes, (agreement, changed) => {
        const document = { ...agreement, ...Object.fromEntries(changed) };
        const found = fast(document);
        if (found !== undefined) expect(found).toEqual(plainly(document));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(attributes.flatMap((attribute) => values.map((value) => [attribute, value] as const)))(
    "agrees with the codec on %s %j",
    (attribute, value) => {
      for (const base of [supplyA, { ...portfolioOfA, validTo: day.jan2026 }]) {
        const document = { ...base, [attribute]: value };
        const found = fast(document);
        if (found !== undefined) expect(found).toEqual(plainly(document));
        // Only an undefined attribute, and an original end that is an instant, are left to the codec although they are valid.
        else if (value !== undefined && (attribute !== "originalValidTo" || value === null))
          expect(plainly(document)).toBeUndefined();
      }
    },
  );

  it("takes a shortened agreement whose end was open before (null), which is not the same as no original end", () => {
    const shortened = { ...supplyA, validTo: day.jan2026, originalValidTo: null };
    const documents = [shortened, { ...supplyA, validFrom: day.jul2025, validTo: day.jan2026 }];
    for (const document of documents) expect(fast(document)).toEqual(plainly(document));
    expect([...setOf({ agreements: documents }).agreements()].map(({ originalTo }) => originalTo)).toEqual([
      Infinity,
      undefined,
    ]);
  });

  it("leaves an original end that is an instant to the codec", () => {
    const shortened = { ...supplyA, validTo: day.jul2025, originalValidTo: day.jan2026 };
    expect(fast(shortened)).toBeUndefined();
    expect(plainly(shortened)).toEqual(["SUPPLY", Date.parse(day.jan2025), Date.parse(day.jul2025)]);
  });

  it.each(["meterEic", "serviceProviderEic", "customerEic", "validFrom", "validTo", "agreementId"] as const)(
    "leaves a %s that is an object around a text to the codec, which refuses it",
    (attribute) => {
      const texts = { ...supplyA, validTo: day.jan2026, agreementId: "one" };
      const document = { ...texts, [attribute]: Object(texts[attribute]) as unknown };
      expect(fast(texts)).toBeDefined();
      expect(fast(document)).toBeUndefined();
      expect(decodeAgreementDocument(document)._tag).toBe("Left");
    },
  );

  it("leaves values that are not plain JSON objects to the codec", () => {
    for (const value of [null, undefined, 7, "text", [], new Date(0), Object.create(supplyA)]) {
      expect(fast(value)).toBeUndefined();
    }
  });
});
