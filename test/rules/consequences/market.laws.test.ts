import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementChange, AppliedChange } from "../../../src/rules/consequences/index.js";
import { consequencesOf, findingsOfChange, findingsOfSet } from "../../../src/rules/consequences/index.js";
import type { Agreement } from "../../../src/market/agreement.js";
import { isValidAt } from "../../../src/market/agreement.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { formatReason, neverPredicted } from "../../../src/reason/index.js";
import {
  aggregators,
  balanceParties,
  customers,
  eicOf,
  operators,
  suppliers,
} from "../../arbitraries/market.js";
import { agreementOf, agreementsOf, setOf } from "./reading.js";

const points = ["1", "2"].map((name) => eicOf(`38Z-POINT-${name}----`));
const below = ["1", "2"].map((name) => eicOf(`38Z-BELOW-${name}----`));
const border = eicOf("38Z-BORDER-----");
const [operator, , closed] = operators;
const meteringPoints = [
  { meterEic: points[0], meteringPointType: "REGULAR", operatorEic: operator },
  {
    meterEic: points[1],
    meteringPointType: "INTERNAL",
    operatorEic: closed,
    operatorRole: "CLOSED_DISTRIBUTION_NETWORK",
  },
  {
    meterEic: below[0],
    meteringPointType: "AGGREGATION",
    operatorEic: aggregators[0],
    parentMeterEic: points[0],
  },
  {
    meterEic: below[1],
    meteringPointType: "AGGREGATION",
    operatorEic: aggregators[0],
    parentMeterEic: points[0],
  },
  { meterEic: border, meteringPointType: "BORDER", operatorEic: operator },
];

/** Local month starts of 2024, and now before all of them, so that no deadline is missed. */
const months = [
  "2024-02-29T22:00Z",
  "2024-03-31T21:00Z",
  "2024-04-30T21:00Z",
  "2024-05-31T21:00Z",
  "2024-06-30T21:00Z",
  "2024-08-31T21:00Z",
  "2024-10-31T22:00Z",
  "2024-12-31T22:00Z",
];
const now = Date.UTC(2024, 0, 10);

interface Draft {
  readonly action: "CREATE" | "UPDATE" | "DELETE";
  readonly type: string;
  readonly pick: number;
  readonly from: number;
  readonly to: number;
  readonly party: number;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  action: fc.constantFrom("CREATE", "CREATE", "CREATE", "UPDATE", "UPDATE", "DELETE"),
  type: fc.constantFrom(
    "GRID",
    "GRID",
    "SUPPLY",
    "SUPPLY",
    "SUPPLY",
    "AGGREGATION",
    "NAMED_SUPPLIER",
    "PORTFOLIO_SUPPLIER",
    "BORDER_GRID",
  ),
  pick: fc.nat({ max: 100 }),
  from: fc.nat({ max: months.length - 1 }),
  to: fc.nat({ max: months.length }),
  party: fc.nat({ max: 5 }),
});

const one = <A>(list: readonly A[], n: number): A => list[n % list.length]!;

/** The change of a draft in a set: mostly a valid one. */
const changeIn = (
  set: AgreementSet,
  { action, type, pick, from, to, party }: Draft,
): AgreementChange | undefined => {
  const present = [...set.agreements()].filter(
    (a) => a.type !== "GENERAL_SERVICE" && a.type !== "BORDER_SUPPLY",
  );
  const validTo = to < months.length && to > from ? { validTo: months[to]! } : {};
  if (action !== "CREATE") {
    if (present.length === 0) return undefined;
    const picked = one(present, pick);
    if (action === "DELETE") return { action, agreement: picked };
    const { validTo: _, ...rest } = picked.document;
    const document = { ...rest, ...(to < months.length ? { validTo: months[to]! } : {}) };
    const isReversed = to < months.length && Date.parse(months[to]!) <= picked.from;
    return isReversed ? undefined : { action, agreement: agreementOf(document) };
  }
  const validFrom = months[from]!;
  const grids = present.filter((a) => a.type === "GRID");
  const grid = grids.length === 0 ? undefined : one(grids, pick);
  const parts = ((): Record<string, unknown> | undefined => {
    switch (type) {
      case "GRID":
        return {
          meterEic: one(points, pick),
          serviceProviderEic: pick % 2 === 0 ? operator : closed,
          customerEic: one(customers, party),
        };
      case "SUPPLY":
        return (
          grid && {
            meterEic: grid.meterEic,
            serviceProviderEic: one(suppliers, party),
            customerEic: grid.customerEic,
          }
        );
      case "AGGREGATION":
        return (
          grid && {
            meterEic: one(below, party),
            serviceProviderEic: aggregators[0],
            customerEic: grid.customerEic,
          }
        );
      case "NAMED_SUPPLIER":
        return { serviceProviderEic: one(suppliers, party), customerEic: pick % 2 === 0 ? operator : closed };
      case "PORTFOLIO_SUPPLIER":
        return {
          serviceProviderEic: one(balanceParties, party),
          customerEic: one([...operators, ...suppliers], pick),
        };
      default:
        return { meterEic: border, serviceProviderEic: operator, customerEic: one(operators, pick) };
    }
  })();
  if (parts === undefined) return undefined;
  const underGrid = type === "SUPPLY" || type === "AGGREGATION" ? grid : undefined;
  const gridTo =
    typeof underGrid?.document.validTo === "string" ? { validTo: underGrid.document.validTo } : {};
  const within: { readonly validFrom: string; readonly validTo?: string } =
    underGrid !== undefined && Date.parse(validFrom) < underGrid.from
      ? { validFrom: underGrid.document.validFrom, ...gridTo }
      : { validFrom, ...(to < months.length ? validTo : gridTo) };
  const document = { agreementType: type, ...parts, ...within };
  const isReversed =
    within.validTo !== undefined && Date.parse(within.validTo) <= Date.parse(within.validFrom);
  return isReversed ? undefined : { action, agreement: agreementOf(document) };
};

interface Step {
  readonly before: AgreementSet;
  readonly change: AgreementChange;
  readonly consequences: readonly AppliedChange[];
  readonly after: AgreementSet;
}

/** The drafts that are without findings, applied one after another to a market without agreements. */
const stepsOf = (drafts: readonly Draft[]): readonly Step[] => {
  let set = setOf({ meteringPoints, agreements: [] });
  return drafts.flatMap((drafted) => {
    const change = changeIn(set, drafted);
    if (change === undefined) return [];
    const findings = findingsOfChange(set, change, now);
    if (findings._tag === "Left" || findings.right.length > 0) return [];
    const result = consequencesOf(set, change, now);
    if (result._tag === "Left") throw new Error(result.left.tag);
    const step = { before: set, change, consequences: result.right.consequences, after: result.right.after };
    set = result.right.after;
    return [step];
  });
};

const drafts = fc.array(draft, { maxLength: 40, size: "max" });

/** Checks something of every step of many histories. */
const always = (check: (step: Step) => void): void => {
  let steps = 0;
  let histories = 0;
  fc.assert(
    fc.property(drafts, (list) => {
      histories += 1;
      for (const step of stepsOf(list)) {
        steps += 1;
        check(step);
      }
    }),
    { numRuns: 150 },
  );
  expect(steps).toBeGreaterThan(histories);
};

const ofType = (set: AgreementSet, meterEic: string, type: string): readonly Agreement[] =>
  set.agreementsOf(meterEic).filter((a) => a.type === type);

describe("after changes without findings, from a set without findings", () => {
  it("no set has a finding", () => {
    always(({ after }) => {
      expect(findingsOfSet(after, now)).toEqual([]);
    });
  });

  it("a point is under exactly one of SUPPLY and GENERAL_SERVICE while it has a GRID, and under none otherwise", () => {
    always(({ after }) => {
      for (const meterEic of points) {
        const all = after.agreementsOf(meterEic);
        const moments = new Set(all.flatMap(({ from, to }) => [from, to]));
        for (const t of moments) {
          if (t === Infinity) continue;
          const count = (type: string): number =>
            ofType(after, meterEic, type).filter((a) => isValidAt(a, t)).length;
          expect(count("SUPPLY") + count("GENERAL_SERVICE")).toBe(count("GRID"));
        }
        const open = (type: string): number =>
          ofType(after, meterEic, type).filter(({ to }) => to === Infinity).length;
        expect(open("SUPPLY") + open("GENERAL_SERVICE")).toBe(open("GRID"));
      }
    });
  });

  it("no SUPPLY, AGGREGATION or GENERAL_SERVICE outlives a GRID of its customer", () => {
    always(({ after }) => {
      for (const [meterEic, at] of [
        ...points.map((eic) => [eic, eic]),
        ...below.map((eic) => [eic, points[0]!]),
      ]) {
        for (const agreement of after.agreementsOf(meterEic!)) {
          if (agreement.type === "GRID") continue;
          const isUnder = ofType(after, at!, "GRID").some(
            (grid) =>
              grid.customerEic === agreement.customerEic &&
              grid.from <= agreement.from &&
              agreement.to <= grid.to,
          );
          expect(isUnder).toBe(true);
        }
      }
    });
  });

  it("BORDER_SUPPLY lasts exactly while BORDER_GRID and portfolio both do", () => {
    always(({ after }) => {
      const wanted = ofType(after, border, "BORDER_GRID").flatMap((grid) =>
        after
          .portfoliosWith(grid.customerEic!)
          .map((portfolio) => ({
            provider: portfolio.serviceProviderEic,
            from: Math.max(grid.from, portfolio.from),
            to: Math.min(grid.to, portfolio.to),
          }))
          .filter(({ from, to }) => from < to),
      );
      const present = ofType(after, border, "BORDER_SUPPLY").map(
        ({ serviceProviderEic: provider, from, to }) => ({
          provider,
          from,
          to,
        }),
      );
      expect(new Set(present.map((x) => JSON.stringify(x)))).toEqual(
        new Set(wanted.map((x) => JSON.stringify(x))),
      );
    });
  });

  it("GENERAL_SERVICE is never updated, and its deletions precede its creations (BEY-5)", () => {
    always(({ consequences }) => {
      const actions = consequences
        .filter(({ agreement: { type } }) => type === "GENERAL_SERVICE")
        .map(({ action }) => action);
      expect(actions).toEqual([...actions].sort().reverse());
      expect(actions).not.toContain("UPDATE");
    });
  });

  it("no reason is one of those that are never predicted according to the catalogue", () => {
    always(({ consequences }) => {
      for (const { reason } of consequences) expect(neverPredicted).not.toContain(formatReason(reason));
    });
  });

  it("agreements of unrelated points do not change, and unchanged agreements keep their document object", () => {
    always(({ before, change, after }) => {
      const { meterEic } = change.agreement;
      if (meterEic === undefined) return;
      const isOfFamily = (eic: string | undefined): boolean =>
        eic === meterEic || (meterEic === points[0] && below.includes(eic!));
      const others = (set: AgreementSet): readonly unknown[] =>
        agreementsOf(set).filter((document) => !isOfFamily(document.meterEic ?? undefined));
      others(before).forEach((document, i) => expect(others(after)[i]).toBe(document));
      expect(others(after)).toHaveLength(others(before).length);
    });
  });

  it("a creation and its deletion restore everything except what a SUPPLY ended or deleted", () => {
    always(({ before, change, consequences, after }) => {
      if (change.action !== "CREATE") return;
      if (consequences.some(({ agreement: { type } }) => type === "SUPPLY")) return;
      const undone = consequencesOf(after, { action: "DELETE", agreement: change.agreement }, now);
      if (undone._tag === "Left") throw new Error(undone.left.tag);
      expect(agreementsOf(undone.right.after)).toEqual(agreementsOf(before));
    });
  });

  it("the same changes over one set, or over its halves with a document between, end in one set", () => {
    fc.assert(
      fc.property(drafts, fc.nat({ max: 40 }), (list, cut) => {
        const steps = stepsOf(list);
        const replayed = steps.reduce(
          (set, { change }, i) => {
            const whole = i === cut ? setOf(JSON.parse(JSON.stringify(set.toDocument()))) : set;
            const result = consequencesOf(whole, change, now);
            if (result._tag === "Left") throw new Error(result.left.tag);
            return result.right.after;
          },
          setOf({ meteringPoints, agreements: [] }),
        );
        expect(agreementsOf(replayed)).toEqual(agreementsOf(steps.at(-1)?.after ?? replayed));
      }),
      { numRuns: 150 },
    );
  });
});
