import fc from "fast-check";
import type { Agreement } from "../../../src/market/index.js";
import type {
  AgreementDocument,
  MeteringPointDocument,
} from "../../../src/documents/agreement-set-document.js";
import { AgreementSetBuilder } from "../../../src/market/index.js";
import type { AgreementSet } from "../../../src/market/index.js";
import {
  aggregationPoint,
  at,
  between,
  borderPoint,
  eics,
  point,
} from "../../../src/rules/example-parties.js";
import type { AskedWindow, Timeline } from "../../../src/report/timeline/index.js";
import { timeline } from "../../../src/report/timeline/index.js";
import { clockChanges } from "../../arbitraries/time.js";

export const setOf = (
  meteringPoints: readonly MeteringPointDocument[],
  agreements: readonly AgreementDocument[],
): AgreementSet => {
  const builder = new AgreementSetBuilder();
  meteringPoints.forEach((document, i) => builder.addMeteringPoint(document, { path: `[${i}]` }));
  agreements.forEach((document, i) => builder.addAgreement(document, { path: `[${i}]` }));
  const built = builder.build();
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

export const drawn = (set: AgreementSet, meterEic: string, asked: AskedWindow): Timeline => {
  const result = timeline(set, meterEic, asked);
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};

export const instant = (text: string): number => Date.parse(text);
export const iso = (t: number): string => new Date(t).toISOString();

/** An agreement that no document can have: its parties are any text. */
export const madeUp = (
  type: Agreement["type"],
  meterEic: string | undefined,
  provider: string | undefined,
  customer: string | undefined,
  from: number,
  to: number,
): Agreement => {
  const document: AgreementDocument = {
    agreementType: type,
    validFrom: iso(from),
    ...(meterEic === undefined ? {} : { meterEic }),
    ...(provider === undefined ? {} : { serviceProviderEic: provider }),
    ...(customer === undefined ? {} : { customerEic: customer }),
    ...(to === Infinity ? {} : { validTo: iso(to) }),
  };
  return {
    type,
    meterEic,
    serviceProviderEic: provider,
    customerEic: customer,
    commodityType: undefined,
    from,
    to,
    originalTo: undefined,
    document,
  };
};

// ------------------------------------------------------------------------------------------------- small markets

export const noon = instant("2025-06-10T09:00Z");
const DAY = 86_400_000;

/** Moments within some years of noon: midnights, changes of clocks, any quarter-hour. */
export const moment: fc.Arbitrary<number> = fc.oneof(
  {
    arbitrary: fc.integer({ min: -900, max: 700 }).map((days) => instant("2025-06-09T21:00Z") + days * DAY),
    weight: 4,
  },
  fc.constantFrom(...clockChanges.filter((t) => t > instant("2023-01-01") && t < instant("2027-01-01"))),
  fc.integer({ min: -60_000, max: 60_000 }).map((quarters) => noon + quarters * 900_000),
);

const validity = fc
  .tuple(
    moment,
    fc.oneof(fc.constantFrom(0.02, 1, 3, 30, 31, 365), fc.integer({ min: 1, max: 900 })),
    fc.nat(3),
  )
  .map(([from, days, open]) => ({ from: iso(from), to: open === 0 ? undefined : iso(from + days * DAY) }));

const suppliers = [eics.supplierA, eics.supplierB, eics.namedSupplier, eics.gridOperator] as const;
const followers = [eics.balanceA, eics.balanceB, eics.gasBalance] as const;

const agreementAt = (point: string, aggregation: string): fc.Arbitrary<AgreementDocument> =>
  fc
    .tuple(
      fc.constantFrom(
        "GRID",
        "SUPPLY",
        "SUPPLY",
        "GENERAL_SERVICE",
        "GENERAL_SERVICE",
        "BORDER_GRID",
        "BORDER_SUPPLY",
        "AGGREGATION",
        "NAMED_SUPPLIER",
        "PORTFOLIO_SUPPLIER",
        "PORTFOLIO_SUPPLIER",
        "JOINT_INVOICE",
      ),
      fc.constantFrom(...suppliers),
      fc.constantFrom(eics.customerX, eics.customerY, eics.neighbour),
      fc.constantFrom(...followers),
      validity,
      fc.constantFrom(undefined, "ELECTRICITY", "NATURAL_GAS"),
    )
    .map(([type, supplier, customer, follower, { from, to }, commodityType]): AgreementDocument => {
      const more = {
        ...(to === undefined ? {} : { validTo: to }),
        ...(commodityType === undefined ? {} : { commodityType }),
      };
      switch (type) {
        case "NAMED_SUPPLIER":
          return between(type, supplier, eics.gridOperator, from, more);
        case "PORTFOLIO_SUPPLIER":
          return between(
            type,
            follower,
            supplier === eics.namedSupplier ? eics.balanceA : supplier,
            from,
            more,
          );
        case "JOINT_INVOICE":
          return between(type, supplier, follower, from, more);
        case "AGGREGATION":
          return { ...at(aggregation, type, eics.aggregator, customer, from), ...more };
        default:
          return { ...at(point, type, supplier, customer, from), ...more };
      }
    });

const identity = (a: AgreementDocument): string =>
  [a.agreementType, a.meterEic, a.serviceProviderEic, a.customerEic, instant(a.validFrom)].join("|");

/** A point with up to thirty agreements of all types at it and of its parties; listed as one of three types, or not listed. */
export const market: fc.Arbitrary<{ readonly set: AgreementSet; readonly meterEic: string }> = fc
  .constantFrom<readonly [string, readonly MeteringPointDocument[]]>(
    [eics.point, [point, aggregationPoint]],
    [eics.borderPoint, [borderPoint]],
    [eics.aggregationPoint, [point, aggregationPoint]],
    [eics.point, []],
  )
  .chain(([meterEic, points]) =>
    fc
      .tuple(
        fc.constant(at(meterEic, "GRID", eics.gridOperator, eics.customerX, "2024-01-31T22:00:00Z")),
        fc.uniqueArray(agreementAt(meterEic, points.length === 2 ? eics.aggregationPoint : meterEic), {
          maxLength: 30,
          selector: identity,
        }),
      )
      .map(([grid, others]) => ({
        meterEic,
        set: setOf(points, [grid, ...others.filter((other) => identity(other) !== identity(grid))]),
      })),
  );

/** A window around noon or not; sometimes with only one end given, or none. */
export const asked: fc.Arbitrary<AskedWindow> = fc
  .tuple(moment, fc.integer({ min: 1, max: 40_000 }), fc.constantFrom("both", "from", "to", "none"), moment)
  .map(([from, hours, which, now]) => ({
    now,
    ...(which === "both" || which === "from" ? { from } : {}),
    ...(which === "both" ? { to: from + hours * 3_600_000 } : which === "to" ? { to: from } : {}),
  }));
