import { instantOf } from "../../time/instant.js";
import { boundOfData } from "./bounds.js";
import type { Invariant } from "./invariant.js";
import { contentOf, entitledTo, nameOfUnit, unitsByRecipient, unitsIn } from "./invariant-units.js";

/** Every unit goes exactly to the parties entitled to it. */
export const everyUnit: Invariant = {
  name: "every-unit",
  statement:
    "Every account interval and every bill goes to all parties entitled to it except its sender, and to no other party.",
  sources: ["MD-1", "MD-3", "NB-1", "NB-2", "GEN-4", "GEN-5"],
  on: ["METERING_DATA", "NETWORK_BILL"],
  bound: boundOfData,
  holds: (observed) => {
    const { events, set } = observed.of;
    const event = events[0]!;
    if (event.resourceType !== "METERING_DATA" && event.resourceType !== "NETWORK_BILL") return true;
    const got = unitsByRecipient(observed.deliveriesOf(events));
    return unitsIn(contentOf(events)).every((unit) => {
      const entitled = new Set(entitledTo(set, event.resourceType, unit, instantOf(event.occurredAt)));
      if (typeof event.initiatorEic === "string") entitled.delete(event.initiatorEic);
      const having = [...got].filter(([, units]) => units.has(nameOfUnit(unit)));
      return having.length === entitled.size && having.every(([eic]) => entitled.has(eic));
    });
  },
};
