import type { Action } from "../../../documents/vocabulary.js";
import { eics, coordination } from "../../example-parties.js";
import type { EntitlingRule, Example, Sentence } from "../rule.js";
import type { CoordinationChanged } from "../situation.js";

const notifiedOn = (
  id: "COO-1" | "COO-2" | "COO-3",
  action: Action,
  title: Sentence,
): EntitlingRule<CoordinationChanged> => ({
  kind: "entitling",
  id,
  on: ["AGREEMENT_COORDINATION"],
  title,
  statements: [id, "GEN-1"],
  decisions: ["D-GEN-1", "D-COO"],
  roles: ["COORDINATION_CANDIDATE"],
  followed: [],
  candidacy: {
    when: { actions: [action], edition: "en" },
    sources: [{ role: "COORDINATION_CANDIDATE", by: "candidate" }],
  },
  judge: (situation, judge) => {
    if (situation.action !== action) return;
    for (const eic of new Set(situation.candidates)) {
      if (situation.edition === "et") {
        judge.refuse("COORDINATION_CANDIDATE", eic, { tag: "NotInThisEdition", edition: "et" });
      } else judge.grant("COORDINATION_CANDIDATE", eic, { tag: "ListedAsCandidate" });
    }
  },
});

/** The same event in the edition without coordinations. */
const inEstonian = ({ event }: Example): Example => ({
  title: {
    en: "The Estonian edition has no coordinations.",
    et: "Eestikeelne redaktsioon kooskõlastusi ei tunne.",
  },
  set: {},
  event,
  edition: "et",
  refuses: [{ eic: eics.supplierA, role: "COORDINATION_CANDIDATE", cause: "NotInThisEdition" }],
});

/** Under development at the Datahub, as the source states about all coordination messages. */
export const candidatesOfANewCoordination = notifiedOn("COO-1", "CREATE", {
  en: "All candidates are notified of a new agreement coordination (under development at the Datahub).",
  et: "Uuest lepingu kooskõlastusest teavitatakse kõiki kandidaate (Andmelaos arendamisel).",
});

export const examplesOfANewCoordination = (): readonly Example[] => {
  const bothTold: Example = {
    title: {
      en: "Supplier C asks for a retroactive change: both candidates are notified.",
      et: "Tarnija C küsib tagasiulatuvat muudatust: teavitatakse mõlemat kandidaati.",
    },
    set: {},
    event: coordination("CREATED", eics.supplierC),
    grants: [
      { eic: eics.supplierA, role: "COORDINATION_CANDIDATE" },
      { eic: eics.gridOperator, role: "COORDINATION_CANDIDATE" },
    ],
  };
  return [bothTold, inEstonian(bothTold)];
};

/** Under development at the Datahub, as the source states about all coordination messages. */
export const candidatesOfACancelledCoordination = notifiedOn("COO-2", "DELETE", {
  en: "All candidates are notified of a cancelled agreement coordination (under development at the Datahub).",
  et: "Tühistatud lepingu kooskõlastusest teavitatakse kõiki kandidaate (Andmelaos arendamisel).",
});

export const examplesOfACancelledCoordination = (): readonly Example[] => {
  const bothTold: Example = {
    title: {
      en: "Supplier C cancels its request: both candidates are notified.",
      et: "Tarnija C võtab taotluse tagasi: teavitatakse mõlemat kandidaati.",
    },
    set: {},
    event: coordination("CANCELLED", eics.supplierC),
    grants: [
      { eic: eics.supplierA, role: "COORDINATION_CANDIDATE" },
      { eic: eics.gridOperator, role: "COORDINATION_CANDIDATE" },
    ],
  };
  return [bothTold, inEstonian(bothTold)];
};

/** Under development at the Datahub, as the source states about all coordination messages. */
export const candidatesOfAnAnsweredCoordination = notifiedOn("COO-3", "UPDATE", {
  en: "All candidates except the one that answered are notified of its approval or denial (under development at the Datahub).",
  et: "Ühe kandidaadi nõusolekust või keeldumisest teavitatakse kõiki teisi kandidaate (Andmelaos arendamisel).",
});

export const examplesOfAnAnsweredCoordination = (): readonly Example[] => {
  const otherTold: Example = {
    title: {
      en: "Supplier A approves: the operator is notified, A is not notified of its own answer.",
      et: "Tarnija A nõustub: haldurit teavitatakse, A-d tema enda vastusest mitte.",
    },
    set: {},
    event: coordination("APPROVED", eics.supplierA),
    grants: [{ eic: eics.gridOperator, role: "COORDINATION_CANDIDATE" }],
    refuses: [{ eic: eics.supplierA, role: "COORDINATION_CANDIDATE", cause: "MadeTheChange" }],
  };
  return [otherTold, inEstonian(otherTold)];
};
