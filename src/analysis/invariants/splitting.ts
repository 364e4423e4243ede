import type { EventDocument, EventDocuments } from "../../documents/event-types.js";
import type { Bound } from "../bound.js";
import { boundOfData } from "./bounds.js";
import type { Invariant } from "./invariant.js";
import { unitsByRecipient } from "./invariant-units.js";

type Data = EventDocuments["METERING_DATA"];
type Item = { readonly meterEic: string; readonly periods: readonly Period[] };
type Period = { readonly r: string; readonly aI: readonly unknown[] };

/** One message for each account interval. */
const apart = (event: Data): readonly EventDocument[] =>
  (event.content as readonly Item[]).flatMap((item) =>
    item.periods.flatMap((period) =>
      period.aI.map(
        (interval) =>
          ({ ...event, content: [{ ...item, periods: [{ ...period, aI: [interval] }] }] }) as EventDocument,
      ),
    ),
  );

/** Messages of two intervals need three instants as bounds; four where the size allows. */
const bound: Bound = boundOfData.map((space) => ({ ...space, instants: Math.max(4, space.instants) }));

/** The division of data into messages has no effect on what each party receives in total. */
export const splitting: Invariant = {
  name: "splitting",
  statement:
    "When metering data is divided into two messages at the boundary of an account interval, every party receives the same intervals; only `mode` may differ.",
  sources: ["MD-1"],
  on: ["METERING_DATA"],
  bound,
  concerns: ({ move }) => move.on === "METERING_DATA" && move.units.length > 1,
  holds: (observed) => {
    const { events } = observed.of;
    const [event] = events;
    if (event?.resourceType !== "METERING_DATA") return true;
    const whole = unitsByRecipient(observed.deliveriesOf(events));
    const parts = unitsByRecipient(observed.deliveriesOf(apart(event)));
    return (
      whole.size === parts.size &&
      [...whole].every(([eic, units]) => {
        const others = parts.get(eic);
        return (
          others !== undefined && others.size === units.size && [...units].every((unit) => others.has(unit))
        );
      })
    );
  },
};
