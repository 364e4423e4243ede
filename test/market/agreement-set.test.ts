import { agreementSet, AgreementSetBuilder } from "../../src/market/build-agreement-set.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement } from "../../src/market/agreement.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { compareAgreements } from "../../src/market/agreement.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { eics, day, point, supplyA } from "../../src/rules/example-parties.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { instantOf } from "../../src/time/instant.js";
import { arbitraryAgreement, arbitraryMarket, meters, parties } from "../arbitraries/market.js";
import type { Agreement as PlainAgreement, MarketSet } from "../oracles/oracle-market.js";
import { sameIdentity } from "../oracles/oracle-market.js";
import { instant } from "../oracles/oracle-time.js";
import { agreementOf, setOf } from "./built.js";
import { partyNumber, pointNumber } from "./eics.js";

// ---------------------------------------------------------------- the naive list

const byStart = (a: PlainAgreement, b: PlainAgreement): number => {
  const difference = instant(a.validFrom) - instant(b.validFrom);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  const [x, y] = [a, b].map((one) =>
    [one.agreementType, one.meterEic, one.serviceProviderEic, one.customerEic].map((part) => part ?? ""),
  );
  for (let i = 0; i < 4; i++) if (x![i] !== y![i]) return x![i]! < y![i]! ? -1 : 1;
  return 0;
};

const documentsOf = (agreements: Iterable<Agreement>): readonly AgreementDocument[] =>
  Array.from(agreements, ({ document }) => document);

/** Compares the result of every query of a set with a search of the whole list. */
const expectAnswersOfTheList = (
  set: AgreementSet,
  market: MarketSet,
  list: readonly PlainAgreement[],
): void => {
  const sorted = [...list].sort(byStart);
  const where = (holds: (a: PlainAgreement) => boolean): readonly PlainAgreement[] => sorted.filter(holds);
  const anyOrder = (documents: readonly unknown[]): readonly string[] =>
    documents.map((document) => JSON.stringify(document)).sort();
  const listed = new Set(market.meteringPoints.map(({ meterEic }) => meterEic));

  expect(anyOrder(documentsOf(set.agreements()))).toEqual(anyOrder(list));
  expect(anyOrder(set.toDocument().agreements)).toEqual(anyOrder(list));
  expect(set.toDocument().meteringPoints).toEqual(market.meteringPoints);
  for (const meterEic of meters) {
    const below = market.meteringPoints
      .filter((p) => p.meteringPointType === "AGGREGATION" && p.parentMeterEic === meterEic)
      .map((p) => p.meterEic);
    expect(set.pointsBelow(meterEic)).toEqual(below);
    expect(set.point(meterEic)?.meterEic).toBe(listed.has(meterEic) ? meterEic : undefined);
    expect(documentsOf(set.agreementsOf(meterEic))).toEqual(where((a) => a.meterEic === meterEic));
  }
  for (const eic of parties) {
    const between = (agreementType: string): readonly PlainAgreement[] =>
      where((a) => a.agreementType === agreementType && a.customerEic === eic);
    expect(anyOrder(documentsOf(set.agreementsWithCustomer(eic)))).toEqual(
      anyOrder(where((a) => a.customerEic === eic)),
    );
    expect(documentsOf(set.portfoliosWith(eic))).toEqual(between("PORTFOLIO_SUPPLIER"));
    expect(documentsOf(set.namedSuppliersOf(eic))).toEqual(between("NAMED_SUPPLIER"));
    expect(documentsOf(set.borderAgreementsOf(eic))).toEqual(
      where((a) => ["BORDER_GRID", "BORDER_SUPPLY"].includes(a.agreementType) && a.customerEic === eic),
    );
    expect(set.pointsOperatedBy(eic)).toEqual(
      market.meteringPoints.filter((p) => p.operatorEic === eic).map((p) => p.meterEic),
    );
    const grids = where(
      (a) => a.agreementType === "GRID" && a.serviceProviderEic === eic && !listed.has(a.meterEic!),
    );
    expect([...set.unlistedPointsOf(eic)].sort()).toEqual(
      [...new Set(grids.map(({ meterEic }) => meterEic!))].sort(),
    );
  }
  const [after, upTo] = ["2024-06-30T21:00Z", "2024-10-27T22:00Z"] as const;
  const starting = (from: string, to: string): readonly PlainAgreement[] =>
    where(
      (a) =>
        a.agreementType === "GENERAL_SERVICE" &&
        instant(a.validFrom) > instant(from) &&
        instant(a.validFrom) <= instant(to),
    );
  for (const [from, to] of [
    [after, upTo],
    [after, after],
    ["2024-02-29T22:00Z", "2024-06-30T21:00Z"],
    ["1000-01-01T00:00Z", "9000-01-01T00:00Z"],
  ] as const) {
    expect(anyOrder(documentsOf(set.generalServicesStarting(instantOf(from), instantOf(to))))).toEqual(
      anyOrder(starting(from, to)),
    );
  }
  for (const document of list) expect(set.find(agreementOf(document))?.document).toEqual(document);
};

interface Move {
  readonly removed: readonly number[];
  readonly added: readonly AgreementDocument[];
  readonly ended: readonly number[];
}

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    removed: fc.array(fc.nat(), { maxLength: 2 }),
    added: fc.array(arbitraryAgreement as fc.Arbitrary<AgreementDocument>, { maxLength: 3 }),
    ended: fc.array(fc.nat(), { maxLength: 2 }),
  }),
  { maxLength: 5 },
);

describe("an agreement set", () => {
  it("answers every query like a search of the whole list, after any changes, and no change affects the previous set", () => {
    fc.assert(
      fc.property(arbitraryMarket, moves, (market, steps) => {
        let set = setOf(market);
        let list = market.agreements;
        const versions = [{ set, list }];
        for (const { removed, added, ended } of steps) {
          const gone = removed.flatMap((n) => (list.length === 0 ? [] : [list[n % list.length]!]));
          const changed = ended.flatMap((n) => {
            if (list.length === 0) return [];
            const { validTo: _end, ...open } = list[n % list.length]!;
            return [{ ...open, agreementId: "changed" } as PlainAgreement];
          });
          const coming: readonly PlainAgreement[] = [...changed, ...(added as readonly PlainAgreement[])];
          set = set.with(gone.map(agreementOf), coming.map(agreementOf));
          list = list.filter((a) => !gone.includes(a));
          for (const one of coming) list = [...list.filter((a) => !sameIdentity(a, one)), one];
          versions.push({ set, list });
        }
        for (const version of versions) expectAnswersOfTheList(version.set, market, version.list);
      }),
      { numRuns: 60 },
    );
  });

  it("returns the document it was built from, in its order", () => {
    fc.assert(
      fc.property(arbitraryMarket, (market) => {
        expect(setOf(market).toDocument()).toEqual(market);
        expect(setOf(setOf(market).toDocument()).toDocument()).toEqual(market);
      }),
    );
  });

  it("never changes the document it was built from", () => {
    fc.assert(
      fc.property(arbitraryMarket, arbitraryAgreement, (market, added) => {
        const before = JSON.stringify(market);
        const set = setOf(market);
        set.with([...set.agreements()], [agreementOf(added)]).toDocument();
        expect(JSON.stringify(market)).toBe(before);
      }),
    );
  });

  it("keeps the place of a changed agreement, and lists later ones after the others", () => {
    const other = { ...supplyA, serviceProviderEic: eics.supplierB, validFrom: day.jan2024 };
    const set = setOf({ agreements: [supplyA, other] });
    const ended = { ...supplyA, validTo: day.jan2026 };
    const early = { ...supplyA, serviceProviderEic: eics.supplierC, validFrom: day.jan2024 };
    const changed = set.with([], [agreementOf(early), agreementOf(ended)]);
    expect(changed.toDocument().agreements).toEqual([ended, other, early]);
    expect(set.toDocument().agreements).toEqual([supplyA, other]);
  });

  it("replaces an agreement that is both removed and added", () => {
    const ended = { ...supplyA, validTo: day.jan2026 };
    const set = setOf({ agreements: [supplyA] });
    const replaced = set.with([agreementOf(supplyA)], [agreementOf(ended)]);
    expect(replaced.toDocument().agreements).toEqual([ended]);
  });

  it("accepts an agreement again that was removed", () => {
    const set = setOf({ agreements: [supplyA] });
    const back = set.with([agreementOf(supplyA)], []).with([], [agreementOf(supplyA)]);
    expect(back.toDocument().agreements).toEqual([supplyA]);
  });

  it("finds an agreement by its identity, with any other attributes", () => {
    const set = setOf({ agreements: [{ ...supplyA, agreementId: "kept" }] });
    const asked = { ...supplyA, validFrom: "2025-01-01T00:00+02:00", validTo: day.jul2025 };
    expect(set.find(agreementOf(asked))?.document["agreementId"]).toBe("kept");
    expect(set.find(agreementOf({ ...supplyA, customerEic: null }))).toBeUndefined();
    expect(set.find(agreementOf({ ...supplyA, agreementType: "GRID" }))).toBeUndefined();
    const party = { agreementType: "NAMED_SUPPLIER", validFrom: day.jan2024 };
    expect(setOf({ agreements: [party] }).find(agreementOf(party))?.document).toEqual(party);
    expect(set.find(agreementOf(party))).toBeUndefined();
  });

  it("keeps an original end, also an open one", () => {
    const open = { ...supplyA, validTo: day.jul2025, originalValidTo: null };
    const ended = { ...open, serviceProviderEic: eics.supplierB, originalValidTo: day.jan2026 };
    const agreements = [
      ...setOf({
        agreements: [open, ended, { ...ended, validFrom: day.mar2025, originalValidTo: undefined }],
      }).agreements(),
    ];
    expect(agreements.map(({ originalTo }) => originalTo)).toEqual([
      Infinity,
      instantOf(day.jan2026),
      undefined,
    ]);
  });

  it("counts a list that is undefined as absent", () => {
    const built = agreementSet({ meteringPoints: undefined, agreements: [supplyA] });
    expect(built._tag === "Right" && built.right.remarks).toEqual([]);
    expect(built._tag === "Right" && [...built.right.set.agreements()]).toHaveLength(1);
  });

  it("counts null attributes as absent", () => {
    const nulls = {
      agreementType: "PORTFOLIO_SUPPLIER",
      meterEic: null,
      serviceProviderEic: null,
      customerEic: null,
      commodityType: null,
      validFrom: day.jan2024,
      validTo: null,
      agreementId: null,
      preliminaryTerminationFee: null,
    };
    const [read] = setOf({ agreements: [nulls] }).agreements();
    expect(read).toEqual({
      type: "PORTFOLIO_SUPPLIER",
      meterEic: undefined,
      serviceProviderEic: undefined,
      customerEic: undefined,
      commodityType: undefined,
      from: instantOf(day.jan2024),
      to: Infinity,
      originalTo: undefined,
      document: nulls,
    });
  });

  it("can have more agreements than its columns have space for at first", () => {
    const agreements = Array.from({ length: 3_000 }, (_, i) => ({
      ...supplyA,
      meterEic: pointNumber(i % 10),
      serviceProviderEic: partyNumber(i),
    }));
    const set = setOf({ agreements });
    expect(set.toDocument().agreements).toEqual(agreements);
    expect(set.agreementsOf(pointNumber(7))).toHaveLength(300);
  });

  it("finds general services that start within a span, which may be all of time", () => {
    const service = { ...supplyA, agreementType: "GENERAL_SERVICE" };
    const set = setOf({ agreements: [service] }).with(
      [],
      [agreementOf({ ...service, validFrom: day.jul2025 })],
    );
    expect(set.generalServicesStarting(-Infinity, Infinity)).toHaveLength(2);
    expect(set.generalServicesStarting(instantOf(day.jan2025), instantOf(day.jul2025))).toHaveLength(1);
    expect(set.generalServicesStarting(instantOf(day.jan2025), instantOf(day.jan2025))).toEqual([]);
    expect(set.with([...set.agreements()], []).generalServicesStarting(-Infinity, Infinity)).toEqual([]);
  });

  it("orders agreements that start together by type, point, provider and customer, the absent first", () => {
    const { customerEic: _customer, ...unknown } = supplyA;
    const agreements = [
      { ...supplyA, serviceProviderEic: eics.supplierB },
      supplyA,
      unknown,
      { ...supplyA, agreementType: "GRID" },
    ];
    const of = setOf({ agreements }).agreementsOf(eics.point);
    expect(documentsOf(of)).toEqual([agreements[3], unknown, supplyA, agreements[0]]);
    expect(compareAgreements(of[1]!, of[1]!)).toBe(0);
  });
});

describe("a builder of sets", () => {
  it("accepts more agreements than it has space for at first, also with wrong ones among them", () => {
    const builder = new AgreementSetBuilder();
    const agreements = Array.from({ length: 5_000 }, (_, i) => ({
      ...supplyA,
      meterEic: pointNumber(i % 10),
      serviceProviderEic: partyNumber(i),
      validTo: i % 2 === 0 ? day.jan2026 : day.jul2025,
    }));
    agreements.forEach((agreement, i) => builder.addAgreement(agreement, { path: "", line: i + 1 }));
    const built = builder.build();
    const set = built._tag === "Right" ? built.right.set : undefined;
    expect(set?.toDocument().agreements).toEqual(agreements);
    expect([...set!.agreements()].map(({ to }) => to)).toEqual(
      agreements.map(({ validTo }) => instantOf(validTo)),
    );
    builder.addAgreement({ ...supplyA, validTo: day.jan2024 }, { path: "", line: 5_001 });
    expect(builder.build()).toMatchObject({
      left: [{ tag: "ReversedPeriod", line: 5_001, path: "$.validTo" }],
    });
  });

  it("reports the given place, with file and line", () => {
    const builder = new AgreementSetBuilder();
    builder.addMeteringPoint(point, { path: "", line: 1, file: "set.ndjson" });
    builder.addMeteringPoint(point, { path: "", line: 2, file: "set.ndjson" });
    builder.addAgreement({}, { path: "", line: 3, file: "set.ndjson" });
    const built = builder.build();
    expect(built._tag === "Left" && built.left.map(({ file, line, path }) => [file, line, path])).toEqual([
      ["set.ndjson", 2, "$.meterEic"],
      ["set.ndjson", 3, "$.agreementType"],
      ["set.ndjson", 3, "$.validFrom"],
    ]);
    expect(built._tag === "Left" && explainDecodeError(built.left[0])).toBe(
      `set.ndjson:2: $.meterEic: expected a metering point not listed before, got ${point.meterEic}`,
    );
  });
});

describe("the portfolios of a party", () => {
  const portfolioOf = (customer: number): AgreementDocument => ({
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: partyNumber(0),
    customerEic: partyNumber(customer),
    validFrom: day.jan2024,
  });

  it("are the same when queried again, for more parties than are cached", () => {
    const set = setOf({ agreements: Array.from({ length: 1100 }, (_, i) => portfolioOf(i + 1)) });
    for (let round = 0; round < 2; round++)
      for (let i = 1; i <= 1100; i++)
        expect(set.portfoliosWith(partyNumber(i)).map((one) => one.customerEic)).toEqual([partyNumber(i)]);
    expect(set.portfoliosWith(partyNumber(0))).toEqual([]);
  });

  it("are those of each set: a cached answer is not used for a changed set", () => {
    const set = setOf({ agreements: [portfolioOf(1)] });
    const [known] = set.portfoliosWith(partyNumber(1));
    expect(set.portfoliosWith(partyNumber(2))).toEqual([]);
    const after = set.with([known!], [agreementOf(portfolioOf(2))]);
    expect(after.portfoliosWith(partyNumber(1))).toEqual([]);
    expect(documentsOf(after.portfoliosWith(partyNumber(2)))).toEqual([portfolioOf(2)]);
    expect(documentsOf(set.portfoliosWith(partyNumber(1)))).toEqual([portfolioOf(1)]);
  });
});
