import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allReasonCodes } from "../../src/reason/format-reason.js";
import { nearestCode } from "../../src/reason/nearest-reason.js";
import { text } from "./texts.js";

/** The edit distance, straight from the definition. */
const changesBetween = (from: string, to: string): number => {
  const found = new Map<string, number>();
  const changes = (i: number, j: number): number => {
    if (i === from.length) return to.length - j;
    if (j === to.length) return from.length - i;
    if (from[i] === to[j]) return changes(i + 1, j + 1);
    const key = `${i},${j}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const fewest = 1 + Math.min(changes(i + 1, j), changes(i, j + 1), changes(i + 1, j + 1));
    found.set(key, fewest);
    return fewest;
  };
  return changes(0, 0);
};

describe("nearestCode", () => {
  it("of a code is the code itself", () => {
    for (const code of allReasonCodes) expect(nearestCode(code)).toBe(code);
  });

  it.each([
    ["UPDATE_BC_GIRD_DELETE", "UPDATE_BC_GRID_DELETE"],
    ["DELETE_BC_NAMED_SUPLIER_UPDATE", "DELETE_BC_NAMED_SUPPLIER_UPDATE"],
    ["UPDATE-BC-AGREEMENT-COORDINATION", "UPDATE_BC_AGREEMENT_COORDINATION"],
    ["DELTE", "DELETE"],
  ])("of %s is %s", (written, meant) => {
    expect(nearestCode(written)).toBe(meant);
  });

  it("is the first of several equally near codes", () => {
    expect(nearestCode("")).toBe("CREATE");
    expect(nearestCode("CREATE_BC_GRID_")).toBe("CREATE_BC_GRID_CREATE");
  });

  it("has the smallest edit distance, and is the first with it", () => {
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(written.length <= 70);
        const changes = allReasonCodes.map((code) => changesBetween(written, code));
        const first = changes.indexOf(Math.min(...changes));
        expect(nearestCode(written)).toBe(allReasonCodes[first]);
      }),
      { numRuns: 60 },
    );
  });

  it("compares the first 70 characters only", () => {
    const beginning = "DELETE_BC_GRID_UPDATE".padEnd(70, "!");
    expect(nearestCode(beginning + "CREATE_BC_PORTFOLIO_SUPPLIER_CREATE".repeat(1000))).toBe(
      nearestCode(beginning),
    );
  });
});
