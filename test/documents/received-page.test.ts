/** Which received values are pages, and of which version a page or a message is. */
import { describe, expect, it } from "vitest";
import { pageOf, remarksOnPage, typeOfPage, versionOfMessage } from "../../src/documents/received-page.js";
import { explainRemark } from "../../src/documents/remarks.js";

const page = { size: 9, number: 0, totalElements: 1, totalPages: 1 };
const pagination = { page: 0, totalPages: 1 };

describe("a page", () => {
  it.each([
    [{ dataDistributions: [], pagination }, "V1", []],
    [{ dataDistributions: [{ id: 7 }, 8] }, "V1", [{ id: 7 }, 8]],
    [{ dataDistributions: [{ id: 7 }], content: [{ id: 8 }], page }, "V1", [{ id: 7 }]],
    [{ content: [], page }, "V2", []],
    [{ content: [{ id: 7 }], page: {} }, "V2", [{ id: 7 }]],
    [{ content: { id: 7 }, page }, "V2", [{ id: 7 }]],
    [{ content: [7], page, dataDistributions: null }, "V2", [7]],
  ])("%j is of %s", (value, version, messages) => {
    expect(pageOf(value)).toEqual({ version, messages });
  });

  it.each([
    undefined,
    null,
    7,
    "page",
    [],
    [{ content: [], page }],
    {},
    { page },
    { content: [] },
    { content: [], page: 0 },
    { content: "[]", page },
    { content: null, page },
    { dataDistributions: {}, pagination },
  ])("%j is not one", (value) => {
    expect(pageOf(value)).toBeUndefined();
    expect(remarksOnPage(value)).toEqual([]);
  });
});

describe("remarks on a page", () => {
  const linesOf = (value: unknown): readonly string[] => remarksOnPage(value).map(explainRemark);

  it("are those on its own attributes, not on its messages", () => {
    expect(linesOf({ dataDistributions: [{ note: 1 }], pagination, pagniation: 1 })).toEqual([
      "$.pagniation: unknown attribute, did you mean pagination?",
    ]);
    expect(linesOf({ content: [{ note: 1 }], page: { ...page, totalPage: 2 } })).toEqual([
      "$.page.totalPage: unknown attribute, did you mean totalPages?",
    ]);
    expect(linesOf({ dataDistributions: [], pagination })).toEqual([]);
    expect(linesOf({ content: [], page })).toEqual([]);
  });

  it("are none if its numbers do not decode, or it throws when it is read", () => {
    expect(linesOf({ dataDistributions: [], pagination: { page: "first" }, pages: 1 })).toEqual([]);
    expect(linesOf({ content: [], page: { ...page, number: -1 }, pages: 1 })).toEqual([]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(linesOf(proxy)).toEqual([]);
  });
});

describe("the resource type of a page", () => {
  const agreement = { content: { agreementType: "SUPPLY" } };
  it.each([
    [[], undefined],
    [[agreement], "AGREEMENT"],
    [[{ content: [] }, agreement, 7, { content: "[{" }], "AGREEMENT"],
    [[agreement, { content: JSON.stringify([{ agreementType: "GRID" }]) }], "AGREEMENT"],
    [[agreement, { content: [{ periods: [] }] }], undefined],
    [[{ content: [] }, { content: { other: 1 } }], undefined],
  ])("of messages %j is %s", (messages, type) => {
    expect(typeOfPage(messages)).toBe(type);
  });
});

describe("the version of a message", () => {
  const uuid = "0deac018-c2b3-4206-b967-983d3e901001";
  it.each([
    // A UUID decides, whatever else there is.
    [{ id: uuid }, undefined, "V2"],
    [{ id: uuid, hasContent: true, resourceType: "AGREEMENT" }, "V1", "V2"],
    [{ id: "7" }, undefined, "V2"],
    [{ id: "7", hasContent: true }, undefined, "V1"],
    [{ id: "7", hasContent: true }, "V2", "V1"],
    // With a number, its page.
    [{ id: 7 }, "V1", "V1"],
    [{ id: 7, content: [] }, "V1", "V1"],
    [{ id: 7 }, "V2", "V2"],
    [{ id: 7, resourceType: "AGREEMENT" }, "V2", "V2"],
    [{ id: 7, hasContent: true }, "V2", "V2"],
    [{ id: 7, resourceType: "AGREEMENT", hasContent: true }, "V2", "V1"],
    [{ id: 7, resourceType: "AGREEMENT", contentMissingReason: "X" }, "V2", "V1"],
    // Outside a page, what only the old service has.
    [{ id: 7 }, undefined, "V1"],
    [{ id: 7, content: [] }, undefined, "V2"],
    [{ id: 7, content: [], resourceType: "AGREEMENT" }, undefined, "V1"],
    [{ id: 7, content: [], hasContent: true }, undefined, "V1"],
    [{ id: 7, content: [], contentMissingReason: "X" }, undefined, "V1"],
    [{ content: [] }, undefined, "V2"],
    [{}, undefined, "V1"],
  ] as const)("%j on a page of %s is %s", (message, of, version) => {
    expect(versionOfMessage(message, of)).toBe(version);
  });
});
