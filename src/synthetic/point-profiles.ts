/**
 * The kind of metering point at each index, its supply, and its story: first a showcase with every case of the
 * participant, then a random choice by the shares of a market.
 */
import { Random } from "./random.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A parent is a regular point with an aggregation point at the next index. */
export type Kind = "REGULAR" | "INTERNAL" | "LINE" | "CLOSED" | "GAS" | "PARENT" | "AGGREGATION" | "BORDER";

/**
 * How a point is supplied: always; never; by consecutive suppliers; until, or from a day near the
 * sample's; by one now and another in some weeks; or there is no agreement yet.
 */
type Supplying = "SUPPLIED" | "UNSUPPLIED" | "SWITCHES" | "ENDS" | "STARTS" | "FUTURE" | "NEW";

/** The story of a point besides its metering data; at most one. */
export type Story =
  | "NONE"
  | "CORRECTION"
  | "BILL"
  | "CORRECTED_BILL"
  | "POINT"
  | "SUPPLY_CREATED"
  | "SUPPLY_SHORTENED"
  | "SUPPLY_DELETED"
  | "SUPPLY_COORDINATED"
  | "GRID_ENDED"
  | "GRID_ENDED_AND_PROLONGED"
  | "CONNECTION"
  | "AGGREGATION_CREATED"
  | "AGGREGATION_ENDED"
  | "CUSTOMER"
  | "PERMISSION"
  | "COORDINATION";

/** Suppliers by their index in the cast; random where absent. */
export interface Portrait {
  readonly kind: Kind;
  readonly supplying: Supplying;
  readonly story: Story;
  readonly supplier?: number;
  readonly next?: number;
  /** The day of a switch, start or end, relative to the day on which clocks change. */
  readonly on?: number;
}

// -------------------------------------------------------------------------------------------------------- showcase

/** The participant and those it follows, by index in the cast. */
const [own, followed, followedTwice, others] = [2, 3, 4, 6] as const;

const shown = (
  story: Story,
  supplier: number,
  more: Partial<Omit<Portrait, "story" | "supplier">> = {},
): Portrait => ({ kind: "REGULAR", supplying: "SUPPLIED", story, supplier, ...more });

const showcase: readonly Portrait[] = [
  shown("BILL", own),
  shown("NONE", others, { supplying: "SWITCHES", next: own, on: 0 }),
  shown("NONE", own, { supplying: "SWITCHES", next: others, on: 0 }),
  { kind: "REGULAR", supplying: "UNSUPPLIED", story: "CUSTOMER" },
  { kind: "BORDER", supplying: "SUPPLIED", story: "NONE" },
  shown("POINT", own),
  shown("BILL", own, { kind: "GAS" }),
  shown("NONE", own, { kind: "PARENT" }),
  { kind: "AGGREGATION", supplying: "SUPPLIED", story: "AGGREGATION_ENDED", supplier: 0 },
  shown("SUPPLY_CREATED", followed, { next: others }),
  shown("CORRECTED_BILL", followedTwice),
  shown("BILL", own, { kind: "LINE" }),
  shown("COORDINATION", own),
  shown("PERMISSION", own),
  { kind: "CLOSED", supplying: "UNSUPPLIED", story: "NONE" },
  shown("SUPPLY_CREATED", others, { next: own }),
  shown("SUPPLY_CREATED", own, { next: others }),
  shown("GRID_ENDED", own),
  shown("CORRECTION", own),
  shown("CONNECTION", own, { supplying: "NEW" }),
  shown("SUPPLY_SHORTENED", followed),
  shown("NONE", others, { supplying: "ENDS", on: 1 }),
  shown("CUSTOMER", own),
  shown("GRID_ENDED_AND_PROLONGED", own),
  shown("SUPPLY_COORDINATED", own, { next: others }),
  shown("SUPPLY_DELETED", followed, { supplying: "FUTURE", next: own }),
];

// --------------------------------------------------------------------------------------------------------- chances

type Chances<A> = readonly (readonly [A, number])[];

const chosen = <A>(random: Random, chances: Chances<A>): A =>
  chances[random.weighted(chances.map(([, weight]) => weight))]![0];

const kinds: Chances<Kind> = [
  ["REGULAR", 91],
  ["INTERNAL", 1],
  ["GAS", 5],
  ["LINE", 1],
  ["CLOSED", 1.5],
];

const supplyings: Chances<Supplying> = [
  ["SUPPLIED", 88.9],
  ["UNSUPPLIED", 8],
  ["SWITCHES", 2],
  ["ENDS", 0.6],
  ["STARTS", 0.5],
];

const stories: Chances<Story> = [
  ["NONE", 91.4],
  ["CORRECTION", 1],
  ["BILL", 2],
  ["CORRECTED_BILL", 0.4],
  ["POINT", 1.2],
  ["SUPPLY_CREATED", 1.2],
  ["SUPPLY_SHORTENED", 0.4],
  ["SUPPLY_DELETED", 0.1],
  ["SUPPLY_COORDINATED", 0.2],
  ["GRID_ENDED", 0.3],
  ["GRID_ENDED_AND_PROLONGED", 0.1],
  ["CONNECTION", 0.3],
  ["CUSTOMER", 0.7],
  ["PERMISSION", 0.4],
  ["COORDINATION", 0.3],
];

/** Stories possible at every point, whatever its market and operator. */
const plainStories: ReadonlySet<Story> = new Set<Story>(["NONE", "BILL", "POINT", "CUSTOMER", "PERMISSION"]);

/** The supply that each story requires. */
const neededFor: Readonly<Partial<Record<Story, Supplying>>> = {
  SUPPLY_CREATED: "SUPPLIED",
  SUPPLY_SHORTENED: "SUPPLIED",
  SUPPLY_COORDINATED: "SUPPLIED",
  GRID_ENDED: "SUPPLIED",
  GRID_ENDED_AND_PROLONGED: "SUPPLIED",
  SUPPLY_DELETED: "FUTURE",
  CONNECTION: "NEW",
};

/** The distance between border points, and between aggregation points. */
const borderEvery = 400;
const aggregationEvery = 50;

const steady: Pick<Portrait, "supplying" | "story"> = { supplying: "SUPPLIED", story: "NONE" };

/**
 * The profile of the point at an index, from 0.
 *
 * @example
 * portraitOf(1, 4).kind; // "BORDER"
 */
export const portraitOf = (seed: number, index: number): Portrait => {
  const known = showcase[index];
  if (known !== undefined) return known;
  const place = index % aggregationEvery;
  const random = new Random(seed, "portrait", index);
  if (place === aggregationEvery - 2) return { kind: "PARENT", ...steady };
  if (place === aggregationEvery - 1) {
    const story = chosen<Story>(random, [
      ["NONE", 70],
      ["AGGREGATION_CREATED", 20],
      ["AGGREGATION_ENDED", 10],
    ]);
    return { kind: "AGGREGATION", supplying: story === "AGGREGATION_CREATED" ? "NEW" : "SUPPLIED", story };
  }
  if (index % borderEvery === borderEvery / 2) return { kind: "BORDER", ...steady };
  const kind = chosen(random, kinds);
  const story = chosen(random, stories);
  const supplying = chosen(random, supplyings);
  const on = random.below(4) - 1;
  if (kind !== "REGULAR" && kind !== "INTERNAL" && !plainStories.has(story)) return { kind, ...steady };
  return { kind, story, supplying: neededFor[story] ?? supplying, on };
};
