import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMessage, readReceived } from "../../src/reconcile/normalise.js";
import { sample } from "../wire/samples.js";
import { messageV1, messageV2, pageV1, pageV2 } from "./messages.js";
import { bill, customer, hours, point, supply } from "./world.js";

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
  it("are answers of the old service, as the documents show them", () => {
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

  it("are nothing else", () => {
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
  ])("tells that it is of type %s by its content", (resourceType, content) => {
    expect(readMessage(v2(content))).toMatchObject({ tag: "Readable", resourceType, id: uuid });
    expect(readMessage(v2(JSON.stringify(content)))).toMatchObject({ tag: "Readable", resourceType });
  });

  it("may say its type itself", () => {
    expect(readMessage(v2([], { resourceType: "METERING_DATA" }))).toMatchObject({
      tag: "Readable",
      resourceType: "METERING_DATA",
    });
  });

  it("is unreadable where nothing tells", () => {
    for (const content of [[], {}, "?", [7]]) {
      expect(readMessage(v2(content))).toMatchObject({
        tag: "Unreadable",
        resourceType: "UNKNOWN",
        id: uuid,
      });
    }
    expect(readMessage({ ...v2([supply]), id: "7" })).toMatchObject({ tag: "Unreadable", id: "7" });
    expect(readMessage(v2([supply], { reason: "?" }))).toMatchObject({
      tag: "Unreadable",
      resourceType: "AGREEMENT",
      errors: ['$.reason: expected a reason code such as CREATE, not "?"'],
    });
  });
});

describe("a message of the old service", () => {
  it("keeps its moment where it is unreadable, if it has one", () => {
    const message = messageV1({ ...sent, resourceType: "AGREEMENT", content: "?" });
    expect(readMessage(message)).toMatchObject({ tag: "Unreadable", createdTime: sent.createdTime });
    expect(readMessage({ ...message, createdTime: "soon" })).not.toHaveProperty("createdTime");
    expect(readMessage({ ...message, createdTime: 7 })).not.toHaveProperty("createdTime");
  });

  it("is unreadable where its content is no JSON, or its type is none", () => {
    expect(
      readMessage({ ...messageV1({ ...sent, resourceType: "AGREEMENT", content: "" }), content: "[{" }),
    ).toMatchObject({
      errors: ['$.content: expected JSON text, not "[{"'],
    });
    expect(readMessage(messageV1({ ...sent, resourceType: "OTHER", content: [] }))).toMatchObject({
      tag: "Unreadable",
      resourceType: "UNKNOWN",
    });
  });

  it("is unreadable where nothing tells its type", () => {
    const told = {
      id: "b6a1c6f0-6d5c-4c4e-9a1e-0d5f7d3f1a11",
      createdTime: sent.createdTime,
      reason: "CREATE",
    };
    for (const [content, actual] of [
      [[], "an array of 0"],
      ["", '""'],
      [[{ surprise: 1 }], "an array of 1"],
    ] as const)
      expect(readMessage({ ...told, content })).toMatchObject({
        tag: "Unreadable",
        resourceType: "UNKNOWN",
        errors: [`$.content: expected content that tells its resource type, not ${actual}`],
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
