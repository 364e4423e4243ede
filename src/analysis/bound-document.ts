/**
 * A bound as a document: `{"points": 1, "agreements": 2, "instants": 3, "parties": 4, "layouts": ["one-point"]}`, every
 * attribute optional.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import * as t from "io-ts";
import type { Attributes, Breach } from "../documents/combinators.js";
import { maybe, mustHold } from "../documents/combinators.js";
import { decoderOf } from "../documents/decode.js";
import type { DecodeError } from "../documents/decode-error.js";
import type { Remark } from "../documents/remarks.js";
import { oneOf, WholeNumber } from "../documents/scalars.js";
import type { Bound, FlatBound } from "./bound.js";
import { boundOf } from "./bound.js";
import type { LayoutName } from "./layouts.js";
import { layoutNames } from "./layouts.js";

/** The least and the greatest value of each number; larger ones would not finish or exceed the ranks of a case. */
const limits = { points: [0, 2], agreements: [0, 4], instants: [1, 8], parties: [2, 5] } as const;

const isWithinLimits = (attributes: Attributes): readonly Breach[] =>
  Object.entries(limits).flatMap(([attribute, [least, most]]): readonly Breach[] => {
    const value = attributes[attribute];
    if (typeof value !== "number" || (value >= least && value <= most)) return [];
    const expected = `a whole number from ${least} to ${most}`;
    return [{ attribute, cause: { tag: "UnknownValue", expected } }];
  });

const LayoutNames = t.readonlyArray(oneOf<LayoutName>("LayoutName", "UnknownValue", layoutNames));

const BoundCodec = t.intersection([
  t.partial({
    points: maybe(WholeNumber),
    agreements: maybe(WholeNumber),
    instants: maybe(WholeNumber),
    parties: maybe(WholeNumber),
    layouts: maybe(LayoutNames),
  }),
  mustHold("IsWithinLimits", isWithinLimits),
]);

const decode = decoderOf(BoundCodec as unknown as t.Type<FlatBound>);

/** Reads the bound of a document, with its remarks; or every error. */
export const readBound = (
  document: unknown,
): Either<NonEmptyArray<DecodeError>, { readonly bound: Bound; readonly remarks: readonly Remark[] }> => {
  const decoded = decode(document);
  if (decoded._tag === "Left") return left(decoded.left);
  const { value, remarks } = decoded.right;
  return right({ bound: boundOf(value), remarks });
};
