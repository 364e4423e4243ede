import { describe, expect, it } from "vitest";
import type { EventDocumentError } from "../../src/predict/Event.js";
import {
  allowedActions,
  explainEventDocumentError,
  readEvent,
  readOccurredAt,
} from "../../src/predict/Event.js";
import {
  agreementChanged,
  authorizationGiven,
  cast,
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
} from "../../src/rules/cast.js";
import { actions, resourceTypes } from "../../src/documents/vocabulary.js";
import { instantOf } from "../../src/time/Instant.js";

type Document = Readonly<Record<string, unknown>>;

const errorOf = (document: unknown): EventDocumentError => {
  const read = readEvent(document);
  if (read._tag === "Right") throw new Error("expected an error");
  return read.left;
};
const textOf = (document: unknown): string => explainEventDocumentError(errorOf(document));
const point = meteringPointUpdated(cast.point);
const coordinated = (change: Document): Document => {
  const event = coordination("APPROVED", null);
  return { ...event, coordination: { ...(event["coordination"] as object), ...change } };
};

describe("an event that is read", () => {
  it.each([
    ["METERING_POINT", point],
    ["AGREEMENT", agreementChanged("CREATE", supplyA, cast.supplierA)],
    ["METERING_DATA", meteringData(cast.point, [day.jun2025])],
    ["NETWORK_BILL", networkBill(day.mar2025, day.jun2025)],
    ["CUSTOMER_DATA", customerChanged(["EMAIL"])],
    ["PERMISSION", authorizationGiven],
    ["AGREEMENT_COORDINATION", coordination("CREATED", null)],
    ["CLOCK", { resourceType: "CLOCK", occurredAt: noon }],
  ])("%s has its moment, who made it and nothing to warn of", (resourceType, document) => {
    const read = readEvent(document);
    if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
    const { event, warnings } = read.right;
    expect(event).toMatchObject({ resourceType, occurredAt: noon, at: instantOf(noon) });
    if (event.resourceType !== "CLOCK") {
      expect(event.initiatorEic).toBe((document as Document)["initiatorEic"] ?? undefined);
    }
    expect(warnings).toEqual([]);
  });

  it("counts null attributes as absent, the system as its maker", () => {
    const read = readEvent({ ...meteringData(cast.point, []), initiatorEic: null, version: null, via: null });
    expect(read._tag === "Right" && read.right.event).toMatchObject({ initiatorEic: undefined });
    expect(readEvent({ resourceType: "CLOCK", occurredAt: noon, action: null })._tag).toBe("Right");
  });

  it("drops what the event's agreement says of a remembered end, and knows a coordinated change", () => {
    const document = { ...supplyA, validTo: day.jul2025, originalValidTo: null };
    const read = readEvent({ ...agreementChanged("CREATE", document), via: "AGREEMENT_COORDINATION" });
    if (read._tag === "Left" || read.right.event.resourceType !== "AGREEMENT") throw new Error("not read");
    expect(read.right.event.agreement.originalTo).toBeUndefined();
    expect(read.right.event.agreement.document).toEqual({ ...supplyA, validTo: day.jul2025 });
    expect(read.right.event.via).toBe(true);
  });

  it("warns of odd values of agreements and contents", () => {
    const agreement = readEvent(agreementChanged("CREATE", { ...supplyA, commodityType: "STEAM" }));
    expect(agreement._tag === "Right" && agreement.right.warnings).toMatchObject([
      { tag: "DocumentWarning", warning: { tag: "UnknownValue" } },
    ]);
    for (const document of [
      meteringData("34Z6B80RJXDW7UPQ", []),
      {
        ...customerChanged([]),
        content: { customerType: "X", customerMetadata: [], customerEic: "34Z6B80RJXDW7UPQ" },
      },
      {
        ...authorizationGiven,
        content: { ...(authorizationGiven["content"] as object), mandateCustomerEic: "34Z6B80RJXDW7UPQ" },
      },
    ]) {
      const read = readEvent(document);
      expect(read._tag === "Right" && read.right.warnings.map(({ tag }) => tag)).toContain("ContentReport");
    }
  });
});

describe("actions", () => {
  it("are those of the table, every other one is an error that names them", () => {
    const samples: Readonly<Record<string, Document>> = {
      METERING_POINT: point,
      METERING_DATA: meteringData(cast.point, []),
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
          `action: expected ${allowedActions[type].join(" or ")} for ${type}, got ${action === undefined ? "nothing" : JSON.stringify(action)}`,
        );
      }
    }
  });

  it("of a CLOCK there are none", () => {
    expect(textOf({ resourceType: "CLOCK", occurredAt: noon, action: "CREATE" })).toBe(
      'action: expected no action for CLOCK, got "CREATE"',
    );
  });

  it("of a coordination go with what changed", () => {
    for (const [action, change, expected] of [
      ["CREATE", "CANCELLED", "DELETE"],
      ["UPDATE", "CREATED", "CREATE"],
      ["DELETE", "APPROVED", "UPDATE"],
      ["CREATE", "DENIED", "UPDATE"],
    ] as const) {
      expect(textOf({ ...coordinated({ change }), action })).toBe(
        `action: expected ${expected} with ${change} for AGREEMENT_COORDINATION, got "${action}"`,
      );
    }
  });
});

describe("what is wrong with an event is told with its path", () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["no object", 7, "expected a JSON object with resourceType, action and occurredAt"],
    ["a list", [point], "expected a JSON object with resourceType, action and occurredAt"],
    ["null", null, "expected a JSON object with resourceType, action and occurredAt"],
    [
      "no moment",
      { ...point, occurredAt: null },
      "occurredAt: expected an instant such as 2024-05-22T21:00Z, got nothing",
    ],
    [
      "a moment without a zone",
      { ...point, occurredAt: "2025-06-10T09:00" },
      'occurredAt: expected a time zone (Z or an offset such as +02:00) at character 17, got "2025-06-10T09:00"',
    ],
    [
      "a moment that is a number",
      { ...point, occurredAt: 1 },
      "occurredAt: expected an instant such as 2024-05-22T21:00Z, got 1",
    ],
    [
      "no type",
      { occurredAt: noon },
      "resourceType: expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK, got nothing",
    ],
    [
      "an unknown type",
      { ...point, resourceType: "METER" },
      'resourceType: expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK, got "METER"',
    ],
    [
      "a type that is a list",
      { ...point, resourceType: ["CLOCK"] },
      'resourceType: expected one of METERING_POINT, METERING_DATA, NETWORK_BILL, CUSTOMER_DATA, AGREEMENT, PERMISSION, AGREEMENT_COORDINATION, CLOCK, got ["CLOCK"]',
    ],
    [
      "a malformed initiator",
      { ...point, initiatorEic: "X" },
      'initiatorEic: expected an EIC (16 characters, not 1), got "X"',
    ],
    [
      "an initiator that is an object",
      { ...point, initiatorEic: {} },
      "initiatorEic: expected an EIC of 16 characters, got {}",
    ],
    [
      "no point",
      { ...point, meterEic: undefined },
      "meterEic: expected an EIC of 16 characters, got nothing",
    ],
    [
      "a malformed point",
      { ...point, meterEic: "38B-EIN-OS-----J" },
      'meterEic: expected an EIC (one of A, T, V, W, X, Y, Z as third character), got "38B-EIN-OS-----J"',
    ],
    [
      "via on a point",
      { ...point, via: "AGREEMENT_COORDINATION" },
      'via: expected no via but on an AGREEMENT event of a SUPPLY, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via on a GRID",
      { ...agreementChanged("CREATE", grid), via: "AGREEMENT_COORDINATION" },
      'via: expected no via on an agreement of type GRID, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via on a portfolio",
      { ...agreementChanged("CREATE", portfolioOfA), via: "AGREEMENT_COORDINATION" },
      'via: expected no via on an agreement of type PORTFOLIO_SUPPLIER, got "AGREEMENT_COORDINATION"',
    ],
    [
      "via something else",
      { ...agreementChanged("CREATE", supplyA), via: "POST" },
      'via: expected AGREEMENT_COORDINATION, got "POST"',
    ],
    [
      "no agreement",
      { ...agreementChanged("CREATE", supplyA), agreement: null },
      "agreement: expected an agreement (a JSON object)",
    ],
    [
      "an agreement without a start",
      agreementChanged("CREATE", { ...supplyA, validFrom: undefined as never }),
      "agreement.validFrom: missing, expected an instant such as 2024-05-22T21:00Z",
    ],
    [
      "an unknown version",
      { ...meteringData(cast.point, []), version: "V3" },
      'version: expected V1 or V2, got "V3"',
    ],
    [
      "changed types that are no list",
      { ...customerChanged([]), changed: "EMAIL" },
      'changed: expected an array of metadata types, got "EMAIL"',
    ],
    [
      "a changed type that is a number",
      { ...customerChanged([]), changed: ["EMAIL", 7] },
      'changed: expected an array of metadata types, got ["EMAIL",7]',
    ],
    [
      "changed types that are missing",
      { ...customerChanged([]), changed: undefined },
      "changed: expected an array of metadata types, got nothing",
    ],
    [
      "no coordination",
      { ...coordination("CREATED", null), coordination: "x".repeat(70) },
      `coordination: expected an object with id, candidates and change, got "${"x".repeat(56)}...`,
    ],
    [
      "a coordination without an id",
      coordinated({ id: null }),
      "coordination.id: expected an id, got nothing",
    ],
    [
      "a malformed point of a coordination",
      coordinated({ meterEic: "38" }),
      'coordination.meterEic: expected an EIC (16 characters, not 2), got "38"',
    ],
    [
      "candidates that are no list",
      coordinated({ candidates: cast.supplierA }),
      `coordination.candidates: expected an array of EICs, got "${cast.supplierA}"`,
    ],
    [
      "a malformed candidate",
      coordinated({ candidates: [cast.supplierA, null] }),
      "coordination.candidates[1]: expected an EIC of 16 characters, got null",
    ],
    [
      "an unknown change",
      coordinated({ change: "toString" }),
      'coordination.change: expected one of CREATED, CANCELLED, APPROVED, DENIED, got "toString"',
    ],
    [
      "no change",
      coordinated({ change: undefined }),
      "coordination.change: expected one of CREATED, CANCELLED, APPROVED, DENIED, got nothing",
    ],
  ];

  it.each(cases)("%s", (_title, document, text) => {
    expect(textOf(document)).toBe(text);
  });

  it.each([
    ["metering data", meteringData(cast.point, ["yesterday"])],
    ["bills", { ...networkBill(day.mar2025, day.jun2025), content: [{}] }],
    ["customer data", { ...customerChanged([]), content: {} }],
    ["an authorization", { ...authorizationGiven, content: {} }],
    ["nothing", { ...authorizationGiven, content: undefined }],
  ])("content of %s that does not decode", (_title, document) => {
    expect(errorOf(document).tag).toBe("BadContent");
    expect(textOf(document)).toMatch(/^content\S*: /);
  });

  it("how many faults of a content more there are", () => {
    expect(textOf({ ...customerChanged([]), content: {} })).toMatch(/ \(and \d+ more\)$/);
    expect(textOf(meteringData(cast.point, ["yesterday"]))).not.toMatch(/more\)$/);
  });

  it("a coordination may have a number for an id and lack its point", () => {
    expect(readEvent(coordinated({ id: 7, meterEic: undefined }))._tag).toBe("Right");
  });
});

describe("the moment of an event", () => {
  it("is read though the rest is unusable", () => {
    expect(readOccurredAt({ occurredAt: noon })).toMatchObject({ _tag: "Right", right: instantOf(noon) });
    expect(readOccurredAt("x")._tag).toBe("Left");
  });
});

describe("what is odd, but usable, in an event", () => {
  const warningsOf = (document: unknown) => {
    const read = readEvent(document);
    return read._tag === "Right" ? read.right.warnings : [];
  };
  const wrong = "38Z-EX-POINT-1-8";
  const about = (path: string) => ({
    tag: "DocumentWarning",
    warning: { tag: "WrongCheckCharacter", place: { path }, eic: wrong, expected: "9" },
  });

  it("is a wrong check character, wherever an EIC stands", () => {
    expect(warningsOf({ ...point, meterEic: wrong })).toEqual([about("meterEic")]);
    expect(warningsOf({ ...point, initiatorEic: wrong, meterEic: wrong })).toEqual([
      about("initiatorEic"),
      about("meterEic"),
    ]);
    expect(
      warningsOf({
        ...coordinated({ meterEic: wrong, candidates: [cast.supplierA, wrong] }),
        initiatorEic: wrong,
      }),
    ).toEqual([about("initiatorEic"), about("coordination.meterEic"), about("coordination.candidates[1]")]);
    expect(warningsOf(point)).toEqual([]);
  });

  it("is an attribute nobody knows, with its path in the event", () => {
    const data = meteringData(cast.point, [noon]);
    const [item] = data["content"] as readonly object[];
    expect(warningsOf({ ...data, content: [{ ...item, note: 1 }] })).toEqual([
      { tag: "ContentReport", report: { tag: "UnknownAttribute", path: "content[0].note", times: 1 } },
    ]);
  });
});
