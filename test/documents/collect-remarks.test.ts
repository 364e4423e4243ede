import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import { EicText, FiniteNumber, maybe, oneOrMore, remarksOf, word } from "../../src/documents/index.js";

const Item = t.intersection([
  t.type({ eic: EicText }),
  t.partial({ colour: maybe(word("Colour", ["RED"])), parts: t.array(t.partial({ n: FiniteNumber })) }),
]);
const eic = "38X-EIN-OS-----J";

describe("the list of remarks", () => {
  it("is empty if everything is known", () => {
    expect(remarksOf(Item, { eic, colour: null, parts: [{ n: 1 }, { n: undefined }] })).toEqual([]);
    expect(remarksOf(t.string, "anything")).toEqual([]);
  });

  it("counts the same remark of several items, with the first path", () => {
    const items = [
      { eic, colour: "BLUE", note: 1 },
      { eic, colour: "RED" },
      { eic, colour: "BLUE", note: { deep: true } },
      { eic, colour: "GREY" },
    ];
    expect(remarksOf(oneOrMore(Item), items)).toEqual([
      { tag: "UnknownValue", path: "$[0].colour", actual: '"BLUE"', known: ["RED"], times: 2 },
      { tag: "UnknownAttribute", path: "$[0].note", times: 2 },
      { tag: "UnknownValue", path: "$[3].colour", actual: '"GREY"', known: ["RED"], times: 1 },
    ]);
  });

  it("distinguishes wrong check characters of different codes", () => {
    const wrong = ["34Z6B80RJXDW7UPQ", "38X-EIN-OS-----K", "34Z6B80RJXDW7UPQ"];
    expect(remarksOf(t.array(EicText), wrong).map(({ path, times }) => [path, times])).toEqual([
      ["$[0]", 2],
      ["$[1]", 1],
    ]);
  });

  it("distinguishes an attribute whose name is a number from a position in an array", () => {
    const either = t.type({ "[]": t.type({}) });
    expect(remarksOf(either, { "[]": { a: 1 }, b: 1 }).map(({ path }) => path)).toEqual(['$["[]"].a', "$.b"]);
  });
});
