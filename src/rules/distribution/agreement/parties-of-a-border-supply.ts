import { agreementChanged, at, borderGrid, borderPoint, eics, day } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A BORDER_SUPPLY is always made by the system. */
export const partiesOfABorderSupply: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "BEY-14",
  on: ["AGREEMENT"],
  title: {
    en: "A BORDER_SUPPLY goes to its open supplier and to the operator of the border metering point.",
    et: "BORDER_SUPPLY läheb selle avatud tarnijale ja piirimõõtepunkti haldurile.",
  },
  statements: ["BEY-14"],
  decisions: ["D-BEY-14"],
  roles: ["OPEN_SUPPLIER", "METERING_POINT_OPERATOR"],
  followed: ["OPEN_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["BORDER_SUPPLY"] },
    sources: [
      { role: "OPEN_SUPPLIER", by: "party", as: "serviceProviderEic" },
      { role: "METERING_POINT_OPERATOR", by: "operator", of: "point" },
    ],
  },
  judge: ({ agreement, point: where }, judge) => {
    if (agreement.type !== "BORDER_SUPPLY" || where === undefined) return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("OPEN_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
    judge.grant("METERING_POINT_OPERATOR", where.operatorEic, {
      tag: "OperatesMeteringPoint",
      meterEic: where.meterEic,
    });
  },
};

export const examples = (): readonly Example[] => {
  const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
  return [
    {
      title: {
        en: "A border supply is created: its supplier and the operator are notified.",
        et: "Luuakse piiritarne: teavitatakse selle tarnijat ja haldurit.",
      },
      set: { meteringPoints: [borderPoint], agreements: [borderGrid] },
      event: agreementChanged("CREATE", borderSupply),
      grants: [
        { eic: eics.balanceA, role: "OPEN_SUPPLIER" },
        { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
      ],
    },
    {
      title: {
        en: "Its customer, the neighbouring grid operator, is not notified.",
        et: "Selle klienti, naabervõrgu ettevõtjat, ei teavitata.",
      },
      set: { meteringPoints: [borderPoint], agreements: [borderGrid, borderSupply] },
      event: agreementChanged("DELETE", borderSupply),
      grants: [
        { eic: eics.balanceA, role: "OPEN_SUPPLIER" },
        { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
      ],
      refuses: [{ eic: eics.neighbour, role: "OPEN_SUPPLIER" }],
    },
  ];
};
