import { boundOfEvents } from "./bounds.js";
import type { Invariant } from "./invariant.js";

/** Among the consequences of one change, every deletion comes before every creation. */
export const deletionsFirst: Invariant = {
  name: "deletions-first",
  statement: "Of the consequences of one change, every deletion precedes every creation.",
  sources: ["BEY-5", "CON-6"],
  on: ["AGREEMENT"],
  bound: boundOfEvents,
  holds: ({ objects }) => {
    let created = false;
    for (const { situation } of objects) {
      if (situation.on !== "AGREEMENT" || situation.because === undefined) continue;
      if (situation.action === "DELETE" && created) return false;
      created ||= situation.action === "CREATE";
    }
    return true;
  },
};
