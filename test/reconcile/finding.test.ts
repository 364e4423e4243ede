import { compareText } from "../../src/common/order.js";
import { describe, expect, it } from "vitest";

describe("texts", () => {
  it("are ordered by their code units", () => {
    const inOrder = ["", "B", "a", "aa", "b", "ä"];
    for (let i = 0; i < inOrder.length; i++)
      for (let j = 0; j < inOrder.length; j++)
        expect(compareText(inOrder[i]!, inOrder[j]!)).toBe(Math.sign(i - j));
  });
});
