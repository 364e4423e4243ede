/**
 * How long a request waits before it is sent again.
 */
import { MINUTE } from "../time/durations.js";
import { hashOf } from "../common/hash.js";

const FIRST = 500;
const LONGEST = MINUTE;

/**
 * Milliseconds before the next attempt: twice as long after each failure, up to a minute, less a share of up to a half that
 * follows from the seed, so that many readers do not come back at one moment; never less than what the Datahub asked for.
 *
 * @example
 * backOff({ attempts: 1, after: 3000, seed: 7, request: 12 }) >= 3000 // true
 */
export const backOff = ({
  attempts,
  after,
  seed,
  request,
}: {
  /** How often the request was sent already. */
  readonly attempts: number;
  /** What the Datahub asked for (Retry-After); 0 for nothing. */
  readonly after: number;
  readonly seed: number;
  /** The number of the request. */
  readonly request: number;
}): number => {
  const longest = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  const jitter = hashOf(`${seed} ${request}`) / 2 ** 33;
  return Math.round(after > 0 ? after + FIRST * jitter : longest * (1 - jitter));
};
