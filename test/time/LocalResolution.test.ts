import { none, some } from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import type { LocalResolution } from "../../src/time/index.js";
import { firstOrForward, onlyUnique, secondOrForward } from "../../src/time/index.js";

const unique: LocalResolution = { tag: "Unique", at: 5 };
const ambiguous: LocalResolution = { tag: "Ambiguous", first: 1, second: 2 };
const missing: LocalResolution = { tag: "Missing", backward: 3, forward: 4 };

describe("strategies for a local time", () => {
  it("firstOrForward takes the first of two and moves a skipped one forward", () => {
    expect([unique, ambiguous, missing].map(firstOrForward)).toEqual([5, 1, 4]);
  });

  it("secondOrForward takes the second of two and moves a skipped one forward", () => {
    expect([unique, ambiguous, missing].map(secondOrForward)).toEqual([5, 2, 4]);
  });

  it("onlyUnique takes neither", () => {
    expect([unique, ambiguous, missing].map(onlyUnique)).toEqual([some(5), none, none]);
  });
});
