import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import {
  decodeMessageV1,
  decodeSearchAnswerFrameV1,
  decodeSearchAnswerV1,
} from "../../../src/documents/v1/envelope-v1.js";
import { explainDecodeError } from "../../../src/documents/error-text.js";
import { errorOfRemark, explainRemark } from "../../../src/documents/remarks.js";
import { faults, reported } from "../outcomes.js";

const message = {
  id: 4656,
  createdTime: "2024-05-23T10:08:44.320005900Z",
  resourceType: "AGREEMENT",
  reason: "CREATE",
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
      "WrongKind $.reason",
    ]);
    expect(faults(decodeMessageV1({ ...message, id: 1.5 }))).toEqual(["NotAWholeNumber $.id"]);
  });

  it.each([
    [true, "CREATE", []],
    [true, "UPDATE_BC_SUPPLY_CREATE", []],
    [true, undefined, ["AbsentAttribute $.reason 1"]],
    [true, null, ["AbsentAttribute $.reason 1"]],
    [true, "", ["AbsentAttribute $.reason 1"]],
    [true, "CREATE_BC_GRID_DELETE", ["UnlistedReason $.reason 1"]],
    [true, "UPDATE_BC_GRID_DELETE", ["UnlistedReason $.reason 1"]],
    [true, "create", ["UnknownValue $.reason 1"]],
    [false, "", []],
    [false, " ", []],
    [false, null, []],
    [true, " ", ["AbsentAttribute $.reason 1"]],
    [false, "UPDATE_BC_RAIN", ["UnknownValue $.reason 1"]],
  ])("with hasContent %s and the reason %s", (hasContent, reason, remarks) => {
    expect(reported(decodeMessageV1({ ...message, hasContent, reason }))).toEqual(remarks);
  });

  it("without content may state why in one of three texts, or in another with a remark (RES-2, RES-3)", () => {
    const missing = { ...message, hasContent: false, content: "" };
    const because = (contentMissingReason: string) =>
      reported(decodeMessageV1({ ...missing, contentMissingReason }));
    expect(because("File not found at the specified path")).toEqual([]);
    expect(because("Unexpected error while getting file from MinIO")).toEqual([]);
    expect(because("The path value is null")).toEqual([]);
    expect(because("The cat ate it")).toEqual(["UnknownValue $.contentMissingReason 1"]);
  });

  it("may be of an unknown resource type", () => {
    expect(reported(decodeMessageV1({ ...message, resourceType: "WEATHER" }))).toEqual([
      "UnknownValue $.resourceType 1",
    ]);
  });
});

describe("a contradiction to the tables (RES-2, RSN-2, RSN-3)", () => {
  it.each([
    ["METERING_POINT", "DELETE", ["Contradiction $.reason 1"]],
    ["NETWORK_BILL", "UPDATE", ["Contradiction $.reason 1"]],
    ["METERING_DATA", "UPDATE_BC_GRID_UPDATE", ["Contradiction $.reason 1"]],
    ["CUSTOMER_DATA", "CREATE_BC_AGREEMENT_COORDINATION", ["Contradiction $.reason 1"]],
    ["METERING_DATA", "CREATE_BC_GRID_DELETE", ["UnlistedReason $.reason 1", "Contradiction $.reason 1"]],
    ["AGREEMENT_COORDINATION", "CREATE", ["Contradiction $.resourceType 1"]],
    ["AGREEMENT", "DELETE_BC_AGREEMENT_COORDINATION", []],
  ])("%s with the reason %s", (resourceType, reason, remarks) => {
    expect(reported(decodeMessageV1({ ...message, resourceType, reason }))).toEqual(remarks);
  });

  it.each([
    [{ hasContent: true, content: "" }, "hasContent: true", "false where there is no content"],
    [{ hasContent: false }, "hasContent: false", "true where there is content"],
    [
      { resourceType: "AGREEMENT_COORDINATION" },
      'resourceType: "AGREEMENT_COORDINATION"',
      "a resource type of the old service",
    ],
  ])("of %j is remarked on as %s", (changes, what, expected) => {
    const decoded = decodeMessageV1({ ...message, content: "[7]", ...changes });
    expect(isRight(decoded) ? decoded.right.remarks.map(explainRemark) : []).toEqual([
      `$.${what} contradicts the documents, expected ${expected}`,
    ]);
  });

  it("is hasContent that does not agree with the content", () => {
    const remarks = (hasContent: boolean, content: unknown) =>
      reported(decodeMessageV1({ ...message, hasContent, content }));
    for (const content of ["", " ", "null", null, undefined]) {
      expect(remarks(true, content)).toEqual(["Contradiction $.hasContent 1"]);
      expect(remarks(false, content)).toEqual([]);
    }
    for (const content of ['[{"meterEic":"38ZGO-10000018-5"}]', { meterEic: "38ZGO-10000018-5" }]) {
      expect(remarks(true, content)).toEqual([]);
      expect(remarks(false, content)).toEqual(["Contradiction $.hasContent 1"]);
    }
  });

  it("is explained in words, as an error when strict", () => {
    const decoded = decodeMessageV1({ ...message, resourceType: "METERING_POINT", reason: "DELETE" });
    const [remark] = isRight(decoded) ? decoded.right.remarks : [];
    expect(explainRemark(remark!)).toBe(
      '$.reason: "DELETE" contradicts the documents, expected CREATE, UPDATE for METERING_POINT',
    );
    expect(explainDecodeError(errorOfRemark(remark!))).toBe(
      '$.reason: expected CREATE, UPDATE for METERING_POINT, got "DELETE"',
    );
  });
});

describe("an answer", () => {
  it("may lack the number of pages, as early ones did", () => {
    expect(reported(decodeSearchAnswerV1({ dataDistributions: [message], pagination: { page: 0 } }))).toEqual(
      [],
    );
  });

  it("has a remark for an unknown attribute, with the nearest name", () => {
    const decoded = decodeSearchAnswerFrameV1({ dataDistributions: [], pagination, paginaton: 1 });
    expect(isRight(decoded) && decoded.right.remarks.map(explainRemark)).toEqual([
      "$.paginaton: unknown attribute, did you mean pagination?",
    ]);
  });

  it("reports errors within its messages", () => {
    expect(
      faults(decodeSearchAnswerV1({ dataDistributions: [message, {}], pagination: { page: -1 } })),
    ).toEqual([
      "MissingAttribute $.dataDistributions[1].id",
      "MissingAttribute $.dataDistributions[1].createdTime",
      "MissingAttribute $.dataDistributions[1].resourceType",
      "NotAWholeNumber $.pagination.page",
    ]);
  });
  it("can be read message by message, so that an invalid one does not hide others", () => {
    const frame = decodeSearchAnswerFrameV1({ dataDistributions: [message, {}], pagination });
    const inside = isRight(frame) ? frame.right.value.dataDistributions.map(decodeMessageV1) : [];
    expect(inside.map(isRight)).toEqual([true, false]);
  });
});
