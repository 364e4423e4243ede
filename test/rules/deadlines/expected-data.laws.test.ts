import type { EventDocument } from "../../../src/documents/event-types.js";
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExpectedData } from "../../../src/rules/deadlines/expected-data.js";
import { expectedData } from "../../../src/rules/deadlines/expected-data.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { isDelivery, predict } from "../../../src/predict/predict.js";
import { overlapsSet } from "../../../src/time/interval-set.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import type { MarketDocument } from "../../arbitraries/market.js";
import { arbitraryAgreement, arbitraryMarket, meters, parties } from "../../arbitraries/market.js";
import { distribute, itemsOf } from "../../oracles/oracle-data.js";
import type { Agreement, Situation } from "../../oracles/oracle-market.js";
import {
  compare,
  market as marketOf,
  pointView,
  sameIdentity,
  validAt,
} from "../../oracles/oracle-market.js";
import type { Ground } from "../../oracles/oracle-recipients.js";
import { instant } from "../../oracles/oracle-time.js";
import { finalDeadline, initialDeadline, instantOfWall, QUARTER } from "./calendar-oracle.js";

const setOf = (document: MarketDocument): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

const nanos = (t: number): bigint => BigInt(t) * 1_000_000n;

const situation = (document: MarketDocument, t: number): Situation => ({
  before: document,
  after: document,
  now: nanos(t),
});

/** Who sends the data of a quarter-hour: the operator; at an unlisted aggregation point the aggregator. */
const senderAt = (document: MarketDocument, meterEic: string, t: number): string | undefined => {
  const { operator, type } = pointView(situation(document, t), meterEic);
  if (operator !== undefined || type !== "AGGREGATION") return operator;
  if (document.meteringPoints.some((point) => point.meterEic === meterEic)) return undefined;
  const running = document.agreements
    .filter((a) => a.agreementType === "AGGREGATION" && a.meterEic === meterEic && validAt(a, nanos(t)))
    .sort(
      (a, b) =>
        compare(instant(a.validFrom), instant(b.validFrom)) ||
        compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? "") ||
        compare(a.customerEic ?? "", b.customerEic ?? ""),
    );
  return running.at(-1)?.serviceProviderEic ?? undefined;
};

const message = (meteringPointEic: string, quarters: readonly number[]): Record<string, unknown> => ({
  meteringPointEic,
  periods: quarters.map((t) => ({ pS: writeInstant(t), inQty: { rType: "M", kwh: 1 } })),
});

/** The grounds on which each party gets some quarter-hours of one point, sent by one party. */
const groundsOf = (
  document: MarketDocument,
  meterEic: string,
  quarters: readonly number[],
  sender: string | undefined,
): ReadonlyMap<string, readonly Ground[]> => {
  const items = itemsOf(message(meterEic, quarters));
  const given = distribute(situation(document, quarters[0]!), "METERING_DATA", items, 2, sender);
  if (typeof given === "string") throw new Error(given);
  return new Map(given.parts.map(({ eic, grounds }) => [eic, grounds]));
};

const isOfGas = (document: MarketDocument, ground: Ground): boolean =>
  marketOf(document, ground.agreement as Agreement) === "NATURAL_GAS";

const isAggregation = (document: MarketDocument, meterEic: string): boolean =>
  pointView(situation(document, 0), meterEic).type === "AGGREGATION";

/** Starts of spans near boundaries of agreements, both changes of clocks among them; local dates. */
const starts = [
  "2024-02-29",
  "2024-03-30",
  "2024-06-30",
  "2024-09-30",
  "2024-10-26",
  "2024-10-31",
  "2025-03-29",
];

const questionOf = (mostQuarters: number) =>
  fc
    .tuple(
      fc.constantFrom(...starts),
      fc.integer({ min: -12, max: 12 }),
      fc.integer({ min: 4, max: mostQuarters }),
      fc.constantFrom(0, 1, 3, 10, 40),
    )
    .map(([date, shift, length, days]) => {
      const from = instantOfWall(date, 0) + shift * 4 * QUARTER;
      return { from, to: from + length * QUARTER, at: from + days * 96 * QUARTER };
    });
const question = questionOf(120);
const longQuestion = questionOf(800);

/** A market with so many agreements that supplies, portfolios and services meet. */
const busyMarket: fc.Arbitrary<MarketDocument> = fc
  .tuple(arbitraryMarket, fc.array(arbitraryAgreement, { minLength: 10, maxLength: 24 }))
  .map(([{ meteringPoints, agreements }, more]) => ({
    meteringPoints,
    agreements: [...agreements, ...more].filter(
      (a, i, all) => !all.slice(0, i).some((b) => sameIdentity(a, b)),
    ),
  }));

const quartersOf = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
  Array.from({ length: (to - from) / QUARTER }, (_, i) => from + i * QUARTER);

const isIn = ({ times }: ExpectedData, t: number): boolean =>
  overlapsSet(times, [{ from: t, to: t + QUARTER }]);

describe("expected data", () => {
  it("is what distribution sends to each party for each quarter-hour, at its deadlines", () => {
    fc.assert(
      fc.property(busyMarket, question, (document, asked) => {
        const set = setOf(document);
        const expected = new Map(parties.map((eic) => [eic, expectedData(set, eic, asked)]));
        for (const meterEic of meters) {
          for (const t of quartersOf(asked)) {
            const grounds = groundsOf(document, meterEic, [t], senderAt(document, meterEic, t));
            for (const eic of parties) {
              const due = new Set<string>();
              for (const ground of grounds.get(eic) ?? []) {
                const isGas = isOfGas(document, ground);
                const isBelow = isAggregation(document, meterEic);
                due
                  .add(`initial ${initialDeadline(t, isGas, [], isBelow)}`)
                  .add(`final ${finalDeadline(t, isGas)}`);
              }
              const come = [...due].filter((text) => Number(text.split(" ")[1]) <= asked.at);
              const found = expected
                .get(eic)!
                .filter((data) => data.meterEic === meterEic && isIn(data, t))
                .map(({ monthFinal, deadline }) => `${monthFinal ? "final" : "initial"} ${deadline}`);
              expect(found.sort()).toEqual(come.sort());
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has the grounds that a message with all of it would have", () => {
    fc.assert(
      fc.property(busyMarket, longQuestion, (document, asked) => {
        const set = setOf(document);
        const listed = new Map(document.meteringPoints.map((point) => [point.meterEic, point]));
        for (const eic of parties) {
          for (const { meterEic, deadline, monthFinal, grounds } of expectedData(set, eic, asked)) {
            const point = listed.get(meterEic);
            if (point === undefined) continue;
            for (const isGas of [false, true]) {
              const together = quartersOf(asked).filter(
                (t) =>
                  deadline ===
                  (monthFinal
                    ? finalDeadline(t, isGas)
                    : initialDeadline(t, isGas, [], isAggregation(document, meterEic))),
              );
              const all =
                together.length === 0
                  ? []
                  : (groundsOf(document, meterEic, together, point.operatorEic ?? undefined).get(eic) ?? []);
              const isOfMarket = (ground: Ground): boolean => isOfGas(document, ground) === isGas;
              expect(grounds.filter((ground) => isOfMarket(ground as Ground))).toEqual(
                all.filter(isOfMarket),
              );
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is the data that a party is predicted to receive when every operator has sent everything", () => {
    fc.assert(
      fc.property(busyMarket, question, (document, { from, to }) => {
        const set = setOf(document);
        const occurredAt = writeInstant(to);
        const events = meters.flatMap((meterEic) => {
          const bySender = new Map<string | undefined, number[]>();
          for (const t of quartersOf({ from, to })) {
            const sender = senderAt(document, meterEic, t);
            bySender.set(sender, [...(bySender.get(sender) ?? []), t]);
          }
          return [...bySender].map(([initiatorEic, quarters]) => ({
            resourceType: "METERING_DATA",
            version: "V2",
            action: "CREATE",
            occurredAt,
            initiatorEic: initiatorEic ?? null,
            content: [message(meterEic, quarters)],
          }));
        });
        const { lines, error } = predict(set, events as readonly unknown[] as readonly EventDocument[]);
        expect(error).toBeUndefined();
        for (const eic of parties) {
          const received = lines
            .filter(isDelivery)
            .filter(({ recipientEic }) => recipientEic === eic)
            .flatMap(({ content }) => content as readonly unknown[] as readonly ReturnType<typeof message>[])
            .flatMap(({ meteringPointEic, periods }) =>
              (periods as readonly { readonly pS: string }[]).map(
                ({ pS }) => `${String(meteringPointEic)} ${pS}`,
              ),
            );
          const all = expectedData(set, eic, { from, to, at: to + 100 * 86_400_000 });
          for (const final of [false, true]) {
            const expected = all
              .filter(({ monthFinal }) => monthFinal === final)
              .flatMap((data) =>
                quartersOf({ from, to })
                  .filter((t) => isIn(data, t))
                  .map((t) => `${data.meterEic} ${writeInstant(t)}`),
              );
            expect([...new Set(expected)].sort()).toEqual(received.sort());
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("remains expected as time passes", () => {
    fc.assert(
      fc.property(busyMarket, longQuestion, fc.nat(30), (document, asked, days) => {
        const set = setOf(document);
        for (const eic of parties) {
          const later = expectedData(set, eic, { ...asked, at: asked.at + days * 86_400_000 });
          const then = expectedData(set, eic, asked);
          expect(later.filter(({ deadline }) => deadline <= asked.at)).toEqual(then);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("occurs often in these random markets, also by chains, of gas and across portfolio changes", () => {
    const drawn = fc.sample(fc.tuple(busyMarket, longQuestion), { numRuns: 200, seed: 7 });
    const all = drawn.flatMap(([document, asked]) => {
      const set = setOf(document);
      return parties.flatMap((eic) => expectedData(set, eic, asked).map((data) => ({ data, document })));
    });
    const byChain = all.filter(({ data }) => data.grounds.some(({ chain }) => chain !== undefined));
    expect(all.length).toBeGreaterThan(200);
    expect(byChain.length).toBeGreaterThan(20);
    expect(
      all.filter(({ data, document }) => data.grounds.some((ground) => isOfGas(document, ground as Ground)))
        .length,
    ).toBeGreaterThan(20);
    expect(
      byChain.filter(({ data, document }) =>
        document.agreements.some(
          ({ agreementType, validFrom }) =>
            agreementType === "PORTFOLIO_SUPPLIER" &&
            data.times.some(
              ({ from, to }) => nanos(from) < instant(validFrom) && instant(validFrom) < nanos(to),
            ),
        ),
      ).length,
    ).toBeGreaterThan(0);
  });
});
