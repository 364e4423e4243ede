/**
 * Random markets and events, as documents (formats.md): valid by construction, with few parties, points and
 * boundaries, so that agreements meet, touch and follow each other all the time.
 */
import fc from "fast-check";
import { applyChange, consequencesOf } from "../oracles/oracle-consequences.js";
import type { Action, Agreement, Change, MarketSet, MeteringPoint } from "../oracles/oracle-market.js";
import { end, sameIdentity, without } from "../oracles/oracle-market.js";
import { allPoints, impliedAt } from "../oracles/oracle-services.js";
import { instant, OPEN, written } from "../oracles/oracle-time.js";

export type MarketDocument = MarketSet;
export type EventDocument = Readonly<Record<string, unknown>>;

// ---------------------------------------------------------------- codes

/** An EIC of fifteen given characters and the check character that belongs to them. */
export const eicOf = (fifteen: string): string => {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
  const sum = [...fifteen].reduce((total, character, i) => total + alphabet.indexOf(character) * (16 - i), 0);
  return `${fifteen}${alphabet[36 - ((sum + 36) % 37)]!}`;
};

const party = (name: string): string => eicOf(`38X-${name.padEnd(11, "-")}`);
const place = (name: string): string => eicOf(`38Z-${name.padEnd(11, "-")}`);

export const operators = [party("GRID-1"), party("GO-2"), party("CLOSED")];
export const suppliers = [party("SUP-A"), party("SUP-B"), party("SUP-C")];
export const balanceParties = [party("BRP-1"), party("BRP-2"), party("BRP-3")];
export const aggregators = [party("AGG-1"), party("AGG-2")];
export const customers = [party("CUST-X"), party("CUST-Y")];
export const parties = [...operators, ...suppliers, ...balanceParties, ...aggregators, ...customers];

const regular = place("REGULAR");
const gas = place("GAS");
const internal = place("INTERNAL");
const border = place("BORDER");
const aggregated = [place("AGGR-1"), place("AGGR-2"), place("AGGR-LOOSE")];
const producer = place("PRODUCER");
const unlisted = [place("UNLISTED-1"), place("UNLISTED-2")];
export const meters = [regular, gas, internal, border, ...aggregated, producer, ...unlisted];

// ---------------------------------------------------------------- moments

/** Local midnights of Tallinn, month starts and the days around both changes of clocks among them; two at 07:00. */
const midnights = [
  "2024-02-29T22:00Z",
  "2024-03-30T22:00Z",
  "2024-03-31T21:00Z",
  "2024-06-30T21:00Z",
  "2024-07-01T04:00Z",
  "2024-08-31T21:00Z",
  "2024-09-30T21:00Z",
  "2024-10-26T21:00Z",
  "2024-10-27T05:00Z",
  "2024-10-27T22:00Z",
  "2024-10-31T22:00Z",
  "2024-12-31T22:00Z",
  "2025-03-29T22:00Z",
  "2025-03-31T21:00Z",
];

/** Moments inside a day: within the repeated hour, to the second, to the microsecond, to 100 nanoseconds. */
const oddMoments = [
  "2024-10-27T00:30Z",
  "2024-10-27T01:30Z",
  "2024-09-17T08:12:34Z",
  "2024-09-17T08:12:34.123456Z",
  "2024-09-17T10:08:44.320005900Z",
];

const MINUTE = 60_000_000_000n;

/** One instant in the formats that documents have. */
const writtenAs = (text: string, way: number): string => {
  if (!/T\d\d:\d\dZ$/.test(text) || way < 6) return text;
  if (way === 6) return text.replace("Z", ":00Z");
  if (way === 7) return text.replace("Z", ":00.000Z");
  const hours = way === 8 ? 2 : 3;
  return `${written(instant(text) + BigInt(hours * 60) * MINUTE).replace("Z", "")}+0${hours}:00`;
};

/** A boundary of agreements. */
const boundary: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constantFrom(...midnights), weight: 15 },
      { arbitrary: fc.constantFrom(...oddMoments), weight: 1 },
    ),
    fc.nat({ max: 9 }),
  )
  .map(([text, way]) => writtenAs(text, way));

const validity: fc.Arbitrary<Pick<Agreement, "validFrom" | "validTo">> = fc
  .tuple(boundary, boundary, fc.nat({ max: 9 }))
  .map(([a, b, open]) => {
    const [first, last] = instant(a) <= instant(b) ? [a, b] : [b, a];
    if (open === 0) return { validFrom: first, validTo: null };
    if (open < 4 || instant(first) === instant(last)) return { validFrom: first };
    return { validFrom: first, validTo: last };
  });

// ---------------------------------------------------------------- metering points

const commodity = fc.constantFrom(undefined, undefined, "ELECTRICITY", "NATURAL_GAS", null);

const point = (
  meterEic: string,
  meteringPointType: string,
  operatorEic: string,
  more: Partial<MeteringPoint> = {},
): fc.Arbitrary<MeteringPoint> =>
  commodity.map((commodityType) => ({
    meterEic,
    meteringPointType,
    operatorEic,
    ...more,
    ...(commodityType === undefined ? {} : { commodityType }),
  }));

const sometimes = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<readonly A[]> =>
  fc.oneof(
    { arbitrary: arbitrary.map((value) => [value]), weight: 5 },
    { arbitrary: fc.constant([]), weight: 1 },
  );

const listedPoints: fc.Arbitrary<readonly MeteringPoint[]> = fc
  .tuple(
    point(regular, "REGULAR", operators[0]!),
    sometimes(point(aggregated[0]!, "AGGREGATION", aggregators[0]!, { parentMeterEic: regular })),
    sometimes(point(aggregated[1]!, "AGGREGATION", aggregators[1]!, { parentMeterEic: regular })),
    sometimes(point(aggregated[2]!, "AGGREGATION", aggregators[0]!)),
    sometimes(point(gas, "REGULAR", operators[0]!).map((p) => ({ ...p, commodityType: "NATURAL_GAS" }))),
    sometimes(point(internal, "INTERNAL", operators[2]!, { operatorRole: "CLOSED_DISTRIBUTION_NETWORK" })),
    sometimes(point(border, "BORDER", operators[0]!)),
    sometimes(
      fc
        .constantFrom("PRODUCER_OPERATOR", "STORAGE_OPERATOR", "GRID_OPERATOR")
        .chain((operatorRole) => point(producer, "REGULAR", operators[0]!, { operatorRole })),
    ),
  )
  .map(([first, ...others]) => [first, ...others.flat()]);

// ---------------------------------------------------------------- agreements

/** Mostly from the first list, sometimes from the second, rarely unknown. */
const mostly = (usual: readonly string[], other: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 24 },
    { arbitrary: fc.constantFrom(...other), weight: 2 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );

interface Kind {
  readonly agreementType: string;
  readonly weight: number;
  /** undefined for an agreement between two parties. */
  readonly meterEics: readonly string[] | undefined;
  readonly providers: readonly string[];
  readonly customers: readonly string[];
}

const served = [regular, regular, gas, internal, producer, ...unlisted];
const kinds: readonly Kind[] = [
  { agreementType: "GRID", weight: 5, meterEics: served, providers: operators, customers },
  { agreementType: "SUPPLY", weight: 6, meterEics: served, providers: suppliers, customers },
  {
    agreementType: "GENERAL_SERVICE",
    weight: 2,
    meterEics: served,
    providers: [...operators, ...suppliers],
    customers,
  },
  { agreementType: "AGGREGATION", weight: 4, meterEics: aggregated, providers: aggregators, customers },
  {
    agreementType: "BORDER_GRID",
    weight: 2,
    meterEics: [border, border, unlisted[1]!],
    providers: operators,
    customers: operators,
  },
  {
    agreementType: "BORDER_SUPPLY",
    weight: 1,
    meterEics: [border, unlisted[1]!],
    providers: balanceParties,
    customers: operators,
  },
  {
    agreementType: "PORTFOLIO_SUPPLIER",
    weight: 5,
    meterEics: undefined,
    providers: [...balanceParties, ...suppliers],
    customers: [...suppliers, ...operators, ...balanceParties, ...aggregators],
  },
  {
    agreementType: "NAMED_SUPPLIER",
    weight: 3,
    meterEics: undefined,
    providers: suppliers,
    customers: operators,
  },
  {
    agreementType: "JOINT_INVOICE",
    weight: 1,
    meterEics: undefined,
    providers: suppliers,
    customers: operators,
  },
];

const extras = fc.record(
  {
    commodityType: fc.constantFrom("ELECTRICITY", "ELECTRICITY", "NATURAL_GAS", null),
    preliminaryTerminationFee: fc.constantFrom(true, false, null),
    agreementId: fc.constantFrom("id-1", "id-2"),
    note: fc.constantFrom("of tomorrow", { nested: [1] }),
  },
  { requiredKeys: [] },
);

const agreementOf = (kind: Kind): fc.Arbitrary<Agreement> =>
  fc
    .record({
      meterEic: kind.meterEics === undefined ? fc.constant(undefined) : mostly(kind.meterEics, meters),
      serviceProviderEic: mostly(kind.providers, parties),
      customerEic: mostly(kind.customers, parties),
      validity,
      extras: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: extras, weight: 1 }),
    })
    .map(({ meterEic, serviceProviderEic, customerEic, validity: valid, extras: more }) => ({
      agreementType: kind.agreementType,
      ...(kind.meterEics === undefined ? {} : { meterEic: meterEic ?? kind.meterEics[0]! }),
      ...(serviceProviderEic === undefined ? {} : { serviceProviderEic }),
      ...(customerEic === undefined ? {} : { customerEic }),
      ...more,
      ...valid,
    }));

/** An agreement of any type. */
export const arbitraryAgreement: fc.Arbitrary<Agreement> = fc.oneof(
  ...kinds.map((kind) => ({ arbitrary: agreementOf(kind), weight: kind.weight })),
);

/** An agreement as it may be in a set: some were shortened before and have their original end. */
const rememberedAgreement: fc.Arbitrary<Agreement> = fc
  .tuple(arbitraryAgreement, fc.option(boundary, { freq: 3 }), fc.nat({ max: 3 }))
  .map(([agreement, memory, remembers]) => {
    const shortened = typeof agreement.validTo === "string" && remembers === 0;
    const later = memory === null || instant(memory) > end(agreement);
    return shortened && later ? { ...agreement, originalValidTo: memory } : agreement;
  });

const onceEach = (agreements: readonly Agreement[]): readonly Agreement[] =>
  agreements.filter((a, i) => !agreements.slice(0, i).some((b) => sameIdentity(a, b)));

const slots = (minLength: number, maxLength: number): fc.Arbitrary<readonly string[]> =>
  fc
    .uniqueArray(fc.nat({ max: midnights.length - 1 }), { minLength, maxLength })
    .map((picked) => picked.sort((a, b) => a - b).map((slot) => midnights[slot]!));

const operatorOf = (meterEic: string): string => (meterEic === internal ? operators[2]! : operators[0]!);

/** GRID after GRID at one point, touching, with SUPPLY under them and an AGGREGATION below that end where they end. */
const successiveGrids: fc.Arbitrary<readonly Agreement[]> = fc
  .tuple(
    fc.constantFrom(...served),
    slots(2, 5),
    fc.array(fc.tuple(fc.constantFrom(...suppliers), fc.constantFrom(...customers), fc.boolean()), {
      minLength: 4,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([meterEic, ends, choices, isLastOpen]) =>
    ends.slice(0, -1).flatMap((validFrom, i): Agreement[] => {
      const [serviceProviderEic, customerEic, isSupplied] = choices[i]!;
      const isLast = i === ends.length - 2;
      const valid = { validFrom, ...(isLast && isLastOpen ? {} : { validTo: ends[i + 1]! }) };
      const all = { meterEic, customerEic, ...valid };
      const grid = { agreementType: "GRID", serviceProviderEic: operatorOf(meterEic), ...all };
      const supply = { agreementType: "SUPPLY", serviceProviderEic, ...all };
      const below = {
        ...all,
        agreementType: "AGGREGATION",
        meterEic: aggregated[0]!,
        serviceProviderEic: aggregators[0]!,
      };
      return [grid, ...(isSupplied ? [supply] : []), ...(meterEic === regular ? [below] : [])];
    }),
  );

/**
 * One GRID with SUPPLY after SUPPLY under it, some gaps, an AGGREGATION below; what ends with the GRID was perhaps
 * shortened by it, and a SUPPLY may wait after its end.
 */
const successiveSupplies: fc.Arbitrary<readonly Agreement[]> = fc
  .tuple(
    fc.constantFrom(...served),
    slots(4, 7),
    fc.constantFrom(...customers),
    fc.array(fc.tuple(fc.constantFrom(...suppliers), fc.nat({ max: 3 })), { minLength: 7, maxLength: 7 }),
    fc.constantFrom("open", "ends", "shortened", "shortened"),
    fc.boolean(),
  )
  .map(([meterEic, ends, customerEic, choices, end, waits]) => {
    const last = ends.length - 2;
    const until = end === "open" ? {} : { validTo: ends[last]! };
    const memory = (n: number): Partial<Agreement> =>
      end !== "shortened" ? {} : { originalValidTo: n % 2 === 0 ? null : ends[last + 1]! };
    const grid = {
      agreementType: "GRID",
      meterEic,
      serviceProviderEic: operatorOf(meterEic),
      customerEic,
      validFrom: ends[0]!,
      ...until,
    };
    const supplies = ends.slice(0, last).flatMap((validFrom, i): Agreement[] => {
      const [serviceProviderEic, n] = choices[i]!;
      const supply = { agreementType: "SUPPLY", meterEic, serviceProviderEic, customerEic, validFrom };
      if (i === last - 1) return [{ ...supply, ...until, ...memory(n) }];
      return n === 0 ? [] : [{ ...supply, validTo: ends[i + 1]! }];
    });
    const waiting = {
      agreementType: "SUPPLY",
      meterEic,
      serviceProviderEic: suppliers[2]!,
      customerEic,
      validFrom: ends[last]!,
    };
    const below = {
      agreementType: "AGGREGATION",
      meterEic: aggregated[1]!,
      serviceProviderEic: aggregators[1]!,
      customerEic,
      validFrom: ends[1]!,
      ...until,
      ...memory(1),
    };
    return [
      grid,
      ...supplies,
      ...(waits && end !== "open" ? [waiting] : []),
      ...(meterEic === regular ? [below] : []),
    ];
  });

/** A BORDER_GRID of a border point and portfolios of its customer, a named supplier of the operators. */
const borderAgreements: fc.Arbitrary<readonly Agreement[]> = fc
  .tuple(
    fc.constantFrom(border, border, unlisted[1]!),
    fc.array(validity, { minLength: 4, maxLength: 4 }),
    fc.constantFrom(...operators),
    fc.constantFrom(...suppliers),
  )
  .map(([meterEic, times, customerEic, named]) => [
    { agreementType: "BORDER_GRID", meterEic, serviceProviderEic: operators[0]!, customerEic, ...times[0]! },
    {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: balanceParties[0]!,
      customerEic,
      ...times[1]!,
    },
    {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: balanceParties[1]!,
      customerEic,
      ...times[2]!,
    },
    { agreementType: "NAMED_SUPPLIER", serviceProviderEic: named, customerEic, ...times[3]! },
  ]);

const isSystems = ({ agreementType }: Agreement): boolean =>
  agreementType === "GENERAL_SERVICE" || agreementType === "BORDER_SUPPLY";

/** The market after its agreements were created one after another, with all consequences. */
const settled = ({ meteringPoints, agreements }: MarketDocument): MarketDocument =>
  agreements.reduce<MarketSet>(
    (set, agreement) => {
      if (set.agreements.some((a) => sameIdentity(a, agreement))) return set;
      const change: Change = { action: "CREATE", after: agreement };
      return isSystems(agreement) ? set : consequencesOf(set, change, instant(midnights[0]!)).set;
    },
    { meteringPoints, agreements: [] },
  );

/** Listed metering points of every type, up to about twenty agreements of every type, points that only agreements refer to. */
const looseMarket: fc.Arbitrary<MarketDocument> = fc
  .tuple(
    listedPoints,
    fc.array(rememberedAgreement, { maxLength: 10, size: "max" }),
    fc.array(fc.oneof(successiveGrids, successiveSupplies, borderAgreements), { maxLength: 2 }),
  )
  .map(([meteringPoints, loose, orderly]) => ({
    meteringPoints,
    agreements: onceEach([...orderly.flat(), ...loose]),
  }));

/** A market with exactly the GENERAL_SERVICE and BORDER_SUPPLY that its other agreements require. */
export const arbitrarySettledMarket: fc.Arbitrary<MarketDocument> = looseMarket.map(settled);

// ---------------------------------------------------------------- partial markets

/** What is missing in a participant's set: the types, and a number (0 to 99) for each agreement that decides its loss. */
interface Losses {
  readonly types: readonly string[];
  readonly fates: readonly number[];
  readonly unlisted: readonly string[];
}

const arbitraryLosses: fc.Arbitrary<Losses> = fc.record({
  types: fc.subarray(
    ["GENERAL_SERVICE", "GRID", "NAMED_SUPPLIER", "BORDER_SUPPLY", "BORDER_GRID", "PORTFOLIO_SUPPLIER"],
    { minLength: 1 },
  ),
  fates: fc.array(fc.nat({ max: 99 }), { minLength: 48, maxLength: 48, size: "max" }),
  unlisted: fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    { arbitrary: fc.subarray([gas, internal, border, aggregated[0]!, producer]), weight: 1 },
    { arbitrary: fc.constant([regular]), weight: 1 },
  ),
});

/** Half of the agreements of the chosen types are missing; of the others some lack a party. */
const withLosses = (market: MarketDocument, { types, fates, unlisted: hidden }: Losses): MarketDocument => {
  const agreements = market.agreements.flatMap((agreement, i): Agreement[] => {
    const fate = fates[i % fates.length]!;
    if (fate >= 50 && types.includes(agreement.agreementType)) return [];
    if (fate >= 44 && fate < 50) return [without(agreement, "serviceProviderEic")];
    if (fate >= 38 && fate < 44) return [without(agreement, "customerEic")];
    return [agreement];
  });
  const meteringPoints = market.meteringPoints
    .filter(({ meterEic }) => !hidden.includes(meterEic))
    .map((p) => {
      const { parentMeterEic, ...rest } = p;
      return typeof parentMeterEic === "string" && hidden.includes(parentMeterEic)
        ? (rest as MeteringPoint)
        : p;
    });
  return { meteringPoints, agreements: onceEach(agreements) };
};

/** A market of which a participant knows only a part. */
export const arbitraryPartialMarket: fc.Arbitrary<MarketDocument> = fc
  .tuple(
    fc.oneof({ arbitrary: arbitrarySettledMarket, weight: 3 }, { arbitrary: looseMarket, weight: 1 }),
    arbitraryLosses,
  )
  .map(([market, losses]) => withLosses(market, losses));

/** A market with the agreements that its listed services imply at a moment added to it. */
export const completed = (market: MarketDocument, now: bigint): MarketDocument => {
  const situation = { before: market, after: market, now };
  const implied = allPoints(market).flatMap((meterEic) => impliedAt(situation, meterEic));
  return { ...market, agreements: onceEach([...market.agreements, ...implied]) };
};

/**
 * A market. Of twelve, eight are partial, two are settled, one has services as they come, one is partial with what its
 * services imply added.
 */
export const arbitraryMarket: fc.Arbitrary<MarketDocument> = fc.oneof(
  { arbitrary: arbitrarySettledMarket, weight: 2 },
  { arbitrary: looseMarket, weight: 1 },
  { arbitrary: arbitraryPartialMarket, weight: 8 },
  { arbitrary: arbitraryPartialMarket.map((market) => completed(market, instant(midnights[5]!))), weight: 1 },
);

// ---------------------------------------------------------------- moves: what is decided before the set is known

type AgreementMove = {
  readonly on: "AGREEMENT";
  readonly action: Action;
  /** For CREATE; and for an impossible UPDATE or DELETE. */
  readonly fresh: Agreement;
  /** The index of an agreement in the set, or among those of one type if there are any, modulo their number. */
  readonly pick: number;
  readonly pickType: string | undefined;
  readonly newEnd: string | null | undefined;
  readonly newId: string | undefined;
  readonly isUnchanged: boolean;
  readonly via: boolean;
  readonly remembers: boolean;
  /** What makes the event invalid; mostly nothing. */
  readonly fault: "NONE" | "UNKNOWN" | "START" | "PARTY" | "COMMODITY" | "FEE" | "VIA" | "EXISTS";
};

type Move = AgreementMove | { readonly on: "OTHER"; readonly event: EventDocument };

const agreementMove = (impossible: boolean): fc.Arbitrary<AgreementMove> =>
  fc.record({
    on: fc.constant("AGREEMENT" as const),
    action: fc.constantFrom<Action>("CREATE", "CREATE", "UPDATE", "UPDATE", "UPDATE", "DELETE"),
    fresh: arbitraryAgreement,
    pick: fc.nat({ max: 1000 }),
    pickType: fc.constantFrom(
      undefined,
      "GRID",
      "GRID",
      "SUPPLY",
      "PORTFOLIO_SUPPLIER",
      "BORDER_GRID",
      "NAMED_SUPPLIER",
    ),
    newEnd: fc.oneof(
      { arbitrary: boundary, weight: 4 },
      { arbitrary: fc.constantFrom(undefined, null), weight: 2 },
    ),
    newId: fc.constantFrom(undefined, undefined, "id-3"),
    isUnchanged: fc.nat({ max: 9 }).map((n) => n === 0),
    via: fc.nat({ max: 4 }).map((n) => n === 0),
    remembers: fc.nat({ max: 9 }).map((n) => n === 0),
    fault: !impossible
      ? fc.constant("NONE" as const)
      : fc.oneof(
          { arbitrary: fc.constant("NONE" as const), weight: 12 },
          {
            arbitrary: fc.constantFrom(
              "UNKNOWN" as const,
              "START" as const,
              "PARTY" as const,
              "COMMODITY" as const,
              "FEE" as const,
              "VIA" as const,
              "EXISTS" as const,
            ),
            weight: 1,
          },
        ),
  });

// ---------------------------------------------------------------- events of other types

const meter = fc.constantFrom(regular, regular, regular, ...meters);
const quantity = fc.constantFrom(0, 0.125, 17.5);

/** Starts of account intervals: around boundaries of agreements and both clock changes. */
const accountStart = fc
  .tuple(
    fc.constantFrom(...midnights, "2024-10-26T20:45Z", "2024-03-31T00:45Z"),
    fc.integer({ min: -6, max: 6 }),
  )
  .map(([text, quarters]) => instant(text) + BigInt(quarters * 15) * MINUTE);

const DAY_OF = 24n * 60n * MINUTE;
const steps: Readonly<Record<string, bigint>> = { PT15M: 15n * MINUTE, PT1H: 60n * MINUTE, P1D: DAY_OF };

const accounts = (
  resolution: string,
): fc.Arbitrary<readonly { readonly pS: string; readonly kwh: number }[]> =>
  fc
    .tuple(accountStart, fc.integer({ min: 0, max: 7 }), quantity, fc.constantFrom("forth", "back", "gaps"))
    .map(([start, count, kwh, order]) => {
      const starts = Array.from({ length: count }, (_, i) => start + BigInt(i) * steps[resolution]!)
        .filter((_, i) => order !== "gaps" || i % 3 !== 1)
        .map((t) => ({ pS: written(t), kwh }));
      return order === "back" ? starts.reverse() : starts;
    });

const meteringDataV1 = fc.array(
  fc.record({
    meterEic: meter,
    periods: fc.array(
      fc.constantFrom("PT15M", "PT15M", "PT1H", "P1D").chain((r) =>
        accounts(r).map((list) => ({
          r,
          aI: list.map(({ pS, kwh }) => ({ pS, inQty: { rType: "M", kwh }, unknown: "kept" })),
        })),
      ),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

const meteringDataV2 = fc.array(
  fc.record({
    meteringPointEic: meter,
    periods: accounts("PT15M").map((list) =>
      list.map(({ pS, kwh }) => ({ pS, inQty: { rType: "M", kwh }, netQtyIn: kwh })),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

const billPeriod = fc
  .tuple(fc.constantFrom(...midnights), fc.integer({ min: 1, max: 31 }))
  .map(([text, days]) => ({ periodStart: text, periodEnd: written(instant(text) + BigInt(days) * DAY_OF) }));

const networkBillV1 = fc.array(
  fc.tuple(meter, billPeriod).map(([meterEic, period]) => ({
    commodityType: "ELECTRICITY",
    meterEic,
    networkBillPeriod: {
      calculationTimestamp: "2024-11-05T08:00:00.123456Z",
      containsCalculatedValues: false,
      measurements: [{ day: 10, direction: "IN", measurementUnit: "KWH", night: 10, total: 20 }],
      ...period,
    },
  })),
  { minLength: 1, maxLength: 3 },
);

const networkBillV2 = fc.array(
  fc.tuple(meter, billPeriod).map(([meteringPointEic, period]) => ({
    meteringPointEic,
    calculationTimestamp: "2024-11-05T08:00:00.123456Z",
    ...period,
    containsCalculatedValues: true,
    quantities: [{ direction: "OUT", unit: "KWH", day: 1, night: 2, total: 3 }],
    netQuantities: [{ direction: "OUT", unit: "KWH", day: 1, night: 2, total: 3 }],
  })),
  { minLength: 1, maxLength: 3 },
);

const metadataTypes = [
  "FIRST_NAME",
  "LAST_NAME",
  "COMPANY_NAME",
  "ORGANIZATION_NAME",
  "PHONE",
  "MOBILE_PHONE",
  "EMAIL",
  "BILLING_ADDRESS",
  "BILLING_METHOD",
];

const customerData = fc.record({
  resourceType: fc.constant("CUSTOMER_DATA"),
  action: fc.constantFrom("CREATE", "UPDATE"),
  changed: fc.subarray(metadataTypes),
  content: fc
    .tuple(fc.subarray(metadataTypes), fc.constantFrom(...customers))
    .map(([given, customerEic]) => ({
      customerType: "PHYSICAL_PERSON",
      customerMetadata: given.map((metadataType) => ({
        metadataType,
        metadataValue: "…",
        validFrom: "2024-05-27T12:40:14.657518Z",
      })),
      customerEic,
    })),
});

const permission = fc
  .tuple(fc.constantFrom(...parties), meter)
  .map(([mandateCustomerEic, meteringPointEic]) => ({
    resourceType: "PERMISSION",
    action: "CREATE",
    content: {
      mandateCustomerEic,
      mandateCustomerType: "LEGAL",
      meteringPointEic,
      ownerCustomerEic: customers[0]!,
      ownerCustomerType: "PRIVATE",
      participantRoleType: "OPEN_SUPPLIER",
      permissionType: "ACCESS",
      purpose: "ENERGY_SUPPLY_OFFER",
      status: "APPROVED",
      subjectPeriodFrom: midnights[0]!,
      subjectPeriodTo: midnights[9]!,
      validFrom: midnights[3]!,
    },
  }));

const coordinationActions = {
  CREATED: "CREATE",
  CANCELLED: "DELETE",
  APPROVED: "UPDATE",
  DENIED: "UPDATE",
} as const;

const coordination = fc
  .tuple(
    fc.constantFrom(...(Object.keys(coordinationActions) as (keyof typeof coordinationActions)[])),
    meter,
  )
  .chain(([change, meterEic]) =>
    fc.subarray(parties, { maxLength: 5 }).map((candidates) => ({
      resourceType: "AGREEMENT_COORDINATION",
      action: coordinationActions[change],
      coordination: { id: "coordination-1", meterEic, candidates, change },
    })),
  );

const dataOf = (
  resourceType: string,
  actions: readonly string[],
  v1: fc.Arbitrary<unknown>,
  v2: fc.Arbitrary<unknown>,
): fc.Arbitrary<EventDocument> =>
  fc.tuple(fc.constantFrom(...actions), fc.boolean()).chain(([action, isV2]) =>
    (isV2 ? v2 : v1).map((content) => ({
      resourceType,
      ...(isV2 ? { version: "V2" } : {}),
      action,
      content,
    })),
  );

const otherEvent: fc.Arbitrary<EventDocument> = fc.oneof(
  { arbitrary: dataOf("METERING_DATA", ["CREATE", "UPDATE"], meteringDataV1, meteringDataV2), weight: 4 },
  { arbitrary: dataOf("NETWORK_BILL", ["CREATE"], networkBillV1, networkBillV2), weight: 2 },
  {
    arbitrary: fc.record({
      resourceType: fc.constant("METERING_POINT"),
      action: fc.constantFrom("CREATE", "UPDATE"),
      meterEic: meter,
    }),
    weight: 2,
  },
  { arbitrary: customerData, weight: 2 },
  { arbitrary: permission, weight: 1 },
  { arbitrary: coordination, weight: 1 },
  { arbitrary: fc.constant({ resourceType: "CLOCK" }), weight: 2 },
);

// ---------------------------------------------------------------- from moves to events

const restated = (present: Agreement, move: AgreementMove): Agreement => {
  if (move.isUnchanged) return without(present, "originalValidTo");
  const fits = typeof move.newEnd !== "string" || instant(move.newEnd) > instant(present.validFrom);
  const base = without(without(present, "originalValidTo"), "validTo");
  return {
    ...base,
    ...(!fits ? {} : move.newEnd === undefined ? {} : { validTo: move.newEnd }),
    ...(move.newId === undefined ? {} : { agreementId: move.newId }),
  };
};

const faulty = (agreement: Agreement, { fault, fresh }: AgreementMove): Agreement => {
  switch (fault) {
    case "START":
      return { ...without(agreement, "validTo"), validFrom: "2023-12-31T22:00Z" };
    case "PARTY":
      return { ...agreement, serviceProviderEic: party("NOBODY") };
    case "COMMODITY":
      return { ...agreement, commodityType: agreement.commodityType === "OTHER" ? null : "OTHER" };
    case "FEE":
      return { ...agreement, preliminaryTerminationFee: agreement.preliminaryTerminationFee !== true };
    case "UNKNOWN":
      return fresh;
    default:
      return agreement;
  }
};

/** The change of the oracle's set by an event, if there is one. */
const changeOf = (set: MarketSet, action: Action, agreement: Agreement): Change | undefined => {
  const before = set.agreements.find((a) => sameIdentity(a, agreement));
  if ((action === "CREATE") !== (before === undefined)) return undefined;
  return {
    action,
    ...(before === undefined ? {} : { before }),
    ...(action === "DELETE" ? {} : { after: without(agreement, "originalValidTo") }),
  };
};

/** An agreement event that is valid for the set at its moment, and the set after it. */
const agreementEvent = (
  set: MarketSet,
  move: AgreementMove,
  now: bigint,
): { readonly event: EventDocument; readonly set: MarketSet } => {
  const ofType = set.agreements.filter(({ agreementType }) => agreementType === move.pickType);
  const choice = ofType.length === 0 ? set.agreements : ofType;
  const present = choice[move.pick % Math.max(1, choice.length)];
  const isTaken = set.agreements.some((a) => sameIdentity(a, move.fresh));
  const wanted: Action =
    move.fault === "EXISTS"
      ? "CREATE"
      : present === undefined
        ? "CREATE"
        : move.action === "CREATE" && isTaken
          ? "UPDATE"
          : move.action;
  const stated =
    present === undefined || (wanted === "CREATE" && move.fault !== "EXISTS")
      ? move.fresh
      : wanted === "DELETE" && move.isUnchanged
        ? present
        : restated(present, move);
  const agreement = {
    ...(wanted === "CREATE" && move.fault !== "EXISTS" ? stated : faulty(stated, move)),
    ...(move.remembers ? { originalValidTo: null } : {}),
  };
  const isVia = move.fault === "VIA" || (move.via && agreement.agreementType === "SUPPLY");
  const event = {
    resourceType: "AGREEMENT",
    action: wanted,
    agreement,
    ...(isVia ? { via: "AGREEMENT_COORDINATION" } : {}),
  };
  const change = changeOf(set, wanted, agreement);
  const isRefused =
    (move.fault !== "NONE" && move.fault !== "UNKNOWN") || change === undefined || present === undefined;
  if (isRefused && !(change !== undefined && move.fault === "NONE")) return { event, set };
  return {
    event,
    set: isSystems(agreement) ? applyChange(set, change!) : consequencesOf(set, change!, now).set,
  };
};

export interface EventOptions {
  /** The markets; arbitraryMarket unless given. */
  readonly markets?: fc.Arbitrary<MarketDocument>;
  /** Only AGREEMENT and CLOCK. */
  readonly agreementsOnly?: boolean;
  /** Some agreement events are invalid: of unknown agreements, with a changed start, party, commodity or fee. */
  readonly impossible?: boolean;
  readonly maxEvents?: number;
}

/** Moments of events in order: at, shortly before or shortly after boundaries of agreements. */
const occurrences = (count: number, picks: readonly number[]): string[] =>
  Array.from({ length: count }, (_, i) => {
    const n = picks[i]!;
    return (
      instant(midnights[n % midnights.length]!) + BigInt((n % 7) - 3) * (n % 2 === 0 ? 0n : 17n * MINUTE)
    );
  })
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map(written);

interface Moves {
  readonly moves: readonly Move[];
  readonly picks: readonly number[];
  readonly initiators: readonly (string | null | undefined)[];
}

const arbitraryMoves = ({
  agreementsOnly = false,
  impossible = false,
  maxEvents = 6,
}: EventOptions): fc.Arbitrary<Moves> => {
  const other = (event: EventDocument): Move => ({ on: "OTHER", event });
  const list = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A[]> =>
    fc.array(arbitrary, { minLength: maxEvents, maxLength: maxEvents });
  return fc.record({
    moves: fc.array(
      fc.oneof(
        { arbitrary: agreementMove(impossible) as fc.Arbitrary<Move>, weight: 3 },
        {
          arbitrary: agreementsOnly ? fc.constant(other({ resourceType: "CLOCK" })) : otherEvent.map(other),
          weight: agreementsOnly ? 1 : 2,
        },
      ),
      { maxLength: maxEvents, size: "max" },
    ),
    picks: list(fc.nat({ max: 10_000 })),
    initiators: list(
      fc.oneof(
        { arbitrary: fc.constantFrom<string | null | undefined>(...parties), weight: 3 },
        { arbitrary: fc.constantFrom(null, undefined), weight: 1 },
      ),
    ),
  });
};

const played = (market: MarketDocument, { moves, picks, initiators }: Moves): readonly EventDocument[] => {
  const moments = occurrences(moves.length, picks);
  let set: MarketSet = market;
  return moves.map((move, i) => {
    const occurredAt = moments[i]!;
    if (move.on === "OTHER" && move.event["resourceType"] === "CLOCK") return { ...move.event, occurredAt };
    const by = initiators[i];
    const head = { occurredAt, ...(by === undefined ? {} : { initiatorEic: by }) };
    if (move.on === "OTHER") return { ...move.event, ...head };
    const { event, set: next } = agreementEvent(set, move, instant(occurredAt));
    set = next;
    const own = (event["agreement"] as Agreement).serviceProviderEic ?? null;
    return { ...event, ...head, ...(i % 2 === 0 ? { initiatorEic: own } : {}) };
  });
};

/**
 * Events on a market, ordered by occurredAt; agreement events fit the set as the events before them leave it, save for
 * those that options ask to be impossible.
 */
export const arbitraryEvents = (
  market: MarketDocument,
  options: EventOptions = {},
): fc.Arbitrary<readonly EventDocument[]> => arbitraryMoves(options).map((moves) => played(market, moves));

/** A market and events on it; this shrinks better than `arbitraryMarket.chain(arbitraryEvents)`. */
export const arbitraryMarketWithEvents = (
  options: EventOptions = {},
): fc.Arbitrary<{ readonly market: MarketDocument; readonly events: readonly EventDocument[] }> =>
  fc
    .tuple(options.markets ?? arbitraryMarket, arbitraryMoves(options))
    .map(([market, moves]) => ({ market, events: played(market, moves) }));

/** Whether the end of an agreement of the oracle is open. */
export const isOpen = (agreement: Agreement): boolean => end(agreement) === OPEN;
