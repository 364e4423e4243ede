import {
  authorizationGiven,
  eics,
  customerChanged,
  between,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../example-parties.js";
import { isFollowedByReading, refusedFollowersOf } from "../following.js";
import type { Example, FollowingRule } from "../rule.js";

/** Customer data, authorizations and coordinations, and a few agreements between parties, are for the direct party. */
export const onlyTheDirectParty: FollowingRule = {
  kind: "following",
  id: "GEN-6",
  title: {
    en: "Some messages are for the direct party only; its portfolio providers do not receive them.",
    et: "Mõned sõnumid on ainult otsesele osapoolele; portfellipakkujad neid ei saa.",
  },
  statements: ["GEN-6"],
  decisions: ["D-GEN-6", "D-GEN-6-DIRECT"],
  follow: (situation, grants, isFollowed, { refuse }) => {
    const { set, on } = situation;
    if (refuse === undefined || isFollowedByReading(situation)) return;
    for (const direct of grants) {
      const ofObject = on === "PERMISSION" || on === "AGREEMENT_COORDINATION";
      if ((direct.agreement !== undefined || ofObject) && !isFollowed(direct)) {
        refusedFollowersOf(set, direct, "GEN-6", { tag: "DirectPartyOnly" }).forEach(refuse);
      }
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A customer's new name goes to its supplier, not to the supplier's portfolio provider.",
      et: "Kliendi uus nimi läheb tema tarnijale, mitte tarnija portfellipakkujale.",
    },
    set: { meteringPoints: [point], agreements: [grid, supplyA, portfolioOfA] },
    event: customerChanged(["LAST_NAME"]),
    grants: [{ eic: eics.supplierA, role: "SERVICE_PROVIDER" }],
    refuses: [{ eic: eics.balanceA, role: "PORTFOLIO_PROVIDER", cause: "DirectPartyOnly" }],
  },
  {
    title: {
      en: "An authorization goes to its subject, not to the subject's portfolio provider.",
      et: "Ligipääsuõigus läheb selle subjektile, mitte subjekti portfellipakkujale.",
    },
    set: {
      meteringPoints: [point],
      agreements: [between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.supplierB, day.jan2024)],
    },
    event: authorizationGiven,
    grants: [{ eic: eics.supplierB, role: "AUTHORIZATION_SUBJECT" }],
    refuses: [{ eic: eics.balanceB, role: "PORTFOLIO_PROVIDER", cause: "DirectPartyOnly" }],
  },
];
