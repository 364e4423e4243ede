import { describe, expect, it } from "vitest";
import {
  exampleAt,
  exampleFragment,
  exampleNames,
  isExampleFragment,
} from "../../docs/playground/presets/example-names.js";

describe("the examples", () => {
  it("each have a name in both languages and an address of their own", () => {
    const named = Object.values(exampleNames);
    expect(new Set(named.map(({ address }) => address)).size).toBe(named.length);
    for (const { address, name } of named) {
      expect(address).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([name.en, name.et].every((text) => text.length > 3)).toBe(true);
    }
  });

  it("are found by their address only", () => {
    for (const id of Object.keys(exampleNames)) expect(exampleAt(exampleFragment(id))).toBe(id);
    expect(exampleAt("#example=two-suppliers")).toBe("case-9");
    expect(exampleAt("#example=two-suppliers&left=en&right=et")).toBe("case-9");
    for (const fragment of ["", "#", "#example=", "#example=nothing", "#s=z.abc", "two-suppliers"])
      expect(exampleAt(fragment), fragment).toBeUndefined();
    expect(isExampleFragment("#example=nothing")).toBe(true);
  });
});
