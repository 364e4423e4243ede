/**
 * Sets and agreements from documents that are known to be right.
 */
import type { Agreement } from "../../src/market/Agreement.js";
import type { AgreementSet } from "../../src/market/AgreementSet.js";
import { agreementSet } from "../../src/market/AgreementSet.js";
import type { DocumentError } from "../../src/market/documents.js";
import { readAgreement } from "../../src/market/documents.js";

export const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

export const errorsOf = (document: unknown): readonly DocumentError[] => {
  const built = agreementSet(document);
  if (built._tag === "Right") throw new Error("expected errors");
  return built.left;
};

export const agreementOf = (document: unknown): Agreement => {
  const read = readAgreement(document, { path: "" });
  if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
  return read.right;
};
