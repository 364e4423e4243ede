import { agreementChanged, between, eics, day, point, supplyA } from "../../example-parties.js";
import { refusedFollowersOf } from "../following.js";
import type { Example, FollowingRule } from "../rule.js";

/** A portfolio provider never receives a message because of a party that only operates the metering point. */
export const nobodyFollowsAnOperator: FollowingRule = {
  kind: "following",
  id: "BEY-6",
  title: {
    en: "Portfolio providers of a party that receives only as operator of the metering point do not receive.",
    et: "Osapoole puhul, kes saab ainult mõõtepunkti haldurina, portfellipakkujad ei saa.",
  },
  statements: ["BEY-6", "GEN-6"],
  decisions: ["D-GEN-6"],
  follow: ({ set, on }, grants, _isFollowed, { refuse }) => {
    if (refuse === undefined || on === "PERMISSION" || on === "AGREEMENT_COORDINATION") return;
    for (const direct of grants) {
      if (direct.agreement !== undefined) continue;
      const cause = { tag: "OnlyOperatesMeteringPoint", followed: direct.eic } as const;
      refusedFollowersOf(set, direct, "BEY-6", cause).forEach(refuse);
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The operator is notified of a new SUPPLY agreement, the portfolio provider of the operator is not.",
      et: "Uuest SUPPLY lepingust teavitatakse haldurit, aga mitte seda, kelle portfellis haldur on.",
    },
    set: {
      meteringPoints: [point],
      agreements: [between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.gridOperator, day.jan2024)],
    },
    event: agreementChanged("CREATE", supplyA, eics.supplierA),
    grants: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" }],
    refuses: [{ eic: eics.balanceB, role: "PORTFOLIO_PROVIDER", cause: "OnlyOperatesMeteringPoint" }],
  },
];
