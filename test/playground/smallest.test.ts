import { describe, expect, it } from "vitest";
import { searching } from "../../docs/playground/smallest/search.js";
import { boundOf, compare, finished } from "../../src/analysis/index.js";
import type { RuleBook } from "../../src/analysis/index.js";

const books: readonly RuleBook[] = [
  { edition: "et" },
  { edition: "en", readings: { "CON-9": "own-supplier-too" } },
  { edition: "en", readings: { "NB-2": "border-supply-too" } },
];

describe("the smallest market that differs", () => {
  it("is the one that a comparison of all markets finds", () => {
    const bound = boundOf({
      agreements: 1,
      instants: 2,
      layouts: ["no-agreements", "one-point"],
    });
    for (const book of books) {
      const { witness, differingInRecipients } = compare({ edition: "en" }, book, bound);
      const { found, isByReason } = finished(searching({ edition: "en" }, book, bound));
      expect(found, JSON.stringify(book)).toEqual(witness);
      expect(isByReason).toBe(witness !== undefined && differingInRecipients === 0);
    }
  });

  it("is found before all markets are tried, and says how far it is", () => {
    // The default bound has many more markets.
    const book: RuleBook = { edition: "en", readings: { "CON-9": "own-supplier-too" } };
    const steps = searching({ edition: "en" }, book);
    expect(steps.next().value).toEqual({ tries: 1, byReason: undefined });
    const { tries, found } = finished(steps);
    expect(found?.set.agreements).toEqual([]);
    expect(tries).toBeLessThan(1000);
  });

  it("is none where the rule books are the same", () => {
    const { found, isByReason, tries } = finished(
      searching(
        { edition: "en" },
        { edition: "en" },
        boundOf({ agreements: 1, instants: 1, layouts: ["one-point"] }),
      ),
    );
    expect([found, isByReason]).toEqual([undefined, false]);
    expect(tries).toBeGreaterThan(10);
  });
});
