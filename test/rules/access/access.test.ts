import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { access } from "../../../src/rules/access/access.js";
import type { AccessAnswer, AccessRequest, AccessWay } from "../../../src/rules/access/access-answer.js";
import { instantOf } from "../../../src/time/instant.js";
import { difference, equals, fromIntervals, hasInstant, union } from "../../../src/time/interval-set.js";
import { monthsBack } from "../../../src/time/tallinn.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import type { AuthorizationV1 } from "../../../src/documents/v1/authorization-v1.js";
import {
  aggregators,
  arbitraryMarket,
  balanceParties,
  meters,
  operators,
  suppliers,
} from "../../arbitraries/market.js";
import type { MarketSet } from "../../oracles/oracle-market.js";
import { instant, written } from "../../oracles/oracle-time.js";
import {
  aggregator,
  agreement,
  answerOf,
  ask,
  below,
  customer,
  denials,
  held,
  iso,
  meter,
  operator,
  setOf,
  supplier,
  t,
  tags,
} from "./access-questions.js";
import type { Question } from "./oracle-access.js";
import { boundaries, mayQueryDataOf, mayQueryPoint } from "./oracle-access.js";

// ---------------------------------------------------------------------------------------------- random questions

/** Starts and ends of the agreements of random markets, and the same local times a year later. */
const moments = [
  "2024-02-29T22:00Z",
  "2024-03-30T22:00Z",
  "2024-06-30T21:00Z",
  "2024-10-27T00:30Z",
  "2024-10-27T01:30Z",
  "2024-10-31T22:00Z",
  "2025-02-28T22:00Z",
  "2025-03-30T21:00Z",
  "2025-06-30T21:00Z",
  "2025-10-26T22:00Z",
  "2025-10-31T22:00Z",
  "2026-03-31T21:00Z",
  "2026-12-31T22:00Z",
];

const moment = fc.constantFrom(...moments);

const authorization = fc
  .record({
    mandateCustomerEic: fc.constantFrom(...suppliers, ...aggregators),
    meteringPointEic: fc.constantFrom(meters[0]!, meters[0]!, meters[1]!),
    kind: fc.constantFrom(
      ["OPEN_SUPPLIER", "ENERGY_SUPPLY_OFFER"] as const,
      ["AGGREGATOR", "AGGREGATION_OFFER"] as const,
      ["ENERGY_SERVICE_PROVIDER", "ENERGY_AUDIT"] as const,
    ),
    status: fc.constantFrom("APPROVED", "APPROVED", "APPROVED", "APPROVED", "REVOKED"),
    permissionType: fc.constantFrom("ACCESS", "ACCESS", "ACCESS", "ACCESS", "CHANGE"),
    subjectPeriodFrom: moment,
    subjectPeriodTo: moment,
    validFrom: moment,
    validTo: fc.oneof(moment, fc.constantFrom(null, undefined)),
  })
  .map(({ kind, ...rest }): AuthorizationV1 => ({
    ...rest,
    participantRoleType: kind[0],
    purpose: kind[1],
    ownerCustomerEic: suppliers[0]!,
    ownerCustomerType: "PRIVATE",
    mandateCustomerType: "LEGAL",
  }));

const question: fc.Arbitrary<Question> = fc.record({
  market: arbitraryMarket as fc.Arbitrary<MarketSet>,
  authorizations: fc.array(authorization, { maxLength: 5 }),
  eic: fc.oneof(
    { arbitrary: fc.constantFrom(...suppliers), weight: 4 },
    { arbitrary: fc.constantFrom(...aggregators), weight: 2 },
    { arbitrary: fc.constantFrom(...operators), weight: 2 },
    { arbitrary: fc.constantFrom(...balanceParties), weight: 2 },
  ),
  meterEic: fc.oneof(fc.constant(meters[0]!), fc.constantFrom(...meters)),
  now: fc
    .tuple(moment, fc.constantFrom(0n, 0n, 0n, 1_000_000n, -1_000_000n))
    .map(([text, off]) => instant(text) + off),
  role: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 5 },
    {
      arbitrary: fc.constantFrom("OPEN_SUPPLIER", "AGGREGATOR", "ENERGY_SERVICE_PROVIDER", "GRID_OPERATOR"),
      weight: 2,
    },
  ),
  purpose: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 5 },
    { arbitrary: fc.constantFrom("ENERGY_SUPPLY_OFFER", "ENERGY_AUDIT", "PORTFOLIO"), weight: 1 },
  ),
  consent: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 5 },
    {
      arbitrary: fc
        .tuple(moment, moment)
        .map((pair) => pair.map((text) => instant(text)).sort((a, b) => (a < b ? -1 : 1)))
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => ({ from: from!, to: to! })),
      weight: 1,
    },
  ),
});

const ends = fc.oneof(
  { arbitrary: fc.tuple(moment, moment).map((pair) => pair.map(instantOf)), weight: 3 },
  fc.constant([-Infinity, Infinity]),
  moment.map((text) => [-Infinity, instantOf(text)]),
  moment.map((text) => [instantOf(text), Infinity]),
);
const span = ends
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: Math.min(a!, b!), to: Math.max(a!, b!) }));

const requestOf = (q: Question, asked: { from: number; to: number }): AccessRequest => ({
  ...q,
  set: setOf(q.market),
  authorizations: q.authorizations as readonly AuthorizationV1[],
  span: asked,
  now: instantOf(written(q.now)),
  legalConsent: q.consent && {
    from: instantOf(written(q.consent.from)),
    to: instantOf(written(q.consent.to)),
  },
});

// --------------------------------------------------------------------------------------------------------- laws

describe("access on random markets", () => {
  it("gives access to exactly those instants to which some agreement or authorization gives access, checked instant by instant", () => {
    fc.assert(
      fc.property(question, span, (q, asked) => {
        const { periods, meteringPoint } = answerOf(requestOf(q, asked));
        expect(meteringPoint).toBe(mayQueryPoint(q));
        const cuts = [...new Set([...boundaries(q).map((t) => instantOf(written(t))), asked.from, asked.to])]
          .filter(Number.isFinite)
          .sort((a, b) => a - b);
        // Between two neighbouring boundaries nothing changes, so one instant is enough.
        const probes = cuts.map((cut, i) => (i === 0 ? cut - 3_600_000 : (cut + cuts[i - 1]!) / 2));
        probes.push((cuts.at(-1) ?? 0) + 3_600_000);
        for (const t of probes) {
          const isAsked = asked.from <= t && t < asked.to;
          const expected = isAsked && mayQueryDataOf(q, BigInt(Math.floor(t * 1000)) * 1000n);
          expect(hasInstant(periods, t), writeInstant(t)).toBe(expected);
        }
        for (const { from, to } of periods) {
          expect([-Infinity, ...cuts]).toContain(from);
          expect([Infinity, ...cuts]).toContain(to);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("divides the span into the periods of the grounds and the parts of the remedies, each once", () => {
    fc.assert(
      fc.property(question, span, (q, asked) => {
        const { periods, grounds, needed, meteringPoint } = answerOf(requestOf(q, asked));
        expect(fromIntervals(grounds.flatMap((ground) => ground.periods))).toEqual(periods);
        expect(meteringPoint).toBe(grounds.length > 0);
        const closed = difference([asked], periods);
        expect(equals(fromIntervals(needed), closed)).toBe(true);
        for (const [i, { from }] of needed.entries()) {
          if (i > 0) expect(needed[i - 1]!.to).toBeLessThanOrEqual(from);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("states for every agreement and authorization of the party at the point whether it gives access", () => {
    fc.assert(
      fc.property(question, span, (q, asked) => {
        const { grounds, refused } = answerOf(requestOf(q, asked));
        const judged = [...grounds, ...refused];
        const held = q.authorizations.filter(
          (z) => z.mandateCustomerEic === q.eic && z.meteringPointEic === q.meterEic,
        );
        expect(judged.filter((one) => one.authorization !== undefined)).toHaveLength(held.length);
        const provided = q.market.agreements.filter(
          (a) =>
            a.meterEic === q.meterEic &&
            a.serviceProviderEic === q.eic &&
            ["SUPPLY", "BORDER_SUPPLY", "AGGREGATION"].includes(a.agreementType),
        );
        const documents = judged.map(({ agreement }) => agreement?.document);
        for (const agreement of provided) expect(documents).toContainEqual(agreement);
        for (const { text, statements, decisions } of judged) {
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(statements.length).toBeGreaterThan(0);
          expect(decisions.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lists only remedies that make their part accessible", () => {
    const far = instantOf("2030-01-01T00:00Z");
    fc.assert(
      fc.property(question, span, (q, whole) => {
        const asked = {
          from: Math.max(whole.from, instantOf("2020-01-01T00:00Z")),
          to: Math.min(whole.to, far),
        };
        const request = requestOf(q, asked);
        const { needed } = answerOf(request);
        for (const { from, to, ways } of needed) {
          expect(ways[0]!.tag).toBe("Authorization");
          for (const way of ways) {
            const part = way.tag === "Wait" ? { from: way.from, to: way.to } : { from, to };
            for (const type of "agreementTypes" in way ? way.agreementTypes : [""]) {
              const opened = answerOf(following(way, type, { ...request, span: part }, q));
              expect(opened.periods, `${way.tag} ${type} ${writeInstant(from)}`).toEqual([part]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The request after a remedy, with an agreement of the type if it needs one. */
const following = (way: AccessWay, type: string, request: AccessRequest, q: Question): AccessRequest => {
  const { eic, meterEic, now, span: part } = request;
  const withAgreement = (agreementType: string, from: number, to: number): AccessRequest => {
    const validity = { validFrom: writeInstant(from), validTo: writeInstant(to) };
    const added = { agreementType, meterEic, serviceProviderEic: eic, ...validity };
    // A separate customer, so that it is unrelated to the existing agreements.
    const agreement = { ...added, customerEic: "38X-NOBODY-ELSE-" };
    return { ...request, set: setOf({ ...q.market, agreements: [...q.market.agreements, agreement] }) };
  };
  switch (way.tag) {
    case "Authorization": {
      const given: AuthorizationV1 = {
        mandateCustomerEic: eic,
        mandateCustomerType: "LEGAL",
        meteringPointEic: meterEic,
        ownerCustomerEic: suppliers[0]!,
        ownerCustomerType: "LEGAL",
        participantRoleType: request.role ?? "ENERGY_SERVICE_PROVIDER",
        permissionType: "ACCESS",
        purpose: request.purpose ?? "ENERGY_AUDIT",
        status: "APPROVED",
        subjectPeriodFrom: writeInstant(way.from),
        subjectPeriodTo: writeInstant(way.to),
        validFrom: writeInstant(now),
      };
      return { ...request, authorizations: [given] };
    }
    case "SupplyValidNow":
      return withAgreement(type, now, now + 1);
    case "AgreementOfThatTime":
      return withAgreement(type, Math.min(part.from, now), Math.max(part.to, way.since + 1));
    case "Wait":
      return { ...request, now: way.until };
  }
};

// -------------------------------------------------------------------------------------------------- named edges

describe("a supplier (BEY-17)", () => {
  it("that started last month has the past twelve months, including its predecessor's data, and its validity", () => {
    const answer = ask([agreement("SUPPLY", supplier, "2025-05-01T00:00+03:00", "2026-01-01T00:00+02:00")]);
    expect(iso(answer.periods)).toEqual(["2024-06-01T09:00Z/2025-12-31T22:00Z"]);
    expect(tags(answer)).toEqual(["ValidSupply"]);
    expect(answer.meteringPoint).toBe(true);
  });

  it("that started three years ago has the data of all three", () => {
    const answer = ask([agreement("SUPPLY", supplier, "2022-06-01T00:00+03:00")]);
    expect(iso(answer.periods)).toEqual(["2022-05-31T21:00Z/2030-01-01T00:00Z"]);
  });

  it("has access at the start of its agreement, and not at its end", () => {
    const supply = [agreement("SUPPLY", supplier, "2025-06-01T00:00+03:00", "2025-07-01T00:00+03:00")];
    expect(tags(ask(supply, { at: "2025-05-31T20:59:59.999Z" }))).toEqual(["StillToCome"]);
    expect(tags(ask(supply, { at: "2025-05-31T21:00Z" }))).toEqual(["ValidSupply"]);
    expect(tags(ask(supply, { at: "2025-06-30T20:59:59.999Z" }))).toEqual(["ValidSupply"]);
    expect(tags(ask(supply, { at: "2025-06-30T21:00Z" }))).toEqual(["EndedWithinTwelveMonths"]);
  });

  it("with a future agreement has technical data only, and a remedy states from when on it has more", () => {
    const answer = ask([agreement("SUPPLY", supplier, "2025-07-01T00:00+03:00", "2026-01-01T00:00+02:00")], {
      at: "2025-06-01T09:00Z",
      span: { from: t("2024-01-01T00:00Z"), to: t("2026-06-01T00:00Z") },
    });
    expect(answer.meteringPoint).toBe(true);
    expect(answer.periods).toEqual([]);
    const waits = answer.needed.flatMap(({ ways }) => ways.filter(({ tag }) => tag === "Wait"));
    expect(waits.map((way) => (way.tag === "Wait" ? writeInstant(way.until) : ""))).toEqual([
      "2025-06-30T21:00Z",
      "2025-06-30T21:00Z",
    ]);
    expect(iso(fromIntervals(waits.map((way) => way as { from: number; to: number })))).toEqual([
      "2024-06-30T21:00Z/2025-12-31T22:00Z",
    ]);
  });

  it("that ended has all data of its validity for twelve calendar months, and no other (BEY-15)", () => {
    const ended = [agreement("SUPPLY", supplier, "2022-01-01T00:00+02:00", "2024-06-30T00:00+03:00")];
    const last = ask(ended, { at: "2025-06-29T20:59:59.999Z" });
    expect(iso(last.periods)).toEqual(["2021-12-31T22:00Z/2024-06-29T21:00Z"]);
    expect(tags(last)).toEqual(["EndedWithinTwelveMonths"]);
    const first = ask(ended, { at: "2025-06-29T21:00Z" });
    expect(first.meteringPoint).toBe(false);
    expect(first.periods).toEqual([]);
    expect(denials(first)).toEqual(["NotTheOperator", "EndedBeforeTwelveMonths", "NoAuthorization"]);
  });

  it("that ended on 29 February loses it at the same time on 28 February of the next year", () => {
    const ended = [agreement("SUPPLY", supplier, "2024-01-01T00:00+02:00", "2024-02-29T00:00+02:00")];
    expect(ask(ended, { at: "2025-02-28T12:00+02:00" }).meteringPoint).toBe(true);
    expect(ask(ended, { at: "2025-03-01T00:00+02:00" }).meteringPoint).toBe(false);
  });

  it("with two separate agreements has both validities and the past twelve months", () => {
    const answer = ask([
      agreement("SUPPLY", supplier, "2023-01-01T00:00+02:00", "2024-09-01T00:00+03:00"),
      agreement("SUPPLY", supplier, "2025-05-01T00:00+03:00", "2025-07-01T00:00+03:00"),
    ]);
    expect(iso(answer.periods)).toEqual(["2022-12-31T22:00Z/2025-06-30T21:00Z"]);
    expect(tags(answer)).toEqual(["EndedWithinTwelveMonths", "ValidSupply"]);
  });

  it("of a border point has access by its BORDER_SUPPLY", () => {
    expect(tags(ask([agreement("BORDER_SUPPLY", supplier, "2025-01-01T00:00+02:00")]))).toEqual([
      "ValidSupply",
    ]);
  });

  it("is refused if it has no agreement, or only a GRID at a point that it does not operate", () => {
    expect(denials(ask([agreement("GRID", supplier, "2025-01-01T00:00+02:00")]))).toEqual([
      "NotTheOperator",
      "GivesNoAccess",
      "NoAuthorization",
    ]);
    const none = ask([]);
    expect(denials(none)).toEqual(["NotTheOperator", "NoAgreement", "NoAuthorization"]);
    expect(none.grounds).toEqual([]);
  });
});

describe("a named supplier (BEY-17)", () => {
  it("has the rights of a supplier by its GENERAL_SERVICE", () => {
    const answer = ask([
      agreement("GENERAL_SERVICE", supplier, "2025-05-01T00:00+03:00", "2025-07-01T00:00+03:00"),
    ]);
    expect(iso(answer.periods)).toEqual(["2024-06-01T09:00Z/2025-06-30T21:00Z"]);
    expect(answer.grounds.map(({ role }) => role)).toEqual(["NAMED_SUPPLIER"]);
  });

  it("has nothing by the NAMED_SUPPLIER agreement alone", () => {
    const named = {
      agreementType: "NAMED_SUPPLIER",
      serviceProviderEic: supplier,
      customerEic: operator,
      validFrom: "2025-01-01T00:00+02:00",
    };
    expect(ask([named]).meteringPoint).toBe(false);
  });
});

describe("an aggregator (BEY-17)", () => {
  const aggregation = [
    agreement("AGGREGATION", aggregator, "2025-03-01T00:00+02:00", "2025-07-01T00:00+03:00"),
  ];

  it("has the data of its validity at the point above, without the past twelve months", () => {
    const answer = ask(aggregation, { at: "2025-06-01T09:00Z", eic: aggregator });
    expect(iso(answer.periods)).toEqual(["2025-02-28T22:00Z/2025-06-30T21:00Z"]);
    expect(tags(answer)).toEqual(["ValidAggregation"]);
  });

  it("has the same at its own aggregation point", () => {
    const answer = ask(aggregation, { at: "2025-06-01T09:00Z", eic: aggregator, meterEic: below });
    expect(iso(answer.periods)).toEqual(["2025-02-28T22:00Z/2025-06-30T21:00Z"]);
  });

  it("has the same for twelve months after the end, and before the start technical data only", () => {
    const later = ask(aggregation, { at: "2026-06-30T12:00Z", eic: aggregator });
    expect(tags(later)).toEqual(["EndedWithinTwelveMonths"]);
    expect(iso(later.periods)).toEqual(["2025-02-28T22:00Z/2025-06-30T21:00Z"]);
    const before = ask(aggregation, { at: "2025-02-01T12:00Z", eic: aggregator });
    expect(before.meteringPoint).toBe(true);
    expect(before.periods).toEqual([]);
    const waits = before.needed.flatMap(({ ways }) => ways.filter(({ tag }) => tag === "Wait"));
    expect(iso(waits as unknown as readonly { from: number; to: number }[])).toEqual([
      "2025-02-28T22:00Z/2025-06-30T21:00Z",
    ]);
  });

  it("gives the supplier of the parent access to the aggregation point for the time of its own agreement (page 03.01)", () => {
    const supply = agreement("SUPPLY", supplier, "2025-01-01T00:00+02:00", "2025-06-15T00:00+03:00");
    const at = (moment: string) => ask([supply, ...aggregation], { at: moment, meterEic: below });
    const answer = at("2025-06-01T09:00Z");
    expect(iso(answer.periods)).toEqual(["2024-12-31T22:00Z/2025-06-14T21:00Z"]);
    expect(answer.grounds.map(({ role, cause }) => [role, cause.tag])).toEqual([
      ["OPEN_SUPPLIER", "ValidAgreement"],
    ]);
    expect(tags(at("2026-06-14T09:00Z"))).toEqual(["EndedWithinTwelveMonths"]);
    expect(denials(at("2026-06-15T09:00Z"))).toContain("EndedBeforeTwelveMonths");
  });

  it("gives access to the named supplier of the parent, and to the operator of the parent as to its own point", () => {
    const service = agreement("GENERAL_SERVICE", supplier, "2025-01-01T00:00+02:00");
    const named = ask([service, ...aggregation], { at: "2025-06-01T09:00Z", meterEic: below });
    expect(named.grounds.map(({ role }) => role)).toEqual(["NAMED_SUPPLIER"]);
    const points = (operatorEic: string) => [
      { meterEic: meter, meteringPointType: "REGULAR", operatorEic },
      {
        meterEic: below,
        meteringPointType: "AGGREGATION",
        operatorEic: aggregator,
        parentMeterEic: meter,
      },
    ];
    const of = (operatorEic: string, role?: string) =>
      ask([], {
        at: "2025-06-01T09:00Z",
        set: setOf({ meteringPoints: points(operatorEic), agreements: aggregation }),
        eic: operator,
        meterEic: below,
        role,
      });
    expect(tags(of(operator))).toEqual(["OperatesParent"]);
    expect(iso(of(operator).periods)).toEqual(["2020-01-01T00:00Z/2030-01-01T00:00Z"]);
    expect(denials(of(operator, "AGGREGATOR"))).toContain("OtherRole");
    expect(of(supplier).meteringPoint).toBe(false);
  });
});

describe("the customer of a BORDER_GRID (BEY-17, EDH-3147)", () => {
  const border = "38Z-EX-BORDER--C";
  const borderGrid = {
    ...agreement("BORDER_GRID", operator, "2024-01-01T00:00+02:00", "2025-01-01T00:00+02:00"),
    meterEic: border,
  };
  const at = (moment: string, more: Partial<AccessRequest> = {}) =>
    ask([borderGrid], { at: moment, eic: customer, meterEic: border, ...more });

  it("has the data of the border point for the time of its agreement, not for the past twelve months", () => {
    const answer = at("2024-06-01T09:00Z");
    expect(iso(answer.periods)).toEqual(["2023-12-31T22:00Z/2024-12-31T22:00Z"]);
    expect(answer.grounds.map(({ role, cause }) => [role, cause.tag])).toEqual([
      ["CUSTOMER", "ValidAgreement"],
    ]);
    expect(at("2023-06-01T09:00Z").periods).toEqual([]);
    expect(at("2023-06-01T09:00Z").meteringPoint).toBe(true);
    expect(iso(at("2025-06-01T09:00Z").periods)).toEqual(["2023-12-31T22:00Z/2024-12-31T22:00Z"]);
    expect(at("2026-06-01T09:00Z").meteringPoint).toBe(false);
  });

  it("has access as an operator of any kind, in no other role", () => {
    for (const role of ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK", "LINE_OPERATOR"]) {
      expect(tags(at("2024-06-01T09:00Z", { role }))).toEqual(["ValidAgreement"]);
    }
    expect(denials(at("2024-06-01T09:00Z", { role: "OPEN_SUPPLIER" }))).toContain("OtherRole");
  });

  it("of a GRID has nothing", () => {
    const grid = agreement("GRID", operator, "2024-01-01T00:00+02:00");
    expect(ask([grid], { at: "2024-06-01T09:00Z", eic: customer }).meteringPoint).toBe(false);
  });
});

describe("a portfolio provider (BEY-6, BEY-17, EDH-3599)", () => {
  const [first, second] = [balanceParties[0]!, balanceParties[1]!];
  const portfolio = (provider: string, follower: string, validFrom: string, validTo?: string) => ({
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: provider,
    customerEic: follower,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  });
  const supply = agreement("SUPPLY", supplier, "2024-06-01T00:00+03:00");
  const chain = [
    portfolio(first, supplier, "2024-08-01T00:00+03:00"),
    portfolio(second, first, "2024-10-01T00:00+03:00", "2025-02-01T00:00+02:00"),
  ];
  const at = "2024-12-01T09:00Z";

  it("of the supplier has the data of the time the whole chain is valid, as balance responsible party", () => {
    const near = ask([supply, ...chain], { at, eic: first });
    expect(iso(near.periods)).toEqual(["2024-07-31T21:00Z/2030-01-01T00:00Z"]);
    const far = ask([supply, ...chain], { at, eic: second });
    expect(iso(far.periods)).toEqual(["2024-09-30T21:00Z/2025-01-31T22:00Z"]);
    expect(far.grounds).toMatchObject([
      {
        role: "PORTFOLIO_PROVIDER",
        chain: [supplier, first, second],
        purpose: "PORTFOLIO",
        cause: { tag: "ValidAgreement" },
        text: expect.stringContaining(`SUPPLY followed by ${supplier}, ${first}, ${second}`) as string,
      },
    ]);
  });

  it("has access for that purpose only", () => {
    const asking = (purpose: string) => ask([supply, ...chain], { at, eic: first, purpose });
    expect(tags(asking("PORTFOLIO"))).toEqual(["ValidAgreement"]);
    expect(asking("BILLING").refused.map(({ text }) => text)).toContain(
      `The SUPPLY followed by ${supplier}, ${first} is for PORTFOLIO, the query for BILLING.`,
    );
  });

  it("of the operator has access only if the operator provides general service", () => {
    const ofOwner = [portfolio(first, operator, "2024-01-01T00:00+02:00")];
    const grid = agreement("GRID", operator, "2024-01-01T00:00+02:00");
    expect(ask([grid, supply, ...ofOwner], { at, eic: first }).meteringPoint).toBe(false);
    const service = agreement("GENERAL_SERVICE", operator, "2024-01-01T00:00+02:00");
    expect(tags(ask([grid, service, ...ofOwner], { at, eic: first }))).toEqual(["ValidAgreement"]);
  });

  it("gets a remedy that states from when on it has access", () => {
    const answer = ask([supply, portfolio(first, supplier, "2025-01-01T00:00+02:00")], { at, eic: first });
    expect(answer.periods).toEqual([]);
    const waits = answer.needed.flatMap(({ ways }) => ways.filter(({ tag }) => tag === "Wait"));
    expect(iso(waits as unknown as readonly { from: number; to: number }[])).toEqual([
      "2024-12-31T22:00Z/2030-01-01T00:00Z",
    ]);
  });
});

describe("consent outside the Datahub (BEY-17, EDH-4242, EDH-9288)", () => {
  const legalConsent = { from: t("2023-01-01T00:00Z"), to: t("2025-01-01T00:00Z") };
  const at = "2025-06-01T09:00Z";

  it("gives access to its span, without an agreement and however long", () => {
    const answer = ask([], { at, legalConsent });
    expect(iso(answer.periods)).toEqual(["2023-01-01T00:00Z/2025-01-01T00:00Z"]);
    expect(answer.meteringPoint).toBe(true);
    expect(answer.grounds).toMatchObject([
      { cause: { tag: "LegalConsent" }, decisions: ["D-BEY-17-CONSENT"] },
    ]);
    expect(ask([], { at }).meteringPoint).toBe(false);
  });

  it("counts for open suppliers and aggregators", () => {
    const as = (role: string) => tags(ask([], { at, legalConsent, role }));
    expect([as("OPEN_SUPPLIER"), as("AGGREGATOR")]).toEqual([["LegalConsent"], ["LegalConsent"]]);
    expect([as("GRID_OPERATOR"), as("ENERGY_SERVICE_PROVIDER")]).toEqual([[], []]);
  });

  it("counts until the end of 2026 (page 12)", () => {
    const when = (moment: string) => ask([], { at: moment, legalConsent });
    expect(when("2026-12-31T21:59:59Z").meteringPoint).toBe(true);
    expect(denials(when("2026-12-31T22:00Z"))).toContain("ConsentNoLongerAllowed");
  });
});

describe("an operator (BEY-17)", () => {
  const grid = agreement("GRID", operator, "2025-01-01T00:00+02:00");

  it("has all data of its own points; its agreements there are no further ground", () => {
    const answer = ask([grid, agreement("GENERAL_SERVICE", operator, "2025-01-01T00:00+02:00")], {
      at: "2025-06-01T09:00Z",
      eic: operator,
    });
    expect(iso(answer.periods)).toEqual(["2020-01-01T00:00Z/2030-01-01T00:00Z"]);
    expect(tags(answer)).toEqual(["OperatesMeteringPoint"]);
    expect(denials(answer)).toEqual(["NoAuthorization"]);
    expect(answer.needed).toEqual([]);
  });

  it("has no data of other points", () => {
    expect(ask([grid], { at: "2025-06-01T09:00Z", eic: customer }).meteringPoint).toBe(false);
  });

  it("of a point that is not listed is the provider of its valid GRID, otherwise unknown", () => {
    const unlisted = "38Z-EX-UNLISTEDN";
    const at = "2025-06-01T09:00Z";
    const there = { ...grid, meterEic: unlisted };
    expect(tags(ask([there], { at, eic: operator, meterEic: unlisted }))).toEqual(["OperatesMeteringPoint"]);
    const unknown = ask([], { at, eic: operator, meterEic: unlisted }).refused[0]!;
    expect(unknown.cause).toEqual({ tag: "NotTheOperator", operatorEic: undefined });
    expect(unknown.text).toBe("The operator of the metering point is not known.");
  });
});

describe("the holder of an authorization (AUT-3, AUT-4)", () => {
  const at = "2025-06-01T09:00Z";

  it("has the subject period, although it ended before the authorization began", () => {
    const answer = ask([], { at, authorizations: [held] });
    expect(iso(answer.periods)).toEqual(["2023-05-20T00:00Z/2024-05-20T00:00Z"]);
    expect(answer.grounds.map(({ role, authorization: through }) => [role, through])).toEqual([
      ["AUTHORIZATION_SUBJECT", held],
    ]);
  });

  it("may query the point also when the span does not overlap the subject period", () => {
    const span = { from: t("2024-05-20T00:00Z"), to: t("2024-06-20T00:00Z") };
    const answer = ask([], { at, authorizations: [held], span });
    expect(answer.meteringPoint).toBe(true);
    expect(answer.periods).toEqual([]);
  });

  it("has access from validFrom up to validTo, open-ended without validTo", () => {
    const at499 = (time: string): boolean => ask([], { at: time, authorizations: [held] }).meteringPoint;
    expect(at499("2025-05-20T21:37:54.498Z")).toBe(false);
    expect(at499("2025-05-20T21:37:54.499Z")).toBe(true);
    expect(at499("2025-06-22T21:37:54.498Z")).toBe(true);
    expect(at499("2025-06-22T21:37:54.499Z")).toBe(false);
    const { validTo: _end, ...open } = held;
    for (const authorizations of [[open], [{ ...held, validTo: null }]]) {
      expect(ask([], { at: "2035-01-01T00:00Z", authorizations }).meteringPoint).toBe(true);
    }
  });

  it.each([
    ["NotApproved", { status: "REVOKED" }],
    ["NotForAccess", { permissionType: "CHANGE" }],
    ["EmptySubjectPeriod", { subjectPeriodTo: held.subjectPeriodFrom }],
    ["NeverValid", { validTo: held.validFrom }],
    ["NotValidYet", { validFrom: "2025-06-02T00:00Z" }],
    ["NoLongerValid", { validTo: "2025-06-01T00:00Z" }],
  ])("is refused: %s", (tag, change) => {
    const answer = ask([], { at, authorizations: [{ ...held, ...change }] });
    expect(denials(answer)).toContain(tag);
    expect(answer.meteringPoint).toBe(false);
    expect(answer.periods).toEqual([]);
  });

  it("gets a remedy for an authorization that is not valid yet", () => {
    const answer = ask([], { at, authorizations: [{ ...held, validFrom: "2025-06-02T00:00Z" }] });
    const waits = answer.needed.flatMap(({ ways }) => ways.filter(({ tag }) => tag === "Wait"));
    expect(waits).toEqual([
      {
        tag: "Wait",
        until: t("2025-06-02T00:00Z"),
        from: t("2023-05-20T00:00Z"),
        to: t("2024-05-20T00:00Z"),
        authorization: { ...held, validFrom: "2025-06-02T00:00Z" },
      },
    ]);
    expect(answer.needed[0]!.text).toMatch(
      /would need an authorization .* from 2025-06-02 03:00 \+03:00 on, for /,
    );
  });

  it("has no access by an authorization of another holder; those for other points are only counted", () => {
    const elsewhere = { ...held, meteringPointEic: below };
    const other = { ...held, mandateCustomerEic: aggregator };
    const { refused, meteringPoint } = ask([], { at, authorizations: [elsewhere, other] });
    expect(meteringPoint).toBe(false);
    expect(refused.at(-1)!.cause).toEqual({ tag: "NoAuthorization", meterEic: meter, elsewhere: 1 });
    expect(refused.at(-1)!.text).toBe(
      `It holds no authorization of the metering point ${meter}, 1 of other points.`,
    );
  });
});

describe("a query in a role or for a purpose (AUT-3)", () => {
  const at = "2025-06-01T09:00Z";
  const supply = agreement("SUPPLY", supplier, "2025-05-01T00:00+03:00");

  it("uses only what gives access in that role", () => {
    const authorizations = [held];
    const as = (role: string): readonly string[] => tags(ask([supply], { at, authorizations, role }));
    expect(as("OPEN_SUPPLIER")).toEqual(["ValidSupply", "Authorized"]);
    expect(as("AGGREGATOR")).toEqual([]);
    expect(denials(ask([supply], { at, authorizations, role: "AGGREGATOR" }))).toEqual([
      "NotTheOperator",
      "OtherRole",
      "OtherRole",
    ]);
  });

  it("uses only authorizations of that purpose; agreements have none", () => {
    const answer = ask([supply], { at, authorizations: [held], purpose: "AGGREGATION_OFFER" });
    expect(tags(answer)).toEqual(["ValidSupply"]);
    expect(denials(answer)).toContain("OtherPurpose");
  });

  it("of an operator is made in the operator's role", () => {
    const as = (role: string): AccessAnswer => ask([], { at, eic: operator, role });
    expect(tags(as("GRID_OPERATOR"))).toEqual(["OperatesMeteringPoint"]);
    expect(as("OPEN_SUPPLIER").refused[0]!.text).toBe(
      "This gives access as GRID_OPERATOR, the query is made as OPEN_SUPPLIER.",
    );
  });
});

describe("remedies", () => {
  const ways = (more: Partial<AccessRequest>, set: readonly unknown[] = []): readonly (readonly string[])[] =>
    ask(set, { at: "2025-06-01T09:00Z", ...more }).needed.map(({ ways: all }) => all.map(({ tag }) => tag));

  it("are listed separately before, within and after the past twelve months", () => {
    expect(ask([]).needed.map(({ from, to }) => iso([{ from, to }])[0])).toEqual([
      "2020-01-01T00:00Z/2024-06-01T09:00Z",
      "2024-06-01T09:00Z/2025-06-01T09:00Z",
      "2025-06-01T09:00Z/2030-01-01T00:00Z",
    ]);
    expect(ways({})).toEqual([
      ["Authorization", "AgreementOfThatTime"],
      ["Authorization", "SupplyValidNow", "AgreementOfThatTime"],
      ["Authorization", "AgreementOfThatTime"],
    ]);
  });

  it("of an energy service provider are always authorizations", () => {
    expect(ways({ role: "ENERGY_SERVICE_PROVIDER" })).toEqual([
      ["Authorization"],
      ["Authorization"],
      ["Authorization"],
    ]);
  });

  it("are only agreements that a point of that type can have", () => {
    const typesAt = (meterEic: string, set: readonly unknown[]): readonly unknown[] =>
      ask(set, { at: "2025-06-01T09:00Z", meterEic }).needed[1]!.ways.flatMap((way) =>
        "agreementTypes" in way ? [way.agreementTypes] : [],
      );
    expect(typesAt(meter, [])).toEqual([
      ["SUPPLY", "GENERAL_SERVICE"],
      ["SUPPLY", "GENERAL_SERVICE", "AGGREGATION"],
    ]);
    expect(typesAt(below, [])).toEqual([["AGGREGATION"]]);
    const border = "38Z-EX-BORDER--C";
    const borderGrid = { ...agreement("BORDER_GRID", operator, "2025-01-01T00:00+02:00"), meterEic: border };
    expect(typesAt(border, [borderGrid])).toEqual([["BORDER_SUPPLY"], ["BORDER_SUPPLY"]]);
  });
});

describe("an invalid request", () => {
  const base: AccessRequest = {
    set: setOf({ agreements: [] }),
    authorizations: [],
    eic: supplier,
    meterEic: meter,
    span: { from: 0, to: 1 },
    now: 0,
  };
  it.each([
    [{ eic: "38X" }, { tag: "MalformedEic", which: "eic", eic: "38X", what: "16 characters, not 3" }],
    [{ meterEic: "" }, { tag: "MalformedEic", which: "meterEic", eic: "", what: "16 characters, not 0" }],
    [{ span: { from: 5, to: 5 } }, { tag: "EmptyInterval", at: 5 }],
    [{ span: { from: 6, to: 5 } }, { tag: "ReversedInterval", from: 6, to: 5 }],
    [{ span: { from: NaN, to: 5 } }, { tag: "OutsideCalendar", which: "from", at: NaN }],
    [{ span: { from: Infinity, to: Infinity } }, { tag: "OutsideCalendar", which: "from", at: Infinity }],
    [{ span: { from: 5, to: 9e15 } }, { tag: "OutsideCalendar", which: "to", at: 9e15 }],
    [{ now: Infinity }, { tag: "OutsideCalendar", which: "now", at: Infinity }],
    [{ now: NaN }, { tag: "OutsideCalendar", which: "now", at: NaN }],
    [{ legalConsent: { from: NaN, to: 5 } }, { tag: "OutsideCalendar", which: "legalConsent.from", at: NaN }],
    [{ legalConsent: { from: 5, to: 9e15 } }, { tag: "OutsideCalendar", which: "legalConsent.to", at: 9e15 }],
    [{ legalConsent: { from: 6, to: 5 } }, { tag: "ReversedInterval", from: 6, to: 5 }],
    [
      {
        authorizations: [
          { ...held, mandateCustomerEic: operator },
          { ...held, subjectPeriodTo: "soon" },
        ],
      },
      { tag: "NotAnInstant", authorization: 1, attribute: "subjectPeriodTo", text: "soon" },
    ],
  ])("is an error: %j", (change, error) => {
    expect(access({ ...base, ...change })).toEqual({ _tag: "Left", left: error });
  });

  it("may be about a span without start and end", () => {
    const all = { from: -Infinity, to: Infinity };
    const answer = answerOf({ ...base, span: all });
    expect(union(answer.needed, [])).toHaveLength(3);
    expect(answer.needed[0]!.text).toMatch(/^the beginning to 1969-01-01 03:00 \+03:00 would need /);
    expect(answer.needed[0]!.to).toBe(monthsBack(0, 12));
  });
});
