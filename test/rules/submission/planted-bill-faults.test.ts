/**
 * Valid network bills with one fault planted in them: the fault is found where it was planted, and nothing else is
 * found. The expectation follows from the planted fault.
 */
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNetworkBills } from "../../../src/rules/submission/check-network-bills.js";
import type { SubmissionFinding } from "../../../src/rules/submission/submission-finding.js";

// ---------------------------------------------------------------------------------------------------------- helpers

const meter = "38ZGO-1000000C-Y";
const operator = "38X-EX-OPERATOR3";
const customers = ["38X-EX-CUSTOMER1", "38X-EX-OTHER---2"] as const;

type Version = "V1" | "V2";
const version = fc.constantFrom<Version>("V1", "V2");

interface Quantity {
  readonly direction: string;
  readonly unit: string;
  readonly day?: number;
  readonly night?: number;
  readonly total?: number;
}

/** Days of June 2026, by their number; day 31 is the first of July. */
const day = (number: number): string =>
  new Date(Date.UTC(2026, 5, number) - 3 * 3_600_000).toISOString().replace(":00.000Z", "Z");

const billOf = (
  as: Version,
  [from, to]: readonly [number, number],
  quantities: readonly Quantity[],
  more = {},
) => {
  const frame = { calculationTimestamp: "2026-07-02T10:00Z", periodStart: day(from), periodEnd: day(to) };
  return as === "V1"
    ? {
        meterEic: meter,
        networkBillPeriod: {
          ...frame,
          measurements: quantities.map(({ unit, ...rest }) => ({ ...rest, measurementUnit: unit })),
        },
      }
    : { meteringPointEic: meter, ...frame, quantities, ...more };
};
const placeOf = (as: Version): string =>
  as === "V1" ? "$[0].networkBillPeriod.measurements" : "$[0].quantities";

type Agreement = readonly [type: string, provider: string, from: number, to: number, customer?: string];

const setWith = (commodityType: string, agreements: readonly Agreement[]) => {
  const built = agreementSet({
    meteringPoints: [{ meterEic: meter, meteringPointType: "REGULAR", operatorEic: operator, commodityType }],
    agreements: agreements.map(
      ([agreementType, serviceProviderEic, from, to, customerEic = customers[0]]) => ({
        agreementType: agreementType as AgreementType,
        meterEic: meter,
        serviceProviderEic,
        customerEic,
        validFrom: day(from),
        validTo: day(to),
      }),
    ),
  });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};
const wholeYear: readonly Agreement[] = [["GRID", operator, -200, 200]];

const findingsOf = (
  as: Version,
  bill: unknown,
  {
    commodityType = "ELECTRICITY",
    agreements = wholeYear,
  }: { commodityType?: string; agreements?: readonly Agreement[] } = {},
): readonly SubmissionFinding[] => {
  const checked = checkNetworkBills([bill], { version: as, set: setWith(commodityType, agreements) });
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right.findings;
};
const shown = (findings: readonly SubmissionFinding[]): readonly string[] =>
  findings.map(({ tag, path }) => `${tag} ${path}`);

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1000);
const amounts = fc.record({ day: amount, night: amount, total: amount });
/** Quantities of different units and directions, in kilowatt-hours unless the market is gas. */
const quantitiesIn = (...units: readonly string[]): fc.Arbitrary<readonly Quantity[]> =>
  fc
    .subarray(
      units.flatMap((unit) => [
        { direction: "IN", unit },
        { direction: "OUT", unit },
      ]),
      { minLength: 1 },
    )
    .chain((kinds) =>
      fc.tuple(...kinds.map((kind) => amounts.map((values): Quantity => ({ ...kind, ...values })))),
    );
const period = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);

// ------------------------------------------------------------------------------------------------------------ kinds

describe("a network bill with one fault (BEY-9)", () => {
  it("has none without a planted fault", () => {
    fc.assert(
      fc.property(version, period, quantitiesIn("KWH"), (as, of, quantities) => {
        expect(findingsOf(as, billOf(as, of, quantities))).toEqual([]);
      }),
    );
  });

  it("of gas may be in kilowatt-hours and cubic metres", () => {
    fc.assert(
      fc.property(version, quantitiesIn("KWH", "M3"), (as, quantities) => {
        expect(findingsOf(as, billOf(as, [3, 9], quantities), { commodityType: "NATURAL_GAS" })).toEqual([]);
      }),
    );
  });

  it("of electricity has cubic metres (EDH-1926)", () => {
    fc.assert(
      fc.property(version, quantitiesIn("KWH"), amounts, (as, quantities, values) => {
        const found = findingsOf(
          as,
          billOf(as, [3, 9], [...quantities, { direction: "IN", unit: "M3", ...values }]),
        );
        const attribute = as === "V1" ? "measurementUnit" : "unit";
        expect(shown(found)).toEqual([
          `InvalidMeasurementType ${placeOf(as)}[${quantities.length}].${attribute}`,
        ]);
        expect(found[0]).toMatchObject({
          code: "opp.error.validation.invalid-measurement-type",
          source: "EDH-1926",
        });
      }),
    );
  });

  it("has two quantities of one unit and direction (page 35)", () => {
    fc.assert(
      fc.property(version, quantitiesIn("KWH"), amounts, fc.nat(), (as, quantities, values, which) => {
        const { direction, unit } = quantities[which % quantities.length]!;
        const found = findingsOf(as, billOf(as, [3, 9], [...quantities, { direction, unit, ...values }]));
        expect(shown(found)).toEqual([`DuplicateMeasurementUnit ${placeOf(as)}[${quantities.length}]`]);
        expect(found[0]!.code).toBe("opp.error.validation.duplicate-measurement-unit-by-direction");
      }),
    );
  });

  it("may have the unit and direction of a quantity again in a net quantity, but not twice there", () => {
    const one: Quantity = { direction: "IN", unit: "KWH", total: 1 };
    const nets = (...netQuantities: readonly Quantity[]) =>
      shown(findingsOf("V2", billOf("V2", [3, 9], [one], { netQuantities })));
    expect(nets(one, { ...one, direction: "OUT" })).toEqual([]);
    expect(nets(one, one)).toEqual(["DuplicateMeasurementUnit $[0].netQuantities[1]"]);
  });

  it("has no quantities", () => {
    for (const as of ["V1", "V2"] as const) {
      expect(shown(findingsOf(as, billOf(as, [3, 9], [])))).toEqual([`NoQuantities ${placeOf(as)}`]);
    }
  });

  it("has a negative quantity, by day, by night or in all", () => {
    fc.assert(
      fc.property(
        version,
        quantitiesIn("KWH"),
        fc.nat(),
        fc.constantFrom("day", "night", "total"),
        fc.integer({ min: 1, max: 1_000_000 }),
        (as, quantities, which, name, size) => {
          const at = which % quantities.length;
          const wrong = quantities.map((one, i) => (i === at ? { ...one, [name]: -size / 1000 } : one));
          const found = findingsOf(as, billOf(as, [3, 9], wrong));
          expect(shown(found)).toEqual([`NegativeQuantity ${placeOf(as)}[${at}].${name}`]);
          expect(found[0]).toMatchObject({
            statement: "BEY-9",
            code: "opp.error.validation.field-value-cannot-be-negative",
          });
        },
      ),
    );
  });
});

describe("the GRID of a network bill (BEY-9, page 13)", () => {
  const one: readonly Quantity[] = [{ direction: "OUT", unit: "KWH", total: 1 }];

  it("covers it, covers it in part, or is missing, as found by counting days", () => {
    fc.assert(
      fc.property(version, period, period, fc.constantFrom("GRID", "BORDER_GRID"), (as, bill, grid, type) => {
        const days = Array.from({ length: 30 }, (_, i) => i + 1);
        const within = (d: number, [from, to]: readonly [number, number]): boolean => from <= d && d < to;
        const billed = days.filter((d) => within(d, bill));
        const covered = billed.filter((d) => within(d, grid));
        const found = findingsOf(as, billOf(as, bill, one), { agreements: [[type, operator, ...grid]] });
        expect(found.map(({ tag, path, code }) => [tag, path, code])).toEqual(
          covered.length === billed.length
            ? []
            : covered.length === 0
              ? [["MissingAgreementForPeriod", "$[0]", "opp.error.validation.missing-agreement-for-period"]]
              : [
                  [
                    "PeriodNotCoveredByAgreement",
                    "$[0]",
                    "opp.error.validation.period-is-not-covered-by-agreement",
                  ],
                ],
        );
      }),
    );
  });

  it("must be one: a bill over the agreements of two customers is reported", () => {
    const agreements: readonly Agreement[] = [
      ["GRID", operator, 1, 15, customers[0]],
      ["GRID", operator, 15, 31, customers[1]],
    ];
    expect(shown(findingsOf("V1", billOf("V1", [1, 31], one), { agreements }))).toEqual([
      "PeriodNotCoveredByAgreement $[0]",
    ]);
    expect(findingsOf("V1", billOf("V1", [1, 15], one), { agreements })).toEqual([]);
    expect(findingsOf("V1", billOf("V1", [15, 31], one), { agreements })).toEqual([]);
  });

  it("is not also reported as a supplier change where it starts or ends", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        ([boundary, change], isSupplierAnother) => {
          const second = isSupplierAnother ? "38X-EX-OTHER---2" : "38X-EX-SUPPLIER8";
          const agreements: readonly Agreement[] = [
            ["GRID", operator, 1, boundary!, customers[0]],
            ["GRID", operator, boundary!, 31, customers[1]],
            ["SUPPLY", "38X-EX-SUPPLIER8", 1, boundary!, customers[0]],
            ["SUPPLY", second, boundary!, 31, customers[1]],
          ];
          const tags = (all: readonly Agreement[]) =>
            findingsOf("V1", billOf("V1", [1, 31], one), { agreements: all }).map(({ tag }) => tag);
          expect(tags(agreements)).toEqual(["PeriodNotCoveredByAgreement"]);
          // Elsewhere a change of the supplier is one.
          const elsewhere = agreements.filter(([type]) => type === "GRID");
          expect(
            tags([
              ...elsewhere,
              ["SUPPLY", "38X-EX-SUPPLIER8", 1, change!],
              ["SUPPLY", "38X-EX-OTHER---2", change!, 31],
            ]),
          ).toEqual(["PeriodNotCoveredByAgreement", "SupplierChangeInside"]);
        },
      ),
    );
  });

  it("is not required if no set is given", () => {
    expect(checkNetworkBills([billOf("V1", [3, 9], one)])).toMatchObject({ right: { findings: [] } });
  });
});
