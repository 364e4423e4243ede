/**
 * Another end for an agreement, and the memory of the end a GRID took from it (CON-1, CON-2).
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { deliveredDocument } from "../../market/agreement.js";
import type { Instant } from "../../time/instant.js";

/** An end as an instant (Infinity when open) and as it was written where it came from (undefined when open). */
export interface End {
  readonly to: Instant;
  readonly validTo: string | undefined;
}

/** The end of an agreement. */
export const endOf = ({ to, document }: Agreement): End => ({ to, validTo: document.validTo ?? undefined });

/** The start of an agreement, as an end for those before it. */
export const startOf = ({ from, document }: Agreement): End => ({ to: from, validTo: document.validFrom });

/** The remembered end of an agreement that has one. */
export const memoryOf = ({ originalTo, document }: Agreement): End | undefined =>
  originalTo === undefined ? undefined : { to: originalTo, validTo: document.originalValidTo ?? undefined };

/** The agreement with another end; its other attributes, a memory among them, stay. */
export const withEnd = (agreement: Agreement, { to, validTo }: End): Agreement => {
  const { validTo: _former, ...rest } = agreement.document;
  const document = validTo === undefined ? rest : { ...agreement.document, validTo };
  return { ...agreement, to, document: document as AgreementDocument };
};

/** The agreement with a memory of its own present end; an older memory is kept. */
export const remembering = (agreement: Agreement): Agreement =>
  agreement.originalTo !== undefined
    ? agreement
    : {
        ...agreement,
        originalTo: agreement.to,
        document: { ...agreement.document, originalValidTo: agreement.document.validTo ?? null },
      };

/** The agreement without the memory of a former end. */
export const withoutMemory = (agreement: Agreement): Agreement =>
  agreement.originalTo === undefined && !("originalValidTo" in agreement.document)
    ? agreement
    : { ...agreement, originalTo: undefined, document: deliveredDocument(agreement) };
