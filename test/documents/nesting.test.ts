import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNestedTooDeep, MOST_NESTED } from "../../src/documents/nesting.js";

/** A value of so many levels, of arrays and objects in turn as the choices say, with other values beside each. */
const nested = (levels: number, choices: readonly boolean[], beside: unknown): unknown => {
  let value: unknown = "at the bottom";
  for (let i = 0; i < levels; i++)
    value =
      choices[i % choices.length] === true ? [beside, value, beside] : { a: beside, b: value, c: beside };
  return value;
};

describe("depth of a value", () => {
  it("counts levels, whatever they are made of and whatever stands beside", () => {
    const shapes = fc.record({
      levels: fc.oneof(fc.integer({ min: 0, max: 2 * MOST_NESTED }), fc.constantFrom(199, 200, 201)),
      choices: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      beside: fc.constantFrom(1, "x", null, true),
    });
    fc.assert(
      fc.property(shapes, ({ levels, choices, beside }) => {
        expect(isNestedTooDeep(nested(levels, choices, beside))).toBe(levels > MOST_NESTED);
      }),
    );
  });

  it("is found at a million levels, in circles and where parts are shared", () => {
    expect(isNestedTooDeep(nested(1_000_000, [true], 1))).toBe(true);
    const circle: Record<string, unknown> = {};
    circle["itself"] = circle;
    expect(isNestedTooDeep(circle)).toBe(true);
    let shared: unknown = {};
    for (let i = 1; i < MOST_NESTED; i++) shared = [shared, shared, shared];
    expect(isNestedTooDeep(shared)).toBe(false);
    expect(isNestedTooDeep([shared, shared])).toBe(true);
  });

  it("takes what is no object as it is", () => {
    for (const value of [undefined, null, 1, "x".repeat(1000), true, 1n, Symbol("s"), () => 1])
      expect(isNestedTooDeep(value)).toBe(false);
  });
});
