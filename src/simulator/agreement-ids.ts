/**
 * The ids of agreements in the second generation of services.
 */
import type { Agreement } from "../market/agreement.js";
import { identityOf } from "../market/agreement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import { bitsOf } from "../synthetic/random.js";

const word = (text: string, index: number): string =>
  bitsOf(index, text, index).toString(16).padStart(8, "0");

/** The id of an agreement: a UUID derived from its identity. */
export const agreementIdOf = (agreement: Agreement): string => {
  const identity = identityOf(agreement);
  const [a, b, c, d] = [word(identity, 1), word(identity, 2), word(identity, 3), word(identity, 4)];
  return `${a}-${b.slice(0, 4)}-8${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
};

/** The agreement with an id, or with the id that its operator gave it. */
export const agreementById = (set: AgreementSet, id: string): Agreement | undefined => {
  const wanted = id.toLowerCase();
  for (const agreement of set.agreements())
    if (agreementIdOf(agreement) === wanted || agreement.document.agreementId === id) return agreement;
  return undefined;
};
