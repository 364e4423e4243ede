/**
 * The simulator's time, relative to the real clock.
 */
import type { Instant } from "../time/instant.js";

/** Time that begins at a moment and runs at a speed; it can only be moved forward. */
export class SimulatorClock {
  private since: number;

  constructor(
    private at: Instant,
    private readonly speed: number,
    /** Milliseconds of the real clock. */
    private readonly realTime: () => number,
  ) {
    this.since = realTime();
  }

  /** The present moment, in whole milliseconds. */
  now(): Instant {
    return Math.floor(this.at + Math.max(0, this.realTime() - this.since) * this.speed);
  }

  /** Continues from a moment, unless it has already passed. */
  moveTo(moment: Instant): void {
    if (moment <= this.now()) return;
    this.at = moment;
    this.since = this.realTime();
  }
}
