/**
 * Sets and agreements from documents that are known to be right.
 */
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { Agreement } from "../../src/market/agreement.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { decodeAgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { DecodeError } from "../../src/documents/decode-error.js";
import { agreementOf as agreementOfDocument } from "../../src/market/agreement.js";

export const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

export const errorsOf = (document: unknown): readonly DecodeError[] => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Right") throw new Error("expected errors");
  return built.left;
};

export const agreementOf = (document: unknown): Agreement => {
  const decoded = decodeAgreementDocument(document);
  if (decoded._tag === "Left") throw new Error(JSON.stringify(decoded.left));
  return agreementOfDocument(decoded.right.value);
};
