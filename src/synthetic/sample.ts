/**
 * A deterministic synthetic market: an agreement set, the events of some days around a change of clocks, what one
 * supplier received of them, and the faults in that.
 */
import { marketOfSample } from "./sample-market.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { eventText } from "./event-lines.js";
import { Reception } from "./reception.js";
import { setText } from "./set-lines.js";

/** The most metering points a sample can have. */
export const MOST_POINTS = 10_000_000;

/** How large a sample is, and from what its chances follow. */
export interface SampleOptions {
  /** Metering points, from 1 to MOST_POINTS. */
  readonly points: number;
  /** A whole number from 0 on. */
  readonly seed: number;
}

/** A number that is not whole or out of its bounds (both included). */
export interface NotACount {
  readonly tag: "NotACount";
  readonly name: "points" | "seed";
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A sample as texts, made while they are read, in memory that does not grow with their length. */
export interface Sample {
  /** Pieces of set.json. */
  readonly set: () => Iterable<string>;
  /** Lines of events.ndjson. */
  readonly events: () => Iterable<string>;
  /** What the participant received; every call receives anew. */
  readonly reception: () => Reception;
}

/**
 * The sample of so many metering points under a seed: the same texts for the same numbers, everywhere. Left for numbers
 * that are not whole or out of their bounds.
 *
 * Statements: BEY-7 to BEY-12.
 *
 * @example
 * const made = sampleOf({ points: 50, seed: 1 });
 * if (made._tag === "Right") [...made.right.set()].length > 50; // true
 */
export const sampleOf = ({ points, seed }: SampleOptions): Either<NotACount, Sample> => {
  const fault =
    countFault("points", points, 1, MOST_POINTS) ?? countFault("seed", seed, 0, Number.MAX_SAFE_INTEGER);
  if (fault !== undefined) return left(fault);
  const market = marketOfSample(points, seed);
  return right({
    set: () => setText(market),
    events: () => eventText(market),
    reception: () => new Reception(market),
  });
};

const countFault = (
  name: NotACount["name"],
  value: number,
  least: number,
  most: number,
): NotACount | undefined =>
  Number.isInteger(value) && least <= value && value <= most
    ? undefined
    : { tag: "NotACount", name, value, least, most };
