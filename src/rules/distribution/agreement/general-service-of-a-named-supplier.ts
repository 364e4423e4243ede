import { isNamedSupplier } from "../../../market/point-in-set.js";
import { agreementChanged, at, eics, day, grid, point } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A GENERAL_SERVICE that the system creates or deletes for a named supplier. */
export const generalServiceOfANamedSupplier: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-5",
  on: ["AGREEMENT"],
  title: {
    en: "A created or deleted GENERAL_SERVICE of a named supplier goes to that supplier and to the grid operator.",
    et: "Loodud või kustutatud GENERAL_SERVICE, mille teenusepakkuja on nimetatud müüja, läheb sellele müüjale ja võrguettevõtjale.",
  },
  statements: ["AGR-5"],
  decisions: ["D-AGR-5", "D-NAMED-SUPPLIER"],
  roles: ["NAMED_SUPPLIER", "GRID_OPERATOR"],
  followed: ["NAMED_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["GENERAL_SERVICE"], actions: ["CREATE", "DELETE"] },
    sources: [
      { role: "NAMED_SUPPLIER", by: "party", as: "serviceProviderEic" },
      { role: "GRID_OPERATOR", by: "operator", of: "point" },
    ],
  },
  judge: ({ agreement, point: where, action }, judge) => {
    if (agreement.type !== "GENERAL_SERVICE" || action === "UPDATE" || where === undefined) return;
    const { serviceProviderEic } = agreement;
    if (isNamedSupplier(agreement, where)) {
      const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
      judge.grant("NAMED_SUPPLIER", serviceProviderEic, cause, agreement);
      judge.grant("GRID_OPERATOR", where.operatorEic, {
        tag: "OperatesMeteringPoint",
        meterEic: where.meterEic,
      });
    } else {
      const cause = { tag: "ProviderIsOperator", operatorEic: where.operatorEic! } as const;
      judge.refuse("NAMED_SUPPLIER", serviceProviderEic, cause, agreement);
    }
  },
};

export const examples = (): readonly Example[] => {
  const generalService = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.mar2025);
  return [
    {
      title: {
        en: "A valid general service is deleted: the named supplier and the operator are notified.",
        et: "Kehtiv üldteenus kustutatakse: teavitatakse nimetatud müüjat ja võrguettevõtjat.",
      },
      set: { meteringPoints: [point], agreements: [grid, generalService] },
      event: agreementChanged("DELETE", generalService),
      grants: [
        { eic: eics.namedSupplier, role: "NAMED_SUPPLIER" },
        { eic: eics.gridOperator, role: "GRID_OPERATOR" },
      ],
    },
    {
      title: {
        en: "The operator's own general service is not a named supplier's.",
        et: "Võrguettevõtja enda üldteenus ei ole nimetatud müüja oma.",
      },
      set: { meteringPoints: [point], agreements: [grid] },
      event: agreementChanged("CREATE", { ...generalService, serviceProviderEic: eics.gridOperator }),
      refuses: [{ eic: eics.gridOperator, role: "NAMED_SUPPLIER", cause: "ProviderIsOperator" }],
    },
  ];
};
