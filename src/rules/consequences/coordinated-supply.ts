import { at, eics, day, grid, point, supplyA } from "../example-parties.js";
import { becauseOfCoordination } from "../../reason/reason-code.js";
import type { ReasonRule } from "./consequence-rule.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** A coordinated SUPPLY change: the consequences come from other rules, this one gives their reason. */
export const coordinatedSupply: ReasonRule = {
  kind: "reason",
  id: "CON-9",
  title: {
    en: "A SUPPLY change that was coordinated has the consequences of a SUPPLY change that was not; their reason is the coordination.",
    et: "Kooskõlastatud SUPPLY muudatusel on samad tagajärjed nagu kooskõlastamata muudatusel; nende põhjus on kooskõlastus.",
  },
  statements: ["CON-9", "RSN-6"],
  decisions: ["D-CON-COORDINATION", "D-CON-9"],
  reason: ({ via }, action) => (via === undefined ? undefined : becauseOfCoordination(action)),
};

export const examples = (): readonly WorkedCase[] => {
  const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025);
  const served = generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025);
  return [
    {
      title: {
        en: "B's SUPPLY from March is agreed on in June: A ended in March.",
        et: "B SUPPLY alates märtsist lepitakse kokku juunis: A lõppes märtsis.",
      },
      set: { meteringPoints: [point], agreements: [grid, supplyA, served] },
      steps: [
        {
          event: agreementEvent("CREATE", supplyB, undefined, "AGREEMENT_COORDINATION"),
          consequences: [
            {
              reason: "UPDATE_BC_AGREEMENT_COORDINATION",
              agreement: { ...supplyA, validTo: day.mar2025 },
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "A's start moves from January to March: its deletion, then its creation.",
        et: "A algus nihkub jaanuarist märtsi: kustutamine, siis loomine.",
      },
      set: { meteringPoints: [point], agreements: [grid, supplyA, served] },
      steps: [
        {
          event: agreementEvent("DELETE", supplyA, undefined, "AGREEMENT_COORDINATION"),
          consequences: [
            { reason: "DELETE_BC_AGREEMENT_COORDINATION", agreement: served },
            {
              reason: "CREATE_BC_AGREEMENT_COORDINATION",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024),
            },
          ],
        },
        {
          event: agreementEvent(
            "CREATE",
            { ...supplyA, validFrom: day.mar2025 },
            undefined,
            "AGREEMENT_COORDINATION",
          ),
          consequences: [
            {
              reason: "DELETE_BC_AGREEMENT_COORDINATION",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024),
            },
            {
              reason: "CREATE_BC_AGREEMENT_COORDINATION",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.mar2025),
            },
          ],
        },
      ],
    },
  ];
};
