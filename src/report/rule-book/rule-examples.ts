/**
 * The examples of every rule, by its id. They are in the files of the rules and assigned to the ids here, so that only what
 * prints or tests them loads them. The lists are written out, in the order of the rules.
 */
import type { ConsequenceId } from "../../rules/consequences/agreement-change.js";
import { examples as borderGridChanged } from "../../rules/consequences/border-grid-changed.js";
import { examples as coordinatedSupply } from "../../rules/consequences/coordinated-supply.js";
import { examples as generalServiceActivates } from "../../rules/consequences/general-service-activates.js";
import { examples as generalServiceRegenerated } from "../../rules/consequences/general-service-regenerated.js";
import { examples as gridDeleted } from "../../rules/consequences/grid-deleted.js";
import { examples as gridEndsEarlier } from "../../rules/consequences/grid-ends-earlier.js";
import { examples as gridEndsLater } from "../../rules/consequences/grid-ends-later.js";
import { examples as portfolioWithAGridOperator } from "../../rules/consequences/portfolio-with-a-grid-operator.js";
import { examples as supplyCreated } from "../../rules/consequences/supply-created.js";
import { examples as supplyUpdatedOrDeleted } from "../../rules/consequences/supply-updated-or-deleted.js";
import type { WorkedCase } from "../../rules/consequences/worked-case.js";
import { examples as aggregatorOfAnEndedAggregation } from "../../rules/distribution/agreement/aggregator-of-an-ended-aggregation.js";
import { examples as customerOfAPortfolio } from "../../rules/distribution/agreement/customer-of-a-portfolio.js";
import { examples as generalServiceNotActiveYet } from "../../rules/distribution/agreement/general-service-not-active-yet.js";
import { examples as generalServiceOfANamedSupplier } from "../../rules/distribution/agreement/general-service-of-a-named-supplier.js";
import { examples as generalServiceOfTheOperator } from "../../rules/distribution/agreement/general-service-of-the-operator.js";
import { examples as operatorOfAChangedSupply } from "../../rules/distribution/agreement/operator-of-a-changed-supply.js";
import { examples as overlapAtTheParentPoint } from "../../rules/distribution/agreement/overlap-at-the-parent-point.js";
import { examples as partiesAtTheParentOfAnAggregation } from "../../rules/distribution/agreement/parties-at-the-parent-of-an-aggregation.js";
import { examples as partiesOfABorderSupply } from "../../rules/distribution/agreement/parties-of-a-border-supply.js";
import { examples as portfolioProvidersOfTheServiceProvider } from "../../rules/distribution/agreement/portfolio-providers-of-the-service-provider.js";
import { examples as supplierOfAJointInvoice } from "../../rules/distribution/agreement/supplier-of-a-joint-invoice.js";
import { examples as supplierThatWasNamed } from "../../rules/distribution/agreement/supplier-that-was-named.js";
import { examples as suppliersAndAggregatorsOfAChangedGrid } from "../../rules/distribution/agreement/suppliers-and-aggregators-of-a-changed-grid.js";
import { examples as supplyChangedByAnotherSupply } from "../../rules/distribution/agreement/supply-changed-by-another-supply.js";
import { examples as supplyChangedByItsGrid } from "../../rules/distribution/agreement/supply-changed-by-its-grid.js";
import { examples as subjectOfTheAuthorization } from "../../rules/distribution/authorization/subject-of-the-authorization.js";
import {
  examplesOfANewCoordination,
  examplesOfACancelledCoordination,
  examplesOfAnAnsweredCoordination,
} from "../../rules/distribution/coordination/candidates-of-a-coordination.js";
import { examples as activeServiceProviders } from "../../rules/distribution/customer/active-service-providers.js";
import { examples as namedSupplierOfTheLastTwelveMonths } from "../../rules/distribution/customer/named-supplier-of-the-last-twelve-months.js";
import { examples as nobodyFollowsAnOperator } from "../../rules/distribution/general/nobody-follows-an-operator.js";
import { examples as notReflectedToTheSender } from "../../rules/distribution/general/not-reflected-to-the-sender.js";
import { examples as onlyTheDirectParty } from "../../rules/distribution/general/only-the-direct-party.js";
import { examples as portfolioProvidersOfDirectParties } from "../../rules/distribution/general/portfolio-providers-of-direct-parties.js";
import { examples as providersWhileMeasured } from "../../rules/distribution/metering-data/providers-while-measured.js";
import { examples as customerOfTheBorderPoint } from "../../rules/distribution/metering-point/customer-of-the-border-point.js";
import { examples as someValidOrFutureAgreement } from "../../rules/distribution/metering-point/some-valid-or-future-agreement.js";
import { examples as suppliersAndAggregatorsOfThePoint } from "../../rules/distribution/metering-point/suppliers-and-aggregators-of-the-point.js";
import { examples as suppliersWhileBilled } from "../../rules/distribution/network-bill/suppliers-while-billed.js";
import type { Example } from "../../rules/distribution/rule.js";

/** The examples of the rules about recipients. */
const byRule: Readonly<Record<string, () => readonly Example[]>> = {
  "GEN-4": notReflectedToTheSender,
  "GEN-5": portfolioProvidersOfDirectParties,
  "GEN-6": onlyTheDirectParty,
  "MP-1": someValidOrFutureAgreement,
  "MP-2": customerOfTheBorderPoint,
  "MP-3": suppliersAndAggregatorsOfThePoint,
  "AGR-1": portfolioProvidersOfTheServiceProvider,
  "AGR-3": overlapAtTheParentPoint,
  "AGR-4": generalServiceNotActiveYet,
  "AGR-5": generalServiceOfANamedSupplier,
  "AGR-6": generalServiceOfTheOperator,
  "AGR-7": suppliersAndAggregatorsOfAChangedGrid,
  "AGR-8": supplyChangedByItsGrid,
  "AGR-9": operatorOfAChangedSupply,
  "AGR-10": supplyChangedByAnotherSupply,
  "AGR-11": partiesAtTheParentOfAnAggregation,
  "MD-3": providersWhileMeasured,
  "NB-2": suppliersWhileBilled,
  "CUS-1": namedSupplierOfTheLastTwelveMonths,
  "CUS-2": activeServiceProviders,
  "AUT-1": subjectOfTheAuthorization,
  "COO-1": examplesOfANewCoordination,
  "COO-2": examplesOfACancelledCoordination,
  "COO-3": examplesOfAnAnsweredCoordination,
  "BEY-1": customerOfAPortfolio,
  "BEY-2": supplierOfAJointInvoice,
  "BEY-3": supplierThatWasNamed,
  "BEY-6": nobodyFollowsAnOperator,
  "BEY-13": aggregatorOfAnEndedAggregation,
  "BEY-14": partiesOfABorderSupply,
};

/** The examples of the rules about consequences. */
const byConsequence: Readonly<Record<string, () => readonly WorkedCase[]>> = {
  "CON-1": gridEndsEarlier,
  "CON-2": gridEndsLater,
  "CON-3": gridDeleted,
  "CON-4": supplyCreated,
  "CON-5": supplyUpdatedOrDeleted,
  "CON-6": generalServiceRegenerated,
  "CON-7": portfolioWithAGridOperator,
  "CON-8": borderGridChanged,
  "CON-9": coordinatedSupply,
  "CON-10": generalServiceActivates,
} satisfies Readonly<Record<ConsequenceId, unknown>>;

const examplesIn = <A>(byId: Readonly<Record<string, () => readonly A[]>>, rule: string): readonly A[] =>
  typeof rule === "string" && Object.hasOwn(byId, rule) ? byId[rule]!() : [];

/**
 * The examples of a rule about recipients, by the rule's id: a situation each, who is granted in it and who refused. None
 * where no rule about recipients has the id.
 *
 * @example
 * import { examplesOf } from "levik/book";
 * examplesOf("MP-2")[0]?.grants; // [{ eic: "38X-EX-NEIGHBOUL", role: "CUSTOMER" }]
 */
export const examplesOf = (rule: string): readonly Example[] => examplesIn(byRule, rule);

/**
 * The examples of a rule about consequences, by the rule's id: a set each, what happens, and what follows
 * from it. None where no rule about consequences has the id.
 *
 * @example
 * import { consequenceExamplesOf } from "levik/book";
 * consequenceExamplesOf("CON-3")[0]?.steps[0]?.consequences[0]?.reason; // "DELETE_BC_GRID_DELETE"
 */
export const consequenceExamplesOf = (rule: string): readonly WorkedCase[] => examplesIn(byConsequence, rule);

/** The rules that have examples, in the order they are listed here. */
export const rulesWithExamples = (): readonly string[] => [
  ...Object.keys(byRule),
  ...Object.keys(byConsequence),
];
