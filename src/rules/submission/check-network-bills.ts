/**
 * Checks submitted network bills of both versions against the market's conditions (BEY-9).
 */
import { quantityFaults } from "./billed-quantities.js";
import type { NetworkBill } from "./billed-quantities.js";
import type { SubmissionFault } from "./submission-fault.js";
import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import * as NEA from "fp-ts/lib/NonEmptyArray.js";
import type { DecodeError } from "../../documents/decode-error.js";
import type { Agreement } from "../../market/agreement.js";
import { identityOf } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { covers, overlaps } from "../../time/interval.js";
import { addMonths } from "../../time/local-date.js";
import { gasDayInterval, gasDayOf, localDateOf, monthOf, monthsBack } from "../../time/tallinn.js";
import { pathOf } from "../../documents/path.js";
import type { PathStep } from "../../documents/path.js";
import type { OneOrMore } from "../../documents/combinators.js";
import { itemsOf } from "../../documents/combinators.js";
import { decodeNetworkBillV1 } from "../../documents/v1/network-bill-v1.js";
import { decodeNetworkBillV2 } from "../../documents/v2/network-bill-v2.js";
import { marketOfPoint } from "./market-of-point.js";
import type { SubmissionError, SubmissionFinding } from "./submission-finding.js";
import { findingAt } from "./submission-finding.js";

// ------------------------------------------------------------------------------------------------------------ bills

/** The checked values: the point, the period [from, to) and when it was calculated. */
interface Bill extends Interval {
  readonly meterEic: Eic;
  readonly commodityType: string | undefined;
  readonly calculatedAt: Instant;
}

const billOf = (bill: NetworkBill): Bill => {
  const of = "networkBillPeriod" in bill ? bill.networkBillPeriod : bill;
  return {
    meterEic: "networkBillPeriod" in bill ? bill.meterEic : bill.meteringPointEic,
    commodityType: bill.commodityType ?? undefined,
    from: instantOf(of.periodStart),
    to: instantOf(of.periodEnd),
    calculatedAt: instantOf(of.calculationTimestamp),
  };
};

// ------------------------------------------------------------------------------------------------- earlier bills

/** The relation of a bill to those of the same point and period that were sent before. */
export type BillStanding =
  | { readonly tag: "New" }
  /** Calculated later than `before`, the newest of them: it replaces them. */
  | { readonly tag: "Update"; readonly before: Instant }
  /** Calculated at the same instant as the newest of them. */
  | { readonly tag: "Repeat"; readonly calculatedAt: Instant }
  /** Calculated before `newest`, the newest of them. */
  | { readonly tag: "Outdated"; readonly calculatedAt: Instant; readonly newest: Instant };

const keyOf = ({ meterEic, from, to }: Bill): string => `${meterEic} ${from} ${to}`;

/** The newest calculation of each point and period. */
type Newest = Map<string, Instant>;

const note = (newest: Newest, bill: Bill): void => {
  newest.set(keyOf(bill), Math.max(newest.get(keyOf(bill)) ?? -Infinity, bill.calculatedAt));
};

const newestOf = (bills: readonly NetworkBill[]): Newest => {
  const newest: Newest = new Map();
  for (const bill of bills) note(newest, billOf(bill));
  return newest;
};

const standingAmong = (bill: Bill, among: Newest): BillStanding => {
  const newest = among.get(keyOf(bill));
  const { calculatedAt } = bill;
  if (newest === undefined) return { tag: "New" };
  if (calculatedAt > newest) return { tag: "Update", before: newest };
  return calculatedAt === newest
    ? { tag: "Repeat", calculatedAt }
    : { tag: "Outdated", calculatedAt, newest };
};

/**
 * The relation of a decoded bill to others sent before: a bill of the same metering point and period with a newer
 * calculationTimestamp is an update (BEY-9); bills whose periods only overlap are unrelated.
 *
 * @example
 * const bill = {
 *   meteringPointEic: "38ZGO-1000000C-Y", calculationTimestamp: "2026-04-02T10:00Z",
 *   periodStart: "2026-02-28T22:00Z", periodEnd: "2026-03-31T21:00Z", quantities: [],
 * };
 * billStanding({ ...bill, calculationTimestamp: "2026-04-03T10:00Z" }, [bill]); // { tag: "Update", before: 1775124000000 }
 */
export const billStanding = (bill: NetworkBill, before: readonly NetworkBill[]): BillStanding =>
  standingAmong(billOf(bill), newestOf(before));

const standingFaults = (standing: BillStanding): readonly SubmissionFault[] => {
  switch (standing.tag) {
    case "Repeat":
      return [{ ...standing, tag: "RepeatedBill" }];
    case "Outdated":
      return [{ ...standing, tag: "OutdatedBill" }];
    default:
      return [];
  }
};

// ----------------------------------------------------------------------------------------------------------- period

/** The end of the gas month an instant lies in: 07:00 on the first of the next. */
const gasMonthEnd = (t: Instant): Instant => {
  const { year, month } = localDateOf(gasDayOf(t).from);
  return gasDayInterval(addMonths({ year, month, day: 1 }, 1)).from;
};

/** The end of the month of an instant; unless the market is electricity, the later of the calendar and the gas month. */
const monthEndOf = (t: Instant, market: string | undefined): Instant =>
  market === "ELECTRICITY" ? monthOf(t).to : Math.max(monthOf(t).to, gasMonthEnd(t));

const periodFaults = ({ from, to }: Bill, market: string | undefined): readonly SubmissionFault[] => {
  const latest = monthsBack(from, -1);
  const monthEnd = monthEndOf(from, market);
  return [
    ...(to > latest ? [{ tag: "BillLongerThanAMonth", start: from, end: to, latest } as const] : []),
    ...(to > monthEnd ? [{ tag: "BillLeavesMonth", start: from, end: to, monthEnd } as const] : []),
  ];
};

// -------------------------------------------------------------------------------------------------------- suppliers

const supplierTypes: readonly string[] = ["SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE"];

/** The suppliers by some agreements; an unknown provider counts as a supplier of its own. */
const keysOf = (agreements: readonly Agreement[]): string =>
  [...new Set(agreements.map((a) => a.serviceProviderEic ?? identityOf(a)))].sort().join();

const providersOf = (agreements: readonly Agreement[]): readonly Eic[] =>
  [...new Set(agreements.flatMap((a) => a.serviceProviderEic ?? []))].sort();

/** Supplier changes inside a bill; where a GRID starts or ends, the GRID changes and not the supplier (D-BILL-GRID). */
const supplierFaults = (
  bill: Bill,
  agreements: readonly Agreement[],
  grids: readonly Agreement[],
): readonly SubmissionFault[] => {
  const supplies = agreements.filter((a) => supplierTypes.includes(a.type));
  const boundaries = new Set(supplies.flatMap((a) => [a.from, a.to]));
  const ofGrids = new Set(grids.flatMap((a) => [a.from, a.to]));
  return [...boundaries]
    .filter((at) => bill.from < at && at < bill.to && !ofGrids.has(at))
    .sort((a, b) => a - b)
    .flatMap((at): SubmissionFault[] => {
      const before = supplies.filter((a) => a.from < at && at <= a.to);
      const after = supplies.filter((a) => a.from <= at && at < a.to);
      return keysOf(before) === keysOf(after)
        ? []
        : [{ tag: "SupplierChangeInside", at, before: providersOf(before), after: providersOf(after) }];
    });
};

// ------------------------------------------------------------------------------------------------------------ grids

const gridTypes: readonly string[] = ["GRID", "BORDER_GRID"];

/** The GRIDs are in the order of their start. */
const gridFaults = (bill: Bill, grids: readonly Agreement[]): readonly SubmissionFault[] => {
  const { from: start, to: end } = bill;
  const first = grids.find((grid) => overlaps(grid, bill));
  if (first === undefined) return [{ tag: "MissingAgreementForPeriod", start, end }];
  if (grids.some((grid) => covers(grid, bill))) return [];
  const covered = { from: first.from, to: first.to };
  return [{ tag: "PeriodNotCoveredByAgreement", start, end, covered }];
};

/** The faults of a bill against the agreements of its point. */
const agreementFaults = (bill: Bill, set: AgreementSet): readonly SubmissionFault[] => {
  const agreements = set.agreementsOf(bill.meterEic);
  const grids = agreements.filter((a) => gridTypes.includes(a.type));
  return [...gridFaults(bill, grids), ...supplierFaults(bill, agreements, grids)];
};

// --------------------------------------------------------------------------------------------------------- checking

/** Options of the check of submitted network bills. */
export interface BillOptions {
  /** The version of the message; the first when absent. */
  readonly version?: "V1" | "V2";
  /** Gives the suppliers of the points, and their market where the bill does not state it. */
  readonly set?: AgreementSet;
  /** Bills sent before, of either version. */
  readonly before?: readonly NetworkBill[];
}

/** The findings, and the relation of each bill to earlier ones, in the order of the message. */
export interface CheckedBills {
  readonly findings: readonly SubmissionFinding[];
  readonly standings: readonly BillStanding[];
}

/** A bill sent before, from a database for example; it has either version. */
const decodedBefore = (i: number, bill: NetworkBill): E.Either<SubmissionError, NetworkBill> => {
  const isV1 = typeof bill === "object" && bill !== null && "networkBillPeriod" in bill;
  const decoded = isV1 ? decodeNetworkBillV1([bill]) : decodeNetworkBillV2([bill]);
  if (decoded._tag === "Right") return E.right(itemsOf<NetworkBill>(decoded.right.value)[0]!);
  const errors = NEA.map((error: DecodeError) => ({
    ...error,
    path: error.path.replace("$[0]", `before[${i}]`),
  }));
  return E.left({ tag: "Undecodable", errors: errors(decoded.left) });
};

/**
 * Checks network bills before they are sent and returns all findings, each with its path: at most one calendar month,
 * an end in the month of the start, a period within one GRID of the point and without a supplier change inside (if a set
 * is given), at least one quantity, none negative, none repeated in unit and direction, no cubic metres of electricity, and
 * no repeated or outdated calculation of a period sent before, in the message itself or in `before`. A newer calculation is
 * an update, not a fault.
 *
 * A message that does not decode is an error.
 *
 * Statements: BEY-7, BEY-9.
 *
 * @category Submissions
 *
 * @example
 * const bill = {
 *   meteringPointEic: "38ZGO-1000000C-Y", calculationTimestamp: "2026-04-02T10:00Z",
 *   periodStart: "2026-03-19T22:00Z", periodEnd: "2026-04-05T21:00Z",
 *   quantities: [{ direction: "OUT", unit: "KWH", total: 1 }],
 * };
 * checkNetworkBills(bill, { version: "V2" }); // right, BillLeavesMonth at "$"
 */
export const checkNetworkBills = (
  content: unknown,
  { version = "V1", set, before = [] }: BillOptions = {},
): E.Either<SubmissionError, CheckedBills> => {
  const decoded = version === "V1" ? decodeNetworkBillV1(content) : decodeNetworkBillV2(content);
  if (decoded._tag === "Left") return E.left({ tag: "Undecodable", errors: decoded.left });
  return pipe(
    before,
    E.traverseArrayWithIndex(decodedBefore),
    E.map((sent) => findingsOfBills(decoded.right.value, set, sent)),
  );
};

/** The findings of decoded bills, by the set and those sent before, decoded too. */
export const findingsOfBills = (
  content: OneOrMore<NetworkBill>,
  set: AgreementSet | undefined,
  before: readonly NetworkBill[],
): CheckedBills => {
  const findings: SubmissionFinding[] = [];
  const standings: BillStanding[] = [];
  const newest = newestOf(before);
  for (const [i, document] of itemsOf(content).entries()) {
    const bill = billOf(document);
    const item: readonly PathStep[] = Array.isArray(content) ? [i] : [];
    const market = bill.commodityType ?? marketOfPoint(set, bill.meterEic);
    const standing = standingAmong(bill, newest);
    note(newest, bill);
    standings.push(standing);
    const faults = [
      ...periodFaults(bill, market),
      ...(set === undefined ? [] : agreementFaults(bill, set)),
      ...standingFaults(standing),
    ];
    const placed = [...faults.map((fault) => ({ at: [], fault })), ...quantityFaults(document, market)];
    for (const { at, fault } of placed) {
      findings.push(findingAt(pathOf([...item, ...at]), fault, "NETWORK_BILL"));
    }
  }
  return { findings, standings };
};
