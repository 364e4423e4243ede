/**
 * Builds agreement sets from documents, with every error and remark.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import * as NEA from "fp-ts/lib/NonEmptyArray.js";
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js";
import * as t from "io-ts";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import { AgreementSetFrame } from "../documents/agreement-set-document.js";
import type { DecodeResult } from "../documents/decode.js";
import { decoderOf } from "../documents/decode.js";
import type { DecodeError } from "../documents/decode-error.js";
import { decodeError } from "../documents/decode-error.js";
import type { Remark } from "../documents/remarks.js";
import type { WithDates } from "../documents/with-dates.js";
import { isPlainList } from "../documents/nesting.js";
import { guarded } from "../time/guarded.js";
import { AgreementSet } from "./agreement-set.js";
import type { Place } from "./columns-builder.js";
import { ColumnsBuilder } from "./columns-builder.js";

/** How documents are taken. */
export interface DecodeOptions {
  /** Remarks are errors. */
  readonly strict?: boolean;
}

/** A set and the remarks on its documents. */
export interface BuiltSet {
  readonly set: AgreementSet;
  readonly remarks: readonly Remark[];
}

/**
 * Builds a set from documents that come one at a time; `build` returns every error.
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

  /** Adds the points and agreements of a set document. */
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

  /** The set of all added documents, or every error. */
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

const isListed = (value: unknown): value is readonly unknown[] => Array.isArray(value) && isPlainList(value);

const listsIn = (document: unknown): DecodeResult<t.TypeOf<typeof AgreementSetFrame>> => {
  if (!t.UnknownRecord.is(document)) return left([decodeError("$", noSet, document)]);
  if (!("meteringPoints" in document || "agreements" in document)) return left([noSet]);
  // Without the items; attributes that are computed or inherited remain so, and are refused like those of any document.
  const attributes: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(document);
  const emptied = Object.entries(attributes).map(([name, attribute]): [string, PropertyDescriptor] => [
    name,
    isListed(attribute.value) ? { ...attribute, value: [] } : attribute,
  ]);
  const frame = decodeFrame(
    Object.create(Object.getPrototypeOf(document) as null, Object.fromEntries(emptied)),
  );
  if (frame._tag === "Left") return frame;
  const { meteringPoints, agreements } = document as AgreementSetDocument;
  return right({ value: { meteringPoints, agreements }, remarks: frame.right.remarks });
};

/**
 * Builds an agreement set from its document, `{meteringPoints: [...], agreements: [...]}` (either list may be absent).
 * Every error has its path: a wrong attribute, the same agreement or metering point twice, a validity that
 * does not end after its start, a parent that is not listed. Oddities such as an unknown attribute are
 * remarks; with `strict` they are errors. The set keeps the documents and does not copy them: they must not be changed
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
  document: WithDates<AgreementSetDocument>,
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
