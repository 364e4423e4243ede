/**
 * The number of cases of a space, by a closed formula and without enumerating markets: Burnside's lemma over the
 * renamings of interchangeable parties, generating functions over sets of agreements, and inclusion and exclusion over
 * the ranks that must all occur. It shares the layouts with the library and nothing else.
 */
import type { Space } from "../../src/analysis/bound.js";
import type { AgreementKind } from "../../src/analysis/layouts.js";
import { layoutOf, partiesOf } from "../../src/analysis/layouts.js";

type Permutation = ReadonlyMap<string, string>;

const permutationsOf = <A>(items: readonly A[]): A[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) =>
        permutationsOf([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

// ---------------------------------------------------------------- polynomials in the number of agreements

type Polynomial = readonly number[];

const times = (a: Polynomial, b: Polynomial, most: number): Polynomial =>
  Array.from({ length: most + 1 }, (_, n) =>
    a.reduce((sum, coefficient, i) => sum + coefficient * (b[n - i] ?? 0), 0),
  );

/** 1 + c x^length */
const either = (count: number, length: number, most: number): Polynomial =>
  Array.from({ length: most + 1 }, (_, n) => (n === 0 ? 1 : 0) + (n === length ? count : 0));

// ---------------------------------------------------------------- classes of agreements of one identity

interface Class {
  readonly type: string;
  readonly parties: readonly [string, string];
  readonly at: string;
  readonly from: number;
  /** States of the class without and with a remembered end. */
  readonly plain: number;
  readonly shortened: number;
  readonly commodities: number;
  readonly marks: boolean;
  /** Whether the shortened states alone distinguish the layout. */
  readonly marksShortened: boolean;
}

const partiesIn = (space: Space, pools: AgreementKind["providers"]): readonly string[] =>
  pools.flatMap((pool) =>
    pool === "suppliers" || pool === "customers" ? partiesOf[pool].slice(0, space[pool]) : partiesOf[pool],
  );

const classesOf = (space: Space, ranks: number): Class[] => {
  const found = new Map<string, Class>();
  for (const kind of layoutOf(space.layout).kinds)
    for (const provider of partiesIn(space, kind.providers))
      for (const customer of partiesIn(space, kind.customers)) {
        if (provider === customer) continue;
        for (let from = 0; from < ranks; from++) {
          const later = ranks - from; // the ranks after `from`, and the open end
          const isShortened = kind.isShortened === true;
          const key = `${kind.type} ${kind.meterEic ?? ""} ${provider} ${customer} ${from}`;
          const known = found.get(key);
          const own: Class = {
            type: kind.type,
            parties: [provider, customer],
            at: kind.meterEic ?? "",
            from,
            plain: isShortened ? 0 : later,
            shortened: isShortened ? (later * (later - 1)) / 2 : 0,
            commodities: kind.commodities?.length ?? 1,
            marks: kind.marks === true && !isShortened,
            marksShortened: kind.marks === true && isShortened,
          };
          found.set(
            key,
            known === undefined
              ? own
              : {
                  ...known,
                  plain: known.plain + own.plain,
                  shortened: known.shortened + own.shortened,
                  marks: known.marks || own.marks,
                  marksShortened: known.marksShortened || own.marksShortened,
                },
          );
        }
      }
  return [...found.values()];
};

const keyOf = ({ type, at, from, parties }: Class, permutation: Permutation = new Map()): string =>
  [type, at, from, ...parties.map((party) => permutation.get(party) ?? party)].join(" ");

// ---------------------------------------------------------------- cases that a permutation does not change

/** The sets, by number of agreements, that a permutation does not change; `except` omits one class. */
const fixedSets = (
  classes: readonly Class[],
  permutation: Permutation,
  most: number,
  statesOf: (one: Class) => number,
  except?: Class,
): Polynomial => {
  const byKey = new Map(classes.map((one) => [keyOf(one), one]));
  const seen = new Set<string>();
  let product: Polynomial = either(0, 1, most);
  for (const one of classes) {
    if (one === except || seen.has(keyOf(one))) continue;
    let length = 0;
    for (let at = one; !seen.has(keyOf(at)); at = byKey.get(keyOf(at, permutation))!) {
      seen.add(keyOf(at));
      length++;
    }
    product = times(product, either(statesOf(one), length, most), most);
  }
  return product;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The number of moves other than agreement changes that a permutation does not change, over some ranks. */
const fixedOtherMoves = (space: Space, permutation: Permutation, ranks: number): number => {
  const { points, withObjects } = layoutOf(space.layout);
  const fixed = (pool: "suppliers" | "customers"): number =>
    partiesOf[pool].slice(0, space[pool]).filter((party) => (permutation.get(party) ?? party) === party)
      .length;
  const suppliers = partiesOf.suppliers.slice(0, space.suppliers);
  const pairs = suppliers.flatMap((a, i) => suppliers.slice(i + 1).map((b) => [a, b]));
  const fixedPairs = pairs.filter(
    (pair) =>
      pair
        .map((party) => permutation.get(party)!)
        .sort()
        .join() === [...pair].sort().join(),
  ).length;
  const candidates = fixed("suppliers") + fixedPairs;
  return sum(
    Array.from({ length: ranks }, (_, now) => {
      const spans = choose(now + 1, 2); // two different ranks up to now
      const triples = choose(now + 1, 3);
      const ofPoints = points.length * (1 + spans + spans + triples); // the point, a bill, one interval, two
      const ofCustomers = points.length === 0 ? 0 : fixed("customers") * 4 * (1 + now);
      const ofObjects = withObjects === true ? fixed("suppliers") + candidates * 4 * fixed("suppliers") : 0;
      return ofPoints + ofCustomers + ofObjects + (points.length === 0 ? 0 : now);
    }),
  );
};

/** Cases with a given number of agreements that a permutation does not change, over some ranks. */
const fixedCases = (
  space: Space,
  agreements: number,
  ranks: number,
  permutation: Permutation,
  isCounted: "all" | "unmarked",
): number => {
  const classes = classesOf(space, ranks);
  const most = agreements;
  const isPlain = (one: Class): boolean => isCounted === "all" || !one.marks;
  const plain = (one: Class): number => (isPlain(one) ? one.plain : 0);
  const shortened = (one: Class): number => (isCounted === "all" || !one.marksShortened ? one.shortened : 0);
  const states = (one: Class): number => (plain(one) + shortened(one)) * one.commodities;
  const sets = fixedSets(classes, permutation, most, states);
  let count = sets[agreements]! * fixedOtherMoves(space, permutation, ranks);
  for (const one of classes) {
    if (keyOf(one) !== keyOf(one, permutation)) continue;
    const without = fixedSets(classes, permutation, most, states, one);
    const ways = one.type === "SUPPLY" ? 2 : 1; // by the parties, or coordinated
    const absent = without[agreements]!;
    const rest = agreements === 0 ? 0 : without[agreements - 1]!;
    const creations = plain(one) * one.commodities * absent;
    // An update keeps the commodity and may meet a state with or without a remembered end.
    const updates = plain(one) * (plain(one) + shortened(one)) * one.commodities * rest;
    const deletions = states(one) * rest;
    count += ways * ranks * (creations + updates + deletions);
  }
  return count;
};

/** The number of cases with given numbers of agreements and ranks, all of them used. */
export const countOf = (space: Space, agreements: number, instants: number): number => {
  const [suppliers, customers] = [
    partiesOf.suppliers.slice(0, space.suppliers),
    partiesOf.customers.slice(0, space.customers),
  ];
  const group: Permutation[] = permutationsOf(suppliers).flatMap((s) =>
    permutationsOf(customers).map(
      (c) =>
        new Map([
          ...suppliers.map((p, i) => [p, s[i]!] as const),
          ...customers.map((p, i) => [p, c[i]!] as const),
        ]),
    ),
  );
  const marked = layoutOf(space.layout).kinds.some(({ marks }) => marks === true);
  const orbits = (ranks: number): number =>
    sum(
      group.map(
        (permutation) =>
          fixedCases(space, agreements, ranks, permutation, "all") -
          (marked ? fixedCases(space, agreements, ranks, permutation, "unmarked") : 0),
      ),
    ) / group.length;
  return sum(
    Array.from({ length: instants }, (_, i) => i + 1).map(
      (ranks) => (-1) ** (instants - ranks) * choose(instants, ranks) * orbits(ranks),
    ),
  );
};

/** The number of cases of a space. */
export const casesIn = (space: Space): number =>
  sum(
    Array.from({ length: space.agreements + 1 }, (_, agreements) =>
      sum(Array.from({ length: space.instants }, (_, i) => countOf(space, agreements, i + 1))),
    ),
  );
