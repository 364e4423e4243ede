/**
 * A reconciliation of files as a plain value, which can be sent to other threads and machines.
 */
import type { ReconcileOptions } from "../../reconcile/reconcile-options.js";
import { readLedger } from "../files/ledger-file.js";
import { readBuiltSet } from "../files/set-file.js";
import type { JobDocument } from "../../documents/run-codec.js";
import { explainRemark } from "../../documents/remarks.js";
import type { Asker } from "../../reconcile/nearest-refusal.js";
import { askerOf } from "../../reconcile/reconcile.js";
import type { Readings } from "../../rulebook/readings.js";

/** A reconciliation of files: which files, for which party, and what they are compared with; `-` is standard input. */
export type Job = JobDocument<Partial<Readings>>;

/** All files of a job. */
export const filesOf = ({ set, due, received, coverage }: Job): readonly string[] => [
  set,
  ...("events" in due ? [due.events] : []),
  ...received,
  ...(coverage === undefined ? [] : [coverage]),
];

/** The part of a job that is kept in memory. */
export interface Loaded {
  readonly options: ReconcileOptions;
  readonly asker: Asker;
  /** The remarks about the set, one line each. */
  readonly warnings: readonly string[];
}

/** Reads the set and the ledger of a job; an InputError where one is invalid. */
export const load = async (job: Job): Promise<Loaded> => {
  const ledger = job.coverage === undefined ? undefined : await readLedger(job.coverage);
  const { set, remarks } = await readBuiltSet(job.set, job.strict === true);
  const {
    for: eic,
    at,
    edition,
    readings,
    tolerance,
    lateAfter,
    lenient,
    strict,
    compareReadingTime,
    language,
  } = job;
  const options: ReconcileOptions = {
    set,
    for: eic,
    at,
    ...(edition !== undefined && { edition }),
    ...(readings !== undefined && { readings }),
    ...(tolerance !== undefined && { tolerance }),
    ...(lateAfter !== undefined && { lateAfter }),
    ...(compareReadingTime !== undefined && { compareReadingTime }),
    ...(lenient !== undefined && { lenient }),
    ...(strict !== undefined && { strict }),
    ...(language !== undefined && { language }),
    ...(ledger && { ledger }),
  };
  return {
    options,
    asker: askerOf(options),
    warnings: remarks.map((remark) => `warning: ${explainRemark(remark)}`),
  };
};
