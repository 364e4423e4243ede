import { meteringPointAt } from "../../market/point-in-set.js";
import { between, borderGrid, borderPoint, eics, day } from "../example-parties.js";
import { regeneratedBorderSupply } from "./border-supply.js";
import type { SystemAgreementsRule } from "./consequence-rule.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, borderSupply } from "./worked-case.js";

/** BORDER_SUPPLY follows the BORDER_GRID it is based on. */
export const borderGridChanged: SystemAgreementsRule = {
  kind: "system-agreements",
  id: "CON-8",
  title: {
    en: "A change of a BORDER_GRID creates, changes and ends the BORDER_SUPPLY of its point.",
    et: "BORDER_GRID loob, muudab ja lõpetab oma punkti BORDER_SUPPLY.",
  },
  statements: ["CON-8", "BEY-19"],
  decisions: [
    "D-CON-BORDER-SUPPLY",
    "D-CON-PARTIAL",
    "D-CON-UNLISTED",
    "D-CON-DOCUMENT",
    "D-CON-ORDER",
    "D-MARKET",
  ],
  on: { types: ["BORDER_GRID"], actions: ["CREATE", "UPDATE", "DELETE"] },
  effects: ({ set, agreement, now }, after) => ({
    points: [agreement.meterEic!],
    at: (meterEic) =>
      regeneratedBorderSupply({ before: set, after }, meteringPointAt(set, meterEic, now, agreement, after)),
  }),
};

export const examples = (): readonly WorkedCase[] => {
  const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, day.jan2025);
  return [
    {
      title: {
        en: "The portfolio exists first: the BORDER_GRID creates the supply, its end in July shortens it, its deletion deletes it.",
        et: "Portfell on enne olemas: BORDER_GRID toob tarne, selle lõpp juulis lühendab seda, kustutamine kaotab selle.",
      },
      set: { meteringPoints: [borderPoint], agreements: [portfolio] },
      steps: [
        {
          event: agreementEvent("CREATE", borderGrid),
          consequences: [
            {
              reason: "CREATE_BC_BORDER_GRID_CREATE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025),
            },
          ],
        },
        {
          event: agreementEvent("UPDATE", { ...borderGrid, validTo: day.jul2025 }),
          consequences: [
            {
              reason: "UPDATE_BC_BORDER_GRID_UPDATE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025, day.jul2025),
            },
          ],
        },
        {
          event: agreementEvent("DELETE", { ...borderGrid, validTo: day.jul2025 }),
          consequences: [
            {
              reason: "DELETE_BC_BORDER_GRID_DELETE",
              agreement: borderSupply(eics.balanceB, eics.neighbour, day.jan2025, day.jul2025),
            },
          ],
        },
      ],
    },
  ];
};
