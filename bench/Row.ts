/**
 * One row of the bench: a named measurement of the built package beside the yardsticks of docs and targets.
 *
 * A row runs in a process of its own, with `--expose-gc`, the root of the repository as its working directory and
 * dist/ built. It asserts that what it compares gives equal results before it takes any time.
 */

/** One line of the table. */
export interface Line {
  /** What was measured, with its size. */
  readonly what: string;
  readonly value: number;
  /** Of the value: "ms", "us", "ns/interval", "bytes/agreement", ... */
  readonly unit: string;
  /** What it was measured beside, with its own figure and unit: "JSON.parse 24.1 ms". */
  readonly yardstick?: string;
  /** How the figure stands to the yardstick, in the direction the target is written in. */
  readonly ratio?: number;
  /** Of the ratio; of the value where there is no ratio. A line without a target only informs. */
  readonly target?: { readonly atMost?: number; readonly atLeast?: number };
}

/** What a module of bench/rows exports as `row`; its file has the row's name. */
export interface Row {
  readonly name: string;
  readonly run: () => Promise<readonly Line[]>;
}
