import { borderGrid, borderPoint, eics, day, meteringPointUpdated } from "../../example-parties.js";
import { judgeActiveOrFuture } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { MeteringPointChanged } from "../situation.js";

/** A changed border metering point goes to the customer of its BORDER_GRID: the neighbouring grid operator. */
export const customerOfTheBorderPoint: EntitlingRule<MeteringPointChanged> = {
  kind: "entitling",
  id: "MP-2",
  on: ["METERING_POINT"],
  title: {
    en: "A changed border metering point goes to the customer of its BORDER_GRID agreement.",
    et: "Piirimõõtepunkti muudatus läheb selle BORDER_GRID lepingu kliendile.",
  },
  statements: ["MP-2", "GEN-1", "GEN-2"],
  decisions: ["D-MP-2"],
  roles: ["CUSTOMER"],
  followed: ["CUSTOMER"],
  candidacy: {
    when: { pointTypes: ["BORDER"] },
    sources: [
      {
        role: "CUSTOMER",
        by: "agreement",
        type: "BORDER_GRID",
        as: "customerEic",
        at: "point",
        during: "from-now-on",
      },
    ],
  },
  judge: ({ set, point, now }, judge) => {
    if (point.type !== "BORDER") return;
    for (const agreement of set.agreementsOf(point.meterEic)) {
      if (agreement.type === "BORDER_GRID") {
        judgeActiveOrFuture(judge, "CUSTOMER", agreement.customerEic, agreement, now);
      }
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The neighbouring grid operator is notified.",
      et: "Naabervõrgu ettevõtjat teavitatakse.",
    },
    set: { meteringPoints: [borderPoint], agreements: [borderGrid] },
    event: meteringPointUpdated(eics.borderPoint, eics.gridOperator),
    grants: [{ eic: eics.neighbour, role: "CUSTOMER" }],
  },
  {
    title: {
      en: "A customer whose agreement has ended is not notified; the next one is, although its agreement starts later.",
      et: "Lõppenud lepinguga klienti ei teavitata, järgmist küll, kuigi ta leping alles algab.",
    },
    set: {
      meteringPoints: [borderPoint],
      agreements: [
        { ...borderGrid, validTo: day.jan2025 },
        { ...borderGrid, customerEic: eics.supplierB, validFrom: day.jul2025 },
      ],
    },
    event: meteringPointUpdated(eics.borderPoint, eics.gridOperator),
    grants: [{ eic: eics.supplierB, role: "CUSTOMER" }],
    refuses: [{ eic: eics.neighbour, role: "CUSTOMER", cause: "Ended" }],
  },
];
