/**
 * A known agreement in the state of a message.
 */
import { remembering, withoutMemory } from "../../rules/consequences/end-of-agreement.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import type { Reason } from "../../reason/reason-code.js";

/** What a message may leave out although the agreement has it: what never changes, and what may be withheld (AGR-2). */
const lasting = [
  "serviceProviderEic",
  "customerEic",
  "agreementId",
  "commodityType",
  "preliminaryTerminationFee",
] as const;

/** The agreement of a message, with what it leaves out taken from the known one. */
const completed = (stated: Agreement, known: Agreement): Agreement => {
  const kept = lasting.filter(
    (name) =>
      (stated.document[name] ?? undefined) === undefined && (known.document[name] ?? undefined) !== undefined,
  );
  if (kept.length === 0) return stated;
  const attributes = Object.fromEntries(kept.map((name) => [name, known.document[name]]));
  return {
    ...stated,
    serviceProviderEic: stated.serviceProviderEic ?? known.serviceProviderEic,
    customerEic: stated.customerEic ?? known.customerEic,
    commodityType: stated.commodityType ?? known.commodityType,
    document: { ...stated.document, ...attributes } as AgreementDocument,
  };
};

const withMemoryOf = (agreement: Agreement, remembered: Agreement): Agreement => {
  const { originalTo, document } = remembered;
  if (originalTo === undefined) return agreement;
  const originalValidTo = document.originalValidTo ?? null;
  return { ...agreement, originalTo, document: { ...agreement.document, originalValidTo } };
};

const isByGridUpdate = (reason: Reason): boolean =>
  reason.kind === "agreement" && reason.cause === "GRID" && reason.causeAction === "UPDATE";

/**
 * The known agreement updated by a message with a reason. Attributes that never change or may be withheld stay where the
 * message leaves them out; an end that its GRID moved is remembered as CON-1 and CON-2 do, any other update forgets.
 *
 * Statements: AGR-2, CON-1, CON-2.
 *
 * @example
 * const stated = { ...grid, customerEic: undefined };
 * afterMessage(grid, stated, { kind: "simple", action: "UPDATE" }) // grid
 */
export const afterMessage = (known: Agreement, stated: Agreement, reason: Reason): Agreement => {
  const present = completed(withoutMemory(stated), known);
  if (reason.action !== "UPDATE") return present.to === known.to ? withMemoryOf(present, known) : present;
  if (!isByGridUpdate(reason) || present.to === known.originalTo) return present;
  return withMemoryOf(present, present.to < known.to ? remembering(known) : known);
};
