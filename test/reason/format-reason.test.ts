import { describe, expect, it } from "vitest";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  simpleReason,
} from "../../src/reason/reason-code.js";
import { allReasonCodes, formatReason, reasonEq } from "../../src/reason/format-reason.js";
import { complexInEnglish } from "./seed-catalogue.js";

describe("formatReason", () => {
  it("writes each kind", () => {
    expect(formatReason(simpleReason("DELETE"))).toBe("DELETE");
    expect(formatReason(becauseOfAgreement("CREATE", "PORTFOLIO_SUPPLIER", "UPDATE"))).toBe(
      "CREATE_BC_PORTFOLIO_SUPPLIER_UPDATE",
    );
    expect(formatReason(becauseOfCoordination("UPDATE"))).toBe("UPDATE_BC_AGREEMENT_COORDINATION");
  });

  it("writes 51 different codes", () => {
    expect(new Set(allReasons.map(formatReason)).size).toBe(51);
  });

  it("follows the order of the English list, with the two unlisted codes in their places", () => {
    const unlisted = ["CREATE_BC_GRID_DELETE", "UPDATE_BC_GRID_DELETE"];
    expect(allReasonCodes.filter((code) => !unlisted.includes(code))).toEqual([
      "CREATE",
      "UPDATE",
      "DELETE",
      ...complexInEnglish,
    ]);
    expect(allReasonCodes.slice(9, 12)).toEqual([...unlisted, "DELETE_BC_GRID_DELETE"]);
  });
});

describe("reasonEq", () => {
  it("is true for a reason and its copy, and for no other", () => {
    allReasons.forEach((a, i) => {
      allReasons.forEach((b, j) => {
        expect(reasonEq.equals(a, { ...b })).toBe(i === j);
      });
    });
  });
});
