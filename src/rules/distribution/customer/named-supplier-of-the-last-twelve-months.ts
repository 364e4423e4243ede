import { isNamedSupplier, meteringPointAt } from "../../../market/point-in-set.js";
import type { Eic } from "../../../documents/eic.js";
import type { MeteringPoint } from "../../../market/metering-point.js";
import { monthsBack } from "../../../time/tallinn.js";
import { at, eics, customerChanged, day, grid, point } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { CustomerChanged } from "../situation.js";
import type { Granted } from "../verdict.js";
import { isBilling, isName } from "./metadata.js";

/** Billing data goes to the named suppliers of the customer now and within the last twelve months. */
export const namedSupplierOfTheLastTwelveMonths: EntitlingRule<CustomerChanged> = {
  kind: "entitling",
  id: "CUS-1",
  on: ["CUSTOMER_DATA"],
  title: {
    en: "Changed billing data goes to the named suppliers of the customer's general services now and in the last 12 months.",
    et: "Muutunud arveldusandmed lähevad kliendi praeguse ja viimase 12 kuu üldteenuse nimetatud müüjatele.",
  },
  statements: ["CUS-1"],
  decisions: ["D-CUS-1", "D-NAMED-SUPPLIER"],
  roles: ["NAMED_SUPPLIER"],
  followed: [],
  candidacy: {
    when: { isConcerned: isBilling },
    sources: [{ role: "NAMED_SUPPLIER", by: "customer", type: "GENERAL_SERVICE" }],
  },
  judge: ({ set, now, customerEic, changed }, judge) => {
    const concerned = changed.some(isBilling);
    const since = monthsBack(now, 12);
    const points = new Map<Eic, MeteringPoint>();
    const pointOf = (meterEic: Eic): MeteringPoint => {
      const known = points.get(meterEic) ?? meteringPointAt(set, meterEic, now);
      points.set(meterEic, known);
      return known;
    };
    for (const agreement of set.agreementsWithCustomer(customerEic)) {
      if (agreement.type !== "GENERAL_SERVICE") continue;
      const { from, to, serviceProviderEic: eic } = agreement;
      const where = pointOf(agreement.meterEic!);
      if (!concerned) {
        judge.refuse("NAMED_SUPPLIER", eic, { tag: "NothingOfItsConcernChanged", changed }, agreement);
      } else if (!isNamedSupplier(agreement, where)) {
        const cause = { tag: "ProviderIsOperator", operatorEic: where.operatorEic! } as const;
        judge.refuse("NAMED_SUPPLIER", eic, cause, agreement);
      } else if (now < from) {
        judge.refuse("NAMED_SUPPLIER", eic, { tag: "NotValidYet", from }, agreement);
      } else if (to <= since) {
        judge.refuse("NAMED_SUPPLIER", eic, { tag: "EndedBeforeTwelveMonths", since, to }, agreement);
      } else judge.grant("NAMED_SUPPLIER", eic, { tag: "ValidWithinTwelveMonths", since, to }, agreement);
    }
  },
};

interface CustomerData {
  readonly customerMetadata: readonly { readonly metadataType: string }[];
}

/** What a recipient gets of customer metadata: all of it by this rule, by any other rule the name only (D-CUS-2). */
export const metadataFor = (grants: readonly Granted[], data: CustomerData): CustomerData =>
  grants.some(({ rule, follows }) => rule === "CUS-1" || follows === "CUS-1")
    ? data
    : { ...data, customerMetadata: data.customerMetadata.filter(({ metadataType }) => isName(metadataType)) };

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A general service that ended five months ago still counts, one that ended 17 months ago does not.",
      et: "Viis kuud tagasi lõppenud üldteenus loeb veel, 17 kuud tagasi lõppenud enam mitte.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        at(eics.point, "GENERAL_SERVICE", eics.supplierC, eics.customerX, "2023-09-30T21:00Z", day.jan2024),
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024, day.jan2025),
      ],
    },
    event: customerChanged(["BILLING_ADDRESS"]),
    grants: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER" }],
    refuses: [{ eic: eics.supplierC, role: "NAMED_SUPPLIER", cause: "EndedBeforeTwelveMonths" }],
  },
  {
    title: {
      en: "A new telephone number is not billing data.",
      et: "Uus telefoninumber ei ole arveldusandmed.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024)],
    },
    event: customerChanged(["PHONE"]),
    refuses: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER", cause: "NothingOfItsConcernChanged" }],
  },
];
