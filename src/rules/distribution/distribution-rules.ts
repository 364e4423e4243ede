/**
 * Every rule, by chapter.
 */
import { aggregatorOfAnEndedAggregation } from "./agreement/aggregator-of-an-ended-aggregation.js";
import { customerOfAPortfolio } from "./agreement/customer-of-a-portfolio.js";
import { generalServiceNotActiveYet } from "./agreement/general-service-not-active-yet.js";
import { generalServiceOfANamedSupplier } from "./agreement/general-service-of-a-named-supplier.js";
import { generalServiceOfTheOperator } from "./agreement/general-service-of-the-operator.js";
import { operatorOfAChangedSupply } from "./agreement/operator-of-a-changed-supply.js";
import { overlapAtTheParentPoint } from "./agreement/overlap-at-the-parent-point.js";
import { partiesAtTheParentOfAnAggregation } from "./agreement/parties-at-the-parent-of-an-aggregation.js";
import { partiesOfABorderSupply } from "./agreement/parties-of-a-border-supply.js";
import { portfolioProvidersOfTheServiceProvider } from "./agreement/portfolio-providers-of-the-service-provider.js";
import { supplierOfAJointInvoice } from "./agreement/supplier-of-a-joint-invoice.js";
import { supplierThatWasNamed } from "./agreement/supplier-that-was-named.js";
import { suppliersAndAggregatorsOfAChangedGrid } from "./agreement/suppliers-and-aggregators-of-a-changed-grid.js";
import { supplyChangedByAnotherSupply } from "./agreement/supply-changed-by-another-supply.js";
import { supplyChangedByItsGrid } from "./agreement/supply-changed-by-its-grid.js";
import { subjectOfTheAuthorization } from "./authorization/subject-of-the-authorization.js";
import {
  candidatesOfACancelledCoordination,
  candidatesOfANewCoordination,
  candidatesOfAnAnsweredCoordination,
} from "./coordination/candidates-of-a-coordination.js";
import { activeServiceProviders } from "./customer/active-service-providers.js";
import { namedSupplierOfTheLastTwelveMonths } from "./customer/named-supplier-of-the-last-twelve-months.js";
import { nobodyFollowsAnOperator } from "./general/nobody-follows-an-operator.js";
import { notReflectedToTheSender } from "./general/not-reflected-to-the-sender.js";
import { onlyTheDirectParty } from "./general/only-the-direct-party.js";
import { portfolioProvidersOfDirectParties } from "./general/portfolio-providers-of-direct-parties.js";
import { providersWhileMeasured } from "./metering-data/providers-while-measured.js";
import { customerOfTheBorderPoint } from "./metering-point/customer-of-the-border-point.js";
import { someValidOrFutureAgreement } from "./metering-point/some-valid-or-future-agreement.js";
import { suppliersAndAggregatorsOfThePoint } from "./metering-point/suppliers-and-aggregators-of-the-point.js";
import { suppliersWhileBilled } from "./network-bill/suppliers-while-billed.js";
import type { Rule } from "./rule.js";

/** All rules about recipients. */
export const rules = [
  notReflectedToTheSender,
  portfolioProvidersOfDirectParties,
  onlyTheDirectParty,
  someValidOrFutureAgreement,
  customerOfTheBorderPoint,
  suppliersAndAggregatorsOfThePoint,
  portfolioProvidersOfTheServiceProvider,
  overlapAtTheParentPoint,
  generalServiceNotActiveYet,
  generalServiceOfANamedSupplier,
  generalServiceOfTheOperator,
  suppliersAndAggregatorsOfAChangedGrid,
  supplyChangedByItsGrid,
  operatorOfAChangedSupply,
  supplyChangedByAnotherSupply,
  partiesAtTheParentOfAnAggregation,
  providersWhileMeasured,
  suppliersWhileBilled,
  namedSupplierOfTheLastTwelveMonths,
  activeServiceProviders,
  subjectOfTheAuthorization,
  candidatesOfANewCoordination,
  candidatesOfACancelledCoordination,
  candidatesOfAnAnsweredCoordination,
  customerOfAPortfolio,
  supplierOfAJointInvoice,
  supplierThatWasNamed,
  nobodyFollowsAnOperator,
  aggregatorOfAnEndedAggregation,
  partiesOfABorderSupply,
] as const satisfies readonly Rule[];
