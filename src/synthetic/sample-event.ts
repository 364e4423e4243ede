/**
 * One event of a sample: its text, and what of it can concern the participant.
 */
import type { SampleMarket } from "./sample-market.js";
import type { Instant } from "../time/instant.js";
import { Random } from "./random.js";
import { MINUTE } from "./season.js";

export interface SampleEvent {
  readonly at: Instant;
  /** The JSON text of the event. */
  readonly text: () => string;
  /** The event with those metering points alone that can concern the participant; undefined where none does. */
  readonly concerning: () => unknown;
}

/** Tells whether a metering point can concern the participant. */
export type Concerns = (index: number) => boolean;

/**
 * The moment of an event in the minute of an instant: within its first quarter, so that a message made shortly after is
 * of the same minute.
 */
export const momentIn = ({ seed }: SampleMarket, t: Instant, purpose: string, index: number): Instant =>
  Math.floor(t / MINUTE) * MINUTE + 500 + new Random(seed, `moment ${purpose}`, index).below(14_000);
