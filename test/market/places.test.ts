import { describe, expect, it } from "vitest";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { AgreementSetBuilder } from "../../src/market/build-agreement-set.js";
import type { Place } from "../../src/market/columns-builder.js";
import { ColumnsBuilder } from "../../src/market/columns-builder.js";
import { aggregationPoint, eics, grid, point, supplyA } from "../../src/rules/example-parties.js";
import { errorsOf, setOf } from "./built.js";
import { partyNumber, pointNumber } from "./eics.js";

const listedTwice = (path: string, first: string): object => ({
  tag: "ListedTwice",
  path,
  expected: "an agreement not listed before",
  actual: `SUPPLY from ${supplyA.validFrom} of ${first} again`,
});

describe("the place of an agreement that is listed again", () => {
  /** The error on the second of two places with the same agreement. */
  const errorAt = (first: Place, second: Place): unknown => {
    const builder = new AgreementSetBuilder();
    builder.addAgreement(supplyA, first);
    builder.addAgreement(supplyA, second);
    const built = builder.build();
    return built._tag === "Left" && built.left;
  };

  it.each([
    ["set.ndjson:3", { path: "", file: "set.ndjson", line: 3 }],
    ["set.ndjson:3: $.agreements[0]", { path: ".agreements[0]", file: "set.ndjson", line: 3 }],
    ["set.json: $.agreements[0]", { path: ".agreements[0]", file: "set.json" }],
    ["set.json", { path: "", file: "set.json" }],
    ["line 3", { path: "", line: 3 }],
    ["line 3: $.agreements[0]", { path: ".agreements[0]", line: 3 }],
    ["$.agreements[0]", { path: ".agreements[0]" }],
    ["$", { path: "" }],
  ] as const)("mentions the first as %s", (text, place) => {
    expect(errorAt(place, { path: "[7]", file: "other.json", line: 1 })).toEqual([
      { ...listedTwice("$[7]", text), file: "other.json", line: 1 },
    ]);
  });

  it("is its index in the list, whatever agreements with errors are before, between and after", () => {
    const wrong = { ...supplyA, validTo: supplyA.validFrom };
    const reversed = (i: number): object => ({
      tag: "ReversedPeriod",
      path: `$.agreements[${i}].validTo`,
    });
    expect(errorsOf({ agreements: [grid, supplyA, wrong, supplyA, wrong] })).toMatchObject([
      reversed(2),
      reversed(4),
      listedTwice("$.agreements[3]", "$.agreements[1]"),
    ]);
    expect(errorsOf({ agreements: [supplyA, wrong, wrong, grid, supplyA] })).toMatchObject([
      reversed(1),
      reversed(2),
      listedTwice("$.agreements[4]", "$.agreements[0]"),
    ]);
  });

  it("is that of each of them, of several agreements and of many far apart", () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({
      ...supplyA,
      meterEic: pointNumber(i),
      serviceProviderEic: partyNumber(i),
    }));
    const errors = errorsOf({ agreements: [...many, many[2_999], many[0], many[1_500], many[0]] });
    expect(errors).toEqual([
      listedTwice("$.agreements[3000]", "$.agreements[2999]"),
      listedTwice("$.agreements[3001]", "$.agreements[0]"),
      listedTwice("$.agreements[3002]", "$.agreements[1500]"),
      listedTwice("$.agreements[3003]", "$.agreements[0]"),
    ]);
  });
});

describe("the place of a metering point", () => {
  it("is its own, of several with unknown parents", () => {
    const below = (n: number) => ({
      ...aggregationPoint,
      meterEic: pointNumber(n),
      parentMeterEic: pointNumber(n + 100),
    });
    const builder = new AgreementSetBuilder();
    builder.addMeteringPoint(point, { path: "", file: "points.ndjson", line: 1 });
    builder.addMeteringPoint(below(1), { path: "", file: "points.ndjson", line: 2 });
    builder.addSet(
      { meteringPoints: [below(2), aggregationPoint, below(3)] },
      { path: "[4]", file: "b.json" },
    );
    const built = builder.build();
    const unknownParent = { tag: "UnknownParent", expected: "a parent among the listed metering points" };
    expect(built._tag === "Left" && built.left).toEqual([
      {
        ...unknownParent,
        path: "$.parentMeterEic",
        actual: pointNumber(101),
        file: "points.ndjson",
        line: 2,
      },
      {
        ...unknownParent,
        path: "$[4].meteringPoints[0].parentMeterEic",
        actual: pointNumber(102),
        file: "b.json",
      },
      {
        ...unknownParent,
        path: "$[4].meteringPoints[2].parentMeterEic",
        actual: pointNumber(103),
        file: "b.json",
      },
    ]);
  });

  it("is in each of its errors", () => {
    const builder = new AgreementSetBuilder();
    builder.addSet(
      { meteringPoints: [{ meteringPointType: "OTHER", operatorEic: 7 }], agreements: null },
      { path: "", file: "set.json" },
    );
    const built = builder.build();
    expect(built._tag === "Left" && built.left.map(explainDecodeError)).toEqual([
      "set.json: $.meteringPoints[0].meterEic: missing, expected an EIC of 16 characters",
      'set.json: $.meteringPoints[0].meteringPointType: expected one of REGULAR, INTERNAL, BORDER, AGGREGATION, got "OTHER"',
      "set.json: $.meteringPoints[0].operatorEic: expected an EIC of 16 characters, got 7",
    ]);
  });

  it("is also that of a parent listed later, without an error", () => {
    const set = setOf({ meteringPoints: [aggregationPoint, point] });
    expect(set.pointsBelow(eics.point)).toEqual([eics.aggregationPoint]);
  });

  it("is below its parent only if it is an AGGREGATION point", () => {
    const internal = { ...point, meterEic: pointNumber(1), meteringPointType: "INTERNAL" };
    const set = setOf({
      meteringPoints: [point, { ...internal, parentMeterEic: eics.point }, aggregationPoint],
    });
    expect(set.pointsBelow(eics.point)).toEqual([eics.aggregationPoint]);
    expect(set.point(pointNumber(1))?.parentMeterEic).toBe(eics.point);
  });
});

describe("remarks on a set", () => {
  it("are its only errors if strict, whole and with their place, after the others", () => {
    const builder = new AgreementSetBuilder();
    builder.addSet(
      { agreements: [{ ...supplyA, validuntil: "x" }], agrements: [] },
      { path: "[0]", file: "a" },
    );
    builder.addAgreement({}, { path: "", file: "b", line: 2 });
    const built = builder.build({ strict: true });
    const unknown = { tag: "UnknownAttribute", actual: "an unknown one", file: "a" };
    expect(built._tag === "Left" && built.left).toEqual([
      expect.objectContaining({ tag: "MissingAttribute", path: "$.agreementType", file: "b", line: 2 }),
      expect.objectContaining({ tag: "MissingAttribute", path: "$.validFrom", file: "b", line: 2 }),
      { ...unknown, path: "$[0].agrements", expected: "a known attribute such as agreements" },
      expect.objectContaining({ ...unknown, path: "$[0].agreements[0].validuntil" }),
    ]);
  });

  it("are none for a strict reader of a set without any", () => {
    const builder = new AgreementSetBuilder();
    builder.addSet({ meteringPoints: [point], agreements: [supplyA] }, { path: "" });
    expect(builder.build({ strict: true })).toMatchObject({ _tag: "Right", right: { remarks: [] } });
    const built = builder.build({ strict: true });
    expect(built._tag === "Right" && built.right.remarks).toEqual([]);
  });
});

describe("columns for fewer agreements than are added", () => {
  it.each([0, 1, 2, 3, 4, 5])("hold them all, with space for %d at first", (space) => {
    const builder = new ColumnsBuilder(space);
    const validTos = [undefined, "2030-01-01T00:00Z", "2031-01-01T00:00Z", "2032-01-01T00:00Z"];
    validTos.forEach((validTo, i) =>
      builder.addAgreement({ ...supplyA, meterEic: pointNumber(i), validTo }, i),
    );
    const { columns, errors, remarks } = builder.build(false);
    expect([errors, remarks]).toEqual([[], []]);
    expect(columns.documents).toHaveLength(4);
    expect([0, 1, 2, 3].map((row) => columns.agreement(row))).toMatchObject(
      validTos.map((validTo, i) => ({
        type: "SUPPLY",
        meterEic: pointNumber(i),
        from: Date.UTC(2024, 11, 31, 22),
        to: validTo === undefined ? Infinity : Date.parse(validTo),
      })),
    );
  });
});
