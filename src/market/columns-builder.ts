/**
 * Builds the columns of a set from documents that come one at a time, and collects errors and remarks.
 */
import type { AgreementDocument, MeteringPointDocument } from "../documents/agreement-set-document.js";
import { decodeAgreementDocument, decodeMeteringPointDocument } from "../documents/agreement-set-document.js";
import type { DecodeError, Origin } from "../documents/decode-error.js";
import { below } from "../documents/decode-error.js";
import { originName } from "../documents/error-text.js";
import { guarded } from "../time/guarded.js";
import type { Remark } from "../documents/remarks.js";
import { errorOfRemark, RemarkCollector } from "../documents/remarks.js";
import { agreementOf } from "./agreement.js";
import { append } from "../common/multimap.js";
import { AgreementColumns } from "./agreement-columns.js";
import { sameIdentities } from "./duplicates.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPoint } from "./metering-point.js";
import { meteringPointOf } from "./metering-point.js";
import type { Columns } from "./agreement-fast-path.js";
import { readFast } from "./agreement-fast-path.js";
import { agreementTypes } from "../documents/vocabulary.js";

/** The location of a document of a set: its path from the set, `.agreements[3]` for example, and the file and line. */
export interface Place extends Origin {
  readonly path: string;
}

/** The location of an agreement; a number is its index in the list `agreements`. */
type AgreementPlace = Place | number;

const placeOf = (place: AgreementPlace): Place =>
  typeof place === "number" ? { path: `.agreements[${place}]` } : place;

/** An error or remark at a document of a set, with the path from the set. */
const at = <A extends { readonly path: string }>({ path, ...origin }: Place, found: A): A =>
  below(path, found, origin);

/** A location as text, to mention it in an error about another one. */
const placeText = (place: Place): string =>
  [originName(place), place.path === "" ? "" : `$${place.path}`].filter((part) => part !== "").join(": ") ||
  "$";

/** Columns of a given length, with the contents of others. */
const ofLength = (length: number, { type, from, to }: Columns): Columns => {
  const columns = columnsOf(length);
  columns.type.set(type.subarray(0, length));
  columns.from.set(from.subarray(0, length));
  columns.to.set(to.subarray(0, length));
  return columns;
};

const columnsOf = (length: number): Columns => ({
  type: new Uint8Array(length),
  from: new Float64Array(length),
  to: new Float64Array(length),
});

/** The fast path; if a getter or proxy throws, the codec reports it. */
const isFast = (given: unknown, row: number, columns: Columns): given is AgreementDocument =>
  guarded(
    () => readFast(given, row, columns),
    () => false,
  );

export class ColumnsBuilder {
  private readonly points = new Map<Eic, MeteringPoint>();
  private readonly pointDocuments: MeteringPointDocument[] = [];
  private readonly pointPlaces: Place[] = [];
  private readonly documents: AgreementDocument[];
  /** How many of them there are. */
  private rows = 0;
  /** The location of each agreement; absent while it is the row number. */
  private origins: AgreementPlace[] | undefined;
  private columns: Columns;
  private readonly errors: DecodeError[] = [];
  private readonly remarks = new RemarkCollector();

  /** @param rows how many agreements to expect; there may be more or fewer */
  constructor(rows = 1024) {
    this.columns = columnsOf(rows);
    this.documents = new Array<AgreementDocument>(rows);
  }

  addMeteringPoint(document: unknown, place: Place): void {
    const decoded = decodeMeteringPointDocument(document);
    if (decoded._tag === "Left") {
      for (const error of decoded.left) this.errors.push(at(place, error));
      return;
    }
    const { value, remarks } = decoded.right;
    for (const remark of remarks) this.remarks.add(at(place, remark));
    if (this.points.has(value.meterEic)) {
      const expected = "a metering point not listed before";
      this.errors.push(
        at(place, { tag: "ListedTwice", path: "$.meterEic", expected, actual: value.meterEic }),
      );
      return;
    }
    this.points.set(value.meterEic, meteringPointOf(value));
    this.pointDocuments.push(value);
    this.pointPlaces.push(place);
  }

  addAgreement(given: unknown, origin: AgreementPlace): void {
    const row = this.rows;
    if (row === this.columns.from.length) this.columns = ofLength(row * 2 + 1, this.columns);
    const document = isFast(given, row, this.columns) ? given : this.decode(given, row, placeOf(origin));
    if (document === undefined) return;
    if (origin !== row) this.origins ??= Array.from({ length: row }, (_, i) => i);
    this.origins?.push(origin);
    this.documents[row] = document;
    this.rows++;
  }

  /** The result of the codec for an agreement not read on the fast path; undefined if it has errors. */
  private decode(given: unknown, row: number, place: Place): AgreementDocument | undefined {
    const decoded = decodeAgreementDocument(given);
    if (decoded._tag === "Left") {
      for (const error of decoded.left) this.errors.push(at(place, error));
      return undefined;
    }
    const { value, remarks } = decoded.right;
    for (const remark of remarks) this.remarks.add(at(place, remark));
    const { type, from, to } = agreementOf(value);
    this.columns.type[row] = agreementTypes.indexOf(type);
    this.columns.from[row] = from;
    this.columns.to[row] = to;
    return value;
  }

  private placeOf(row: number): Place {
    return placeOf(this.origins === undefined ? row : this.origins[row]!);
  }

  /** Adds a remark on the set itself. */
  remark(remark: Remark, place: Place): void {
    this.remarks.add(at(place, remark));
  }

  /** Adds an error of the set itself. */
  error(error: DecodeError, place: Place): void {
    this.errors.push(at(place, error));
  }

  /** The columns, valid only without errors; `strict` makes remarks errors. */
  build(strict: boolean): {
    readonly columns: AgreementColumns;
    readonly errors: readonly DecodeError[];
    readonly remarks: readonly Remark[];
  } {
    const belowEach = this.aggregationsBelow();
    const points = { documents: this.pointDocuments, byEic: this.points, below: belowEach };
    const { rows } = this;
    this.documents.length = rows;
    const exact = rows === this.columns.from.length ? this.columns : ofLength(rows, this.columns);
    const columns = new AgreementColumns(points, this.documents, exact);
    for (const { row, first } of sameIdentities(columns)) {
      const { agreementType, validFrom } = this.documents[row]!;
      const expected = "an agreement not listed before";
      const actual = `${agreementType} from ${validFrom} of ${placeText(this.placeOf(first))} again`;
      this.errors.push(at(this.placeOf(row), { tag: "ListedTwice", path: "$", expected, actual }));
    }
    const remarks = this.remarks.all();
    return strict
      ? { columns, errors: [...this.errors, ...remarks.map(errorOfRemark)], remarks: [] }
      : { columns, errors: this.errors, remarks };
  }

  /** The aggregation points directly below each point; a parent that is not listed is an error. */
  private aggregationsBelow(): ReadonlyMap<Eic, readonly Eic[]> {
    const aggregations = new Map<Eic, Eic[]>();
    let i = 0;
    for (const { meterEic, parentMeterEic, type } of this.points.values()) {
      const place = this.pointPlaces[i++]!;
      if (parentMeterEic === undefined) continue;
      if (!this.points.has(parentMeterEic)) {
        const expected = "a parent among the listed metering points";
        const path = "$.parentMeterEic";
        this.errors.push(at(place, { tag: "UnknownParent", path, expected, actual: parentMeterEic }));
      } else if (type === "AGGREGATION") append(aggregations, parentMeterEic, meterEic);
    }
    return aggregations;
  }
}
