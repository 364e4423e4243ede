/** Access, candidates of coordinations, and the services themselves. */
import {
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  noon,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { AccessExhibit, CoordinationExhibit, ReferenceExhibit, ServiceExhibit } from "../exhibit.js";
import { atPoint } from "../support.js";

const { gridOperator, neighbour, supplierA, balanceA, balanceB } = eics;

export const accessExhibits: readonly AccessExhibit[] = [
  {
    kind: "access",
    entry: "EDH-3147",
    date: "2024-10-02",
    type: "Story",
    title: "The customer of a border point could not query its metering data",
    statements: ["BEY-17"],
    text: "The neighbouring network that is the customer of the BORDER_GRID may query the border point, and its data while the agreement is valid.",
    reconstruction: [],
    market: { meteringPoints: [borderPoint], agreements: [{ ...borderGrid, validTo: day.jan2026 }] },
    cases: [
      {
        title: "the customer",
        eic: neighbour,
        meterEic: eics.borderPoint,
        from: "2022-12-31T22:00Z",
        to: "2026-12-31T22:00Z",
        now: noon,
        meteringPoint: true,
        periods: [[day.jan2024, day.jan2026]],
      },
      {
        title: "a supplier without an agreement there",
        eic: supplierA,
        meterEic: eics.borderPoint,
        from: "2022-12-31T22:00Z",
        to: "2026-12-31T22:00Z",
        now: noon,
        meteringPoint: false,
        periods: [],
      },
    ],
  },
];

const ofOperatorsParty = between("PORTFOLIO_SUPPLIER", balanceB, gridOperator, day.jan2024);
const servedUntil2025 = generalServiceOfOperator(day.jan2024, day.jan2025);

export const coordinationExhibits: readonly CoordinationExhibit[] = [
  {
    kind: "coordination",
    entry: "EDH-6901",
    date: "2025-11-25",
    type: "Bug",
    title: "A deleted supply agreement: the provider of the following general service was not asked",
    statements: ["BEY-4"],
    text: "Deleting the SUPPLY would create general service. Its provider and that provider's balance responsible party have to agree.",
    reconstruction: ["That the grid operator would provide the service."],
    market: atPoint(grid, servedUntil2025, supplyA, portfolioOfA, ofOperatorsParty),
    action: "DELETE",
    agreement: supplyA,
    initiatorEic: supplierA,
    now: noon,
    candidates: [
      [balanceA, "BALANCE_RESPONSIBLE_PARTY"],
      [balanceB, "BALANCE_RESPONSIBLE_PARTY"],
      [gridOperator, "GRID_OPERATOR"],
    ],
    listed: [balanceA],
  },
  {
    kind: "coordination",
    entry: "EDH-6996",
    date: "2025-11-28",
    type: "Bug",
    title: "The initiator was asked to agree to its own request",
    statements: ["BEY-4"],
    text: "The supplier that makes the request is also the named supplier that would provide general service. It is no candidate, in any role.",
    reconstruction: ["That the request was to delete the agreement."],
    market: atPoint(
      grid,
      supplyA,
      between("NAMED_SUPPLIER", supplierA, gridOperator, day.jan2024),
      portfolioOfA,
    ),
    action: "DELETE",
    agreement: supplyA,
    initiatorEic: supplierA,
    now: noon,
    candidates: [[balanceA, "BALANCE_RESPONSIBLE_PARTY"]],
    listed: [supplierA, balanceA],
  },
];

export const serviceExhibits: readonly (ServiceExhibit | ReferenceExhibit)[] = [
  {
    kind: "service",
    entry: "EDH-3156",
    date: "2024-09-18",
    type: "Story",
    title: "A page has 100 messages at most",
    statements: ["BEY-18", "REQ-3"],
    text: "A query for a larger page is refused before it is sent.",
    reconstruction: [],
    now: noon,
    cases: [100, 101].map((pageSize) => ({
      title: `${pageSize} messages a page`,
      request: {
        resourceType: "AGREEMENT",
        createdTimeFrom: "2025-06-09T09:00Z",
        createdTimeTo: noon,
        pagination: { page: 0, pageSize },
      },
      breaks: pageSize === 100 ? [] : ["PageSizeOutOfBounds"],
    })),
  },
  {
    kind: "service",
    entry: "EDH-7055",
    date: "2025-12-04",
    type: "Bug",
    title: "Queries of metering data took minutes and their answers were truncated",
    statements: ["SCAN-7"],
    text: "A query of metering data covers an hour at most. A truncated answer does not count as read, and its period is planned again.",
    reconstruction: ["That long queries were the cause: the entry names only what happened."],
    now: noon,
    cases: [
      {
        title: "an hour",
        request: { resourceType: "METERING_DATA", createdTimeFrom: "2025-06-10T08:00Z", createdTimeTo: noon },
        breaks: [],
      },
      {
        title: "two hours",
        request: { resourceType: "METERING_DATA", createdTimeFrom: "2025-06-10T07:00Z", createdTimeTo: noon },
        breaks: ["PeriodTooLong"],
      },
    ],
  },
  {
    kind: "elsewhere",
    entry: "EDH-7376",
    date: "2026-01-08",
    type: "Bug",
    title: "An answer gave a wrong number of pages",
    statements: ["REQ-3"],
    text: "The number of pages decides what is still to be read. An answer of which fewer pages were read than it has is not recorded as read.",
    reconstruction: [
      "That distribution is concerned in the same way: the entry is about the query of metering data.",
    ],
    shownBy: [
      {
        file: "test/scan/ledger.test.ts",
        title: "may have any number of pages, and no pages only if it has none",
      },
    ],
  },
];
