import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionOf } from "../../src/reason/action.js";
import { allReasons } from "../../src/reason/Reason.js";
import { formatReason } from "../../src/reason/format.js";

describe("the action of a code", () => {
  it.each(allReasons.map((reason) => [formatReason(reason), reason.action] as const))(
    "of %s is %s",
    (code, action) => {
      expect(actionOf(code)).toBe(action);
    },
  );

  it("is read of codes that are in no catalogue", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("CREATE", "UPDATE", "DELETE"),
        fc.stringMatching(/^_[A-Z_]+$/),
        (action, rest) => {
          expect(actionOf(`${action}${rest}`)).toBe(action);
        },
      ),
    );
  });

  it.each(["", "create", "CREATED", "TOMORROW_BC_CREATE", "_CREATE"])("is not there in %j", (code) => {
    expect(actionOf(code)).toBeUndefined();
  });
});
