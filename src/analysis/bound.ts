/**
 * The size of the enumerated markets.
 */
import type { LayoutName } from "./layouts.js";
import { layoutNames, layoutOf, partiesOf } from "./layouts.js";

/** The markets of one layout, up to a size. */
export interface Space {
  readonly layout: LayoutName;
  /** How many agreements the set may hold; an event may create one more. */
  readonly agreements: number;
  /** How many distinct instants may occur, including that of the event. */
  readonly instants: number;
  /** How many interchangeable suppliers there are. */
  readonly suppliers: number;
  /** How many interchangeable customers there are. */
  readonly customers: number;
}

/** The enumerated markets: those of each layout, at most once each, up to a size of its own. */
export type Bound = readonly Space[];

/** One size for all layouts; an absent number is that of the default bound. */
export interface FlatBound {
  /** The greatest number of metering points of a layout. */
  readonly points?: number | null | undefined;
  readonly agreements?: number | null | undefined;
  readonly instants?: number | null | undefined;
  /** The number of suppliers and customers together, mostly suppliers. */
  readonly parties?: number | null | undefined;
  readonly layouts?: readonly LayoutName[] | null | undefined;
}

/** The default bound. */
export const defaultBound: Bound = [
  { layout: "no-agreements", agreements: 0, instants: 1, suppliers: 3, customers: 1 },
  { layout: "one-point", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "unlisted-point", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "shortened-supply", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "portfolio", agreements: 3, instants: 2, suppliers: 3, customers: 1 },
  { layout: "portfolio-of-the-operator", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "two-markets", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "border-point", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "aggregation-below", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
];

/** Divides a number of parties into suppliers and customers: mostly suppliers, at least one of each. */
const shared = (parties: number): Pick<Space, "suppliers" | "customers"> => {
  const suppliers = Math.min(partiesOf.suppliers.length, Math.max(1, parties - 1));
  return { suppliers, customers: Math.min(partiesOf.customers.length, Math.max(1, parties - suppliers)) };
};

/**
 * A bound of one size for all layouts.
 *
 * @example
 * boundOf({ points: 1, agreements: 1 }) // every layout of one metering point, with one agreement at most
 */
export const boundOf = ({ points, agreements, instants, parties, layouts }: FlatBound): Bound =>
  defaultBound
    .filter(({ layout }) => (layouts ?? layoutNames).includes(layout))
    .filter(({ layout }) => layoutOf(layout).points.length <= (points ?? Infinity))
    .map((space) => ({
      ...space,
      agreements: agreements ?? space.agreements,
      instants: instants ?? space.instants,
      ...(typeof parties === "number" && shared(parties)),
    }));
