import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { AgreementType } from "../../src/documents/vocabulary.js";
import { isNamedSupplier, marketOf, meteringPointAt } from "../../src/market/point-in-set.js";
import { aggregationPoint, at, between, eics, point, supplyA } from "../../src/rules/example-parties.js";
import { agreementOf, setOf } from "./built.js";

const [start, change] = ["2024-01-01T00:00Z", "2024-05-01T00:00Z"];
const now = Date.parse("2024-06-01T00:00Z");
const owner = (
  type: AgreementType,
  provider: string | undefined,
  from = start,
  to?: string,
): AgreementDocument => {
  const { serviceProviderEic: _, ...agreement } = at(
    eics.point,
    type,
    eics.neighbour,
    eics.customerX,
    from,
    to,
  );
  return provider === undefined ? agreement : { ...agreement, serviceProviderEic: provider };
};
const pointIn = (agreements: readonly AgreementDocument[], t = now) =>
  meteringPointAt(setOf({ agreements }), eics.point, t);

describe("a metering point that a set does not list", () => {
  it("has its type from its agreements, whether or not they are valid", () => {
    const aggregation = owner("AGGREGATION", eics.aggregator);
    expect(pointIn([])).toMatchObject({ type: "REGULAR", operatorRole: "GRID_OPERATOR", listed: false });
    expect(pointIn([owner("GRID", eics.neighbour)]).type).toBe("REGULAR");
    expect(pointIn([aggregation])).toMatchObject({ type: "AGGREGATION", operatorRole: "AGGREGATOR" });
    const border = owner("BORDER_GRID", eics.neighbour, start, change);
    expect(pointIn([aggregation, border])).toMatchObject({ type: "BORDER", operatorRole: "GRID_OPERATOR" });
  });

  it.each(["GRID", "BORDER_GRID"] as const)(
    "has the provider of the %s that is valid as its operator",
    (type) => {
      const agreements = [owner(type, eics.gridOperator, start, change), owner(type, eics.neighbour, change)];
      expect(pointIn(agreements).operatorEic).toBe(eics.neighbour);
      expect(pointIn(agreements, Date.parse(change)).operatorEic).toBe(eics.neighbour);
      expect(pointIn(agreements, Date.parse(change) - 1).operatorEic).toBe(eics.gridOperator);
      expect(pointIn(agreements, Date.parse(start) - 1).operatorEic).toBeUndefined();
      expect(pointIn([supplyA]).operatorEic).toBeUndefined();
    },
  );

  it("has the operator whose agreement started last, of several at once the smallest EIC, an unknown one first", () => {
    const [small, large] = [eics.gridOperator, eics.neighbour].sort() as [string, string];
    const both = [owner("GRID", small), owner("GRID", large)];
    expect(pointIn(both).operatorEic).toBe(small);
    expect(pointIn([...both].reverse()).operatorEic).toBe(small);
    expect(pointIn([owner("GRID", large, change), owner("GRID", small)]).operatorEic).toBe(large);
    expect(pointIn([owner("GRID", small, change), owner("GRID", large)]).operatorEic).toBe(small);
    expect(pointIn([...both, owner("GRID", undefined)]).operatorEic).toBeUndefined();
  });

  it("has the operator and the type of the agreement that is being changed", () => {
    const before = setOf({ agreements: [owner("GRID", eics.gridOperator)] });
    const changed = agreementOf(owner("BORDER_GRID", eics.neighbour));
    const after = before.with([], [changed]);
    const typed = meteringPointAt(before, eics.point, now, changed, after);
    expect(typed).toMatchObject({ type: "BORDER", operatorEic: eics.neighbour });
    expect(meteringPointAt(before, eics.point, now, changed).type).toBe("REGULAR");
    const elsewhere = { ...changed, meterEic: eics.aggregationPoint };
    expect(meteringPointAt(before, eics.point, now, elsewhere).operatorEic).toBe(eics.gridOperator);
    expect(meteringPointAt(before, eics.point, now, agreementOf(supplyA)).operatorEic).toBe(
      eics.gridOperator,
    );
  });
});

describe("what a set determines of an agreement", () => {
  it("is its market: its own, else that of its point, else none", () => {
    const gas = setOf({ meteringPoints: [{ ...point, commodityType: "NATURAL_GAS" }, aggregationPoint] });
    const supply = agreementOf(supplyA);
    expect(marketOf(gas, supply)).toBe("NATURAL_GAS");
    expect(marketOf(gas, { ...supply, commodityType: "ELECTRICITY" })).toBe("ELECTRICITY");
    expect(marketOf(setOf({ agreements: [] }), supply)).toBeUndefined();
    const portfolio = agreementOf(between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, start));
    expect(marketOf(gas, portfolio)).toBeUndefined();
  });

  it("is whether the provider of a GENERAL_SERVICE is a named supplier", () => {
    const set = setOf({ meteringPoints: [point] });
    const operated = set.point(eics.point)!;
    const service = agreementOf(at(eics.point, "GENERAL_SERVICE", eics.supplierA, eics.customerX, start));
    expect(isNamedSupplier(service, operated)).toBe(true);
    expect(isNamedSupplier({ ...service, serviceProviderEic: operated.operatorEic }, operated)).toBe(false);
    expect(isNamedSupplier({ ...service, serviceProviderEic: undefined }, operated)).toBe(true);
    const unknown = { ...operated, operatorEic: undefined };
    expect(isNamedSupplier({ ...service, serviceProviderEic: undefined }, unknown)).toBe(true);
  });
});
