import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  eics,
  day,
  grid,
  point,
  supplyA,
} from "../../example-parties.js";
import { agreementsAtParent } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

const provider = { by: "agreement", as: "serviceProviderEic" } as const;

/** A changed AGGREGATION goes to the suppliers and the operator of the parent metering point during its validity. */
export const partiesAtTheParentOfAnAggregation: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-11",
  on: ["AGREEMENT"],
  title: {
    en: "A changed AGGREGATION goes to the open suppliers, the named supplier and the operator of the parent metering point that it overlaps with.",
    et: "Muutunud AGGREGATION leping läheb ülemmõõtepunkti haldurile ning nendele selle avatud tarnijatele ja nimetatud müüjale, kelle leping sellega kattub.",
  },
  statements: ["AGR-11", "AGR-3"],
  decisions: ["D-AGR-3", "D-AGR-11", "D-MARKET", "D-NAMED-SUPPLIER"],
  roles: ["OPEN_SUPPLIER", "NAMED_SUPPLIER", "METERING_POINT_OPERATOR"],
  followed: ["OPEN_SUPPLIER", "NAMED_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["AGGREGATION"] },
    sources: [
      { role: "OPEN_SUPPLIER", ...provider, type: "SUPPLY", at: "parent", during: "aggregation" },
      {
        role: "OPEN_SUPPLIER",
        ...provider,
        type: "BORDER_SUPPLY",
        at: "parent",
        during: "aggregation",
        pointTypes: ["BORDER"],
      },
      { role: "NAMED_SUPPLIER", ...provider, type: "GENERAL_SERVICE", at: "parent", during: "aggregation" },
      { role: "METERING_POINT_OPERATOR", by: "operator", of: "parent" },
    ],
  },
  judge: (situation, judge) => {
    if (situation.agreement.type !== "AGGREGATION") return;
    const { parent, agreements } = agreementsAtParent(situation);
    if (parent === undefined) return;
    for (const { agreement, role, against } of agreements) {
      const eic = agreement.serviceProviderEic;
      if (role === undefined) {
        const cause = { tag: "ProviderIsOperator", operatorEic: parent.operatorEic! } as const;
        judge.refuse("NAMED_SUPPLIER", eic, cause, agreement);
      } else if (against === undefined) {
        const cause = { tag: "OverlapsAggregation", from: agreement.from, to: agreement.to } as const;
        judge.grant(role, eic, cause, agreement);
      } else judge.refuse(role, eic, against, agreement);
    }
    if (agreements.some(({ against }) => against === undefined)) {
      judge.grant("METERING_POINT_OPERATOR", parent.operatorEic, {
        tag: "OperatesMeteringPoint",
        meterEic: parent.meterEic,
      });
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The supplier whose agreement overlaps and the operator of the parent are notified; a later supplier is not.",
      et: "Teavitatakse kattuva lepinguga tarnijat ja ülemmõõtepunkti haldurit, hilisemat tarnijat mitte.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        { ...supplyA, validTo: day.jan2026 },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jan2026),
      ],
    },
    event: agreementChanged("CREATE", aggregation, eics.aggregator),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
    ],
    refuses: [{ eic: eics.supplierB, role: "OPEN_SUPPLIER", cause: "NoOverlapWithAggregation" }],
  },
  {
    title: {
      en: "A valid GENERAL_SERVICE of a named supplier at the parent counts, one that starts later does not.",
      et: "Ülemmõõtepunkti kehtiv nimetatud müüja GENERAL_SERVICE loeb, hiljem algav ei loe.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2025, day.jul2025),
        at(eics.point, "GENERAL_SERVICE", eics.supplierC, eics.customerX, day.jul2025),
      ],
    },
    event: agreementChanged("CREATE", aggregation, eics.aggregator),
    grants: [
      { eic: eics.namedSupplier, role: "NAMED_SUPPLIER" },
      { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
    ],
    refuses: [{ eic: eics.supplierC, role: "NAMED_SUPPLIER", cause: "NotValidYet" }],
  },
];
