/**
 * An immutable set of agreements and metering points, indexed so that no question scans it. The set a document gave
 * is kept once in columns; a set after changes shares it and holds only what differs.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { Agreement, AgreementDocument } from "./Agreement.js";
import { compareAgreements, identityOf } from "./Agreement.js";
import type { DocumentError, DocumentWarning, Place } from "./documents.js";
import { readAgreement, readMeteringPoint } from "./documents.js";
import type { Eic } from "./Eic.js";
import type { MeteringPoint, MeteringPointDocument } from "./MeteringPoint.js";
import type { PersistentMap } from "./PersistentMap.js";
import { emptyMap, entriesOf, getIn, setIn } from "./PersistentMap.js";
import type { AgreementType } from "./vocabulary.js";

/** The document form of a set (formats.md). */
export interface AgreementSetDocument {
  readonly meteringPoints: readonly MeteringPointDocument[];
  readonly agreements: readonly AgreementDocument[];
}

/** What questions an agreement can be found by; each has its own key. */
type Grouping = "point" | "customer" | "parties" | "borderGrid" | "gridProvider" | "generalServiceStart";
const groupings: readonly Grouping[] = [
  "point",
  "customer",
  "parties",
  "borderGrid",
  "gridProvider",
  "generalServiceStart",
];

/** Rows of one key form a chain: `head` has the last row of a key, `next` the row before it, or -1. */
interface Chains {
  readonly head: ReadonlyMap<string, number>;
  readonly next: Int32Array;
}

/** Starts of general services are found by span; 2^31 ms are some 25 days. */
const startSpan = 2 ** 31;
const spanOf = (t: Instant): number => Math.floor(t / startSpan);

const memoryOf = (document: AgreementDocument): Instant | undefined => {
  const memory = document.originalValidTo;
  return memory === undefined ? undefined : memory === null ? Infinity : instantOf(memory);
};

/** The columns of the document a set was made from; never changed once built. */
class Columns {
  private readonly chains = new Map<Grouping, Chains>();
  private operated: ReadonlyMap<Eic, readonly Eic[]> | undefined;

  constructor(
    readonly points: ReadonlyMap<Eic, MeteringPoint>,
    readonly pointDocuments: readonly MeteringPointDocument[],
    readonly below: ReadonlyMap<Eic, readonly Eic[]>,
    readonly documents: readonly AgreementDocument[],
    readonly from: Float64Array,
    readonly to: Float64Array,
  ) {}

  agreement(row: number): Agreement {
    const document = this.documents[row]!;
    return {
      type: document.agreementType as AgreementType,
      meterEic: document.meterEic ?? undefined,
      serviceProviderEic: document.serviceProviderEic ?? undefined,
      customerEic: document.customerEic ?? undefined,
      commodityType: document.commodityType ?? undefined,
      from: this.from[row]!,
      to: this.to[row]!,
      originalTo: memoryOf(document),
      document,
    };
  }

  chainsOf(grouping: Grouping): Chains {
    const known = this.chains.get(grouping);
    if (known !== undefined) return known;
    const head = new Map<string, number>();
    const next = new Int32Array(this.documents.length).fill(-1);
    for (let row = 0; row < next.length; row++) {
      const document = this.documents[row]!;
      const key = keyOf(grouping, document, this.from[row]!, this.points);
      if (key === undefined) continue;
      next[row] = head.get(key) ?? -1;
      head.set(key, row);
    }
    const made = { head, next };
    this.chains.set(grouping, made);
    return made;
  }

  pointsByOperator(): ReadonlyMap<Eic, readonly Eic[]> {
    if (this.operated !== undefined) return this.operated;
    const operated = new Map<Eic, Eic[]>();
    for (const point of this.points.values()) push(operated, point.operatorEic!, point.meterEic);
    this.operated = operated;
    return operated;
  }
}

const push = <A>(map: Map<string, A[]>, key: string, value: A): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
};

/** The key under which a grouping holds an agreement; undefined when it does not. */
const keyOf = (
  grouping: Grouping,
  document: AgreementDocument,
  from: Instant,
  points: ReadonlyMap<Eic, MeteringPoint>,
): string | undefined => {
  const { meterEic, agreementType } = document;
  switch (grouping) {
    case "point":
      return meterEic ?? undefined;
    case "customer":
      return typeof meterEic === "string" ? (document.customerEic ?? undefined) : undefined;
    case "parties":
      return typeof meterEic === "string" ? undefined : (document.customerEic ?? "");
    case "borderGrid":
      return agreementType === "BORDER_GRID" ? (document.customerEic ?? undefined) : undefined;
    case "gridProvider":
      return agreementType === "GRID" && !points.has(meterEic!)
        ? (document.serviceProviderEic ?? undefined)
        : undefined;
    case "generalServiceStart":
      return agreementType === "GENERAL_SERVICE" ? String(spanOf(from)) : undefined;
  }
};

/** What differs from the columns under one key: an agreement in its present state, or null for one that is gone. */
type Differences = PersistentMap<Agreement | null>;

const byStart = (a: Agreement, b: Agreement): number => a.from - b.from || compareAgreements(a, b);

export class AgreementSet {
  private constructor(
    private readonly columns: Columns,
    private readonly differences: PersistentMap<Differences>,
  ) {}

  /** @internal */
  static ofColumns(
    points: ReadonlyMap<Eic, MeteringPoint>,
    pointDocuments: readonly MeteringPointDocument[],
    below: ReadonlyMap<Eic, readonly Eic[]>,
    documents: readonly AgreementDocument[],
    from: Float64Array,
    to: Float64Array,
  ): AgreementSet {
    return new AgreementSet(new Columns(points, pointDocuments, below, documents, from, to), emptyMap);
  }

  /** The agreements of one key, by start; what a change added, replaced or removed is taken into account. */
  private group(grouping: Grouping, key: string): Agreement[] {
    const { head, next } = this.columns.chainsOf(grouping);
    const differences = getIn(this.differences, `${grouping} ${key}`);
    const found: Agreement[] = [];
    for (let row = head.get(key) ?? -1; row >= 0; row = next[row]!) {
      const agreement = this.columns.agreement(row);
      if (differences === undefined || getIn(differences, identityOf(agreement)) === undefined) {
        found.push(agreement);
      }
    }
    if (differences !== undefined) {
      for (const [, present] of entriesOf(differences)) if (present !== null) found.push(present);
    }
    return found.length > 1 ? found.sort(byStart) : found;
  }

  /** The metering point, when the set lists it. */
  point(meterEic: Eic): MeteringPoint | undefined {
    return this.columns.points.get(meterEic);
  }

  /** The aggregation metering points listed directly below a metering point. */
  pointsBelow(meterEic: Eic): readonly Eic[] {
    return this.columns.below.get(meterEic) ?? [];
  }

  /** The agreements that name a metering point, by start. */
  agreementsOf(meterEic: Eic): readonly Agreement[] {
    return this.group("point", meterEic);
  }

  /** The agreements of any type with a customer, by start. */
  agreementsWithCustomer(customerEic: Eic): readonly Agreement[] {
    return [...this.group("customer", customerEic), ...this.group("parties", customerEic)];
  }

  /** The PORTFOLIO_SUPPLIER agreements in which a party is the customer: who has it in a portfolio. */
  portfoliosWith(customerEic: Eic): readonly Agreement[] {
    return this.group("parties", customerEic).filter((a) => a.type === "PORTFOLIO_SUPPLIER");
  }

  /** The NAMED_SUPPLIER agreements of a grid operator. */
  namedSuppliersOf(operatorEic: Eic): readonly Agreement[] {
    return this.group("parties", operatorEic).filter((a) => a.type === "NAMED_SUPPLIER");
  }

  /** The BORDER_GRID agreements whose customer is a grid operator. */
  borderGridsOf(customerEic: Eic): readonly Agreement[] {
    return this.group("borderGrid", customerEic);
  }

  /** The listed metering points of an operator. */
  pointsOperatedBy(operatorEic: Eic): readonly Eic[] {
    return this.columns.pointsByOperator().get(operatorEic) ?? [];
  }

  /** The unlisted metering points at which a party is the provider of a GRID, each once. */
  unlistedPointsOf(providerEic: Eic): readonly Eic[] {
    return [...new Set(this.group("gridProvider", providerEic).map((a) => a.meterEic!))];
  }

  /** The GENERAL_SERVICE agreements with after < validFrom <= upTo. */
  generalServicesStarting(after: Instant, upTo: Instant): readonly Agreement[] {
    const found: Agreement[] = [];
    const { head } = this.columns.chainsOf("generalServiceStart");
    const known = [...head.keys(), ...this.changedSpans()].map(Number);
    const spans =
      spanOf(upTo) - spanOf(after) < known.length ? rangeOf(spanOf(after), spanOf(upTo)) : new Set(known);
    for (const span of spans) {
      for (const agreement of this.group("generalServiceStart", String(span))) {
        if (after < agreement.from && agreement.from <= upTo) found.push(agreement);
      }
    }
    return found;
  }

  private changedSpans(): readonly string[] {
    const prefix = "generalServiceStart ";
    return getIn(this.differences, prefix) === undefined
      ? []
      : [...entriesOf(getIn(this.differences, prefix)!)].map(([span]) => span);
  }

  /** The agreement of the set with the identity of another one, in the state the set knows. */
  find(like: Agreement): Agreement | undefined {
    const identity = identityOf(like);
    const group =
      like.meterEic === undefined
        ? this.group("parties", like.customerEic ?? "")
        : this.group("point", like.meterEic);
    return group.find((a) => a.from === like.from && identityOf(a) === identity);
  }

  /** The set without some agreements and with others; one that is in both lists is replaced. This set stays as it is. */
  with(removed: readonly Agreement[], added: readonly Agreement[]): AgreementSet {
    let differences = this.differences;
    const note = (agreement: Agreement, state: Agreement | null): void => {
      const identity = identityOf(agreement);
      for (const grouping of groupings) {
        const key = keyOf(grouping, agreement.document, agreement.from, this.columns.points);
        if (key === undefined) continue;
        const group = `${grouping} ${key}`;
        differences = setIn(
          differences,
          group,
          setIn(getIn(differences, group) ?? emptyMap, identity, state),
        );
        if (grouping === "generalServiceStart") {
          const spans = `${grouping} `;
          differences = setIn(differences, spans, setIn(getIn(differences, spans) ?? emptyMap, key, null));
        }
      }
    };
    for (const agreement of removed) note(agreement, null);
    for (const agreement of added) note(agreement, agreement);
    return new AgreementSet(this.columns, differences);
  }

  /** Every agreement: those of the document in its order, then those that came later, by start. */
  *agreements(): Generator<Agreement> {
    const listed = new Set<string>();
    for (let row = 0; row < this.columns.documents.length; row++) {
      const agreement = this.columns.agreement(row);
      const present = this.stateOf(agreement);
      if (present === undefined) yield agreement;
      else {
        listed.add(identityOf(agreement));
        if (present !== null) yield present;
      }
    }
    const later: Agreement[] = [];
    for (const [group, differences] of entriesOf(this.differences)) {
      if (!group.startsWith("point ") && !group.startsWith("parties ")) continue;
      for (const [identity, present] of entriesOf(differences)) {
        if (present !== null && !listed.has(identity)) later.push(present);
      }
    }
    yield* later.sort(byStart);
  }

  /** What became of an agreement of the columns: undefined when nothing, null when it is gone. */
  private stateOf(agreement: Agreement): Agreement | null | undefined {
    const group =
      agreement.meterEic === undefined
        ? `parties ${agreement.customerEic ?? ""}`
        : `point ${agreement.meterEic}`;
    const differences = getIn(this.differences, group);
    return differences === undefined ? undefined : getIn(differences, identityOf(agreement));
  }

  /** The set as a document (formats.md), with what is remembered of shortened agreements. */
  toDocument(): AgreementSetDocument {
    return {
      meteringPoints: this.columns.pointDocuments,
      agreements: Array.from(this.agreements(), (a) => a.document),
    };
  }
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A set and what was odd, but usable, in what it was made of. */
export interface BuiltSet {
  readonly set: AgreementSet;
  readonly warnings: readonly DocumentWarning[];
}

/** Makes a set from documents that come one at a time; `build` names every error. */
export class AgreementSetBuilder {
  private readonly points = new Map<Eic, MeteringPoint>();
  private readonly pointDocuments: MeteringPointDocument[] = [];
  private readonly pointPlaces: Place[] = [];
  private readonly documents: AgreementDocument[] = [];
  private readonly places: (Place | undefined)[] = [];
  private from = new Float64Array(1024);
  private to = new Float64Array(1024);
  private readonly errors: DocumentError[] = [];
  private readonly warnings: DocumentWarning[] = [];
  private readonly warn = (warning: DocumentWarning): void => void this.warnings.push(warning);

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

  addAgreement(document: unknown, place: Place): void {
    const read = readAgreement(document, place, this.warn);
    if (read._tag === "Left") {
      this.errors.push(read.left);
      return;
    }
    const row = this.documents.length;
    if (row === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
    }
    this.from[row] = read.right.from;
    this.to[row] = read.right.to;
    this.documents.push(read.right.document);
    this.places.push(place);
  }

  build(): Either<NonEmptyArray<DocumentError>, BuiltSet> {
    const rows = this.documents.length;
    const below = new Map<Eic, Eic[]>();
    let index = 0;
    for (const point of this.points.values()) {
      const place = this.pointPlaces[index++]!;
      if (point.parentMeterEic === undefined) continue;
      if (!this.points.has(point.parentMeterEic)) {
        this.errors.push({ tag: "UnknownParent", place, parentMeterEic: point.parentMeterEic });
      } else if (point.type === "AGGREGATION") push(below, point.parentMeterEic, point.meterEic);
    }
    const set = AgreementSet.ofColumns(
      this.points,
      this.pointDocuments,
      below,
      this.documents,
      this.from.slice(0, rows),
      this.to.slice(0, rows),
    );
    this.noteDuplicates();
    return this.errors.length === 0
      ? right({ set, warnings: this.warnings })
      : left(this.errors as unknown as NonEmptyArray<DocumentError>);
  }

  private noteDuplicates(): void {
    const seen = new Map<string, number>();
    for (let row = 0; row < this.documents.length; row++) {
      const document = this.documents[row]!;
      const identity = `${document.agreementType}|${document.meterEic ?? ""}|${document.serviceProviderEic ?? ""}|${document.customerEic ?? ""}|${this.from[row]}`;
      const first = seen.get(identity);
      if (first === undefined) seen.set(identity, row);
      else {
        const { agreementType, validFrom } = document;
        const what = `${agreementType} from ${validFrom}`;
        this.errors.push({
          tag: "DuplicateAgreement",
          place: this.places[row]!,
          what,
          first: this.places[first]!,
        });
      }
    }
  }
}

const doubled = (column: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(column.length * 2);
  larger.set(column);
  return larger;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Makes an agreement set from its document, `{meteringPoints: [...], agreements: [...]}` (either list may be absent).
 * Every error is named with its path: a wrong attribute, the same agreement or metering point twice, a validity that
 * does not end after it starts, a parent that is not listed.
 *
 * @example
 * import { agreementSet } from "levik";
 * const built = agreementSet({ meteringPoints: [], agreements: [] });
 * built._tag; // "Right"
 */
export const agreementSet = (document: unknown): Either<NonEmptyArray<DocumentError>, BuiltSet> => {
  const expected = "an agreement set with meteringPoints and agreements";
  if (!isObject(document) || !("meteringPoints" in document || "agreements" in document)) {
    return left([{ tag: "NotAnObject", place: { path: "" }, expected }]);
  }
  const builder = new AgreementSetBuilder();
  const list = (name: string): Either<NonEmptyArray<DocumentError>, readonly unknown[]> => {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value === undefined) return right([]);
    return Array.isArray(value)
      ? right(value as readonly unknown[])
      : left([{ tag: "WrongType", place: { path: name }, expected: "an array", actual: typeof value }]);
  };
  const points = list("meteringPoints");
  if (points._tag === "Left") return points;
  const agreements = list("agreements");
  if (agreements._tag === "Left") return agreements;
  points.right.forEach((point, i) => builder.addMeteringPoint(point, { path: `meteringPoints[${i}]` }));
  agreements.right.forEach((agreement, i) => builder.addAgreement(agreement, { path: `agreements[${i}]` }));
  return builder.build();
};
