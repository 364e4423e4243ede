import { itemsOf } from "../../../src/documents/combinators.js";
import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { decodeMessageV2, decodePageFrameV2, decodePageV2 } from "../../../src/documents/v2/page-v2.js";
import { faults, reported } from "../outcomes.js";
import { secondVersion } from "../samples.js";

const { content, page } = secondVersion.page;

describe("a page of the second version", () => {
  it("names every error with its path", () => {
    const wrong = {
      content: [content[0], { id: "4656", eventTime: "x" }],
      page: { ...page, size: "100", number: 0.5 },
    };
    expect(faults(decodePageV2(wrong))).toEqual([
      "MalformedUuid $.content[1].id",
      "MissingAttribute $.content[1].createdTime",
      "NotAnInstant $.content[1].eventTime",
      "WrongKind $.page.size",
      "NotAWholeNumber $.page.number",
    ]);
  });
  it("can be read message by message, so that an invalid one does not hide others", () => {
    const frame = decodePageFrameV2({ content: [...content, {}], page });
    const inside = isRight(frame) ? itemsOf(frame.right.value.content as object).map(decodeMessageV2) : [];
    expect(inside.map(isRight)).toEqual([true, true, false]);
  });
  it("has a remark for an unknown reason", () => {
    expect(reported(decodeMessageV2({ ...content[0], reason: "UPDATE_BC_RAIN" }))).toEqual([
      "UnknownValue $.reason 1",
    ]);
  });
  it("may have a single message without a list", () => {
    const single = { content: content[0], page };
    expect(reported(decodePageV2(single))).toEqual([]);
    const frame = decodePageFrameV2(single);
    expect(isRight(frame) && itemsOf(frame.right.value.content as object)).toEqual([content[0]]);
    expect(faults(decodePageV2({ ...single, content: 7 }))).toEqual(["WrongKind $.content"]);
    expect(faults(decodePageFrameV2({ ...single, content: 7 }))).toEqual(["WrongKind $.content"]);
  });
  it("has messages whose id is a UUID in any case, or a whole number", () => {
    const withId = (id: unknown) => faults(decodeMessageV2({ ...content[0], id }));
    for (const id of [content[0].id, content[0].id.toUpperCase(), 0, 4661]) expect(withId(id)).toEqual([]);
    expect(withId("4661")).toEqual(["MalformedUuid $.id"]);
    expect(withId(2 ** 53)).toEqual(["NotAWholeNumber $.id"]);
    expect(withId(null)).toEqual(["WrongKind $.id"]);
  });
  it("has a remark for an unknown attribute, an absent reason, and a reason that no edition lists", () => {
    const remarks = (more: object) => reported(decodeMessageV2({ ...content[1], ...more }));
    expect(remarks({ hasContent: true })).toEqual(["UnknownAttribute $.hasContent 1"]);
    expect(remarks({ reason: null })).toEqual(["AbsentAttribute $.reason 1"]);
    expect(remarks({ reason: null, content: null })).toEqual([]);
    expect(remarks({ reason: " ", content: null })).toEqual([]);
    expect(remarks({ reason: " " })).toEqual(["AbsentAttribute $.reason 1"]);
    expect(remarks({ reason: "CREATE_BC_GRID_DELETE" })).toEqual(["UnlistedReason $.reason 1"]);
  });
});
