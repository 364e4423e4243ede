import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arbitraryMarketWithEvents,
  arbitraryPartialMarket,
  arbitrarySettledMarket,
  completed,
} from "../arbitraries/market.js";
import { applyChange, consequencesOf, situationOf } from "./oracle-consequences.js";
import {
  compatible,
  end,
  party,
  sameIdentity,
  without,
  type Agreement,
  type Change,
  type MarketSet,
} from "./oracle-market.js";
import { impliedAt, isComplete } from "./oracle-services.js";
import { instant } from "./oracle-time.js";
import { oraclePredict, type Event } from "./predict-oracle.js";

// ---------------------------------------------------------------- the cases of the field

interface Run {
  readonly args: readonly string[];
  readonly stdout?: string;
  readonly stdoutNot?: string;
}

const folder = fileURLToPath(new URL("../cases", import.meta.url));

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

/** The output of `levik predict` according to the oracle. */
const printed = (name: string, { args }: Run): string => {
  const set = read(name, args[args.indexOf("--set") + 1]!) as MarketSet;
  const events = read(name, args[args.indexOf("--events") + 1]!) as Event[];
  const { deliveries, error } = oraclePredict(set, events, {});
  expect(error).toBeUndefined();
  return deliveries.map((line) => JSON.stringify(line)).join("\n");
};

describe("the oracle on sets of only a part of the market", () => {
  for (const name of ["consequences-on-partial-sets", "general-service-long-over"]) {
    const { runs } = read(name, "case.json") as { readonly runs: readonly Run[] };
    for (const run of runs) {
      it(`${name}: ${run.args[2]!}`, () => {
        const output = printed(name, run);
        if (run.stdout !== undefined) expect(output).toMatch(new RegExp(run.stdout));
        if (run.stdoutNot !== undefined) expect(output).not.toMatch(new RegExp(run.stdoutNot));
      });
    }
  }
});

// ---------------------------------------------------------------- laws

/** The change an agreement event makes, unless its agreement is the system's. */
const changeOf = (set: MarketSet, event: Event): Change | undefined => {
  if (event["resourceType"] !== "AGREEMENT") return undefined;
  const agreement = without(event["agreement"] as Agreement, "originalValidTo");
  if (agreement.agreementType === "GENERAL_SERVICE" || agreement.agreementType === "BORDER_SUPPLY")
    return undefined;
  const before = set.agreements.find((a) => sameIdentity(a, agreement));
  const action = event["action"] as Change["action"];
  return {
    action,
    ...(before === undefined ? {} : { before }),
    ...(action === "DELETE" ? {} : { after: agreement }),
  };
};

/** Implied agreements give way to new ones only, so only changes that make nothing new leave them as they are. */
const makesNothingNew = ({ before, after }: Change): boolean =>
  (after ?? before)!.agreementType === "SUPPLY" ||
  after === undefined ||
  (before !== undefined && end(after) <= end(before));

/**
 * Agreements that do not explain the services they make: one of another commodity than its point (the service has the
 * commodity of the point), a portfolio whose provider is unknown (an unknown party equals none).
 */
const explainsNothing = (set: MarketSet, a: Agreement): boolean => {
  const point = set.meteringPoints.find((p) => p.meterEic === a.meterEic);
  const isOfAnotherMarket = !compatible(party(point?.commodityType), party(a.commodityType));
  return (
    isOfAnotherMarket ||
    (a.agreementType === "PORTFOLIO_SUPPLIER" && party(a.serviceProviderEic) === undefined)
  );
};

const isService = ({ before, after }: Change): boolean =>
  ["GENERAL_SERVICE", "BORDER_SUPPLY"].includes((after ?? before)!.agreementType);

const text = (changes: readonly Change[]): string[] => changes.map((c) => JSON.stringify(c));

describe("the difference made by a change", () => {
  it("is the same when the agreements implied by the listed services of a point are added to the set", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryMarketWithEvents({ agreementsOnly: true, markets: arbitraryPartialMarket }),
        ({ market, events }) => {
          let set = market;
          for (const event of events) {
            const now = instant(String(event["occurredAt"]));
            const change = changeOf(set, event);
            if (change === undefined) continue;
            const { changes, situation, set: next } = consequencesOf(set, change, now);
            const points = new Set(set.agreements.flatMap((a) => a.meterEic ?? []));
            for (const point of points) {
              const implied = impliedAt(situation, point);
              if (implied.length === 0 || !makesNothingNew(change)) continue;
              const isThere = implied.some((a) => set.agreements.some((b) => sameIdentity(a, b)));
              if (isThere) continue;
              const whole = { ...set, agreements: [...set.agreements, ...implied] };
              const ofPoint = (list: readonly Change[]): string[] =>
                text(list.filter((c) => isService(c) && (c.after ?? c.before)!.meterEic === point));
              expect(ofPoint(consequencesOf(whole, change, now).changes)).toEqual(ofPoint(changes));
              compared++;
            }
            set = next;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it("makes a complete set complete again", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryMarketWithEvents({ agreementsOnly: true, markets: arbitrarySettledMarket }),
        ({ market, events }) => {
          let set = market;
          for (const event of events) {
            const change = changeOf(set, event);
            if (change === undefined) continue;
            const now = instant(String(event["occurredAt"]));
            const situation = situationOf(set, change, now);
            const result = consequencesOf(set, change, now);
            if (isComplete(situation) && !situation.after.agreements.some((a) => explainsNothing(set, a))) {
              expect(isComplete({ ...situation, before: result.set, after: set })).toBe(true);
              compared++;
            }
            set = result.set;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it("is empty if the change has no effect, for any missing parts of the set", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ maxEvents: 1 }), ({ market }) => {
        for (const agreement of market.agreements) {
          const change: Change = { action: "UPDATE", before: agreement, after: agreement };
          expect(consequencesOf(market, change, instant("2024-07-01T09:00Z")).changes).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("includes a service that is missing in the set, and does not change others", () => {
    const at = { meterEic: "P", customerEic: "X" };
    const grid = { ...at, agreementType: "GRID", serviceProviderEic: "GO", validFrom: "2020-01-01T00:00Z" };
    const past = { ...at, agreementType: "SUPPLY", serviceProviderEic: "A", validFrom: "2021-01-01T00:00Z" };
    const ended = { ...past, validTo: "2022-01-01T00:00Z" };
    const stray = {
      ...at,
      agreementType: "GENERAL_SERVICE",
      serviceProviderEic: "GO",
      validFrom: "2020-02-01T00:00Z",
      validTo: "2020-03-01T00:00Z",
    };
    const set = {
      meteringPoints: [{ meterEic: "P", meteringPointType: "REGULAR", operatorEic: "GO" }],
      agreements: [grid, ended, stray],
    };
    const supply = { ...past, validFrom: "2024-01-01T00:00Z" };
    const result = consequencesOf(set, { action: "CREATE", after: supply }, instant("2024-02-01T00:00Z"));
    const brief = result.changes.map(({ action, before, after }) => {
      const { validFrom, validTo } = (after ?? before)!;
      return `${action} ${validFrom}..${validTo ?? ""}`;
    });
    expect(brief).toEqual(["DELETE 2022-01-01T00:00Z..", "CREATE 2022-01-01T00:00Z..2024-01-01T00:00Z"]);
    expect(result.set.agreements).toContain(stray);
  });
});

describe("a completed market", () => {
  it("has every identity once and keeps the existing agreements", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ maxEvents: 1 }), ({ market }) => {
        const { agreements } = completed(market, instant("2024-07-01T09:00Z"));
        expect(agreements.slice(0, market.agreements.length)).toEqual(market.agreements);
        for (const a of agreements) expect(agreements.filter((b) => sameIdentity(a, b))).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a deletion", () => {
  it("of a service that is listed with another end does not delete that one", () => {
    const service = { agreementType: "GENERAL_SERVICE", meterEic: "P", validFrom: "2024-01-01T00:00Z" };
    const set = { meteringPoints: [], agreements: [{ ...service, validTo: "2024-02-01T00:00Z" }] };
    expect(applyChange(set, { action: "DELETE", before: service })).toEqual(set);
  });
});
