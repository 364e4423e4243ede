/**
 * The columns of a set, from documents that come one at a time, and all that is wrong or odd in them.
 */
import type { AgreementDocument } from "./Agreement.js";
import { AgreementColumns, append } from "./AgreementColumns.js";
import type { DocumentError, DocumentWarning, Place } from "./documents.js";
import { readAgreement, readMeteringPoint } from "./documents.js";
import { sameIdentities } from "./duplicates.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPoint, MeteringPointDocument } from "./MeteringPoint.js";
import type { Columns } from "./quick.js";
import { readQuickly } from "./quick.js";
import { agreementTypes } from "../documents/vocabulary.js";

/** Where an agreement stands; a number is its index in the list `agreements`. */
export type Origin = Place | number;

const placeOf = (origin: Origin): Place =>
  typeof origin === "number" ? { path: `agreements[${origin}]` } : origin;

/** Columns of some length, with the beginnings of others. */
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

export class ColumnsBuilder {
  private readonly points = new Map<Eic, MeteringPoint>();
  private readonly pointDocuments: MeteringPointDocument[] = [];
  private readonly pointPlaces: Place[] = [];
  private readonly documents: AgreementDocument[];
  /** How many of them there are. */
  private rows = 0;
  /** Where each stands; absent while that is its row. */
  private origins: Origin[] | undefined;
  private columns: Columns;
  private readonly errors: DocumentError[] = [];
  private readonly warnings: DocumentWarning[] = [];
  private readonly warn = (warning: DocumentWarning): void => void this.warnings.push(warning);

  /** @param rows how many agreements to expect; there may be more or fewer */
  constructor(rows = 1024) {
    this.columns = columnsOf(rows);
    this.documents = new Array<AgreementDocument>(rows);
  }

  addMeteringPoint(document: unknown, place: Place): void {
    const read = readMeteringPoint(document, place, this.warn);
    if (read._tag === "Left") {
      this.errors.push(read.left);
      return;
    }
    if (this.points.has(read.right.meterEic)) {
      this.errors.push({ tag: "DuplicateMeteringPoint", place, meterEic: read.right.meterEic });
      return;
    }
    this.points.set(read.right.meterEic, read.right);
    this.pointDocuments.push(document as MeteringPointDocument);
    this.pointPlaces.push(place);
  }

  addAgreement(document: unknown, origin: Origin): void {
    const row = this.rows;
    if (row === this.columns.from.length) this.columns = ofLength(row * 2 + 1, this.columns);
    const columns = this.columns;
    if (!readQuickly(document, row, columns)) {
      const read = readAgreement(document, placeOf(origin), this.warn);
      if (read._tag === "Left") {
        this.errors.push(read.left);
        return;
      }
      columns.type[row] = agreementTypes.indexOf(read.right.type);
      columns.from[row] = read.right.from;
      columns.to[row] = read.right.to;
    }
    if (origin !== row) this.origins ??= Array.from({ length: row }, (_, i) => i);
    this.origins?.push(origin);
    this.documents[row] = document as AgreementDocument;
    this.rows++;
  }

  private placeOf(row: number): Place {
    return placeOf(this.origins === undefined ? row : this.origins[row]!);
  }

  /** The columns, to be used when there are no errors. */
  build(): {
    readonly columns: AgreementColumns;
    readonly errors: readonly DocumentError[];
    readonly warnings: readonly DocumentWarning[];
  } {
    const below = this.aggregationsBelow();
    const points = { documents: this.pointDocuments, byEic: this.points, below };
    const { rows } = this;
    this.documents.length = rows;
    const exact = rows === this.columns.from.length ? this.columns : ofLength(rows, this.columns);
    const columns = new AgreementColumns(points, this.documents, exact);
    for (const { row, first } of sameIdentities(columns)) {
      const { agreementType, validFrom } = this.documents[row]!;
      this.errors.push({
        tag: "DuplicateAgreement",
        place: this.placeOf(row),
        what: `${agreementType} from ${validFrom}`,
        first: this.placeOf(first),
      });
    }
    return { columns, errors: this.errors, warnings: this.warnings };
  }

  /** The aggregation points directly below each point; a parent that is not listed is an error. */
  private aggregationsBelow(): ReadonlyMap<Eic, readonly Eic[]> {
    const below = new Map<Eic, Eic[]>();
    let i = 0;
    for (const { meterEic, parentMeterEic, type } of this.points.values()) {
      const place = this.pointPlaces[i++]!;
      if (parentMeterEic === undefined) continue;
      if (!this.points.has(parentMeterEic)) this.errors.push({ tag: "UnknownParent", place, parentMeterEic });
      else if (type === "AGGREGATION") append(below, parentMeterEic, meterEic);
    }
    return below;
  }
}
