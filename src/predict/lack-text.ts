/**
 * What a party lacks, as the clause of a sentence.
 */
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
      return `valid beside the aggregation (${validity(from, to)})`;
  }
};

/** An article that fits an agreement type. */
const a = (type: string): string => `${/^[AEIOU]/.test(type) ? "an" : "a"} ${type}`;

/** Why a rule did not look at a party. */
export const lackText = (cause: Lack): string => {
  switch (cause.tag) {
    case "NoAgreementAt":
      return `it is not the ${partyNames[cause.as]} of ${a(cause.agreementType)} at ${cause.meterEic} ${duringText(cause)}`;
    case "NoAgreementWith":
      return `it is not the service provider of ${a(cause.agreementType)} for ${cause.customerEic} valid at ${moment(cause.from)}`;
    case "NotInPortfolioOf":
      return `it is not the service provider of a PORTFOLIO_SUPPLIER for ${cause.followed}, which this rule follows, valid ${cause.to === Infinity ? `at ${moment(cause.from)}` : `within ${validity(cause.from, cause.to)}`}`;
    case "NobodyToFollow":
      return "no party is entitled here that portfolio providers follow";
    case "FollowedItself":
      return "the rule tells the portfolio providers of the service provider, and it is the service provider itself";
    case "AnotherRole":
      return `it has another role: it is the ${partyNames[cause.as]} of the ${cause.agreementType}, which the rule does not name`;
    case "OnlyOperates":
      return `it operates the metering point ${cause.meterEic}, which the rule does not name`;
    case "OperatedByAnother":
      return `it does not operate the metering point ${cause.meterEic}, ${cause.operatorEic === undefined ? "whose operator is not known" : `${cause.operatorEic} does`}`;
    case "OtherParty":
      return `the ${partyNames[cause.as]} of the changed agreement is ${cause.partyEic ?? "not known"}`;
    case "OtherSubject":
      return `the subject of the authorization is ${cause.mandateCustomerEic}`;
    case "NotListedAsCandidate":
      return `the candidates of the coordination are ${cause.candidates.join(", ") || "nobody"}`;
    case "NoDataAtAll":
      return "the message has no data";
    case "OtherAgreement":
      return `the rule is about ${cause.expected.join(" and ")}, the message about ${a(cause.agreementType)}`;
    case "OtherAction":
      return `the rule is about ${cause.expected.join(" and ")}, the message is of ${a(cause.action)}`;
    case "NeverUpdated":
      return `${a(cause.agreementType)} is only created and deleted, never updated`;
    case "OtherPoint":
      return `the rule is about metering points of type ${cause.expected.join(", ")}, this one is of type ${cause.meteringPointType}`;
    case "IsConsequence":
      return `the Datahub made this change itself, because of the ${cause.action} of ${a(cause.agreementType)}, and the rule is about what a party changes`;
    case "NoConsequence":
      return cause.expected === "something"
        ? "the rule is about what the Datahub changes because of another agreement"
        : `the rule is about what the Datahub changes because of ${a(cause.expected)}`;
  }
};
