/**
 * Agreements that occur twice in one document: same type, metering point, provider, customer and start.
 */
import { identityOf } from "./agreement.js";
import type { AgreementColumns } from "./agreement-columns.js";
import type { RowsByKey } from "./rows-by-key.js";

/** A row with the identity of an earlier one, and the first row with it. */
interface SameIdentity {
  readonly row: number;
  readonly first: number;
}

/** Up to this many agreements of one metering point or customer are compared pairwise. */
const FEW = 16;

/** Every row whose identity an earlier row has, in order. One identity means one point, or one customer and no point. */
export const sameIdentities = (columns: AgreementColumns): readonly SameIdentity[] => {
  const found: SameIdentity[] = [];
  for (const grouping of ["point", "parties"] as const) {
    const rows = columns.rowsBy(grouping);
    for (const last of rows.lastRows()) {
      const search = hasMoreThanFew(rows, last) ? searchMany : searchFew;
      search(columns, rows, last, found);
    }
  }
  return found.sort((a, b) => a.row - b.row);
};

const hasMoreThanFew = (rows: RowsByKey, last: number): boolean => {
  let count = 0;
  for (let row = last; row >= 0 && count <= FEW; row = rows.rowBefore(row)) count++;
  return count > FEW;
};

const searchFew = (columns: AgreementColumns, rows: RowsByKey, last: number, found: SameIdentity[]): void => {
  const { from, documents } = columns;
  const isSame = (a: number, b: number): boolean => {
    if (from[a] !== from[b]) return false;
    const [one, other] = [documents[a]!, documents[b]!];
    return (
      one.agreementType === other.agreementType &&
      (one.serviceProviderEic ?? "") === (other.serviceProviderEic ?? "") &&
      (one.customerEic ?? "") === (other.customerEic ?? "")
    );
  };
  for (let row = last; row >= 0; row = rows.rowBefore(row)) {
    let first = row;
    for (let earlier = rows.rowBefore(row); earlier >= 0; earlier = rows.rowBefore(earlier)) {
      if (isSame(earlier, row)) first = earlier;
    }
    if (first < row) found.push({ row, first });
  }
};

const searchMany = (
  columns: AgreementColumns,
  rows: RowsByKey,
  last: number,
  found: SameIdentity[],
): void => {
  const chain: number[] = [];
  for (let row = last; row >= 0; row = rows.rowBefore(row)) chain.push(row);
  const firstOf = new Map<string, number>();
  for (const row of chain.reverse()) {
    const identity = identityOf(columns.agreement(row));
    const first = firstOf.get(identity);
    if (first === undefined) firstOf.set(identity, row);
    else found.push({ row, first });
  }
};
