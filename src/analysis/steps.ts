/**
 * Long computations in steps, so that progress can be shown and they can be interrupted.
 */

/** The progress of a long run. */
export interface Covered<Result> {
  /** The number of markets with an event that were tried. */
  readonly pairs: number;
  /** The result if the run ended here. */
  readonly soFar: () => Result;
}

/** Runs all steps of a long run. */
export const finished = <Result>(steps: Generator<unknown, Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value as Result;
  }
};
