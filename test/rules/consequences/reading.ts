/** Values of the library made from documents of tests; a document that cannot be decoded is a fault of the test. */
import type { AgreementChange, Consequences } from "../../../src/rules/consequences/index.js";
import { consequencesOf } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, setOf } from "../../market/built.js";

export { agreementOf, setOf };

export const changeOf = (event: Readonly<Record<string, unknown>>): AgreementChange => ({
  action: event["action"] as AgreementChange["action"],
  agreement: agreementOf(event["agreement"]),
  ...(event["via"] === undefined ? {} : { via: "AGREEMENT_COORDINATION" as const }),
});

/** What follows from one change of an agreement document that the set allows. */
export const resultOf = (
  set: AgreementSet,
  action: AgreementChange["action"],
  document: unknown,
  now: number,
): Consequences => {
  const result = consequencesOf(set, { action, agreement: agreementOf(document) }, now);
  if (result._tag === "Left") throw new Error(result.left.tag);
  return result.right;
};

/** The consequences as action and document, in the order in which they are reported. */
export const consequencesIn = (
  ...change: Parameters<typeof resultOf>
): readonly (readonly [string, AgreementDocument])[] =>
  resultOf(...change).consequences.map(({ action, agreement }) => [action, agreement.document]);

export const momentOf = (event: object): number =>
  instantOf((event as { readonly occurredAt: string }).occurredAt);

/** The documents of a set, sorted, so that sets can be compared. */
export const agreementsOf = (set: AgreementSet): readonly AgreementDocument[] =>
  [...set.toDocument().agreements].sort((a, b) => (JSON.stringify(key(a)) < JSON.stringify(key(b)) ? -1 : 1));

export const key = (a: { readonly [N in keyof AgreementDocument]: unknown }): unknown[] => [
  a.agreementType,
  a.meterEic ?? "",
  a.serviceProviderEic ?? "",
  a.customerEic ?? "",
  instantOf(a.validFrom as string),
];
