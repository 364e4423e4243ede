import { shareMarket } from "../../src/market/point-in-set.js";
import { isSameMarket } from "../../src/market/point-in-set.js";
import { marketOf } from "../../src/market/point-in-set.js";
import { isNamedSupplier } from "../../src/market/point-in-set.js";
import { meteringPointAt } from "../../src/market/point-in-set.js";
import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { MeteringPoint } from "../../src/market/metering-point.js";
import { at, eics, day, noon, point, portfolioOfA, supplyA } from "../../src/rules/example-parties.js";
import { instantOf } from "../../src/time/instant.js";
import { agreementOf, setOf } from "./built.js";

const now = instantOf(noon);
const place = eics.point;
const gridOf = (provider: string, from: string, to?: string): AgreementDocument =>
  at(place, "GRID", provider, eics.customerX, from, to);
const unlisted = (...agreements: readonly AgreementDocument[]): MeteringPoint =>
  meteringPointAt(setOf({ agreements }), place, now);

describe("a listed metering point", () => {
  it("is as listed, with any agreements", () => {
    const set = setOf({
      meteringPoints: [point],
      agreements: [at(place, "BORDER_GRID", eics.neighbour, eics.customerX, day.jan2024)],
    });
    expect(meteringPointAt(set, place, now)).toEqual({
      meterEic: place,
      type: "REGULAR",
      operatorEic: eics.gridOperator,
      operatorRole: "GRID_OPERATOR",
      parentMeterEic: undefined,
      commodityType: "ELECTRICITY",
      listed: true,
    });
  });
});

describe("a metering point that is not listed", () => {
  it("is a REGULAR point of an unknown grid operator if it is in no agreement", () => {
    expect(unlisted()).toEqual({
      meterEic: place,
      type: "REGULAR",
      operatorEic: undefined,
      operatorRole: "GRID_OPERATOR",
      parentMeterEic: undefined,
      commodityType: undefined,
      listed: false,
    });
  });

  it("counts as BORDER with a BORDER_GRID of any time, also with an AGGREGATION", () => {
    const past = at(place, "BORDER_GRID", eics.gridOperator, eics.neighbour, day.jan2024, day.jul2024);
    const aggregation = at(place, "AGGREGATION", eics.aggregator, eics.customerX, day.jan2024);
    expect(unlisted(past)).toMatchObject({ type: "BORDER", operatorEic: undefined });
    expect(unlisted(aggregation, past)).toMatchObject({ type: "BORDER", operatorRole: "GRID_OPERATOR" });
  });

  it("counts as AGGREGATION with an AGGREGATION, operated by an unknown aggregator", () => {
    const aggregation = at(place, "AGGREGATION", eics.aggregator, eics.customerX, day.jan2024);
    expect(unlisted(aggregation, supplyA)).toMatchObject({
      type: "AGGREGATION",
      operatorRole: "AGGREGATOR",
      operatorEic: undefined,
    });
  });

  it("has the provider of the GRID valid now as operator, not of a past or future one", () => {
    expect(unlisted(gridOf(eics.neighbour, day.jan2024, day.jan2025)).operatorEic).toBeUndefined();
    expect(unlisted(gridOf(eics.neighbour, day.jul2025)).operatorEic).toBeUndefined();
    expect(
      unlisted(gridOf(eics.neighbour, day.jan2024, day.jan2025), gridOf(eics.gridOperator, day.jan2025))
        .operatorEic,
    ).toBe(eics.gridOperator);
  });

  it("counts a GRID from its validFrom on and up to its validTo", () => {
    const changeOver = (provider: string, moment: string): MeteringPoint =>
      meteringPointAt(setOf({ agreements: [gridOf(provider, noon, day.jul2025)] }), place, instantOf(moment));
    expect(changeOver(eics.gridOperator, noon).operatorEic).toBe(eics.gridOperator);
    expect(changeOver(eics.gridOperator, day.jul2025).operatorEic).toBeUndefined();
  });

  it("uses of two valid GRID the one with the later start, then the smaller EIC, then the unknown provider", () => {
    const { serviceProviderEic: _provider, ...ofNobody } = gridOf(eics.neighbour, day.jan2025);
    expect(
      unlisted(gridOf(eics.gridOperator, day.jan2024), gridOf(eics.neighbour, day.jan2025)).operatorEic,
    ).toBe(eics.neighbour);
    expect(
      unlisted(gridOf(eics.neighbour, day.jan2025), gridOf(eics.gridOperator, day.jan2025)).operatorEic,
    ).toBe(eics.gridOperator);
    expect(
      unlisted(gridOf(eics.gridOperator, day.jan2025), gridOf(eics.gridOperator, day.jan2024)).operatorEic,
    ).toBe(eics.gridOperator);
    expect(unlisted(gridOf(eics.gridOperator, day.jan2025), ofNobody).operatorEic).toBeUndefined();
    expect(unlisted(ofNobody, gridOf(eics.gridOperator, day.jan2025)).operatorEic).toBeUndefined();
    expect(
      unlisted(gridOf(eics.gridOperator, day.jan2025), gridOf(eics.neighbour, day.jan2025)).operatorEic,
    ).toBe(eics.gridOperator);
    const borderGridOf = (provider: string): AgreementDocument => ({
      ...gridOf(provider, day.jan2025),
      agreementType: "BORDER_GRID",
    });
    expect(unlisted(gridOf(eics.gridOperator, day.jan2025), borderGridOf(eics.neighbour)).operatorEic).toBe(
      eics.gridOperator,
    );
    expect(unlisted(ofNobody, borderGridOf(eics.neighbour)).operatorEic).toBeUndefined();
    const twoCustomers = { ...gridOf(eics.gridOperator, day.jan2025), customerEic: eics.customerY };
    expect(unlisted(gridOf(eics.gridOperator, day.jan2025), twoCustomers).operatorEic).toBe(
      eics.gridOperator,
    );
  });

  it("has the provider of its GRID that is being changed as operator, whether valid or not", () => {
    const set = setOf({ agreements: [gridOf(eics.neighbour, day.jan2025)] });
    const future = agreementOf(gridOf(eics.gridOperator, day.jul2025));
    expect(meteringPointAt(set, place, now, future).operatorEic).toBe(eics.gridOperator);
    const { serviceProviderEic: _provider, ...ofNobody } = gridOf(eics.neighbour, day.jul2025);
    expect(meteringPointAt(set, place, now, agreementOf(ofNobody)).operatorEic).toBeUndefined();
  });

  it("does not use the provider of a changed SUPPLY or of another point's GRID", () => {
    const set = setOf({ agreements: [gridOf(eics.neighbour, day.jan2025)] });
    const elsewhere = at(eics.borderPoint, "BORDER_GRID", eics.gridOperator, eics.customerX, day.jan2025);
    for (const changed of [supplyA, elsewhere, portfolioOfA]) {
      expect(meteringPointAt(set, place, now, agreementOf(changed)).operatorEic).toBe(eics.neighbour);
    }
  });

  it("is determined by the sets before and after a change together", () => {
    const before = setOf({ agreements: [supplyA] });
    const border = agreementOf(at(place, "BORDER_GRID", eics.gridOperator, eics.neighbour, day.jul2025));
    const after = before.with([], [border]);
    expect(meteringPointAt(before, place, now, border, after).type).toBe("BORDER");
    expect(meteringPointAt(after, place, now, border, before).type).toBe("BORDER");
    expect(meteringPointAt(before, place, now, undefined, before).type).toBe("REGULAR");
    expect(meteringPointAt(before, place, now).type).toBe("REGULAR");
  });
});

describe("the provider of a GENERAL_SERVICE", () => {
  const service = agreementOf(at(place, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024));
  const known = setOf({ meteringPoints: [point] }).point(place)!;

  it("is a named supplier if it is not the operator, also if either is unknown", () => {
    expect(isNamedSupplier(service, known)).toBe(false);
    expect(isNamedSupplier(service, { ...known, operatorEic: eics.neighbour })).toBe(true);
    expect(isNamedSupplier(service, { ...known, operatorEic: undefined })).toBe(true);
    const ofNobody = { ...service, serviceProviderEic: undefined };
    expect(isNamedSupplier(ofNobody, known)).toBe(true);
    expect(isNamedSupplier(ofNobody, { ...known, operatorEic: undefined })).toBe(true);
  });
});

describe("a market", () => {
  const set = setOf({ meteringPoints: [point] });
  const gas = agreementOf({ ...supplyA, commodityType: "NATURAL_GAS" });
  const ofPoint = agreementOf(supplyA);
  const unknown = agreementOf({ ...supplyA, meterEic: eics.borderPoint });

  it("is the agreement's commodity, otherwise its point's, otherwise unknown", () => {
    expect(marketOf(set, gas)).toBe("NATURAL_GAS");
    expect(marketOf(set, ofPoint)).toBe("ELECTRICITY");
    expect(marketOf(set, unknown)).toBeUndefined();
    expect(marketOf(set, agreementOf(portfolioOfA))).toBeUndefined();
  });

  it("is the same if equal, or unknown on one side", () => {
    expect(isSameMarket("ELECTRICITY", "ELECTRICITY")).toBe(true);
    expect(isSameMarket("ELECTRICITY", undefined)).toBe(true);
    expect(isSameMarket(undefined, "NATURAL_GAS")).toBe(true);
    expect(isSameMarket("ELECTRICITY", "NATURAL_GAS")).toBe(false);
    expect(shareMarket(set, gas, ofPoint)).toBe(false);
    expect(shareMarket(set, gas, unknown)).toBe(true);
    expect(shareMarket(set, ofPoint, unknown)).toBe(true);
  });
});
