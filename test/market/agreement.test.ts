import { describe, expect, it } from "vitest";
import { deliveredDocument, identityOf, isActiveOrFuture, isValidAt } from "../../src/market/agreement.js";
import { eics, day, supplyA } from "../../src/rules/example-parties.js";
import { instantOf } from "../../src/time/instant.js";
import { agreementOf } from "./built.js";

const ended = agreementOf({ ...supplyA, validTo: day.jul2025 });
const { from, to } = ended;

describe("validity is half-open", () => {
  it("valid at its start and not at its end", () => {
    expect([from - 1, from, to - 1, to].map((t) => isValidAt(ended, t))).toEqual([false, true, true, false]);
  });

  it("active or future at any time before its end", () => {
    expect([-Infinity, from - 1, to - 1, to].map((t) => isActiveOrFuture(ended, t))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("never valid, active or future at what is not a number", () => {
    const open = agreementOf(supplyA);
    for (const t of [String(from), new Date(from), { valueOf: () => from }, undefined, NaN] as never[]) {
      expect(isValidAt(open, t)).toBe(false);
      expect(isActiveOrFuture(open, t)).toBe(false);
    }
  });

  it("an open end is never reached", () => {
    const open = agreementOf(supplyA);
    expect(isValidAt(open, Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(isActiveOrFuture(open, Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});

describe("an identity", () => {
  it("has type, point, provider, customer and start, and nothing for absent ones", () => {
    expect(identityOf(ended)).toBe(
      `SUPPLY|${eics.point}|${eics.supplierA}|${eics.customerX}|${instantOf(day.jan2025)}`,
    );
    expect(identityOf(agreementOf({ agreementType: "JOINT_INVOICE", validFrom: "1970-01-01T00:00Z" }))).toBe(
      "JOINT_INVOICE||||0",
    );
  });
});

describe("a delivered agreement", () => {
  it("is its document without the original end, otherwise unchanged and in the same order", () => {
    const document = { ...supplyA, originalValidTo: null, tomorrow: { kept: true } };
    expect(JSON.stringify(deliveredDocument(agreementOf(document)))).toBe(
      JSON.stringify({ ...supplyA, tomorrow: { kept: true } }),
    );
    expect(document.originalValidTo).toBeNull();
  });

  it("is the document itself if there is no original end", () => {
    expect(deliveredDocument(agreementOf(supplyA))).toBe(supplyA);
  });
});
