/**
 * The fast path for agreement documents: plain checks that most documents pass, in less time than their codec needs. Where
 * one fails, the codec (documents/agreement-set.ts) decides and names what is wrong or odd. A property holds them equal.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import { instantOf } from "../time/instant.js";
import { checkEic } from "../documents/eic.js";
import { agreementTypes, commodityTypes, pointAgreementTypes } from "../documents/vocabulary.js";
import type { Attributes } from "../common/attributes.js";

const types: readonly unknown[] = agreementTypes;
const commodities: readonly unknown[] = commodityTypes;

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isPlainObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether an object has as many attributes as are known of it, so that none is unknown, and none is computed. */
const hasOnly = (document: Attributes, known: number): boolean => {
  let count = 0;
  for (const name in document) {
    if (Object.getOwnPropertyDescriptor(document, name)?.get !== undefined) return false;
    count++;
  }
  return count === known;
};

const isFlawlessEic = (value: unknown): boolean =>
  typeof value === "string" && checkEic(value).tag === "Valid";

/** What is kept of each agreement beside its document: the place of its type in `agreementTypes`, and its validity. */
export interface Columns {
  readonly type: Uint8Array<ArrayBuffer>;
  readonly from: Float64Array<ArrayBuffer>;
  readonly to: Float64Array<ArrayBuffer>;
}

/**
 * Whether a document is an agreement with nothing wrong and nothing odd in it, as far as a quick look tells; if so its
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
