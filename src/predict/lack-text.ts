/**
 * What is missing for a party, as the clause of a sentence.
 */
import { withArticle } from "../common/article.js";
import type { Lack } from "../rules/distribution/verdict.js";
import { moment, validity } from "./moments.js";

const partyNames = { serviceProviderEic: "service provider", customerEic: "customer" } as const;

const duringText = ({ during, from, to }: Extract<Lack, { readonly tag: "NoAgreementAt" }>): string => {
  switch (during) {
    case "now":
      return `valid at ${moment(from)}`;
    case "from-now-on":
      return `valid at ${moment(from)} or later`;
    case "data":
      return `that overlaps ${validity(from, to)}`;
    case "aggregation":
      return `valid during the aggregation (${validity(from, to)})`;
  }
};

/** Why a rule did not consider a party. */
export const lackText = (cause: Lack): string => {
  switch (cause.tag) {
    case "NoAgreementAt":
      return `it is not the ${partyNames[cause.as]} of ${withArticle(cause.agreementType)} at ${cause.meterEic} ${duringText(cause)}`;
    case "NoAgreementWith":
      return `it is not the service provider of ${withArticle(cause.agreementType)} for ${cause.customerEic} valid at ${moment(cause.from)}`;
    case "NotInPortfolioOf":
      return `it is not the service provider of a PORTFOLIO_SUPPLIER for ${cause.followed}, which this rule follows, valid ${cause.to === Infinity ? `at ${moment(cause.from)}` : `within ${validity(cause.from, cause.to)}`}`;
    case "NobodyToFollow":
      return "no entitled party is one that portfolio providers follow";
    case "FollowedItself":
      return "the rule is for the portfolio providers of the service provider, and it is the service provider itself";
    case "AnotherRole":
      return `it has another role: it is the ${partyNames[cause.as]} of the ${cause.agreementType}, which this rule does not consider`;
    case "OnlyOperates":
      return `it operates the metering point ${cause.meterEic}, which this rule does not consider`;
    case "OperatedByAnother":
      return `it does not operate the metering point ${cause.meterEic}, ${cause.operatorEic === undefined ? "whose operator is unknown" : `${cause.operatorEic} does`}`;
    case "OtherParty":
      return `the ${partyNames[cause.as]} of the changed agreement is ${cause.partyEic ?? "unknown"}`;
    case "OtherSubject":
      return `the subject of the authorization is ${cause.mandateCustomerEic}`;
    case "NotListedAsCandidate":
      return `the candidates of the coordination are ${cause.candidates.join(", ") || "none"}`;
    case "NoDataAtAll":
      return "the message has no data";
    case "OtherAgreement":
      return `the rule applies to ${cause.expected.join(" and ")}, the message is about ${withArticle(cause.agreementType)}`;
    case "OtherAction":
      return `the rule applies to ${cause.expected.join(" and ")}, the action of the message is ${cause.action}`;
    case "NeverUpdated":
      return `${withArticle(cause.agreementType)} is only created and deleted, never updated`;
    case "OtherPoint":
      return `the rule applies to metering points of type ${cause.expected.join(", ")}, this one is of type ${cause.meteringPointType}`;
    case "IsConsequence":
      return `the Datahub made this change because of the ${cause.action} of ${withArticle(cause.agreementType)}, and the rule applies to changes made by a party`;
    case "NoConsequence":
      return cause.expected === "something"
        ? "the rule applies to changes made by the Datahub because of another agreement"
        : `the rule applies to changes made by the Datahub because of ${withArticle(cause.expected)}`;
  }
};
