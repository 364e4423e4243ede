/**
 * Changes that are invalid for the set.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { writeInstant } from "../../time/write-instant.js";
import type { AgreementChange, PrimaryChange } from "./agreement-change.js";
import { withoutMemory } from "./end-of-agreement.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Why a change is invalid; the set is unchanged. */
export type ChangeError =
  | {
      /** UPDATE or DELETE of an agreement that is not in the set, or whose start or party was changed. */
      readonly tag: "UnknownAgreement";
      readonly action: Action;
      readonly agreement: Agreement;
      /** The agreement of the same type and metering point (or customer) with the fewest differences, if there is one. */
      readonly closest: Agreement | undefined;
    }
  | { readonly tag: "AgreementExists"; readonly agreement: Agreement; readonly present: Agreement }
  | {
      /** Only validTo and agreementId may change. */
      readonly tag: "ChangedAttribute";
      readonly attribute: "commodityType" | "preliminaryTerminationFee";
      readonly agreement: Agreement;
      readonly before: string | boolean | undefined;
      readonly after: string | boolean | undefined;
    }
  | { readonly tag: "ViaNotOnSupply"; readonly agreement: Agreement; readonly via: string };

// ------------------------------------------------------------------------------------------------------- checking

/**
 * The change with its set, when the set allows it. An originalValidTo in the event's agreement is ignored.
 *
 * Statements: BEY-10 (only the end and the operator's own id may change).
 */
export const possibleChange = (
  set: AgreementSet,
  change: AgreementChange,
  now: Instant,
): Either<ChangeError, PrimaryChange> => {
  const { action, via } = change;
  const agreement = withoutMemory(change.agreement);
  if (via !== undefined && agreement.type !== "SUPPLY")
    return left({ tag: "ViaNotOnSupply", agreement, via });
  const before = set.find(agreement);
  if (action === "CREATE" && before !== undefined) {
    return left({ tag: "AgreementExists", agreement, present: before });
  }
  if (action !== "CREATE" && before === undefined) {
    return left({ tag: "UnknownAgreement", action, agreement, closest: closestTo(set, agreement) });
  }
  const error = action === "UPDATE" ? changedAttribute(before!, agreement) : undefined;
  if (error !== undefined) return left(error);
  const judged = action === "DELETE" ? before! : agreement;
  return right({ set, action, agreement, before, judged, now, ...(via === undefined ? {} : { via }) });
};

const changedAttribute = (before: Agreement, agreement: Agreement): ChangeError | undefined => {
  const tag = "ChangedAttribute";
  if (before.commodityType !== agreement.commodityType) {
    const attribute = "commodityType";
    return { tag, attribute, agreement, before: before.commodityType, after: agreement.commodityType };
  }
  const attribute = "preliminaryTerminationFee";
  const feeBefore = before.document[attribute] ?? undefined;
  const feeAfter = agreement.document[attribute] ?? undefined;
  return feeBefore === feeAfter
    ? undefined
    : { tag, attribute, agreement, before: feeBefore, after: feeAfter };
};

/** The number of differences in provider, customer and start. */
const differences = (a: Agreement, b: Agreement): number =>
  Number(a.serviceProviderEic !== b.serviceProviderEic) +
  Number(a.customerEic !== b.customerEic) +
  Number(a.from !== b.from);

const closestTo = (set: AgreementSet, agreement: Agreement): Agreement | undefined => {
  const { meterEic, customerEic, type } = agreement;
  const around =
    meterEic !== undefined
      ? set.agreementsOf(meterEic)
      : customerEic === undefined
        ? []
        : set.agreementsWithCustomer(customerEic);
  let closest: Agreement | undefined;
  let least = Infinity;
  for (const candidate of around) {
    if (candidate.type !== type) continue;
    const distance = differences(candidate, agreement);
    const isCloser =
      closest === undefined ||
      distance < least ||
      (distance === least &&
        Math.abs(candidate.from - agreement.from) < Math.abs(closest.from - agreement.from));
    if (!isCloser) continue;
    closest = candidate;
    least = distance;
  }
  return closest;
};

// ------------------------------------------------------------------------------------------------------ rendering

const partyText = (eic: string | undefined): string => eic ?? "unknown";

/**
 * An agreement in one line: type, metering point, provider and customer, validity in UTC.
 *
 * @example
 * describeAgreement(agreement) // "SUPPLY at 38Z-EX-POINT-1-9 of 38X-EX-SUPPL-A-P for 38X-EX-CUSTOM-XJ, 2024-12-31T22:00Z to open"
 */
export const describeAgreement = (agreement: Agreement): string => {
  const { type, meterEic, serviceProviderEic, customerEic, from, to } = agreement;
  const where = meterEic === undefined ? "" : ` at ${meterEic}`;
  const until = to === Infinity ? "open" : writeInstant(to);
  return `${type}${where} of ${partyText(serviceProviderEic)} for ${partyText(customerEic)}, ${writeInstant(from)} to ${until}`;
};

/**
 * One line of text: what was attempted, and why it is invalid.
 *
 * @category Consequences
 *
 * @example
 * explainChangeError({ tag: "ViaNotOnSupply", agreement: grid, via: "AGREEMENT_COORDINATION" })
 * // "via AGREEMENT_COORDINATION: expected on SUPPLY only, got GRID at ..."
 */
export const explainChangeError = (error: ChangeError): string => {
  const what = describeAgreement(error.agreement);
  switch (error.tag) {
    case "UnknownAgreement": {
      const hint =
        error.closest === undefined ? "" : `; the closest one is ${describeAgreement(error.closest)}`;
      return `${error.action}: the set has no ${what}${hint}`;
    }
    case "AgreementExists":
      return `CREATE: the set already has ${describeAgreement(error.present)}`;
    case "ChangedAttribute":
      return `UPDATE: only validTo and agreementId may change, but ${error.attribute} changed from ${String(error.before ?? "absent")} to ${String(error.after ?? "absent")} in ${what}`;
    case "ViaNotOnSupply":
      return `via ${error.via}: expected on SUPPLY only, got ${what}`;
  }
};
