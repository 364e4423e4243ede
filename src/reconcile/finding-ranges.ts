/**
 * Units of metering data put together to ranges: those of one class and cause that follow each other in time.
 */
import type { Instant } from "../time/instant.js";
import type { FindingClass } from "./finding.js";

/** What the units of one range have in common; -1 where there is none. */
export interface Cause {
  readonly class: FindingClass;
  /** Index of the delivery, or of the expectation, that made them due. */
  readonly due: number;
  /** Index of their message. */
  readonly received: number;
  /** Index of the message they repeat. */
  readonly of: number;
}

/** A range of units, with the rows of its first one; -1 where there is none. */
export interface Range extends Cause {
  readonly from: Instant;
  readonly to: Instant;
  readonly units: number;
  readonly dueRow: number;
  readonly receivedRow: number;
}

type Growing = { -readonly [Name in keyof Range]: Range[Name] };

/** Takes units in order of time and gives ranges. */
export class Ranges {
  private readonly last = new Map<string, Growing>();
  private readonly all: Growing[] = [];

  add(cause: Cause, from: Instant, to: Instant, dueRow: number, receivedRow: number, units = 1): void {
    const key = `${cause.class} ${cause.due} ${cause.received} ${cause.of}`;
    const last = this.last.get(key);
    if (last !== undefined && from <= last.to) {
      if (to > last.to) last.to = to;
      last.units += units;
      return;
    }
    const range: Growing = { ...cause, from, to, units, dueRow, receivedRow };
    this.last.set(key, range);
    this.all.push(range);
  }

  /** The ranges so far, in the order they began. */
  list(): readonly Range[] {
    return this.all;
  }
}
