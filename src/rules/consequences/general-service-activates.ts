import type { Agreement } from "../../market/agreement.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { between, eics, day, grid, point } from "../example-parties.js";
import type { Instant } from "../../time/instant.js";
import type { TimeRule } from "./consequence-rule.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, clockEvent, generalService } from "./worked-case.js";

/**
 * The GENERAL_SERVICE agreements that become active after one instant and up to another (from < validFrom <= to),
 * including one that has ended meanwhile: by validFrom, then point, provider, customer. Each is distributed as a CREATE
 * at its validFrom.
 *
 * Statements: CON-10, AGR-4.
 *
 * @example
 * activations(set, yesterday, today) // those that start today
 */
export const activations = (set: AgreementSet, from: Instant, to: Instant): readonly Agreement[] =>
  [...set.generalServicesStarting(from, to)].sort((a, b) => a.from - b.from || compareAgreements(a, b));

/** A general service is not distributed before its start. */
export const generalServiceActivates: TimeRule = {
  kind: "time",
  id: "CON-10",
  title: {
    en: "A GENERAL_SERVICE is distributed as created when it starts.",
    et: "GENERAL_SERVICE lepingut levitatakse selle alguse hetkel looduna.",
  },
  statements: ["CON-10", "AGR-4"],
  decisions: ["D-AGR-4", "D-AGR-4-REASON"],
  activated: activations,
};

export const examples = (): readonly WorkedCase[] => {
  const untilJuly = generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jul2025);
  const fromJuly = generalService(eics.namedSupplier, eics.customerX, day.jul2025);
  return [
    {
      title: {
        en: "A supplier is named in June for July: its general service exists immediately and becomes active in July.",
        et: "Juunis nimetatakse müüja alates juulist: tema üldteenus on kohe olemas ja aktiveerub juulis.",
      },
      set: {
        meteringPoints: [point],
        agreements: [grid, generalService(eics.gridOperator, eics.customerX, day.jan2024)],
      },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025),
          ),
          consequences: [
            {
              reason: "DELETE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024),
            },
            { reason: "CREATE_BC_NAMED_SUPPLIER_CREATE", agreement: untilJuly },
            { reason: "CREATE_BC_NAMED_SUPPLIER_CREATE", agreement: fromJuly },
          ],
        },
        { event: clockEvent(day.jul2025), consequences: [], activated: [fromJuly] },
        { event: clockEvent(day.sep2025), consequences: [] },
      ],
    },
  ];
};
