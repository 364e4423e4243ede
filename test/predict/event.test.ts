import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { describe, expect, it } from "vitest";
import type { DecodeError } from "../../src/documents/decode-error.js";
import { allowedActions } from "../../src/documents/event-document.js";
import type { Remark } from "../../src/documents/remarks.js";
import { explainDecodeErrors, readEvent, readOccurredAt } from "../../src/predict/event.js";
import {
  agreementChanged,
  authorizationGiven,
  eics,
  coordination,
  customerChanged,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  networkBill,
  noon,
  portfolioOfA,
  supplyA,
} from "../../src/rules/example-parties.js";
import { actions, resourceTypes } from "../../src/documents/vocabulary.js";
import { instantOf } from "../../src/time/instant.js";

type Document = Readonly<Record<string, unknown>>;

const errorsOf = (document: unknown): NonEmptyArray<DecodeError> => {
  const read = readEvent(document);
  if (read._tag === "Right") throw new Error("expected an error");
  return read.left;
};
const textOf = (document: unknown): string => explainDecodeErrors(errorsOf(document));
/** A closed list as an error names it. */
const oneOf = (list: readonly string[]): string =>
  list.length === 1 ? list[0]! : `one of ${list.join(", ")}`;
const point = meteringPointUpdated(eics.point);
const coordinated = (change: Document): Document => {
  const event = coordination("APPROVED", null);
  return { ...event, coordination: { ...(event["coordination"] as object), ...change } };
};

describe("an event that is read", () => {
  it.each([
    ["METERING_POINT", point],
    ["AGREEMENT", agreementChanged("CREATE", supplyA, eics.supplierA)],
    ["METERING_DATA", meteringData(eics.point, [day.jun2025])],
    ["NETWORK_BILL", networkBill(day.mar2025, day.jun2025)],
    ["CUSTOMER_DATA", customerChanged(["EMAIL"])],
    ["PERMISSION", authorizationGiven],
    ["AGREEMENT_COORDINATION", coordination("CREATED", null)],
    ["CLOCK", { resourceType: "CLOCK", occurredAt: noon }],
  ])("%s has its moment, its initiator and no remarks", (resourceType, document) => {
    const read = readEvent(document);
    if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
    const { event, remarks } = read.right;
    expect(event).toMatchObject({ resourceType, occurredAt: noon, at: instantOf(noon) });
    if (event.resourceType !== "CLOCK") {
      expect(event.initiatorEic).toBe((document as Document)["initiatorEic"] ?? undefined);
    }
    expect(remarks).toEqual([]);
  });

  it("counts null attributes as absent, and the system as its initiator", () => {
    const read = readEvent({ ...meteringData(eics.point, []), initiatorEic: null, version: null, via: null });
    expect(read._tag === "Right" && read.right.event).toMatchObject({ initiatorEic: undefined });
    expect(readEvent({ resourceType: "CLOCK", occurredAt: noon, action: null })._tag).toBe("Right");
  });

  it("ignores an original end stated by the event's agreement, and recognizes a coordinated change", () => {
    const document = { ...supplyA, validTo: day.jul2025, originalValidTo: null };
    const read = readEvent({ ...agreementChanged("CREATE", document), via: "AGREEMENT_COORDINATION" });
    if (read._tag === "Left" || read.right.event.resourceType !== "AGREEMENT") throw new Error("not read");
    expect(read.right.event.agreement.originalTo).toBeUndefined();
    expect(read.right.event.agreement.document).toEqual({ ...supplyA, validTo: day.jul2025 });
    expect(read.right.event.via).toBe(true);
  });

  it("remarks on odd values of agreements and contents, and may refuse them (strict)", () => {
    const wrong = "34Z6B80RJXDW7UPQ";
    const wrongCharacter = { tag: "WrongCheckCharacter", actual: wrong, expected: "X" };
    for (const [document, remark, refusal] of [
      [
        agreementChanged("CREATE", { ...supplyA, commodityType: "STEAM" }),
        {
          tag: "UnknownValue",
          path: "$.agreement.commodityType",
          actual: '"STEAM"',
          known: ["ELECTRICITY", "NATURAL_GAS"],
        },
        '$.agreement.commodityType: expected one of ELECTRICITY, NATURAL_GAS, got "STEAM"',
      ],
      [
        meteringData(wrong, []),
        { ...wrongCharacter, path: "$.content[0].meterEic" },
        `$.content[0].meterEic: expected the check character X, got ${wrong}`,
      ],
      [
        {
          ...customerChanged([]),
          content: { customerType: "LEGAL_PERSON", customerMetadata: [], customerEic: wrong },
        },
        { ...wrongCharacter, path: "$.content.customerEic" },
        `$.content.customerEic: expected the check character X, got ${wrong}`,
      ],
      [
        {
          ...authorizationGiven,
          content: { ...(authorizationGiven["content"] as object), mandateCustomerEic: wrong },
        },
        { ...wrongCharacter, path: "$.content.mandateCustomerEic" },
        `$.content.mandateCustomerEic: expected the check character X, got ${wrong}`,
      ],
    ] as const) {
      const read = readEvent(document);
      expect(read._tag === "Right" && read.right.remarks).toEqual([{ ...remark, times: 1 }]);
      const strictly = readEvent(document, true);
      expect(strictly._tag === "Left" && explainDecodeErrors(strictly.left)).toBe(refusal);
    }
  });
});

describe("actions", () => {
  it("are those of the table, every other one is an error that names them", () => {
    const samples: Readonly<Record<string, Document>> = {
      METERING_POINT: point,
      METERING_DATA: meteringData(eics.point, []),
      NETWORK_BILL: networkBill(day.mar2025, day.jun2025),
      CUSTOMER_DATA: customerChanged([]),
      AGREEMENT: agreementChanged("CREATE", supplyA),
      PERMISSION: authorizationGiven,
      AGREEMENT_COORDINATION: coordination("CREATED", null),
    };
    const table = {
      METERING_POINT: "CREATE UPDATE",
      METERING_DATA: "CREATE UPDATE",
      NETWORK_BILL: "CREATE",
      CUSTOMER_DATA: "CREATE UPDATE",
      AGREEMENT: "CREATE UPDATE DELETE",
      PERMISSION: "CREATE",
      AGREEMENT_COORDINATION: "CREATE UPDATE DELETE",
    } as const;
    for (const type of resourceTypes) {
      expect(allowedActions[type].join(" ")).toBe(table[type]);
      for (const action of [...actions, "REMOVE", "create", "", undefined, 7]) {
        if ((allowedActions[type] as readonly unknown[]).includes(action)) continue;
        expect(textOf({ ...samples[type], action })).toBe(
          action === undefined
            ? `$.action: missing, expected ${oneOf(allowedActions[type])}`
            : `$.action: expected ${oneOf(allowedActions[type])}, got ${JSON.stringify(action)}`,
        );
      }
    }
  });

  it("do not exist for a CLOCK", () => {
    expect(textOf({ resourceType: "CLOCK", occurredAt: noon, action: "CREATE" })).toBe(
      '$.action: expected no action of a CLOCK, got "CREATE"',
    );
  });

  it("of a coordination fit the change", () => {
    for (const [action, change, expected] of [
      ["CREATE", "CANCELLED", "DELETE"],
      ["UPDATE", "CREATED", "CREATE"],
      ["DELETE", "APPROVED", "UPDATE"],
      ["CREATE", "DENIED", "UPDATE"],
    ] as const) {
      expect(textOf({ ...coordinated({ change }), action })).toBe(
        `$.action: expected ${expected} with ${change}, got "${action}"`,
      );
    }
  });
});

describe("a fault of an event is reported with its path", () => {
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ["no object", 7, "WrongKind", "$: expected an event with resourceType, action and occurredAt, got 7"],
    [
      "a list",
      [point],
      "WrongKind",
      "$: expected an event with resourceType, action and occurredAt, got an array of 1",
    ],
    ["null", null, "WrongKind", "$: expected an event with resourceType, action and occurredAt, got null"],
    [
      "no moment",
      { ...point, occurredAt: undefined },
      "MissingAttribute",
      "$.occurredAt: missing, expected an instant such as 2024-05-22T21:00Z",
    ],
    [
      "a moment that is null",
      { ...point, occurredAt: null },
      "WrongKind",
      "$.occurredAt: expected an instant such as 2024-05-22T21:00Z, got null",
    ],
    [
      "a moment without a zone",
      { ...point, occurredAt: "2025-06-10T09:00" },
      "NotAnInstant",
      '$.occurredAt: expected an instant with a time zone (Z or an offset such as +02:00) at character 17; the zone is missing, got "2025-06-10T09:00"',
    ],
    [
      "a moment that is a number",
      { ...point, occurredAt: 1 },
      "WrongKind",
      "$.occurredAt: expected an instant such as 2024-05-22T21:00Z, got 1",
    ],
    [
      "no type",
      { occurredAt: noon },
      "MissingAttribute",
      "$.resourceType: missing, expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK",
    ],
    [
      "an unknown type",
      { ...point, resourceType: "METER" },
      "UnknownResourceType",
      '$.resourceType: expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK, got "METER"',
    ],
    [
      "a type that is a list",
      { ...point, resourceType: ["CLOCK"] },
      "UnknownResourceType",
      "$.resourceType: expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK, got an array of 1",
    ],
    [
      "a malformed initiator",
      { ...point, initiatorEic: "X" },
      "MalformedEic",
      '$.initiatorEic: expected an EIC: 16 characters, not 1, got "X"',
    ],
    [
      "an initiator that is an object",
      { ...point, initiatorEic: {} },
      "WrongKind",
      "$.initiatorEic: expected an EIC of 16 characters, got an object",
    ],
    [
      "no point",
      { ...point, meterEic: undefined },
      "MissingAttribute",
      "$.meterEic: missing, expected an EIC of 16 characters",
    ],
    [
      "a malformed point",
      { ...point, meterEic: "38B-EIN-OS-----J" },
      "MalformedEic",
      '$.meterEic: expected an EIC: one of A, T, V, W, X, Y, Z as third character, got "38B-EIN-OS-----J"',
    ],
    [
      "via on a point",
      { ...point, via: "AGREEMENT_COORDINATION" },
      "WrongKind",
      '$.via: expected no via but on an AGREEMENT event of a SUPPLY, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via on a GRID",
      { ...agreementChanged("CREATE", grid), via: "AGREEMENT_COORDINATION" },
      "WrongKind",
      '$.via: expected no via on an agreement of type GRID, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via on a portfolio",
      { ...agreementChanged("CREATE", portfolioOfA), via: "AGREEMENT_COORDINATION" },
      "WrongKind",
      '$.via: expected no via on an agreement of type PORTFOLIO_SUPPLIER, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via something else",
      { ...agreementChanged("CREATE", supplyA), via: "POST" },
      "UnknownValue",
      '$.via: expected AGREEMENT_COORDINATION, got "POST"',
    ],
    [
      "no agreement",
      { ...agreementChanged("CREATE", supplyA), agreement: null },
      "WrongKind",
      "$.agreement: expected an object, got null",
    ],
    [
      "an agreement without a start",
      agreementChanged("CREATE", { ...supplyA, validFrom: undefined as never }),
      "MissingAttribute",
      "$.agreement.validFrom: missing, expected an instant such as 2024-05-22T21:00Z",
    ],
    [
      "an unknown version",
      { ...meteringData(eics.point, []), version: "V3" },
      "UnknownValue",
      '$.version: expected one of V1, V2, got "V3"',
    ],
    [
      "changed types that are no list",
      { ...customerChanged([]), changed: "EMAIL" },
      "WrongKind",
      '$.changed: expected an array, got "EMAIL"',
    ],
    [
      "a changed type that is a number",
      { ...customerChanged([]), changed: ["EMAIL", 7] },
      "WrongKind",
      "$.changed[1]: expected a text, got 7",
    ],
    [
      "changed types that are missing",
      { ...customerChanged([]), changed: undefined },
      "MissingAttribute",
      "$.changed: missing, expected an array",
    ],
    [
      "no coordination",
      { ...coordination("CREATED", null), coordination: "x".repeat(70) },
      "WrongKind",
      `$.coordination: expected an object, got "${"x".repeat(40)}…" (70 characters)`,
    ],
    [
      "a coordination without an id",
      coordinated({ id: undefined }),
      "MissingAttribute",
      "$.coordination.id: missing, expected an id",
    ],
    [
      "a coordination whose id is null",
      coordinated({ id: null }),
      "WrongKind",
      "$.coordination.id: expected an id, got null",
    ],
    [
      "a malformed point of a coordination",
      coordinated({ meterEic: "38" }),
      "MalformedEic",
      '$.coordination.meterEic: expected an EIC: 16 characters, not 2, got "38"',
    ],
    [
      "candidates that are no list",
      coordinated({ candidates: eics.supplierA }),
      "WrongKind",
      `$.coordination.candidates: expected an array, got "${eics.supplierA}"`,
    ],
    [
      "a malformed candidate",
      coordinated({ candidates: [eics.supplierA, null] }),
      "WrongKind",
      "$.coordination.candidates[1]: expected an EIC of 16 characters, got null",
    ],
    [
      "an unknown change",
      coordinated({ change: "toString" }),
      "UnknownValue",
      '$.coordination.change: expected one of CREATED, CANCELLED, APPROVED, DENIED, got "toString"',
    ],
    [
      "no change",
      coordinated({ change: undefined }),
      "MissingAttribute",
      "$.coordination.change: missing, expected one of CREATED, CANCELLED, APPROVED, DENIED",
    ],
  ];

  it.each(cases)("%s", (_title, document, tag, text) => {
    expect(textOf(document)).toBe(text);
    expect(errorsOf(document).map((error) => error.tag)).toEqual([tag]);
  });

  it.each([
    [
      "metering data",
      meteringData(eics.point, ["yesterday"]),
      ["$.content[0].periods[0].aI[0].pS"],
      '$.content[0].periods[0].aI[0].pS: expected an instant with a digit of the year at character 1, got "yesterday"',
    ],
    [
      "bills",
      { ...networkBill(day.mar2025, day.jun2025), content: [{}] },
      ["$.content[0].meterEic", "$.content[0].networkBillPeriod"],
      "$.content[0].meterEic: missing, expected an EIC of 16 characters (and 1 more)",
    ],
    [
      "customer data",
      { ...customerChanged([]), content: {} },
      ["$.content.customerType", "$.content.customerMetadata", "$.content.customerEic"],
      "$.content.customerType: missing, expected a text (and 2 more)",
    ],
    [
      "an authorization",
      { ...authorizationGiven, content: {} },
      [
        "mandateCustomerEic",
        "mandateCustomerType",
        "meteringPointEic",
        "ownerCustomerEic",
        "ownerCustomerType",
        "participantRoleType",
        "permissionType",
        "purpose",
        "status",
        "subjectPeriodFrom",
        "subjectPeriodTo",
        "validFrom",
      ].map((attribute) => `$.content.${attribute}`),
      "$.content.mandateCustomerEic: missing, expected an EIC of 16 characters (and 11 more)",
    ],
    [
      "nothing",
      { ...authorizationGiven, content: undefined },
      ["$.content"],
      "$.content: missing, expected an object",
    ],
  ])(
    "content of %s that cannot be decoded, and the number of further faults",
    (_title, document, paths, text) => {
      expect(errorsOf(document).map(({ path }) => path)).toEqual(paths);
      expect(textOf(document)).toBe(text);
    },
  );

  it.each([
    ["metering data", meteringData(eics.point, [])],
    ["metering data V2", { ...meteringData(eics.point, []), version: "V2" }],
    ["bills", networkBill(day.mar2025, day.jun2025)],
    ["customer data", customerChanged([])],
    ["an authorization", authorizationGiven],
  ])("content of %s that is null", (_title, document) => {
    expect(errorsOf({ ...document, content: null }).map(({ path, actual }) => [path, actual])).toEqual([
      ["$.content", "null"],
    ]);
  });

  it("a coordination may have a number for an id and lack its point", () => {
    expect(readEvent(coordinated({ id: 7, meterEic: undefined }))._tag).toBe("Right");
  });

  it("a value nested too deep", () => {
    const deep: unknown = JSON.parse("[".repeat(300) + "]".repeat(300));
    const tooDeep = "expected a value of at most 200 levels of objects and arrays, got a deeper one";
    expect(textOf({ ...point, note: deep })).toBe(`$: ${tooDeep}`);
    expect(textOf({ ...point, resourceType: deep })).toBe(`$: ${tooDeep}`);
    expect(textOf({ ...meteringData(eics.point, []), content: deep })).toBe(`$.content: ${tooDeep}`);
  });
});

describe("the moment of an event", () => {
  it("is read also if the rest of the event is invalid", () => {
    expect(readOccurredAt({ occurredAt: noon })).toMatchObject({ _tag: "Right", right: instantOf(noon) });
    const read = readOccurredAt("x");
    expect(read._tag === "Left" && explainDecodeErrors(read.left)).toBe(
      '$: expected an event with resourceType, action and occurredAt, got "x"',
    );
  });
});

describe("a remark on an event", () => {
  const remarksOf = (document: unknown): readonly Remark[] => {
    const read = readEvent(document);
    if (read._tag === "Left") throw new Error(explainDecodeErrors(read.left));
    return read.right.remarks;
  };
  const wrong = "38Z-EX-POINT-1-8";
  const about = (path: string): Remark => ({
    tag: "WrongCheckCharacter",
    path,
    times: 1,
    actual: wrong,
    expected: "9",
  });

  it("is made on a wrong check character, in any attribute with an EIC", () => {
    expect(remarksOf({ ...point, meterEic: wrong })).toEqual([about("$.meterEic")]);
    expect(remarksOf({ ...point, initiatorEic: wrong, meterEic: wrong })).toEqual([
      about("$.initiatorEic"),
      about("$.meterEic"),
    ]);
    expect(
      remarksOf({
        ...coordinated({ meterEic: wrong, candidates: [eics.supplierA, wrong] }),
        initiatorEic: wrong,
      }),
    ).toEqual([
      about("$.initiatorEic"),
      about("$.coordination.meterEic"),
      about("$.coordination.candidates[1]"),
    ]);
    expect(remarksOf(point)).toEqual([]);
  });

  it("is made on an unknown attribute, with its path in the event", () => {
    const data = meteringData(eics.point, [noon]);
    const [item] = data["content"] as readonly object[];
    expect(remarksOf({ ...data, content: [{ ...item, note: 1 }] })).toEqual([
      { tag: "UnknownAttribute", path: "$.content[0].note", times: 1 },
    ]);
    expect(remarksOf({ ...point, metterEic: eics.point })).toEqual([
      { tag: "UnknownAttribute", path: "$.metterEic", times: 1, nearest: "meterEic" },
    ]);
    expect(remarksOf(agreementChanged("CREATE", { ...supplyA, validTO: day.jan2026 } as never))).toEqual([
      { tag: "UnknownAttribute", path: "$.agreement.validTO", times: 1, nearest: "validTo" },
    ]);
  });
});
