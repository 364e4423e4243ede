/**
 * The immutable document of a set: the agreements as given, their validity in columns, and indexes of rows by key, each
 * built on first use.
 */
import { append } from "../common/multimap.js";
import { firstIndexWhere } from "../common/search.js";
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import { originalEndOf } from "./end-of-document.js";
import type { AgreementDocument, MeteringPointDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { Grouping } from "./grouping.js";
import { exclusiveGroupings, keyOf } from "./grouping.js";
import type { MeteringPoint } from "./metering-point.js";
import { RowsByKey } from "./rows-by-key.js";
import type { Columns } from "./agreement-fast-path.js";
import { agreementTypes } from "../documents/vocabulary.js";

/** Listed metering points as given, by EIC, and the aggregation points directly below each. */
interface ListedPoints {
  readonly documents: readonly MeteringPointDocument[];
  readonly byEic: ReadonlyMap<Eic, MeteringPoint>;
  readonly below: ReadonlyMap<Eic, readonly Eic[]>;
}

/** The number of values in a sorted array that are at most a limit, by binary search. */
const countUpTo = (sorted: Float64Array, limit: number): number =>
  firstIndexWhere(sorted.length, (i) => sorted[i]! > limit);

export class AgreementColumns {
  private readonly indexes = new Map<Grouping, RowsByKey>();
  private operated: ReadonlyMap<Eic, readonly Eic[]> | undefined;
  private starts: Float64Array | undefined;

  /** One agreement per row: its document, and its values in columns. */
  constructor(
    readonly points: ListedPoints,
    readonly documents: readonly AgreementDocument[],
    private readonly columns: Columns,
  ) {}

  /** The start of each agreement. */
  get from(): Float64Array {
    return this.columns.from;
  }

  readonly isListed = (meterEic: Eic): boolean => this.points.byEic.has(meterEic);

  agreement(row: number): Agreement {
    const document = this.documents[row]!;
    const { type, from, to } = this.columns;
    return {
      type: agreementTypes[type[row]!]!,
      meterEic: document.meterEic ?? undefined,
      serviceProviderEic: document.serviceProviderEic ?? undefined,
      customerEic: document.customerEic ?? undefined,
      commodityType: document.commodityType ?? undefined,
      from: from[row]!,
      to: to[row]!,
      originalTo: originalEndOf(document),
      document,
    };
  }

  /** The rows of a grouping by key. */
  rowsBy(grouping: Grouping): RowsByKey {
    const known = this.indexes.get(grouping);
    if (known !== undefined) return known;
    const rows = this.documents.length;
    const before = new Int32Array(rows);
    for (const one of exclusiveGroupings.find((together) => together.includes(grouping))!) {
      const keyOfOne = keyOf[one];
      const keyOfRow = (row: number) => keyOfOne(this.documents[row]!, this.from[row]!, this.isListed);
      this.indexes.set(one, new RowsByKey(rows, before, keyOfRow));
    }
    return this.indexes.get(grouping)!;
  }

  /** The instants at which a GENERAL_SERVICE starts with after < t <= upTo, in order, each once. */
  generalServiceStarts(after: Instant, upTo: Instant): Float64Array {
    this.starts ??= Float64Array.from(
      this.rowsBy("generalServiceStart").lastRows(),
      (row) => this.from[row]!,
    ).sort();
    return this.starts.subarray(countUpTo(this.starts, after), countUpTo(this.starts, upTo));
  }

  /** The listed metering points of each operator. */
  pointsByOperator(): ReadonlyMap<Eic, readonly Eic[]> {
    if (this.operated !== undefined) return this.operated;
    const operated = new Map<Eic, Eic[]>();
    for (const { operatorEic, meterEic } of this.points.byEic.values())
      append(operated, operatorEic!, meterEic);
    this.operated = operated;
    return operated;
  }
}
