/**
 * Long work one step after another, so that it can be watched and interrupted.
 */

/** How far a long run has come. */
export interface Covered<Result> {
  /** How many markets with an event were looked at. */
  readonly pairs: number;
  /** The result, were nothing more looked at. */
  readonly soFar: () => Result;
}

/** Runs the steps of a long run to their end. */
export const finished = <Result>(steps: Generator<unknown, Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value as Result;
  }
};
