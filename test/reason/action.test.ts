import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionOfReason, causeTextOf } from "../../src/reason/action.js";
import { allReasons, becauseOfAgreement } from "../../src/reason/reason-code.js";
import { formatReason } from "../../src/reason/format-reason.js";

const actions = ["CREATE", "UPDATE", "DELETE"] as const;

describe("the action of a reason code", () => {
  it("is the action of the reason, for each of the 51 codes (RSN-2, RSN-4, RSN-6)", () => {
    for (const reason of allReasons) expect(actionOfReason(formatReason(reason))).toBe(reason.action);
  });

  it("is read from the first part of unknown codes", () => {
    const part = fc.stringMatching(/^[A-Z]{1,12}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("", " ", "\t"),
        fc.boolean(),
        (action, parts, space, isSmall) => {
          const code = [action, ...parts].join("_");
          expect(actionOfReason(`${space}${isSmall ? code.toLowerCase() : code}${space}`)).toBe(action);
        },
      ),
    );
  });

  it("is undefined for a code that begins with another word, and for no code", () => {
    for (const code of [
      "",
      " ",
      "?",
      "MERGE",
      "CREATED_BC_GRID_CREATE",
      "_CREATE",
      "BC_CREATE",
      null,
      undefined,
    ])
      expect(actionOfReason(code)).toBeUndefined();
  });
});

describe("the cause in a code", () => {
  it("is the text after BC, known or not", () => {
    expect(causeTextOf(formatReason(becauseOfAgreement("DELETE", "SUPPLY", "CREATE")))).toBe("SUPPLY_CREATE");
    expect(causeTextOf("UPDATE_BC_STORAGE_CREATE")).toBe("STORAGE_CREATE");
    expect(causeTextOf("UPDATE_BC_AGREEMENT_COORDINATION")).toBe("AGREEMENT_COORDINATION");
    expect(causeTextOf("UPDATE")).toBe("");
  });
});
