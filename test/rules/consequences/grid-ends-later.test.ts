import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { at, eics, day, grid, point, supplyA } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { resultOf, setOf } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");
const untilJuly = { ...grid, validTo: day.jul2025 };
const shortened = { ...supplyA, validTo: day.jul2025, originalValidTo: null };

/** The effect on a SUPPLY when its GRID until July gets another end. */
const given = (
  to: string | undefined,
  ...others: readonly AgreementDocument[]
): readonly (readonly [string, unknown])[] => {
  const set = setOf({ meteringPoints: [point], agreements: [untilJuly, ...others] });
  const longer = to === undefined ? grid : { ...grid, validTo: to };
  return resultOf(set, "UPDATE", longer, now)
    .consequences.filter(({ agreement: { type } }) => type === "SUPPLY")
    .map(({ action, agreement }) => [action, agreement.document]);
};

describe("a GRID that ends later", () => {
  it("restores an open end by removing the attribute", () => {
    expect(given(undefined, shortened)).toStrictEqual([["UPDATE", supplyA]]);
  });

  it("restores time up to the next SUPPLY, not up to the next GRID", () => {
    const next = at(eics.point, "SUPPLY", eics.supplierB, eics.customerY, day.sep2025);
    const nextGrid = { ...grid, customerEic: eics.customerY, validFrom: day.sep2025 };
    expect(given(undefined, shortened, nextGrid)).toStrictEqual([["UPDATE", supplyA]]);
    expect(given(undefined, shortened, nextGrid, next)).toStrictEqual([
      ["UPDATE", { ...shortened, validTo: day.sep2025 }],
    ]);
    expect(given(undefined, shortened, { ...next, validFrom: day.jul2025 })).toEqual([]);
  });

  it("does not change agreements with an original end that do not end with the GRID", () => {
    expect(given(undefined, { ...shortened, validTo: day.jun2025 })).toEqual([]);
    expect(given(undefined, { ...shortened, validTo: day.sep2025 })).toEqual([]);
    expect(given(day.sep2025, { ...supplyA, validTo: day.jul2025 })).toEqual([]);
  });

  it("writes the end as in the GRID where the original end or the next SUPPLY is at the same instant", () => {
    const memory = { ...shortened, originalValidTo: "2025-09-01T00:00+03:00" };
    const next = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, "2025-08-31T21:00:00Z");
    expect(given(day.sep2025, memory, next)).toStrictEqual([
      ["UPDATE", { ...supplyA, validTo: day.sep2025 }],
    ]);
    expect(given(undefined, memory, next)).toStrictEqual([
      ["UPDATE", { ...supplyA, validTo: "2025-09-01T00:00+03:00" }],
    ]);
  });
});
