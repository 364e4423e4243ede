/** General service that is still to come, that activates, and that is long over. */
import {
  agreementChanged,
  at,
  between,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  meteringPointUpdated,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, madeService, sentAgreement, soon, told } from "../support.js";

const { gridOperator, namedSupplier, supplierA, customerX, customerY } = eics;

const gridFromJuly = at(eics.point, "GRID", gridOperator, customerX, day.jul2025);
const fromJuly = at(eics.point, "SUPPLY", supplierA, customerX, day.jul2025);
const oldGrid = at(eics.point, "GRID", gridOperator, customerY, "2021-12-31T22:00Z", "2022-12-31T22:00Z");
const oldService = { ...oldGrid, agreementType: "GENERAL_SERVICE" } as const;

export const generalServiceExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2253",
    date: "2024-06-27",
    type: "Story",
    title: "General service that has not started does not count",
    statements: ["MP-3", "MP-1"],
    text: "A named supplier is notified of a changed metering point while its general service is valid. One that starts later is not.",
    reconstruction: [
      "That a message about a metering point went to the named supplier to come: the entry names the module of metering points.",
    ],
    market: atPoint(
      grid,
      between("NAMED_SUPPLIER", namedSupplier, gridOperator, day.jul2025),
      generalServiceOfOperator(day.jan2024, day.jul2025),
      at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, day.jul2025),
    ),
    events: [meteringPointUpdated(eics.point, gridOperator)],
    due: [],
    for: namedSupplier,
    sent: [
      {
        createdTime: soon,
        resourceType: "METERING_POINT",
        reason: "UPDATE",
        content: { meteringPoint: { meterEic: eics.point } },
      },
    ],
    found: [{ class: "unexpected", resourceType: "METERING_POINT", rule: "MP-3" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2740",
    date: "2024-07-17",
    type: "Bug",
    title: "General service was not distributed as it should",
    statements: ["AGR-4", "CON-10", "AGR-6"],
    text: "A new GRID that starts in July makes general service from July. In June nobody is notified; in July, when it activates, it is sent as a CREATE.",
    reconstruction: [
      "That the message at the activation was missing: the entry does not say what was wrong.",
    ],
    market: atPoint(),
    events: [
      agreementChanged("CREATE", gridFromJuly, gridOperator),
      { resourceType: "CLOCK", occurredAt: "2025-07-01T09:00Z" },
    ],
    due: [
      {
        ...told(gridOperator, "CREATE", madeService(gridOperator, day.jul2025), "AGR-6 GRID_OPERATOR"),
        event: 1,
        occurredAt: day.jul2025,
      },
    ],
    for: gridOperator,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" }],
  },
  {
    kind: "distribution",
    entry: "EDH-3265",
    date: "2024-11-11",
    type: "Bug",
    title: "General service that had ended years before was regenerated and distributed",
    statements: ["CON-6", "AGR-6"],
    text: "Only the services that the change affects are regenerated. The service of an earlier customer, which ended in 2023, is not changed and nobody is notified of it.",
    reconstruction: [
      "That a new supply agreement caused it, and that the old service was one of an earlier customer.",
    ],
    market: atPoint(oldGrid, oldService, grid, generalServiceOfOperator(day.jan2024)),
    events: [agreementChanged("CREATE", fromJuly, supplierA)],
    due: [
      told(gridOperator, "CREATE", fromJuly, "AGR-9 METERING_POINT_OPERATOR"),
      told(
        gridOperator,
        "DELETE_BC_SUPPLY_CREATE",
        generalServiceOfOperator(day.jan2024),
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
      sentAgreement("DELETE_BC_SUPPLY_CREATE", oldService),
      sentAgreement("DELETE_BC_SUPPLY_CREATE", generalServiceOfOperator(day.jan2024)),
      sentAgreement("CREATE_BC_SUPPLY_CREATE", oldService),
      sentAgreement("CREATE_BC_SUPPLY_CREATE", madeService(gridOperator, day.jan2024, day.jul2025)),
    ],
    found: [
      { class: "unexpected", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
      { class: "unexpected", resourceType: "AGREEMENT", agreementType: "GENERAL_SERVICE", rule: "AGR-6" },
    ],
  },
];
