/** Questions about access at one metering point and the aggregation point below it. */
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import type { AuthorizationV1 } from "../../../src/documents/v1/authorization-v1.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { access } from "../../../src/rules/access/access.js";
import type { AccessAnswer, AccessRequest } from "../../../src/rules/access/access-answer.js";
import { instantOf } from "../../../src/time/instant.js";
import { writeInstant } from "../../../src/time/write-instant.js";

/** The set of a document that has one. */
export const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** The answer to a request without errors. */
export const answerOf = (request: AccessRequest): AccessAnswer => {
  const answer = access(request);
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

export const operator = "38X-EX-OPERATOR3";
export const supplier = "38X-EX-SUPPLIER8";
export const aggregator = "38X-EX-AGGREG-R9";
export const customer = "38X-EX-CUSTOMER1";
export const meter = "38Z-EX-METERING5";
export const below = "38Z-EX-BELOW---4";

export const t = (text: string): number => instantOf(text);
/** Periods as ISO 8601 writes them. */
export const iso = (periods: readonly { from: number; to: number }[]): readonly string[] =>
  periods.map(({ from, to }) => `${writeInstant(from)}/${writeInstant(to)}`);

/** The metering point and the aggregation point below it, of one operator. */
export const points = [
  { meterEic: meter, meteringPointType: "REGULAR", operatorEic: operator },
  { meterEic: below, meteringPointType: "AGGREGATION", operatorEic: operator, parentMeterEic: meter },
];
/** An agreement of the customer: an AGGREGATION at the aggregation point, others at the point above. */
export const agreement = (
  agreementType: string,
  serviceProviderEic: string,
  validFrom: string,
  validTo?: string,
) => ({
  agreementType,
  meterEic: agreementType === "AGGREGATION" ? below : meter,
  serviceProviderEic,
  customerEic: customer,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
});

/** The answer about the data of the supplier at the metering point in the 2020s, at noon of the first of June 2025. */
export const ask = (
  agreements: readonly unknown[],
  more: Partial<AccessRequest> & { readonly at?: string; readonly meteringPoints?: readonly unknown[] } = {},
): AccessAnswer => {
  const { at = "2025-06-01T09:00Z", meteringPoints = points, ...request } = more;
  return answerOf({
    set: setOf({ meteringPoints, agreements }),
    authorizations: [],
    eic: supplier,
    meterEic: meter,
    span: { from: t("2020-01-01T00:00Z"), to: t("2030-01-01T00:00Z") },
    now: t(at),
    ...request,
  });
};

/** The causes of the grounds. */
export const tags = (answer: AccessAnswer): readonly string[] => answer.grounds.map(({ cause }) => cause.tag);
/** The causes of the refusals. */
export const denials = (answer: AccessAnswer): readonly string[] =>
  answer.refused.map(({ cause }) => cause.tag);

/** An authorization of the supplier at the metering point. */
export const held: AuthorizationV1 = {
  mandateCustomerEic: supplier,
  mandateCustomerType: "LEGAL",
  meteringPointEic: meter,
  ownerCustomerEic: customer,
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom: "2023-05-20T00:00Z",
  subjectPeriodTo: "2024-05-20T00:00Z",
  validFrom: "2025-05-20T21:37:54.499Z",
  validTo: "2025-06-22T21:37:54.499Z",
};
