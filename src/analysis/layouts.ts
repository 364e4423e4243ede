/**
 * The kinds of enumerated markets: their metering points, the agreements possible at them, and the parties of
 * these.
 */
import type { AgreementType, CommodityType, MeteringPointType } from "../documents/vocabulary.js";
import { eics } from "../rules/example-parties.js";

/** A group of parties. Those of `suppliers` and of `customers` are interchangeable, each within its group. */
export type Pool = "operator" | "neighbour" | "aggregator" | "suppliers" | "customers";

/** The EICs of each group, in order of use. */
export const partiesOf: Readonly<Record<Pool, readonly string[]>> = {
  operator: [eics.gridOperator],
  neighbour: [eics.neighbour],
  aggregator: [eics.aggregator],
  suppliers: [eics.supplierA, eics.supplierB, eics.supplierC],
  customers: [eics.customerX, eics.customerY],
};

/** A metering point of a layout. */
interface LayoutPoint {
  readonly meterEic: string;
  readonly type: MeteringPointType;
  readonly operator: Pool;
  /** The metering point directly above. */
  readonly parent?: string;
  /** Whether the set lists it; otherwise it is known from its agreements only. */
  readonly listed: boolean;
}

/** A kind of agreement in the markets of a layout. */
export interface AgreementKind {
  readonly type: AgreementType;
  /** Its metering point; absent for agreements between two parties. */
  readonly meterEic?: string;
  readonly providers: readonly Pool[];
  readonly customers: readonly Pool[];
  /** The possible markets of the agreement; undefined is not stated. */
  readonly commodities?: readonly (CommodityType | undefined)[];
  /** Whether it was shortened before and keeps its original end (CON-2). */
  readonly isShortened?: true;
  /** Whether it distinguishes the markets of this layout; if some kinds do, at least one of them occurs. */
  readonly marks?: true;
}

/** A kind of market. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly points: readonly LayoutPoint[];
  readonly kinds: readonly AgreementKind[];
  /** Whether authorizations and coordinations occur, whose recipients do not depend on agreements at a point. */
  readonly withObjects?: true;
}

const point: LayoutPoint = { meterEic: eics.point, type: "REGULAR", operator: "operator", listed: true };
const below: LayoutPoint = {
  meterEic: eics.aggregationPoint,
  type: "AGGREGATION",
  operator: "aggregator",
  parent: eics.point,
  listed: true,
};
const border: LayoutPoint = {
  meterEic: eics.borderPoint,
  type: "BORDER",
  operator: "operator",
  listed: true,
};

const at = (
  { meterEic }: LayoutPoint,
  type: AgreementType,
  providers: readonly Pool[],
  customer: Pool,
): AgreementKind => ({ type, meterEic, providers, customers: [customer] });

const between = (type: AgreementType, customer: Pool): AgreementKind => ({
  type,
  providers: ["suppliers"],
  customers: [customer],
});

const grid = at(point, "GRID", ["operator"], "customers");
const supply = at(point, "SUPPLY", ["suppliers"], "customers");
const generalService = at(point, "GENERAL_SERVICE", ["operator", "suppliers"], "customers");
const portfolio = between("PORTFOLIO_SUPPLIER", "suppliers");

const marking = (kind: AgreementKind): AgreementKind => ({ ...kind, marks: true });
const ofEitherMarket = (kind: AgreementKind): AgreementKind =>
  marking({ ...kind, commodities: ["ELECTRICITY", "NATURAL_GAS"] });

/**
 * Every layout, those with fewer metering points first. No market belongs to two of them: either their metering points
 * differ, or the later one has kinds that distinguish its markets.
 */
export const layouts = [
  {
    name: "no-agreements",
    title: "no metering point: only authorizations and coordinations",
    points: [],
    kinds: [],
    withObjects: true,
  },
  {
    name: "one-point",
    title: "one metering point",
    points: [point],
    kinds: [grid, supply, generalService, between("NAMED_SUPPLIER", "operator")],
  },
  {
    name: "unlisted-point",
    title: "a metering point that the set does not list",
    points: [{ ...point, listed: false }],
    kinds: [grid, supply, at(point, "GENERAL_SERVICE", ["suppliers"], "customers")],
  },
  {
    name: "shortened-supply",
    title: "one metering point with a SUPPLY that was shortened before",
    points: [point],
    kinds: [grid, supply, marking({ ...supply, isShortened: true })],
  },
  {
    name: "two-markets",
    title: "one metering point with agreements of electricity and of gas",
    points: [point],
    kinds: [ofEitherMarket(grid), ofEitherMarket(supply), ofEitherMarket(portfolio)],
  },
  {
    name: "portfolio",
    title: "a portfolio of up to two levels",
    points: [point],
    kinds: [supply, marking(portfolio)],
    withObjects: true,
  },
  {
    name: "portfolio-of-the-operator",
    title: "a portfolio that contains the grid operator, or a joint invoice",
    points: [point],
    kinds: [
      supply,
      generalService,
      portfolio,
      marking(between("PORTFOLIO_SUPPLIER", "operator")),
      marking(between("JOINT_INVOICE", "operator")),
    ],
  },
  {
    name: "border-point",
    title: "a border metering point",
    points: [border],
    kinds: [
      at(border, "BORDER_GRID", ["operator"], "neighbour"),
      at(border, "BORDER_SUPPLY", ["suppliers"], "neighbour"),
      between("PORTFOLIO_SUPPLIER", "neighbour"),
      portfolio,
    ],
  },
  {
    name: "aggregation-below",
    title: "a metering point with an aggregation below",
    points: [point, below],
    kinds: [grid, supply, generalService, at(below, "AGGREGATION", ["aggregator", "suppliers"], "customers")],
  },
] as const satisfies readonly Layout[];

/** The name of a layout. */
export type LayoutName = (typeof layouts)[number]["name"];

/** The names of all layouts. */
export const layoutNames: readonly LayoutName[] = layouts.map(({ name }) => name);

/** The layout with a name. */
export const layoutOf = (name: LayoutName): Layout => layouts.find((layout) => layout.name === name)!;
