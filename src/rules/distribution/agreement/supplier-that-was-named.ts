import { agreementChanged, between, eics, day } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** The supplier that a grid operator names for the general service is notified. */
export const supplierThatWasNamed: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "BEY-3",
  on: ["AGREEMENT"],
  title: {
    en: "A created, updated or deleted NAMED_SUPPLIER also goes to the named supplier.",
    et: "Loodud, muudetud või kustutatud NAMED_SUPPLIER läheb ka nimetatud müüjale.",
  },
  statements: ["BEY-3"],
  decisions: [],
  roles: ["NAMED_SUPPLIER"],
  followed: [],
  candidacy: {
    when: { agreementTypes: ["NAMED_SUPPLIER"] },
    sources: [{ role: "NAMED_SUPPLIER", by: "party", as: "serviceProviderEic" }],
  },
  judge: ({ agreement }, judge) => {
    if (agreement.type !== "NAMED_SUPPLIER") return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("NAMED_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The grid operator names a supplier from July: the supplier is notified.",
      et: "Võrguettevõtja nimetab müüja alates juulist: müüjat teavitatakse.",
    },
    set: {},
    event: agreementChanged(
      "CREATE",
      between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025),
      eics.gridOperator,
    ),
    grants: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER" }],
  },
  {
    title: {
      en: "A named supplier that enters the agreement itself is not notified, and its customer gets nothing by this rule.",
      et: "Lepingu ise sisestanud nimetatud müüjat ei teavitata ja selle klient selle reegliga midagi ei saa.",
    },
    set: {},
    event: agreementChanged(
      "CREATE",
      between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025),
      eics.namedSupplier,
    ),
    refuses: [
      { eic: eics.namedSupplier, role: "NAMED_SUPPLIER", cause: "MadeTheChange" },
      { eic: eics.gridOperator, role: "NAMED_SUPPLIER" },
    ],
  },
];
