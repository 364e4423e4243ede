import { describe, expect, it } from "vitest";
import type { Decision, DecisionInWords } from "../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../src/rulebook/decisions.js";
import { editions } from "../../src/documents/editions.js";
import { chosenReadings, readingChoices } from "../../src/rulebook/readings.js";
import { errata } from "../../src/rulebook/source-errata.js";
import { statementIds, statements } from "../../src/rulebook/statements.js";

describe("the registers", () => {
  it("have every chapter of statements, each statement with a source and one sentence", () => {
    const chapters = new Set(statementIds.map((id) => id.split("-")[0]));
    expect([...chapters]).toEqual("GEN MP AGR MD NB CUS AUT COO SCAN RSN API REQ RES OBJ CON BEY".split(" "));
    for (const id of statementIds) {
      expect(statements[id].source, id).toMatch(/^(EN|ET|CA|PUBLIC)\b/);
      expect(statements[id].sentence, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("number the statements of a chapter without gaps", () => {
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

  it("have for every decision at least two readings, a reason and a statement", () => {
    for (const id of decisionIds) {
      const decision: Decision = decisions[id];
      expect(decision.question, id).toMatch(/\?$/);
      expect(decision.readings.length, id).toBeGreaterThan(1);
      expect(decision.why, id).toMatch(/\.$/);
      expect(decision.statements.length, id).toBeGreaterThan(0);
      for (const statement of decision.statements) expect(statementIds, id).toContain(statement);
    }
  });

  it("refer to the public texts that concern a decision", () => {
    for (const id of decisionIds) {
      const { evidence = {}, open }: Decision = decisions[id];
      for (const texts of Object.values(evidence)) {
        expect(texts.length, id).toBeGreaterThan(0);
        for (const text of texts)
          expect(text, id).toMatch(/^(page \d\d(\.\d+)?( \((en|et)\))?|EDH-\d+|OpenAPI)$/);
      }
      // A guess is not settled.
      if (open === true) expect(evidence.settles, id).toBeUndefined();
    }
    const settledBy = (id: keyof typeof decisions) => (decisions[id] as Decision).evidence?.settles;
    expect(settledBy("D-API-BILL-VERSION")).toContain("page 30");
    expect(settledBy("D-API-BILL-METHOD")).toContain("page 50");
    expect(settledBy("D-AGR-8")).toEqual(["EDH-4390"]);
    expect(settledBy("D-AGR-7")).toEqual(["EDH-3711", "EDH-3594"]);
    expect(settledBy("D-GEN-6")).toEqual(["EDH-3543"]);
    expect(settledBy("D-MP-1")).toEqual(["EDH-2253"]);
    expect(settledBy("D-AGR-4")).toEqual(["page 08"]);
    expect(settledBy("D-BEY-7")).toEqual(["page 12"]);
    expect(settledBy("D-API-BODY")).toEqual(["OpenAPI"]);
  });

  it("have the chosen reading first in each list of options", () => {
    for (const [id, choices] of Object.entries(readingChoices)) {
      expect(chosenReadings[id as keyof typeof chosenReadings]).toBe(choices[0]);
    }
    expect(editions).toEqual(["en", "et"]);
  });
});

/** The untranslated parts: the Datahub's own words, codes, numbers and attribute names. */
const untranslated = (text: string): readonly string[] =>
  [
    ...new Set(
      text.match(
        /\b[A-Z]{2,}(?:_[A-Z]+)+\b|\b(?:GRID|SUPPLY|AGGREGATION|AGREEMENT|PERMISSION|CREATE|UPDATE|DELETE)\b|\b(?:[A-Z]+-)+\d+\b|\b[a-z]+(?:[A-Z][a-z]+)+\b|\b\d[\d:]*\b/g,
      ),
    ),
  ].sort();

describe("the registers in Estonian", () => {
  it("have every statement as a sentence, with the same terms of the Datahub", () => {
    for (const id of statementIds) {
      expect(statements[id].estonian, id).toMatch(/^[A-ZÕÄÖÜ].*\.$/);
      expect(untranslated(statements[id].estonian), id).toEqual(untranslated(statements[id].sentence));
    }
  });

  it("have every decision, with as many readings and the same terms of the Datahub", () => {
    for (const id of decisionIds) {
      const english: Decision = decisions[id];
      const estonian: DecisionInWords = decisions[id].estonian;
      expect(estonian.question, id).toMatch(/^[A-ZÕÄÖÜ].*\?$/);
      expect(estonian.why, id).toMatch(/\.$/);
      expect(estonian.readings.length, id).toBe(english.readings.length);
      estonian.readings.forEach((reading, i) => {
        expect(reading, id).toMatch(/\.$/);
        const missing = untranslated(english.readings[i]!).filter((word) => !reading.includes(word));
        expect(missing, `${id}, reading ${i + 1}`).toEqual([]);
      });
    }
  });
});

describe("the errata of the documents", () => {
  it("state in both languages the text and the correction, for known statements", () => {
    for (const { says, taken, statements: about } of errata) {
      for (const text of [says.en, says.et, taken.en, taken.et]) expect(text).toMatch(/\.$/);
      expect(about.length).toBeGreaterThan(0);
      for (const id of about) expect(statementIds).toContain(id);
    }
  });
});
