import { describe, expect, it } from "vitest";
import { allReasons } from "../../src/reason/reason-code.js";
import { formatReason } from "../../src/reason/format-reason.js";
import { agreementTypes, resourceTypes } from "../../src/documents/vocabulary.js";
import * as words from "../../src/documents/open-enums.js";
import type { WordType } from "../../src/documents/scalars.js";

const knows = (type: WordType, texts: readonly string[]): boolean =>
  texts.every((text) => type.isKnown(text));

describe("the open lists", () => {
  it("include the values of the market", () => {
    expect(knows(words.ResourceTypeWord, resourceTypes)).toBe(true);
    expect(knows(words.AgreementTypeWord, agreementTypes)).toBe(true);
    expect(knows(words.CommodityTypeWord, ["ELECTRICITY", "NATURAL_GAS"])).toBe(true);
    expect(knows(words.MeteringPointTypeWord, ["REGULAR", "INTERNAL", "BORDER", "AGGREGATION"])).toBe(true);
    expect(knows(words.OperatorRoleWord, ["GRID_OPERATOR", "AGGREGATOR", "LINE_OPERATOR"])).toBe(true);
  });
  it("include all 51 reasons, and no misspelt one", () => {
    expect(knows(words.ReasonWord, allReasons.map(formatReason))).toBe(true);
    expect(["create", "", "CREATE_BC", "UPDATE_BC_GRID"].some(words.ReasonWord.isKnown)).toBe(false);
  });
  it("include all metadata whose type begins with BILLING_", () => {
    const known = ["FIRST_NAME", "ORGANIZATION_NAME", "EMAIL", "BILLING_METHOD", "BILLING_REFERENCE_NUMBER"];
    expect(knows(words.MetadataTypeWord, known)).toBe(true);
    expect(["BILLING_", "BILLING", "NICKNAME"].some(words.MetadataTypeWord.isKnown)).toBe(false);
  });
  it("include the three texts of a missing content (RES-3)", () => {
    expect(words.ContentMissingReasonWord.known.length).toBe(3);
    expect(knows(words.ContentMissingReasonWord, ["The path value is null"])).toBe(true);
  });
  it("include the values of readings, bills, authorizations and coordinations", () => {
    expect(knows(words.ReadingTypeWord, ["E", "M"])).toBe(true);
    expect(knows(words.DirectionWord, ["IN", "OUT"])).toBe(true);
    expect(knows(words.UnitWord, ["KWH", "M3"])).toBe(true);
    expect(knows(words.PartyTypeWord, ["PRIVATE", "LEGAL"])).toBe(true);
    expect(words.PermissionTypeWord.known).toEqual(["ACCESS"]);
    expect(words.PermissionStatusWord.known).toEqual(["APPROVED"]);
    expect(knows(words.CoordinationChangeWord, ["CREATED", "CANCELLED", "APPROVED", "DENIED"])).toBe(true);
  });
});
