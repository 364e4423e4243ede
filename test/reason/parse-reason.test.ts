import * as fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { allReasons } from "../../src/reason/reason-code.js";
import { allReasonCodes, formatReason } from "../../src/reason/format-reason.js";
import { isReasonCode, parseReason } from "../../src/reason/parse-reason.js";
import { complexInEnglish, complexInEstonian } from "./seed-catalogue.js";
import { text } from "./texts.js";

describe("parseReason", () => {
  it("is the inverse of formatReason, for every reason", () => {
    for (const reason of allReasons) expect(parseReason(formatReason(reason))).toEqual(right(reason));
  });

  it("has formatReason as inverse, for every code", () => {
    for (const code of allReasonCodes) {
      const read = parseReason(code);
      expect(read._tag === "Right" && formatReason(read.right)).toBe(code);
    }
  });

  it("reads every code of the documents", () => {
    for (const code of [...complexInEnglish, ...complexInEstonian])
      expect(parseReason(code)._tag).toBe("Right");
  });

  it("reads the parts in their order (RSN-4, RSN-6)", () => {
    expect(parseReason("DELETE_BC_NAMED_SUPPLIER_CREATE")).toEqual(
      right({ kind: "agreement", action: "DELETE", cause: "NAMED_SUPPLIER", causeAction: "CREATE" }),
    );
    expect(parseReason("CREATE_BC_AGREEMENT_COORDINATION")).toEqual(
      right({ kind: "coordination", action: "CREATE" }),
    );
  });

  it("gives the same frozen object each time", () => {
    for (const code of allReasonCodes) {
      expect(parseReason(code)).toBe(parseReason(code));
      expect(Object.isFrozen(parseReason(code))).toBe(true);
    }
  });

  it("returns the error of any other text", () => {
    expect(parseReason("UPDATE_BC_GRID")).toEqual(
      left({
        tag: "MissingCauseAction",
        code: "UPDATE_BC_GRID",
        at: 14,
        found: "",
        expected: ["_CREATE", "_UPDATE", "_DELETE"],
        nearest: "UPDATE_BC_GRID_CREATE",
      }),
    );
  });

  it("reads exactly the 51 codes, and never throws", () => {
    fc.assert(
      fc.property(text, (code) => {
        const wellFormed = (allReasonCodes as readonly string[]).includes(code);
        expect(parseReason(code)._tag).toBe(wellFormed ? "Right" : "Left");
        expect(isReasonCode(code)).toBe(wellFormed);
      }),
    );
  });

  it("does not mistake a text for a code that shares its length, first letter and sixth from the end", () => {
    for (const code of allReasonCodes) {
      const like = `${code[0]!}X${code.slice(2)}`;
      expect(parseReason(like)._tag).toBe("Left");
      expect(isReasonCode(like)).toBe(false);
    }
  });

  it("does not mistake the names of an object's own properties for codes", () => {
    for (const code of ["__proto__", "constructor", "toString"]) expect(parseReason(code)._tag).toBe("Left");
  });
});
