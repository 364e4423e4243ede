import { none, some } from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import type { LocalResolution } from "../../src/time/index.js";
import { compatible, earlier, later, reject } from "../../src/time/index.js";

const unique: LocalResolution = { tag: "Unique", at: 5 };
const ambiguous: LocalResolution = { tag: "Ambiguous", earlier: 1, later: 2 };
const missing: LocalResolution = { tag: "Missing", earlier: 3, later: 4 };
const all = [unique, ambiguous, missing];

describe("disambiguation of a local time, as Temporal names it", () => {
  it("compatible returns the earlier of two instants and moves a skipped time forward", () => {
    expect(all.map(compatible)).toEqual([5, 1, 4]);
  });

  it("earlier returns the earlier of two instants and moves a skipped time back", () => {
    expect(all.map(earlier)).toEqual([5, 1, 3]);
  });

  it("later returns the later of two instants and moves a skipped time forward", () => {
    expect(all.map(later)).toEqual([5, 2, 4]);
  });

  it("reject returns neither", () => {
    expect(all.map(reject)).toEqual([some(5), none, none]);
  });
});
