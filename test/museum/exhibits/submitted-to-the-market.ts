/** Agreements and bills against the conditions of the market. */
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  eics,
  day,
  grid,
  networkBill,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { SubmissionExhibit } from "../exhibit.js";
import { atPoint } from "../support.js";

const { gridOperator, supplierA, aggregator, serviceProvider, customerX } = eics;

const secondBelow = "38Z-EX-AGGR-P2-J";
/** The point with two aggregation points below it, the first of which has an AGGREGATION. */
const twoBelow = {
  meteringPoints: [point, aggregationPoint, { ...aggregationPoint, meterEic: secondBelow }],
  agreements: [grid, aggregation],
};
const aggregatedBy = (provider: string) =>
  agreementChanged(
    "CREATE",
    at(secondBelow, "AGGREGATION", provider, customerX, day.jul2025, day.sep2025),
    provider,
  );
const endOfSupply = (validTo: string) => agreementChanged("UPDATE", { ...supplyA, validTo }, supplierA);
const endOfGrid = (validTo: string) => agreementChanged("UPDATE", { ...grid, validTo }, gridOperator);
/** Local midnights before and after noon of the day of the examples. */
const today = "2025-06-09T21:00Z";
const tomorrow = "2025-06-10T21:00Z";
const billIn = (measurementUnit: string) => ({
  ...networkBill("2025-04-30T21:00Z", "2025-05-31T21:00Z"),
  content: [
    {
      commodityType: "ELECTRICITY",
      meterEic: eics.point,
      networkBillPeriod: {
        calculationTimestamp: "2025-06-05T09:00Z",
        containsCalculatedValues: false,
        measurements: [{ direction: "IN", measurementUnit, day: 10, night: 10, total: 20 }],
        periodStart: "2025-04-30T21:00Z",
        periodEnd: "2025-05-31T21:00Z",
      },
    },
  ],
});

export const marketConditionExhibits: readonly SubmissionExhibit[] = [
  {
    kind: "submission",
    entry: "EDH-1123",
    date: "2023-10-18",
    type: "Bug",
    title: "A supply agreement could be ended on the current day",
    statements: ["BEY-10"],
    text: "A SUPPLY may end at the next local midnight at the earliest.",
    reconstruction: ["That the end is the midnight with which the day began."],
    cases: [
      {
        title: "the end at the midnight before",
        market: atPoint(grid, supplyA),
        event: endOfSupply(today),
        finds: [{ finding: "ENDS_TOO_SOON" }],
      },
      {
        title: "the end at the midnight after",
        market: atPoint(grid, supplyA),
        event: endOfSupply(tomorrow),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-1926",
    date: "2024-05-02",
    type: "Bug",
    title: "Network bills of electricity could be in cubic metres",
    statements: ["BEY-9"],
    text: "Cubic metres are a quantity of gas.",
    reconstruction: [],
    cases: [
      {
        title: "in cubic metres",
        market: atPoint(grid),
        event: billIn("M3"),
        finds: [
          {
            finding: "InvalidMeasurementType",
            code: "opp.error.validation.invalid-measurement-type",
          },
        ],
      },
      { title: "in kilowatt-hours", market: atPoint(grid), event: billIn("KWH"), finds: [] },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-2601",
    date: "2024-06-27",
    type: "Bug",
    title: "A supply agreement could start before its grid agreement",
    statements: ["CON-1"],
    text: "A SUPPLY starts in a GRID of its customer.",
    reconstruction: ["That there was no earlier grid agreement."],
    cases: ["2025-06-24T21:00Z", day.jul2025].map((start) => ({
      title: start === day.jul2025 ? "on the same day" : "a week before",
      market: atPoint(at(eics.point, "GRID", gridOperator, customerX, day.jul2025)),
      event: agreementChanged("CREATE", at(eics.point, "SUPPLY", supplierA, customerX, start), supplierA),
      finds: start === day.jul2025 ? [] : [{ finding: "WITHOUT_GRID" }],
    })),
  },
  {
    kind: "submission",
    entry: "EDH-3636",
    date: "2025-01-02",
    type: "Story",
    title: "A grid agreement may end today",
    statements: ["CON-1"],
    text: "The operator may end its GRID without notice; an end in the past that shortens a SUPPLY is a finding.",
    reconstruction: ["That today means the midnight with which the day ends."],
    cases: [
      {
        title: "at the midnight after",
        market: atPoint(grid, supplyA),
        event: endOfGrid(tomorrow),
        finds: [],
      },
      {
        title: "at the midnight before",
        market: atPoint(grid, supplyA),
        event: endOfGrid(today),
        finds: [{ finding: "ENDED_IN_THE_PAST" }],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-4170",
    date: "2025-04-18",
    type: "Story",
    title: "Aggregation agreements of one aggregator may overlap",
    statements: ["BEY-12"],
    text: "Below one metering point the same aggregator may have several at one time, different aggregators may not.",
    reconstruction: ["That the agreements are at different aggregation points of one metering point."],
    cases: [
      { title: "the same aggregator", market: twoBelow, event: aggregatedBy(aggregator), finds: [] },
      {
        title: "another aggregator",
        market: twoBelow,
        event: aggregatedBy(serviceProvider),
        finds: [{ finding: "OVERLAPPING_AGGREGATION" }],
      },
    ],
  },
];
