/**
 * A market of a thousand metering points, made by counting; nothing in it is random.
 */
import { checkEic } from "../../../src/documents/eic.js";
import { at, between, eics } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { dayInterval } from "../../../src/time/tallinn.js";
import { writeInstant } from "../../../src/time/write-instant.js";

const POINTS = 1000;
const suppliers = [eics.supplierA, eics.supplierB, eics.supplierC];
const start = "2023-12-31T22:00Z";
const HOUR = 3_600_000;

/** A well-formed EIC that says its number. */
const eicOf = (kind: "P" | "C", number: number): string => {
  const head = `38${kind === "P" ? "Z" : "X"}-MANY-${kind}-${String(number).padStart(4, "0")}`;
  const check = checkEic(`${head}-`);
  return head + (check.tag === "WrongCheckCharacter" && check.expected.length === 1 ? check.expected : "-");
};

/** The first of a month of 2025, local midnight. */
const monthStart = (month: number): string => writeInstant(dayInterval({ year: 2025, month, day: 1 }).from);

const agreementsAt = (number: number) => {
  const [meterEic, customer] = [eicOf("P", number), eicOf("C", number)];
  const before = suppliers[number % 3]!;
  const after = suppliers[(number + 1) % 3]!;
  const changed = monthStart(1 + (number % 12));
  const grid = at(meterEic, "GRID", eics.gridOperator, customer, start);
  if (number % 10 === 0) {
    return [grid, at(meterEic, "GENERAL_SERVICE", eics.namedSupplier, customer, start)];
  }
  return number % 4 === 0
    ? [grid, at(meterEic, "SUPPLY", before, customer, start)]
    : [
        grid,
        at(meterEic, "SUPPLY", before, customer, start, changed),
        at(meterEic, "SUPPLY", after, customer, changed),
      ];
};

const numbers = (): readonly number[] => Array.from({ length: POINTS }, (_, i) => i + 1);

export const thousandSet = () => ({
  meteringPoints: numbers().map((number) => ({
    meterEic: eicOf("P", number),
    meteringPointType: "REGULAR" as const,
    operatorEic: eics.gridOperator,
    commodityType: "ELECTRICITY",
  })),
  agreements: [
    ...numbers().flatMap(agreementsAt),
    between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, start),
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, start),
    between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.supplierB, start),
    between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.supplierC, start),
  ],
});

/** Two days of hours of one point, around the start of the month in which its supplier changes. */
const dataOf = (number: number): unknown => {
  const from = instantOf(monthStart(1 + (number % 12))) - 24 * HOUR;
  return {
    meterEic: eicOf("P", number),
    periods: [
      {
        r: "PT1H",
        aI: Array.from({ length: 48 }, (_, i) => ({
          pS: writeInstant(from + i * HOUR),
          inQty: { rType: "M", kwh: Math.round(1000 * (0.4 + 0.3 * Math.sin(i / 3.8))) / 1000 },
        })),
      },
    ],
  };
};

export const thousandEvents = (): readonly unknown[] => [
  {
    resourceType: "METERING_DATA",
    action: "CREATE",
    occurredAt: "2025-12-02T08:00Z",
    initiatorEic: eics.gridOperator,
    content: [5, 17, 29].map(dataOf),
  },
  {
    resourceType: "AGREEMENT",
    action: "CREATE",
    occurredAt: "2025-12-02T09:00Z",
    initiatorEic: eics.supplierC,
    agreement: at(eicOf("P", 10), "SUPPLY", eics.supplierC, eicOf("C", 10), "2025-12-31T22:00Z"),
  },
  {
    resourceType: "AGREEMENT",
    action: "CREATE",
    occurredAt: "2025-12-02T10:00Z",
    initiatorEic: eics.gridOperator,
    agreement: between("NAMED_SUPPLIER", eics.supplierB, eics.gridOperator, "2025-12-31T22:00Z"),
  },
  { resourceType: "CLOCK", occurredAt: "2026-01-02T08:00Z" },
];
