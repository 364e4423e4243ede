/**
 * Violations of the market's conditions (D-BEY-10, D-CON-DEADLINES). Findings inform; they do not prevent the change.
 */
import type { Agreement } from "../../market/agreement.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Instant } from "../../time/instant.js";
import { formatLocal } from "../../time/tallinn.js";
import { describeAgreement } from "./change-error.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The kinds of findings, each with its statement; all from the public agreement rules. */
export const findingStatements = {
  /** A SUPPLY or AGGREGATION that does not start within a GRID of its customer. */
  WITHOUT_GRID: "CON-1",
  /** A SUPPLY or AGGREGATION that ends after the GRID it belongs to. */
  BEYOND_GRID: "CON-1",
  /** Two GRID, or two BORDER_GRID, of one point at one time. */
  OVERLAPPING_GRID: "CON-6",
  /** Two SUPPLY of one point at one time. */
  OVERLAPPING_SUPPLY: "CON-4",
  /** Two AGGREGATION of one point, or of different aggregators under one parent, at one time. */
  OVERLAPPING_AGGREGATION: "BEY-12",
  /** Two portfolios of one party, two named suppliers of one operator, or two joint invoices, at one time. */
  OVERLAPPING_PARTIES: "BEY-10",
  /** A start or end that is not at the boundary of a local day (gas day). */
  DAY_BOUNDARY: "BEY-7",
  /** A start or end of an agreement between parties that is not at the boundary of a local month. */
  MONTH_BOUNDARY: "BEY-10",
  /** A start earlier than the market allows. */
  STARTS_TOO_SOON: "BEY-10",
  /** An end moved to an earlier instant than the market allows. */
  ENDS_TOO_SOON: "BEY-10",
  /** A GRID ended in the past, which shortens a SUPPLY or AGGREGATION. */
  ENDED_IN_THE_PAST: "CON-1",
  /** A valid or expired agreement deleted. */
  DELETED_AFTER_START: "BEY-10",
  /** An expired agreement updated. */
  CHANGED_AFTER_END: "BEY-10",
  /** An agreement between parties deleted too shortly before its start. */
  DELETED_TOO_LATE: "BEY-10",
  /** A gas SUPPLY that starts inside a month, where no GRID of the point starts or ends. */
  STARTS_INSIDE_MONTH: "BEY-7",
  /** An agreement between parties whose provider and customer are the same party. */
  WITH_ITSELF: "BEY-10",
  /** An early termination fee on a GRID, a BORDER_GRID or an agreement between parties. */
  TERMINATION_FEE: "BEY-10",
  /** An AGGREGATION at a metering point that is not an aggregation point. */
  NOT_AT_AGGREGATION_POINT: "BEY-12",
  /** A BORDER_GRID at a metering point that is not a border point. */
  NOT_AT_BORDER_POINT: "CON-8",
  /** A SUPPLY at a border point, where only the Datahub creates supply agreements. */
  SUPPLY_AT_BORDER_POINT: "CON-7",
  /** An agreement whose commodity differs from that of its metering point. */
  OTHER_COMMODITY: "BEY-7",
} as const satisfies Readonly<Record<string, StatementId>>;

/** The id of a finding about an agreement. */
export type FindingId = keyof typeof findingStatements;

/** A violated condition of an agreement or of a change. */
export interface AgreementFinding {
  readonly id: FindingId;
  readonly statement: StatementId;
  /** The agreement it is about first, then the conflicting one, if any. */
  readonly agreements: readonly [Agreement, ...Agreement[]];
  /** The invalid boundary, or the earliest valid one. */
  readonly at?: Instant;
  /** One line of text. */
  readonly text: string;
}

// --------------------------------------------------------------------------------------------------- constructors

const sentenceOf: { readonly [Id in FindingId]: (other: string, at: string) => string } = {
  WITHOUT_GRID: () => "does not start within a GRID of its customer",
  BEYOND_GRID: (other) => `ends after its ${other}`,
  OVERLAPPING_GRID: (other) => `overlaps ${other}`,
  OVERLAPPING_SUPPLY: (other) => `overlaps ${other}`,
  OVERLAPPING_AGGREGATION: (other) => `overlaps ${other}`,
  OVERLAPPING_PARTIES: (other) => `overlaps ${other}`,
  DAY_BOUNDARY: (_, at) => `${at} is not the boundary of a day`,
  MONTH_BOUNDARY: (_, at) => `${at} is not the boundary of a month`,
  STARTS_TOO_SOON: (_, at) => `may start on ${at} at the earliest`,
  ENDS_TOO_SOON: (_, at) => `may end on ${at} at the earliest`,
  ENDED_IN_THE_PAST: (other, at) => `ends in the past (${at}), which shortens ${other}`,
  DELETED_AFTER_START: (_, at) => `is deleted although it has been valid since ${at}`,
  CHANGED_AFTER_END: (_, at) => `is changed although it ended on ${at}`,
  DELETED_TOO_LATE: (_, at) => `may be deleted only if it starts on ${at} or later`,
  STARTS_INSIDE_MONTH: (_, at) => `starts on ${at}, inside a month, where no GRID starts or ends`,
  WITH_ITSELF: () => "has the same party as provider and customer",
  TERMINATION_FEE: () => "must not have an early termination fee",
  NOT_AT_AGGREGATION_POINT: () => "is at a metering point that is not an aggregation point",
  NOT_AT_BORDER_POINT: () => "is at a metering point that is not a border point",
  SUPPLY_AT_BORDER_POINT: () => "is at a border point",
  OTHER_COMMODITY: () => "has another commodity than its metering point",
};

/** A finding about an agreement, the conflicting agreement and the instant in question. */
export const finding = (
  id: FindingId,
  agreement: Agreement,
  { other, at }: { readonly other?: Agreement; readonly at?: Instant } = {},
): AgreementFinding => ({
  id,
  statement: findingStatements[id],
  agreements: other === undefined ? [agreement] : [agreement, other],
  ...(at === undefined ? {} : { at }),
  text: `${describeAgreement(agreement)}: ${sentenceOf[id](
    other === undefined ? "" : describeAgreement(other),
    at === undefined ? "" : formatLocal(at),
  )}`,
});
