import type { AgreementDocument, AgreementSetDocument } from "../../documents/agreement-set-document.js";
import { eics } from "../../rules/example-parties.js";
import { boundOfEvents } from "./bounds.js";
import { isSameOutcome } from "./same-outcome.js";
import type { Invariant } from "./invariant.js";
import { everyEvent } from "./invariant.js";

const elsewhere = "38Z-EX-ELSEWHE-U";
const [operator, customer, balance] = [eics.serviceProvider, "38X-EX-STRANGERG", eics.balanceB];
const long = { validFrom: "2001-12-31T22:00Z" };

const there = (agreementType: AgreementDocument["agreementType"], serviceProviderEic: string) => ({
  agreementType,
  meterEic: elsewhere,
  serviceProviderEic,
  customerEic: customer,
  ...long,
});

/** Agreements of another metering point, and of parties that occur in no case. */
const unrelated: Required<AgreementSetDocument> = {
  meteringPoints: [{ meterEic: elsewhere, meteringPointType: "REGULAR", operatorEic: operator }],
  agreements: [
    there("GRID", operator),
    there("SUPPLY", eics.supplierA),
    there("GENERAL_SERVICE", eics.supplierB),
    { agreementType: "NAMED_SUPPLIER", serviceProviderEic: eics.supplierB, customerEic: operator, ...long },
    {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: eics.supplierA,
      customerEic: balance,
      ...long,
    },
    { agreementType: "JOINT_INVOICE", serviceProviderEic: eics.supplierA, customerEic: operator, ...long },
  ],
};

const withUnrelated = ({ meteringPoints, agreements }: AgreementSetDocument): AgreementSetDocument => ({
  meteringPoints: [...(unrelated.meteringPoints ?? []), ...(meteringPoints ?? [])],
  agreements: [...(unrelated.agreements ?? []), ...(agreements ?? [])],
});

/** Unrelated agreements make no difference to a change. */
export const locality: Invariant = {
  name: "locality",
  statement: "Agreements of other metering points with other customers have no effect.",
  sources: ["GEN-1", "GEN-2", "GEN-3"],
  on: everyEvent,
  bound: boundOfEvents,
  holds: (observed) =>
    isSameOutcome(
      observed.notifications,
      observed.notificationsIn(withUnrelated(observed.of.set), observed.of.events),
    ),
};
