/** Metering points, metering data, bills and authorizations: who receives which of them. */
import {
  at,
  authorizationGiven,
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  meteringData,
  meteringPointUpdated,
  networkBill,
  noon,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, dataContent, dataEvent, soon } from "../support.js";

const { gridOperator, neighbour, supplierA, supplierB, balanceA, balanceB, customerX } = eics;

const servedUntil2025 = generalServiceOfOperator(day.jan2024, day.jan2025);
const untilJune = { ...supplyA, validTo: day.jun2025 };
const sinceJune = at(eics.point, "SUPPLY", supplierB, customerX, day.jun2025);
/** The last quarter-hour of May and the first of June, local time. */
const lastOfMay = "2025-05-31T20:45Z";
const firstOfJune = "2025-05-31T21:00Z";
const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", supplierA, neighbour, day.jan2024);
const billOfMay = networkBill("2025-04-30T21:00Z", "2025-05-31T21:00Z", eics.borderPoint);
const readAt = "2025-06-10T08:00Z";
const measured = { pS: firstOfJune, inQty: { rType: "M", kwh: 0.125, rTime: readAt } };
const measuredWithoutTime = { pS: firstOfJune, inQty: { rType: "M", kwh: 0.125 } };
const secondVersion = (interval: object) => [{ meteringPointEic: eics.point, periods: [interval] }];
const toOne = { reason: "CREATE", mode: "ONE_TO_ONE", resourceType: "METERING_DATA" } as const;
const toSupplierA = { ...toOne, recipientEic: supplierA, grounds: ["MD-3 OPEN_SUPPLIER"] };
const sentData = { createdTime: soon, resourceType: "METERING_DATA", reason: "CREATE" } as const;
const ofOperator = at(eics.point, "SUPPLY", gridOperator, customerX, day.jan2025);

export const dataExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2447",
    date: "2024-05-22",
    type: "Bug",
    title: "A grid operator was sent the metering point data it had just changed itself",
    statements: ["GEN-4", "MP-3"],
    text: "A change is not reflected back to the party that made it, in whatever role that party would receive it.",
    reconstruction: ["That the operator supplies the point as well: otherwise no rule would name it at all."],
    market: atPoint(grid, servedUntil2025, ofOperator),
    events: [meteringPointUpdated(eics.point, gridOperator)],
    due: [],
    for: gridOperator,
    sent: [
      {
        createdTime: soon,
        resourceType: "METERING_POINT",
        reason: "UPDATE",
        content: { meteringPoint: { meterEic: eics.point } },
      },
    ],
    found: [{ class: "unexpected", resourceType: "METERING_POINT", rule: "MP-3", text: "GEN-4" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2951",
    date: "2024-08-30",
    type: "Bug",
    title: "A supplier was sent metering data that was not its own",
    statements: ["MD-3", "MD-1"],
    text: "A message with intervals of two suppliers is split: each gets the intervals in the validity of its SUPPLY.",
    reconstruction: [
      "That the supplier got the intervals of the one before it: the entry says only that the messages were wrong.",
    ],
    market: atPoint(grid, servedUntil2025, untilJune, sinceJune),
    events: [meteringData(eics.point, [lastOfMay, firstOfJune])],
    due: [
      { ...toSupplierA, mode: "SPLIT", content: dataContent("PT15M", [lastOfMay]) },
      {
        ...toSupplierA,
        recipientEic: supplierB,
        mode: "SPLIT",
        content: dataContent("PT15M", [firstOfJune]),
      },
    ],
    for: supplierB,
    sent: [{ ...sentData, content: dataContent("PT15M", [lastOfMay, firstOfJune]) }],
    found: [{ class: "unexpected", resourceType: "METERING_DATA", rule: "MD-3" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3599",
    date: "2024-12-12",
    type: "Story",
    title: "The portfolio provider of a point's operator receives no metering data because of that role",
    statements: ["BEY-6", "GEN-5", "MD-3"],
    text: "Portfolio providers follow the suppliers of the point. Operating the point does not entitle the operator's own portfolio provider.",
    reconstruction: [
      "That the point was supplied at the time of the data, so that the operator had no general service there.",
    ],
    market: atPoint(
      grid,
      servedUntil2025,
      supplyA,
      portfolioOfA,
      between("PORTFOLIO_SUPPLIER", balanceB, gridOperator, day.jan2024),
    ),
    events: [meteringData(eics.point, [firstOfJune])],
    due: [
      { ...toSupplierA, content: dataContent("PT15M", [firstOfJune]) },
      {
        ...toOne,
        recipientEic: balanceA,
        content: dataContent("PT15M", [firstOfJune]),
        grounds: ["GEN-5 PORTFOLIO_PROVIDER"],
      },
    ],
    for: balanceB,
    sent: [{ ...sentData, content: dataContent("PT15M", [firstOfJune]) }],
    found: [{ class: "unexpected", resourceType: "METERING_DATA" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3768",
    date: "2025-01-31",
    type: "Bug",
    title: "A missing direction was sent as the value 0.000",
    statements: ["MD-3", "OBJ-3"],
    text: "An interval may have only IN or only OUT. A missing direction is not replaced by zero: a zero would state a measurement.",
    reconstruction: [
      "That it was a distributed message: the entry is about an exported file, for which the same holds.",
    ],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [meteringData(eics.point, [firstOfJune])],
    due: [{ ...toSupplierA, content: dataContent("PT15M", [firstOfJune]) }],
    for: supplierA,
    sent: [
      {
        ...sentData,
        content: dataContent("PT15M", [{ ...measuredWithoutTime, outQty: { rType: "M", kwh: 0 } }]),
      },
    ],
    found: [{ class: "unexpected", resourceType: "METERING_DATA", rule: "MD-3" }],
  },
  {
    kind: "message",
    entry: "EDH-3844",
    date: "2025-01-31",
    type: "Bug",
    title: "The reading time was lost on the way",
    statements: ["OBJ-3", "MD-3"],
    text: "No attribute of an interval is removed, so the reading time belongs into the message. Reconciliation compares reading times only with --compare-reading-time, so it has no finding here without it.",
    reconstruction: ["That the quantity was right."],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [dataEvent(noon, "PT15M", [measured])],
    due: [{ ...toSupplierA, content: dataContent("PT15M", [measured]) }],
    for: supplierA,
    sent: [{ ...sentData, content: dataContent("PT15M", [measuredWithoutTime]) }],
    found: [],
  },
  {
    kind: "message",
    entry: "EDH-10005",
    date: "2026-06-25",
    type: "Bug",
    title: "A message of the second version lacked the reading time that was not submitted",
    statements: ["OBJ-3", "MD-3"],
    text: "By the rule book a message is passed on unchanged, so an interval submitted without a reading time is predicted without one. The Datahub has added one since then; levik accepts both.",
    reconstruction: ["Which time the Datahub adds: here that of the submission."],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [{ ...dataEvent(noon, "PT15M", []), version: "V2", content: secondVersion(measuredWithoutTime) }],
    due: [{ ...toSupplierA, content: secondVersion(measuredWithoutTime) }],
    for: supplierA,
    sent: [
      {
        ...sentData,
        content: secondVersion({ ...measuredWithoutTime, rTime: noon }),
        raw: { id: "0b5c8a52-2f6e-4c43-9a6b-0d6c5a3f1e77", hasContent: undefined },
      },
    ],
    found: [],
  },
  {
    kind: "distribution",
    entry: "EDH-4037",
    date: "2025-02-21",
    type: "Story",
    title: "Network bills of border points",
    statements: ["NB-2"],
    text: "The table of the source document names suppliers by SUPPLY and GENERAL_SERVICE only, so by the chosen reading nobody receives a bill of a border point. The entry speaks for the other reading, NB-2 = border-supply-too, under which the supplier of the border point would get it.",
    reconstruction: ["That the bill went to the supplier of the border point."],
    market: { meteringPoints: [borderPoint], agreements: [borderGrid, borderSupply] },
    events: [billOfMay],
    due: [],
    undistributed: billOfMay["content"] as readonly unknown[],
    for: supplierA,
    sent: [
      { createdTime: soon, resourceType: "NETWORK_BILL", reason: "CREATE", content: billOfMay["content"] },
    ],
    found: [{ class: "unexpected", resourceType: "NETWORK_BILL", rule: "NB-2" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3653",
    date: "2024-12-04",
    type: "Bug",
    title: "The query of authorizations failed, so none could be read",
    statements: ["AUT-1", "AUT-5"],
    text: "A new authorization is due to its subject. While the query fails it cannot be read; without a ledger of what was read the report lists it as missing.",
    reconstruction: ["That nothing at all was read: the entry names the error of the query."],
    market: { meteringPoints: [point], agreements: [grid] },
    events: [authorizationGiven],
    due: [
      {
        recipientEic: supplierB,
        resourceType: "PERMISSION",
        reason: "CREATE",
        content: authorizationGiven["content"],
        grounds: ["AUT-1 AUTHORIZATION_SUBJECT"],
      },
    ],
    for: supplierB,
    sent: [],
    found: [{ class: "missing", resourceType: "PERMISSION", rule: "AUT-1" }],
    notes: ["NoLedger"],
  },
];
