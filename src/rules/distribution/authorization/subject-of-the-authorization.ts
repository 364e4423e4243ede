import { authorizationGiven, eics, grid, point, supplyA } from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AuthorizationGiven } from "../situation.js";

/** A new authorization goes only to the party to which it was given. */
export const subjectOfTheAuthorization: EntitlingRule<AuthorizationGiven> = {
  kind: "entitling",
  id: "AUT-1",
  on: ["PERMISSION"],
  title: {
    en: "A new customer authorization goes to its subject; it changes nobody else's rights to distributed data.",
    et: "Uus ligipääsuõigus läheb selle subjektile; kellegi teise õigusi levitatavale see ei muuda.",
  },
  statements: ["AUT-1", "AUT-2", "GEN-1"],
  decisions: ["D-AUT-1", "D-AUT-1-INITIATOR", "D-GEN-1"],
  roles: ["AUTHORIZATION_SUBJECT"],
  followed: [],
  candidacy: { sources: [{ role: "AUTHORIZATION_SUBJECT", by: "subject" }] },
  judge: ({ mandateCustomerEic }, judge) =>
    judge.grant("AUTHORIZATION_SUBJECT", mandateCustomerEic, { tag: "SubjectOfAuthorization" }),
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The supplier that asked for access is notified, the present supplier is not.",
      et: "Teavitatakse ligipääsu küsinud tarnijat, praegust tarnijat mitte.",
    },
    set: { meteringPoints: [point], agreements: [grid, supplyA] },
    event: authorizationGiven,
    grants: [{ eic: eics.supplierB, role: "AUTHORIZATION_SUBJECT" }],
    refuses: [{ eic: eics.supplierA, role: "AUTHORIZATION_SUBJECT" }],
  },
];
