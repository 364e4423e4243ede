/**
 * Cases as documents: a set, a sequence of events, and the expected consequences. Tests run them, the rule book prints
 * them.
 */
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import type { Action } from "../../documents/vocabulary.js";
import type { ReasonCode } from "../../reason/reason-code.js";
import { eics, noon } from "../example-parties.js";
import type { Example, Sentence } from "../distribution/rule.js";

/** An agreement event as a document (docs/formats.md). */
export interface AgreementEvent {
  readonly resourceType: "AGREEMENT";
  readonly action: Action;
  readonly occurredAt: string;
  readonly initiatorEic: string | null | undefined;
  readonly agreement: AgreementDocument;
  readonly via?: "AGREEMENT_COORDINATION";
}

/** An event without a change: only time passes. */
export interface ClockEvent {
  readonly resourceType: "CLOCK";
  readonly occurredAt: string;
}

/** One consequence: the reason, and the agreement in its new state or as it was deleted. */
export interface ExpectedConsequence {
  readonly reason: ReasonCode;
  readonly agreement: AgreementDocument;
}

/** One change of a worked case and its consequences. */
export interface WorkedStep {
  readonly event: AgreementEvent | ClockEvent;
  /** All consequences of the event, in order. */
  readonly consequences: readonly ExpectedConsequence[];
  /** The GENERAL_SERVICE that became active since the previous event, in order; absent for none. */
  readonly activated?: readonly AgreementDocument[];
}

/** A worked case of consequences. */
export interface WorkedCase {
  readonly title: Sentence;
  readonly set: Example["set"];
  readonly steps: readonly WorkedStep[];
}

/** A worked case with its number; some have a variant. */
export interface NumberedCase extends WorkedCase {
  readonly number: number;
}

/** An agreement event, at noon of the examples' day unless another moment is given. */
export const agreementEvent = (
  action: Action,
  agreement: AgreementDocument,
  occurredAt: string = noon,
  via?: "AGREEMENT_COORDINATION",
): AgreementEvent => ({
  resourceType: "AGREEMENT",
  action,
  occurredAt,
  initiatorEic: agreement.serviceProviderEic,
  agreement,
  ...(via === undefined ? {} : { via }),
});

/** A moment at which only time has passed. */
export const clockEvent = (occurredAt: string): ClockEvent => ({ resourceType: "CLOCK", occurredAt });

/** An agreement as the Datahub makes it at a point of the examples. */
const madeAt = (
  meterEic: string,
  agreementType: "GENERAL_SERVICE" | "BORDER_SUPPLY",
  commodityType: string | undefined,
  serviceProviderEic: string,
  customerEic: string,
  validFrom: string,
  validTo: string | undefined,
): AgreementDocument => ({
  meterEic,
  agreementType,
  preliminaryTerminationFee: false,
  ...(commodityType === undefined ? {} : { commodityType }),
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
  serviceProviderEic,
  customerEic,
});

/** The general service of a provider for a customer at the metering point of the examples. */
export const generalService = (
  serviceProviderEic: string,
  customerEic: string,
  validFrom: string,
  validTo?: string,
): AgreementDocument =>
  madeAt(eics.point, "GENERAL_SERVICE", "ELECTRICITY", serviceProviderEic, customerEic, validFrom, validTo);

/** The supply of a provider for a grid operator at the border point of the examples. */
export const borderSupply = (
  serviceProviderEic: string,
  customerEic: string,
  validFrom: string,
  validTo?: string,
): AgreementDocument =>
  madeAt(eics.borderPoint, "BORDER_SUPPLY", undefined, serviceProviderEic, customerEic, validFrom, validTo);
