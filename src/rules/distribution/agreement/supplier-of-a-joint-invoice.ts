import { agreementChanged, between, eics, day } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A JOINT_INVOICE concerns the supplier that issues the joint bill. */
export const supplierOfAJointInvoice: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "BEY-2",
  on: ["AGREEMENT"],
  title: {
    en: "A created, updated or deleted JOINT_INVOICE also goes to the open supplier that is its service provider.",
    et: "Loodud, muudetud või kustutatud JOINT_INVOICE läheb ka avatud tarnijale, kes on selle teenusepakkuja.",
  },
  statements: ["BEY-2"],
  decisions: [],
  roles: ["OPEN_SUPPLIER"],
  followed: [],
  candidacy: {
    when: { agreementTypes: ["JOINT_INVOICE"] },
    sources: [{ role: "OPEN_SUPPLIER", by: "party", as: "serviceProviderEic" }],
  },
  judge: ({ agreement }, judge) => {
    if (agreement.type !== "JOINT_INVOICE") return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("OPEN_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The grid operator enters a joint invoice with supplier A: A is notified.",
      et: "Võrguettevõtja sisestab ühisarve lepingu tarnijaga A: A-d teavitatakse.",
    },
    set: {},
    event: agreementChanged(
      "CREATE",
      between("JOINT_INVOICE", eics.supplierA, eics.gridOperator, day.jul2025),
      eics.gridOperator,
    ),
    grants: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER" }],
  },
  {
    title: {
      en: "A supplier that entered it itself is not notified.",
      et: "Selle ise sisestanud tarnijat ei teavitata.",
    },
    set: {},
    event: agreementChanged(
      "CREATE",
      between("JOINT_INVOICE", eics.supplierA, eics.gridOperator, day.jul2025),
      eics.supplierA,
    ),
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER", cause: "MadeTheChange" }],
  },
];
