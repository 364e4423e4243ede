/**
 * When the events of a run occurred, by their index: which event follows a moment, and whether they are in order.
 */
import type { Instant } from "../time/Instant.js";

/** The moments of events, told in any order. */
export class EventClock {
  private readonly instants: Instant[] = [];
  private first = Infinity;

  /** Tells when an event occurred; an event that says nothing of it is left out. */
  set(event: number, at: Instant): void {
    while (this.instants.length < event) this.instants.push(NaN);
    this.instants[event] = at;
    this.first = Math.min(this.first, event);
  }

  /** Takes over what another clock knows. */
  add(instants: Iterable<readonly [event: number, at: Instant]>): void {
    for (const [event, at] of instants) this.set(event, at);
  }

  *[Symbol.iterator](): Generator<readonly [event: number, at: Instant]> {
    for (let event = 0; event < this.instants.length; event++)
      if (!Number.isNaN(this.instants[event]!)) yield [event, this.instants[event]!];
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

  /** The first event that occurred before one that stands before it. */
  firstOutOfOrder(): { readonly event: number; readonly at: Instant; readonly after: Instant } | undefined {
    let after = -Infinity;
    for (const [event, at] of this) {
      if (at < after) return { event, at, after };
      after = at;
    }
    return undefined;
  }
}
