/** A new SUPPLY where there was general service, or one still to come. */
import {
  agreementChanged,
  at,
  between,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  portfolioOfA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, madeService, sentAgreement, told } from "../support.js";

const { gridOperator, namedSupplier, supplierA, supplierB, balanceA, customerX } = eics;

const supplyB = (validFrom: string, validTo?: string) =>
  at(eics.point, "SUPPLY", supplierB, customerX, validFrom, validTo);
const serviceOfNamed = (validFrom: string, validTo?: string) =>
  at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, validFrom, validTo);
const fromJuly = at(eics.point, "SUPPLY", supplierA, customerX, day.jul2025);
const newSupply = agreementChanged("CREATE", fromJuly, supplierA);
const serviceReplaced = [
  told(gridOperator, "DELETE_BC_SUPPLY_CREATE", generalServiceOfOperator(day.jan2024), "AGR-6 GRID_OPERATOR"),
  told(
    gridOperator,
    "CREATE_BC_SUPPLY_CREATE",
    madeService(gridOperator, day.jan2024, day.jul2025),
    "AGR-6 GRID_OPERATOR",
  ),
];

export const supplyExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2209",
    date: "2024-05-02",
    type: "Bug",
    title: "A supply agreement was sent to the named supplier",
    statements: ["AGR-9", "AGR-5"],
    text: "A named supplier is notified of a new supplier only by the changes of its own general service; the SUPPLY itself goes to the operator of the point.",
    reconstruction: [
      "That the agreement was new, and that the named supplier had general service at the point.",
    ],
    market: atPoint(
      grid,
      between("NAMED_SUPPLIER", namedSupplier, gridOperator, day.jan2024),
      serviceOfNamed(day.jan2024),
    ),
    events: [newSupply],
    due: [
      told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"),
      ...[gridOperator, namedSupplier].map((eic) =>
        told(
          eic,
          "DELETE_BC_SUPPLY_CREATE",
          serviceOfNamed(day.jan2024),
          eic === gridOperator ? "AGR-5 GRID_OPERATOR" : "AGR-5 NAMED_SUPPLIER",
        ),
      ),
      ...[gridOperator, namedSupplier].map((eic) =>
        told(
          eic,
          "CREATE_BC_SUPPLY_CREATE",
          madeService(namedSupplier, day.jan2024, day.jul2025),
          eic === gridOperator ? "AGR-5 GRID_OPERATOR" : "AGR-5 NAMED_SUPPLIER",
        ),
      ),
    ],
    for: namedSupplier,
    sent: [
      sentAgreement("CREATE", fromJuly),
      sentAgreement("DELETE_BC_SUPPLY_CREATE", serviceOfNamed(day.jan2024)),
      sentAgreement("CREATE_BC_SUPPLY_CREATE", madeService(namedSupplier, day.jan2024, day.jul2025)),
    ],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "SUPPLY" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2440",
    date: "2024-05-22",
    type: "Bug",
    title: "Nothing was sent after a supply agreement was added",
    statements: ["AGR-9", "AGR-6", "AGR-1"],
    text: "A new SUPPLY is sent to the operator of the point and to the portfolio providers of its supplier, and the operator is notified of the changes of its general service.",
    reconstruction: ["Which messages were missing: here all that are due to the grid operator."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024), portfolioOfA),
    events: [newSupply],
    due: [
      told(balanceA, "CREATE", fromJuly, "AGR-1 PORTFOLIO_PROVIDER"),
      told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"),
      ...serviceReplaced,
    ],
    for: gridOperator,
    sent: [],
    found: [
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
      { class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-9" },
    ],
  },
  {
    kind: "distribution",
    entry: "EDH-2538",
    date: "2024-07-11",
    type: "Bug",
    title: "An open supplier was sent a message about general service",
    statements: ["AGR-6"],
    text: "General service concerns its provider and the operator of the point. A supplier whose new SUPPLY replaces it is not notified.",
    reconstruction: ["That the message was the deletion of the service the new SUPPLY replaces."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024)),
    events: [newSupply],
    due: [told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"), ...serviceReplaced],
    for: supplierA,
    sent: [sentAgreement("DELETE_BC_SUPPLY_CREATE", generalServiceOfOperator(day.jan2024))],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3024",
    date: "2024-09-18",
    type: "Story",
    title: "The rules of supply agreements were extended to those the Datahub deletes itself",
    statements: ["AGR-10", "CON-4"],
    text: "A SUPPLY that has not started and that a new one covers is deleted. The operator of the point and the supplier that loses it are notified of the deletion, with a complex reason.",
    reconstruction: ["That before the change the operator got no message of such a deletion."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024, day.jan2026), supplyB(day.jan2026)),
    events: [newSupply],
    due: [
      told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"),
      told(gridOperator, "DELETE_BC_SUPPLY_CREATE", supplyB(day.jan2026), "AGR-10 METERING_POINT_OPERATOR"),
      told(supplierB, "DELETE_BC_SUPPLY_CREATE", supplyB(day.jan2026), "AGR-10 OPEN_SUPPLIER"),
      told(
        gridOperator,
        "DELETE_BC_SUPPLY_CREATE",
        generalServiceOfOperator(day.jan2024, day.jan2026),
        "AGR-6 GRID_OPERATOR",
      ),
      told(
        gridOperator,
        "CREATE_BC_SUPPLY_CREATE",
        madeService(gridOperator, day.jan2024, day.jul2025),
        "AGR-6 GRID_OPERATOR",
      ),
    ],
    for: gridOperator,
    sent: [
      sentAgreement("CREATE", fromJuly),
      sentAgreement("DELETE_BC_SUPPLY_CREATE", generalServiceOfOperator(day.jan2024, day.jan2026)),
      sentAgreement("CREATE_BC_SUPPLY_CREATE", madeService(gridOperator, day.jan2024, day.jul2025)),
    ],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3195",
    date: "2024-10-02",
    type: "Story",
    title: "A deleted general service is sent before the one that is created for it",
    statements: ["BEY-5", "CON-6"],
    text: "The messages were in the opposite order. levik predicts deletions first; reconcile compares objects, not their order, so it finds nothing, and a set folded from messages applies the deletions of one event first.",
    reconstruction: ["That both messages were sent, the creation a second before the deletion."],
    market: atPoint(grid, generalServiceOfOperator(day.jan2024)),
    events: [newSupply],
    due: [told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"), ...serviceReplaced],
    for: gridOperator,
    sent: [
      sentAgreement("CREATE", fromJuly),
      sentAgreement(
        "CREATE_BC_SUPPLY_CREATE",
        madeService(gridOperator, day.jan2024, day.jul2025),
        undefined,
        "2025-06-10T09:01:00Z",
      ),
      sentAgreement(
        "DELETE_BC_SUPPLY_CREATE",
        generalServiceOfOperator(day.jan2024),
        undefined,
        "2025-06-10T09:01:01Z",
      ),
    ],
    found: [],
  },
];
