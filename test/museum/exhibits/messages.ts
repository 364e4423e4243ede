/** One change of a GRID that the supplier of the point receives, and ways in which the message was written wrongly. */
import {
  agreementChanged,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, soon, told } from "../support.js";

const { gridOperator, supplierA } = eics;
const servedUntil2025 = generalServiceOfOperator(day.jan2024, day.jan2025);
const supplyUntilSeptember = { ...supplyA, validTo: day.sep2025 };
const gridUntilSeptember = { ...grid, validTo: day.sep2025 };
const gridChange = agreementChanged("UPDATE", grid, gridOperator);
const market = atPoint(gridUntilSeptember, servedUntil2025, supplyUntilSeptember);
const due = [told(supplierA, "UPDATE", grid, "AGR-7 OPEN_SUPPLIER")];
const sentGrid = { createdTime: soon, resourceType: "AGREEMENT", reason: "UPDATE", content: grid } as const;
const { customerEic: _, ...withoutCustomer } = grid;
const { serviceProviderEic: __, ...withoutParties } = withoutCustomer;

const ofGridChange = { kind: "message", market, events: [gridChange], due, for: supplierA } as const;

export const messageExhibits: readonly DeliveryExhibit[] = [
  {
    ...ofGridChange,
    entry: "EDH-2818",
    date: "2024-07-31",
    type: "Bug",
    title: "An agreement was sent as an object where an array is documented",
    statements: ["OBJ-1"],
    text: "Both forms are read, so the message matches.",
    reconstruction: [],
    sent: [sentGrid],
    found: [],
  },
  {
    ...ofGridChange,
    entry: "EDH-3087",
    date: "2024-10-02",
    type: "Story",
    title: "Messages state whether they have content, and why not",
    statements: ["RES-2", "RES-3"],
    text: "A message without content is requested again while it can be read.",
    reconstruction: ["The reason given in the example."],
    sent: [
      {
        ...sentGrid,
        raw: { hasContent: false, content: "", reason: "", contentMissingReason: "The path value is null" },
      },
    ],
    found: [
      { class: "contentless", resourceType: "AGREEMENT" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" },
    ],
  },
  {
    ...ofGridChange,
    entry: "EDH-3331",
    date: "2024-11-11",
    type: "Story",
    title: "Messages about agreements had no reason",
    statements: ["RSN-1"],
    text: "Without a reason it is not known what happened to the agreement: the message cannot be read, and what was due is missing.",
    reconstruction: ["That the attribute was empty rather than absent."],
    sent: [{ ...sentGrid, reason: "" }],
    found: [
      { class: "unreadable", resourceType: "AGREEMENT" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" },
    ],
  },
  {
    ...ofGridChange,
    entry: "EDH-3390",
    date: "2024-11-11",
    type: "Bug",
    title: "A message about a grid agreement lacked the customer",
    statements: ["AGR-2", "OBJ-1"],
    text: "The Datahub may withhold both parties from a recipient that may not know them, so their absence alone is no difference: the message matches.",
    reconstruction: ["That all other attributes were present."],
    sent: [{ ...sentGrid, content: withoutCustomer }],
    found: [],
  },
  {
    ...ofGridChange,
    entry: "EDH-3501",
    date: "2025-01-31",
    type: "Bug",
    title: "A message lacked customer and service provider",
    statements: ["AGR-2", "OBJ-1"],
    text: "As for EDH-3390: withheld and lost parties cannot be distinguished, so the message matches by type, point, start and action.",
    reconstruction: ["That the message was about an agreement at a metering point."],
    sent: [{ ...sentGrid, content: withoutParties }],
    found: [],
  },
  {
    ...ofGridChange,
    entry: "EDH-3446",
    date: "2024-11-15",
    type: "Bug",
    title: "createdTime was not written as an instant",
    statements: ["RES-1"],
    text: "A time without a zone is not a valid instant: the message cannot be read, and the report states this.",
    reconstruction: ["How the time was written: with a space and without a zone."],
    sent: [{ ...sentGrid, createdTime: "2025-06-10 12:01:00" }],
    found: [
      { class: "unreadable", resourceType: "AGREEMENT" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" },
    ],
  },
  {
    ...ofGridChange,
    entry: "EDH-3468",
    date: "2024-11-15",
    type: "Bug",
    title: "Times with another offset were not understood",
    statements: ["OBJ-1", "RES-1"],
    text: "Instants are compared as instants, however they are written: 2024-01-01T00:00+02:00 is 2023-12-31T22:00Z.",
    reconstruction: ["Which times were meant."],
    sent: [
      {
        ...sentGrid,
        createdTime: "2025-06-10T12:01:00+03:00",
        content: { ...grid, validFrom: "2024-01-01T00:00:00+02:00" },
      },
    ],
    found: [],
  },
];
