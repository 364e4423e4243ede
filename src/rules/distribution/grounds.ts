/**
 * The grounds of a delivery: the verdicts that entitle its recipient.
 */
import { compareText } from "../../common/order.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import type { Eic } from "../../documents/eic.js";
import type { Category, Role } from "../../documents/vocabulary.js";
import { compareAgreements, deliveredDocument, identityOf } from "../../market/agreement.js";
import type { Granted } from "./verdict.js";
import { categoryOf } from "./verdict.js";

/** Why a recipient is entitled: the rule, its role, and the agreement of its right. */
export interface Ground {
  readonly rule: string;
  readonly role: Role;
  readonly category: Category;
  readonly agreement?: AgreementDocument;
  /** From the followed party to the recipient. */
  readonly chain?: readonly Eic[];
}

const compareGrants = (a: Granted, b: Granted): number =>
  compareText(a.rule, b.rule) ||
  compareText(a.role, b.role) ||
  (a.agreement === undefined || b.agreement === undefined
    ? Number(a.agreement !== undefined) - Number(b.agreement !== undefined)
    : compareAgreements(a.agreement, b.agreement));

/** The shorter chain first, among equals by EIC. */
const compareChains = ({ chain: a = [] }: Granted, { chain: b = [] }: Granted): number =>
  a.length - b.length || compareText(a.join(), b.join());

/** The sorted grounds of one recipient; of each agreement one, with the shortest chain. */
export const groundsOf = (grants: readonly Granted[]): readonly Ground[] => {
  const distinct = new Map<string, Granted>();
  for (const grant of grants) {
    const { rule, role, agreement } = grant;
    const key = `${rule} ${role} ${agreement === undefined ? "" : identityOf(agreement)}`;
    const known = distinct.get(key);
    if (known === undefined || compareChains(grant, known) < 0) distinct.set(key, grant);
  }
  return [...distinct.values()].sort(compareGrants).map(({ rule, role, agreement, chain }) => ({
    rule,
    role,
    category: categoryOf(role),
    ...(agreement && { agreement: deliveredDocument(agreement) }),
    ...(chain && { chain }),
  }));
};
