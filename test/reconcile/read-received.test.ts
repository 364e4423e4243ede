import { readReceived, readMessage } from "../../src/reconcile/read-received.js";
import { describe, expect, it } from "vitest";
import { sample } from "../documents/samples.js";
import { messageV1, messageV2, pageV1, pageV2 } from "./messages.js";
import { bill, customer, hours, point, supply } from "./world.js";
import fc from "fast-check";

const uuid = "00000000-0000-4000-8000-000000000001";
const v2 = (content: unknown, more: object = {}) => ({
  id: uuid,
  createdTime: "2026-08-01T00:00Z",
  reason: "CREATE",
  content,
  ...more,
});

const sent = { id: 7, createdTime: "2024-05-02T08:05Z", reason: "CREATE" };

describe("the values of a received file", () => {
  it("are answers of the old service, as in its documentation", () => {
    const read = readReceived(sample("search-answer"));
    expect(read).toMatchObject({
      _tag: "Right",
      right: [
        { tag: "Readable", id: 4656, resourceType: "AGREEMENT", reason: "CREATE" },
        { tag: "Readable", id: 4660, resourceType: "AGREEMENT" },
        {
          tag: "Contentless",
          id: 4661,
          resourceType: "METERING_POINT",
          contentMissingReason: "File not found at the specified path",
        },
      ],
    });
  });

  it("are pages and messages of either version", () => {
    const old = messageV1({ ...sent, resourceType: "AGREEMENT", content: [supply] });
    const fresh = messageV2({ ...sent, resourceType: "AGREEMENT", content: [supply] });
    for (const value of [old, fresh, pageV1([old]), pageV2([fresh])]) {
      expect(readReceived(value)).toMatchObject({
        _tag: "Right",
        right: [{ tag: "Readable", resourceType: "AGREEMENT" }],
      });
    }
  });

  it("are nothing but pages and messages", () => {
    const actual = (value: unknown): unknown => {
      const read = readReceived(value);
      return read._tag === "Left" ? read.left.actual : read.right;
    };
    expect(actual(7)).toBe("7");
    expect(actual([])).toBe("an array of 0");
    expect(actual(null)).toBe("null");
    expect(actual({ agreements: [] })).toBe("an object without them");
    expect(actual({ content: [] })).toBe("an object without them");
  });

  it("are a message if they have one of its attributes, else they are not read", () => {
    for (const name of ["id", "createdTime", "hasContent", "reason"])
      expect(readReceived({ [name]: 1 })).toMatchObject({ _tag: "Right", right: [{ tag: "Unreadable" }] });
    expect(readReceived({ resourceType: "AGREEMENT" })).toEqual({
      _tag: "Left",
      left: {
        tag: "NotReceived",
        expected: "a page (dataDistributions, or content and page) or a message (id, createdTime, content)",
        actual: "an object without them",
      },
    });
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(["Left", "Right"]).toContain(readReceived(value)._tag);
        expect(["Readable", "Contentless", "Unreadable"]).toContain(readMessage(value).tag);
      }),
    );
  });
});

describe("a message of a new service", () => {
  it.each<readonly [string, unknown]>([
    ["AGREEMENT", [{ agreementType: "SUPPLY", meteringPointEic: point, validFrom: "2026-08-01T00:00Z" }]],
    ["METERING_DATA", [{ meteringPointEic: point, periods: [] }]],
    ["METERING_DATA", hours(0, 1)],
    ["NETWORK_BILL", [bill(1)]],
    [
      "NETWORK_BILL",
      [
        {
          meteringPointEic: point,
          calculationTimestamp: "2026-08-01T00:00Z",
          periodStart: "2026-06-01T00:00Z",
          periodEnd: "2026-07-01T00:00Z",
          quantities: [],
        },
      ],
    ],
    ["CUSTOMER_DATA", { customerType: "PHYSICAL_PERSON", customerMetadata: [], customerEic: customer }],
    ["PERMISSION", sample("authorization")],
    ["METERING_POINT", sample("metering-point")],
    ["AGREEMENT_COORDINATION", { id: "c0", candidates: [] }],
    ["AGREEMENT_COORDINATION", { id: "c0", change: "CREATED" }],
  ])("has type %s by its content", (resourceType, content) => {
    expect(readMessage(v2(content))).toMatchObject({ tag: "Readable", resourceType, id: uuid });
    expect(readMessage(v2(JSON.stringify(content)))).toMatchObject({ tag: "Readable", resourceType });
  });

  it("is of the first version if it names its point in both ways", () => {
    const [item] = hours(0, 1);
    const both = [{ ...item, meteringPointEic: point }];
    expect(readMessage(v2(both))).toMatchObject({ tag: "Readable", resourceType: "METERING_DATA" });
  });

  it("may state its type itself", () => {
    expect(readMessage(v2([], { resourceType: "METERING_DATA" }))).toMatchObject({
      tag: "Contentless",
      contentMissingReason: "no items",
      resourceType: "METERING_DATA",
    });
  });

  it("is unreadable if its type cannot be determined", () => {
    for (const content of [{}, "?", [7]]) {
      expect(readMessage(v2(content))).toMatchObject({
        tag: "Unreadable",
        resourceType: "UNKNOWN",
        id: uuid,
      });
    }
    expect(readMessage({ ...v2([supply]), id: "7" })).toMatchObject({ tag: "Unreadable", id: "7" });
    expect(readMessage(v2([supply], { reason: "" }))).toMatchObject({
      tag: "Unreadable",
      resourceType: "AGREEMENT",
      errors: ["$.reason: expected a reason code such as CREATE, got nothing"],
    });
  });
});

describe("a message without a usable id", () => {
  it("is identified by its whole content", () => {
    for (const value of [{ id: 1.5, createdTime: "2024-05-02T08:05Z" }, "?", { id: null, x: 1 }]) {
      expect(readMessage(value)).toMatchObject({
        tag: "Unreadable",
        id: null,
        identity: `without an id: ${JSON.stringify(value)}`,
      });
    }
    expect(readMessage({ id: 7 })).toMatchObject({ tag: "Unreadable", id: 7, identity: "7" });
  });
});

describe("a message whose envelope cannot be decoded", () => {
  it("is unreadable, with a line for each wrong attribute", () => {
    const message = messageV1({ ...sent, resourceType: "METERING_DATA", content: hours(0, 1) });
    for (const [wrong, resourceType] of [
      [{ ...message, createdTime: 7 }, "METERING_DATA"],
      [{ ...v2(hours(0, 1)), createdTime: 7 }, "UNKNOWN"],
    ] as const) {
      const read = readMessage(wrong);
      expect(read).toMatchObject({ tag: "Unreadable", resourceType });
      const { errors } = read as { readonly errors?: readonly string[] };
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatch(/^\$\.createdTime: expected an instant such as 2024-05-22T21:00Z, got 7$/);
    }
    expect(readMessage(7)).toMatchObject({ errors: ["$: expected a message, got 7"] });
  });
});

describe("the service of a message", () => {
  const wrongIn = (value: unknown): readonly string[] => {
    const read = readMessage(value);
    return read.tag === "Unreadable" ? read.errors.map((line) => line.split(":", 1)[0]!) : [];
  };
  const whole = messageV1({ ...sent, resourceType: "METERING_DATA", content: hours(0, 1) });

  it("is the old one if its id is a number, or if it has hasContent", () => {
    const { hasContent: _, ...silent } = whole;
    expect(wrongIn(whole)).toEqual([]);
    expect(wrongIn(silent)).toEqual([]);
    const { resourceType: __, ...untyped } = whole;
    expect(wrongIn(untyped)).toEqual(["$.resourceType"]);
    expect(wrongIn({ ...untyped, id: uuid })).toEqual([]);
  });

  it("has a reason for absent content only if the message states one", () => {
    const empty = messageV1({ ...sent, resourceType: "NETWORK_BILL", content: "", hasContent: false });
    const { contentMissingReason: _, ...silent } = empty;
    const contentless = {
      tag: "Contentless",
      id: 7,
      identity: "7",
      resourceType: "NETWORK_BILL",
      createdTime: sent.createdTime,
      at: Date.parse(sent.createdTime),
    };
    expect(readMessage(silent)).toStrictEqual(contentless);
    expect(readMessage(empty)).toStrictEqual({
      ...contentless,
      contentMissingReason: "The path value is null",
    });
  });
});

describe("a message of the old service", () => {
  it("keeps its creation time if it is unreadable", () => {
    const message = messageV1({ ...sent, resourceType: "AGREEMENT", content: "?" });
    expect(readMessage(message)).toMatchObject({ tag: "Unreadable", createdTime: sent.createdTime });
    expect(readMessage({ ...message, createdTime: "soon" })).not.toHaveProperty("createdTime");
    expect(readMessage({ ...message, createdTime: 7 })).not.toHaveProperty("createdTime");
  });

  it("is unreadable if its content is not JSON, or its type is unknown", () => {
    expect(
      readMessage({ ...messageV1({ ...sent, resourceType: "AGREEMENT", content: "" }), content: "[{" }),
    ).toMatchObject({
      errors: ['$.content: expected JSON text, got "[{"'],
    });
    expect(readMessage(messageV1({ ...sent, resourceType: "OTHER", content: {} }))).toMatchObject({
      tag: "Unreadable",
      resourceType: "UNKNOWN",
      errors: [expect.stringMatching(/^\$\.resourceType: expected one of .*, got "OTHER"$/)],
    });
  });

  it("is unreadable if its content is a JSON text within a JSON text", () => {
    const message = messageV1({ ...sent, resourceType: "METERING_DATA", content: hours(0, 1) });
    expect(readMessage(message).tag).toBe("Readable");
    expect(readMessage({ ...message, content: JSON.stringify(message["content"]) }).tag).toBe("Unreadable");
  });

  it("is unreadable if its type cannot be determined", () => {
    const told = {
      id: "b6a1c6f0-6d5c-4c4e-9a1e-0d5f7d3f1a11",
      createdTime: sent.createdTime,
      reason: "CREATE",
    };
    for (const [content, actual] of [
      [[{ surprise: 1 }], "an array of 1"],
      [[7], "an array of 1"],
    ] as const)
      expect(readMessage({ ...told, content })).toMatchObject({
        tag: "Unreadable",
        resourceType: "UNKNOWN",
        errors: [`$.content: expected content that states its resource type, got ${actual}`],
      });
  });

  it("may have no reason, or an empty one", () => {
    const message = messageV1({ ...sent, resourceType: "METERING_DATA", content: hours(0, 1) });
    for (const reason of [undefined, null, ""]) {
      const read = readMessage({ ...message, reason });
      expect(read).toMatchObject({ tag: "Readable" });
      expect((read as { reason?: string }).reason).toBeUndefined();
    }
  });
});
