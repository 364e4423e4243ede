/**
 * An immutable set of agreements and metering points, indexed so that no question scans it. The set a document gave
 * is kept once in columns; a set after changes shares it and holds only what differs.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import * as NEA from "fp-ts/lib/NonEmptyArray.js";
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js";
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import type {
  AgreementDocument,
  AgreementSetDocument,
  MeteringPointDocument,
} from "../documents/agreement-set-document.js";
import { AgreementSetFrame } from "../documents/agreement-set-document.js";
import type { DecodeResult } from "../documents/decode.js";
import { decoderOf } from "../documents/decode.js";
import { decodeError } from "../documents/decode-error.js";
import { guarded } from "../time/guarded.js";
import { isDense } from "../documents/nesting.js";
import * as t from "io-ts";
import { compareAgreements, identityOf } from "./agreement.js";
import type { AgreementColumns } from "./agreement-columns.js";
import { ColumnsBuilder } from "./columns-builder.js";
import type { Changed, Differences } from "./differences.js";
import { changedStarts, differencesAfter, noDifferences } from "./differences.js";
import type { DecodeError } from "../documents/decode-error.js";
import type { Remark } from "../documents/remarks.js";
import type { Place } from "./columns-builder.js";
import type { Eic } from "../documents/eic.js";
import type { Grouping } from "./grouping.js";
import type { MeteringPoint } from "./metering-point.js";
import { entriesOf, getIn } from "./persistent-map.js";

/** Of how many parties the portfolios they are in are kept, once they were asked for. */
const PARTIES_REMEMBERED = 1024;

const byStart = (a: Agreement, b: Agreement): number => a.from - b.from || compareAgreements(a, b);

const isByStart = (agreements: readonly Agreement[]): boolean => {
  for (let i = 1; i < agreements.length; i++)
    if (byStart(agreements[i - 1]!, agreements[i]!) > 0) return false;
  return true;
};

// ------------------------------------------------------------------------------------------------------------- set

/** An immutable set of metering points and agreements that answers the questions of the rules. */
export class AgreementSet {
  /** Rules ask one after another about the same metering point: its agreements are looked up once for all of them. */
  private lastAsked: { readonly meterEic: Eic; readonly agreements: readonly Agreement[] } | undefined;
  /** Nearly every question goes up the portfolios, and mostly those of the same few parties. */
  private portfoliosAsked: Map<Eic, readonly Agreement[]> | undefined;

  private constructor(
    private readonly columns: AgreementColumns,
    private readonly differences: Differences,
  ) {}

  /** @internal */
  static ofColumns(columns: AgreementColumns): AgreementSet {
    return new AgreementSet(columns, noDifferences);
  }

  /** The agreements of one key, by start; what a change added, replaced or removed is taken into account. */
  private group(grouping: Grouping, key: string): Agreement[] {
    if (typeof key !== "string") return [];
    const listed = this.listed(grouping, key);
    const changed = getIn(this.differences.byKey[grouping], key);
    const found =
      changed === undefined
        ? listed
        : listed.filter((agreement) => getIn(changed, identityOf(agreement)) === undefined);
    if (changed !== undefined) {
      for (const [, present] of entriesOf(changed)) if (present !== null) found.push(present);
    }
    return isByStart(found) ? found : found.sort(byStart);
  }

  /** The same before any change, as they were listed. */
  private listed(grouping: Grouping, key: string): Agreement[] {
    const rows = this.columns.rowsBy(grouping);
    const last = rows.lastOf(key);
    let count = 0;
    for (let row = last; row >= 0; row = rows.rowBefore(row)) count++;
    const found = new Array<Agreement>(count);
    for (let row = last; row >= 0; row = rows.rowBefore(row)) found[--count] = this.columns.agreement(row);
    return found;
  }

  /** The metering point, when the set lists it. */
  point(meterEic: Eic): MeteringPoint | undefined {
    return this.columns.points.byEic.get(meterEic);
  }

  /** The aggregation metering points listed directly below a metering point. */
  pointsBelow(meterEic: Eic): readonly Eic[] {
    return this.columns.points.below.get(meterEic) ?? [];
  }

  /** The agreements that name a metering point, by start. */
  agreementsOf(meterEic: Eic): readonly Agreement[] {
    if (this.lastAsked?.meterEic !== meterEic) {
      this.lastAsked = { meterEic, agreements: this.group("point", meterEic) };
    }
    return this.lastAsked.agreements;
  }

  /** The agreements of any type with a customer, by start. */
  agreementsWithCustomer(customerEic: Eic): readonly Agreement[] {
    return [...this.group("customer", customerEic), ...this.group("parties", customerEic)];
  }

  /** The PORTFOLIO_SUPPLIER agreements in which a party is the customer: who has it in a portfolio. */
  portfoliosWith(customerEic: Eic): readonly Agreement[] {
    const asked = (this.portfoliosAsked ??= new Map<Eic, readonly Agreement[]>());
    const known = asked.get(customerEic);
    if (known !== undefined) return known;
    const found = this.group("parties", customerEic).filter((a) => a.type === "PORTFOLIO_SUPPLIER");
    if (asked.size === PARTIES_REMEMBERED) asked.clear();
    asked.set(customerEic, found);
    return found;
  }

  /** The NAMED_SUPPLIER agreements of a grid operator. */
  namedSuppliersOf(operatorEic: Eic): readonly Agreement[] {
    return this.group("parties", operatorEic).filter((a) => a.type === "NAMED_SUPPLIER");
  }

  /** The BORDER_GRID and BORDER_SUPPLY agreements whose customer is a grid operator. */
  borderAgreementsOf(customerEic: Eic): readonly Agreement[] {
    return this.group("border", customerEic);
  }

  /** The listed metering points of an operator. */
  pointsOperatedBy(operatorEic: Eic): readonly Eic[] {
    return this.columns.pointsByOperator().get(operatorEic) ?? [];
  }

  /** The unlisted metering points at which a party is the provider of a GRID, each once. */
  unlistedPointsOf(providerEic: Eic): readonly Eic[] {
    return [...new Set(this.group("gridProvider", providerEic).map((a) => a.meterEic!))];
  }

  /** The GENERAL_SERVICE agreements with after < validFrom <= upTo; the cost is that of the answer. */
  generalServicesStarting(after: Instant, upTo: Instant): readonly Agreement[] {
    if (typeof after !== "number" || typeof upTo !== "number") return [];
    const starts = new Set([
      ...this.columns.generalServiceStarts(after, upTo),
      ...changedStarts(this.differences, after, upTo),
    ]);
    return [...starts].flatMap((start) => this.group("generalServiceStart", String(start)));
  }

  /** The agreement of the set with the identity of another one, in the state the set knows. */
  find(like: Agreement): Agreement | undefined {
    const identity = identityOf(like);
    const group =
      like.meterEic === undefined
        ? this.group("parties", like.customerEic ?? "")
        : this.agreementsOf(like.meterEic);
    return group.find((a) => a.from === like.from && identityOf(a) === identity);
  }

  /** The set without some agreements and with others; one that is in both lists is replaced. This set stays as it is. */
  with(removed: readonly Agreement[], added: readonly Agreement[]): AgreementSet {
    return new AgreementSet(
      this.columns,
      differencesAfter(this.differences, removed, added, this.columns.isListed),
    );
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
    const { point, parties } = this.differences.byKey;
    const later: Agreement[] = [];
    for (const [, changed] of [...entriesOf(point), ...entriesOf(parties)]) {
      for (const [identity, present] of entriesOf(changed)) {
        if (present !== null && !listed.has(identity)) later.push(present);
      }
    }
    yield* later.sort(byStart);
  }

  /** What became of an agreement of the columns: undefined when nothing, null when it is gone. */
  private stateOf(agreement: Agreement): Agreement | null | undefined {
    const { point, parties } = this.differences.byKey;
    const { meterEic, customerEic = "" } = agreement;
    const changed: Changed | undefined =
      meterEic === undefined ? getIn(parties, customerEic) : getIn(point, meterEic);
    return changed === undefined ? undefined : getIn(changed, identityOf(agreement));
  }

  /** The set as a document (formats.md), with what is remembered of shortened agreements. */
  toDocument(): {
    readonly meteringPoints: readonly MeteringPointDocument[];
    readonly agreements: readonly AgreementDocument[];
  } {
    return {
      meteringPoints: this.columns.points.documents,
      agreements: Array.from(this.agreements(), (a) => a.document),
    };
  }
}

// ---------------------------------------------------------------------------------------------------------- making

/** How documents are taken. */
export interface DecodeOptions {
  /** Remarks are errors. */
  readonly strict?: boolean;
}

/** A set and what was odd, but usable, in what it was made of. */
export interface BuiltSet {
  readonly set: AgreementSet;
  readonly remarks: readonly Remark[];
}

/**
 * Makes a set from documents that come one at a time; `build` names every error.
 *
 * @category Agreement sets
 */
export class AgreementSetBuilder {
  private readonly columns = new ColumnsBuilder();

  /** Adds a metering point. */
  addMeteringPoint(document: unknown, place: Place): void {
    this.columns.addMeteringPoint(document, place);
  }

  /** Adds an agreement. */
  addAgreement(document: unknown, place: Place): void {
    this.columns.addAgreement(document, place);
  }

  /** Adds what a set in a document lists. */
  addSet(document: unknown, place: Place): void {
    const lists = listsOf(document);
    if (lists._tag === "Left") {
      for (const error of lists.left) this.columns.error(error, place);
      return;
    }
    const { meteringPoints, agreements } = lists.right.value;
    const within = (name: string): Place => ({ ...place, path: `${place.path}.${name}` });
    for (const remark of lists.right.remarks) this.columns.remark(remark, place);
    meteringPoints?.forEach((point, i) => this.addMeteringPoint(point, within(`meteringPoints[${i}]`)));
    agreements?.forEach((agreement, i) => this.addAgreement(agreement, within(`agreements[${i}]`)));
  }

  /** The set of what was added, or every error. */
  build({ strict = false }: DecodeOptions = {}): Either<NEA.NonEmptyArray<DecodeError>, BuiltSet> {
    return setOf(this.columns, strict);
  }
}

const setOf = (
  builder: ColumnsBuilder,
  strict: boolean,
): Either<NEA.NonEmptyArray<DecodeError>, BuiltSet> => {
  const { columns, errors, remarks } = builder.build(strict);
  return isNonEmpty(errors)
    ? left(NEA.fromReadonlyNonEmptyArray(errors))
    : right({ set: AgreementSet.ofColumns(columns), remarks });
};

const decodeFrame = decoderOf(AgreementSetFrame);

const noSet: DecodeError = {
  tag: "WrongKind",
  path: "$",
  expected: "an agreement set with meteringPoints and agreements",
  actual: "an object without them",
};

/** The lists of a set, whose items are decoded one at a time, so that each error names its item. */
const listsOf = (document: unknown): DecodeResult<t.TypeOf<typeof AgreementSetFrame>> =>
  guarded(
    () => listsIn(document),
    () => left([decodeError("$", { tag: "Unreadable", expected: noSet.expected }, document)]),
  );

const isListed = (value: unknown): value is readonly unknown[] => Array.isArray(value) && isDense(value);

const listsIn = (document: unknown): DecodeResult<t.TypeOf<typeof AgreementSetFrame>> => {
  const items: Record<string, unknown> = {};
  if (!t.UnknownRecord.is(document)) return left([decodeError("$", noSet, document)]);
  if (!("meteringPoints" in document || "agreements" in document)) return left([noSet]);
  for (const name of Object.keys(document)) {
    const value: unknown = document[name];
    items[name] = isListed(value) ? [] : value;
  }
  const frame = decodeFrame(items);
  if (frame._tag === "Left") return frame;
  const { meteringPoints, agreements } = document as AgreementSetDocument;
  return right({ value: { meteringPoints, agreements }, remarks: frame.right.remarks });
};

/**
 * Makes an agreement set from its document, `{meteringPoints: [...], agreements: [...]}` (either list may be absent).
 * Every error is named with its path: a wrong attribute, the same agreement or metering point twice, a validity that
 * does not end after it starts, a parent that is not listed. What is odd but usable, such as an unknown attribute, is a
 * remark; with `strict` it is an error. The set keeps the documents and does not copy them: they must not be changed
 * afterwards.
 *
 * @category Agreement sets
 *
 * @example
 * import { agreementSet } from "levik";
 * const built = agreementSet({ meteringPoints: [], agreements: [] });
 * built._tag; // "Right"
 */
export const agreementSet = (
  document: AgreementSetDocument,
  options: DecodeOptions = {},
): Either<NEA.NonEmptyArray<DecodeError>, BuiltSet> => {
  const lists = listsOf(document);
  if (lists._tag === "Left") return lists;
  const { meteringPoints, agreements } = lists.right.value;
  const builder = new ColumnsBuilder(agreements?.length ?? 0);
  for (const remark of lists.right.remarks) builder.remark(remark, { path: "" });
  meteringPoints?.forEach((point, i) => builder.addMeteringPoint(point, { path: `.meteringPoints[${i}]` }));
  agreements?.forEach((agreement, i) => builder.addAgreement(agreement, i));
  return setOf(builder, options.strict ?? false);
};
