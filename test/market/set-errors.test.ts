import { describe, expect, it } from "vitest";
import { agreementSet, AgreementSetBuilder } from "../../src/market/build-agreement-set.js";
import type { AgreementDocument, MeteringPointDocument } from "../../src/documents/agreement-set-document.js";
import { aggregationPoint, eics, grid, point, supplyA } from "../../src/rules/example-parties.js";

const errorsOf = (document: unknown, strict = false): unknown => {
  const built = agreementSet(document as Parameters<typeof agreementSet>[0], { strict });
  return built._tag === "Left" ? built.left : [];
};

/** A value whose attributes cannot be read. */
const unreadable = <A extends object>(value: A): A =>
  new Proxy(value, {
    get: () => {
      throw new Error("no");
    },
    ownKeys: () => {
      throw new Error("no");
    },
  });

const noSet = "an agreement set with meteringPoints and agreements";

describe("a set that cannot be read", () => {
  it("states what was expected", () => {
    expect(errorsOf([])).toEqual([{ tag: "WrongKind", path: "$", expected: noSet, actual: "an array of 0" }]);
    expect(errorsOf({})).toEqual([
      { tag: "WrongKind", path: "$", expected: noSet, actual: "an object without them" },
    ]);
    expect(errorsOf(unreadable({ agreements: [] }))).toMatchObject([
      { tag: "Unreadable", path: "$", expected: noSet },
    ]);
  });

  it("has either list, or both", () => {
    expect(errorsOf({ agreements: [] })).toEqual([]);
    expect(errorsOf({ meteringPoints: [] })).toEqual([]);
    expect(errorsOf({ agreements: 1 })).toMatchObject([{ tag: "WrongKind", path: "$.agreements" }]);
  });

  it("names the parent that is not listed, whole", () => {
    expect(
      errorsOf({ meteringPoints: [point, { ...aggregationPoint, parentMeterEic: eics.neighbour }] }),
    ).toEqual([
      {
        tag: "UnknownParent",
        path: "$.meteringPoints[1].parentMeterEic",
        expected: "a parent among the listed metering points",
        actual: eics.neighbour,
      },
    ]);
  });

  it("names the metering point and the agreement that are listed twice, whole", () => {
    expect(errorsOf({ meteringPoints: [point, point], agreements: [grid, supplyA, grid] })).toEqual([
      {
        tag: "ListedTwice",
        path: "$.meteringPoints[1].meterEic",
        expected: "a metering point not listed before",
        actual: point.meterEic,
      },
      {
        tag: "ListedTwice",
        path: "$.agreements[2]",
        expected: "an agreement not listed before",
        actual: `GRID from ${grid.validFrom} of $.agreements[0] again`,
      },
    ]);
  });

  it("names the place of the first of two agreements also after agreements that cannot be read", () => {
    const wrong = { ...grid, agreementType: "OTHER" };
    expect(errorsOf({ agreements: [wrong, grid, wrong, supplyA, unreadable(supplyA), grid] })).toMatchObject([
      { path: "$.agreements[0].agreementType" },
      { path: "$.agreements[2].agreementType" },
      { tag: "Unreadable", path: "$.agreements[4]" },
      { path: "$.agreements[5]", actual: `GRID from ${grid.validFrom} of $.agreements[1] again` },
    ]);
  });

  it("has remarks as errors where it is strict, and not otherwise", () => {
    const document = { agreements: [{ ...grid, colour: "red" }], meteringPoints: [], owner: "x" };
    expect(errorsOf(document)).toEqual([]);
    expect(errorsOf(document, true)).toMatchObject([
      { tag: "UnknownAttribute", path: "$.owner" },
      { tag: "UnknownAttribute", path: "$.agreements[0].colour" },
    ]);
    const built = agreementSet(document as Parameters<typeof agreementSet>[0]);
    expect(built).toMatchObject({
      right: { remarks: [{ path: "$.owner" }, { path: "$.agreements[0].colour" }] },
    });
  });
});

describe("a set built of documents that come one at a time", () => {
  const line = (n: number) => ({ file: "set.ndjson", line: n, path: "" });
  const build = (
    add: (builder: AgreementSetBuilder) => void,
    options = {},
  ): ReturnType<AgreementSetBuilder["build"]> => {
    const builder = new AgreementSetBuilder();
    add(builder);
    return builder.build(options);
  };

  it("names file and line of what is wrong, and of what it repeats", () => {
    const built = build((builder) => {
      builder.addMeteringPoint(point, line(1));
      builder.addAgreement(grid, line(2));
      builder.addAgreement({ ...supplyA, agreementType: "OTHER" }, line(3));
      builder.addAgreement(grid, line(4));
      builder.addMeteringPoint({ ...aggregationPoint, parentMeterEic: eics.neighbour }, line(5));
      builder.addMeteringPoint(point, line(6));
    });
    expect(built).toMatchObject({
      left: [
        { tag: "UnknownValue", path: "$.agreementType", file: "set.ndjson", line: 3 },
        { tag: "ListedTwice", path: "$.meterEic", line: 6 },
        { tag: "UnknownParent", path: "$.parentMeterEic", line: 5 },
        {
          tag: "ListedTwice",
          path: "$",
          line: 4,
          actual: `GRID from ${grid.validFrom} of set.ndjson:2 again`,
        },
      ],
    });
  });

  it("takes whole sets among them, whose paths begin at the set", () => {
    const inFile = { file: "set.json", path: "" };
    const built = build((builder) => {
      builder.addSet({ meteringPoints: [point], agreements: [grid] }, inFile);
      builder.addSet(
        { meteringPoints: [point], agreements: [supplyA, grid] },
        { file: "other.json", path: "" },
      );
      builder.addSet(7, inFile);
    });
    expect(built).toMatchObject({
      left: [
        { tag: "ListedTwice", path: "$.meteringPoints[0].meterEic", file: "other.json" },
        { tag: "WrongKind", path: "$", file: "set.json", expected: noSet },
        {
          tag: "ListedTwice",
          path: "$.agreements[1]",
          file: "other.json",
          actual: `GRID from ${grid.validFrom} of set.json: $.agreements[0] again`,
        },
      ],
    });
  });

  it("has what either of its lists has, and the remarks on it", () => {
    const built = build((builder) => {
      builder.addSet({ meteringPoints: [point] }, { path: "" });
      builder.addSet({ agreements: [grid], owner: "x" }, { path: ".sets[1]" });
      builder.addMeteringPoint({ ...aggregationPoint, colour: "red" }, line(3));
    });
    expect(built).toMatchObject({
      right: {
        remarks: [
          { tag: "UnknownAttribute", path: "$.sets[1].owner" },
          { tag: "UnknownAttribute", path: "$.colour", file: "set.ndjson", line: 3 },
        ],
      },
    });
    if (built._tag === "Left") throw new Error("unreachable");
    const { meteringPoints, agreements } = built.right.set.toDocument();
    expect(meteringPoints.map(({ meterEic }) => meterEic)).toEqual([eics.point, eics.aggregationPoint]);
    expect(agreements).toEqual([grid]);
  });

  it("is strict only when asked", () => {
    const add = (builder: AgreementSetBuilder): void =>
      builder.addMeteringPoint({ ...point, colour: "red" }, line(1));
    expect(build(add)).toMatchObject({ _tag: "Right" });
    expect(build(add, { strict: true })).toMatchObject({
      left: [{ tag: "UnknownAttribute", path: "$.colour", file: "set.ndjson", line: 1 }],
    });
  });
});

describe("agreements that are listed twice", () => {
  const repeated = (count: number, of: (i: number) => AgreementDocument): AgreementDocument[] =>
    Array.from({ length: count }, (_, i) => of(i));
  const months = (i: number): AgreementDocument => ({
    ...supplyA,
    validFrom: `20${String(10 + Math.floor(i / 12)).padStart(2, "0")}-${String((i % 12) + 1).padStart(2, "0")}-01T00:00Z`,
  });

  it.each([2, 15, 16, 17, 18, 60])(
    "are found among %d of one metering point, each with the first of them",
    (count) => {
      const agreements = repeated(count, months);
      for (const row of [0, count - 1]) {
        const document = { agreements: [...agreements, agreements[row]!, agreements[row]!] };
        expect(errorsOf(document)).toMatchObject(
          [count, count + 1].map((i) => ({
            tag: "ListedTwice",
            path: `$.agreements[${i}]`,
            actual: `SUPPLY from ${agreements[row]!.validFrom} of $.agreements[${row}] again`,
          })),
        );
      }
    },
  );

  it("differ by an absent party, where one of them has none", () => {
    const { customerEic: _, ...withoutCustomer } = supplyA;
    const { serviceProviderEic: __, ...withoutProvider } = supplyA;
    expect(errorsOf({ agreements: [supplyA, withoutCustomer, withoutProvider] })).toEqual([]);
    expect(
      errorsOf({ agreements: [withoutCustomer, { ...withoutCustomer, customerEic: null }] }),
    ).toMatchObject([{ path: "$.agreements[1]" }]);
    expect(
      errorsOf({ agreements: [withoutProvider, { ...withoutProvider, serviceProviderEic: null }] }),
    ).toMatchObject([{ path: "$.agreements[1]" }]);
  });
});

describe("a metering point in a set", () => {
  const pointOf = (document: MeteringPointDocument, meterEic = document.meterEic) => {
    const built = agreementSet({
      meteringPoints: [point, document].filter((p, i, all) => all.indexOf(p) === i),
    });
    if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
    return built.right.set.point(meterEic);
  };

  it("has the role of its operator, that of its type where it is absent", () => {
    expect(pointOf(point)?.operatorRole).toBe("GRID_OPERATOR");
    const { operatorRole: _, ...of } = { operatorRole: undefined, ...aggregationPoint };
    expect(pointOf(of)?.operatorRole).toBe("AGGREGATOR");
    expect(pointOf({ ...aggregationPoint, operatorRole: "LINE_OPERATOR" })?.operatorRole).toBe(
      "LINE_OPERATOR",
    );
  });
});
