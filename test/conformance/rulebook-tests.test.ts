import { describe, expect, it } from "vitest";
import { testsIn, showing } from "../../scripts/rulebook/tests.js";

const file = "test/scan/plan.test.ts";
const source = `
describe("a plan (SCAN-10)", () => {
  it("covers its span", () => {});
  for (const day of days) it(\`is right on \${day}\`, () => {});
  describe("of a day", () => {
    it.each([[1], [2]])("has %s requests (SCAN-7, SCAN-8)", () => {});
  });
});
it("is none (D-SCAN-1, SCAN-11)", () => expect(it("is no title (SCAN-2)")).toBe(1));
helper("SCAN-3");
test('is a test too: SCAN-4', () => {});
it(name, () => {});
`;

describe("the titles of tests", () => {
  const tests = testsIn(file, source);

  it("are read with the blocks around them", () => {
    expect(tests.map(({ titles }) => titles)).toEqual([
      ["a plan (SCAN-10)", "covers its span"],
      ["a plan (SCAN-10)", "is right on …"],
      ["a plan (SCAN-10)", "of a day", "has %s requests (SCAN-7, SCAN-8)"],
      ["is none (D-SCAN-1, SCAN-11)"],
      ["is a test too: SCAN-4"],
    ]);
  });

  it("show the statements they name, a block all its tests together", () => {
    expect(showing(tests, "SCAN-10")).toEqual([{ file, title: "a plan (SCAN-10)", tests: 3 }]);
    expect(showing(tests, "SCAN-8")).toEqual([{ file, title: "has %s requests (SCAN-7, SCAN-8)", tests: 1 }]);
    expect(showing(tests, "SCAN-4")).toHaveLength(1);
  });

  it("do not show a statement by a longer number, by a decision, or by a text that is not a title", () => {
    expect(showing(tests, "SCAN-1")).toEqual([]);
    expect(showing(tests, "SCAN-2")).toEqual([]);
    expect(showing(tests, "SCAN-3")).toEqual([]);
  });
});
