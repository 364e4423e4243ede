import { describe, expect, it } from "vitest";
import { book } from "../../scripts/rulebook/book.js";
import type { Book } from "../../scripts/rulebook/checks.js";
import { faultsOf } from "../../scripts/rulebook/checks.js";

/** A small book in order: a rule, a consequence, a function, an exception, two decisions. */
const sound: Book = {
  statements: ["GEN-1", "CON-1", "SCAN-1", "API-1"],
  rules: [
    {
      id: "GEN-1",
      statements: ["GEN-1"],
      decisions: ["D-GEN-1"],
      examples: [{ grants: ["A"] }, { refuses: ["B"] }],
    },
  ],
  consequences: [{ id: "CON-1", statements: ["CON-1"], decisions: [], examples: ["a case"] }],
  implementations: {
    "SCAN-1": { implementedBy: ["planTime"] },
    "API-1": { exception: { en: "Nobody can know.", et: "Keegi ei saa teada." } },
  },
  exported: new Set(["planTime"]),
  decisions: { "D-GEN-1": { statements: ["GEN-1"] }, "D-SCAN-1": { statements: ["SCAN-1"] } },
  decisionFiles: { "D-SCAN-1": ["src/scan/plan.ts"] },
  tests: { "SCAN-1": [{ file: "test/scan/plan.test.ts", text: "planTime(" }] },
};

const [rule] = sound.rules as [Book["rules"][number]];
const [consequence] = sound.consequences as [Book["consequences"][number]];
const withRule = (changed: Partial<typeof rule>): Book => ({ ...sound, rules: [{ ...rule, ...changed }] });

describe("the printed rule book", () => {
  it("has no fault", () => {
    expect(faultsOf(book())).toEqual([]);
  });
});

describe("a rule book", () => {
  it("without fault has none", () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each<[string, Book, readonly string[]]>([
    [
      "with a statement about recipients that no rule implements",
      { ...sound, statements: [...sound.statements, "MD-1", "AUT-2", "COO-3"] },
      [
        "MD-1 is about recipients and no rule implements it",
        "AUT-2 is about recipients and no rule implements it",
        "COO-3 is about recipients and no rule implements it",
      ],
    ],
    [
      "where a function stands in for the rule of such a statement",
      {
        ...withRule({ statements: [] }),
        implementations: { ...sound.implementations, "GEN-1": { implementedBy: ["planTime"] } },
      },
      ["GEN-1 is about recipients and no rule implements it", "rule GEN-1 implements no statement"],
    ],
    [
      "with a rule that grants in no example",
      withRule({ examples: [{ refuses: ["B"] }, { grants: [] }] }),
      ["rule GEN-1 has no example that grants"],
    ],
    [
      "with a rule that refuses in no example",
      withRule({ examples: [{ grants: ["A"] }] }),
      ["rule GEN-1 has no example that refuses"],
    ],
    [
      "with a rule without examples",
      withRule({ examples: [] }),
      ["rule GEN-1 has no example that grants", "rule GEN-1 has no example that refuses"],
    ],
    [
      "with a rule about what nobody stated or decided",
      withRule({ statements: ["GEN-1", "GEN-9"], decisions: ["D-GEN-1", "D-GEN-9"] }),
      ["rule GEN-1 names GEN-9, which is no statement", "rule GEN-1 names D-GEN-9, which is no decision"],
    ],
    [
      "with a consequence without a statement, a decision or a case",
      { ...sound, consequences: [{ ...consequence, statements: [], decisions: ["D-9"], examples: [] }] },
      [
        "CON-1 has no implementation and no reason for that",
        "rule CON-1 implements no statement",
        "rule CON-1 names D-9, which is no decision",
        "rule CON-1 has no example",
      ],
    ],
    [
      "with a statement that nothing implements",
      { ...sound, implementations: { ...sound.implementations, "SCAN-1": undefined } },
      ["SCAN-1 has no implementation and no reason for that"],
    ],
    [
      "with an exception that says nothing in one language",
      {
        ...sound,
        implementations: {
          ...sound.implementations,
          "API-1": { exception: { en: "Nobody can know.", et: "" } },
        },
      },
      ["API-1 has no implementation and no reason for that"],
    ],
    [
      "with a function that is not exported",
      { ...sound, exported: new Set(["planDays"]) },
      ["SCAN-1 is implemented by planTime, which is not exported"],
    ],
    ["with a statement that no test names", { ...sound, tests: {} }, ["SCAN-1 is named by no test"]],
    [
      "with a statement named only where its function is not used",
      { ...sound, tests: { "SCAN-1": [{ file: "test/scan/query-limits.test.ts", text: "planDays(" }] } },
      ["SCAN-1 is named by tests, but by none that uses planTime"],
    ],
    [
      "with a decision that nothing uses",
      { ...sound, decisionFiles: {} },
      ["D-SCAN-1 is a decision that nothing uses"],
    ],
    [
      "with a decision about nothing, or about what nobody stated",
      {
        ...sound,
        decisions: { "D-GEN-1": { statements: [] }, "D-SCAN-1": { statements: ["SCAN-1", "SCAN-99"] } },
      },
      ["D-GEN-1 decides about no statement", "D-SCAN-1 names SCAN-99, which is no statement"],
    ],
    [
      "with a carrier of what nobody stated",
      { ...sound, implementations: { ...sound.implementations, "SCAN-99": { implementedBy: ["planTime"] } } },
      ["the register of implementations names SCAN-99, which is no statement"],
    ],
  ])("%s has faults that say so", (_, broken, faults) => {
    expect(faultsOf(broken)).toEqual(faults);
  });

  it("may have a statement implemented by a rule about consequences and a function, which a test names", () => {
    const both: Book = {
      ...sound,
      consequences: [{ ...consequence, statements: ["CON-1", "SCAN-1"] }],
      tests: { "SCAN-1": [{ file: "test/scan/query-limits.test.ts", text: "planDays(" }] },
    };
    expect(faultsOf(both)).toEqual([]);
    expect(faultsOf({ ...both, tests: {} })).toEqual(["SCAN-1 is named by no test"]);
  });
});
