import { isNamedSupplier } from "../../../market/point-in-set.js";
import { agreementChanged, at, eics, day, grid, point } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A GENERAL_SERVICE that the system creates or deletes for the grid operator itself. */
export const generalServiceOfTheOperator: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-6",
  on: ["AGREEMENT"],
  title: {
    en: "A created or deleted GENERAL_SERVICE of the grid operator goes to the grid operator.",
    et: "Loodud või kustutatud GENERAL_SERVICE, mille teenusepakkuja on võrguettevõtja, läheb võrguettevõtjale.",
  },
  statements: ["AGR-6"],
  decisions: ["D-AGR-5"],
  roles: ["GRID_OPERATOR"],
  followed: [],
  candidacy: {
    when: { agreementTypes: ["GENERAL_SERVICE"], actions: ["CREATE", "DELETE"] },
    sources: [{ role: "GRID_OPERATOR", by: "operator", of: "point" }],
  },
  judge: ({ agreement, point: where, action }, judge) => {
    if (agreement.type !== "GENERAL_SERVICE" || action === "UPDATE" || where === undefined) return;
    if (isNamedSupplier(agreement, where)) return;
    judge.grant("GRID_OPERATOR", where.operatorEic, {
      tag: "OperatesMeteringPoint",
      meterEic: where.meterEic,
    });
  },
};

export const examples = (): readonly Example[] => {
  const generalService = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.mar2025);
  return [
    {
      title: {
        en: "The operator is notified of its own general service.",
        et: "Võrguettevõtjat teavitatakse tema enda üldteenusest.",
      },
      set: { meteringPoints: [point], agreements: [grid] },
      event: agreementChanged("CREATE", generalService),
      grants: [{ eic: eics.gridOperator, role: "GRID_OPERATOR" }],
    },
    {
      title: {
        en: "A named supplier's general service is not the operator's own; AGR-5 applies to it.",
        et: "Nimetatud müüja üldteenus ei ole võrguettevõtja oma; sellest teavitab AGR-5.",
      },
      set: { meteringPoints: [point], agreements: [grid] },
      event: agreementChanged("CREATE", { ...generalService, serviceProviderEic: eics.namedSupplier }),
      refuses: [{ eic: eics.namedSupplier, role: "GRID_OPERATOR" }],
    },
  ];
};
