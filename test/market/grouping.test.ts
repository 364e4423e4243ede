import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exclusiveGroupings, groupings, keyOf } from "../../src/market/grouping.js";
import { arbitraryAgreement, meters } from "../arbitraries/market.js";
import { agreementOf } from "./built.js";

describe("groupings that share a chain", () => {
  it("never both have the same agreement", () => {
    fc.assert(
      fc.property(arbitraryAgreement, fc.subarray(meters), (document, listed) => {
        const { from } = agreementOf(document);
        for (const together of exclusiveGroupings) {
          const keys = together.map((one) =>
            keyOf[one](agreementOf(document).document, from, (eic) => listed.includes(eic)),
          );
          expect(keys.filter((key) => key !== undefined && key !== null).length).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect([...groupings].sort()).toEqual(Object.keys(keyOf).sort());
  });
});
