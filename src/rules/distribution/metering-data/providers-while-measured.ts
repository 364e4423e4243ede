import { isNamedSupplier, meteringPointAt } from "../../../market/point-in-set.js";
import type { Agreement } from "../../../market/agreement.js";
import type { MeteringPoint } from "../../../market/metering-point.js";
import type { Role } from "../../../documents/vocabulary.js";
import {
  aggregation,
  aggregationPoint,
  at,
  eics,
  day,
  grid,
  meteringData,
  point,
  supplyA,
} from "../../example-parties.js";
import { judgeWhileMeasured } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { DataReceived } from "../situation.js";

const roleOf = (agreement: Agreement, where: MeteringPoint): Role | undefined => {
  switch (agreement.type) {
    case "SUPPLY":
    case "BORDER_SUPPLY":
      return "OPEN_SUPPLIER";
    case "GENERAL_SERVICE":
      return isNamedSupplier(agreement, where) ? "NAMED_SUPPLIER" : "GRID_OPERATOR";
    case "AGGREGATION":
      return "AGGREGATOR";
    default:
      return undefined;
  }
};

const provider = { by: "agreement", as: "serviceProviderEic", at: "point", during: "data" } as const;
const inland = ["REGULAR", "INTERNAL", "AGGREGATION"] as const;

/**
 * Metering data goes to the suppliers and aggregators of the point at the time it was measured. The unit is one account
 * interval, never divided: any overlap with it is enough.
 */
export const providersWhileMeasured: EntitlingRule<DataReceived> = {
  kind: "entitling",
  id: "MD-3",
  on: ["METERING_DATA"],
  title: {
    en: "Metering data goes to the service providers whose agreements at the metering point overlap it in time.",
    et: "Mõõteandmed lähevad teenusepakkujatele, kelle lepingud mõõtepunktis nendega ajas kattuvad.",
  },
  statements: ["MD-1", "MD-2", "MD-3", "GEN-1", "GEN-2"],
  decisions: ["D-MD-1", "D-MD-2", "D-MD-3", "D-NAMED-SUPPLIER"],
  roles: ["OPEN_SUPPLIER", "NAMED_SUPPLIER", "GRID_OPERATOR", "AGGREGATOR"],
  followed: ["OPEN_SUPPLIER", "NAMED_SUPPLIER", "GRID_OPERATOR", "AGGREGATOR"],
  candidacy: {
    sources: [
      { role: "OPEN_SUPPLIER", ...provider, type: "SUPPLY", pointTypes: inland },
      { role: "OPEN_SUPPLIER", ...provider, type: "BORDER_SUPPLY", pointTypes: ["BORDER"] },
      { role: "NAMED_SUPPLIER", ...provider, type: "GENERAL_SERVICE", pointTypes: inland },
      { role: "AGGREGATOR", ...provider, type: "AGGREGATION", pointTypes: ["AGGREGATION"] },
      {
        role: "AGGREGATOR",
        ...provider,
        type: "AGGREGATION",
        at: "below",
        reading: "MD-2: point-above-too",
      },
    ],
  },
  judge: ({ set, now, coverage, readings }, judge) => {
    for (const [meterEic, covered] of coverage) {
      const where = meteringPointAt(set, meterEic, now);
      const agreements =
        readings["MD-2"] === "own-point"
          ? set.agreementsOf(meterEic)
          : [
              ...set.agreementsOf(meterEic),
              ...set
                .pointsBelow(meterEic)
                .flatMap((below) => set.agreementsOf(below))
                .filter(({ type }) => type === "AGGREGATION"),
            ];
      for (const agreement of agreements) {
        const role = roleOf(agreement, where);
        if (role !== undefined) judgeWhileMeasured(judge, role, meterEic, covered, agreement);
      }
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "On the night of a supplier change each supplier gets its own side of midnight.",
      et: "Tarnijavahetuse ööl saab kumbki tarnija oma poole keskööst.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        { ...supplyA, validTo: day.jun2025 },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jun2025),
      ],
    },
    event: meteringData(eics.point, ["2025-05-31T20:45Z", day.jun2025]),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.supplierB, role: "OPEN_SUPPLIER" },
    ],
  },
  {
    title: {
      en: "Before the supply started, the general service provider gets the data; an agreement that started later gives none of it.",
      et: "Enne tarne algust saab andmed üldteenuse osutaja; hiljem alanud leping ei saa neist midagi.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024, day.jun2025),
        { ...supplyA, validFrom: day.jun2025 },
        aggregation,
      ],
    },
    event: meteringData(eics.point, [day.mar2025]),
    grants: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER" }],
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER", cause: "NoDataInValidity" }],
  },
  {
    title: {
      en: "A grid operator that serves the customer itself is entitled as grid operator.",
      et: "Klienti ise teenindav võrguettevõtja saab andmed võrguettevõtjana.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024)],
    },
    event: meteringData(eics.point, [day.mar2025], null),
    grants: [{ eic: eics.gridOperator, role: "GRID_OPERATOR" }],
  },
];
