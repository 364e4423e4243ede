/**
 * A reconciliation of files as a plain value, which can be sent to other threads and machines.
 */
import type { ReconcileOptions } from "../../reconcile/reconcile-options.js";
import { readLedger } from "../files/ledger-file.js";
import { readBuiltSet } from "../files/set-file.js";
import type { JobDocument } from "../../documents/run-codec.js";
import { explainRemark } from "../../documents/remarks.js";
import type { ReconciledParticipant } from "../../reconcile/nearest-refusal.js";
import { reconciledParticipant } from "../../reconcile/reconcile.js";
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
  readonly participant: ReconciledParticipant;
  /** The remarks about the set, one line each. */
  readonly warnings: readonly string[];
}

/** Reads the set and the ledger of a job; an InputError where one is invalid. */
export const load = async (job: Job): Promise<Loaded> => {
  const { set: setFile, due: _due, received: _received, coverage, ...given } = job;
  const { messageLimit: _messageLimit, errorLimit: _errorLimit, ...comparing } = given;
  const ledger = coverage === undefined ? undefined : await readLedger(coverage);
  const { set, remarks } = await readBuiltSet(setFile, job.strict === true);
  const options: ReconcileOptions = { ...comparing, set, ...(ledger && { ledger }) };
  return {
    options,
    participant: reconciledParticipant(options),
    warnings: remarks.map((remark) => `warning: ${explainRemark(remark)}`),
  };
};
