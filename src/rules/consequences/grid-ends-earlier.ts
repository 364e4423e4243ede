import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";
import { aggregation, aggregationPoint, eics, day, grid, point, supplyA } from "../example-parties.js";
import { deletionOf, updateOf } from "./agreement-change.js";
import { belongingTo } from "./belonging.js";
import type { PartyAgreementsRule } from "./consequence-rule.js";
import { endOf, remembering, withEnd } from "./end-of-agreement.js";

/** Agreements that belong to a GRID do not outlast it. */
export const gridEndsEarlier: PartyAgreementsRule = {
  kind: "party-agreements",
  id: "CON-1",
  title: {
    en: "When a GRID ends earlier, the SUPPLY and AGGREGATION that belong to it end there too, or are deleted when they would start later.",
    et: "Kui GRID lõpeb varem, lõpevad siis ka selle juurde kuuluvad SUPPLY ja AGGREGATION; need, mis algaksid hiljem, kustutatakse.",
  },
  statements: ["CON-1"],
  decisions: ["D-CON-BELONGS", "D-CON-MEMORY", "D-CON-ORDER", "D-MARKET"],
  on: { types: ["GRID"], actions: ["UPDATE"] },
  effects: ({ set, agreement, before }) => {
    if (agreement.to >= before!.to) return [];
    return belongingTo(set, before!).flatMap((under) => {
      if (under.to <= agreement.to) return [];
      if (under.from >= agreement.to) return [deletionOf(under)];
      return [updateOf(under, withEnd(remembering(under), endOf(agreement)))];
    });
  },
};

export const examples = (): readonly WorkedCase[] => [
  {
    title: {
      en: "The GRID ends in July: the open SUPPLY and the aggregation until September end with it; their original ends are kept.",
      et: "GRID lõpeb juulis: tähtajatu SUPPLY ja septembrini kestev agregeerimine lõpevad koos sellega; nende algne lõpp säilitatakse.",
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
        event: agreementEvent("UPDATE", { ...grid, validTo: day.jul2025 }),
        consequences: [
          {
            reason: "UPDATE_BC_GRID_UPDATE",
            agreement: { ...supplyA, validTo: day.jul2025, originalValidTo: null },
          },
          {
            reason: "UPDATE_BC_GRID_UPDATE",
            agreement: { ...aggregation, validTo: day.jul2025, originalValidTo: day.sep2025 },
          },
        ],
      },
    ],
  },
  {
    title: {
      en: "A SUPPLY that would start after the new end is deleted, and the general service before it ends with the GRID.",
      et: "SUPPLY, mis algaks pärast uut lõppu, kustutatakse ja selle-eelne üldteenus lõpeb koos GRID lepinguga.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        { ...supplyA, validFrom: day.sep2025 },
        generalService(eics.gridOperator, eics.customerX, day.jan2024, day.sep2025),
      ],
    },
    steps: [
      {
        event: agreementEvent("UPDATE", { ...grid, validTo: day.jul2025 }),
        consequences: [
          { reason: "DELETE_BC_GRID_UPDATE", agreement: { ...supplyA, validFrom: day.sep2025 } },
          {
            reason: "DELETE_BC_GRID_UPDATE",
            agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.sep2025),
          },
          {
            reason: "CREATE_BC_GRID_UPDATE",
            agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jul2025),
          },
        ],
      },
    ],
  },
];
