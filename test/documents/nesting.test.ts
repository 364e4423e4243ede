import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_NESTED } from "../../src/common/input-limits.js";
import { isPlainList, unfit, unfitPlain } from "../../src/documents/nesting.js";

const isNestedTooDeep = (value: unknown): boolean => unfit(value)?.tag === "NestedTooDeep";

/** A value with a number of levels, each an array or an object by a choice, with other values beside each. */
const nested = (levels: number, choices: readonly boolean[], beside: unknown): unknown => {
  let value: unknown = "at the bottom";
  for (let i = 0; i < levels; i++)
    value =
      choices[i % choices.length] === true ? [beside, value, beside] : { a: beside, b: value, c: beside };
  return value;
};

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

describe("depth of a value", () => {
  it("counts levels of any kind, with any other attributes", () => {
    const shapes = fc.record({
      levels: fc.oneof(fc.integer({ min: 0, max: 2 * MOST_NESTED }), fc.constantFrom(199, 200, 201)),
      choices: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      beside: fc.constantFrom(1, "x", null, true),
    });
    fc.assert(
      fc.property(shapes, ({ levels, choices, beside }) => {
        const value = nested(levels, choices, beside);
        expect(isNestedTooDeep(value)).toBe(levels > MOST_NESTED);
        expect(unfitPlain(value)).toEqual(unfit(value));
      }),
    );
  });

  it("is found at a million levels, in cycles and with shared parts", () => {
    expect(isNestedTooDeep(nested(1_000_000, [true], 1))).toBe(true);
    expect(unfitPlain(nested(1_000_000, [true], 1))).toEqual(unfit(nested(1_000_000, [true], 1)));
    const circle: Record<string, unknown> = {};
    circle["itself"] = circle;
    expect(isNestedTooDeep(circle)).toBe(true);
    let shared: unknown = {};
    for (let i = 1; i < MOST_NESTED; i++) shared = [shared, shared, shared];
    expect(isNestedTooDeep(shared)).toBe(false);
    expect(isNestedTooDeep([shared, shared])).toBe(true);
  });

  it("is that of the value itself if it is not an object", () => {
    for (const value of [undefined, null, 1, "x".repeat(1000), true, 1n, Symbol("s"), () => 1])
      expect(isNestedTooDeep(value)).toBe(false);
  });
});

describe("a value that cannot be read as JSON", () => {
  const getter = (target: object, name: string): object =>
    Object.defineProperty(target, name, { enumerable: true, get: () => 1 });
  class Row {
    readonly meterEic = "38ZGO-1000000C-Y";
    own(): string {
      return this.meterEic;
    }
  }
  class Computed extends Row {
    get validFrom(): string {
      return this.meterEic;
    }
  }
  class Written extends Row {
    toJSON(): string {
      return this.meterEic;
    }
  }

  it.each<[string, unknown]>([
    ["a bigint", 1n],
    ["a bigint inside", [{ kwh: 1n }]],
    ["a function", () => 1],
    ["a getter", getter({}, "validFrom")],
    ["a getter of an array", [getter(["x"], "0")]],
    ["a getter of a class", new Computed()],
    ["an attribute that is inherited", Object.create({ validFrom: 1 })],
    ["an object that writes itself", { toJSON: () => 1 }],
    ["an instance that writes itself", new Written()],
    ["a Date that writes itself", Object.assign(new Date(0), { toJSON: () => 1 })],
    ["holes", { agreements: Object.assign(new Array<number>(2), { 1: 1 }) }],
    ["nothing but holes", new Array<unknown>(2 ** 32 - 1)],
    ["a revoked proxy", [revoked({})]],
  ])("has %s", (_, value) => {
    expect(unfit(value)).toMatchObject({ tag: "Unreadable" });
  });

  it.each<[string, unknown]>([
    ["an instance with data", new Row()],
    ["a Date", { validFrom: new Date(0) }],
    ["an attribute of a hostile name", JSON.parse('{"__proto__": {"toJSON": 1}, "toJSON": null}')],
    ["an undefined item", [undefined]],
    ["an object without a prototype", Object.assign(Object.create(null), { validFrom: 1 })],
  ])("is not %s", (_, value) => {
    expect(unfit(value)).toBeUndefined();
  });

  it("is an array with a missing item", () => {
    expect(isPlainList([undefined, 1])).toBe(true);
    expect(isPlainList(new Array(1))).toBe(false);
  });

  it.each([1, 9_999, 10_000])("is an array of %d items in which a method is hidden", (length) => {
    const plain = Array.from({ length }, () => 1);
    expect(isPlainList(plain)).toBe(true);
    expect(isPlainList(Object.assign([...plain], { forEach: 1 }))).toBe(false);
    expect(isPlainList(Object.assign([...plain], { [Symbol.iterator]: 1 }))).toBe(false);
    // Any other attribute is detected up to the limit of docs/limits.md.
    expect(isPlainList(Object.assign([...plain], { more: 1 }))).toBe(length === 10_000);
    class Rows extends Array {}
    expect(isPlainList(Object.setPrototypeOf([...plain], Rows.prototype) as unknown[])).toBe(false);
  });
});
