/**
 * The other SUPPLY agreements at a metering point (CON-4, CON-5).
 */
import { shareMarket } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import { identityOf } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";

/** The other SUPPLY of the same point and market, by start. */
export const otherSupplies = (set: AgreementSet, supply: Agreement): readonly Agreement[] => {
  const identity = identityOf(supply);
  return set
    .agreementsOf(supply.meterEic!)
    .filter(
      (other) => other.type === "SUPPLY" && shareMarket(set, other, supply) && identityOf(other) !== identity,
    );
};
