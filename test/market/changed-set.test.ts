import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { at, eics, grid, point, supplyA } from "../../src/rules/example-parties.js";
import { agreementOf, setOf } from "./built.js";
import { partyNumber, pointNumber } from "./eics.js";

const day = (n: number): string => `2024-05-${String(n).padStart(2, "0")}T00:00Z`;
const instant = (n: number): number => Date.parse(day(n));
const service = (n: number): AgreementDocument =>
  at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day(n));
const startsOf = (services: readonly { readonly from: number }[]): readonly number[] =>
  services.map(({ from }) => from).sort((a, b) => a - b);

describe("a changed set", () => {
  const set = setOf({ agreements: [grid, supplyA] });
  const [oldOne, newOne] = [agreementOf(supplyA), agreementOf({ ...supplyA, customerEic: eics.customerY })];

  it.each(["with", "withLater"] as const)("by %s has the changes, and the original has none", (change) => {
    const after = set[change]([oldOne], [newOne]);
    expect(after.toDocument().agreements).toEqual([grid, newOne.document]);
    expect(after.agreementsOf(eics.point).map(({ document }) => document)).toEqual([grid, newOne.document]);
    expect(after.find(oldOne)).toBeUndefined();
    expect(after.find(newOne)?.document).toEqual(newOne.document);
    expect(set.toDocument().agreements).toEqual([grid, supplyA]);
  });

  it("made later reads what changed when it is first asked, once", () => {
    let reads = 0;
    const added = {
      *[Symbol.iterator]() {
        reads++;
        yield newOne;
      },
    };
    const after = set.withLater([], added);
    expect(reads).toBe(0);
    expect(after.agreementsOf(eics.point)).toHaveLength(3);
    expect([...after.agreements()]).toHaveLength(3);
    expect(reads).toBe(1);
  });

  it("has the agreements of a point by start, also those that were added before others", () => {
    const early = agreementOf({ ...supplyA, customerEic: eics.customerY, validFrom: "2001-01-01T00:00Z" });
    const late = agreementOf({ ...supplyA, customerEic: eics.neighbour, validFrom: "2100-01-01T00:00Z" });
    const found = set.with([], [late, early]).agreementsOf(eics.point);
    expect(found.map(({ from }) => from)).toEqual(startsOf(found));
    expect(found).toHaveLength(4);
    const later = [...set.with([], [late, early]).agreements()].slice(2);
    expect(later.map(({ from }) => from)).toEqual([early.from, late.from]);
  });

  it("lists the agreements that were added by start, of any points and parties", () => {
    const starts = [7, 3, 9, 1, 8, 2, 6, 5, 4];
    const added = starts.map((n, i) =>
      i % 3 === 0
        ? { agreementType: "JOINT_INVOICE", customerEic: partyNumber(n), validFrom: day(n) }
        : { ...supplyA, meterEic: pointNumber(n), validFrom: day(n) },
    );
    const after = set.with([], added.map(agreementOf));
    expect(after.toDocument().agreements.map(({ validFrom }) => validFrom)).toEqual([
      grid.validFrom,
      supplyA.validFrom,
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(day),
    ]);
  });

  it("is without an agreement of nobody that was removed, and has what replaced one", () => {
    const [first, second] = [1, 2].map((n) => ({ agreementType: "JOINT_INVOICE", validFrom: day(n) }));
    const parties = setOf({ agreements: [first, supplyA, second] });
    const ended = { ...second, validTo: day(9) };
    const after = parties.with([agreementOf(first)], [agreementOf(ended)]);
    expect(after.toDocument().agreements).toEqual([supplyA, ended]);
    expect(after.find(agreementOf(second))?.document).toEqual(ended);
    expect(after.find(agreementOf(first))).toBeUndefined();
  });

  it("has the general services that start after an instant and up to another", () => {
    const listed = setOf({ agreements: [service(1)] });
    const after = listed.with(
      [],
      [5, 10, 15, 20].map((n) => agreementOf(service(n))),
    );
    const between = (from: number, to: number) => startsOf(after.generalServicesStarting(from, to));
    expect(between(instant(5), instant(15))).toEqual([instant(10), instant(15)]);
    expect(between(instant(5) - 1, instant(15) - 1)).toEqual([instant(5), instant(10)]);
    expect(between(instant(16), instant(19))).toEqual([]);
    expect(between(-Infinity, Infinity)).toEqual([1, 5, 10, 15, 20].map(instant));
    expect(between(instant(5), Infinity)).toEqual([10, 15, 20].map(instant));
    const without = after.with([agreementOf(service(10)), agreementOf(service(1))], []);
    expect(startsOf(without.generalServicesStarting(-Infinity, Infinity))).toEqual([5, 15, 20].map(instant));
  });
});

describe("a set asked for what is no key or instant", () => {
  const wrong = 5 as never;
  const set = setOf({ agreements: [grid, supplyA, service(1)] });

  it("has nothing of it", () => {
    expect(set.agreementsOf(wrong)).toEqual([]);
    expect(set.agreementsWithCustomer(wrong)).toEqual([]);
    expect(set.portfoliosWith(wrong)).toEqual([]);
    expect(set.pointsBelow(wrong)).toEqual([]);
    expect(set.point(wrong)).toBeUndefined();
    for (const no of [wrong, "2024", undefined, null] as never[]) {
      if (no === wrong) continue;
      expect(set.generalServicesStarting(no, Infinity)).toEqual([]);
      expect(set.generalServicesStarting(-Infinity, no)).toEqual([]);
    }
    expect(set.generalServicesStarting(NaN, Infinity)).toEqual([]);
  });

  it("has nothing of a text where an instant is due, also of one that is a number", () => {
    expect(set.generalServicesStarting("0" as never, Infinity)).toEqual([]);
    expect(set.generalServicesStarting(0, "9e15" as never)).toEqual([]);
    expect(set.generalServicesStarting(0, 9e15)).toHaveLength(1);
    expect(set.agreementsOf(undefined as never)).toEqual([]);
    expect(set.agreementsWithCustomer(undefined as never)).toEqual([]);
  });

  it("remembers the answers of many parties", () => {
    const portfolio = (i: number): AgreementDocument => ({
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: eics.balanceA,
      customerEic: `38X-EX-${String(i).padStart(9, "0")}`,
      validFrom: day(1),
    });
    const documents = Array.from({ length: 1100 }, (_, i) => portfolio(i));
    const many = setOf({ agreements: documents });
    for (const round of [0, 1])
      for (const document of documents)
        expect(
          many.portfoliosWith(document.customerEic!).map((a) => a.document),
          String(round),
        ).toEqual([document]);
  });
});

describe("a set that is asked again", () => {
  const portfolio = (n: number): AgreementDocument => ({
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: eics.balanceA,
    customerEic: partyNumber(n),
    validFrom: day(1),
  });

  it("gives the same list of the point that it was asked last, and of an operator's points", () => {
    const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
    expect(set.agreementsOf(eics.point)).toBe(set.agreementsOf(eics.point));
    expect(set.pointsOperatedBy(eics.gridOperator)).toBe(set.pointsOperatedBy(eics.gridOperator));
    expect(set.pointsOperatedBy(eics.gridOperator)).toEqual([eics.point]);
  });

  it("gives the same list of portfolios of up to 1024 parties, and reads them again after more", () => {
    const set = setOf({ agreements: Array.from({ length: 1025 }, (_, n) => portfolio(n)) });
    const lists = Array.from({ length: 1024 }, (_, n) => set.portfoliosWith(partyNumber(n)));
    lists.forEach((list, n) => {
      expect(set.portfoliosWith(partyNumber(n))).toBe(list);
    });
    set.portfoliosWith(partyNumber(1024));
    expect(set.portfoliosWith(partyNumber(0))).not.toBe(lists[0]);
    expect(set.portfoliosWith(partyNumber(0))).toEqual(lists[0]);
  });
});
