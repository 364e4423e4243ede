import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement } from "../../src/market/agreement.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import type { DeadEnd, Follower } from "../../src/market/portfolio.js";
import { atInstant, followersOf } from "../../src/market/portfolio.js";
import { between, eics } from "../../src/rules/example-parties.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { setOf } from "./built.js";
import { partyNumber } from "./eics.js";

// ---------------------------------------------------------------- all chains, one by one

interface Span {
  readonly from: number;
  readonly to: number;
}
interface Chain {
  readonly codes: readonly string[];
  readonly spans: readonly Span[];
}

const cut = (spans: readonly Span[], by: Span): readonly Span[] =>
  spans
    .map(({ from, to }) => ({ from: Math.max(from, by.from), to: Math.min(to, by.to) }))
    .filter(({ from, to }) => from < to);

/** Every chain without a repeated party and with one market, with the times at which all of it is valid. */
const chainsAbove = (
  agreements: readonly Agreement[],
  party: string,
  market: string | undefined,
  spans: readonly Span[],
): readonly Chain[] => {
  const climb = (
    codes: readonly string[],
    markets: ReadonlySet<string>,
    left: readonly Span[],
  ): readonly Chain[] =>
    agreements.flatMap((agreement): readonly Chain[] => {
      const { type, customerEic, serviceProviderEic, commodityType } = agreement;
      if (type !== "PORTFOLIO_SUPPLIER" || customerEic !== codes.at(-1)) return [];
      if (serviceProviderEic === undefined || codes.includes(serviceProviderEic)) return [];
      const known = new Set(commodityType === undefined ? markets : [...markets, commodityType]);
      const shared = cut(left, agreement);
      if (known.size > 1 || shared.length === 0) return [];
      const chain = { codes: [...codes, serviceProviderEic], spans: shared };
      return [chain, ...climb(chain.codes, known, shared)];
    });
  return climb([party], new Set(market === undefined ? [] : [market]), spans);
};

const byLengthThenEics = (a: Chain, b: Chain): number => {
  if (a.codes.length !== b.codes.length) return a.codes.length - b.codes.length;
  const at = a.codes.findIndex((eic, i) => eic !== b.codes[i]);
  return at === -1 ? 0 : a.codes[at]! < b.codes[at]! ? -1 : 1;
};

/** The instants of a list of spans, by halves between 0 and 13 (all that the markets below can distinguish). */
const halves = (spans: readonly Span[]): readonly number[] =>
  Array.from({ length: 27 }, (_, i) => i / 2).filter((t) =>
    spans.some(({ from, to }) => from <= t && t < to),
  );

interface Plain {
  readonly eic: string;
  readonly chain: readonly string[];
  readonly halves: readonly number[];
}

const slowly = (chains: readonly Chain[]): readonly Plain[] => {
  const providers = new Map<string, Chain[]>();
  for (const chain of [...chains].sort(byLengthThenEics)) {
    const eic = chain.codes.at(-1)!;
    providers.set(eic, [...(providers.get(eic) ?? []), chain]);
  }
  return Array.from(providers, ([eic, all]) => ({
    eic,
    chain: all[0]!.codes,
    halves: halves(all.flatMap(({ spans }) => spans)),
  }));
};

const plain = (followers: readonly Follower[]): readonly Plain[] =>
  followers.map(({ eic, chain, times }) => ({ eic, chain, halves: halves(times) }));

// ---------------------------------------------------------------- markets

const allParties: readonly string[] = [
  eics.supplierA,
  eics.supplierB,
  eics.supplierC,
  eics.balanceA,
  eics.balanceB,
  eics.gasBalance,
].sort();
const [a, b, c, d, e, f] = allParties as readonly [string, string, string, string, string, string];

const portfolio = (
  provider: string | undefined,
  customer: string,
  from = 0,
  to?: number,
  commodityType?: string,
): AgreementDocument => ({
  agreementType: "PORTFOLIO_SUPPLIER",
  ...(provider !== undefined && { serviceProviderEic: provider }),
  customerEic: customer,
  validFrom: writeInstant(from),
  ...(to !== undefined && { validTo: writeInstant(to) }),
  ...(commodityType !== undefined && { commodityType }),
});

const anyPortfolio: fc.Arbitrary<AgreementDocument> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constantFrom(...allParties), weight: 15 }, fc.constant(undefined)),
    fc.constantFrom(...allParties),
    fc.nat({ max: 11 }),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(undefined)),
    fc.constantFrom(undefined, undefined, undefined, "ELECTRICITY", "NATURAL_GAS"),
  )
  .map(([provider, customer, from, length, commodity]) =>
    portfolio(provider, customer, from, length === undefined ? undefined : from + length, commodity),
  );

const anyMarket = fc
  .uniqueArray(anyPortfolio, {
    maxLength: 12,
    selector: ({ serviceProviderEic, customerEic, validFrom }) =>
      `${String(serviceProviderEic)} ${String(customerEic)} ${validFrom}`,
  })
  .map((agreements) => setOf({ agreements }));

const times = fc
  .uniqueArray(fc.nat({ max: 12 }), { minLength: 2, maxLength: 4 })
  .map((ends) => ends.sort((x, y) => x - y))
  .map((ends) =>
    ends.length < 4
      ? [{ from: ends[0]!, to: ends[1]! }]
      : [
          { from: ends[0]!, to: ends[1]! },
          { from: ends[2]!, to: ends[3]! },
        ],
  );

const always = [{ from: -Infinity, to: Infinity }];
const chainsOf = (set: AgreementSet, party: string, market?: string, asked = always): readonly string[] =>
  followersOf(set, party, market, asked).map(({ chain }) =>
    chain.map((eic) => "ABCDEF"[allParties.indexOf(eic)]).join(""),
  );

describe("the portfolio providers of a party, of all levels", () => {
  it("are the providers of all chains, each once, nearest first, by the shortest chain, for all times of all chains", () => {
    fc.assert(
      fc.property(
        anyMarket,
        fc.constantFrom(undefined, undefined, "ELECTRICITY", "NATURAL_GAS"),
        times,
        (set, market, asked) => {
          const chains = chainsAbove([...set.agreements()], a, market, asked);
          expect(plain(followersOf(set, a, market, asked))).toEqual(slowly(chains));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("at an instant are those whose whole chain is valid then", () => {
    fc.assert(
      fc.property(anyMarket, fc.nat({ max: 12 }), (set, t) => {
        const chains = chainsAbove([...set.agreements()], a, undefined, [{ from: t, to: t + 2 ** -11 }]);
        expect(followersOf(set, a, undefined, atInstant(t)).map(({ eic }) => eic)).toEqual(
          slowly(chains).map(({ eic }) => eic),
        );
      }),
    );
  });

  it("are none when no times are given, or nobody has the party in a portfolio", () => {
    const set = setOf({ agreements: [portfolio(b, a)] });
    expect(followersOf(set, a, undefined, [])).toEqual([]);
    expect(followersOf(set, b, undefined, always)).toEqual([]);
  });

  it("do not include the party itself: its own portfolio is ignored", () => {
    expect(chainsOf(setOf({ agreements: [portfolio(a, a), portfolio(b, a), portfolio(b, b)] }), a)).toEqual([
      "AB",
    ]);
  });

  it("end without an error where a cycle closes", () => {
    const circle = [portfolio(b, a), portfolio(c, b), portfolio(a, c), portfolio(b, c)];
    expect(chainsOf(setOf({ agreements: circle }), a)).toEqual(["AB", "ABC"]);
  });

  it("end where the provider is not known", () => {
    expect(chainsOf(setOf({ agreements: [portfolio(undefined, a), portfolio(b, a)] }), a)).toEqual(["AB"]);
  });

  it("are found by the shorter chain, for any codes", () => {
    const set = setOf({ agreements: [portfolio(b, a), portfolio(c, b), portfolio(f, c), portfolio(f, a)] });
    expect(chainsOf(set, a)).toEqual(["AB", "AF", "ABC"]);
  });

  it("are found by the first chain by EIC among equally short ones, compared party by party", () => {
    const set = setOf({
      agreements: [
        portfolio(c, a),
        portfolio(d, c),
        portfolio(b, a),
        portfolio(e, b),
        portfolio(f, d),
        portfolio(f, e),
      ],
    });
    expect(chainsOf(set, a)).toEqual(["AB", "AC", "ABE", "ACD", "ABEF"]);
  });

  it("are found by a longer chain for times at which the shorter one was not valid", () => {
    const set = setOf({ agreements: [portfolio(c, a, 0, 5), portfolio(b, a), portfolio(c, b)] });
    expect(chainsOf(set, a, undefined, [{ from: 0, to: 10 }])).toEqual(["AB", "AC"]);
    expect(chainsOf(set, a, undefined, [{ from: 5, to: 10 }])).toEqual(["AB", "ABC"]);
  });

  it("count only while every agreement of the chain is valid", () => {
    const set = setOf({ agreements: [portfolio(b, a, 0, 6), portfolio(c, b, 4, 10), portfolio(d, c, 5)] });
    const found = followersOf(set, a, undefined, [{ from: 1, to: 20 }]);
    expect(found.map(({ times: followed }) => followed)).toEqual([
      [{ from: 1, to: 6 }],
      [{ from: 4, to: 6 }],
      [{ from: 5, to: 6 }],
    ]);
  });

  it("do not include those of a chain whose agreements only touch", () => {
    const set = setOf({ agreements: [portfolio(b, a, 0, 5), portfolio(c, b, 5)] });
    expect(chainsOf(set, a)).toEqual(["AB"]);
  });

  it("are of one market along the whole chain, including the party's own agreement", () => {
    const gasThenElectricity = [
      portfolio(b, a, 0, undefined, "NATURAL_GAS"),
      portfolio(c, b),
      portfolio(d, c, 0, undefined, "ELECTRICITY"),
    ];
    const set = setOf({ agreements: gasThenElectricity });
    expect(chainsOf(set, a)).toEqual(["AB", "ABC"]);
    expect(chainsOf(set, a, "NATURAL_GAS")).toEqual(["AB", "ABC"]);
    expect(chainsOf(set, a, "ELECTRICITY")).toEqual([]);
    expect(chainsOf(set, b, "ELECTRICITY")).toEqual(["BC", "BCD"]);
    expect(chainsOf(set, b)).toEqual(["BC", "BCD"]);
  });

  it("are found in one market although a shorter chain reaches the same provider in another", () => {
    const set = setOf({
      agreements: [
        portfolio(b, a, 0, undefined, "NATURAL_GAS"),
        portfolio(c, a),
        portfolio(b, c),
        portfolio(d, b, 0, undefined, "ELECTRICITY"),
      ],
    });
    expect(chainsOf(set, a)).toEqual(["AB", "AC", "ACBD"]);
  });

  it("are found at the times of several chains, each once, and end where a cycle closes at any of them", () => {
    // b follows a directly until 5 and over c from 5 on; b and d are in the portfolio of each other.
    const set = setOf({
      agreements: [
        portfolio(b, a, 0, 5),
        portfolio(c, a),
        portfolio(b, c, 5),
        portfolio(d, b),
        portfolio(b, d),
      ],
    });
    let queries = 0;
    const counting = {
      point: () => undefined,
      portfoliosWith: (eic: string) => {
        if (queries++ === 100) throw new Error("more queries than steps");
        return set.portfoliosWith(eic);
      },
    } as unknown as AgreementSet;
    expect(followersOf(counting, a, undefined, [{ from: 0, to: 20 }])).toEqual([
      { eic: b, chain: [a, b], times: [{ from: 0, to: 20 }] },
      { eic: c, chain: [a, c], times: [{ from: 0, to: 20 }] },
      { eic: d, chain: [a, b, d], times: [{ from: 0, to: 20 }] },
    ]);
  });

  it("are found once each, also where thirty levels with two chains each give 2^30 chains", () => {
    const codes = Array.from({ length: 91 }, (_, n) => partyNumber(n));
    const agreements = Array.from({ length: 30 }, (_, i) => {
      const [foot, left, right, top] = codes.slice(3 * i, 3 * i + 4) as [string, string, string, string];
      return [portfolio(left, foot), portfolio(right, foot), portfolio(top, left), portfolio(top, right)];
    }).flat();
    const set = setOf({ agreements });
    const found = followersOf(set, codes[0]!, undefined, always);
    expect(found.map(({ eic }) => eic)).toHaveLength(90);
    expect(new Set(found.map(({ eic }) => eic)).size).toBe(90);
    const top = found.find(({ eic }) => eic === codes[90])!;
    expect(top.chain).toHaveLength(61);
    // Of two equally short chains the first by EIC: through the left party of each diamond.
    expect(top.chain).toEqual(codes.filter((_, n) => n % 3 !== 2));
  });

  it("are found with one query for each party, also with 2^30 chains", () => {
    const codes = Array.from({ length: 91 }, (_, n) => partyNumber(n));
    const agreements = Array.from({ length: 30 }, (_, i) => {
      const [foot, left, right, top] = codes.slice(3 * i, 3 * i + 4) as [string, string, string, string];
      return [portfolio(left, foot), portfolio(right, foot), portfolio(top, left), portfolio(top, right)];
    }).flat();
    const set = setOf({ agreements });
    const asked: string[] = [];
    const counting = {
      point: () => undefined,
      portfoliosWith: (eic: string) => {
        asked.push(eic);
        return set.portfoliosWith(eic);
      },
    } as unknown as AgreementSet;
    followersOf(counting, codes[0]!, undefined, always);
    expect(asked.sort()).toEqual([...codes].sort());
  });

  it("are a thousand in a chain of a thousand agreements", () => {
    const codes = Array.from({ length: 1_001 }, (_, n) => partyNumber(n));
    const set = setOf({ agreements: codes.slice(1).map((eic, n) => portfolio(eic, codes[n]!)) });
    const found = followersOf(set, codes[0]!, undefined, atInstant(1));
    expect(found).toHaveLength(1_000);
    expect(found.at(-1)!.chain).toEqual(codes);
  });
});

describe("agreements that did not extend a chain", () => {
  it("are reported with the chain they would have formed and the reason", () => {
    const ends: DeadEnd[] = [];
    const set = setOf({
      agreements: [
        portfolio(b, a),
        portfolio(c, b, 5),
        portfolio(d, b, 0, undefined, "NATURAL_GAS"),
        portfolio(b, b),
      ],
    });
    followersOf(set, a, "ELECTRICITY", atInstant(1), (end) => ends.push(end));
    expect(
      ends.map(({ agreement, chain, why }) => [agreement.serviceProviderEic, chain, why]).sort(),
    ).toEqual(
      [
        [c, [a, b, c], "NotAtThatTime"],
        [d, [a, b, d], "OtherMarket"],
      ].sort(),
    );
  });
});

describe("the order of followers", () => {
  const [p, x, y, z, w] = [1, 2, 3, 4, 5].map(partyNumber) as [string, string, string, string, string];
  const from = (n: number): string => writeInstant(n * 3_600_000);
  const always = [{ from: 0, to: 100 * 3_600_000 }];
  const pair = (provider: string, customer: string, start: number, end?: number): AgreementDocument =>
    between(
      "PORTFOLIO_SUPPLIER",
      provider,
      customer,
      from(start),
      end === undefined ? {} : { validTo: from(end) },
    );
  const chainsIn = (...agreements: readonly AgreementDocument[]) =>
    followersOf(setOf({ agreements }), p, undefined, always).map(({ chain }) => chain);

  it("within a level is that of EICs, not of starts", () => {
    expect(chainsIn(pair(z, p, 0), pair(y, p, 1), pair(x, p, 2))).toEqual([
      [p, x],
      [p, y],
      [p, z],
    ]);
  });

  it("is that of whole chains", () => {
    expect(chainsIn(pair(y, p, 0), pair(x, p, 1), pair(z, x, 2), pair(w, y, 0))).toEqual([
      [p, x],
      [p, y],
      [p, x, z],
      [p, y, w],
    ]);
  });

  it("of followers of a party that is reached twice is that of EICs as well", () => {
    expect(chainsIn(pair(x, p, 0, 10), pair(x, p, 10), pair(z, x, 0, 10), pair(y, x, 10))).toEqual([
      [p, x],
      [p, x, y],
      [p, x, z],
    ]);
  });

  it("of no times is empty, and nothing ends there", () => {
    const ends: DeadEnd[] = [];
    const set = setOf({ agreements: [pair(x, p, 0)] });
    expect(followersOf(set, p, undefined, [], (end) => ends.push(end))).toEqual([]);
    for (const t of ["now", "5", undefined, null, new Date(5)] as never[]) expect(atInstant(t)).toEqual([]);
    expect(ends).toEqual([]);
  });
});
