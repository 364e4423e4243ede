import type { EventDocument } from "../../documents/event-types.js";
import type { ChangedObject } from "../../predict/prediction-state.js";
import { objectsOf, toldOf } from "../pair-outcome.js";
import { boundOfEvents } from "./bounds.js";
import type { Invariant, Observed } from "./invariant.js";

/** The object that the event itself changed; not what time or the Datahub changed. */
const primaryOf = (objects: readonly ChangedObject[]): ChangedObject | undefined =>
  objects.find(({ situation }) => situation.on !== "AGREEMENT" || situation.because === undefined);

const recipientsOf = (object: ChangedObject | undefined): readonly string[] =>
  object === undefined ? [] : toldOf(object).map(({ recipientEic }) => recipientEic);

/** The same change made by somebody else. */
const madeBy = (events: readonly EventDocument[], initiatorEic: string | null): readonly EventDocument[] =>
  events.map((event) => (event.resourceType === "CLOCK" ? event : { ...event, initiatorEic }));

/** The Datahub makes these itself, whoever the event names. */
const isMadeByTheSystem = ({ of: { move } }: Observed): boolean =>
  move.on === "AGREEMENT" && (move.atom.type === "GENERAL_SERVICE" || move.atom.type === "BORDER_SUPPLY");

/** Nobody receives the primary change that it made itself, and everybody else receives it whoever made it. */
export const notReflected: Invariant = {
  name: "not-reflected",
  statement:
    "Nobody receives the primary change that it made itself; whoever made it, everybody else receives the same.",
  sources: ["GEN-4"],
  on: [
    "METERING_POINT",
    "AGREEMENT",
    "METERING_DATA",
    "NETWORK_BILL",
    "CUSTOMER_DATA",
    "PERMISSION",
    "AGREEMENT_COORDINATION",
  ],
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
