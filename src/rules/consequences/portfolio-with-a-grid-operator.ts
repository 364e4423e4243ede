import { shareMarket, meteringPointAt } from "../../market/point-in-set.js";
import { between, borderGrid, borderPoint, eics, day } from "../example-parties.js";
import { regeneratedBorderSupply } from "./border-supply.js";
import type { SystemAgreementsRule } from "./consequence-rule.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, borderSupply } from "./worked-case.js";

/** A party with a grid operator in its portfolio supplies it at its border points. */
export const portfolioWithAGridOperator: SystemAgreementsRule = {
  kind: "system-agreements",
  id: "CON-7",
  title: {
    en: "A change of a PORTFOLIO_SUPPLIER with a grid operator creates, changes and ends the BORDER_SUPPLY of that operator's border points.",
    et: "PORTFOLIO_SUPPLIER võrguettevõtjaga loob, muudab ja lõpetab BORDER_SUPPLY selle võrguettevõtja piirimõõtepunktides.",
  },
  statements: ["CON-7"],
  decisions: [
    "D-CON-BORDER-SUPPLY",
    "D-CON-PARTIAL",
    "D-CON-UNLISTED",
    "D-CON-DOCUMENT",
    "D-CON-ORDER",
    "D-MARKET",
  ],
  on: { types: ["PORTFOLIO_SUPPLIER"], actions: ["CREATE", "UPDATE", "DELETE"] },
  effects: ({ set, agreement, judged, now }, after) => {
    const { customerEic } = agreement;
    const borders = customerEic === undefined ? [] : after.borderAgreementsOf(customerEic);
    const concerned = borders.filter((border) => shareMarket(after, border, judged));
    return {
      points: [...new Set(concerned.map(({ meterEic }) => meterEic!))],
      at: (meterEic) =>
        regeneratedBorderSupply(
          { before: set, after },
          meteringPointAt(set, meterEic, now, undefined, after),
        ),
    };
  },
};

export const examples = (): readonly WorkedCase[] => {
  const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, day.jan2025);
  return [
    {
      title: {
        en: "A balance responsible party takes the neighbouring operator into its portfolio from 2025 and later ends that in July.",
        et: "Bilansihaldur võtab naabervõrgu ettevõtja alates 2025. aastast oma portfelli ja lõpetab selle hiljem juulis.",
      },
      set: { meteringPoints: [borderPoint], agreements: [borderGrid] },
      steps: [
        {
          event: agreementEvent("CREATE", portfolio),
          consequences: [
            {
              reason: "CREATE_BC_PORTFOLIO_SUPPLIER_CREATE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025),
            },
          ],
        },
        {
          event: agreementEvent("UPDATE", { ...portfolio, validTo: day.jul2025 }),
          consequences: [
            {
              reason: "UPDATE_BC_PORTFOLIO_SUPPLIER_UPDATE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025, day.jul2025),
            },
          ],
        },
        {
          event: agreementEvent("DELETE", { ...portfolio, validTo: day.jul2025 }),
          consequences: [
            {
              reason: "DELETE_BC_PORTFOLIO_SUPPLIER_DELETE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025, day.jul2025),
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "A portfolio between two open suppliers creates no agreement.",
        et: "Portfell kahe avatud tarnija vahel ei loo midagi.",
      },
      set: { meteringPoints: [borderPoint], agreements: [borderGrid] },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2025),
          ),
          consequences: [],
        },
      ],
    },
  ];
};
