import { describe, expect, it } from "vitest";
import { withEnd, withoutMemory } from "../../../src/rules/consequences/end-of-agreement.js";
import { day, supplyA } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf } from "./reading.js";

describe("removing the original end of an agreement", () => {
  it("returns the same object if there is none", () => {
    const plain = agreementOf(supplyA);
    expect(withoutMemory(plain)).toBe(plain);
  });

  it("removes the value and the attribute", () => {
    const plain = agreementOf(supplyA);
    const remembering = agreementOf({ ...supplyA, originalValidTo: null });
    expect(remembering.originalTo).toBe(Infinity);
    expect(withoutMemory(remembering)).toStrictEqual(plain);
    expect(withoutMemory(agreementOf({ ...supplyA, originalValidTo: day.jan2026 }))).toStrictEqual(plain);
    expect(withoutMemory(agreementOf({ ...supplyA, originalValidTo: undefined }))).toStrictEqual(plain);
    expect(withoutMemory({ ...plain, originalTo: instantOf(day.jan2026) })).toStrictEqual(plain);
  });
});

describe("giving an agreement another end", () => {
  it("keeps the end as it is written, and removes the attribute for an open end", () => {
    const closed = agreementOf({ ...supplyA, validTo: day.jul2025 });
    expect(withEnd(closed, { to: Infinity, validTo: undefined })).toStrictEqual(agreementOf(supplyA));
    const written = "2025-07-01T00:00+03:00";
    expect(withEnd(agreementOf(supplyA), { to: instantOf(day.jul2025), validTo: written })).toStrictEqual({
      ...closed,
      document: { ...supplyA, validTo: written },
    });
  });
});
