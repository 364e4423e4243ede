import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { decodeMessageV2, decodePageFrameV2, decodePageV2 } from "../../../src/documents/v2/page.js";
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
      "MissingAttribute $.content[1].reason",
      "MissingAttribute $.content[1].content",
      "NotAnInstant $.content[1].eventTime",
      "WrongKind $.page.size",
      "NotAWholeNumber $.page.number",
    ]);
  });
  it("can be read message by message, so that a bad one hides no other", () => {
    const frame = decodePageFrameV2({ content: [...content, {}], page });
    const inside = isRight(frame) ? frame.right.value.content.map(decodeMessageV2) : [];
    expect(inside.map(isRight)).toEqual([true, true, false]);
  });
  it("remarks a reason that is not known", () => {
    expect(reported(decodeMessageV2({ ...content[0], reason: "UPDATE_BC_RAIN" }))).toEqual([
      "UnknownValue $.reason 1",
    ]);
  });
});
