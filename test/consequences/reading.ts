/** Documents of tests as the library's values; a test that hands over what does not read is itself wrong. */
import type { AgreementChange, Consequences } from "../../src/consequences/index.js";
import { consequencesOf } from "../../src/consequences/index.js";
import type { Agreement } from "../../src/market/Agreement.js";
import type { AgreementDocument } from "../../src/documents/agreement-set.js";
import type { AgreementSet } from "../../src/market/AgreementSet.js";
import { agreementSet } from "../../src/market/AgreementSet.js";
import { readAgreement } from "../../src/market/documents.js";
import { instantOf } from "../../src/time/Instant.js";

export const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

export const agreementOf = (document: unknown): Agreement => {
  const read = readAgreement(document, { path: "agreement" });
  if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
  return read.right;
};

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

/** The consequences as action and document, in the order in which they are told. */
export const toldBy = (
  ...change: Parameters<typeof resultOf>
): readonly (readonly [string, AgreementDocument])[] =>
  resultOf(...change).consequences.map(({ action, agreement }) => [action, agreement.document]);

export const momentOf = (event: object): number =>
  instantOf((event as { readonly occurredAt: string }).occurredAt);

/** Documents of a set in an order of their own, for comparing sets. */
export const agreementsOf = (set: AgreementSet): readonly AgreementDocument[] =>
  [...set.toDocument().agreements].sort((a, b) => (JSON.stringify(key(a)) < JSON.stringify(key(b)) ? -1 : 1));

export const key = (a: AgreementDocument): unknown[] => [
  a.agreementType,
  a.meterEic ?? "",
  a.serviceProviderEic ?? "",
  a.customerEic ?? "",
  instantOf(a.validFrom),
];
