import { aggregation, aggregationPoint, eics, day, grid, point, supplyA } from "../example-parties.js";
import { deletionOf } from "./agreement-change.js";
import { belongingTo } from "./belonging.js";
import type { PartyAgreementsRule } from "./consequence-rule.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** The deletion of a GRID deletes the agreements that belong to it. */
export const gridDeleted: PartyAgreementsRule = {
  kind: "party-agreements",
  id: "CON-3",
  title: {
    en: "When a GRID is deleted, so are the SUPPLY and AGGREGATION that belong to it.",
    et: "GRID kustutamisel kustutatakse ka selle juurde kuuluvad SUPPLY ja AGGREGATION.",
  },
  statements: ["CON-3"],
  decisions: ["D-CON-BELONGS", "D-CON-ORDER", "D-CON-FINDINGS", "D-MARKET"],
  on: { types: ["GRID"], actions: ["DELETE"] },
  effects: ({ set, before }) => belongingTo(set, before!).map(deletionOf),
};

export const examples = (): readonly WorkedCase[] => [
  {
    title: {
      en: "A GRID with a SUPPLY and an aggregation below it is deleted: both are deleted, and the general service before the SUPPLY.",
      et: "Kustutatakse GRID, millel on SUPPLY ja agregeerimine: kaovad mõlemad ja SUPPLY-eelne üldteenus.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        supplyA,
        aggregation,
        generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
      ],
    },
    steps: [
      {
        event: agreementEvent("DELETE", grid),
        consequences: [
          { reason: "DELETE_BC_GRID_DELETE", agreement: supplyA },
          { reason: "DELETE_BC_GRID_DELETE", agreement: aggregation },
          {
            reason: "DELETE_BC_GRID_DELETE",
            agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
          },
        ],
      },
    ],
  },
];
