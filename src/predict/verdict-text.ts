/**
 * Verdicts as sentences.
 */
import { describeAgreement } from "../rules/consequences/index.js";
import type { Agreement } from "../market/agreement.js";
import { identityOf } from "../market/agreement.js";
import type { Grant, Lack, Missed, Refusal, Verdict } from "../rules/distribution/verdict.js";
import type { Language } from "../reason/describe-reason.js";
import { estonianAgreementText, estonianVerdictText } from "./verdict-text-in-estonian.js";
import { lackText } from "./lack-text.js";
import { moment, validity } from "./moments.js";

const grantText = (cause: Grant): string => {
  switch (cause.tag) {
    case "ValidNow":
      return `the agreement is valid (${validity(cause.from, cause.to)})`;
    case "ActiveOrFuture":
      return `the agreement is active or in the future (${validity(cause.from, cause.to)})`;
    case "OverlapsData":
      return `the agreement (${validity(cause.from, cause.to)}) overlaps data of ${cause.meterEic}`;
    case "OverlapsAggregation":
      return `the agreement (${validity(cause.from, cause.to)}) overlaps the aggregation`;
    case "ValidWithinTwelveMonths":
      return cause.to === Infinity
        ? "the general service is valid"
        : `the general service ended on ${moment(cause.to)}, after ${moment(cause.since)}, twelve months ago`;
    case "PartyOfChangedAgreement":
      return cause.as === "customerEic"
        ? "it is the customer of the changed agreement"
        : "it is the service provider of the changed agreement";
    case "OperatesMeteringPoint":
      return `it operates the metering point ${cause.meterEic}`;
    case "HasPartyInPortfolio":
      return `it follows ${cause.followed} through its portfolio`;
    case "SubjectOfAuthorization":
      return "it is the subject of the authorization";
    case "ListedAsCandidate":
      return "it is listed as a candidate of the coordination";
  }
};

const refusalText = (cause: Refusal | Lack): string => {
  switch (cause.tag) {
    case "MadeTheChange":
      return "it made the change itself";
    case "Ended":
      return `the agreement ended on ${moment(cause.at)}, before the change`;
    case "NotValidYet":
      return `the agreement is not valid before ${moment(cause.from)}`;
    case "NoDataInValidity":
      return `the agreement covers ${validity(cause.from, cause.to)}, which overlaps no data of ${cause.meterEic}`;
    case "NoOverlapWithAggregation":
      return `the agreement covers ${validity(cause.from, cause.to)}, which does not overlap the aggregation`;
    case "NothingOverlapsAtParent":
      return cause.parentMeterEic === undefined
        ? "the parent metering point is unknown"
        : `nothing at the parent metering point ${cause.parentMeterEic} overlaps the aggregation`;
    case "NoValidOrFutureAgreement":
      return `the metering point ${cause.meterEic} has no valid or future agreement`;
    case "NotActiveUntil":
      return `the general service is not active until ${moment(cause.from)}`;
    case "ProviderIsOperator":
      return `the provider ${cause.operatorEic} of the general service is the operator, not a named supplier`;
    case "OtherMarket":
      return `the agreement belongs to another market (${cause.market})`;
    case "EndedBeforeTwelveMonths":
      return `the general service ended on ${moment(cause.to)}, not after ${moment(cause.since)}, twelve months ago`;
    case "NothingOfItsConcernChanged":
      return `no relevant metadata changed (changed: ${cause.changed.join(", ") || "none"})`;
    case "PortfolioNotValidThen":
      return `the portfolio agreement covers ${validity(cause.from, cause.to)}, not the relevant time`;
    case "NotOnThisAction":
      return `it is not notified of ${cause.action} of the agreement`;
    case "DirectPartyOnly":
      return "the message is for the direct party only";
    case "OnlyOperatesMeteringPoint":
      return `${cause.followed} receives only as the operator, which portfolio providers do not follow`;
    case "NotInThisEdition":
      return `the edition ${cause.edition} does not contain this`;
    case "NotByThisReading":
      return `the sources do not mention it; with the reading ${cause.otherwise} it would receive`;
    default:
      return lackText(cause);
  }
};

/** A verdict in one sentence: the party, its role, whether it receives, and why. */
export const verdictText = (verdict: Verdict | Missed, language: Language = "en"): string => {
  if (language === "et") return estonianVerdictText(verdict);
  const { rule, role, eic, chain } = verdict;
  const way = chain === undefined ? "" : ` (${chain.join(" → ")})`;
  if (verdict.granted)
    return `${rule}: ${eic} receives as ${role}${way}, because ${grantText(verdict.cause)}.`;
  const by = "by" in verdict && verdict.by !== undefined ? ` (${verdict.by})` : "";
  return `${rule}: ${eic} does not receive as ${role}${way}, because ${refusalText(verdict.cause)}${by}.`;
};

/** The name of the message in a sentence, with the agreement it is about. */
export interface NamedMessage {
  readonly name: string;
  readonly changed: Agreement | undefined;
}

/** A verdict with its message, and with the agreement of its right if that is not the one of the message. */
export const verdictTextOn = (
  { name, changed }: NamedMessage,
  verdict: Verdict | Missed,
  language: Language = "en",
): string => {
  const { agreement } = verdict;
  const isOfMessage =
    agreement === undefined || (changed !== undefined && identityOf(changed) === identityOf(agreement));
  if (language === "et") {
    const alus = isOfMessage ? "" : ` Leping: ${estonianAgreementText(agreement)}.`;
    return `${estonianVerdictText(verdict)} Teavitus: ${name}.${alus}`;
  }
  const by = isOfMessage ? "" : ` Agreement: ${describeAgreement(agreement)}.`;
  return `${verdictText(verdict)} Message: ${name}.${by}`;
};

/** The sentence for a party when only time passed and nothing became active. */
export const nothingActivatedText = (eic: string, language: Language = "en"): string =>
  language === "et"
    ? `AGR-4: ${eic} ei saa teavitust rollis NAMED_SUPPLIER, sest möödus ainult aeg ja ükski GENERAL_SERVICE ei hakanud sellega kehtima.`
    : `AGR-4: ${eic} does not receive as NAMED_SUPPLIER, because only time passed and no GENERAL_SERVICE became active.`;
