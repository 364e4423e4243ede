import { describe, expect, it } from "vitest";
import { entryOf } from "../../../src/report/rule-book/rule-book-entry.js";

const statement = { source: "EN, Somewhere", sentence: "Something holds.", estonian: "Miski kehtib." };

describe("a line of the rule book", () => {
  it("has the rules first, then the functions, and the chosen readings", () => {
    const parts = { taken: ["One.", "Another."], rules: ["GEN-4"], carrier: { implementedBy: ["predict"] } };
    expect(entryOf("GEN-4", statement, parts)).toEqual({
      id: "GEN-4",
      source: "EN, Somewhere",
      sentence: "Something holds.",
      decision: "One. Another.",
      carriedBy: ["GEN-4", "predict"],
      status: "tested",
    });
  });

  it("is an exception with its reason, if nothing implements the statement", () => {
    const carrier = { exception: { en: "Nobody can know.", et: "Keegi ei saa teada." } };
    expect(entryOf("BEY-19", statement, { taken: [], rules: [], carrier })).toEqual({
      id: "BEY-19",
      source: "EN, Somewhere",
      sentence: "Something holds.",
      carriedBy: [],
      status: "exception",
      why: "Nobody can know.",
    });
  });

  it('has "no implementation" if there is neither an implementation nor an exception', () => {
    expect(entryOf("GEN-1", statement, { taken: [], rules: [], carrier: undefined })).toMatchObject({
      status: "exception",
      why: "no implementation",
    });
  });
});
