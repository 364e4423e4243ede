import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../src/rulebook/decisions.js";
import { editions } from "../../src/rulebook/editions.js";
import { chosenReadings, readingChoices } from "../../src/rulebook/readings.js";
import { statementIds, statements } from "../../src/rulebook/statements.js";

describe("the registers", () => {
  it("name every chapter of statements, each with a source and one sentence", () => {
    const chapters = new Set(statementIds.map((id) => id.split("-")[0]));
    expect([...chapters]).toEqual("GEN MP AGR MD NB CUS AUT COO SCAN RSN API REQ RES OBJ CON BEY".split(" "));
    for (const id of statementIds) {
      expect(statements[id].source, id).toMatch(/^(EN|ET|CA|PUBLIC)\b/);
      expect(statements[id].sentence, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("number the statements of a chapter without a hole", () => {
    const last: Record<string, number> = {};
    for (const id of statementIds) {
      const [chapter, number] = id.split("-") as [string, string];
      expect(Number(number), id).toBe((last[chapter] ?? 0) + 1);
      last[chapter] = Number(number);
    }
    expect(last).toMatchObject({
      GEN: 6,
      MP: 3,
      AGR: 11,
      MD: 3,
      NB: 2,
      CUS: 2,
      AUT: 5,
      COO: 3,
      SCAN: 11,
      CON: 10,
      BEY: 19,
    });
  });

  it("give every decision at least two readings, a reason and a statement", () => {
    for (const id of decisionIds) {
      const decision: Decision = decisions[id];
      expect(decision.question, id).toMatch(/\?$/);
      expect(decision.readings.length, id).toBeGreaterThan(1);
      expect(decision.why, id).toMatch(/\.$/);
      expect(decision.statements.length, id).toBeGreaterThan(0);
      for (const statement of decision.statements) expect(statementIds, id).toContain(statement);
    }
  });

  it("choose the first of each list of readings", () => {
    for (const [id, choices] of Object.entries(readingChoices)) {
      expect(chosenReadings[id as keyof typeof chosenReadings]).toBe(choices[0]);
    }
    expect(editions).toEqual(["en", "et"]);
  });
});
