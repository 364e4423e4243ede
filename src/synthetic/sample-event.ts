/**
 * One event of a sample: its text, and the part that can concern the participant.
 */
import type { SampleMarket } from "./sample-market.js";
import type { Instant } from "../time/instant.js";
import { Random } from "./random.js";
import { MINUTE } from "../time/durations.js";

export interface SampleEvent {
  readonly at: Instant;
  /** The JSON text of the event. */
  readonly text: () => string;
  /** The event with only those metering points that can concern the participant; undefined if none can. */
  readonly concerning: () => unknown;
}

/** Whether a metering point can concern the participant. */
export type Concerns = (index: number) => boolean;

/**
 * The moment of an event in the minute of an instant: within its first quarter, so that a message made shortly after is
 * in the same minute.
 */
export const momentIn = ({ seed }: SampleMarket, t: Instant, purpose: string, index: number): Instant =>
  Math.floor(t / MINUTE) * MINUTE + 500 + new Random(seed, `moment ${purpose}`, index).below(14_000);
