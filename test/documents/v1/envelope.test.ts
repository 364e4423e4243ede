import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import {
  decodeMessageV1,
  decodeSearchAnswerFrameV1,
  decodeSearchAnswerV1,
} from "../../../src/documents/v1/envelope.js";
import { faults, reported } from "../outcomes.js";

const message = {
  id: 4656,
  createdTime: "2024-05-23T10:08:44.320005900Z",
  resourceType: "AGREEMENT",
  hasContent: true,
  content: "[]",
};
const pagination = { page: 0, totalPages: 1 };

describe("a message", () => {
  it("names every error (RES-1, RES-2)", () => {
    expect(
      faults(decodeMessageV1({ id: "4661", createdTime: "today", hasContent: "yes", reason: 1 })),
    ).toEqual([
      "WrongKind $.id",
      "NotAnInstant $.createdTime",
      "MissingAttribute $.resourceType",
      "WrongKind $.hasContent",
      "MissingAttribute $.content",
      "WrongKind $.reason",
    ]);
    expect(faults(decodeMessageV1({ ...message, id: 1.5 }))).toEqual(["NotAWholeNumber $.id"]);
  });

  it.each([
    [true, "CREATE", []],
    [true, "UPDATE_BC_SUPPLY_CREATE", []],
    [true, undefined, []],
    [true, null, []],
    [true, "", ["UnknownValue $.reason 1"]],
    [true, "create", ["UnknownValue $.reason 1"]],
    [false, "", []],
    [false, "UPDATE_BC_RAIN", ["UnknownValue $.reason 1"]],
  ])("with hasContent %s and the reason %s", (hasContent, reason, remarks) => {
    expect(reported(decodeMessageV1({ ...message, hasContent, reason }))).toEqual(remarks);
  });

  it("without content may say why in one of three texts, or in another that is reported (RES-2, RES-3)", () => {
    const missing = { ...message, hasContent: false, content: "" };
    const because = (contentMissingReason: string) =>
      reported(decodeMessageV1({ ...missing, contentMissingReason }));
    expect(because("File not found at the specified path")).toEqual([]);
    expect(because("Unexpected error while getting file from MinIO")).toEqual([]);
    expect(because("The path value is null")).toEqual([]);
    expect(because("The cat ate it")).toEqual(["UnknownValue $.contentMissingReason 1"]);
  });

  it("may be of a resource type that nobody knows yet", () => {
    expect(reported(decodeMessageV1({ ...message, resourceType: "WEATHER" }))).toEqual([
      "UnknownValue $.resourceType 1",
    ]);
  });
});

describe("an answer", () => {
  it("names errors within its messages", () => {
    expect(
      faults(decodeSearchAnswerV1({ dataDistributions: [message, {}], pagination: { page: -1 } })),
    ).toEqual([
      "MissingAttribute $.dataDistributions[1].id",
      "MissingAttribute $.dataDistributions[1].createdTime",
      "MissingAttribute $.dataDistributions[1].resourceType",
      "MissingAttribute $.dataDistributions[1].hasContent",
      "MissingAttribute $.dataDistributions[1].content",
      "NotAWholeNumber $.pagination.page",
      "MissingAttribute $.pagination.totalPages",
    ]);
  });
  it("can be read message by message, so that a bad one hides no other", () => {
    const frame = decodeSearchAnswerFrameV1({ dataDistributions: [message, {}], pagination });
    const inside = isRight(frame) ? frame.right.value.dataDistributions.map(decodeMessageV1) : [];
    expect(inside.map(isRight)).toEqual([true, false]);
  });
});
