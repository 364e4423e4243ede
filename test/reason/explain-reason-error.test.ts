import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainReasonError } from "../../src/reason/explain-reason-error.js";
import { diagnoseReason } from "../../src/reason/diagnose.js";
import { isReasonCode } from "../../src/reason/parse-reason.js";
import { text } from "./texts.js";

const explained = (code: string) => explainReasonError(diagnoseReason(code));
const anyAction = "expected CREATE, UPDATE or DELETE";
const anyCause =
  "expected GRID, BORDER_GRID, SUPPLY, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER or AGREEMENT_COORDINATION";

describe("explainReasonError", () => {
  it.each([
    ["", `empty reason at character 1; ${anyAction}; nearest code CREATE`],
    ["UPDATE ", 'surrounding space " " at character 7; expected the end of the code; nearest code UPDATE'],
    ["Update", 'wrong case "p" at character 2; expected P; nearest code UPDATE'],
    ["REMOVE", `unknown action "REMOVE" at character 1; ${anyAction}; nearest code CREATE`],
    ["CREATE_BC_", `missing cause at character 11; ${anyCause}; nearest code CREATE`],
    [
      "UPDATE_BC_GAS_UPDATE",
      `unknown cause "GAS" at character 11; ${anyCause}; nearest code UPDATE_BC_GRID_UPDATE`,
    ],
    [
      "UPDATE_BC_GRID",
      "missing cause action at character 15; expected _CREATE, _UPDATE or _DELETE; nearest code UPDATE_BC_GRID_CREATE",
    ],
    [
      "UPDATE_BC_GRID_END",
      `unknown cause action "END" at character 16; ${anyAction}; nearest code UPDATE_BC_GRID_CREATE`,
    ],
    [
      "DELETE_BC_AGREEMENT_COORDINATION_CREATE",
      'action on coordination "_CREATE" at character 33; expected the end of the code; nearest code DELETE_BC_AGREEMENT_COORDINATION',
    ],
    [
      "DELETE!",
      'trailing text "!" at character 7; expected _BC_ or the end of the code; nearest code DELETE',
    ],
  ])("%j", (code, explanation) => {
    expect(explained(code)).toBe(`reason "${code}": ${explanation}`);
  });

  it("shortens a long code and hides unprintable characters", () => {
    expect(explained("X".repeat(1000))).toContain(
      `reason "${"X".repeat(60)}…": unknown action "${"X".repeat(60)}…" at`,
    );
    expect(explained("X".repeat(60))).toContain(
      `reason "${"X".repeat(60)}": unknown action "${"X".repeat(60)}" at`,
    );
    expect(explained("CREATE\u2028\u0085\u0000!")).toContain('"CREATE��\\u0000!"');
  });

  it("is one line without control characters, for any code", () => {
    fc.assert(
      fc.property(text, (code) => {
        fc.pre(!isReasonCode(code));
        const line = explained(code);
        expect(line).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+$/u);
        expect(line.length).toBeLessThan(1200);
      }),
    );
  });
});
