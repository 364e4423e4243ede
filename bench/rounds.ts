/**
 * Taking time on a machine that does other things as well: the contestants take turns, every figure is a median.
 */
import { performance } from "node:perf_hooks";

/** Something to be timed; what it returns is kept alive until its time is taken. */
export type Contestant = () => unknown;

export interface Turns {
  /** In each round every contestant has a turn. */
  readonly rounds?: number;
  /** How long each contestant runs, untimed, before the first round, in milliseconds. */
  readonly warmUp?: number;
  /** How long a turn is at least; quick contestants are called several times in one. */
  readonly turn?: number;
  /**
   * What is counted: the time on the wall, for contestants that wait or have threads of their own, or the time of the
   * processor that this process had, which does not count what other programs took.
   */
  readonly clock?: "wall" | "processor";
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Milliseconds since some moment. */
const clocks = {
  wall: (): number => performance.now(),
  processor: (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Where results go, so that no compiler leaves out what makes them. */
const kept: { result: unknown } = { result: undefined };

const callOnce = async (contestant: Contestant): Promise<void> => {
  const result = contestant();
  kept.result = result instanceof Promise ? await result : result;
};

/** Calls for some time on the wall; how often that was. */
const callFor = async (contestant: Contestant, time: number): Promise<number> => {
  const end = performance.now() + time;
  let calls = 0;
  do {
    await callOnce(contestant);
    calls++;
  } while (performance.now() < end);
  kept.result = undefined;
  return calls;
};

/**
 * The median time of one call of each contestant, in milliseconds. They take turns, each round in the opposite order of
 * the one before, and run untimed before each turn for as long as it takes, so that nobody clears away what another has
 * left. Garbage is never collected on demand, because that throws compiled code away as well.
 */
export const inTurn = async <Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  { rounds = 11, warmUp = 1000, turn = 100, clock = "wall" }: Turns = {},
): Promise<Readonly<Record<Name, number>>> => {
  const names = Object.keys(contestants) as Name[];
  for (const name of names) await callFor(contestants[name], warmUp);
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      await callFor(contestants[name], turn);
      const start = clocks[clock]();
      const calls = await callFor(contestants[name], turn);
      times.get(name)!.push((clocks[clock]() - start) / calls);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
};

/** The exponent of growth between two sizes: 1 is linear, 2 quadratic, 0 does not grow. */
export const growthExponent = (smaller: number, larger: number, sizeRatio: number): number =>
  Math.log(larger / smaller) / Math.log(sizeRatio);
