/**
 * All events of a sample, by time.
 */
import type { SampleMarket } from "./sample-market.js";
import { batchesOf, streamsOf } from "./batches.js";
import type { Concerns, SampleEvent } from "./sample-event.js";
import { storyEvents } from "./stories.js";

/** Merges several lists of events, each sorted by time; at one moment the earlier list comes first. */
export function* inOrder(rows: readonly Iterator<SampleEvent>[]): Generator<SampleEvent> {
  const heads = rows.map((row) => row.next());
  for (;;) {
    let first = -1;
    heads.forEach(({ done, value }, i) => {
      if (done === true) return;
      const before = heads[first];
      if (before === undefined || (value as SampleEvent).at < (before.value as SampleEvent).at) first = i;
    });
    if (first < 0) return;
    yield heads[first]!.value as SampleEvent;
    heads[first] = rows[first]!.next();
  }
}

/** The events of a market, with the parts that can concern the participant. */
export const eventsOf = (market: SampleMarket, concerns: Concerns): Generator<SampleEvent> =>
  inOrder([
    storyEvents(market, concerns)[Symbol.iterator](),
    ...streamsOf(market).map((stream) => batchesOf(market, stream, concerns)),
  ]);

/** All events except initial metering data: few enough to be examined in advance. */
export const rareEventsOf = (market: SampleMarket, concerns: Concerns): Generator<SampleEvent> =>
  inOrder([
    storyEvents(market, concerns)[Symbol.iterator](),
    ...streamsOf(market)
      .filter(({ resourceType, action }) => resourceType !== "METERING_DATA" || action === "UPDATE")
      .map((stream) => batchesOf(market, stream, concerns)),
  ]);

/** The lines of events.ndjson. */
export function* eventText(market: SampleMarket): Generator<string> {
  for (const { text } of eventsOf(market, () => false)) yield `${text()}\n`;
}
