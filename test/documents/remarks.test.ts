import { describe, expect, it } from "vitest";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { errorOfRemark, explainRemark, RemarkCollector } from "../../src/documents/remarks.js";
import type { NetQuantityFault, Remark } from "../../src/documents/remarks.js";

const place = { path: "$[0].x", times: 1 };

describe("a remark in one line", () => {
  it.each<[Remark, string]>([
    [
      { tag: "UnknownValue", ...place, actual: '"Q"', known: ["E", "M"] },
      '$[0].x: unknown value "Q", known are E, M',
    ],
    [{ tag: "UnknownAttribute", path: "$[0].x", times: 3 }, "$[0].x: unknown attribute (3 times)"],
    [
      { tag: "UnknownAttribute", ...place, nearest: "meterEic", file: "set.ndjson", line: 3 },
      "set.ndjson:3: $[0].x: unknown attribute, did you mean meterEic?",
    ],
    [
      { tag: "WrongCheckCharacter", ...place, actual: "34Z6B80RJXDW7UPQ", expected: "E" },
      "$[0].x: the check character of 34Z6B80RJXDW7UPQ should be E",
    ],
    [
      { tag: "PurposeAgainstRole", ...place, actual: '"OTHER"', expected: "AGGREGATION_OFFER" },
      '$[0].x: purpose "OTHER" does not belong to the role, AGGREGATION_OFFER does',
    ],
    [
      { tag: "UnlistedReason", ...place, actual: '"UPDATE_BC_DELETE_GRID"' },
      '$[0].x: the reason "UPDATE_BC_DELETE_GRID" is well-formed, but no edition lists it',
    ],
    [
      { tag: "Contradiction", ...place, actual: "true", expected: "false where there is no content" },
      "$[0].x: true contradicts the documents, expected false where there is no content",
    ],
    [{ tag: "AbsentAttribute", ...place, expected: "a reason" }, "$[0].x: absent, expected a reason"],
    [{ tag: "MoreRemarks", path: "$", times: 7 }, "$: remarks of other kinds (7 times)"],
  ])("%o", (remark, line) => {
    expect(explainRemark(remark)).toBe(line);
  });

  it.each<[NetQuantityFault, string]>([
    ["OneWithoutTheOther", "$[0].x: one net quantity without the other"],
    ["BothPositive", "$[0].x: both net quantities are positive"],
    ["NotZero", "$[0].x: a net quantity is not zero though nothing went in or out"],
    ["TooManyDecimals", "$[0].x: a net quantity has more than three decimals"],
  ])("of net quantities: %s", (what, line) => {
    expect(explainRemark({ tag: "NetQuantity", ...place, what })).toBe(line);
  });
});

describe("a remark as an error", () => {
  it.each<[Remark, string]>([
    [{ tag: "UnknownValue", ...place, actual: '"Q"', known: ["E", "M"] }, 'expected one of E, M, got "Q"'],
    [{ tag: "UnknownAttribute", ...place }, "expected a known attribute, got an unknown one"],
    [
      { tag: "UnknownAttribute", ...place, nearest: "meterEic" },
      "expected a known attribute such as meterEic, got an unknown one",
    ],
    [
      { tag: "WrongCheckCharacter", ...place, actual: "34Z6B80RJXDW7UPQ", expected: "E" },
      "expected the check character E, got 34Z6B80RJXDW7UPQ",
    ],
    [
      { tag: "PurposeAgainstRole", ...place, actual: '"OTHER"', expected: "AGGREGATION_OFFER" },
      'expected AGGREGATION_OFFER, got "OTHER"',
    ],
    [
      { tag: "NetQuantity", ...place, what: "BothPositive" },
      "expected net quantities that follow from in and out, got both net quantities are positive",
    ],
    [
      { tag: "UnlistedReason", ...place, actual: '"UPDATE_BC_DELETE_GRID"' },
      'expected a reason that an edition lists, got "UPDATE_BC_DELETE_GRID"',
    ],
    [
      { tag: "Contradiction", ...place, actual: "true", expected: "false where there is no content" },
      "expected false where there is no content, got true",
    ],
    [{ tag: "AbsentAttribute", ...place, expected: "a reason" }, "expected a reason, got nothing"],
    [{ tag: "MoreRemarks", ...place, times: 7 }, "expected fewer remarks, got 7 more"],
  ])("%o", (remark, line) => {
    const error = errorOfRemark(remark);
    expect(explainDecodeError(error)).toBe(`$[0].x: ${line}`);
    expect(Object.keys(error).sort()).toEqual(["actual", "expected", "path", "tag"]);
    const origin = { file: "set.ndjson", line: 3 };
    expect(errorOfRemark({ ...remark, ...origin })).toEqual({ ...error, ...origin });
    expect(error.tag).toBe(remark.tag);
  });
});

describe("remarks of many documents", () => {
  const wrong = { tag: "WrongCheckCharacter", actual: "34Z6B80RJXDW7UPQ", expected: "E", times: 1 } as const;
  const collected = (...remarks: readonly Remark[]): readonly Remark[] => {
    const collector = new RemarkCollector();
    for (const remark of remarks) collector.add(remark);
    return collector.all();
  };

  it("are one if they are equal, with the first place and their number", () => {
    const note = { tag: "UnknownAttribute", file: "set.ndjson", times: 2 } as const;
    expect(
      collected(
        { ...note, path: "$.agreements[3].note", line: 4 },
        { ...wrong, path: "$[0].meterEic" },
        { ...note, path: "$.agreements[5].note", line: 9, times: 3 },
        { ...note, path: "$.agreements[7].note", file: "other.ndjson", line: 1 },
        { ...wrong, path: "$[12].meterEic" },
      ),
    ).toEqual([
      { ...note, path: "$.agreements[3].note", line: 4, times: 7 },
      { ...wrong, path: "$[0].meterEic", times: 2 },
    ]);
  });

  it("are separate if the attribute, the value or the nearest name differs", () => {
    const apart: readonly Remark[] = [
      { ...wrong, path: "$[0].meterEic" },
      { ...wrong, path: "$[0].customerEic" },
      { ...wrong, path: "$[0].meterEic", actual: "38X-EIN-OS-----K", expected: "J" },
      { tag: "UnknownAttribute", path: "$[0].meterEic", times: 1 },
      { tag: "UnknownAttribute", path: "$[0].meterEic", nearest: "meter", times: 1 },
    ];
    expect(collected(...apart)).toEqual(apart);
  });

  it("do not change the added remarks", () => {
    const first: Remark = { ...wrong, path: "$[0].meterEic" };
    expect(collected(first, first, first)).toEqual([{ ...first, times: 3 }]);
    expect(first.times).toBe(1);
    expect(collected()).toEqual([]);
  });
});
