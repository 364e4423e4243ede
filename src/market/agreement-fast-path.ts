/**
 * The fast path for agreement documents: plain checks that most documents pass, faster than their codec. If one fails,
 * the codec (documents/agreement-set-document.ts) decides and reports errors and remarks. A property test compares both.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import { instantOf } from "../time/instant.js";
import { checkEic } from "../documents/eic.js";
import { agreementTypes, commodityTypes, pointAgreementTypes } from "../documents/vocabulary.js";
import { isComputed } from "../common/getter.js";
import { isAbsent } from "../common/attributes.js";
import type { Attributes } from "../common/attributes.js";

const types: readonly unknown[] = agreementTypes;
const commodities: readonly unknown[] = commodityTypes;

const isPlainObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether an object has only known attributes, none of them computed. */
const hasOnly = (document: Attributes, known: number): boolean => {
  let count = 0;
  for (const name in document) {
    if (isComputed(document, name)) return false;
    count++;
  }
  return count === known;
};

const isFlawlessEic = (value: unknown): boolean =>
  typeof value === "string" && checkEic(value).tag === "Valid";

/** The values of each agreement kept in columns: the index of its type in `agreementTypes`, and its validity. */
export interface Columns {
  readonly type: Uint8Array<ArrayBuffer>;
  readonly from: Float64Array<ArrayBuffer>;
  readonly to: Float64Array<ArrayBuffer>;
}

/**
 * Whether a document is an agreement without errors and remarks, as far as the fast path can decide; if so its
 * type and validity are written to a row of the columns.
 */
export const readFast = (
  document: unknown,
  row: number,
  { type, from, to }: Columns,
): document is AgreementDocument => {
  if (!isPlainObject(document)) return false;
  const { agreementType, meterEic, commodityType, validFrom, validTo, originalValidTo } = document;
  const { serviceProviderEic, customerEic, agreementId, preliminaryTerminationFee } = document;
  const place = types.indexOf(agreementType);
  if (place < 0 || place >= pointAgreementTypes.length !== isAbsent(meterEic)) return false;
  if (!isAbsent(meterEic) && !isFlawlessEic(meterEic)) return false;
  if (!isAbsent(serviceProviderEic) && !isFlawlessEic(serviceProviderEic)) return false;
  if (!isAbsent(customerEic) && !isFlawlessEic(customerEic)) return false;
  if (!isAbsent(commodityType) && !commodities.includes(commodityType)) return false;
  if (!isAbsent(agreementId) && typeof agreementId !== "string") return false;
  if (!isAbsent(preliminaryTerminationFee) && typeof preliminaryTerminationFee !== "boolean") return false;
  if (!isAbsent(originalValidTo)) return false;
  const known =
    2 +
    Number(meterEic !== undefined) +
    Number(serviceProviderEic !== undefined) +
    Number(customerEic !== undefined) +
    Number(commodityType !== undefined) +
    Number(agreementId !== undefined) +
    Number(preliminaryTerminationFee !== undefined) +
    Number(validTo !== undefined) +
    Number(originalValidTo !== undefined);
  if (!hasOnly(document, known)) return false;
  const start = typeof validFrom === "string" ? instantOf(validFrom) : NaN;
  const end = isAbsent(validTo) ? Infinity : typeof validTo === "string" ? instantOf(validTo) : NaN;
  if (!(start < end)) return false;
  type[row] = place;
  from[row] = start;
  to[row] = end;
  return true;
};
