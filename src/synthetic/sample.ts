/**
 * A deterministic synthetic market: an agreement set, the events of some days around a change of clocks, the messages
 * one supplier received, and the faults in them.
 */
import { marketOfSample } from "./sample-market.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { eventText } from "./event-lines.js";
import { Reception } from "./reception.js";
import { setText } from "./set-lines.js";

/** The most metering points a sample can have. */
export const MOST_POINTS = 10_000_000;

/** The size and the seed of a sample. */
export interface SampleOptions {
  /** Metering points, from 1 to MOST_POINTS. */
  readonly points: number;
  /** A whole number from 0 on. */
  readonly seed: number;
}

/** A parameter that is not whole or out of its bounds (both included). */
export interface NotACount {
  readonly tag: "NotACount";
  readonly name: "points" | "seed";
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A sample as texts, generated while they are read, in bounded memory. */
export interface Sample {
  /** Pieces of set.json. */
  readonly set: () => Iterable<string>;
  /** Lines of events.ndjson. */
  readonly events: () => Iterable<string>;
  /** The messages of the participant; every call generates them again. */
  readonly reception: () => Reception;
}

/**
 * The sample with a number of metering points and a seed: the same texts for the same parameters on any machine. Left for
 * numbers that are not whole or out of their bounds.
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
