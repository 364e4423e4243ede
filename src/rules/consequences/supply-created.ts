import { at, eics, day, grid, point, supplyA } from "../example-parties.js";
import { deletionOf, updateOf } from "./agreement-change.js";
import type { PartyAgreementsRule } from "./consequence-rule.js";
import { startOf, withEnd, withoutMemory } from "./end-of-agreement.js";
import { otherSupplies } from "./other-supplies.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** The SUPPLY registered later prevails; the others are shortened or deleted, but no start is moved. */
export const supplyCreated: PartyAgreementsRule = {
  kind: "party-agreements",
  id: "CON-4",
  title: {
    en: "A new SUPPLY ends the one that is valid at its start and deletes those that start within it.",
    et: "Uus SUPPLY lõpetab oma alguses kehtiva ja kustutab need, mis algavad selle sees.",
  },
  statements: ["CON-4"],
  decisions: ["D-CON-MEMORY", "D-CON-ORDER", "D-MARKET"],
  on: { types: ["SUPPLY"], actions: ["CREATE"] },
  effects: ({ set, agreement }) =>
    otherSupplies(set, agreement).flatMap((other) => {
      if (other.from < agreement.from) {
        return other.to > agreement.from
          ? [updateOf(other, withoutMemory(withEnd(other, startOf(agreement))))]
          : [];
      }
      return other.from < agreement.to ? [deletionOf(other)] : [];
    }),
};

export const examples = (): readonly WorkedCase[] => {
  const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.sep2025);
  const supplyC = at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jul2025);
  const served = generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025);
  return [
    {
      title: {
        en: "C registers a SUPPLY from July: A, which is valid, ends in July; B, which would start in September, is deleted.",
        et: "C sõlmib lepingu juulist: kehtiv A lõpeb juulis, septembris algav B kustutatakse.",
      },
      set: {
        meteringPoints: [point],
        agreements: [grid, { ...supplyA, validTo: day.sep2025 }, supplyB, served],
      },
      steps: [
        {
          event: agreementEvent("CREATE", supplyC),
          consequences: [
            { reason: "UPDATE_BC_SUPPLY_CREATE", agreement: { ...supplyA, validTo: day.jul2025 } },
            { reason: "DELETE_BC_SUPPLY_CREATE", agreement: supplyB },
          ],
        },
      ],
    },
    {
      title: {
        en: "C registers a SUPPLY for July and August only: B, which starts when C ends, is unchanged.",
        et: "C sõlmib lepingu ainult juuliks ja augustiks: C lõpus algavat B-d ei puututa.",
      },
      set: {
        meteringPoints: [point],
        agreements: [
          grid,
          { ...supplyA, validTo: day.jul2025 },
          supplyB,
          served,
          generalService(eics.gridOperator, eics.customerX, day.jul2025, day.sep2025),
        ],
      },
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyC, validTo: day.sep2025 }),
          consequences: [
            {
              reason: "DELETE_BC_SUPPLY_CREATE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jul2025, day.sep2025),
            },
          ],
        },
      ],
    },
  ];
};
