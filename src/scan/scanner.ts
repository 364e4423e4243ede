/**
 * The scanner as a pure state machine: its inputs are answers and what the consumer took; its output is what to request next. It
 * has no clock and no network.
 */
import type { Instant } from "../time/instant.js";
import { emptySet } from "../time/interval-set.js";
import { retentionEdge } from "./query-limits.js";
import { planGaps } from "./plan.js";
import { obligationsOf, promisesOf, todoOf } from "./scan-obligations.js";
import type { ScanLedger } from "./scan-ledger.js";
import { answered, taken } from "./scanner-answers.js";
import type { ScannerInput, ScannerOptions, ScannerState, Window } from "./scanner-state.js";
import type { ScannerStep } from "./scanner-step.js";
import { nothing, andThen, withAllLosses } from "./scanner-step.js";
import { started } from "./scanner-windows.js";

/** A scan at its start: what is lost already is named first, the first pages are asked for. */
export const beginScan = (kept: ScanLedger, options: ScannerOptions, now: Instant): ScannerStep => {
  const since = promisesOf(kept, options.types, now, options.since);
  const obligations = obligationsOf(options.as, options.types, since, now);
  const edge = retentionEdge(now);
  const known: ScanLedger = { ...kept, owner: options.as, since };
  const todo = obligations.map((obligation) => todoOf(known, obligation, edge));
  const queue = obligations
    .flatMap(({ resourceType }, source): readonly Window[] => {
      const plan = planGaps(resourceType, todo[source]!, { now });
      return plan._tag === "Left"
        ? []
        : plan.right.requests.map(({ createdTimeFrom, createdTimeTo }) => ({
            source,
            from: createdTimeFrom,
            to: createdTimeTo,
          }));
    })
    .sort((a, b) => (options.order === "newest-first" ? b.to - a.to : a.from - b.from));
  const state: ScannerState = {
    options,
    obligations,
    kept: known,
    todo,
    done: todo.map(() => emptySet),
    queue,
    jobs: new Map(),
    nextJob: 0,
    edge,
    requests: 0,
    pages: 0,
    failures: 0,
    read: 0,
    again: 0,
    lost: [],
    failed: [],
  };
  return andThen(withAllLosses(state), started);
};

/** The state after an answer, or after the consumer took what a job brought, and what is to be done next. */
export const step = (state: ScannerState, input: ScannerInput): ScannerStep => {
  const job = state.jobs.get(input.job);
  if (job === undefined) return [state, nothing];
  return input.tag === "Answered" ? answered(state, job, input) : taken(state, job);
};

/** A scan at its end: what was lost while it ran is named. */
export const endScan = (state: ScannerState, now: Instant): ScannerStep =>
  withAllLosses({ ...state, jobs: new Map(), edge: Math.max(state.edge, retentionEdge(now)) });
