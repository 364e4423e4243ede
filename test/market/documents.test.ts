import { describe, expect, it } from "vitest";
import { agreementSet } from "../../src/market/AgreementSet.js";
import type { DocumentError, DocumentWarning } from "../../src/market/documents.js";
import {
  explainDocumentError,
  explainDocumentWarning,
  readAgreement,
  readMeteringPoint,
} from "../../src/market/documents.js";
import { aggregationPoint, cast, day, grid, point, portfolioOfA, supplyA } from "../../src/rules/cast.js";
import { errorsOf, setOf } from "./built.js";

const told = (errors: readonly DocumentError[]): readonly string[] => errors.map(explainDocumentError);
const ofAgreement = (agreement: unknown): readonly DocumentError[] =>
  errorsOf({ agreements: [grid, agreement] });
const ofPoint = (meteringPoint: unknown): readonly DocumentError[] =>
  errorsOf({ meteringPoints: [meteringPoint] });
const without = (document: object, attribute: string): object =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== attribute));

describe("a set that is none", () => {
  it.each([[null], ["text"], [[]], [{}], [7], [undefined], [{ points: [] }]])("%j", (document) => {
    expect(told(errorsOf(document))).toEqual([
      "$: expected an agreement set with meteringPoints and agreements (a JSON object)",
    ]);
  });

  it.each(["meteringPoints", "agreements"])("has something else than a list of %s", (name) => {
    for (const value of [{}, null, "x"]) {
      const [error, ...more] = errorsOf({ [name]: value });
      expect(error).toEqual({
        tag: "WrongType",
        place: { path: name },
        expected: "an array",
        actual: typeof value,
      });
      expect(more).toEqual([]);
    }
  });

  it("may lack one of the lists", () => {
    expect(setOf({ agreements: [] }).toDocument()).toEqual({ meteringPoints: [], agreements: [] });
    expect(setOf({ meteringPoints: [point] }).toDocument()).toEqual({
      meteringPoints: [point],
      agreements: [],
    });
  });
});

describe("what is wrong with an agreement is named with its path", () => {
  const cases: readonly (readonly [string, unknown, string, string, string])[] = [
    ["no object", 7, "NotAnObject", "agreements[1]", "expected an agreement (a JSON object)"],
    ["a list", [], "NotAnObject", "agreements[1]", "expected an agreement (a JSON object)"],
    [
      "no type",
      without(supplyA, "agreementType"),
      "MissingAttribute",
      "agreements[1].agreementType",
      "missing, expected one of GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE, AGGREGATION, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER, JOINT_INVOICE",
    ],
    [
      "an unknown type",
      { ...supplyA, agreementType: "Supply" },
      "UnknownType",
      "agreements[1].agreementType",
      'expected one of GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE, AGGREGATION, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER, JOINT_INVOICE, got "Supply"',
    ],
    [
      "a point that is a number",
      { ...supplyA, meterEic: 38 },
      "WrongType",
      "agreements[1].meterEic",
      'expected an EIC of 16 characters, got "38"',
    ],
    [
      "a malformed provider",
      { ...supplyA, serviceProviderEic: "38X-EIN-OS" },
      "MalformedEic",
      "agreements[1].serviceProviderEic",
      'expected an EIC (16 characters, not 10), got "38X-EIN-OS"',
    ],
    [
      "a malformed customer",
      { ...supplyA, customerEic: "38x-EIN-OS-----J" },
      "MalformedEic",
      "agreements[1].customerEic",
      'expected an EIC (0-9, A-Z or "-" at character 3), got "38x-EIN-OS-----J"',
    ],
    [
      "a long text instead of an EIC",
      { ...supplyA, customerEic: "X".repeat(70) },
      "MalformedEic",
      "agreements[1].customerEic",
      `expected an EIC (16 characters, not 70), got "${"X".repeat(57)}..."`,
    ],
    [
      "no start",
      { ...supplyA, validFrom: null },
      "MissingAttribute",
      "agreements[1].validFrom",
      "missing, expected an instant such as 2024-05-22T21:00Z",
    ],
    [
      "a start that is a date",
      { ...supplyA, validFrom: "2024-05-22" },
      "NotAnInstant",
      "agreements[1].validFrom",
      'expected T at character 11, got "2024-05-22"',
    ],
    [
      "a start that is a number",
      { ...supplyA, validFrom: 1710972000000 },
      "WrongType",
      "agreements[1].validFrom",
      'expected an instant such as 2024-05-22T21:00Z, got "1710972000000"',
    ],
    [
      "an end on 30 February",
      { ...supplyA, validTo: "2025-02-30T00:00Z" },
      "NotAnInstant",
      "agreements[1].validTo",
      'expected day 01 to 28 at character 9, got "2025-02-30T00:00Z"',
    ],
    [
      "a remembered end that is none",
      { ...supplyA, originalValidTo: "open" },
      "NotAnInstant",
      "agreements[1].originalValidTo",
      'expected a digit of the year at character 1, got "open"',
    ],
    [
      "a commodity that is a list",
      { ...supplyA, commodityType: ["ELECTRICITY"] },
      "WrongType",
      "agreements[1].commodityType",
      'expected one of ELECTRICITY, NATURAL_GAS, got "[\\"ELECTRICITY\\"]"',
    ],
    [
      "an id that is a number",
      { ...supplyA, agreementId: 7 },
      "WrongType",
      "agreements[1].agreementId",
      'expected a text, got "7"',
    ],
    [
      "a fee that is a text",
      { ...supplyA, preliminaryTerminationFee: "yes" },
      "WrongType",
      "agreements[1].preliminaryTerminationFee",
      'expected true or false, got "yes"',
    ],
    [
      "an end at its start",
      { ...supplyA, validTo: "2025-01-01T00:00:00+02:00" },
      "ReversedValidity",
      "agreements[1].validTo",
      `expected an instant after validFrom ${day.jan2025}, got 2025-01-01T00:00:00+02:00`,
    ],
    [
      "an end before its start",
      { ...supplyA, validTo: day.jan2024 },
      "ReversedValidity",
      "agreements[1].validTo",
      `expected an instant after validFrom ${day.jan2025}, got ${day.jan2024}`,
    ],
    [
      "a supply without a point",
      without(supplyA, "meterEic"),
      "MeterEicAgainstType",
      "agreements[1].meterEic",
      "expected a meterEic on an agreement of type SUPPLY",
    ],
    [
      "a portfolio with a point",
      { ...portfolioOfA, meterEic: cast.point },
      "MeterEicAgainstType",
      "agreements[1].meterEic",
      "expected no meterEic on an agreement of type PORTFOLIO_SUPPLIER",
    ],
    [
      "the same agreement again, its start written otherwise",
      { ...grid, validFrom: "2024-01-01T00:00:00.000+02:00", validTo: day.jan2026 },
      "DuplicateAgreement",
      "agreements[1]",
      "expected an agreement not listed before, got GRID from 2024-01-01T00:00:00.000+02:00 of agreements[0] again",
    ],
  ];

  it.each(cases)("%s", (_title, agreement, tag, path, text) => {
    const errors = ofAgreement(agreement);
    expect(errors.map((error) => [error.tag, error.place.path])).toEqual([[tag, path]]);
    expect(told(errors)).toEqual([`${path}: ${text}`]);
  });

  it("is told of every agreement, each with its own path", () => {
    const errors = errorsOf({ agreements: [7, supplyA, { ...supplyA, agreementId: "b" }, {}] });
    expect(errors.map(({ tag, place }) => [tag, place.path])).toEqual([
      ["NotAnObject", "agreements[0]"],
      ["MissingAttribute", "agreements[3].agreementType"],
      ["DuplicateAgreement", "agreements[2]"],
    ]);
  });

  it("is not what is inherited from a prototype", () => {
    const inherited = Object.assign(
      Object.create({ validFrom: day.jan2024 }) as object,
      without(supplyA, "validFrom"),
    );
    expect(ofAgreement(inherited).map(({ tag }) => tag)).toEqual(["MissingAttribute"]);
  });
});

describe("two agreements are one only by type, point, provider, customer and instant of start", () => {
  it.each([
    { agreementType: "GENERAL_SERVICE" },
    { meterEic: cast.borderPoint },
    { serviceProviderEic: cast.supplierB },
    { serviceProviderEic: null },
    { customerEic: cast.customerY },
    { customerEic: null },
    { validFrom: "2024-12-31T22:00:00.001Z" },
    { validFrom: "2024-12-31T22:00:00.000001Z" },
  ])("%j makes another", (change) => {
    expect(agreementSet({ agreements: [supplyA, { ...supplyA, ...change }] })._tag).toBe("Right");
  });

  it.each([
    { validTo: day.jan2026 },
    { commodityType: "NATURAL_GAS" },
    { agreementId: "another" },
    { validFrom: "2024-12-31T22:00:00.000000Z" },
    { validFrom: "2025-01-01T00:00+02:00" },
  ])("%j does not", (change) => {
    const errors = errorsOf({ agreements: [supplyA, { ...supplyA, ...change }] });
    expect(errors.map(({ tag }) => tag)).toEqual(["DuplicateAgreement"]);
  });

  it("an absent party and a null one are the same", () => {
    const nulls = { ...without(supplyA, "customerEic"), customerEic: null };
    const errors = errorsOf({ agreements: [without(supplyA, "customerEic"), nulls] });
    expect(errors.map(({ tag }) => tag)).toEqual(["DuplicateAgreement"]);
  });
});

describe("what is wrong with a metering point is named with its path", () => {
  const cases: readonly (readonly [string, unknown, string, string, string])[] = [
    ["no object", "x", "NotAnObject", "meteringPoints[0]", "expected a metering point (a JSON object)"],
    [
      "no EIC",
      without(point, "meterEic"),
      "MissingAttribute",
      "meteringPoints[0].meterEic",
      "missing, expected an EIC of 16 characters",
    ],
    [
      "no operator",
      { ...point, operatorEic: null },
      "MissingAttribute",
      "meteringPoints[0].operatorEic",
      "missing, expected an EIC of 16 characters",
    ],
    [
      "an unknown type",
      { ...point, meteringPointType: "VIRTUAL" },
      "UnknownType",
      "meteringPoints[0].meteringPointType",
      'expected one of REGULAR, INTERNAL, BORDER, AGGREGATION, got "VIRTUAL"',
    ],
    [
      "a malformed parent",
      { ...point, parentMeterEic: "" },
      "MalformedEic",
      "meteringPoints[0].parentMeterEic",
      'expected an EIC (16 characters, not 0), got ""',
    ],
    [
      "a role that is a flag",
      { ...point, operatorRole: true },
      "WrongType",
      "meteringPoints[0].operatorRole",
      'expected one of GRID_OPERATOR, AGGREGATOR, CLOSED_DISTRIBUTION_NETWORK, LINE_OPERATOR, PRODUCER_OPERATOR, CHARGING_POINT_OPERATOR, got "true"',
    ],
    [
      "a parent that is not listed",
      aggregationPoint,
      "UnknownParent",
      "meteringPoints[0]",
      `expected the parent ${cast.point} among the listed metering points`,
    ],
  ];

  it.each(cases)("%s", (_title, meteringPoint, tag, path, text) => {
    const errors = ofPoint(meteringPoint);
    expect(errors.map((error) => [error.tag, error.place.path])).toEqual([[tag, path]]);
    expect(told(errors)).toEqual([`${path}: ${text}`]);
  });

  it("the same point twice", () => {
    const errors = errorsOf({ meteringPoints: [point, { ...point, meteringPointType: "BORDER" }] });
    expect(told(errors)).toEqual([
      `meteringPoints[1]: expected a metering point not listed before, got ${cast.point} again`,
    ]);
  });

  it("only an AGGREGATION point counts as below its parent", () => {
    const sub = { ...point, meterEic: cast.borderPoint, parentMeterEic: cast.point };
    expect(setOf({ meteringPoints: [point, sub] }).pointsBelow(cast.point)).toEqual([]);
  });

  it("a parent may be listed after its child", () => {
    expect(setOf({ meteringPoints: [aggregationPoint, point] }).pointsBelow(cast.point)).toEqual([
      cast.aggregationPoint,
    ]);
  });
});

describe("what is odd but usable is a warning", () => {
  const warningsOf = (document: unknown): readonly DocumentWarning[] => {
    const built = agreementSet(document);
    return built._tag === "Right" ? built.right.warnings : [];
  };

  it("a wrong check character", () => {
    const warnings = warningsOf({ agreements: [{ ...supplyA, customerEic: "34Z6B80RJXDW7UPQ" }] });
    expect(warnings.map(({ tag, place }) => [tag, place.path])).toEqual([
      ["WrongCheckCharacter", "agreements[0].customerEic"],
    ]);
    expect(explainDocumentWarning({ ...warnings[0]!, expected: "A" } as DocumentWarning)).toBe(
      "agreements[0].customerEic: the check character of 34Z6B80RJXDW7UPQ should be A",
    );
  });

  it("an unknown commodity and an unknown role, and both are kept as they are", () => {
    const document = {
      meteringPoints: [{ ...point, operatorRole: "DREAMER", commodityType: "STEAM" }],
      agreements: [{ ...supplyA, commodityType: "STEAM" }],
    };
    expect(warningsOf(document).map(explainDocumentWarning)).toEqual([
      'meteringPoints[0].operatorRole: unknown value "DREAMER", known: one of GRID_OPERATOR, AGGREGATOR, CLOSED_DISTRIBUTION_NETWORK, LINE_OPERATOR, PRODUCER_OPERATOR, CHARGING_POINT_OPERATOR',
      'meteringPoints[0].commodityType: unknown value "STEAM", known: one of ELECTRICITY, NATURAL_GAS',
      'agreements[0].commodityType: unknown value "STEAM", known: one of ELECTRICITY, NATURAL_GAS',
    ]);
    const set = setOf(document);
    expect(set.point(cast.point)).toMatchObject({ operatorRole: "DREAMER", commodityType: "STEAM" });
    expect(set.toDocument()).toEqual(document);
  });
});

describe("readers of one document", () => {
  it("work without anybody to warn", () => {
    const odd = { ...supplyA, commodityType: "STEAM" };
    expect(readAgreement(odd, { path: "" })._tag).toBe("Right");
    expect(readMeteringPoint({ ...point, commodityType: "STEAM" }, { path: "" })._tag).toBe("Right");
  });

  it("give the operator's role where it is not said", () => {
    const roleOf = (document: unknown): string | undefined => {
      const read = readMeteringPoint(document, { path: "" });
      return read._tag === "Right" ? read.right.operatorRole : undefined;
    };
    expect(roleOf(point)).toBe("GRID_OPERATOR");
    expect(roleOf(aggregationPoint)).toBe("AGGREGATOR");
    expect(roleOf({ ...aggregationPoint, operatorRole: "LINE_OPERATOR" })).toBe("LINE_OPERATOR");
  });

  it("name line and file of what they read", () => {
    const texts = [
      { path: "" },
      { path: "", line: 3 },
      { path: "", line: 3, file: "set.ndjson" },
      { path: "", file: "set.json" },
    ].map((place) => {
      const read = readAgreement({ ...supplyA, agreementType: "X" }, place);
      return read._tag === "Left" ? explainDocumentError(read.left).split(": expected")[0] : "";
    });
    expect(texts).toEqual([
      "agreementType",
      "line 3: agreementType",
      "set.ndjson:3: agreementType",
      "set.json: agreementType",
    ]);
  });

  it("show a value that has no JSON text by its type", () => {
    const read = readAgreement({ ...supplyA, agreementId: () => 7 }, { path: "" });
    expect(read._tag === "Left" && explainDocumentError(read.left)).toBe(
      'agreementId: expected a text, got "function"',
    );
  });
});
