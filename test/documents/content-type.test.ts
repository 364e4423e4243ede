import { describe, expect, it } from "vitest";
import {
  contentValue,
  typeOfContent,
  typeOfEmpty,
  versionOfContent,
} from "../../src/documents/content-type.js";
import { readReceived } from "../../src/reconcile/read-received.js";

const eventTime = "2026-08-02T09:00Z";

describe("a content", () => {
  it("is the value of its JSON text, or itself", () => {
    expect(contentValue('[{"a":1}]')).toEqual([{ a: 1 }]);
    expect(contentValue("[{")).toBe("[{");
    const value = [{}];
    expect(contentValue(value)).toBe(value);
    expect(contentValue(undefined)).toBeUndefined();
  });

  it.each([
    [{ agreementType: "GRID" }, "AGREEMENT"],
    [[{ periods: [] }, { agreementType: "GRID" }], "METERING_DATA"],
    [{ change: "CREATED" }, "AGREEMENT_COORDINATION"],
    [{ meterEic: "38ZGO-1000000C-Y" }, undefined],
    [[], undefined],
    [7, undefined],
    [null, undefined],
  ])("%j is of %s by its attributes", (content, type) => {
    expect(typeOfContent(content)).toBe(type);
  });

  it.each([
    [[{ meteringPointEic: 1 }], "V2"],
    [{ meteringPointEic: 1 }, "V2"],
    [{ meterEic: 1, meteringPointEic: 1 }, "V1"],
    [{ meterEic: 1 }, "V1"],
    [{}, "V1"],
    ["x", "V1"],
  ])("%j is of version %s", (content, version) => {
    expect(versionOfContent(content)).toBe(version);
  });
});

describe("a message of a new service without content (D-EMPTY-V2)", () => {
  it.each([
    ["DELETE", eventTime, "AGREEMENT"],
    ["DELETE", undefined, "AGREEMENT"],
    ["UPDATE_BC_UPDATE_GRID", eventTime, "AGREEMENT"],
    ["CREATE", undefined, "METERING_DATA"],
    [null, null, "METERING_DATA"],
    ["CREATE", eventTime, undefined],
    [undefined, eventTime, undefined],
  ])("with reason %s and eventTime %s is of %s", (reason, at, type) => {
    expect(typeOfEmpty(reason, at)).toBe(type);
  });

  it("has first the type of the other messages of its page", () => {
    const message = { createdTime: "2026-08-02T09:30Z", reason: "DELETE" };
    const agreement = { agreementType: "GRID", meteringPointEic: "38ZGO-1000000C-Y", validFrom: eventTime };
    const typesOf = (...content: readonly object[]): readonly string[] => {
      const page = { size: 9, number: 0, totalElements: content.length, totalPages: 1 };
      const read = readReceived({ content, page });
      return read._tag === "Right" ? read.right.map(({ resourceType }) => resourceType) : [];
    };
    expect(typesOf({ id: 1, ...message, reason: "CREATE" })).toEqual(["METERING_DATA"]);
    expect(typesOf({ id: 1, ...message, reason: "CREATE", eventTime })).toEqual(["UNKNOWN"]);
    expect(
      typesOf({ id: 1, ...message, reason: "CREATE" }, { id: 2, ...message, content: [agreement] }),
    ).toEqual(["AGREEMENT", "AGREEMENT"]);
  });
});
