/** Agreements between parties, portfolio chains, billing data of customers, and supply at the border of two grids. */
import {
  agreementChanged,
  at,
  between,
  borderGrid,
  borderPoint,
  eics,
  customerChanged,
  day,
  generalServiceOfOperator,
  grid,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { DeliveryExhibit } from "../exhibit.js";
import { atPoint, madeService, sentAgreement, soon, told } from "../support.js";

const { gridOperator, namedSupplier, supplierA, supplierB, balanceA, balanceB, neighbour, customerX } = eics;

const fromJuly = at(eics.point, "SUPPLY", supplierA, customerX, day.jul2025);
const supplyB = at(eics.point, "SUPPLY", supplierB, customerX, day.jul2025);
const named = between("NAMED_SUPPLIER", namedSupplier, gridOperator, day.jul2025);
const newPortfolio = between("PORTFOLIO_SUPPLIER", balanceA, supplierA, day.jul2025);
const billing = customerChanged(["BILLING_EMAIL"]);
const portfolioOfNeighbour = between("PORTFOLIO_SUPPLIER", supplierA, neighbour, day.jul2025);

export const partyExhibits: readonly DeliveryExhibit[] = [
  {
    kind: "distribution",
    entry: "EDH-2445",
    date: "2024-05-22",
    type: "Bug",
    title: "Agreements that name a supplier, and portfolio agreements, were not distributed",
    statements: ["BEY-1", "BEY-3"],
    text: "A NAMED_SUPPLIER goes to the supplier it names, a PORTFOLIO_SUPPLIER to the party in the portfolio.",
    reconstruction: ["That both agreements were new and entered by the other party."],
    market: { meteringPoints: [], agreements: [] },
    events: [
      agreementChanged("CREATE", named, gridOperator),
      agreementChanged("CREATE", newPortfolio, balanceA),
    ],
    due: [
      told(namedSupplier, "CREATE", named, "BEY-3 NAMED_SUPPLIER"),
      { ...told(supplierA, "CREATE", newPortfolio, "BEY-1 CUSTOMER"), event: 1 },
    ],
    for: supplierA,
    sent: [],
    found: [
      { class: "missing", resourceType: "AGREEMENT", agreementType: "PORTFOLIO_SUPPLIER", rule: "BEY-1" },
    ],
  },
  {
    kind: "distribution",
    entry: "EDH-1882",
    date: "2024-03-14",
    type: "Story",
    title: "Agreements are distributed up the whole portfolio tree",
    statements: ["GEN-5", "AGR-1"],
    text: "The supplier's balance responsible party is itself in a portfolio. Providers of every level are notified alike.",
    reconstruction: ["That before the change the second level got nothing."],
    market: atPoint(
      grid,
      generalServiceOfOperator(day.jan2024),
      portfolioOfA,
      between("PORTFOLIO_SUPPLIER", balanceB, balanceA, day.jan2024),
    ),
    events: [agreementChanged("CREATE", fromJuly, supplierA)],
    due: [
      told(balanceA, "CREATE", fromJuly, "AGR-1 PORTFOLIO_PROVIDER"),
      told(balanceB, "CREATE", fromJuly, "AGR-1 PORTFOLIO_PROVIDER"),
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
    for: balanceB,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-1" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2093",
    date: "2024-05-02",
    type: "Story",
    title: "Billing data of a customer is for the named supplier only",
    statements: ["CUS-1"],
    text: "A named supplier whose general service to the customer ran within the last twelve months receives changed billing data. The open supplier does not.",
    reconstruction: ["That the data was distributed: the entry is about billing data that is returned."],
    market: atPoint(
      grid,
      at(eics.point, "GENERAL_SERVICE", namedSupplier, customerX, day.jan2024, day.jan2025),
      supplyA,
    ),
    events: [billing],
    due: [
      {
        recipientEic: namedSupplier,
        resourceType: "CUSTOMER_DATA",
        reason: "UPDATE",
        content: billing["content"],
        grounds: ["CUS-1 NAMED_SUPPLIER"],
      },
    ],
    for: supplierA,
    sent: [
      { createdTime: soon, resourceType: "CUSTOMER_DATA", reason: "UPDATE", content: billing["content"] },
    ],
    found: [{ class: "unexpected", resourceType: "CUSTOMER_DATA" }],
  },
  {
    kind: "distribution",
    entry: "EDH-2444",
    date: "2024-05-22",
    type: "Bug",
    title: "A supply agreement could be extended over the next one",
    statements: ["CON-5", "AGR-10"],
    text: "When the end of a SUPPLY moves later, a SUPPLY that starts in the time it gains is deleted, and its supplier and the operator of the point are notified.",
    reconstruction: ["That the next supplier got no message."],
    market: atPoint(
      grid,
      generalServiceOfOperator(day.jan2024, day.jan2025),
      { ...supplyA, validTo: day.jul2025 },
      supplyB,
    ),
    events: [agreementChanged("UPDATE", { ...supplyA, validTo: day.sep2025 }, supplierA)],
    due: [
      told(gridOperator, "UPDATE", { ...supplyA, validTo: day.sep2025 }, "AGR-9 METERING_POINT_OPERATOR"),
      told(gridOperator, "DELETE_BC_SUPPLY_UPDATE", supplyB, "AGR-10 METERING_POINT_OPERATOR"),
      told(supplierB, "DELETE_BC_SUPPLY_UPDATE", supplyB, "AGR-10 OPEN_SUPPLIER"),
    ],
    for: supplierB,
    sent: [],
    found: [{ class: "missing", resourceType: "AGREEMENT", agreementType: "SUPPLY", rule: "AGR-10" }],
  },
  {
    kind: "distribution",
    entry: "EDH-1169",
    date: "2023-11-30",
    type: "Bug",
    title: "A supply agreement at the border of two grids started and ended at the same time",
    statements: ["CON-7", "BEY-1"],
    text: "The BORDER_GRID ends where the portfolio starts: the two have no time in common, so there is no BORDER_SUPPLY. Ends are not included.",
    reconstruction: ["That the two agreements touch, and that the message had the same start and end."],
    market: { meteringPoints: [borderPoint], agreements: [{ ...borderGrid, validTo: day.jul2025 }] },
    events: [agreementChanged("CREATE", portfolioOfNeighbour, supplierA)],
    due: [told(neighbour, "CREATE", portfolioOfNeighbour, "BEY-1 CUSTOMER")],
    for: supplierA,
    sent: [
      sentAgreement(
        "CREATE_BC_PORTFOLIO_SUPPLIER_CREATE",
        at(eics.borderPoint, "BORDER_SUPPLY", supplierA, neighbour, day.jul2025, day.jul2025),
      ),
    ],
    found: [{ class: "unexpected", resourceType: "AGREEMENT", agreementType: "BORDER_SUPPLY" }],
  },
];
