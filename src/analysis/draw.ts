/**
 * Draws a market: the agreements of its metering point over time, and the moment of the event.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import { instantOf } from "../time/instant.js";
import { timeline } from "../report/timeline/timeline.js";
import { timelineSvg } from "../report/timeline/timeline-svg.js";
import { setBuilder } from "./pair-outcome.js";

/** A market and its events. */
interface Drawable {
  readonly set: AgreementSetDocument;
  readonly events: readonly EventDocument[];
}

/** The metering point of the event, else the first one of the set. */
const pointOf = ({ set, events }: Drawable): string | undefined => {
  for (const event of events) {
    if (event.resourceType === "AGREEMENT" && typeof event.agreement.meterEic === "string")
      return event.agreement.meterEic;
    if (event.resourceType === "METERING_POINT") return event.meterEic;
  }
  return (
    set.meteringPoints?.[0]?.meterEic ??
    set.agreements?.find(({ meterEic }) => typeof meterEic === "string")?.meterEic ??
    undefined
  );
};

/**
 * The drawing of a market with an event as SVG; undefined when it has no metering point.
 *
 * @category Analysis
 */
export const marketSvg = (market: Drawable): string | undefined => {
  const meterEic = pointOf(market);
  const last = market.events.at(-1);
  if (meterEic === undefined || last === undefined) return undefined;
  const drawn = timeline(setBuilder()(market.set), meterEic, { now: instantOf(last.occurredAt) });
  return drawn._tag === "Right" ? timelineSvg(drawn.right) : undefined;
};
