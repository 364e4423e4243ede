import { agreementSet } from "../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { boundOf, defaultBound } from "../../src/analysis/bound.js";
import type { Case } from "../../src/analysis/enumerate.js";
import { enumerate } from "../../src/analysis/enumerate.js";
import { partiesOf } from "../../src/analysis/layouts.js";
import { predict } from "../../src/predict/predict.js";
import { countOf } from "./counted.js";

const small = boundOf({ agreements: 1, instants: 3, parties: 5 });

/** The number of cases of each size: agreements, then instants. */
const sizesOf = (cases: Iterable<Case>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { size } of cases) {
    const key = `${size.agreements} ${size.instants}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const permutationsOf = <A>(items: readonly A[]): A[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) =>
        permutationsOf([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );

/** A case as text, the least of all its renamings of suppliers and customers. */
const canonicalText = ({ atoms, move }: Case): string => {
  const texts = permutationsOf(partiesOf.suppliers).flatMap((suppliers) =>
    permutationsOf(partiesOf.customers).map((customers) => {
      const names = new Map([
        ...partiesOf.suppliers.map((party, i) => [party, suppliers[i]!] as const),
        ...partiesOf.customers.map((party, i) => [party, customers[i]!] as const),
      ]);
      const text = (value: unknown): string =>
        JSON.stringify(value, (_, inner: unknown) => (inner === Infinity ? "open" : inner)).replace(
          /38X-EX-[0-9A-Z-]{9}/g,
          (eic) => names.get(eic) ?? eic,
        );
      const candidates = move.on === "AGREEMENT_COORDINATION" ? move.candidates.map(text).sort().join() : "";
      const happened = text({ ...move, candidates: undefined }) + candidates;
      return [...atoms.map(text).sort(), happened].join("\n");
    }),
  );
  return texts.sort()[0]!;
};

describe("the enumeration", () => {
  it.each(defaultBound.map((space) => [space.layout, space] as const))(
    "of %s is complete: every count up to the default bound is that of the closed formula",
    (_, space) => {
      const counted = sizesOf(enumerate([space]));
      for (let agreements = 0; agreements <= space.agreements; agreements++)
        for (let instants = 1; instants <= space.instants; instants++)
          expect(counted.get(`${agreements} ${instants}`) ?? 0, `${agreements} ${instants}`).toBe(
            countOf(space, agreements, instants),
          );
    },
  );

  it("is complete also for more parties", () => {
    for (const space of small) {
      const counted = sizesOf(enumerate([space]));
      for (const instants of [1, 2, 3])
        expect(counted.get(`1 ${instants}`) ?? 0).toBe(countOf(space, 1, instants));
    }
  });

  it("has no two cases that are equal after renaming parties, within a layout or between layouts", () => {
    const seen = new Map<string, number>();
    let count = 0;
    for (const one of enumerate(boundOf({ agreements: 1, instants: 2, parties: 5 }))) {
      const points = JSON.stringify(one.set.meteringPoints);
      const key = `${points} ${canonicalText(one)}`.replace(/"marks":(true|false)/g, "");
      seen.set(key, (seen.get(key) ?? 0) + 1);
      count++;
    }
    expect(count).toBeGreaterThan(1000);
    expect([...seen].filter(([, times]) => times > 1).map(([key]) => key)).toEqual([]);
  });

  it("uses every instant of a case", () => {
    for (const { set, events, size, move } of enumerate(small)) {
      const written = new Set(JSON.stringify([set, events]).match(/\d{4}-\d\d-\d\dT[^"]+/g));
      // Elsewhere an instant may be implied: the end of an authorization's period or of an interval, the moment a year ago.
      if (move.on === "AGREEMENT" || move.on === "METERING_POINT") expect(written.size).toBe(size.instants);
    }
  });

  it("returns valid sets and events, always in the same order", () => {
    const texts: string[] = [];
    for (const { set, events } of enumerate(boundOf({ agreements: 1, instants: 2 }))) {
      const built = agreementSet(set);
      if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
      const { error, remarks } = predict(built.right.set, events);
      expect([error, built.right.remarks, remarks]).toEqual([undefined, [], []]);
      texts.push(JSON.stringify([set, events]));
    }
    const again = [...enumerate(boundOf({ agreements: 1, instants: 2 }))];
    expect(again.map(({ set, events }) => JSON.stringify([set, events]))).toEqual(texts);
  });

  it("returns smaller cases first: fewer agreements, then fewer instants", () => {
    let last = 0;
    for (const { size } of enumerate(small)) {
      const rank = size.agreements * 10 + size.instants;
      expect(rank).toBeGreaterThanOrEqual(last);
      last = rank;
    }
    expect(last).toBe(13);
  });

  it("enumerates only the requested events", () => {
    const bills = [...enumerate(small, ["NETWORK_BILL"])];
    expect(new Set(bills.map(({ move }) => move.on))).toEqual(new Set(["NETWORK_BILL"]));
    expect(bills).toHaveLength([...enumerate(small)].filter(({ move }) => move.on === "NETWORK_BILL").length);
  });
});
