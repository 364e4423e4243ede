import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import {
  aggregation,
  aggregationPoint,
  at,
  between,
  eics,
  day,
  grid,
  noon,
  point,
} from "../../src/rules/example-parties.js";
import type { Distribution } from "../../src/split/distribute.js";
import type { MessageVersion } from "../../src/documents/content.js";
import type { MeteringDataV1 } from "../../src/documents/v1/metering-data-v1.js";
import type { NetworkBillContentV1 } from "../../src/documents/v1/network-bill-v1.js";
import type { SplitOptions } from "../../src/split/split.js";
import { readUnits, splitMeteringData, splitNetworkBills } from "../../src/split/split.js";
import { instantOf } from "../../src/time/instant.js";
import { setOf } from "../market/built.js";
import { instant, intervalEnd } from "../oracles/oracle-time.js";

const now = instantOf(noon);
const deepFreeze = <A>(value: A): A => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

const split = (
  agreements: readonly AgreementDocument[],
  content: unknown,
  options: Partial<SplitOptions> = {},
): Distribution => {
  const set = setOf({ meteringPoints: [point, aggregationPoint], agreements });
  const result = splitMeteringData(set, deepFreeze(content) as MeteringDataV1, { now, ...options });
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};

const splitBills = (
  agreements: readonly AgreementDocument[],
  content: unknown,
  options: Partial<SplitOptions> = {},
): Distribution => {
  const result = splitNetworkBills(
    setOf({ meteringPoints: [point], agreements }),
    deepFreeze(content) as NetworkBillContentV1,
    { now, ...options },
  );
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};

interface Interval {
  readonly pS: string;
  readonly [attribute: string]: unknown;
}
interface Period {
  readonly r: string;
  readonly aI: readonly Interval[];
}
interface Item {
  readonly meterEic: string;
  readonly periods: readonly Period[];
}

const interval = (pS: string): Interval => ({ pS, inQty: { rType: "M", kwh: 0.125 } });
const itemOf = (meterEic: string, r: string, starts: readonly string[]): Item => ({
  meterEic,
  periods: [{ r, aI: starts.map(interval) }],
});
const partOf = (distribution: Distribution, eic: string): readonly Item[] | undefined =>
  distribution.parts.find(({ recipientEic }) => recipientEic === eic)?.content as readonly Item[] | undefined;
const startsOf = (items: readonly unknown[] | undefined): readonly string[] =>
  ((items ?? []) as readonly Item[]).flatMap(({ periods }) =>
    periods.flatMap(({ aI }) => aI.map(({ pS }) => pS)),
  );

const a = eics.supplierA;
const b = eics.supplierB;
const supply = (provider: string, validFrom: string, validTo?: string): AgreementDocument =>
  at(eics.point, "SUPPLY", provider, eics.customerX, validFrom, validTo);
/** A supplies up to June 2025, B from then on. */
const change = [supply(a, day.jan2025, day.jun2025), supply(b, day.jun2025)];
const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, a, day.jan2024);
const beforeAndAfter = ["2025-05-31T20:30Z", "2025-05-31T20:45Z", day.jun2025, "2025-05-31T21:15Z"] as const;

// ---------------------------------------------------------------- unit by unit

const starts = [
  "2025-03-29T22:00Z",
  "2025-03-30T00:45Z",
  "2025-03-30T01:00:00Z",
  "2025-03-30T04:00Z",
  "2025-03-30T21:00Z",
  "2025-10-25T21:00Z",
  "2025-10-26T00:30Z",
  "2025-10-26T03:30:00+02:00",
  "2025-10-26T03:45:00+02:00",
  "2025-10-26T05:00Z",
  "2025-10-26T22:00Z",
] as const;
const meters = [eics.point, eics.borderPoint] as const;
const suppliers = [a, b, eics.supplierC] as const;

const anySupplies: fc.Arbitrary<readonly AgreementDocument[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(...meters),
      fc.constantFrom(...suppliers),
      fc.constantFrom(...starts),
      fc.constantFrom(undefined, ...starts),
    )
    .filter(([, , first, last]) => last === undefined || instant(first) < instant(last))
    .map(([meterEic, provider, first, last]) =>
      at(meterEic, "SUPPLY", provider, eics.customerX, first, last),
    ),
  {
    maxLength: 7,
    selector: (one) => `${one.meterEic!} ${one.serviceProviderEic!} ${instant(one.validFrom)}`,
  },
);

/** Each supplier in the portfolios of some of the others, at some times. */
const anyPortfolios: fc.Arbitrary<readonly AgreementDocument[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(...suppliers),
      fc.constantFrom(...suppliers),
      fc.constantFrom(...starts),
      fc.constantFrom(undefined, undefined, ...starts),
    )
    .filter(
      ([provider, customer, first, last]) =>
        provider !== customer && (last === undefined || instant(first) < instant(last)),
    )
    .map(([provider, customer, first, last]) =>
      between("PORTFOLIO_SUPPLIER", provider, customer, first, last === undefined ? {} : { validTo: last }),
    ),
  {
    maxLength: 4,
    selector: (one) => `${one.customerEic!} ${one.serviceProviderEic!} ${instant(one.validFrom)}`,
  },
);

const anyAgreements = fc
  .tuple(anySupplies, anyPortfolios)
  .map(([supplies, portfolios]) => [...supplies, ...portfolios]);

let serial = 0;
const anyItems: fc.Arbitrary<readonly Item[]> = fc.array(
  fc.record({
    meterEic: fc.constantFrom(...meters),
    note: fc.constant({ kept: "of the item" }),
    periods: fc.array(
      fc.record({
        r: fc.constantFrom("PT15M", "PT1H", "P1D"),
        note: fc.constant("of the period"),
        aI: fc.array(
          fc
            .constantFrom(...starts)
            .map((pS): Interval => ({ pS, inQty: { rType: "E", kwh: 1 }, serial: serial++ })),
          { maxLength: 6 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 4 },
);

interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

const later = (x: bigint, y: bigint): bigint => (x < y ? y : x);
const earlier = (x: bigint, y: bigint): bigint => (x < y ? x : y);

/** The part of a span in which an agreement is valid. */
const whileValid = (span: Span, { validFrom, validTo }: AgreementDocument): Span => ({
  from: later(span.from, instant(validFrom)),
  to: typeof validTo === "string" ? earlier(span.to, instant(validTo)) : span.to,
});

/** Whether a party is, or has in its portfolio, the last of a chain in a part of a span. */
const isAbove = (
  agreements: readonly AgreementDocument[],
  eic: string,
  chain: readonly string[],
  span: Span,
): boolean =>
  span.from < span.to &&
  (chain.at(-1) === eic ||
    agreements.some(
      (one) =>
        one.agreementType === "PORTFOLIO_SUPPLIER" &&
        one.customerEic === chain.at(-1) &&
        !chain.includes(one.serviceProviderEic!) &&
        isAbove(agreements, eic, [...chain, one.serviceProviderEic!], whileValid(span, one)),
    ));

/** Whether a party supplies the point during a part of a unit, or follows a supplier that does. */
const isEntitled = (
  agreements: readonly AgreementDocument[],
  eic: string,
  meterEic: string,
  { pS }: Interval,
  r: string,
): boolean => {
  const unit = { from: instant(pS), to: intervalEnd(instant(pS), r)! };
  return agreements.some(
    (one) =>
      one.meterEic === meterEic && isAbove(agreements, eic, [one.serviceProviderEic!], whileValid(unit, one)),
  );
};

/** A message with some of its intervals and without emptied parts, made in a simple way. */
const kept = (
  items: readonly Item[],
  keeps: (item: Item, period: Period, one: Interval) => boolean,
): readonly Item[] =>
  items
    .map((item) => ({
      ...item,
      periods: item.periods
        .map((period) => ({ ...period, aI: period.aI.filter((one) => keeps(item, period, one)) }))
        .filter(({ aI }) => aI.length > 0),
    }))
    .filter(({ periods }) => periods.length > 0);

describe("distributed metering data", () => {
  it("has every interval in exactly the parts of those entitled to it, in order; the rest is undistributed", () => {
    fc.assert(
      fc.property(
        anyAgreements,
        anyItems,
        fc.constantFrom(undefined, ...suppliers),
        (agreements, items, senderEic) => {
          const result = split(agreements, items, senderEic === undefined ? {} : { senderEic });
          const all = startsOf(items).length;
          const receivers = suppliers.filter((eic) => eic !== senderEic).sort();
          const expected = receivers
            .map((eic) => ({
              eic,
              content: kept(items, ({ meterEic }, { r }, one) =>
                isEntitled(agreements, eic, meterEic, one, r),
              ),
            }))
            .filter(({ content }) => content.length > 0);
          const whole = expected.every(({ content }) => startsOf(content).length === all);
          expect(result.mode).toBe(whole ? "ONE_TO_ONE" : "SPLIT");
          expect(result.parts.map(({ recipientEic: eic, content }) => ({ eic, content }))).toEqual(
            whole ? expected.map(({ eic }) => ({ eic, content: items })) : expected,
          );
          expect(result.undistributed).toEqual(
            kept(
              items,
              ({ meterEic }, { r }, one) =>
                !receivers.some((eic) => isEntitled(agreements, eic, meterEic, one, r)),
            ),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("shares every interval with the message, and every period and point that is whole", () => {
    fc.assert(
      fc.property(anyAgreements, anyItems, (agreements, items) => {
        const { parts, undistributed } = split(agreements, items);
        const allPeriods = items.flatMap(({ periods }) => periods);
        const shared = new Set<unknown>([...items, ...allPeriods, ...allPeriods.flatMap(({ aI }) => aI)]);
        const texts = new Set([...items, ...allPeriods].map((one) => JSON.stringify(one)));
        const isWhole = (one: Item | Period): boolean => texts.has(JSON.stringify(one));
        for (const content of [...parts.map((part) => part.content), undistributed]) {
          for (const item of content as readonly Item[]) {
            if (isWhole(item)) expect(shared.has(item)).toBe(true);
            for (const period of item.periods) {
              if (isWhole(period)) expect(shared.has(period)).toBe(true);
              for (const one of period.aI) expect(shared.has(one)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("goes one-to-one to one supplier as the same object", () => {
    const content = [itemOf(eics.point, "PT15M", beforeAndAfter)];
    const result = split([supply(a, day.jan2025)], content);
    expect(result.mode).toBe("ONE_TO_ONE");
    expect(result.parts).toHaveLength(1);
    expect(result.parts[0]!.content).toBe(content);
    expect(result.undistributed).toEqual([]);
  });

  it("is split at a change of supplier at midnight, with no interval in both parts", () => {
    const content = [itemOf(eics.point, "PT15M", beforeAndAfter)];
    const result = split(change, content);
    expect(result.mode).toBe("SPLIT");
    expect(startsOf(partOf(result, a))).toEqual(beforeAndAfter.slice(0, 2));
    expect(startsOf(partOf(result, b))).toEqual(beforeAndAfter.slice(2));
    expect(partOf(result, b)![0]!.periods[0]!.aI[0]).toBe(content[0]!.periods[0]!.aI[2]);
  });

  it("goes with an interval that overlaps two agreements to both providers, undivided", () => {
    const at14 = "2025-05-31T20:59Z";
    const result = split(
      [supply(a, day.jan2025, at14), supply(b, at14)],
      [itemOf(eics.point, "PT15M", beforeAndAfter)],
    );
    expect(startsOf(partOf(result, a))).toEqual(beforeAndAfter.slice(0, 2));
    expect(startsOf(partOf(result, b))).toEqual(beforeAndAfter.slice(1));
  });

  it("has an undistributed part, also if only the sender was entitled", () => {
    const content = [itemOf(eics.point, "PT15M", beforeAndAfter)];
    const toA = split(change, content, { senderEic: b });
    expect(toA.parts.map(({ recipientEic }) => recipientEic)).toEqual([a]);
    expect(toA.mode).toBe("SPLIT");
    expect(startsOf(toA.undistributed)).toEqual(beforeAndAfter.slice(2));
    const toNobody = split([supply(a, day.jan2025)], content, { senderEic: a });
    expect(toNobody.mode).toBe("ONE_TO_ONE");
    expect(toNobody.parts).toEqual([]);
    expect(toNobody.undistributed).toEqual(content);
    expect(split([], content).undistributed).toEqual(content);
  });

  it("is one-to-one when both recipients are entitled to all of it", () => {
    const content = [itemOf(eics.point, "PT1H", [day.jun2025])];
    const result = split([supply(a, day.jan2025), supply(b, day.jan2025)], content);
    expect(result.mode).toBe("ONE_TO_ONE");
    expect(result.parts.map((part) => part.content === content)).toEqual([true, true]);
  });

  it("goes to the portfolio provider of its time, whose part is within the supplier's", () => {
    const result = split(
      [
        ...change,
        between("PORTFOLIO_SUPPLIER", eics.balanceA, a, day.jan2024, { validTo: "2025-05-31T20:45Z" }),
        between("PORTFOLIO_SUPPLIER", eics.balanceB, a, "2025-05-31T20:45Z"),
      ],
      [itemOf(eics.point, "PT15M", beforeAndAfter)],
    );
    expect(startsOf(partOf(result, eics.balanceA))).toEqual([beforeAndAfter[0]]);
    expect(startsOf(partOf(result, eics.balanceB))).toEqual([beforeAndAfter[1]]);
  });

  it("has its empty periods and points when one-to-one, but not in a part", () => {
    const empty = { meterEic: eics.point, periods: [{ r: "PT15M", aI: [] }] };
    const bare = { meterEic: eics.point, periods: [] };
    const full = itemOf(eics.point, "PT15M", beforeAndAfter);
    const mixed = { ...full, periods: [empty.periods[0]!, ...full.periods] };
    const content = [empty, mixed, bare];
    expect(split([supply(a, day.jan2025)], content).parts[0]!.content).toBe(content);
    const cut = split([supply(a, day.jan2025), supply(b, day.jun2025)], content);
    expect(partOf(cut, a)).toEqual([full]);
    expect(cut.undistributed).toEqual([]);
  });

  it("without content is one-to-one without recipients and undistributed part", () => {
    for (const content of [[], [{ meterEic: eics.point, periods: [] }]]) {
      expect(split(change, content)).toEqual({ mode: "ONE_TO_ONE", parts: [], undistributed: [] });
    }
  });

  it("keeps intervals in the order of the message, also backwards and mixed", () => {
    const backwards = [...beforeAndAfter].reverse();
    const mixed = [beforeAndAfter[2], beforeAndAfter[0], beforeAndAfter[3], beforeAndAfter[1]];
    expect(startsOf(partOf(split(change, [itemOf(eics.point, "PT15M", backwards)]), b))).toEqual(
      backwards.slice(0, 2),
    );
    expect(startsOf(partOf(split(change, [itemOf(eics.point, "PT15M", mixed)]), a))).toEqual([
      mixed[1],
      mixed[3],
    ]);
  });

  it("keeps the same interval twice and intervals that overlap", () => {
    const twice = [beforeAndAfter[1], beforeAndAfter[1], "2025-05-31T20:50Z", beforeAndAfter[2]];
    const result = split(change, [itemOf(eics.point, "PT15M", twice)]);
    expect(startsOf(partOf(result, a))).toEqual(twice.slice(0, 3));
    expect(startsOf(partOf(result, b))).toEqual(twice.slice(2));
  });

  it("has several items of one point separate in its parts", () => {
    const content = [
      itemOf(eics.point, "PT15M", [beforeAndAfter[0], beforeAndAfter[2]]),
      itemOf(eics.borderPoint, "PT15M", [beforeAndAfter[0]]),
      itemOf(eics.point, "PT1H", [day.mar2025]),
      itemOf(eics.point, "PT1H", [day.jul2025]),
    ];
    const result = split(change, content);
    expect(partOf(result, a)).toEqual([itemOf(eics.point, "PT15M", [beforeAndAfter[0]]), content[2]]);
    expect(partOf(result, b)).toEqual([itemOf(eics.point, "PT15M", [beforeAndAfter[2]]), content[3]]);
    expect(result.undistributed).toEqual([content[1]]);
  });

  it("keeps the order of the message where its points alternate", () => {
    const content = [
      itemOf(eics.point, "PT15M", [beforeAndAfter[0]]),
      itemOf(eics.borderPoint, "PT15M", [day.jul2025]),
      itemOf(eics.point, "PT15M", [day.jul2025]),
    ];
    const ofBoth = at(eics.borderPoint, "SUPPLY", b, eics.customerX, day.jun2025);
    expect(partOf(split([...change, ofBoth], content), b)).toEqual(content.slice(1));
    expect(split([supply(a, day.jan2025, day.jun2025)], content).undistributed).toEqual(content.slice(1));
  });

  it("of two points is one-to-one to a party entitled to all of both, also by several agreements", () => {
    const content = [
      itemOf(eics.point, "PT15M", beforeAndAfter),
      itemOf(eics.borderPoint, "PT15M", beforeAndAfter),
    ];
    const ofBorder = at(eics.borderPoint, "SUPPLY", a, eics.customerX, day.jan2025);
    const result = split([supply(a, day.jan2025, day.jun2025), supply(a, day.jun2025), ofBorder], content);
    expect(result.mode).toBe("ONE_TO_ONE");
    expect(result.parts.map(({ content: whole }) => whole === content)).toEqual([true]);
  });

  it("of several points has of each point the times of its own agreements, in the order of the message", () => {
    const asked = [day.mar2025, "2025-05-01T00:00Z", day.jul2025, day.sep2025];
    const third = eics.aggregationPoint;
    const agreements = [
      supply(a, day.mar2025, "2025-04-30T21:00Z"),
      supply(a, day.sep2025),
      at(eics.borderPoint, "SUPPLY", a, eics.customerX, "2025-04-30T21:00Z", day.jun2025),
      at(third, "SUPPLY", a, eics.customerX, day.jul2025),
    ];
    const has = [
      { meterEic: eics.point, starts: [asked[0]!, asked[3]!] },
      { meterEic: eics.borderPoint, starts: [asked[1]!] },
      { meterEic: third, starts: [asked[2]!, asked[3]!] },
    ];
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
    ]) {
      const content = order.map((i) => itemOf(has[i]!.meterEic, "PT15M", asked));
      expect(partOf(split(agreements, content), a)).toEqual(
        order.map((i) => itemOf(has[i]!.meterEic, "PT15M", has[i]!.starts)),
      );
    }
  });

  it("has a party's own part and that of its portfolio in the order of the message", () => {
    const asked = [day.mar2025, day.jul2025];
    const content = [itemOf(eics.point, "PT15M", asked), itemOf(eics.borderPoint, "PT15M", asked)];
    const agreements = [
      supply(a, day.jan2025),
      at(eics.borderPoint, "SUPPLY", b, eics.customerX, day.jan2025, day.jun2025),
      between("PORTFOLIO_SUPPLIER", b, a, day.jun2025),
    ];
    expect(partOf(split(agreements, content), b)).toEqual([
      itemOf(eics.point, "PT15M", [day.jul2025]),
      itemOf(eics.borderPoint, "PT15M", [day.mar2025]),
    ]);
    const ofBoth = [...agreements, supply(b, day.mar2025, day.jun2025)];
    expect(partOf(split(ofBoth, content), b)).toEqual([
      content[0],
      itemOf(eics.borderPoint, "PT15M", [day.mar2025]),
    ]);
  });

  it("has the grounds of each part", () => {
    const content = [itemOf(eics.point, "PT15M", beforeAndAfter)];
    const { parts } = split([...change, portfolio], content);
    const grounds = parts.flatMap(({ recipientEic, grants }) =>
      grants.map(({ rule, eic, agreement }) => [recipientEic, rule, eic, agreement!.from]),
    );
    expect(grounds).toEqual(
      [
        [a, "MD-3", a, Date.parse(day.jan2025)],
        [b, "MD-3", b, Date.parse(day.jun2025)],
        [eics.balanceA, "GEN-5", eics.balanceA, Date.parse(day.jan2025)],
      ].sort(),
    );
  });

  it("shares a part of a point between recipients of the same part", () => {
    const content = [
      itemOf(eics.point, "PT15M", beforeAndAfter),
      itemOf(eics.borderPoint, "PT15M", beforeAndAfter),
    ];
    const alike = split([supply(a, day.jun2025), supply(b, day.jun2025)], content);
    expect(partOf(alike, a)).toHaveLength(1);
    expect(partOf(alike, a)).toBe(partOf(alike, b));
    const ofBorder = at(eics.borderPoint, "SUPPLY", b, eics.customerX, day.jan2025);
    const more = split([supply(a, day.jun2025), supply(b, day.jun2025), ofBorder], content);
    expect(partOf(more, b)).toHaveLength(2);
    expect(partOf(more, a)![0]!.periods[0]).toBe(partOf(more, b)![0]!.periods[0]);
  });

  it("is split by the given readings", () => {
    const content = [itemOf(eics.point, "PT15M", beforeAndAfter)];
    const toAggregator = { "MD-2": "point-above-too" } as const;
    expect(split([grid, aggregation], content).parts).toEqual([]);
    const { parts } = split([grid, aggregation], content, { readings: toAggregator });
    expect(parts.map(({ recipientEic }) => recipientEic)).toEqual([eics.aggregator]);
  });

  it("keeps unknown attributes of point, period and interval, in their order", () => {
    const content = [
      {
        tomorrow: 1,
        meterEic: eics.point,
        periods: [
          { tomorrow: [2], r: "PT15M", aI: beforeAndAfter.map((pS) => ({ tomorrow: { of: 3 }, pS })) },
        ],
        last: null,
      },
    ];
    expect(JSON.stringify(split(change, content).parts[0]!.content)).toBe(
      JSON.stringify([
        {
          ...content[0],
          periods: [{ ...content[0]!.periods[0], aI: content[0]!.periods[0]!.aI.slice(0, 2) }],
        },
      ]),
    );
  });

  it("as a single object is a list of one", () => {
    const content = itemOf(eics.point, "PT15M", beforeAndAfter);
    const result = split([supply(a, day.jan2025)], content);
    expect(result.mode).toBe("ONE_TO_ONE");
    expect(result.parts[0]!.content).toEqual([content]);
    expect(result.parts[0]!.content[0]).toBe(content);
  });
});

describe("a local day (P1D)", () => {
  const daily = (validTo: string, pS: string): readonly string[] =>
    split([supply(a, day.jan2024, validTo), supply(b, validTo)], [itemOf(eics.point, "P1D", [pS])]).parts.map(
      ({ recipientEic }) => recipientEic,
    );

  it("of 25 hours ends at the next midnight", () => {
    // 26 October 2025 runs from 2025-10-25T21:00Z to 2025-10-26T22:00Z.
    expect(daily("2025-10-26T21:59Z", "2025-10-25T21:00Z")).toEqual([a, b]);
    expect(daily("2025-10-26T22:00Z", "2025-10-25T21:00Z")).toEqual([a]);
  });

  it("of 23 hours ends at the next midnight", () => {
    // 30 March 2025 runs from 2025-03-29T22:00Z to 2025-03-30T21:00Z.
    expect(daily("2025-03-30T20:59Z", "2025-03-29T22:00Z")).toEqual([a, b]);
    expect(daily("2025-03-30T21:00Z", "2025-03-29T22:00Z")).toEqual([a]);
  });

  it("of gas is from 07:00 to 07:00, 25 or 23 hours across a clock change", () => {
    expect(daily("2025-10-26T04:59Z", "2025-10-25T04:00Z")).toEqual([a, b]);
    expect(daily("2025-10-26T05:00Z", "2025-10-25T04:00Z")).toEqual([a]);
    expect(daily("2025-03-30T03:59Z", "2025-03-29T05:00Z")).toEqual([a, b]);
    expect(daily("2025-03-30T04:00Z", "2025-03-29T05:00Z")).toEqual([a]);
  });

  it("can end later than one that starts after it if its end is in the skipped hour", () => {
    // From 03:30 and 04:00 of 29 March local time: the first would end at 03:30, which the next day skips.
    const two = ["2025-03-29T01:30Z", "2025-03-29T02:00Z"];
    const late = [supply(b, "2025-03-30T01:00Z", "2025-03-30T01:15Z")];
    expect(startsOf(partOf(split(late, [itemOf(eics.point, "P1D", two)]), b))).toEqual([two[0]]);
    const backwards = [...two].reverse();
    expect(startsOf(partOf(split(late, [itemOf(eics.point, "P1D", backwards)]), b))).toEqual([two[0]]);
  });
});

describe("PT1H and PT15M are elapsed time on the nights of clock changes", () => {
  const given = (r: string, validTo: string, pS: readonly string[]): readonly (readonly string[])[] => {
    const result = split([supply(a, day.jan2024, validTo), supply(b, validTo)], [itemOf(eics.point, r, pS)]);
    return [startsOf(partOf(result, a)), startsOf(partOf(result, b))];
  };

  it("the hour repeated in October has two intervals", () => {
    const night = ["2025-10-26T03:00+03:00", "2025-10-26T03:00+02:00", "2025-10-26T04:00+02:00"];
    expect(given("PT1H", "2025-10-26T01:00Z", night)).toEqual([night.slice(0, 1), night.slice(1)]);
    expect(given("PT1H", "2025-10-26T02:00Z", night)).toEqual([night.slice(0, 2), night.slice(2)]);
  });

  it("the hour skipped in March has none", () => {
    const night = ["2025-03-30T02:45+02:00", "2025-03-30T04:00+03:00"];
    expect(given("PT15M", "2025-03-30T01:00Z", night)).toEqual([night.slice(0, 1), night.slice(1)]);
  });
});

describe("metering data of the second version", () => {
  const v2 = (
    pS: readonly string[],
  ): { readonly meteringPointEic: string; readonly periods: readonly Interval[] } => ({
    meteringPointEic: eics.point,
    periods: pS.map((start) => ({
      pS: start,
      inQty: { rType: "M", kwh: 1 },
      netQtyIn: 1,
      netQtyOut: 0,
      tomorrow: 1,
    })),
  });
  const version: MessageVersion = "V2";

  it("is split by its periods, which are quarter-hours", () => {
    const content = [v2(beforeAndAfter), { ...v2([day.jul2025]), note: "kept" }, v2([])];
    const result = split(change, content, { version });
    expect(result.mode).toBe("SPLIT");
    expect(result.parts.map((part) => part.content)).toEqual([
      [v2(beforeAndAfter.slice(0, 2))],
      [v2(beforeAndAfter.slice(2)), content[1]],
    ]);
    expect(result.parts[1]!.content[1]).toBe(content[1]);
    expect(result.undistributed).toEqual([]);
  });

  it("goes one-to-one unchanged, a single object as a list of one", () => {
    const content = v2(beforeAndAfter);
    const result = split([supply(a, day.jan2025)], content, { version });
    expect(result.mode).toBe("ONE_TO_ONE");
    expect(result.parts[0]!.content).toEqual([content]);
  });

  it("shares a part of a point between recipients of the same part", () => {
    const content = [v2(beforeAndAfter), { ...v2(beforeAndAfter), meteringPointEic: eics.borderPoint }];
    const ofBorder = at(eics.borderPoint, "SUPPLY", b, eics.customerX, day.jan2025);
    const result = split([supply(a, day.jun2025), supply(b, day.jun2025), ofBorder], content, { version });
    expect(result.parts.map((part) => part.content.length)).toEqual([1, 2]);
    expect(result.parts[0]!.content[0]).toBe(result.parts[1]!.content[0]);
  });

  it("shares its periods, and counts those in reverse order", () => {
    const content = [v2([...beforeAndAfter].reverse())];
    const result = split([supply(b, day.jun2025)], content, { version });
    const [part] = result.parts[0]!.content as (typeof content)[number][];
    expect(part!.periods).toEqual(content[0]!.periods.slice(0, 2));
    expect(part!.periods[0]).toBe(content[0]!.periods[0]);
    expect(result.undistributed).toEqual([{ ...content[0], periods: content[0]!.periods.slice(2) }]);
  });
});

describe("distributed network bills", () => {
  const service = at(
    eics.point,
    "GENERAL_SERVICE",
    eics.namedSupplier,
    eics.customerX,
    day.jan2024,
    day.jan2025,
  );
  const bill = (periodStart: string, periodEnd: string): object => ({
    commodityType: "NATURAL_GAS",
    meterEic: eics.point,
    tomorrow: "kept",
    networkBillPeriod: {
      calculationTimestamp: noon,
      containsCalculatedValues: false,
      measurements: [{ day: 10.125, direction: "IN", measurementUnit: "KWH", night: 10, total: 20.125 }],
      periodStart,
      periodEnd,
    },
  });
  const billV2 = (periodStart: string, periodEnd: string): object => ({
    meteringPointEic: eics.point,
    calculationTimestamp: noon,
    periodStart,
    periodEnd,
    quantities: [{ direction: "IN", unit: "KWH", day: 1, night: 1, total: 2 }],
    tomorrow: "kept",
  });
  const agreements = [grid, service, ...change];

  it.each([
    ["V1", bill],
    ["V2", billV2],
  ] as const)(
    "%s: go undivided to all parties that supplied during some of their period",
    (version, made) => {
      const december = made("2024-11-30T22:00Z", day.jan2025);
      const overJune = made("2025-05-31T20:00Z", day.jul2025);
      const march = made(day.mar2025, "2025-03-31T21:00Z");
      const before = made("2023-11-30T22:00Z", day.jan2024);
      const content = [december, overJune, march, before];
      const result = splitBills(agreements, content, { version });
      expect(result.mode).toBe("SPLIT");
      expect(result.parts.map(({ recipientEic }) => recipientEic)).toEqual([a, b, eics.namedSupplier].sort());
      const billsOf = (eic: string): readonly unknown[] | undefined =>
        result.parts.find(({ recipientEic }) => recipientEic === eic)?.content;
      expect(billsOf(eics.namedSupplier)).toEqual([december]);
      expect(billsOf(a)).toEqual([overJune, march]);
      expect(billsOf(a)![0]).toBe(overJune);
      expect(billsOf(b)).toEqual([overJune]);
      expect(result.undistributed).toEqual([before]);
      expect(splitBills(agreements, march, { version }).parts[0]!.content).toEqual([march]);
      expect(splitBills(agreements, [march, march], { version }).mode).toBe("ONE_TO_ONE");
    },
  );

  it("do not go to aggregators, border suppliers or operators, nor to portfolio providers of an operator", () => {
    const others = [
      at(eics.point, "AGGREGATION", eics.aggregator, eics.customerX, day.jan2024),
      at(eics.point, "BORDER_SUPPLY", eics.balanceA, eics.customerX, day.jan2024),
      at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024),
      between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.gridOperator, day.jan2024),
    ];
    const content = [bill(day.jan2025, "2025-01-31T22:00Z")];
    const result = splitBills([grid, ...others], content);
    expect(result.parts).toEqual([]);
    expect(result.undistributed).toEqual(content);
  });

  it("go to the portfolio providers of their period, whatever commodity a bill states", () => {
    const result = splitBills(
      [
        ...change,
        between("PORTFOLIO_SUPPLIER", eics.balanceA, a, day.jan2024, { commodityType: "ELECTRICITY" }),
        between("PORTFOLIO_SUPPLIER", eics.gasBalance, a, day.jan2024, { commodityType: "NATURAL_GAS" }),
        between("PORTFOLIO_SUPPLIER", eics.balanceB, a, day.jun2025),
      ],
      [bill("2025-04-30T21:00Z", day.jun2025)],
    );
    expect(result.parts.map(({ recipientEic }) => recipientEic)).toEqual([a, eics.balanceA].sort());
  });

  it("do not go to their sender", () => {
    const content = [bill(day.mar2025, "2025-03-31T21:00Z")];
    expect(splitBills(agreements, content, { senderEic: a }).undistributed).toEqual(content);
  });
});

describe("content that does not decode", () => {
  const set = setOf({ agreements: [] });
  const pathsOf = (result: ReturnType<typeof splitMeteringData>): readonly unknown[] =>
    result._tag === "Left" ? result.left.map(({ tag, path }) => [tag, path]) : ["decoded"];

  it("is a typed error with the path of each fault", () => {
    /** Content as JSON may have it, whatever its type. */
    const data = (content: unknown): MeteringDataV1 => content as MeteringDataV1;
    const bills = (content: unknown): NetworkBillContentV1 => content as NetworkBillContentV1;
    const unknownResolution = [itemOf(eics.point, "P1M", [])];
    expect(pathsOf(splitMeteringData(set, data(unknownResolution), { now }))).toEqual([
      ["UnknownResolution", expect.anything()],
    ]);
    expect(splitMeteringData(set, data(7), { now })._tag).toBe("Left");
    expect(splitMeteringData(set, data([itemOf(eics.point, "PT1H", ["yesterday"])]), { now })._tag).toBe(
      "Left",
    );
    expect(
      splitMeteringData(set, data([{ meteringPointEic: "x", periods: [] }]), { now, version: "V2" })._tag,
    ).toBe("Left");
    expect(splitNetworkBills(set, bills([{}]), { now })._tag).toBe("Left");
    expect(splitNetworkBills(set, bills([{}]), { now, version: "V2" })._tag).toBe("Left");
  });

  it("is not read as the other version", () => {
    expect(readUnits("METERING_DATA", "V2", [itemOf(eics.point, "PT1H", [])])._tag).toBe("Left");
    expect(readUnits("NETWORK_BILL", "V1", [{ meteringPointEic: eics.point }])._tag).toBe("Left");
  });
});
