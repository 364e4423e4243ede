import { agreementChanged, eics, portfolioOfA } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A party that is added to a portfolio is notified, also when the end changes. */
export const customerOfAPortfolio: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "BEY-1",
  on: ["AGREEMENT"],
  title: {
    en: "A created or updated PORTFOLIO_SUPPLIER also goes to its customer.",
    et: "Loodud või muudetud PORTFOLIO_SUPPLIER läheb ka selle kliendile.",
  },
  statements: ["BEY-1"],
  decisions: ["D-BEY-1"],
  roles: ["CUSTOMER"],
  followed: [],
  candidacy: {
    when: { agreementTypes: ["PORTFOLIO_SUPPLIER"], actions: ["CREATE", "UPDATE"] },
    sources: [{ role: "CUSTOMER", by: "party", as: "customerEic" }],
  },
  judge: ({ agreement, action }, judge) => {
    if (agreement.type !== "PORTFOLIO_SUPPLIER") return;
    if (action === "DELETE") {
      judge.refuse("CUSTOMER", agreement.customerEic, { tag: "NotOnThisAction", action }, agreement);
    } else {
      const cause = { tag: "PartyOfChangedAgreement", as: "customerEic" } as const;
      judge.grant("CUSTOMER", agreement.customerEic, cause, agreement);
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A balance responsible party adds supplier A to its portfolio: A is notified.",
      et: "Bilansihaldur lisab tarnija A oma portfelli: A-d teavitatakse.",
    },
    set: {},
    event: agreementChanged("CREATE", portfolioOfA, eics.balanceA),
    grants: [{ eic: eics.supplierA, role: "CUSTOMER" }],
  },
  {
    title: {
      en: "A is not notified of a deleted portfolio agreement.",
      et: "Kustutatud portfellilepingust A-d ei teavitata.",
    },
    set: { agreements: [portfolioOfA] },
    event: agreementChanged("DELETE", portfolioOfA, eics.balanceA),
    refuses: [{ eic: eics.supplierA, role: "CUSTOMER", cause: "NotOnThisAction" }],
  },
];
