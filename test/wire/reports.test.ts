import { describe, expect, it } from "vitest";
import { renderReport } from "../../src/wire/reports.js";
import type { NetQuantityFault, Remark } from "../../src/wire/reports.js";

const place = { path: "$[0].x", times: 1 };

describe("a report in one line", () => {
  it.each<[Remark, string]>([
    [
      { tag: "UnknownValue", ...place, actual: '"Q"', known: ["E", "M"] },
      '$[0].x: unknown value "Q", known are E, M',
    ],
    [{ tag: "UnknownAttribute", path: "$[0].x", times: 3 }, "$[0].x: unknown attribute (3 times)"],
    [
      { tag: "WrongCheckCharacter", ...place, actual: "34Z6B80RJXDW7UPQ", expected: "E" },
      "$[0].x: 34Z6B80RJXDW7UPQ has a wrong check character, E would fit",
    ],
    [
      { tag: "PurposeAgainstRole", ...place, actual: '"OTHER"', expected: "AGGREGATION_OFFER" },
      '$[0].x: purpose "OTHER" does not belong to the role, AGGREGATION_OFFER does',
    ],
  ])("%o", (report, line) => {
    expect(renderReport(report)).toBe(line);
  });

  it.each<[NetQuantityFault, string]>([
    ["OneWithoutTheOther", "$[0].x: one net quantity stands without the other"],
    ["BothPositive", "$[0].x: both net quantities are positive"],
    ["NotZero", "$[0].x: a net quantity is not zero though nothing went in or out"],
    ["TooManyDecimals", "$[0].x: a net quantity has more than three decimals"],
  ])("of net quantities: %s", (what, line) => {
    expect(renderReport({ tag: "NetQuantity", ...place, what })).toBe(line);
  });
});
