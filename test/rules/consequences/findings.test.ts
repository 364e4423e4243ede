import { describe, expect, it } from "vitest";
import type { AgreementFinding } from "../../../src/rules/consequences/index.js";
import { findingsOfChange, findingsOfSet, findingStatements } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import {
  aggregation,
  aggregationPoint,
  at,
  between,
  borderGrid,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const second = { ...aggregationPoint, meterEic: "38Z-EX-AGGR-P2-B" };
const meteringPoints = [point, aggregationPoint, second];
const market = (...agreements: readonly AgreementDocument[]): AgreementSet =>
  setOf({ meteringPoints, agreements });

const idsOf = (findings: readonly AgreementFinding[]): readonly string[] => findings.map(({ id }) => id);
const inSet = (...agreements: readonly AgreementDocument[]): readonly string[] =>
  idsOf(findingsOfSet(market(...agreements), noon));

const ofChange = (
  set: AgreementSet,
  action: "CREATE" | "UPDATE" | "DELETE",
  document: AgreementDocument,
  at_: string | number = noon,
  via?: "AGREEMENT_COORDINATION",
): readonly AgreementFinding[] => {
  const now = typeof at_ === "string" ? instantOf(at_) : at_;
  const change = { action, agreement: agreementOf(document), ...(via === undefined ? {} : { via }) };
  const result = findingsOfChange(set, change, now);
  if (result._tag === "Left") throw new Error(result.left.tag);
  return result.right;
};

const at2026 = { validFrom: day.jan2026 };

describe("findings of a set", () => {
  it("are none for a valid set", () => {
    expect(inSet(grid, supplyA, aggregation, portfolioOfA)).toEqual([]);
  });

  it("report a SUPPLY or AGGREGATION outside every GRID of its customer", () => {
    expect(inSet(supplyA)).toEqual(["WITHOUT_GRID"]);
    expect(inSet({ ...grid, customerEic: eics.customerY }, supplyA)).toEqual(["WITHOUT_GRID"]);
    expect(inSet({ ...grid, validFrom: day.mar2025 }, supplyA)).toEqual(["WITHOUT_GRID"]);
    expect(inSet({ ...grid, commodityType: "NATURAL_GAS" }, supplyA)).toContain("WITHOUT_GRID");
    const { customerEic: _, ...unknown } = supplyA;
    expect(inSet(grid, unknown)).toEqual(["WITHOUT_GRID"]);
    expect(inSet({ ...grid, validTo: day.mar2025 }, { ...aggregation, validFrom: day.mar2025 })).toEqual([
      "WITHOUT_GRID",
    ]);
  });

  it("report one that ends after its GRID, with the GRID", () => {
    const ended = { ...grid, validTo: day.jul2025 };
    const found = findingsOfSet(market(ended, supplyA, aggregation), noon);
    expect(found.map(({ id, agreements: [a, b] }) => [id, a.type, b?.document])).toEqual([
      ["BEYOND_GRID", "SUPPLY", ended],
      ["BEYOND_GRID", "AGGREGATION", ended],
    ]);
    expect(found[0]!.text).toBe(
      `SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, 2024-12-31T22:00Z to open: ends after its ` +
        `GRID at ${eics.point} of ${eics.gridOperator} for ${eics.customerX}, 2023-12-31T22:00Z to 2025-06-30T21:00Z`,
    );
    expect(found[0]!.statement).toBe(findingStatements.BEYOND_GRID);
  });

  it("use the GRID with the latest end if several have started", () => {
    const nested = { ...grid, validFrom: day.jul2024, validTo: day.jul2025 };
    expect(inSet(grid, nested, { ...supplyA, validTo: day.sep2025 })).toEqual(["OVERLAPPING_GRID"]);
  });

  it("report overlaps of GRID, BORDER_GRID and SUPPLY of one market, but not agreements that touch", () => {
    const later = { ...grid, validFrom: day.jul2025, customerEic: eics.customerY };
    expect(inSet({ ...grid, validTo: day.jul2025 }, later)).toEqual([]);
    expect(inSet({ ...grid, validTo: day.sep2025 }, later)).toEqual(["OVERLAPPING_GRID"]);
    expect(inSet(borderGrid, { ...borderGrid, ...at2026 })).toEqual(["OVERLAPPING_GRID"]);
    const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jan2026);
    expect(inSet(grid, supplyA, supplyB)).toEqual(["OVERLAPPING_SUPPLY"]);
    const electric = { ...supplyA, commodityType: "ELECTRICITY" };
    const gas = { ...supplyB, commodityType: "NATURAL_GAS", validFrom: "2025-12-31T05:00Z" };
    expect(inSet(grid, electric, gas)).not.toContain("OVERLAPPING_SUPPLY");
    expect(inSet(grid, electric, { ...supplyB, validFrom: day.sep2025 }, gas)).toContain(
      "OVERLAPPING_SUPPLY",
    );
  });

  it("compare a later one with the one with the latest end, however many are in between", () => {
    const short = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025, day.jun2025);
    const last = at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jul2025);
    const found = findingsOfSet(market(grid, supplyA, short, last), instantOf(day.mar2025));
    expect(found.map(({ agreements }) => agreements.map(({ document }) => document))).toEqual([
      [short, supplyA],
      [last, supplyA],
    ]);
  });

  it("allow overlaps of AGGREGATION of one aggregator under one parent, but not at one point or of different aggregators (BEY-12)", () => {
    const same = { ...aggregation, meterEic: second.meterEic };
    const other = { ...same, serviceProviderEic: eics.serviceProvider };
    const { serviceProviderEic: _, ...unknown } = same;
    const overlapping = "OVERLAPPING_AGGREGATION";
    expect(inSet(grid, aggregation, same)).toEqual([]);
    expect(inSet(grid, aggregation, unknown)).toEqual([]);
    expect(inSet(grid, aggregation, other)).toEqual([overlapping]);
    expect(inSet(grid, aggregation, { ...aggregation, validFrom: day.jul2025 })).toEqual([overlapping]);
    expect(
      inSet(grid, aggregation, {
        ...aggregation,
        validFrom: day.jul2025,
        serviceProviderEic: eics.supplierC,
      }),
    ).toEqual([overlapping]);
    expect(
      inSet(grid, { ...aggregation, validTo: day.jul2025 }, { ...other, validFrom: day.jul2025 }),
    ).toEqual([]);
  });

  it("report an overlap with another aggregator also behind a longer AGGREGATION of the same one (BEY-12)", () => {
    const third = { ...aggregationPoint, meterEic: "38Z-EX-AGGR-P3-9" };
    const fourth = { ...aggregationPoint, meterEic: "38Z-EX-AGGR-P4-7" };
    const own = (meterEic: string, from: string, to?: string): AgreementDocument =>
      at(meterEic, "AGGREGATION", eics.aggregator, eics.customerX, from, to);
    const others = (meterEic: string, from: string, to?: string): AgreementDocument =>
      at(meterEic, "AGGREGATION", eics.serviceProvider, eics.customerX, from, to);
    const laters = (...agreements: readonly AgreementDocument[]): readonly unknown[] =>
      findingsOfSet(
        setOf({ meteringPoints: [...meteringPoints, third, fourth], agreements: [grid, ...agreements] }),
        instantOf(day.jan2025),
      ).map(({ agreements: [later, earlier] }) => [later.document, earlier?.document]);
    const a = own(eics.aggregationPoint, day.jan2025, day.sep2025);
    const b = others(second.meterEic, day.mar2025, day.jul2025);
    const c = own(third.meterEic, day.jun2025);
    const d = others(fourth.meterEic, day.jul2025);
    expect(laters(a, b, c, d)).toEqual([
      [b, a],
      [c, b],
      [d, c],
    ]);
    expect(laters(b, own(third.meterEic, day.jun2025, day.jul2025))).toHaveLength(1);
    expect(
      laters(a, others(second.meterEic, day.mar2025, day.jun2025), { ...b, meterEic: fourth.meterEic }),
    ).toHaveLength(2);
  });

  it("report overlapping portfolios of one party, named suppliers of one operator, and joint invoices of one pair", () => {
    const overlapping = "OVERLAPPING_PARTIES";
    expect(inSet(portfolioOfA, { ...portfolioOfA, serviceProviderEic: eics.balanceB, ...at2026 })).toEqual([
      overlapping,
    ]);
    const named = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jan2025);
    expect(inSet(named, { ...named, serviceProviderEic: eics.supplierB, ...at2026 })).toEqual([overlapping]);
    const joint = between("JOINT_INVOICE", eics.supplierA, eics.gridOperator, day.jan2025);
    expect(inSet(joint, { ...joint, serviceProviderEic: eics.supplierB })).toEqual([]);
    expect(inSet(joint, { ...joint, ...at2026 })).toEqual([overlapping]);
    const { serviceProviderEic: _, ...unknown } = joint;
    expect(inSet(unknown, { ...unknown, ...at2026 })).toEqual([]);
    const { customerEic: __, ...nobody } = portfolioOfA;
    expect(inSet(nobody)).toEqual([]);
  });

  it("report boundaries that are not at midnight, or 07:00 for gas; either is valid if the market is unknown (BEY-7)", () => {
    const gasDay = "2025-09-01T04:00Z";
    const bounds = (commodityType: string | undefined, validTo: string): readonly string[] =>
      idsOf(
        findingsOfSet(
          setOf({
            agreements: [{ ...grid, ...(commodityType === undefined ? {} : { commodityType }), validTo }],
          }),
          noon,
        ),
      );
    expect(bounds(undefined, day.sep2025)).toEqual([]);
    expect(bounds(undefined, gasDay)).toEqual([]);
    expect(bounds("ELECTRICITY", gasDay)).toEqual(["DAY_BOUNDARY"]);
    expect(bounds("NATURAL_GAS", gasDay)).toEqual(["DAY_BOUNDARY"]); // its start is at midnight
    expect(bounds(undefined, "2025-09-01T05:00Z")).toEqual(["DAY_BOUNDARY"]);
  });

  it("report boundaries of agreements between parties that are not those of a month (BEY-10)", () => {
    const ends = (validTo: string, more = {}): readonly AgreementFinding[] =>
      findingsOfSet(market({ ...portfolioOfA, ...more, validTo }), noon);
    expect(ends(day.sep2025)).toEqual([]);
    expect(idsOf(ends("2025-09-01T04:00Z"))).toEqual([]);
    expect(ends("2025-09-01T21:00Z")).toMatchObject([
      {
        id: "MONTH_BOUNDARY",
        statement: "BEY-10",
        at: instantOf("2025-09-01T21:00Z"),
        text: `PORTFOLIO_SUPPLIER of ${eics.balanceA} for ${eics.supplierA}, 2023-12-31T22:00Z to 2025-09-01T21:00Z: 2025-09-02 00:00 +03:00 is not the boundary of a month`,
      },
    ]);
    expect(idsOf(ends("2025-09-02T04:00Z"))).toEqual(["MONTH_BOUNDARY"]);
    expect(idsOf(ends("2025-09-01T04:00Z", { commodityType: "ELECTRICITY" }))).toEqual(["MONTH_BOUNDARY"]);
  });

  it("ignore ended agreements, and those made by the system", () => {
    expect(inSet({ ...supplyA, validTo: day.mar2025 })).toEqual([]);
    const odd = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, "2025-01-01T10:00Z");
    expect(inSet(odd, { ...odd, agreementType: "BORDER_SUPPLY" })).toEqual([]);
  });

  it("ignore the GRID of an aggregation point whose parent is unknown", () => {
    const loose = { ...aggregationPoint, parentMeterEic: null };
    const found = (...agreements: readonly AgreementDocument[]): readonly string[] =>
      idsOf(findingsOfSet(setOf({ meteringPoints: [loose], agreements }), noon));
    expect(found(aggregation)).toEqual([]);
    expect(found(aggregation, { ...aggregation, validFrom: day.jul2025 })).toEqual([
      "OVERLAPPING_AGGREGATION",
    ]);
  });
});

describe("findings of a change", () => {
  const on20June = "2025-06-19T21:00Z";
  const on24June = "2025-06-23T21:00Z";

  it("are none for a valid change, and do not repeat those of the set", () => {
    expect(ofChange(market(grid), "CREATE", { ...supplyA, validFrom: "2025-06-10T21:00Z" })).toEqual([]);
    const broken = market(grid, { ...grid, customerEic: eics.customerY });
    expect(ofChange(broken, "UPDATE", { ...grid, agreementId: "new" })).toEqual([]);
  });

  it("include new findings of the set", () => {
    expect(idsOf(ofChange(market(), "CREATE", { ...supplyA, validFrom: on24June }))).toEqual([
      "WITHOUT_GRID",
    ]);
    expect(
      idsOf(ofChange(market(grid), "CREATE", { ...aggregation, validFrom: "2025-06-20T10:00Z" })),
    ).toEqual(["DAY_BOUNDARY"]);
    expect(
      idsOf(
        ofChange(market(portfolioOfA), "CREATE", {
          ...portfolioOfA,
          serviceProviderEic: eics.balanceB,
          ...at2026,
        }),
      ),
    ).toEqual(["OVERLAPPING_PARTIES"]);
    const { customerEic: _, ...nobody } = portfolioOfA;
    expect(ofChange(market(), "CREATE", { ...nobody, ...at2026 })).toEqual([]);
  });

  it("require a day of notice for a SUPPLY, fourteen where another one ends after its start (page 06.4)", () => {
    const supplyC = at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, on20June);
    expect(ofChange(market(grid), "CREATE", supplyC)).toEqual([]);
    expect(ofChange(market(grid, supplyA), "CREATE", supplyC)).toMatchObject([
      { id: "STARTS_TOO_SOON", at: instantOf(on24June) },
    ]);
    expect(ofChange(market(grid, supplyA), "CREATE", { ...supplyC, validFrom: on24June })).toEqual([]);
    expect(ofChange(market(grid, { ...supplyA, validTo: on20June }), "CREATE", supplyC)).toEqual([]);
    expect(idsOf(ofChange(market(grid), "CREATE", { ...supplyC, validFrom: day.jun2025 }))).toEqual([
      "STARTS_TOO_SOON",
    ]);
  });

  it("allow a SUPPLY or AGGREGATION to start with its GRID for 48 hours", () => {
    const fresh = { ...grid, validFrom: day.jun2025 };
    const supply = { ...supplyA, validFrom: day.jun2025 };
    expect(ofChange(market(fresh), "CREATE", supply, "2025-06-02T21:00Z")).toEqual([]);
    expect(
      ofChange(market(fresh), "CREATE", { ...aggregation, validFrom: day.jun2025 }, "2025-06-02T21:00Z"),
    ).toEqual([]);
    expect(idsOf(ofChange(market(fresh), "CREATE", supply, "2025-06-02T21:01Z"))).toEqual([
      "STARTS_TOO_SOON",
    ]);
    expect(idsOf(ofChange(market(grid), "CREATE", supply, "2025-06-02T21:00Z"))).toEqual(["STARTS_TOO_SOON"]);
  });

  it("require the longer notice also where an AGGREGATION at another point under the parent is valid", () => {
    const other = { ...aggregation, meterEic: second.meterEic, validFrom: on20June };
    expect(idsOf(ofChange(market(grid, aggregation), "CREATE", other))).toEqual(["STARTS_TOO_SOON"]);
  });

  it("count gas days for gas", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    const gasGrid = { ...grid, ...gas, validFrom: "2024-01-01T05:00Z" };
    const start = (validFrom: string, ...ended: readonly AgreementDocument[]): readonly AgreementFinding[] =>
      ofChange(setOf({ meteringPoints: [{ ...point, ...gas }], agreements: [gasGrid, ...ended] }), "CREATE", {
        ...supplyA,
        ...gas,
        validFrom,
      });
    const until = (validTo: string): AgreementDocument => ({
      ...gasGrid,
      validFrom: "2023-01-01T05:00Z",
      validTo,
    });
    expect(start("2025-07-01T04:00Z")).toEqual([]);
    expect(start("2025-06-11T04:00Z", until("2025-06-11T04:00Z"))).toEqual([]);
    expect(start("2025-06-10T04:00Z", until("2025-06-10T04:00Z"))).toMatchObject([
      { id: "STARTS_TOO_SOON", at: instantOf("2025-06-11T04:00Z") },
    ]);
    expect(start("2025-06-11T04:00Z")).toMatchObject([
      { id: "STARTS_INSIDE_MONTH", at: instantOf("2025-06-11T04:00Z") },
    ]);
  });

  it("require seven days for agreements between parties", () => {
    const late = "2025-06-25T09:00Z";
    expect(idsOf(ofChange(market(), "CREATE", { ...portfolioOfA, validFrom: day.jul2025 }, late))).toEqual([
      "STARTS_TOO_SOON",
    ]);
    expect(ofChange(market(), "CREATE", { ...portfolioOfA, validFrom: day.jul2025 })).toEqual([]);
    expect(
      idsOf(ofChange(market(portfolioOfA), "UPDATE", { ...portfolioOfA, validTo: day.jul2025 }, late)),
    ).toEqual(["ENDS_TOO_SOON"]);
  });

  it("require a day for the end of a SUPPLY, none where the end is unchanged", () => {
    const set = market(grid, supplyA);
    expect(ofChange(set, "UPDATE", { ...supplyA, validTo: "2025-06-10T21:00Z" })).toEqual([]);
    expect(ofChange(set, "UPDATE", { ...supplyA, validTo: "2025-06-09T21:00Z" })).toMatchObject([
      {
        id: "ENDS_TOO_SOON",
        text: expect.stringContaining("may end on 2025-06-11 00:00 +03:00 at the earliest") as string,
      },
    ]);
    expect(ofChange(set, "UPDATE", supplyA)).toEqual([]);
  });

  it("report a past end of a GRID that shortens other agreements", () => {
    const past = { ...grid, validTo: day.jun2025 };
    expect(ofChange(market(grid, supplyA), "UPDATE", past)).toMatchObject([
      { id: "ENDED_IN_THE_PAST", agreements: [{ type: "GRID" }, { document: supplyA }] },
    ]);
    expect(ofChange(market(grid), "UPDATE", past)).toEqual([]);
    expect(ofChange(market(grid, supplyA), "UPDATE", { ...grid, validTo: day.jul2025 })).toEqual([]);
  });

  it("report the deletion of an agreement that has started and the change of one that has ended (BEY-10)", () => {
    expect(ofChange(market(grid), "DELETE", grid)).toMatchObject([
      {
        id: "DELETED_AFTER_START",
        text: expect.stringContaining("has been valid since 2024-01-01 00:00 +02:00") as string,
      },
    ]);
    expect(ofChange(market({ ...grid, ...at2026 }), "DELETE", { ...grid, ...at2026 })).toEqual([]);
    const ended = { ...portfolioOfA, validTo: day.jun2025 };
    expect(idsOf(ofChange(market(ended), "UPDATE", { ...ended, agreementId: "x" }))).toEqual([
      "CHANGED_AFTER_END",
    ]);
  });

  it("require no deadlines of a coordinated change, but include new findings of the set", () => {
    const set = market(grid, supplyA);
    expect(ofChange(set, "DELETE", supplyA, noon, "AGREEMENT_COORDINATION")).toEqual([]);
    const beyond = market({ ...grid, validTo: day.jul2025 });
    expect(idsOf(ofChange(beyond, "CREATE", supplyA, noon, "AGREEMENT_COORDINATION"))).toEqual([
      "BEYOND_GRID",
    ]);
  });

  it("are none for observed changes of agreements made by the Datahub; an invalid change is an error", () => {
    const observed = at(
      eics.point,
      "GENERAL_SERVICE",
      eics.gridOperator,
      eics.customerX,
      "2025-01-01T10:00Z",
    );
    expect(ofChange(market(grid), "CREATE", observed)).toEqual([]);
    expect(ofChange(market(grid), "CREATE", { ...observed, agreementType: "BORDER_SUPPLY" })).toEqual([]);
    expect(
      findingsOfChange(market(), { action: "DELETE", agreement: agreementOf(grid) }, noon),
    ).toMatchObject({
      _tag: "Left",
      left: { tag: "UnknownAgreement" },
    });
  });
});
