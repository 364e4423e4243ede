/**
 * When the events of a run occurred, by their index: which event follows a moment, and whether they are in order.
 */
import type { Instant } from "../time/instant.js";

/** The moments of events, added in any order. */
export class EventClock {
  private readonly instants: Instant[] = [];
  private first = Infinity;

  /** Adds the moment of an event; an event without one is left out. */
  set(event: number, at: Instant): void {
    while (this.instants.length < event) this.instants.push(NaN);
    this.instants[event] = at;
    this.first = Math.min(this.first, event);
  }

  /** Copies the moments of another clock, by event; NaN where it has none. */
  add(instants: ArrayLike<Instant>): void {
    for (let event = 0; event < instants.length; event++)
      if (!Number.isNaN(instants[event]!)) this.set(event, instants[event]!);
  }

  /** What it knows, by event; NaN where it knows nothing. */
  column(): Float64Array {
    return Float64Array.from(this.instants);
  }

  /** The first event at or after a moment, where one occurred before it; else -1. */
  following(at: Instant): number {
    const { instants } = this;
    let low = 0;
    let high = instants.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      let known = middle;
      while (known < high && Number.isNaN(instants[known]!)) known++;
      if (known === high || instants[known]! >= at) high = middle;
      else low = known + 1;
    }
    while (low < instants.length && Number.isNaN(instants[low]!)) low++;
    return low < instants.length && this.first < low ? low : -1;
  }

  /** The first event that occurred before an event that precedes it. */
  firstOutOfOrder(): { readonly event: number; readonly after: Instant } | undefined {
    let after = -Infinity;
    for (const [event, at] of this.instants.entries()) {
      if (at < after) return { event, after };
      if (at > after) after = at;
    }
    return undefined;
  }
}
