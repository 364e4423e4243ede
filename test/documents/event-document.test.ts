import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_NESTED } from "../../src/common/input-limits.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { allowedActions, decodeEvent, occurredAtOf } from "../../src/documents/event-document.js";
import { explainRemark } from "../../src/documents/remarks.js";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import {
  agreementChanged,
  authorizationGiven,
  eics,
  coordination,
  customerChanged,
  day,
  meteringData,
  meteringPointUpdated,
  networkBill,
  noon,
  supplyA,
} from "../../src/rules/example-parties.js";
import { nearly, valueAt } from "./arbitraries.js";
import { faults, reported } from "./outcomes.js";

const events: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  METERING_POINT: meteringPointUpdated(eics.point),
  AGREEMENT: agreementChanged("CREATE", supplyA, eics.supplierA),
  METERING_DATA: meteringData(eics.point, [day.jun2025]),
  NETWORK_BILL: networkBill(day.mar2025, day.jun2025),
  CUSTOMER_DATA: customerChanged(["EMAIL"]),
  PERMISSION: authorizationGiven,
  AGREEMENT_COORDINATION: coordination("CREATED", null),
  CLOCK: { resourceType: "CLOCK", occurredAt: noon },
};

const errorLines = (document: unknown): readonly string[] => {
  const decoded = decodeEvent(document);
  return decoded._tag === "Left" ? decoded.left.map(explainDecodeError) : [];
};
const remarkLines = (document: unknown): readonly string[] => {
  const decoded = decodeEvent(document);
  return decoded._tag === "Right" ? decoded.right.remarks.map(explainRemark) : ["does not decode"];
};

describe("an event", () => {
  it("exists for each resource type and for the passing of time", () => {
    expect(Object.keys(events).sort()).toEqual([...resourceTypes, "CLOCK"].sort());
    expect(Object.keys(allowedActions).sort()).toEqual([...resourceTypes].sort());
  });

  it.each(Object.entries(events))("%s is decoded unchanged, without remarks", (_, document) => {
    expect(decodeEvent(document)).toEqual({ _tag: "Right", right: { value: document, remarks: [] } });
  });

  it.each(Object.entries(events))("%s keeps unknown attributes, with a remark", (_, document) => {
    const more = { ...document, note: { deep: [1] }, occuredAt: 1 };
    expect(decodeEvent(more)).toMatchObject({ _tag: "Right", right: { value: more } });
    expect(remarkLines(more)).toEqual([
      "$.note: unknown attribute",
      "$.occuredAt: unknown attribute, did you mean occurredAt?",
    ]);
  });

  it("may have its large content as JSON text, of either version", () => {
    const { content } = events["METERING_DATA"]!;
    const text = { ...events["METERING_DATA"], content: JSON.stringify(content) };
    expect(decodeEvent(text)).toMatchObject({ _tag: "Right", right: { value: { content } } });
    expect(errorLines({ ...text, content: "[{" })).toEqual(['$.content: expected JSON text, got "[{"']);
    const items = [
      { meteringPointEic: eics.point, periods: [{ pS: day.jun2025, inQty: { rType: "Q", kwh: 1 } }] },
    ];
    expect(remarkLines({ ...text, version: "V2", content: items })).toEqual([
      '$.content[0].periods[0].inQty.rType: unknown value "Q", known are E, M',
    ]);
  });

  it("reports the version if its content is of the other one", () => {
    const { content } = events["METERING_DATA"]!;
    const newer = [{ meteringPointEic: eics.point, periods: [{ pS: day.jun2025 }] }];
    for (const version of [{}, { version: null }, { version: "V1" }])
      expect(errorLines({ ...events["METERING_DATA"], ...version, content: newer })).toEqual([
        expect.stringMatching(
          /^\$\.version: expected V2, as the content names its points by meteringPointEic/,
        ),
      ]);
    expect(errorLines({ ...events["METERING_DATA"], version: "V2", content })).toEqual([
      '$.version: expected V1, as the content names its points by meterEic, got "V2"',
    ]);
  });

  it("has remarks on itself before those on its content, all with paths from the event", () => {
    const item = { ...(events["NETWORK_BILL"]!["content"] as object[])[0], meterEic: "38Z-EX-POINT-1-8" };
    expect(remarkLines({ ...events["NETWORK_BILL"], content: [item], versoin: "V1" })).toEqual([
      "$.versoin: unknown attribute, did you mean version?",
      "$.content[0].meterEic: the check character of 38Z-EX-POINT-1-8 should be 9",
    ]);
    const agreement = { ...supplyA, commodityType: "STEAM", validFom: day.jan2024 };
    expect(reported(decodeEvent(agreementChanged("CREATE", agreement)))).toEqual([
      "UnknownValue $.agreement.commodityType 1",
      "UnknownAttribute $.agreement.validFom 1",
    ]);
  });
});

describe("an event that cannot be decoded", () => {
  it("has an error for each fault", () => {
    const wrong = { ...supplyA, validTo: day.jan2024, meterEic: "38Z" };
    expect(
      faults(
        decodeEvent({
          ...agreementChanged("CREATE", wrong, "38X"),
          occurredAt: "soon",
          action: "GIVE",
          via: 1,
        }),
      ),
    ).toEqual([
      "NotAnInstant $.occurredAt",
      "ActionNotAllowed $.action",
      "MalformedEic $.initiatorEic",
      "MalformedEic $.agreement.meterEic",
      "ReversedPeriod $.agreement.validTo",
      "WrongKind $.via",
    ]);
  });

  it.each(["METERING_DATA", "NETWORK_BILL", "CUSTOMER_DATA", "PERMISSION"])(
    "is a %s without content",
    (type) => {
      expect(faults(decodeEvent({ ...events[type], content: null }))).toEqual(["WrongKind $.content"]);
      const { content: _, ...none } = events[type]!;
      expect(faults(decodeEvent(none))).toEqual(["MissingAttribute $.content"]);
    },
  );

  const ofGrid = { ...supplyA, agreementType: "GRID" } as const;
  const event = "an event with resourceType, action and occurredAt";
  it.each<[string, unknown, readonly string[]]>([
    ["no object", 7, [`$: expected ${event}, got 7`]],
    [
      "via on an agreement of another type",
      { ...agreementChanged("CREATE", ofGrid), via: "AGREEMENT_COORDINATION" },
      ['$.via: expected no via on an agreement of type GRID, got "AGREEMENT_COORDINATION"'],
    ],
    ["via on a SUPPLY", { ...agreementChanged("CREATE", supplyA), via: "AGREEMENT_COORDINATION" }, []],
    ["null for via", { ...agreementChanged("CREATE", ofGrid), via: null }, []],
    [
      "via on an agreement without a type",
      {
        ...agreementChanged("CREATE", supplyA),
        agreement: { ...supplyA, agreementType: 7 },
        via: "AGREEMENT_COORDINATION",
      },
      [expect.stringMatching(/^\$\.agreement\.agreementType: expected one of GRID, .*, got 7$/) as string],
    ],
    [
      "an action that its change does not have",
      { ...coordination("CREATED", null), action: "DELETE" },
      ['$.action: expected CREATE with CREATED, got "DELETE"'],
    ],
    [
      "an action of its own change",
      { ...coordination("DENIED", null), action: "CREATE" },
      ['$.action: expected UPDATE with DENIED, got "CREATE"'],
    ],
    [
      "no action beside its change",
      { ...coordination("CREATED", null), action: null },
      ["$.action: expected one of CREATE, UPDATE, DELETE, got null"],
    ],
    [
      "an unknown change",
      { ...coordination("CREATED", null), coordination: { id: 7, candidates: [], change: "toString" } },
      ['$.coordination.change: expected one of CREATED, CANCELLED, APPROVED, DENIED, got "toString"'],
    ],
    [
      "an action of a clock",
      { ...events["CLOCK"], action: "CREATE" },
      ['$.action: expected no action of a CLOCK, got "CREATE"'],
    ],
    ["null for the action of a clock", { ...events["CLOCK"], action: null }, []],
    [
      "via on an event of another type",
      { ...events["METERING_POINT"], via: 7 },
      ["$.via: expected no via but on an AGREEMENT event of a SUPPLY, got 7"],
    ],
    ["null for via of another type", { ...events["METERING_POINT"], via: null }, []],
    [
      "a faulty attribute beside faulty content",
      { ...events["METERING_DATA"], occurredAt: 7, content: [{ meterEic: 7, periods: [] }] },
      [
        "$.occurredAt: expected an instant such as 2024-05-22T21:00Z, got 7",
        "$.content[0].meterEic: expected an EIC of 16 characters, got 7",
      ],
    ],
    [
      "an unknown version",
      { ...events["METERING_DATA"], version: "V3" },
      ['$.version: expected one of V1, V2, got "V3"'],
    ],
    [
      "content that names its points by neither attribute",
      { ...events["METERING_DATA"], version: "V2", content: [{ periods: [] }] },
      ["$.content[0].meteringPointEic: missing, expected an EIC of 16 characters"],
    ],
    [
      "attributes that are computed beside an unknown type",
      Object.defineProperty({ resourceType: "X" }, "note", { enumerable: true, get: () => 1 }),
      ['$: expected plain data, got an object whose attribute "note" is computed or inherited'],
    ],
  ])("has %s", (_, value, lines) => {
    expect(errorLines(value)).toEqual(lines);
  });

  it("is of a class with its content, which is decoded too", () => {
    class Row {
      readonly note = 1;
    }
    const row = Object.assign(new Row(), events["METERING_DATA"]);
    expect(reported(decodeEvent(row))).toEqual(["UnknownAttribute $.note 1"]);
    expect(errorLines(Object.assign(new Row(), events["METERING_DATA"], { content: [7] }))).toEqual([
      "$.content[0]: expected an object, got 7",
    ]);
  });

  it("has content that is computed", () => {
    const { content: _, ...rest } = events["METERING_DATA"]!;
    const computed = Object.defineProperty(rest, "content", { enumerable: true, get: () => [] });
    expect(errorLines(computed)).toEqual([
      '$: expected plain data, got an object whose attribute "content" is computed or inherited',
    ]);
  });

  it("is any other JSON value, or has an unknown resource type", () => {
    for (const value of [null, 7, "x", true, [events["CLOCK"]]])
      expect(faults(decodeEvent(value))).toEqual(["WrongKind $"]);
    expect(faults(decodeEvent({}))).toEqual(["MissingAttribute $.resourceType"]);
    for (const resourceType of ["CLOCKS", "toString", "__proto__", 7, ["CLOCK"]])
      expect(faults(decodeEvent({ ...events["CLOCK"], resourceType }))).toEqual([
        "UnknownResourceType $.resourceType",
      ]);
  });

  it("has a coordination id that is not exact as a number, or that JSON cannot represent", () => {
    const made = coordination("CREATED", null);
    const withId = (id: unknown) => ({ ...made, coordination: { ...(made["coordination"] as object), id } });
    expect(faults(decodeEvent(withId(7)))).toEqual([]);
    for (const id of [Number.MAX_SAFE_INTEGER, "9007199254740993"])
      expect(faults(decodeEvent(withId(id)))).toEqual([]);
    for (const id of [Infinity, -Infinity, NaN, 2 ** 53, -(2 ** 53), 1e300])
      expect(faults(decodeEvent(withId(id)))).toEqual(["NotAWholeNumber $.coordination.id"]);
  });

  it("has attributes that are computed, throw or are nested too deep", () => {
    const computed = Object.defineProperty({ ...events["CLOCK"] }, "occurredAt", {
      enumerable: true,
      get: (): never => {
        throw new Error("never read");
      },
    });
    expect(faults(decodeEvent(computed))).toEqual(["Unreadable $"]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(faults(decodeEvent(revoked.proxy))).toEqual(["Unreadable $"]);
    expect(occurredAtOf(computed)).toMatchObject({ _tag: "Left", left: [{ tag: "Unreadable", path: "$" }] });
    const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    for (const document of Object.values(events)) {
      expect(faults(decodeEvent({ ...document, note: nested(MOST_NESTED - 1) }))).toEqual([]);
      expect(faults(decodeEvent({ ...document, note: nested(MOST_NESTED) }))).toEqual(["NestedTooDeep $"]);
    }
  });
});

describe("the moment of an event alone", () => {
  it("is read also if the rest of the event is invalid", () => {
    expect(occurredAtOf({ resourceType: 7, occurredAt: noon })).toEqual({ _tag: "Right", right: noon });
    expect(occurredAtOf({ occurredAt: "2024-05-22T21:00Z", note: [] })).toMatchObject({ _tag: "Right" });
    expect(occurredAtOf({ occurredAt: "soon" })).toMatchObject({
      left: [{ tag: "NotAnInstant", path: "$.occurredAt", actual: '"soon"' }],
    });
    expect(occurredAtOf({})).toMatchObject({ left: [{ tag: "MissingAttribute", path: "$.occurredAt" }] });
  });
});

describe("nearly valid events", () => {
  it("are decoded unchanged, or have errors with the values at their paths", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(events)).chain(nearly), (document) => {
        const before = JSON.stringify(document);
        const decoded = decodeEvent(document);
        expect(JSON.stringify(document)).toBe(before);
        if (decoded._tag === "Right") {
          const { value, remarks } = decoded.right;
          expect(value).toEqual(document);
          expect(occurredAtOf(document)).toEqual({ _tag: "Right", right: value.occurredAt });
          for (const { path } of remarks) expect(valueAt(document, path)).not.toBeUndefined();
          return;
        }
        for (const { tag, path } of decoded.left) {
          if (tag === "MissingAttribute") expect(valueAt(document, path) ?? null).toBeNull();
          else if (path !== "$") expect(valueAt(document, path)).not.toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
