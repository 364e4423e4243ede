import { isRight } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import {
  FiniteNumber,
  decoderOf,
  itemsOf,
  maybe,
  mustHold,
  oneOrMore,
  shouldHold,
} from "../../src/documents/index.js";
import { faults, reported } from "./outcomes.js";

const Point = t.type({ x: FiniteNumber });

describe("maybe", () => {
  it("accepts null and the values of the inner codec", () => {
    const MaybeNumber = maybe(FiniteNumber);
    expect([null, 1, "1", undefined].map(MaybeNumber.is)).toEqual([true, true, false, false]);
    expect(isRight(MaybeNumber.decode(null))).toBe(true);
    expect(faults(decoderOf(MaybeNumber)("1"))).toEqual(["WrongKind $"]);
  });
});

describe("one or more", () => {
  const Points = oneOrMore(Point);
  it("accepts one, an array, and an empty array", () => {
    for (const content of [{ x: 1 }, [{ x: 1 }, { x: 2 }], []]) {
      expect(Points.is(content)).toBe(true);
      expect(decoderOf(Points)(content)).toMatchObject({ right: { value: content, remarks: [] } });
    }
  });
  it("reports errors with the position in an array and without it for a single value", () => {
    expect(faults(decoderOf(Points)([{ x: 1 }, { x: "2" }]))).toEqual(["WrongKind $[1].x"]);
    expect(faults(decoderOf(Points)({ x: "2" }))).toEqual(["WrongKind $.x"]);
    expect(faults(decoderOf(Points)([[]]))).toEqual(["WrongKind $[0]"]);
    expect(faults(decoderOf(Points)(7))).toEqual(["WrongKind $"]);
    expect(Points.is(7)).toBe(false);
  });
  it("returns its items without copying them", () => {
    const one = { x: 1 };
    const many = [one];
    expect(itemsOf(many)).toBe(many);
    expect(itemsOf<{ x: number }>(one)[0]).toBe(one);
  });
});

describe("a rule over several attributes", () => {
  const inOrder = mustHold("InOrder", ({ from, to }) =>
    Number(to) < Number(from)
      ? [{ attribute: "to", cause: { tag: "ReversedPeriod", expected: "later" } }]
      : [],
  );
  const Span = t.intersection([t.type({ from: FiniteNumber, to: FiniteNumber }), inOrder]);

  it("is an error at the attribute, in addition to other errors", () => {
    expect(faults(decoderOf(Span)({ from: 2, to: 1 }))).toEqual(["ReversedPeriod $.to"]);
    expect(faults(decoderOf(Span)({ from: "2", to: 1 }))).toEqual([
      "WrongKind $.from",
      "ReversedPeriod $.to",
    ]);
    expect(faults(decoderOf(Span)("x"))).toEqual(["WrongKind $"]);
  });
  it("is also checked by `is`", () => {
    expect([{ from: 1, to: 2 }, { from: 2, to: 1 }, "x"].map((value) => inOrder.is(value))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it("gives a remark if it is a recommendation, at an attribute or at the object", () => {
    const remark = { tag: "NetQuantity", what: "NotZero" } as const;
    const odd = shouldHold("Odd", ({ x }) =>
      Number(x) % 2 === 1 ? [{ attribute: "x", remark }, { remark }] : [],
    );
    const OddPoint = t.intersection([Point, odd]);
    expect(reported(decoderOf(OddPoint)({ x: 2 }))).toEqual([]);
    expect(reported(decoderOf(OddPoint)({ x: 1 }))).toEqual(["NetQuantity $.x 1", "NetQuantity $ 1"]);
  });
});
