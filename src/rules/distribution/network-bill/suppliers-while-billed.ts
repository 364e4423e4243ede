import { isNamedSupplier, meteringPointAt } from "../../../market/point-in-set.js";
import {
  at,
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  networkBill,
  point,
  supplyA,
} from "../../example-parties.js";
import { judgeWhileMeasured } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { DataReceived } from "../situation.js";

const provider = { by: "agreement", as: "serviceProviderEic", at: "point", during: "data" } as const;

/** A network bill goes undivided to every open or named supplier of the billed period. */
export const suppliersWhileBilled: EntitlingRule<DataReceived> = {
  kind: "entitling",
  id: "NB-2",
  on: ["NETWORK_BILL"],
  title: {
    en: "A network bill goes to the open suppliers and named suppliers whose agreements overlap its period.",
    et: "Võrguteenuse arve läheb avatud tarnijatele ja nimetatud müüjatele, kelle lepingud selle perioodiga kattuvad.",
  },
  statements: ["NB-1", "NB-2", "GEN-1", "GEN-2"],
  decisions: ["D-NB-1", "D-NB-2", "D-NB-2-BORDER", "D-NAMED-SUPPLIER"],
  roles: ["OPEN_SUPPLIER", "NAMED_SUPPLIER"],
  followed: ["OPEN_SUPPLIER", "NAMED_SUPPLIER"],
  candidacy: {
    sources: [
      { role: "OPEN_SUPPLIER", ...provider, type: "SUPPLY" },
      { role: "NAMED_SUPPLIER", ...provider, type: "GENERAL_SERVICE" },
    ],
  },
  judge: ({ set, now, coverage, readings }, judge) => {
    for (const [meterEic, covered] of coverage) {
      const where = meteringPointAt(set, meterEic, now);
      for (const agreement of set.agreementsOf(meterEic)) {
        const { type } = agreement;
        if (type === "BORDER_SUPPLY") {
          if (readings["NB-2"] === "border-supply-too") {
            judgeWhileMeasured(judge, "OPEN_SUPPLIER", meterEic, covered, agreement);
          } else {
            const cause = { tag: "NotByThisReading", otherwise: "NB-2: border-supply-too" } as const;
            judge.refuse("OPEN_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
          }
        }
        if (type !== "SUPPLY" && type !== "GENERAL_SERVICE") continue;
        const role = type === "SUPPLY" ? "OPEN_SUPPLIER" : "NAMED_SUPPLIER";
        if (type === "GENERAL_SERVICE" && !isNamedSupplier(agreement, where)) {
          const cause = { tag: "ProviderIsOperator", operatorEic: where.operatorEic! } as const;
          judge.refuse(role, agreement.serviceProviderEic, cause, agreement);
        } else judgeWhileMeasured(judge, role, meterEic, covered, agreement);
      }
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A bill that covers a supplier change goes undivided to both suppliers.",
      et: "Tarnijavahetust kattev arve läheb tervikuna mõlemale tarnijale; arvet ei jagata.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        { ...supplyA, validTo: "2025-05-14T21:00Z" },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, "2025-05-14T21:00Z"),
      ],
    },
    event: networkBill("2025-04-30T21:00Z", day.jun2025),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.supplierB, role: "OPEN_SUPPLIER" },
    ],
  },
  {
    title: {
      en: "The named supplier of the period receives the bill, a later supplier does not.",
      et: "Perioodi nimetatud müüja saab arve, hilisem tarnija mitte.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024, day.jun2025),
        { ...supplyA, validFrom: day.jun2025 },
      ],
    },
    event: networkBill("2025-04-30T21:00Z", day.jun2025),
    grants: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER" }],
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER", cause: "NoDataInValidity" }],
  },
  {
    title: {
      en: "The grid operator's own general service entitles no party to the bill.",
      et: "Võrguettevõtja enda üldteenus ei anna kellelegi õigust arvele.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024)],
    },
    event: networkBill("2025-04-30T21:00Z", day.jun2025),
    refuses: [{ eic: eics.gridOperator, role: "NAMED_SUPPLIER", cause: "ProviderIsOperator" }],
  },
  {
    title: {
      en: "A bill at a border point goes to nobody: the table names open and named suppliers by SUPPLY and GENERAL_SERVICE only.",
      et: "Piirimõõtepunkti arve ei lähe kellelegi: tabel nimetab avatud tarnija ja nimetatud müüja ainult SUPPLY ja GENERAL_SERVICE lepingu järgi.",
    },
    set: {
      meteringPoints: [borderPoint],
      agreements: [
        borderGrid,
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, day.jan2024),
        at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceB, eics.neighbour, day.jan2024),
      ],
    },
    event: networkBill("2025-04-30T21:00Z", day.jun2025, eics.borderPoint),
    refuses: [{ eic: eics.balanceB, role: "OPEN_SUPPLIER", cause: "NotByThisReading" }],
  },
];
