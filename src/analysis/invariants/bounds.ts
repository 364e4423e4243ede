/**
 * The markets in which invariants are checked: one metering point, a metering point with an aggregation below, a portfolio
 * of two levels, a border point and the others; larger ones for data, which has fewer events.
 */
import type { Bound } from "../bound.js";

/** For events of every kind. */
export const boundOfEvents: Bound = [
  { layout: "no-agreements", agreements: 0, instants: 1, suppliers: 3, customers: 1 },
  { layout: "one-point", agreements: 2, instants: 2, suppliers: 2, customers: 2 },
  { layout: "unlisted-point", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "shortened-supply", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "two-markets", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "portfolio", agreements: 3, instants: 2, suppliers: 3, customers: 1 },
  { layout: "portfolio-of-the-operator", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "border-point", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
  { layout: "aggregation-below", agreements: 2, instants: 2, suppliers: 2, customers: 1 },
];

/** For metering data and network bills. */
export const boundOfData: Bound = [
  { layout: "one-point", agreements: 2, instants: 4, suppliers: 2, customers: 1 },
  { layout: "unlisted-point", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "two-markets", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "portfolio", agreements: 3, instants: 3, suppliers: 3, customers: 1 },
  { layout: "portfolio-of-the-operator", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
  { layout: "border-point", agreements: 2, instants: 4, suppliers: 2, customers: 1 },
  { layout: "aggregation-below", agreements: 2, instants: 3, suppliers: 2, customers: 1 },
];
