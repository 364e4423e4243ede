import type { AgreementSet } from "../../market/agreement-set.js";
import type { Agreement } from "../../market/agreement.js";
import { startOf, step } from "../../predict/changes.js";
import { boundOfEvents } from "./bounds.js";
import type { Invariant, Observed } from "./invariant.js";

/** Half-open validities that share an instant. */
const overlap = (a: Agreement, b: Agreement): boolean => a.from < b.to && b.from < a.to;

/** Agreements of different known markets never count together. */
const isOtherMarket = (a: Agreement, b: Agreement): boolean =>
  a.commodityType !== undefined && b.commodityType !== undefined && a.commodityType !== b.commodityType;

const setAfter = ({ set, of, options }: Observed): AgreementSet =>
  of.events.reduce((progress, event) => step(progress, event).progress, startOf(set, options)).set;

/** A general service created by a change never overlaps a SUPPLY of its point. */
export const servicesBesideSupply: Invariant = {
  name: "services-beside-supply",
  statement: "A GENERAL_SERVICE created by a change never overlaps a SUPPLY of the metering point.",
  sources: ["CON-6"],
  on: ["AGREEMENT"],
  bound: boundOfEvents,
  holds: (observed) => {
    const made = observed.objects.flatMap(({ situation }) =>
      situation.on === "AGREEMENT" &&
      situation.because !== undefined &&
      situation.action === "CREATE" &&
      situation.agreement.type === "GENERAL_SERVICE"
        ? [situation.agreement]
        : [],
    );
    if (made.length === 0) return true;
    const after = setAfter(observed);
    return made.every((service) =>
      after
        .agreementsOf(service.meterEic!)
        .every(
          (other) => other.type !== "SUPPLY" || isOtherMarket(other, service) || !overlap(other, service),
        ),
    );
  },
};
