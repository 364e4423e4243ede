import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { at, eics, grid, supplyA } from "../../src/rules/example-parties.js";
import { agreementOf, setOf } from "./built.js";

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
