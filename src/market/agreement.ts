/**
 * An agreement between a service provider and a customer, valid over a half-open interval of time.
 */
import { compareOptionalText } from "../common/order.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementType } from "../documents/vocabulary.js";
import { endOf, originalEndOf } from "./end-of-document.js";

/** A decoded agreement; `from` and `to` are its validity [from, to), an open end is Infinity. */
export interface Agreement extends Interval {
  readonly type: AgreementType;
  readonly meterEic: Eic | undefined;
  readonly serviceProviderEic: Eic | undefined;
  readonly customerEic: Eic | undefined;
  readonly commodityType: string | undefined;
  /** The remembered end (Infinity when it was open); undefined without one. */
  readonly originalTo: Instant | undefined;
  readonly document: AgreementDocument;
}

/** The agreement of a decoded document. */
export const agreementOf = (document: AgreementDocument): Agreement => ({
  type: document.agreementType,
  meterEic: document.meterEic ?? undefined,
  serviceProviderEic: document.serviceProviderEic ?? undefined,
  customerEic: document.customerEic ?? undefined,
  commodityType: document.commodityType ?? undefined,
  from: instantOf(document.validFrom),
  to: endOf(document.validTo),
  originalTo: originalEndOf(document),
  document,
});

/** Valid at an instant: validFrom <= t < validTo. */
export const isValidAt = (agreement: Agreement, t: Instant): boolean =>
  typeof t === "number" && agreement.from <= t && t < agreement.to;

/** Active or future at an instant: t < validTo. */
export const isActiveOrFuture = (agreement: Agreement, t: Instant): boolean =>
  typeof t === "number" && t < agreement.to;

/**
 * The identity of an agreement as one text: type, metering point, provider, customer and start. A set has no two
 * agreements with the same identity.
 */
export const identityOf = (agreement: Agreement): string =>
  `${agreement.type}|${agreement.meterEic ?? ""}|${agreement.serviceProviderEic ?? ""}|${agreement.customerEic ?? ""}|${agreement.from}`;

/** Orders agreements by type, metering point, provider, customer and start; absent values come first. */
export const compareAgreements = (a: Agreement, b: Agreement): number =>
  compareOptionalText(a.type, b.type) ||
  compareOptionalText(a.meterEic, b.meterEic) ||
  compareOptionalText(a.serviceProviderEic, b.serviceProviderEic) ||
  compareOptionalText(a.customerEic, b.customerEic) ||
  a.from - b.from;

/** The agreement as it is delivered: its document without the remembered end, which only this library uses. */
export const deliveredDocument = (agreement: Agreement): AgreementDocument => {
  if (!("originalValidTo" in agreement.document)) return agreement.document;
  const { originalValidTo: _memory, ...delivered } = agreement.document;
  return delivered as AgreementDocument;
};
