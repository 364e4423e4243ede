import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionOf, causeTextOf } from "../../src/reason/action.js";
import { allReasons, becauseOfAgreement } from "../../src/reason/Reason.js";
import { formatReason } from "../../src/reason/format.js";

describe("the action of a code", () => {
  it("is that of the reason for every well-formed code", () => {
    for (const reason of allReasons) expect(actionOf(formatReason(reason))).toBe(reason.action);
  });

  it("is that of the first part, whatever follows, and none of any other text", () => {
    fc.assert(
      fc.property(fc.constantFrom("CREATE", "UPDATE", "DELETE"), fc.string(), (action, rest) => {
        expect(actionOf(`${action}_${rest}`)).toBe(action);
        expect(actionOf(`${action}D_${rest}`)).toBeUndefined();
        expect(actionOf(`_${action}`)).toBeUndefined();
      }),
    );
    expect(actionOf("")).toBeUndefined();
  });
});

describe("the cause that a code names", () => {
  it("is what follows BC, known or not", () => {
    expect(causeTextOf(formatReason(becauseOfAgreement("DELETE", "SUPPLY", "CREATE")))).toBe("SUPPLY_CREATE");
    expect(causeTextOf("UPDATE_BC_STORAGE_CREATE")).toBe("STORAGE_CREATE");
    expect(causeTextOf("UPDATE_BC_AGREEMENT_COORDINATION")).toBe("AGREEMENT_COORDINATION");
    expect(causeTextOf("UPDATE")).toBe("");
  });
});
