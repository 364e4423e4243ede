/** A SUPPLY that replaces another one, or comes back. */
import {
  agreementChanged,
  at,
  between,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, sentAgreement, told } from "../support.js";

const { gridOperator, supplierA, supplierB, balanceA, balanceB, customerX } = eics;

const supplyB = (validFrom: string, validTo?: string) =>
  at(eics.point, "SUPPLY", supplierB, customerX, validFrom, validTo);
const servedUntil2025 = generalServiceOfOperator(day.jan2024, day.jan2025);
const endedInJuly = { ...supplyA, validTo: day.jul2025 };
const fromJuly = at(eics.point, "SUPPLY", supplierA, customerX, day.jul2025);
const replacedByB = agreementChanged("CREATE", supplyB(day.jul2025), supplierB);
const toldOfReplacement = [
  told(gridOperator, "CREATE", supplyB(day.jul2025), "AGR-9 METERING_POINT_OPERATOR"),
  told(gridOperator, "UPDATE_BC_SUPPLY_CREATE", endedInJuly, "AGR-10 METERING_POINT_OPERATOR"),
  told(supplierA, "UPDATE_BC_SUPPLY_CREATE", endedInJuly, "AGR-10 OPEN_SUPPLIER"),
];

export const supplierChangeExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2016",
    date: "2024-04-18",
    type: "Bug",
    title: "A new supply agreement did not end the previous one",
    statements: ["CON-4", "AGR-10"],
    text: "The Datahub did not end the running SUPPLY, so its supplier was not notified. It ends where the new one starts, and its supplier and the operator of the point are notified.",
    reconstruction: [
      "That the former supplier got no message: the entry names only the agreement that was not ended.",
    ],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [replacedByB],
    due: toldOfReplacement,
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-5938",
    date: "2025-09-12",
    type: "Bug",
    title: "A new supply agreement that ends before the running one did not end it",
    statements: ["CON-4", "AGR-10"],
    text: "The new SUPPLY ends before the running one would have. The running one still ends where the new one starts; the time after it is general service, which is distributed once it is active.",
    reconstruction: ["That the former supplier got no message of its changed agreement."],
    market: atPoint(
      grid,
      servedUntil2025,
      { ...supplyA, validTo: day.jan2026 },
      generalServiceOfOperator(day.jan2026),
    ),
    events: [agreementChanged("CREATE", supplyB(day.jul2025, day.sep2025), supplierB)],
    due: [
      told(gridOperator, "CREATE", supplyB(day.jul2025, day.sep2025), "AGR-9 METERING_POINT_OPERATOR"),
      told(gridOperator, "UPDATE_BC_SUPPLY_CREATE", endedInJuly, "AGR-10 METERING_POINT_OPERATOR"),
      told(supplierA, "UPDATE_BC_SUPPLY_CREATE", endedInJuly, "AGR-10 OPEN_SUPPLIER"),
    ],
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3567",
    date: "2024-11-27",
    type: "Bug",
    title: "A supplier was not notified that its agreement had been deleted by a new one",
    statements: ["AGR-10", "CON-4"],
    text: "Two suppliers register for the same day. The later registration deletes the earlier one, and the supplier that loses is notified.",
    reconstruction: ["That both agreements start on the same day."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024, day.jul2025), fromJuly),
    events: [replacedByB],
    due: [
      told(gridOperator, "CREATE", supplyB(day.jul2025), "AGR-9 METERING_POINT_OPERATOR"),
      told(gridOperator, "DELETE_BC_SUPPLY_CREATE", fromJuly, "AGR-10 METERING_POINT_OPERATOR"),
      told(supplierA, "DELETE_BC_SUPPLY_CREATE", fromJuly, "AGR-10 OPEN_SUPPLIER"),
    ],
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3543",
    date: "2024-11-25",
    type: "Bug",
    title: "A future balance responsible party was notified of an earlier change",
    statements: ["GEN-6", "AGR-1"],
    text: "Portfolio agreements that are valid now count. The party that takes over the portfolio later is not notified of the agreement that ends.",
    reconstruction: ["That the portfolio changes on the day the new SUPPLY starts."],
    market: atPoint(
      grid,
      servedUntil2025,
      supplyA,
      { ...portfolioOfA, validTo: day.jul2025 },
      between("PORTFOLIO_SUPPLIER", balanceB, supplierA, day.jul2025),
    ),
    events: [replacedByB],
    due: [
      ...toldOfReplacement,
      told(
        balanceA,
        "UPDATE_BC_SUPPLY_CREATE",
        endedInJuly,
        "AGR-1 PORTFOLIO_PROVIDER",
        "GEN-5 PORTFOLIO_PROVIDER",
      ),
    ],
    for: balanceB,
    sent: [sentAgreement("UPDATE_BC_SUPPLY_CREATE", endedInJuly)],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-1" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3742",
    date: "2024-12-20",
    type: "Bug",
    title: "Deleting a new supply agreement restored the old one",
    statements: ["CON-5"],
    text: "An agreement that a new SUPPLY ended remains ended when the new one is deleted. The time is general service, which is distributed once it is active.",
    reconstruction: ["That the former supplier was sent an update of its agreement with an open end."],
    market: atPoint(grid, servedUntil2025, endedInJuly, supplyB(day.jul2025)),
    events: [agreementChanged("DELETE", supplyB(day.jul2025), supplierB)],
    due: [told(gridOperator, "DELETE", supplyB(day.jul2025), "AGR-9 METERING_POINT_OPERATOR")],
    for: supplierA,
    sent: [sentAgreement("UPDATE_BC_SUPPLY_DELETE", supplyA)],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "SUPPLY" }],
  },
  {
    kind: "distribution",
    entry: "EDH-6085",
    date: "2025-09-26",
    type: "Bug",
    title: "After an approved coordination the supplier was not notified of its changed agreement",
    statements: ["CON-9", "AGR-10"],
    text: "A coordinated SUPPLY that starts in the past ends the running one. The supplier of that one and the operator of the point are notified, as of any other new SUPPLY.",
    reconstruction: [
      "That the supplier is the one whose agreement the coordinated change ended. The entry may also mean the supplier of the coordinated agreement itself; the register of decisions keeps that reading (CON-9).",
    ],
    market: atPoint(grid, servedUntil2025, supplyA),
    events: [agreementChanged("CREATE", supplyB(day.mar2025), supplierB, "AGREEMENT_COORDINATION")],
    due: [
      told(gridOperator, "CREATE", supplyB(day.mar2025), "AGR-9 METERING_POINT_OPERATOR"),
      told(
        gridOperator,
        "UPDATE_BC_AGREEMENT_COORDINATION",
        { ...supplyA, validTo: day.mar2025 },
        "AGR-10 METERING_POINT_OPERATOR",
      ),
      told(
        supplierA,
        "UPDATE_BC_AGREEMENT_COORDINATION",
        { ...supplyA, validTo: day.mar2025 },
        "AGR-10 OPEN_SUPPLIER",
      ),
    ],
    for: supplierA,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3839",
    date: "2025-01-27",
    type: "Story",
    title: "The order of messages when the supplier changes",
    statements: ["AGR-10", "BEY-5"],
    text: "The order was settled. levik predicts the new agreement first, then the supply agreement it ends, then general service, deletions before creations; the operator of the point gets all of them in this order.",
    reconstruction: ["The order itself: the entry says only that there is one. It is that of the rule book."],
    market: atPoint(
      grid,
      servedUntil2025,
      { ...supplyA, validTo: day.jul2025 },
      generalServiceOfOperator(day.jul2025),
    ),
    events: [agreementChanged("CREATE", supplyB("2025-06-23T21:00Z"), supplierB)],
    due: [
      told(gridOperator, "CREATE", supplyB("2025-06-23T21:00Z"), "AGR-9 METERING_POINT_OPERATOR"),
      told(
        gridOperator,
        "UPDATE_BC_SUPPLY_CREATE",
        { ...supplyA, validTo: "2025-06-23T21:00Z" },
        "AGR-10 METERING_POINT_OPERATOR",
      ),
      told(
        supplierA,
        "UPDATE_BC_SUPPLY_CREATE",
        { ...supplyA, validTo: "2025-06-23T21:00Z" },
        "AGR-10 OPEN_SUPPLIER",
      ),
    ],
    for: gridOperator,
    sent: [
      sentAgreement(
        "UPDATE_BC_SUPPLY_CREATE",
        { ...supplyA, validTo: "2025-06-23T21:00Z" },
        undefined,
        "2025-06-10T09:01:00Z",
      ),
      sentAgreement("CREATE", supplyB("2025-06-23T21:00Z"), undefined, "2025-06-10T09:01:01Z"),
    ],
    found: [],
  },
];
