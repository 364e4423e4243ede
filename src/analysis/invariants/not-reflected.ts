import type { EventDocument } from "../../documents/event-types.js";
import type { ChangedObject } from "../../predict/prediction-state.js";
import { objectsOf, notificationsOf } from "../pair-outcome.js";
import { boundOfEvents } from "./bounds.js";
import type { Invariant, Observed } from "./invariant.js";
import { everyEvent } from "./invariant.js";

/** The object changed by the event itself, not by time or by the Datahub. */
const primaryOf = (objects: readonly ChangedObject[]): ChangedObject | undefined =>
  objects.find(({ situation }) => situation.on !== "AGREEMENT" || situation.because === undefined);

const recipientsOf = (object: ChangedObject | undefined): readonly string[] =>
  object === undefined ? [] : notificationsOf(object).map(({ recipientEic }) => recipientEic);

/** The same change made by another party. */
const madeBy = (events: readonly EventDocument[], initiatorEic: string | null): readonly EventDocument[] =>
  events.map((event) => (event.resourceType === "CLOCK" ? event : { ...event, initiatorEic }));

/** Made by the Datahub, whatever initiator the event has. */
const isMadeByTheSystem = ({ of: { move } }: Observed): boolean =>
  move.on === "AGREEMENT" && (move.atom.type === "GENERAL_SERVICE" || move.atom.type === "BORDER_SUPPLY");

/** The initiator does not receive its own primary change; the other recipients do not depend on the initiator. */
export const notReflected: Invariant = {
  name: "not-reflected",
  statement:
    "No party receives its own primary change; what the other parties receive does not depend on who made it.",
  sources: ["GEN-4"],
  on: everyEvent.filter((on) => on !== "CLOCK"),
  bound: boundOfEvents,
  holds: (observed) => {
    if (isMadeByTheSystem(observed)) return true;
    const { set, options, of } = observed;
    const recipientsBy = (initiator: string | null): readonly string[] =>
      recipientsOf(primaryOf(objectsOf(set, madeBy(of.events, initiator), options)));
    const everybody = recipientsBy(null);
    return everybody.every((maker) => {
      const others = recipientsBy(maker);
      return !others.includes(maker) && everybody.every((eic) => eic === maker || others.includes(eic));
    });
  },
};
