import { agreementSet } from "../../src/market/build-agreement-set.js";
import fc from "fast-check";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import {
  decodeAgreementDocument,
  decodeMeteringPointDocument,
} from "../../src/documents/agreement-set-document.js";
import type { DecodeError } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import type { Remark } from "../../src/documents/remarks.js";
import { explainRemark } from "../../src/documents/remarks.js";
import { meteringPointOf } from "../../src/market/metering-point.js";
import {
  aggregationPoint,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../src/rules/example-parties.js";
import { errorsOf, setOf } from "../market/built.js";

const textsOf = (errors: readonly DecodeError[]): readonly string[] => errors.map(explainDecodeError);
const ofAgreement = (agreement: unknown): readonly DecodeError[] =>
  errorsOf({ agreements: [grid, agreement] });
const ofPoint = (meteringPoint: unknown): readonly DecodeError[] =>
  errorsOf({ meteringPoints: [meteringPoint] });
const without = (document: object, attribute: string): object =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== attribute));

describe("an invalid set", () => {
  it.each([[null], ["text"], [[]], [{}], [7], [undefined], [{ points: [] }]])("%j", (document) => {
    expect(textsOf(errorsOf(document))).toEqual([
      expect.stringMatching(
        /^\$: expected (an object|an agreement set with meteringPoints and agreements), got /,
      ),
    ]);
  });

  it.each(["meteringPoints", "agreements"])("has another value than a list of %s", (name) => {
    for (const [value, actual] of [
      [{}, "an object"],
      [7, "7"],
      ["x", '"x"'],
    ] as const) {
      expect(errorsOf({ [name]: value })).toEqual([
        { tag: "WrongKind", path: `$.${name}`, expected: "an array", actual },
      ]);
    }
    // Null is the same as an absent list.
    expect(setOf({ [name]: null }).toDocument()).toEqual({ meteringPoints: [], agreements: [] });
  });

  it("may lack one of the lists", () => {
    expect(setOf({ agreements: [] }).toDocument()).toEqual({ meteringPoints: [], agreements: [] });
    expect(setOf({ meteringPoints: [point] }).toDocument()).toEqual({
      meteringPoints: [point],
      agreements: [],
    });
  });
});

describe("a fault of an agreement is reported with its path", () => {
  const cases: readonly (readonly [string, unknown, string, string, string])[] = [
    ["no object", 7, "WrongKind", "$.agreements[1]", "expected an object, got 7"],
    ["a list", [], "WrongKind", "$.agreements[1]", "expected an object, got an array of 0"],
    [
      "no type",
      without(supplyA, "agreementType"),
      "MissingAttribute",
      "$.agreements[1].agreementType",
      "missing, expected one of GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE, AGGREGATION, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER, JOINT_INVOICE",
    ],
    [
      "an unknown type",
      { ...supplyA, agreementType: "Supply" },
      "UnknownValue",
      "$.agreements[1].agreementType",
      'expected one of GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE, AGGREGATION, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER, JOINT_INVOICE, got "Supply"',
    ],
    [
      "a point that is a number",
      { ...supplyA, meterEic: 38 },
      "WrongKind",
      "$.agreements[1].meterEic",
      "expected an EIC of 16 characters, got 38",
    ],
    [
      "a malformed provider",
      { ...supplyA, serviceProviderEic: "38X-EIN-OS" },
      "MalformedEic",
      "$.agreements[1].serviceProviderEic",
      'expected an EIC: 16 characters, not 10, got "38X-EIN-OS"',
    ],
    [
      "a malformed customer",
      { ...supplyA, customerEic: "38x-EIN-OS-----J" },
      "MalformedEic",
      "$.agreements[1].customerEic",
      'expected an EIC: in upper case, 0-9, A-Z or "-" at character 3, got "38x-EIN-OS-----J"',
    ],
    [
      "a long text instead of an EIC",
      { ...supplyA, customerEic: "X".repeat(70) },
      "MalformedEic",
      "$.agreements[1].customerEic",
      `expected an EIC: 16 characters, not 70, got "${"X".repeat(40)}…" (70 characters)`,
    ],
    [
      "no start",
      without(supplyA, "validFrom"),
      "MissingAttribute",
      "$.agreements[1].validFrom",
      "missing, expected an instant such as 2024-05-22T21:00Z",
    ],
    [
      "a start that is null",
      { ...supplyA, validFrom: null },
      "WrongKind",
      "$.agreements[1].validFrom",
      "expected an instant such as 2024-05-22T21:00Z, got null",
    ],
    [
      "a start that is a date",
      { ...supplyA, validFrom: "2024-05-22" },
      "NotAnInstant",
      "$.agreements[1].validFrom",
      'expected an instant with T at character 11, got "2024-05-22"',
    ],
    [
      "a start that is a number",
      { ...supplyA, validFrom: 1710972000000 },
      "WrongKind",
      "$.agreements[1].validFrom",
      "expected an instant such as 2024-05-22T21:00Z, got 1710972000000",
    ],
    [
      "an end on 30 February",
      { ...supplyA, validTo: "2025-02-30T00:00Z" },
      "NotAnInstant",
      "$.agreements[1].validTo",
      'expected an instant with day 01 to 28 at character 9, got "2025-02-30T00:00Z"',
    ],
    [
      "a remembered end that is none",
      { ...supplyA, originalValidTo: "open" },
      "NotAnInstant",
      "$.agreements[1].originalValidTo",
      'expected an instant with a digit of the year at character 1, got "open"',
    ],
    [
      "a commodity that is a list",
      { ...supplyA, commodityType: ["ELECTRICITY"] },
      "WrongKind",
      "$.agreements[1].commodityType",
      "expected a text, got an array of 1",
    ],
    [
      "an id that is a number",
      { ...supplyA, agreementId: 7 },
      "WrongKind",
      "$.agreements[1].agreementId",
      "expected a text, got 7",
    ],
    [
      "a fee that is a text",
      { ...supplyA, preliminaryTerminationFee: "yes" },
      "WrongKind",
      "$.agreements[1].preliminaryTerminationFee",
      'expected true or false, got "yes"',
    ],
    [
      "an end at its start",
      { ...supplyA, validTo: "2025-01-01T00:00:00+02:00" },
      "ReversedPeriod",
      "$.agreements[1].validTo",
      `expected an instant after validFrom ${day.jan2025}, got "2025-01-01T00:00:00+02:00"`,
    ],
    [
      "an end before its start",
      { ...supplyA, validTo: day.jan2024 },
      "ReversedPeriod",
      "$.agreements[1].validTo",
      `expected an instant after validFrom ${day.jan2025}, got "${day.jan2024}"`,
    ],
    [
      "a supply without a point",
      without(supplyA, "meterEic"),
      "MissingAttribute",
      "$.agreements[1].meterEic",
      "missing, expected a meterEic on an agreement of type SUPPLY",
    ],
    [
      "a supply whose point is null",
      { ...supplyA, meterEic: null },
      "MeterEicAgainstType",
      "$.agreements[1].meterEic",
      "expected a meterEic on an agreement of type SUPPLY, got null",
    ],
    [
      "a portfolio with a point",
      { ...portfolioOfA, meterEic: eics.point },
      "MeterEicAgainstType",
      "$.agreements[1].meterEic",
      `expected no meterEic on an agreement of type PORTFOLIO_SUPPLIER, got "${eics.point}"`,
    ],
    [
      "the same agreement again, its start written otherwise",
      { ...grid, validFrom: "2024-01-01T00:00:00.000+02:00", validTo: day.jan2026 },
      "ListedTwice",
      "$.agreements[1]",
      "expected an agreement not listed before, got GRID from 2024-01-01T00:00:00.000+02:00 of $.agreements[0] again",
    ],
  ];

  it.each(cases)("%s", (_title, agreement, tag, path, text) => {
    const errors = ofAgreement(agreement);
    expect(errors.map((error) => [error.tag, error.path])).toEqual([[tag, path]]);
    expect(textsOf(errors)).toEqual([`${path}: ${text}`]);
  });

  it("of each agreement, with its own path", () => {
    const errors = errorsOf({ agreements: [7, supplyA, { ...supplyA, agreementId: "b" }, {}] });
    expect(errors.map(({ tag, path }) => [tag, path])).toEqual([
      ["WrongKind", "$.agreements[0]"],
      ["MissingAttribute", "$.agreements[3].agreementType"],
      ["MissingAttribute", "$.agreements[3].validFrom"],
      ["ListedTwice", "$.agreements[2]"],
    ]);
  });

  it("an inherited attribute", () => {
    const inherited = Object.assign(
      Object.create({ validFrom: day.jan2024 }) as object,
      without(supplyA, "validFrom"),
    );
    const errors = ofAgreement(inherited);
    expect(errors.map(({ tag }) => tag)).toEqual(["Unreadable"]);
    expect(textsOf(errors)).toEqual([
      '$.agreements[1]: expected plain data, got an object whose attribute "validFrom" is computed or inherited',
    ]);
  });
});

describe("two agreements are the same by type, point, provider, customer and instant of start only", () => {
  it.each([
    { agreementType: "GENERAL_SERVICE" },
    { meterEic: eics.borderPoint },
    { serviceProviderEic: eics.supplierB },
    { serviceProviderEic: null },
    { customerEic: eics.customerY },
    { customerEic: null },
    { validFrom: "2024-12-31T22:00:00.001Z" },
    { validFrom: "2024-12-31T22:00:00.000001Z" },
  ])("%j makes them different", (change) => {
    expect(
      agreementSet({ agreements: [supplyA, { ...supplyA, ...change }] } as AgreementSetDocument)._tag,
    ).toBe("Right");
  });

  it.each([
    { validTo: day.jan2026 },
    { commodityType: "NATURAL_GAS" },
    { agreementId: "another" },
    { validFrom: "2024-12-31T22:00:00.000000Z" },
    { validFrom: "2025-01-01T00:00+02:00" },
  ])("%j does not make them different", (change) => {
    const errors = errorsOf({ agreements: [supplyA, { ...supplyA, ...change }] });
    expect(errors.map(({ tag }) => tag)).toEqual(["ListedTwice"]);
  });

  it("an absent party and a null one are the same", () => {
    const nulls = { ...without(supplyA, "customerEic"), customerEic: null };
    const errors = errorsOf({ agreements: [without(supplyA, "customerEic"), nulls] });
    expect(errors.map(({ tag }) => tag)).toEqual(["ListedTwice"]);
  });
});

describe("a fault of a metering point is reported with its path", () => {
  const cases: readonly (readonly [string, unknown, string, string, string])[] = [
    ["no object", "x", "WrongKind", "$.meteringPoints[0]", 'expected an object, got "x"'],
    [
      "no EIC",
      without(point, "meterEic"),
      "MissingAttribute",
      "$.meteringPoints[0].meterEic",
      "missing, expected an EIC of 16 characters",
    ],
    [
      "no operator",
      without(point, "operatorEic"),
      "MissingAttribute",
      "$.meteringPoints[0].operatorEic",
      "missing, expected an EIC of 16 characters",
    ],
    [
      "an operator that is null",
      { ...point, operatorEic: null },
      "WrongKind",
      "$.meteringPoints[0].operatorEic",
      "expected an EIC of 16 characters, got null",
    ],
    [
      "an unknown type",
      { ...point, meteringPointType: "VIRTUAL" },
      "UnknownValue",
      "$.meteringPoints[0].meteringPointType",
      'expected one of REGULAR, INTERNAL, BORDER, AGGREGATION, got "VIRTUAL"',
    ],
    [
      "a malformed parent",
      { ...point, parentMeterEic: "" },
      "MalformedEic",
      "$.meteringPoints[0].parentMeterEic",
      'expected an EIC: 16 characters, not 0, got ""',
    ],
    [
      "a role that is a flag",
      { ...point, operatorRole: true },
      "WrongKind",
      "$.meteringPoints[0].operatorRole",
      "expected a text, got true",
    ],
    [
      "a parent that is not listed",
      aggregationPoint,
      "UnknownParent",
      "$.meteringPoints[0].parentMeterEic",
      `expected a parent among the listed metering points, got ${eics.point}`,
    ],
  ];

  it.each(cases)("%s", (_title, meteringPoint, tag, path, text) => {
    const errors = ofPoint(meteringPoint);
    expect(errors.map((error) => [error.tag, error.path])).toEqual([[tag, path]]);
    expect(textsOf(errors)).toEqual([`${path}: ${text}`]);
  });

  it("the same point twice", () => {
    const errors = errorsOf({ meteringPoints: [point, { ...point, meteringPointType: "BORDER" }] });
    expect(textsOf(errors)).toEqual([
      `$.meteringPoints[1].meterEic: expected a metering point not listed before, got ${eics.point}`,
    ]);
  });

  it("only an AGGREGATION point counts as below its parent", () => {
    const sub = { ...point, meterEic: eics.borderPoint, parentMeterEic: eics.point };
    expect(setOf({ meteringPoints: [point, sub] }).pointsBelow(eics.point)).toEqual([]);
  });

  it("a parent may be listed after its child", () => {
    expect(setOf({ meteringPoints: [aggregationPoint, point] }).pointsBelow(eics.point)).toEqual([
      eics.aggregationPoint,
    ]);
  });
});

describe("a remark on a set", () => {
  const remarksOf = (document: unknown): readonly Remark[] => {
    const built = agreementSet(document as AgreementSetDocument);
    return built._tag === "Right" ? built.right.remarks : [];
  };
  const remarkTexts = (document: unknown): readonly string[] => remarksOf(document).map(explainRemark);

  it("a wrong check character", () => {
    expect(remarkTexts({ agreements: [{ ...supplyA, customerEic: "34Z6B80RJXDW7UPQ" }] })).toEqual([
      expect.stringMatching(/^\$\.agreements\[0\]\.customerEic: the check character of .* should be .$/),
    ]);
  });

  it("an unknown commodity and an unknown role, both kept unchanged", () => {
    const document = {
      meteringPoints: [{ ...point, operatorRole: "DREAMER", commodityType: "STEAM" }],
      agreements: [{ ...supplyA, commodityType: "STEAM" }],
    };
    expect(remarksOf(document).map(({ tag, path }) => [tag, path])).toEqual([
      ["UnknownValue", "$.meteringPoints[0].commodityType"],
      ["UnknownValue", "$.meteringPoints[0].operatorRole"],
      ["UnknownValue", "$.agreements[0].commodityType"],
    ]);
    const set = setOf(document);
    expect(set.point(eics.point)).toMatchObject({ operatorRole: "DREAMER", commodityType: "STEAM" });
    expect(set.toDocument()).toEqual(document);
  });

  it("an unknown attribute, with the known one of the most similar spelling, once for any number of occurrences", () => {
    const { validTo, ...open } = { ...supplyA, validTo: day.jan2026 };
    const many = Array.from({ length: 3 }, (_, i) => ({
      ...open,
      validUntil: validTo,
      validFrom: `2024-0${i + 1}-01T00:00Z`,
    }));
    expect(remarkTexts({ agreements: many })).toEqual([
      "$.agreements[0].validUntil: unknown attribute (3 times)",
    ]);
    expect(remarkTexts({ agreements: [{ ...open, validTO: validTo }] })).toEqual([
      "$.agreements[0].validTO: unknown attribute, did you mean validTo?",
    ]);
    expect(remarkTexts({ agreements: [], meteringPoint: [] })).toEqual([
      "$.meteringPoint: unknown attribute, did you mean meteringPoints?",
    ]);
  });

  it("any attribute of one letter more or less than a known one, at any place", () => {
    const names = fc.constantFrom(
      "validTo",
      "customerEic",
      "serviceProviderEic",
      "agreementId",
      "commodityType",
    );
    fc.assert(
      fc.property(names, fc.nat({ max: 20 }), fc.constantFrom("x", "Y", ""), (name, at, letter) => {
        const place = at % name.length;
        const misspelt = name.slice(0, place) + letter + name.slice(letter === "" ? place + 1 : place);
        if (misspelt in supplyA || misspelt === name) return;
        const [remark, ...more] = remarksOf({ agreements: [{ ...supplyA, [misspelt]: "text" }] });
        expect(remark).toMatchObject({ tag: "UnknownAttribute", nearest: name, times: 1 });
        expect(more).toEqual([]);
      }),
    );
  });

  it("is an error when strict", () => {
    const document = { agreements: [{ ...supplyA, validUntil: null }] };
    const built = agreementSet(document as AgreementSetDocument, { strict: true });
    expect(built._tag === "Left" && built.left.map(explainDecodeError)).toEqual([
      "$.agreements[0].validUntil: expected a known attribute, got an unknown one",
    ]);
  });
});

describe("values of JavaScript", () => {
  const listed = (agreement: unknown) => agreementSet({ agreements: [agreement] } as AgreementSetDocument);

  it("a Date is that instant, as text", () => {
    const built = listed({ ...supplyA, validFrom: new Date("2025-01-01T00:00:00+02:00") });
    expect(built._tag === "Right" && built.right.set.toDocument().agreements).toEqual([
      { ...supplyA, validFrom: "2024-12-31T22:00Z" },
    ]);
    expect(listed({ ...supplyA, validFrom: new Date(NaN) })._tag).toBe("Left");
  });

  it("a Date that ends a validity at or before its start is an error, like its text", () => {
    for (const [dates, text] of [
      [
        { validTo: new Date(day.jan2024) },
        `expected an instant after validFrom ${day.jan2025}, got "${day.jan2024}"`,
      ],
      [
        { validFrom: new Date(day.jan2025), validTo: new Date(day.jan2025) },
        `expected an instant after validFrom ${day.jan2025}, got "${day.jan2025}"`,
      ],
      [
        { validFrom: new Date(day.jan2025), validTo: day.jan2024 },
        `expected an instant after validFrom ${day.jan2025}, got "${day.jan2024}"`,
      ],
    ] as const) {
      const built = listed({ ...supplyA, ...dates });
      expect(built._tag === "Left" && built.left.map(explainDecodeError)).toEqual([
        `$.agreements[0].validTo: ${text}`,
      ]);
    }
  });

  it("an instance of a class with data attributes is read", () => {
    class Row {
      constructor(document: object) {
        Object.assign(this, document);
      }
      describe(): string {
        return "a row";
      }
    }
    expect(listed(new Row(supplyA))._tag).toBe("Right");
  });

  it("an attribute that is computed is an error", () => {
    class Row {
      agreementType = "JOINT_INVOICE";
      get validFrom(): string {
        return day.jan2024;
      }
    }
    const built = listed(new Row());
    expect(built._tag === "Left" && built.left[0]!.tag).toBe("Unreadable");
  });

  it("a value that throws is an error", () => {
    const thrower = Object.defineProperty({}, "agreementType", {
      enumerable: true,
      get: () => {
        throw new Error("on purpose");
      },
    });
    expect(listed(thrower)._tag).toBe("Left");
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(listed(revoked.proxy)._tag).toBe("Left");
    expect(agreementSet(revoked.proxy as AgreementSetDocument)._tag).toBe("Left");
  });
});

describe("decoders of one document", () => {
  it("accept odd values", () => {
    const odd = { ...supplyA, commodityType: "STEAM" };
    expect(decodeAgreementDocument(odd)._tag).toBe("Right");
    expect(decodeMeteringPointDocument({ ...point, commodityType: "STEAM" })._tag).toBe("Right");
  });

  it("fill in the operator's role if it is absent", () => {
    const roleOf = (document: unknown): string | undefined => {
      const read = decodeMeteringPointDocument(document);
      return read._tag === "Right" ? meteringPointOf(read.right.value).operatorRole : undefined;
    };
    expect(roleOf(point)).toBe("GRID_OPERATOR");
    expect(roleOf(aggregationPoint)).toBe("AGGREGATOR");
    expect(roleOf({ ...aggregationPoint, operatorRole: "LINE_OPERATOR" })).toBe("LINE_OPERATOR");
  });

  it("show the type of a value that has no JSON text", () => {
    const read = decodeAgreementDocument({ ...supplyA, agreementId: () => 7 });
    expect(read._tag === "Left" && explainDecodeError(read.left[0])).toBe(
      "$.agreementId: expected a text, got a function",
    );
  });
});
