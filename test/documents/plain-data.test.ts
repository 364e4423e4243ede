import { describe, expect, it } from "vitest";
import { MOST_NESTED } from "../../src/common/input-limits.js";
import { isPlainData, noteParsed, parseText, whyUnreadable } from "../../src/documents/plain-data.js";

const computed = (target: object, name: string): object =>
  Object.defineProperty(target, name, { enumerable: true, configurable: true, get: () => 1 });

const nested = (levels: number): object => {
  let value: object = {};
  for (let i = 1; i < levels; i++) value = [value];
  return value;
};

describe("plain data", () => {
  it.each<object>([
    {},
    [],
    { a: 1, b: null, c: "x", d: undefined },
    { a: { b: [1, { c: null }] }, d: [[], {}] },
    [1, null, "x", [{}], undefined],
    Object.create(null) as object,
  ])("%j is", (value) => {
    expect(isPlainData(value)).toBe(true);
  });

  it.each<[string, object]>([
    ["a getter", computed({}, "a")],
    ["a getter inside an object", { a: 1, b: { c: computed({}, "d") } }],
    ["a getter inside an array", [1, [computed({}, "a")]]],
    ["a getter of an item", [computed([1, 2], "1")]],
    ["an inherited getter", Object.create(computed({}, "a")) as object],
    ["an object that writes itself", { toJSON: 1 }],
    ["one inside", { a: [{ toJSON: () => 1 }] }],
    ["an array with a hole", { a: new Array(1) }],
    ["an array with more than items", [Object.assign([1], { more: 1 })]],
    ["a Date", { a: new Date(0) }],
  ])("%s is not", (_, value) => {
    expect(isPlainData(value)).toBe(false);
  });

  it("is what it was when it was first asked about", () => {
    const asked = { a: 1 };
    expect(isPlainData(asked)).toBe(true);
    computed(asked, "a");
    expect(isPlainData(asked)).toBe(true);
    const refused = computed({}, "a");
    expect(isPlainData(refused)).toBe(false);
    Object.defineProperty(refused, "a", { value: 1 });
    expect(isPlainData(refused)).toBe(true);
  });

  it("is every object that JSON.parse made, and what is noted as such", () => {
    const parsed = parseText('{"toJSON":1}') as object;
    expect(isPlainData(parsed)).toBe(true);
    const noted = { toJSON: 1 };
    noteParsed(noted);
    expect(isPlainData(noted)).toBe(true);
    for (const value of [1, "x", null, undefined]) expect(() => noteParsed(value)).not.toThrow();
    expect(parseText("7")).toBe(7);
    expect(() => parseText("{")).toThrow(SyntaxError);
  });
});

describe("why a value is unreadable", () => {
  it("is its depth alone if it is a result of JSON.parse", () => {
    const parsed = parseText('{"toJSON":{}}') as { toJSON: unknown };
    expect(whyUnreadable(parsed)).toBeUndefined();
    // Not looked at again.
    parsed.toJSON = () => 1;
    expect(whyUnreadable(parsed)).toBeUndefined();
    const deep = nested(MOST_NESTED + 1);
    noteParsed(deep);
    expect(whyUnreadable(deep)).toMatchObject({ tag: "NestedTooDeep" });
    const fits = nested(MOST_NESTED);
    noteParsed(fits);
    expect(whyUnreadable(fits)).toBeUndefined();
  });

  it("is anything if it is another value", () => {
    expect(whyUnreadable({ toJSON: () => 1 })).toMatchObject({ tag: "Unreadable" });
    expect(whyUnreadable(nested(MOST_NESTED + 1))).toMatchObject({ tag: "NestedTooDeep" });
    expect(whyUnreadable(1n)).toMatchObject({ tag: "Unreadable" });
    for (const value of [null, undefined, 1, "x", {}, [{}]]) expect(whyUnreadable(value)).toBeUndefined();
  });
});
