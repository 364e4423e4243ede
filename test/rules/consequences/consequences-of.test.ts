import { describe, expect, it } from "vitest";
import { activations, consequencesOf } from "../../../src/rules/consequences/index.js";
import type { Consequences } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { formatReason } from "../../../src/reason/format-reason.js";
import {
  at,
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, agreementsOf, setOf } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");

const applied = (
  set: AgreementSet,
  action: "CREATE" | "UPDATE" | "DELETE",
  document: AgreementDocument,
  via?: "AGREEMENT_COORDINATION",
): Consequences => {
  const change = { action, agreement: agreementOf(document), ...(via === undefined ? {} : { via }) };
  const result = consequencesOf(set, change, now);
  if (result._tag === "Left") throw new Error(result.left.tag);
  return result.right;
};

const market = (...agreements: readonly AgreementDocument[]): AgreementSet =>
  setOf({ meteringPoints: [point], agreements });

const supplyIn = (set: AgreementSet): AgreementDocument | undefined =>
  set.agreementsOf(eics.point).find(({ type }) => type === "SUPPLY")?.document;

describe("every consequence", () => {
  it("names the rule, the primary change and the state before", () => {
    const { primary, consequences } = applied(market(grid, supplyA), "UPDATE", {
      ...grid,
      validTo: day.jul2025,
    });
    expect(primary).toMatchObject({
      action: "UPDATE",
      rule: undefined,
      reason: { kind: "simple", action: "UPDATE" },
    });
    expect(primary.because).toBeUndefined();
    expect(primary.before?.document).toBe(grid);
    expect(consequences[0]).toMatchObject({
      action: "UPDATE",
      rule: "CON-1",
      because: { action: "UPDATE", agreement: primary.agreement },
      before: { document: supplyA },
    });
    expect(formatReason(consequences[0]!.reason)).toBe("UPDATE_BC_GRID_UPDATE");
  });

  it("keeps the rule that made it under a coordination, with the coordination as reason", () => {
    const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025);
    const untilMarch = { ...supplyB, validTo: day.jun2025 };
    const { consequences } = applied(market(grid, supplyA), "CREATE", untilMarch, "AGREEMENT_COORDINATION");
    expect(consequences.map(({ rule, reason }) => [rule, formatReason(reason)])).toEqual([
      ["CON-4", "UPDATE_BC_AGREEMENT_COORDINATION"],
      ["CON-6", "CREATE_BC_AGREEMENT_COORDINATION"],
    ]);
  });
});

describe("the original end of an agreement that was shortened with its GRID", () => {
  const own = { ...supplyA, validTo: day.jan2026 };
  const ended = (to: string): AgreementDocument => ({ ...grid, validTo: to });
  const after = (...ends: readonly string[]): AgreementSet =>
    ends.reduce((set, to) => applied(set, "UPDATE", ended(to)).after, market(grid, own));

  it("is the first one through a second shortening and a partial return", () => {
    expect(supplyIn(after(day.sep2025))).toEqual({
      ...own,
      validTo: day.sep2025,
      originalValidTo: day.jan2026,
    });
    expect(supplyIn(after(day.sep2025, day.jul2025))).toEqual({
      ...own,
      validTo: day.jul2025,
      originalValidTo: day.jan2026,
    });
    expect(supplyIn(after(day.jul2025, day.sep2025))).toEqual({
      ...own,
      validTo: day.sep2025,
      originalValidTo: day.jan2026,
    });
  });

  it("is removed when the original end is reached again, also where the GRID ends there itself", () => {
    expect(supplyIn(after(day.jul2025, day.jan2026))).toEqual(own);
    expect(supplyIn(applied(after(day.jul2025), "UPDATE", grid).after)).toEqual(own);
  });

  it("is removed by an update by the parties, and an originalValidTo in the event is ignored", () => {
    const shortened = after(day.jul2025);
    const restated = { ...own, validTo: day.jul2025, originalValidTo: day.sep2025 };
    const { primary, after: updated } = applied(shortened, "UPDATE", restated);
    const { originalValidTo: _, ...plain } = restated;
    expect(primary.agreement.document).toEqual(plain);
    expect(supplyIn(updated)).toEqual(plain);
    expect(
      applied(updated, "UPDATE", grid).consequences.filter(({ agreement: { type } }) => type === "SUPPLY"),
    ).toEqual([]);
  });

  it("is removed when another SUPPLY ends the agreement", () => {
    const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jun2025);
    expect(supplyIn(applied(after(day.jul2025), "CREATE", supplyB).after)).toEqual({
      ...own,
      validTo: day.jun2025,
    });
  });

  it("does not restore deleted agreements", () => {
    const late = { ...supplyA, validFrom: day.sep2025 };
    const shortened = applied(market(grid, late), "UPDATE", ended(day.jul2025)).after;
    expect(supplyIn(shortened)).toBeUndefined();
    expect(supplyIn(applied(shortened, "UPDATE", grid).after)).toBeUndefined();
  });

  it("is in the document of the set, so that it is not lost when the set is written and read", () => {
    const reread = setOf(JSON.parse(JSON.stringify(after(day.jul2025).toDocument())));
    expect(supplyIn(applied(reread, "UPDATE", grid).after)).toEqual(own);
  });

  it("restores every agreement that the GRID shortened", () => {
    const supplyB = { ...own, serviceProviderEic: eics.supplierB };
    const both = market(
      ended(day.jul2025),
      ...[own, supplyB].map((a) => ({ ...a, validTo: day.jul2025, originalValidTo: day.jan2026 })),
    );
    expect(agreementsOf(applied(both, "UPDATE", grid).after)).toEqual(expect.arrayContaining([own, supplyB]));
  });

  it("restores time only up to the next SUPPLY of the same market", () => {
    const electric = { ...supplyA, commodityType: "ELECTRICITY" };
    const gas = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.sep2025);
    const shortened = { ...electric, validTo: day.jul2025, originalValidTo: null };
    const at2025 = (next: AgreementDocument): AgreementDocument | undefined =>
      supplyIn(
        applied(
          setOf({
            meteringPoints: [{ ...point, commodityType: null }],
            agreements: [ended(day.jul2025), shortened, next],
          }),
          "UPDATE",
          grid,
        ).after,
      );
    expect(at2025({ ...gas, commodityType: "NATURAL_GAS" })).toEqual(electric);
    expect(at2025(gas)).toEqual({ ...shortened, validTo: day.sep2025 });
  });
});

describe("a creation and its deletion", () => {
  it("do not restore a SUPPLY that the new one ended, nor one that it deleted", () => {
    const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.sep2025);
    const supplyC = at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jul2025);
    const set = market(grid, { ...supplyA, validTo: day.sep2025 }, supplyB);
    const undone = applied(applied(set, "CREATE", supplyC).after, "DELETE", supplyC).after;
    const supplies = agreementsOf(undone).filter(({ agreementType }) => agreementType === "SUPPLY");
    expect(supplies).toEqual([{ ...supplyA, validTo: day.jul2025 }]);
  });

  it("do not restore a SUPPLY under a GRID that is not in the set", () => {
    const undone = applied(applied(market(supplyA), "CREATE", grid).after, "DELETE", grid).after;
    expect(agreementsOf(undone)).toEqual([]);
  });
});

describe("primary changes of agreements made by the Datahub", () => {
  it("are applied as they are and have no consequences", () => {
    const observed = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024);
    const created = applied(market(grid, supplyA), "CREATE", observed);
    expect(created.consequences).toEqual([]);
    expect(created.after.agreementsOf(eics.point)).toHaveLength(3);
    const updated = applied(created.after, "UPDATE", { ...observed, validTo: day.jan2025 });
    expect(updated.consequences).toEqual([]);
    expect(applied(updated.after, "DELETE", observed).after.agreementsOf(eics.point)).toHaveLength(2);
  });
});

describe("an update", () => {
  it("may change the id and unknown attributes, and uses the new document", () => {
    const before = { ...grid, agreementId: "one", ofTomorrow: 1 };
    const { after } = applied(market(before), "UPDATE", { ...grid, agreementId: "two", more: [1] } as never);
    expect(agreementsOf(after)).toContainEqual({ ...grid, agreementId: "two", more: [1] } as never);
  });
});

describe("points that are not listed in the set", () => {
  const unlisted = { ...grid, meterEic: eics.point };

  it("have the provider of the changed GRID as operator, whenever it is valid", () => {
    const { consequences } = applied(setOf({ meteringPoints: [], agreements: [] }), "CREATE", {
      ...unlisted,
      validFrom: day.jan2026,
    });
    expect(consequences.map(({ agreement }) => agreement.document)).toEqual([
      {
        meterEic: eics.point,
        agreementType: "GENERAL_SERVICE",
        preliminaryTerminationFee: false,
        validFrom: day.jan2026,
        serviceProviderEic: eics.gridOperator,
        customerEic: eics.customerX,
      },
    ]);
  });

  it("are affected by a NAMED_SUPPLIER when its operator provides the GRID valid now", () => {
    const named = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025);
    const set = setOf({ meteringPoints: [], agreements: [unlisted] });
    expect(applied(set, "CREATE", named).consequences.map(({ action }) => action)).toEqual([
      "DELETE",
      "CREATE",
      "CREATE",
    ]);
    const later = setOf({ meteringPoints: [], agreements: [{ ...unlisted, validFrom: day.jan2026 }] });
    expect(applied(later, "CREATE", named).consequences).toEqual([]);
  });

  it("have no operator and no general service if their only agreement is a SUPPLY", () => {
    expect(applied(setOf({ meteringPoints: [], agreements: [] }), "CREATE", supplyA).consequences).toEqual(
      [],
    );
  });
});

describe("unknown parties", () => {
  it("have no consequences at any point", () => {
    const { customerEic: _, ...named } = between("NAMED_SUPPLIER", eics.namedSupplier, "", day.jul2025);
    const { customerEic: __, ...portfolio } = between("PORTFOLIO_SUPPLIER", eics.balanceA, "", day.jul2025);
    expect(applied(market(grid), "CREATE", named).consequences).toEqual([]);
    expect(applied(market(grid), "CREATE", portfolio).consequences).toEqual([]);
  });

  it("of a BORDER_GRID create no border supply", () => {
    const { customerEic: _, ...unknown } = borderGrid;
    const set = setOf({ meteringPoints: [borderPoint], agreements: [] });
    expect(applied(set, "CREATE", unknown).consequences).toEqual([]);
  });

  it("of a GRID leave its general service without a customer", () => {
    const { customerEic: _, ...unknown } = grid;
    const { consequences } = applied(market(), "CREATE", unknown);
    expect(consequences[0]!.agreement.document).not.toHaveProperty("customerEic");
  });
});

describe("two general services or border supplies with the same identity", () => {
  it("become one, with the longer validity", () => {
    const shorter = { ...grid, serviceProviderEic: eics.neighbour, validTo: day.jul2025 };
    const { consequences } = applied(market(shorter), "CREATE", grid);
    const longer = {
      meterEic: eics.point,
      agreementType: "GENERAL_SERVICE",
      preliminaryTerminationFee: false,
      commodityType: "ELECTRICITY",
      validFrom: day.jan2024,
      serviceProviderEic: eics.gridOperator,
      customerEic: eics.customerX,
    };
    expect(consequences.map(({ action, agreement }) => [action, agreement.document])).toEqual([
      ["DELETE", { ...longer, validTo: day.jul2025 }],
      ["CREATE", longer],
    ]);
  });

  it("have the market of the first BORDER_GRID", () => {
    const other = { ...borderGrid, serviceProviderEic: eics.supplierC, commodityType: "ELECTRICITY" };
    const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, day.jan2025);
    const made = (...grids: readonly AgreementDocument[]): unknown => {
      const set = setOf({ meteringPoints: [borderPoint], agreements: grids });
      return applied(set, "CREATE", portfolio).consequences.map(({ agreement }) => agreement.commodityType);
    };
    expect(made(borderGrid, other)).toEqual([undefined]);
    expect(made(other, borderGrid)).toEqual([undefined]);
    expect(made({ ...borderGrid, validFrom: day.jul2024 }, other)).toEqual(["ELECTRICITY"]);
  });
});

describe("named suppliers that overlap", () => {
  it("provide general service in turn: the one with the later start, then the smaller code", () => {
    const named = (eic: string, from: string, validTo?: string): AgreementDocument =>
      between("NAMED_SUPPLIER", eic, eics.gridOperator, from, validTo === undefined ? {} : { validTo });
    const set = market(
      named(eics.supplierA, day.jan2025),
      named(eics.supplierB, day.jun2025, day.sep2025),
      named(eics.supplierC, day.jun2025, day.jul2025),
    );
    const pieces = applied(set, "CREATE", grid).consequences.map(({ agreement: { document } }) => [
      document.serviceProviderEic,
      document.validFrom,
      document.validTo,
    ]);
    expect(pieces).toEqual([
      [eics.gridOperator, day.jan2024, day.jan2025],
      [eics.supplierA, day.jan2025, day.jun2025],
      [eics.supplierB, day.jun2025, day.sep2025],
      [eics.supplierA, day.sep2025, undefined],
    ]);
  });
});

describe("activations", () => {
  const starting = (from: string, meterEic: string = eics.point): AgreementDocument =>
    at(meterEic, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, from);
  const second = "38Z-EX-POINT-2-7";

  it("are those after one instant up to and including another, by start, then point, with any end", () => {
    const ended = { ...starting(day.jul2025), validTo: "2025-07-10T21:00Z" };
    const set = setOf({
      meteringPoints: [],
      agreements: [starting(day.sep2025), starting(day.jul2025, second), ended, starting(day.jun2025), grid],
    });
    const found = (from: string, to: string): unknown =>
      activations(set, instantOf(from), instantOf(to)).map(({ document }) => document);
    expect(found(day.jun2025, day.sep2025)).toEqual([
      ended,
      starting(day.jul2025, second),
      starting(day.sep2025),
    ]);
    expect(found(day.jun2025, day.jun2025)).toEqual([]);
    expect(activations(set, -Infinity, Infinity)).toHaveLength(4);
  });
});
