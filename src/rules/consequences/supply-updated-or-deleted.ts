import { at, eics, day, grid, point, supplyA } from "../example-parties.js";
import { deletionOf } from "./agreement-change.js";
import type { PartyAgreementsRule } from "./consequence-rule.js";
import { otherSupplies } from "./other-supplies.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** SUPPLY agreements that start in the time that another one gains are deleted; time that it loses is not assigned. */
export const supplyUpdatedOrDeleted: PartyAgreementsRule = {
  kind: "party-agreements",
  id: "CON-5",
  title: {
    en: "An updated SUPPLY deletes those that start within the time it gained; what another SUPPLY ended or deleted is not restored.",
    et: "Muudetud SUPPLY kustutab need, mis algavad selle juurdesaadud ajas; teise SUPPLY lõpetatud või kustutatud lepinguid ei taastata.",
  },
  statements: ["CON-5"],
  decisions: ["D-CON-MEMORY", "D-CON-ORDER", "D-MARKET"],
  on: { types: ["SUPPLY"], actions: ["UPDATE", "DELETE"] },
  effects: ({ set, action, agreement, before }) => {
    if (action === "DELETE") return [];
    const former = before!;
    return otherSupplies(set, agreement)
      .filter(({ from }) => former.to <= from && from < agreement.to)
      .map(deletionOf);
  },
};

export const examples = (): readonly WorkedCase[] => {
  const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025);
  const untilJuly = { ...supplyA, validTo: day.jul2025 };
  const served = generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025);
  return [
    {
      title: {
        en: "A moves its end from July to September: B, which would start in July, is deleted.",
        et: "A nihutab lõpu juulist septembrisse: juulis algav B kustutatakse.",
      },
      set: { meteringPoints: [point], agreements: [grid, untilJuly, supplyB, served] },
      steps: [
        {
          event: agreementEvent("UPDATE", { ...supplyA, validTo: day.sep2025 }),
          consequences: [
            { reason: "DELETE_BC_SUPPLY_UPDATE", agreement: supplyB },
            {
              reason: "CREATE_BC_SUPPLY_UPDATE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.sep2025),
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "B deletes its agreement: A, which B had ended, remains ended; general service follows.",
        et: "B kustutab oma lepingu: B tõttu lõppenud A jääb lõppenuks, edasi kehtib üldteenus.",
      },
      set: { meteringPoints: [point], agreements: [grid, untilJuly, supplyB, served] },
      steps: [
        {
          event: agreementEvent("DELETE", supplyB),
          consequences: [
            {
              reason: "CREATE_BC_SUPPLY_DELETE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jul2025),
            },
          ],
        },
      ],
    },
  ];
};
