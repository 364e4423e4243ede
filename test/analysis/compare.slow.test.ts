import { agreementSet } from "../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { boundOf } from "../../src/analysis/bound.js";
import { compare, comparing } from "../../src/analysis/compare.js";
import { enumerate } from "../../src/analysis/enumerate.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import type { MarketSet } from "../oracles/predict-oracle.js";
import { oraclePredict } from "../oracles/predict-oracle.js";

const bound = boundOf({ points: 1, agreements: 2, instants: 2, layouts: ["one-point", "shortened-supply"] });
const [en, et] = [{ edition: "en" }, { edition: "et" }] as const;

interface Line {
  readonly event: number;
  readonly recipientEic?: string;
  readonly resourceType?: string;
  readonly reason?: string;
  readonly content?: unknown;
}

const withSortedKeys = (content: unknown): unknown =>
  Object.fromEntries(Object.entries(content as object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Object, recipient and reason of each delivery, as text, without the part of the data. */
const triplesOf = (lines: readonly object[], withReason = true): readonly string[] =>
  (lines as readonly Line[])
    .filter(({ recipientEic }) => recipientEic !== undefined)
    .map(({ event, recipientEic, resourceType, reason, content }) =>
      JSON.stringify([
        event,
        resourceType,
        recipientEic,
        withReason ? reason : reason?.split("_")[0],
        resourceType === "AGREEMENT" ? withSortedKeys(content) : null,
      ]),
    )
    .sort();

const linesOf = (set: object, events: Parameters<typeof predict>[1], edition: "en" | "et") => {
  const built = agreementSet(set);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return predict(built.right.set, events, { edition }).lines;
};

describe("comparing editions", () => {
  const found = compare(en, et, bound);

  it("finds that the newer edition notifies more, and by which rule", () => {
    expect(found).toMatchObject({ relation: "more", byRule: { "AGR-8": found.differingInRecipients } });
    expect(compare(et, en, bound)).toMatchObject({ relation: "less", differing: found.differing });
  });

  it("finds exactly the differences; recipients differ only for changes of GRID", () => {
    let [pairs, differing, inRecipients] = [0, 0, 0];
    for (const { set, events, move } of enumerate(bound)) {
      const [left, right] = [linesOf(set, events, "en"), linesOf(set, events, "et")];
      const differsIn = (withReason: boolean): boolean =>
        JSON.stringify(triplesOf(left, withReason)) !== JSON.stringify(triplesOf(right, withReason));
      pairs++;
      if (differsIn(true)) differing++;
      if (!differsIn(false)) continue;
      inRecipients++;
      expect(move).toMatchObject({ on: "AGREEMENT", atom: { type: "GRID" } });
    }
    expect(found).toMatchObject({ pairs, differing, differingInRecipients: inRecipients });
    expect(found.byResourceType).toEqual({ AGREEMENT: differing });
    expect(inRecipients).toBeGreaterThan(0);
  });

  it("finds the smallest market: a GRID and a SUPPLY with the same validity, the GRID deleted", () => {
    const { set, events, left, right } = found.witness!;
    const [grid, supply] = set.agreements!;
    expect([grid!.agreementType, supply!.agreementType]).toEqual(["GRID", "SUPPLY"]);
    expect([supply!.validFrom, supply!.validTo]).toEqual([grid!.validFrom, grid!.validTo]);
    expect(events).toMatchObject([{ resourceType: "AGREEMENT", action: "DELETE", agreement: grid }]);
    expect(left).toEqual(linesOf(set, events, "en").filter(isDelivery));
    expect(right).toEqual(linesOf(set, events, "et").filter(isDelivery));
    expect(left).toHaveLength(right.length + 1);
  });

  it("omits resource types that only one edition has", () => {
    const objects = boundOf({ layouts: ["no-agreements"] });
    expect(compare(en, et, objects)).toMatchObject({
      relation: "equivalent",
      notCompared: ["AGREEMENT_COORDINATION"],
    });
    expect(compare(en, en, objects).notCompared).toEqual([]);
  });

  it("returns the result so far at every step", () => {
    const steps = comparing(en, et, bound);
    const first = steps.next();
    if (first.done === true) throw new Error("ended at once");
    expect(first.value.pairs).toBe(1);
    expect(first.value.soFar()).toMatchObject({ relation: "equivalent", pairs: 1, differing: 0 });
  });
});

describe("comparing readings", () => {
  const withReading = (readings: object) => ({ edition: "en", readings }) as const;

  it("finds a rule book equivalent to itself", () => {
    expect(compare(en, withReading({}), bound)).toEqual({
      relation: "equivalent",
      pairs: compare(en, en, bound).pairs,
      differing: 0,
      differingInRecipients: 0,
      byResourceType: {},
      byRule: {},
      notCompared: [],
    });
  });

  it("finds the bill at a border point (NB-2)", () => {
    const border = boundOf({ agreements: 1, instants: 2, layouts: ["border-point"] });
    const found = compare(en, withReading({ "NB-2": "border-supply-too" }), border);
    expect(found).toMatchObject({ relation: "less", byRule: { "NB-2": found.differing } });
    expect(Object.keys(found.byResourceType)).toEqual(["NETWORK_BILL"]);
    expect(found.witness!.set.agreements!.map(({ agreementType }) => agreementType)).toEqual([
      "BORDER_SUPPLY",
    ]);
  });
});

describe("the oracle of the tests, compared with the rules in the same way", () => {
  const bound = boundOf({ agreements: 2, instants: 2, parties: 3 });
  /** Every pair in a full run; evenly spread ones in a smaller one. */
  const step = Number(process.env["LEVIK_RUNS"] ?? 1) < 1 ? 7 : 1;

  it.each(["en", "et"] as const)("is equivalent within the bound (%s)", (edition) => {
    let pairs = 0;
    for (const { set, events } of enumerate(bound)) {
      if (pairs++ % step !== 0) continue;
      const oracle = oraclePredict(set as MarketSet, events as never, { edition });
      const ours = triplesOf(linesOf(set, events, edition));
      const theirs = triplesOf(oracle.deliveries);
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect({ set, events, ours }).toEqual({ theirs });
    }
    expect(pairs).toBeGreaterThan(10_000);
  });
});
