import type { BuiltSet } from "../../src/market/build-agreement-set.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsOfSet } from "../../src/rules/consequences/findings-of-set.js";
import type { OperatorStates } from "../../src/rules/consequences/general-service.js";
import { regeneratedGeneralService, statesOfOperator } from "../../src/rules/consequences/general-service.js";
import { regeneratedBorderSupply } from "../../src/rules/consequences/border-supply.js";
import type { Agreement } from "../../src/market/agreement.js";
import { identityOf } from "../../src/market/agreement.js";
import { predict } from "../../src/predict/predict.js";
import { faultClasses, MOST_POINTS, sampleOf } from "../../src/synthetic/index.js";
import { instantOf } from "../../src/time/instant.js";
import { filesOf, sampled } from "./sampled.js";

const seeds = fc.oneof(fc.nat({ max: 1000 }), fc.maxSafeNat());

const built = (document: unknown): BuiltSet => {
  const made = agreementSet(document as AgreementSetDocument);
  if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
  return made.right;
};

describe("sampleOf", () => {
  it("gives the same files for the same numbers, and others for another seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), seeds, (points, seed) => {
        const files = filesOf(points, seed);
        expect(filesOf(points, seed)).toEqual(files);
        expect(filesOf(points, seed + 1).set).not.toBe(files.set);
      }),
      { numRuns: 10 },
    );
  });

  it("refuses numbers that are not whole or out of their bounds", () => {
    const left = (points: number, seed: number) => sampleOf({ points, seed });
    const bounds = { tag: "NotACount", name: "points", least: 1, most: MOST_POINTS };
    expect(left(0, 1)).toEqual({ _tag: "Left", left: { ...bounds, value: 0 } });
    expect(left(1.5, 1)).toEqual({ _tag: "Left", left: { ...bounds, value: 1.5 } });
    expect(left(MOST_POINTS + 1, 1)).toEqual({ _tag: "Left", left: { ...bounds, value: MOST_POINTS + 1 } });
    expect(left(NaN, 1)._tag).toBe("Left");
    expect(left(1, -1)).toMatchObject({ left: { name: "seed", value: -1, least: 0 } });
    expect(left(1, 2 ** 53)._tag).toBe("Left");
  });

  it("has the given number of metering points, of every type, in proportions similar to the real market", () => {
    const { meteringPoints, agreements } = sampled(3000, 7).set as Record<
      "meteringPoints" | "agreements",
      readonly Readonly<Record<string, string>>[]
    >;
    expect(meteringPoints).toHaveLength(3000);
    const counted = (list: readonly Readonly<Record<string, string>>[], name: string) =>
      list.reduce<Record<string, number>>(
        (counts, item) => ({ ...counts, [item[name]!]: (counts[item[name]!] ?? 0) + 1 }),
        {},
      );
    const types = counted(meteringPoints, "meteringPointType");
    expect(Object.keys(types).sort()).toEqual(["AGGREGATION", "BORDER", "INTERNAL", "REGULAR"]);
    expect(types["REGULAR"]).toBeGreaterThan(2700);
    expect(types["BORDER"]).toBe(8);
    const gas = counted(meteringPoints, "commodityType")["NATURAL_GAS"]!;
    expect(gas).toBeGreaterThan(90);
    expect(gas).toBeLessThan(220);
    const byType = counted(agreements, "agreementType");
    expect(Object.keys(byType)).toHaveLength(9);
    expect(byType["SUPPLY"]).toBeGreaterThan(2600);
    expect(byType["GENERAL_SERVICE"]).toBeGreaterThan(200);
  });

  it("has one grid operator for 20,000 metering points", () => {
    const operators = (points: number): number => {
      const made = sampleOf({ points, seed: 1 });
      if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
      const found = new Set<string>();
      for (const piece of made.right.set()) {
        const match = /"meteringPointType":"REGULAR","operatorEic":"(38X-GO-[^"]+)"/.exec(piece);
        if (match !== null) found.add(match[1]!);
      }
      return found.size;
    };
    expect(operators(100)).toBe(1);
    expect(operators(50_000)).toBe(3);
  });
});

describe("the set of a sample", () => {
  it("is accepted without errors or remarks, and has no findings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), seeds, (points, seed) => {
        const made = sampleOf({ points, seed });
        if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
        const { set, remarks } = built(JSON.parse([...made.right.set()].join("")));
        expect(remarks).toEqual([]);
        for (const at of [-Infinity, Date.UTC(2026, 9, 1), Date.UTC(2027, 5, 1)])
          expect(findingsOfSet(set, at).map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  const isAsTheDatahubMakesIt = (points: number, seed: number): void => {
    const made = sampleOf({ points, seed });
    if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
    const { set } = built(JSON.parse([...made.right.set()].join("")));
    const states = new Map<string, OperatorStates>();
    const meters = new Set<string>();
    for (const { meterEic, type } of set.agreements())
      if (meterEic !== undefined && type !== "AGGREGATION") meters.add(meterEic);
    const wrong: unknown[] = [];
    for (const meterEic of meters) {
      const point = set.point(meterEic)!;
      const operator = point.operatorEic!;
      const known = states.get(operator) ?? statesOfOperator({ before: set, after: set }, operator);
      states.set(operator, known);
      // The consequences of the agreements of the point where there were none before.
      const before = set.with(set.agreementsOf(meterEic), []);
      const made = [
        ...regeneratedGeneralService({ ...known, before: { ...known.before, set: before } }, point),
        ...regeneratedBorderSupply({ before, after: set }, point),
      ];
      const listed = set
        .agreementsOf(meterEic)
        .filter(({ type }) => type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY");
      const textOf = (agreement: Agreement): string => `${identityOf(agreement)} ${agreement.to}`;
      const expected = made.map(({ action, agreement }) => `${action} ${textOf(agreement)}`).sort();
      if (
        expected.join() !==
        listed
          .map((a) => `CREATE ${textOf(a)}`)
          .sort()
          .join()
      )
        wrong.push(meterEic);
    }
    expect(wrong).toEqual([]);
    expect(states.size).toBeGreaterThan(4);
  };

  it("has the general service and the border supply that the Datahub would create", () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 450 }), fc.nat({ max: 1000 }), isAsTheDatahubMakesIt), {
      numRuns: 12,
    });
  });

  it("has them also with several grid operators", () => {
    isAsTheDatahubMakesIt(30_000, 5);
  });
});

describe("the events of a sample", () => {
  it("are all valid, in their order, without remarks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), seeds, (points, seed) => {
        const { set, events, faults } = sampled(points, seed);
        const { error, remarks, set: after } = predict(built(set).set, events);
        expect(error).toBeUndefined();
        expect(remarks).toEqual([]);
        expect(findingsOfSet(after, instantOf(faults.at)).map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("are of every resource type, and deliver every kind of agreement change", () => {
    const { set, events } = sampled(400, 2);
    const types = new Set(events.map((event) => (event as { resourceType: string }).resourceType));
    expect([...types].sort()).toEqual([
      "AGREEMENT",
      "AGREEMENT_COORDINATION",
      "CLOCK",
      "CUSTOMER_DATA",
      "METERING_DATA",
      "METERING_POINT",
      "NETWORK_BILL",
      "PERMISSION",
    ]);
    const reasons = new Set(
      predict(built(set).set, events).lines.flatMap((line) => ("reason" in line ? [line.reason] : [])),
    );
    for (const reason of [
      "CREATE",
      "UPDATE",
      "DELETE",
      "UPDATE_BC_GRID_UPDATE",
      "UPDATE_BC_SUPPLY_CREATE",
      "CREATE_BC_GRID_CREATE",
      "DELETE_BC_SUPPLY_CREATE",
      "UPDATE_BC_PORTFOLIO_SUPPLIER_UPDATE",
      "UPDATE_BC_AGREEMENT_COORDINATION",
    ])
      expect(reasons).toContain(reason);
  });

  it("have the metering data of every connected point, of both days, with the right number of quarters or gas hours", () => {
    for (const seed of [1, 2, 3]) {
      const { events } = sampled(60, seed);
      const units = new Map<string, Set<string>>();
      for (const event of events as readonly unknown[] as readonly Readonly<Record<string, unknown>>[]) {
        if (event["resourceType"] !== "METERING_DATA" || event["action"] !== "CREATE") continue;
        for (const item of event["content"] as Readonly<Record<string, unknown>>[]) {
          const eic = String(item["meterEic"] ?? item["meteringPointEic"]);
          const periods = item["periods"] as Readonly<Record<string, unknown>>[];
          const known = units.get(eic) ?? new Set<string>();
          for (const period of periods)
            for (const { pS } of (period["aI"] as { pS: string }[] | undefined) ?? [period as { pS: string }])
              known.add(String(instantOf(pS)));
          units.set(eic, known);
        }
      }
      const sizes = new Set([...units.values()].map((set) => set.size));
      const ofChangeDay = sizes.has(96 + 92) ? 23 : 25;
      const allowed = [(24 + ofChangeDay) * 4, 24 + ofChangeDay, 2];
      expect([...sizes].filter((size) => !allowed.includes(size))).toEqual([]);
      expect(units.size).toBeGreaterThan(55);
    }
  });
});

describe("the faults of a sample", () => {
  it("are of every class from 50 metering points on, none twice, and of one supplier of the set", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 90 }), seeds, (points, seed) => {
        const { set, faults } = sampled(points, seed);
        expect(new Set(faults.faults.map((fault) => fault.class))).toEqual(new Set(faultClasses));
        const texts = faults.faults.map((fault) => JSON.stringify(fault));
        expect(new Set(texts).size).toBe(texts.length);
        expect(JSON.stringify(set).split(faults.for).length).toBeGreaterThan(10);
      }),
      { numRuns: 40 },
    );
  });
});
