/** A changed or deleted GRID, and what follows from it. */
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  between,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, madeService, sentAgreement, told } from "../support.js";

const { gridOperator, namedSupplier, supplierA, supplierB, aggregator, customerX } = eics;

const secondBelow = "38Z-EX-AGGR-P2-J";
const secondAggregation = { ...aggregation, meterEic: secondBelow, validTo: day.jan2026 };
const gridUntil = (validTo: string) => ({ ...grid, validTo });
const servedUntil2025 = generalServiceOfOperator(day.jan2024, day.jan2025);
const gridEnds = agreementChanged("UPDATE", gridUntil(day.jul2025), gridOperator);
const suppliedUntil = (validTo: string) => ({ ...supplyA, validTo });
/** 25 June 2025, local midnight. */
const late = "2025-06-24T21:00Z";
const gridFromJuly = at(eics.point, "GRID", gridOperator, customerX, day.jul2025);
const supplyFromJuly = at(eics.point, "SUPPLY", supplierA, customerX, day.jul2025);
const gridOf2025 = at(eics.point, "GRID", gridOperator, customerX, day.jun2025);

export const gridExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2717",
    date: "2024-07-11",
    type: "Bug",
    title: "The open supplier was not notified of a changed grid agreement",
    statements: ["AGR-7"],
    text: "A supplier whose SUPPLY is active or still to come is notified when the GRID of its point changes, also when its own agreement stays as it is.",
    reconstruction: ["That the end of the grid agreement was moved later."],
    market: atPoint(gridUntil(day.jan2026), servedUntil2025, suppliedUntil(day.jan2026)),
    events: [agreementChanged("UPDATE", grid, gridOperator)],
    due: [told(supplierA, "UPDATE", grid, "AGR-7 OPEN_SUPPLIER")],
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3594",
    date: "2025-02-26",
    type: "Bug",
    title: "A future supplier was not notified of a changed grid agreement",
    statements: ["AGR-7"],
    text: "A supplier whose SUPPLY has not started yet is notified of the GRID as well.",
    reconstruction: ["That the grid agreement was changed, by a later end; the entry also names deletions."],
    market: atPoint(
      gridUntil(day.jan2026),
      generalServiceOfOperator(day.jan2024, day.jul2025),
      { ...supplyFromJuly, validTo: day.sep2025 },
      generalServiceOfOperator(day.sep2025, day.jan2026),
    ),
    events: [agreementChanged("UPDATE", grid, gridOperator)],
    due: [told(supplierA, "UPDATE", grid, "AGR-7 OPEN_SUPPLIER")],
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3711",
    date: "2025-01-22",
    type: "Bug",
    title: "A former supplier was notified of a changed grid agreement",
    statements: ["AGR-7"],
    text: "Only suppliers whose SUPPLY is active or still to come are notified; one whose agreement has ended is not.",
    reconstruction: ["That another supplier followed directly."],
    market: atPoint(
      gridUntil(day.jan2026),
      at(eics.point, "SUPPLY", supplierA, customerX, day.jan2024, day.jan2025),
      at(eics.point, "SUPPLY", supplierB, customerX, day.jan2025, day.jan2026),
    ),
    events: [agreementChanged("UPDATE", grid, gridOperator)],
    due: [told(supplierB, "UPDATE", grid, "AGR-7 OPEN_SUPPLIER")],
    for: supplierA,
    sent: [sentAgreement("UPDATE", grid)],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3017",
    date: "2024-09-18",
    type: "Story",
    title: "Deleted grid agreements are distributed as well",
    statements: ["AGR-7", "CON-3"],
    text: "The supplier is notified of the deleted GRID, and of its own SUPPLY that is deleted with it.",
    reconstruction: [
      "That before the change the supplier was notified of its own agreement only. The entry also names BORDER_GRID, for which the same rule holds.",
    ],
    market: atPoint(gridFromJuly, supplyFromJuly),
    events: [agreementChanged("DELETE", gridFromJuly, gridOperator)],
    due: [
      told(supplierA, "DELETE", gridFromJuly, "AGR-7 OPEN_SUPPLIER"),
      told(gridOperator, "DELETE_BC_GRID_DELETE", supplyFromJuly, "AGR-8 METERING_POINT_OPERATOR"),
      told(supplierA, "DELETE_BC_GRID_DELETE", supplyFromJuly, "AGR-8 OPEN_SUPPLIER"),
    ],
    for: supplierA,
    sent: [sentAgreement("DELETE_BC_GRID_DELETE", supplyFromJuly)],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3020",
    date: "2024-09-25",
    type: "Bug",
    title:
      "A changed grid agreement deleted a supply agreement and changed general service, and nobody was notified",
    statements: ["CON-1", "AGR-8", "AGR-6"],
    text: "The GRID now ends before the SUPPLY would have started: the SUPPLY is deleted, and general service is regenerated up to the new end. The operator of the point is notified of all three.",
    reconstruction: ["That the supply agreement had not started yet."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024, day.jul2025), supplyFromJuly),
    events: [agreementChanged("UPDATE", gridUntil(late), gridOperator)],
    due: [
      told(supplierA, "UPDATE", gridUntil(late), "AGR-7 OPEN_SUPPLIER"),
      told(gridOperator, "DELETE_BC_GRID_UPDATE", supplyFromJuly, "AGR-8 METERING_POINT_OPERATOR"),
      told(supplierA, "DELETE_BC_GRID_UPDATE", supplyFromJuly, "AGR-8 OPEN_SUPPLIER"),
      told(
        gridOperator,
        "DELETE_BC_GRID_UPDATE",
        generalServiceOfOperator(day.jan2024, day.jul2025),
        "AGR-6 GRID_OPERATOR",
      ),
      told(
        gridOperator,
        "CREATE_BC_GRID_UPDATE",
        madeService(gridOperator, day.jan2024, late),
        "AGR-6 GRID_OPERATOR",
      ),
    ],
    for: gridOperator,
    sent: [],
    found: [
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-8" },
    ],
  },
  {
    kind: "distribution",
    entry: "EDH-3022",
    date: "2025-03-06",
    type: "Bug",
    title: "A deleted grid agreement ended the named supplier's service, and the supplier was not notified",
    statements: ["AGR-5", "CON-6"],
    text: "The general service created for a GRID is deleted with it. A general service of a named supplier is sent to that supplier and to the grid operator.",
    reconstruction: [
      "That the service had started: one that has not started would not be distributed (AGR-4).",
    ],
    market: atPoint(
      gridOf2025,
      between("NAMED_SUPPLIER", namedSupplier, gridOperator, day.jan2024),
      at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, day.jun2025),
    ),
    events: [agreementChanged("DELETE", gridOf2025, gridOperator)],
    due: [
      told(
        gridOperator,
        "DELETE_BC_GRID_DELETE",
        at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, day.jun2025),
        "AGR-5 GRID_OPERATOR",
      ),
      told(
        namedSupplier,
        "DELETE_BC_GRID_DELETE",
        at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, day.jun2025),
        "AGR-5 NAMED_SUPPLIER",
      ),
    ],
    for: namedSupplier,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-5" }],
  },
  {
    kind: "distribution",
    entry: "EDH-4390",
    date: "2025-06-09",
    type: "Story",
    title: "The grid operator is notified of the supply agreements its own change shortens",
    statements: ["AGR-8", "GEN-4"],
    text: "The operator changed its GRID itself, so the GRID is not sent back to it; but the SUPPLY it shortened was changed by the Datahub, and the operator of the point is notified of it.",
    reconstruction: ["That the change was an earlier end."],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [gridEnds],
    due: [
      told(supplierA, "UPDATE", gridUntil(day.jul2025), "AGR-7 OPEN_SUPPLIER"),
      told(
        gridOperator,
        "UPDATE_BC_GRID_UPDATE",
        suppliedUntil(day.jul2025),
        "AGR-8 METERING_POINT_OPERATOR",
      ),
      told(supplierA, "UPDATE_BC_GRID_UPDATE", suppliedUntil(day.jul2025), "AGR-8 OPEN_SUPPLIER"),
    ],
    for: gridOperator,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-8" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2490",
    date: "2024-06-27",
    type: "Story",
    title: "Reasons say what caused a change",
    statements: ["RSN-4", "AGR-8"],
    text: "Before, a consequence had the simple reason UPDATE. levik accepts it as a less specific code of the same change: the message matches, and the report has a note about it.",
    reconstruction: ["That the earlier reason was the simple one."],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [gridEnds],
    due: [
      told(supplierA, "UPDATE", gridUntil(day.jul2025), "AGR-7 OPEN_SUPPLIER"),
      told(
        gridOperator,
        "UPDATE_BC_GRID_UPDATE",
        suppliedUntil(day.jul2025),
        "AGR-8 METERING_POINT_OPERATOR",
      ),
      told(supplierA, "UPDATE_BC_GRID_UPDATE", suppliedUntil(day.jul2025), "AGR-8 OPEN_SUPPLIER"),
    ],
    for: supplierA,
    sent: [
      sentAgreement("UPDATE", gridUntil(day.jul2025)),
      sentAgreement("UPDATE", suppliedUntil(day.jul2025)),
    ],
    found: [],
    notes: ["CoarserReasons"],
  },
  {
    kind: "distribution",
    entry: "EDH-2970",
    date: "2024-08-30",
    type: "Bug",
    title: "Agreements could not be changed where a point has two points below it",
    statements: ["CON-1", "BEY-13", "AGR-11"],
    text: "An earlier end of the GRID shortens the AGGREGATION of every aggregation point below, each with messages of its own to its aggregator, the supplier and the operator above.",
    reconstruction: [
      "That the points below are aggregation points, and that the agreement changed was the grid agreement.",
    ],
    market: {
      meteringPoints: [point, aggregationPoint, { ...aggregationPoint, meterEic: secondBelow }],
      agreements: [grid, servedUntil2025, supplyA, aggregation, secondAggregation],
    },
    events: [gridEnds],
    due: [
      told(aggregator, "UPDATE", gridUntil(day.jul2025), "AGR-7 AGGREGATOR", "AGR-7 AGGREGATOR"),
      told(supplierA, "UPDATE", gridUntil(day.jul2025), "AGR-7 OPEN_SUPPLIER"),
      told(
        gridOperator,
        "UPDATE_BC_GRID_UPDATE",
        suppliedUntil(day.jul2025),
        "AGR-8 METERING_POINT_OPERATOR",
      ),
      told(supplierA, "UPDATE_BC_GRID_UPDATE", suppliedUntil(day.jul2025), "AGR-8 OPEN_SUPPLIER"),
      ...[secondAggregation, aggregation].flatMap((one) => [
        told(aggregator, "UPDATE_BC_GRID_UPDATE", { ...one, validTo: day.jul2025 }, "BEY-13 AGGREGATOR"),
        told(
          gridOperator,
          "UPDATE_BC_GRID_UPDATE",
          { ...one, validTo: day.jul2025 },
          "AGR-11 METERING_POINT_OPERATOR",
        ),
        told(supplierA, "UPDATE_BC_GRID_UPDATE", { ...one, validTo: day.jul2025 }, "AGR-11 OPEN_SUPPLIER"),
      ]),
    ],
    for: aggregator,
    sent: [],
    found: [
      { class: "missing", resourceType: "AGREEMENT", agreementType: "AGGREGATION", rule: "BEY-13" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "AGGREGATION", rule: "BEY-13" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GRID", rule: "AGR-7" },
    ],
  },
];
