/**
 * Replaces the end of an agreement, and keeps the original end where a GRID shortened it (CON-1, CON-2).
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { deliveredDocument } from "../../market/agreement.js";
import type { Instant } from "../../time/instant.js";

/** An end as an instant (Infinity when open) and as it was written in its source (undefined when open). */
export interface End {
  readonly to: Instant;
  readonly validTo: string | undefined;
}

/** The end of an agreement. */
export const endOf = ({ to, document }: Agreement): End => ({ to, validTo: document.validTo ?? undefined });

/** The start of an agreement, as the end of those before it. */
export const startOf = ({ from, document }: Agreement): End => ({ to: from, validTo: document.validFrom });

/** The remembered end of an agreement that has one. */
export const memoryOf = ({ originalTo, document }: Agreement): End | undefined =>
  originalTo === undefined ? undefined : { to: originalTo, validTo: document.originalValidTo ?? undefined };

/** The agreement with another end; its other attributes, including a remembered end, are kept. */
export const withEnd = (agreement: Agreement, { to, validTo }: End): Agreement => {
  const { validTo: _former, ...rest } = agreement.document;
  const document = validTo === undefined ? rest : { ...agreement.document, validTo };
  return { ...agreement, to, document: document as AgreementDocument };
};

/** The agreement with its present end remembered; an already remembered end is kept. */
export const remembering = (agreement: Agreement): Agreement =>
  agreement.originalTo !== undefined
    ? agreement
    : {
        ...agreement,
        originalTo: agreement.to,
        document: { ...agreement.document, originalValidTo: agreement.document.validTo ?? null },
      };

/** The agreement without a remembered end. */
export const withoutMemory = (agreement: Agreement): Agreement =>
  agreement.originalTo === undefined && !("originalValidTo" in agreement.document)
    ? agreement
    : { ...agreement, originalTo: undefined, document: deliveredDocument(agreement) };
