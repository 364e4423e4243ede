import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { shownBy } from "../../../src/report/rule-book/shown-by.js";
import { statementIds } from "../../../src/rulebook/statements.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("the table of tests", () => {
  it("has a line for every statement, in order, and a test on each", () => {
    expect(Object.keys(shownBy)).toEqual(statementIds);
    expect(statementIds.filter((id) => shownBy[id].length === 0)).toEqual([]);
  });

  it("has existing files that contain the id of the statement or run the examples of its rules", () => {
    const runExamples = [
      "test/rules/distribution/examples.test.ts",
      "test/rules/consequences/worked-cases.test.ts",
    ];
    for (const id of statementIds) {
      for (const file of shownBy[id]) {
        expect(existsSync(join(root, file)), file).toBe(true);
        if (runExamples.includes(file)) continue;
        expect(readFileSync(join(root, file), "utf8"), `${file} says ${id}`).toMatch(
          new RegExp(`\\b${id}\\b`),
        );
      }
    }
  });
});
