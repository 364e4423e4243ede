import { isNamedSupplier } from "../../../market/point-in-set.js";
import {
  aggregation,
  aggregationPoint,
  at,
  eics,
  day,
  grid,
  meteringPointUpdated,
  point,
  supplyA,
} from "../../example-parties.js";
import { aggregationsAt, judgeActiveOrFuture, judgeValidNow } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { MeteringPointChanged } from "../situation.js";

const provider = { by: "agreement", as: "serviceProviderEic" } as const;

/** Any point except a border point: its open suppliers, its named supplier, the aggregators on it and directly below. */
export const suppliersAndAggregatorsOfThePoint: EntitlingRule<MeteringPointChanged> = {
  kind: "entitling",
  id: "MP-3",
  on: ["METERING_POINT"],
  title: {
    en: "A changed metering point goes to its open suppliers, its named supplier and the aggregators on it or below it.",
    et: "Mõõtepunkti muudatus läheb selle avatud tarnijatele, nimetatud müüjale ning agregaatoritele punktis ja vahetult selle all.",
  },
  statements: ["MP-3", "GEN-1", "GEN-2"],
  decisions: ["D-MP-3", "D-NAMED-SUPPLIER"],
  roles: ["OPEN_SUPPLIER", "NAMED_SUPPLIER", "AGGREGATOR"],
  followed: ["OPEN_SUPPLIER", "NAMED_SUPPLIER", "AGGREGATOR"],
  candidacy: {
    when: { pointTypes: ["REGULAR", "INTERNAL", "AGGREGATION"] },
    sources: [
      { role: "OPEN_SUPPLIER", ...provider, type: "SUPPLY", at: "point", during: "from-now-on" },
      { role: "NAMED_SUPPLIER", ...provider, type: "GENERAL_SERVICE", at: "point", during: "now" },
      {
        role: "AGGREGATOR",
        ...provider,
        type: "AGGREGATION",
        at: "point",
        during: "from-now-on",
        pointTypes: ["AGGREGATION"],
      },
      { role: "AGGREGATOR", ...provider, type: "AGGREGATION", at: "below", during: "from-now-on" },
    ],
  },
  judge: ({ set, point, now }, judge) => {
    if (point.type === "BORDER") return;
    for (const agreement of set.agreementsOf(point.meterEic)) {
      const { serviceProviderEic } = agreement;
      if (agreement.type === "SUPPLY") {
        judgeActiveOrFuture(judge, "OPEN_SUPPLIER", serviceProviderEic, agreement, now);
      } else if (agreement.type === "GENERAL_SERVICE") {
        if (isNamedSupplier(agreement, point)) {
          judgeValidNow(judge, "NAMED_SUPPLIER", serviceProviderEic, agreement, now);
        } else {
          const cause = { tag: "ProviderIsOperator", operatorEic: point.operatorEic! } as const;
          judge.refuse("NAMED_SUPPLIER", serviceProviderEic, cause, agreement);
        }
      }
    }
    for (const agreement of aggregationsAt(set, point.meterEic)) {
      judgeActiveOrFuture(judge, "AGGREGATOR", agreement.serviceProviderEic, agreement, now);
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The present supplier, the future supplier and the aggregator below are notified, a past supplier is not.",
      et: "Praegust ja tulevast tarnijat ning agregeerimispunkti agregaatorit teavitatakse, endist tarnijat mitte.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jan2024, day.jan2025),
        { ...supplyA, validTo: day.jul2025 },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025),
        aggregation,
      ],
    },
    event: meteringPointUpdated(eics.point, eics.gridOperator),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.supplierB, role: "OPEN_SUPPLIER" },
      { eic: eics.aggregator, role: "AGGREGATOR" },
    ],
    refuses: [{ eic: eics.supplierC, role: "OPEN_SUPPLIER", cause: "Ended" }],
  },
  {
    title: {
      en: "The named supplier is notified while its GENERAL_SERVICE is valid, not before.",
      et: "Nimetatud müüjat teavitatakse tema GENERAL_SERVICE kehtivuse ajal, mitte enne.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024, day.jul2025),
        at(eics.point, "GENERAL_SERVICE", eics.supplierC, eics.customerX, day.jul2025),
      ],
    },
    event: meteringPointUpdated(eics.point, eics.gridOperator),
    grants: [{ eic: eics.namedSupplier, role: "NAMED_SUPPLIER" }],
    refuses: [{ eic: eics.supplierC, role: "NAMED_SUPPLIER", cause: "NotValidYet" }],
  },
  {
    title: {
      en: "A grid operator that provides the general service itself is not a named supplier.",
      et: "Üldteenust ise osutav võrguettevõtja ei ole nimetatud müüja.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024)],
    },
    event: meteringPointUpdated(eics.point),
    refuses: [{ eic: eics.gridOperator, role: "NAMED_SUPPLIER", cause: "ProviderIsOperator" }],
  },
];
