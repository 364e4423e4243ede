/** One message in every way in which the Datahub writes it, or has written it, is the same message. */
import { readReceived } from "../../src/reconcile/read-received.js";
import { describe, expect, it } from "vitest";
import type { ReceivedMessage } from "../../src/reconcile/received-message.js";
import { bill, hours, supply } from "./world.js";
import fc from "fast-check";

const contents: Readonly<Record<string, unknown>> = {
  AGREEMENT: [{ ...supply, commodityType: "ELECTRICITY", preliminaryTerminationFee: false }],
  METERING_DATA: hours(0, 2),
  NETWORK_BILL: [bill(1)],
};

const uuid = "0deac018-c2b3-4206-b967-983d3e901001";
const createdTime = "2026-05-21T05:00:02Z";

/** Every choice of how a message can be written. */
const ways = fc.record({
  resourceType: fc.constantFrom("AGREEMENT", "METERING_DATA", "NETWORK_BILL"),
  version: fc.constantFrom("V1", "V2"),
  reason: fc.constantFrom("CREATE", "CREATE_BC_GRID_SPLIT", "CREATE_BC_GRID_DELETE"),
  isText: fc.boolean(),
  isUpper: fc.boolean(),
  isNumber: fc.boolean(),
  saysContent: fc.boolean(),
  stray: fc.option(fc.constantFrom("traceId", "hasContnet", "creatdTime"), { nil: undefined }),
  wrapping: fc.constantFrom("alone", "page", "page without its number", "single"),
});
type Way = typeof ways extends fc.Arbitrary<infer A> ? A : never;

const written = (content: unknown, way: Way): unknown => {
  const { version, resourceType, reason, isText, isUpper, isNumber, saysContent, stray, wrapping } = way;
  const inside = isText ? JSON.stringify(content) : content;
  const odd = stray === undefined ? {} : { [stray]: "x" };
  const common = { createdTime, reason, content: inside, ...odd };
  if (version === "V1") {
    const message = { id: 7, resourceType, ...common, ...(saysContent && { hasContent: true }) };
    const pagination = { page: 0, ...(wrapping !== "page without its number" && { totalPages: 1 }) };
    return wrapping === "alone" ? message : { dataDistributions: [message], pagination };
  }
  const id = isNumber ? 7 : isUpper ? uuid.toUpperCase() : uuid;
  const message = { id, ...common, ...(saysContent && { hasContent: true }) };
  const page = { size: 1, number: 0, totalElements: 1, totalPages: 1 };
  // A number alone with hasContent is as the old service writes it.
  if (wrapping === "alone" && !(isNumber && saysContent)) return message;
  return { content: wrapping === "single" ? message : [message], page };
};

const one = (value: unknown): ReceivedMessage => {
  const read = readReceived(value);
  if (read._tag === "Left") throw new Error(read.left.actual);
  expect(read.right).toHaveLength(1);
  return read.right[0]!;
};

describe("a message in the forms that occur in practice", () => {
  it("is read in every form, with remarks about what is odd", () => {
    fc.assert(
      fc.property(ways, (way) => {
        const message = one(written(contents[way.resourceType], way));
        expect(message).toMatchObject({
          tag: "Readable",
          resourceType: way.resourceType,
          createdTime,
          reason: way.reason,
          content: { value: contents[way.resourceType] },
        });
        const remarked = message.tag === "Readable" ? message.remarks.map(({ path }) => path) : [];
        if (way.stray !== undefined) expect(remarked).toContain(`$.${way.stray}`);
        if (way.reason !== "CREATE") expect(remarked).toContain("$.reason");
      }),
    );
  });

  it("has one identity in each service, in upper and lower case of its UUID", () => {
    fc.assert(
      fc.property(ways, ways, (a, b) => {
        const [one_, other] = [a, b].map((way) => one(written(contents[way.resourceType], way)));
        const serviceAndId = ({ version, isNumber }: Way): string =>
          version === "V1" ? "V1" : `V2 ${isNumber ? "number" : "UUID"}`;
        expect(one_!.identity === other!.identity).toBe(serviceAndId(a) === serviceAndId(b));
      }),
    );
  });

  it("is contentless if it has no content, in both versions", () => {
    const nothing = fc.constantFrom<unknown>("", " ", "null", null, undefined, [], "[]", "[ ]");
    fc.assert(
      fc.property(ways, nothing, (way, content) => {
        const message = one(written(content, { ...way, isText: false }));
        const isList = Array.isArray(content) || /^\[/.test(String(content));
        expect(message.tag).toBe("Contentless");
        expect("contentMissingReason" in message).toBe(isList);
        if (isList) expect(message).toMatchObject({ contentMissingReason: "no items" });
        if (way.version === "V1") expect(message.resourceType).toBe(way.resourceType);
      }),
    );
  });

  it("has the type of the other messages of its page, if it has no content", () => {
    const page = { size: 2, number: 0, totalElements: 2, totalPages: 1 };
    for (const [resourceType, content] of Object.entries(contents)) {
      const empty = { id: uuid, createdTime, eventTime: createdTime, reason: "CREATE", content: "[]" };
      const full = { ...empty, id: uuid.replace("0", "1"), content };
      const read = readReceived({ content: [empty, full], page });
      expect(read).toMatchObject({
        right: [
          { tag: "Contentless", resourceType },
          { tag: "Readable", resourceType },
        ],
      });
      expect(readReceived({ content: [empty], page })).toMatchObject({
        right: [{ resourceType: "UNKNOWN" }],
      });
    }
  });

  it("without content, and alone on its page, has the only type that its envelope permits", () => {
    const typeOf = (more: object): unknown =>
      one({ id: uuid, createdTime, reason: "CREATE", content: null, ...more }).resourceType;
    expect(typeOf({})).toBe("METERING_DATA");
    expect(typeOf({ reason: "DELETE", eventTime: createdTime })).toBe("AGREEMENT");
    expect(typeOf({ reason: "CREATE_BC_GRID_SPLIT" })).toBe("AGREEMENT");
    expect(typeOf({ resourceType: "NETWORK_BILL" })).toBe("NETWORK_BILL");
  });

  it("may have no reason in the older edition, if its type has none (RSN-1)", () => {
    const message = { id: 7, createdTime, resourceType: "METERING_DATA", content: hours(0, 1) };
    const remarks = (edition: "en" | "et"): unknown => {
      const read = readReceived(message, "", edition);
      return read._tag === "Right" && read.right.flatMap((one) => ("remarks" in one ? one.remarks : []));
    };
    expect(remarks("et")).toEqual([]);
    expect(remarks("en")).toMatchObject([{ tag: "AbsentAttribute", path: "$.reason" }]);
  });
});
