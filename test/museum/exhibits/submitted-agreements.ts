/** Agreements that the Datahub took or refused wrongly. */
import { agreementChanged, at, eics, day, grid, point, supplyA } from "../../../src/rules/example-parties.js";
import type { SubmissionExhibit } from "../exhibit.js";
import { atPoint } from "../support.js";

const { gridOperator, supplierA, supplierB, customerX, customerY } = eics;

const atMoment = (event: Readonly<Record<string, unknown>>, occurredAt: string) => ({ ...event, occurredAt });
const untilJuly = { ...grid, validTo: day.jul2025 };
/** 6 June 2025, local midnight: more than 48 hours before noon of the 10th. */
const fourDaysAgo = "2025-06-05T21:00Z";
/** 9 June 2025, local midnight: less than 48 hours before. */
const yesterday = "2025-06-08T21:00Z";
const entered = (type: "GRID" | "SUPPLY", provider: string, from: string) =>
  at(eics.point, type, provider, customerX, from);
const suppliedByB = agreementChanged(
  "CREATE",
  at(eics.point, "SUPPLY", supplierB, customerX, "2025-03-31T21:00Z"),
  supplierB,
);

export const submittedAgreementExhibits: readonly SubmissionExhibit[] = [
  {
    kind: "submission",
    entry: "EDH-3016",
    date: "2024-09-25",
    type: "Bug",
    title: "A grid agreement of one day was refused",
    statements: ["CON-6", "BEY-7"],
    text: "Ends are not included: an agreement from midnight to the next midnight lasts one day and is accepted.",
    reconstruction: [],
    cases: [
      {
        title: "1 July to 2 July",
        market: atPoint(),
        event: agreementChanged(
          "CREATE",
          { ...entered("GRID", gridOperator, day.jul2025), validTo: "2025-07-01T21:00Z" },
          gridOperator,
        ),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3102",
    date: "2024-09-18",
    type: "Bug",
    title: "A grid agreement could be extended over the next one",
    statements: ["CON-6"],
    text: "Two grid agreements of one point at the same time are a finding.",
    reconstruction: ["That the next agreement is one with another customer."],
    cases: [
      {
        title: "the end moves into the next agreement",
        market: atPoint(untilJuly, at(eics.point, "GRID", gridOperator, customerY, day.jul2025)),
        event: agreementChanged("UPDATE", { ...grid, validTo: day.sep2025 }, gridOperator),
        finds: [{ finding: "OVERLAPPING_GRID" }],
      },
      {
        title: "the same without a next agreement",
        market: atPoint(untilJuly),
        event: agreementChanged("UPDATE", { ...grid, validTo: day.sep2025 }, gridOperator),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-3157",
    date: "2024-09-25",
    type: "Bug",
    title: "Operators other than grid operators could not add grid agreements",
    statements: ["CON-6", "BEY-10"],
    text: "Producers, line operators, charging point operators and closed distribution networks operate metering points too, and enter their GRID agreements.",
    reconstruction: ["What the abbreviations of the entry mean."],
    cases: [
      "PRODUCER_OPERATOR",
      "LINE_OPERATOR",
      "CHARGING_POINT_OPERATOR",
      "CLOSED_DISTRIBUTION_NETWORK",
    ].map((operatorRole) => ({
      title: operatorRole,
      market: { meteringPoints: [{ ...point, operatorRole }], agreements: [] },
      event: agreementChanged("CREATE", entered("GRID", gridOperator, day.jul2025), gridOperator),
      finds: [],
    })),
  },
  {
    kind: "submission",
    entry: "EDH-3686",
    date: "2024-12-11",
    type: "Bug",
    title: "A supply agreement could start more than 48 hours in the past",
    statements: ["BEY-10"],
    text: "A SUPPLY that starts with a new GRID may be entered up to 48 hours after that start.",
    reconstruction: ["That the agreement starts together with its grid agreement."],
    cases: [
      {
        title: "four days later",
        market: atPoint(entered("GRID", gridOperator, fourDaysAgo)),
        event: agreementChanged("CREATE", entered("SUPPLY", supplierA, fourDaysAgo), supplierA),
        finds: [{ finding: "STARTS_TOO_SOON" }],
      },
      {
        title: "a day and a half later",
        market: atPoint(entered("GRID", gridOperator, yesterday)),
        event: agreementChanged("CREATE", entered("SUPPLY", supplierA, yesterday), supplierA),
        finds: [],
      },
    ],
  },
  {
    kind: "submission",
    entry: "EDH-4300",
    date: "2025-03-19",
    type: "Bug",
    title: "A supply agreement from 1 April was refused as too early",
    statements: ["BEY-10"],
    text: "Fourteen days are local days. Between 18 March and 1 April the clocks go forward, so they are an hour shorter than fourteen times 24 hours.",
    reconstruction: [
      "That another supplier is replaced, that it was entered on 18 March, and that the change of the clocks was the cause.",
    ],
    cases: [
      {
        title: "entered on 18 March",
        market: atPoint(grid, supplyA),
        event: atMoment(suppliedByB, "2025-03-18T10:00Z"),
        finds: [],
      },
      {
        title: "entered on 19 March",
        market: atPoint(grid, supplyA),
        event: atMoment(suppliedByB, "2025-03-19T10:00Z"),
        finds: [{ finding: "STARTS_TOO_SOON" }],
      },
    ],
  },
];
