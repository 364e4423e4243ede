import { eics, customerChanged, day, grid, point, supplyA } from "../../example-parties.js";
import { judgeValidNow } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { CustomerChanged } from "../situation.js";
import { isName } from "./metadata.js";

/** A customer's new name goes to all its present service providers. */
export const activeServiceProviders: EntitlingRule<CustomerChanged> = {
  kind: "entitling",
  id: "CUS-2",
  on: ["CUSTOMER_DATA"],
  title: {
    en: "A changed name goes to the service providers of all agreements valid with the customer now.",
    et: "Muutunud nimi läheb kõigi kliendiga praegu kehtivate lepingute teenusepakkujatele.",
  },
  statements: ["CUS-2"],
  decisions: ["D-CUS-2"],
  roles: ["SERVICE_PROVIDER"],
  followed: [],
  candidacy: {
    when: { isConcerned: isName },
    sources: [{ role: "SERVICE_PROVIDER", by: "customer", type: "SUPPLY" }],
  },
  judge: ({ set, now, customerEic, changed }, judge) => {
    const concerned = changed.some(isName);
    for (const agreement of set.agreementsWithCustomer(customerEic)) {
      const eic = agreement.serviceProviderEic;
      if (concerned) judgeValidNow(judge, "SERVICE_PROVIDER", eic, agreement, now);
      else judge.refuse("SERVICE_PROVIDER", eic, { tag: "NothingOfItsConcernChanged", changed }, agreement);
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The grid operator and the supplier receive the new name, a future supplier does not.",
      et: "Uue nime saavad võrguettevõtja ja tarnija, tulevane tarnija mitte.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        { ...supplyA, validTo: day.jul2025 },
        { ...supplyA, serviceProviderEic: eics.supplierB, validFrom: day.jul2025 },
      ],
    },
    event: customerChanged(["LAST_NAME"], null),
    grants: [
      { eic: eics.gridOperator, role: "SERVICE_PROVIDER" },
      { eic: eics.supplierA, role: "SERVICE_PROVIDER" },
    ],
    refuses: [{ eic: eics.supplierB, role: "SERVICE_PROVIDER", cause: "NotValidYet" }],
  },
  {
    title: {
      en: "A new e-mail address alone triggers nothing.",
      et: "Ainult uus e-posti aadress ei käivita midagi.",
    },
    set: { meteringPoints: [point], agreements: [grid, supplyA] },
    event: customerChanged(["EMAIL", "MOBILE_PHONE"], null),
    refuses: [{ eic: eics.supplierA, role: "SERVICE_PROVIDER", cause: "NothingOfItsConcernChanged" }],
  },
];
