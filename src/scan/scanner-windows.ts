/**
 * The windows of a scan: how one is started and its pages requested, and how it ends, read or not.
 */
import { fromIntervals, insert } from "../time/interval-set.js";
import { foldAnswer } from "./ledger.js";
import { retentionEdge } from "./query-limits.js";
import { halve, isIdRequest } from "./plan.js";
import type { RunError, WindowError } from "./scan-error.js";
import { unsettledFrom } from "./scan-obligations.js";
import type { PeriodRequest } from "./scan-request.js";
import type { Job, PageRequest, ScanEvent, ScannerState, Window } from "./scanner-state.js";
import type { ScannerStep } from "./scanner-step.js";
import {
  nothing,
  obligationOf,
  seenOf,
  spanOf,
  stillNeeded,
  andThen,
  withLosses,
  withSeen,
} from "./scanner-step.js";
import { services } from "./service-list.js";

// ---------------------------------------------------------------------------------------------------------- asking

const requestOf = (state: ScannerState, window: Window): PeriodRequest => ({
  resourceType: obligationOf(state, window).resourceType,
  createdTimeFrom: window.from,
  createdTimeTo: window.to,
});

/** Adds a job to those in progress, and requests its page. */
export const asked = (state: ScannerState, job: Job, wait = 0): ScannerStep => {
  const { service } = obligationOf(state, job.window);
  const { largestPage } = services[service];
  const request: PageRequest = {
    job: job.id,
    service,
    request: requestOf(state, job.window),
    page: job.page,
    pageSize: Math.min(state.options.pageSize ?? largestPage, largestPage),
    wait,
  };
  return [
    { ...state, jobs: new Map(state.jobs).set(job.id, job), requests: state.requests + 1 },
    { ...nothing, requests: [request] },
  ];
};

const jobOf = (id: number, window: Window): Job => ({
  id,
  window,
  page: 0,
  ids: new Set(),
  askedAt: NaN,
  answeredAt: NaN,
  endedAt: NaN,
  attempts: 0,
  cuts: 0,
  repeats: 0,
  isSecondToken: false,
  messages: 0,
  again: 0,
  handed: [],
  next: "page",
});

/** Starts as many windows as may be in progress; reports those that have expired in the meantime. */
export const started = (state: ScannerState): ScannerStep => {
  const [window, ...queue] = state.queue;
  if (window === undefined || state.jobs.size >= state.options.concurrency) return [state, nothing];
  const from = Math.max(window.from, state.edge);
  const job = jobOf(state.nextJob, { ...window, from });
  const next = { ...state, queue, nextJob: state.nextJob + 1 };
  const step: ScannerStep = from < window.to ? asked(next, job) : [next, nothing];
  return andThen(
    andThen(step, (after) => (window.from < from ? withLosses(after, window.source) : [after, nothing])),
    started,
  );
};

// ---------------------------------------------------------------------------------------------------------- ending

const withoutJob = (state: ScannerState, id: number): ScannerState => {
  const jobs = new Map(state.jobs);
  jobs.delete(id);
  return { ...state, jobs };
};

/** The whole run ends; the windows in progress are abandoned. */
export const runEnded = (state: ScannerState, error: RunError): ScannerStep => [
  { ...state, jobs: new Map(), queue: [], error },
  { ...nothing, events: [{ tag: "failed", error }] },
];

/** A window, or all of its source, cannot be read. */
export const windowEnded = (
  state: ScannerState,
  job: Job,
  error: WindowError,
  of: "window" | "source" = "window",
): ScannerStep => {
  const { source } = job.window;
  const given = [job.window].concat(
    of === "source" ? state.queue.filter((window) => window.source === source) : [],
  );
  const failed = fromIntervals(given.map(({ from, to }) => ({ from, to }))).map(({ from, to }) => ({
    ...spanOf(state.obligations[source]!, from, to),
    error,
  }));
  const next: ScannerState = {
    ...withoutJob(state, job.id),
    queue: state.queue.filter((window) => !given.includes(window)),
    failed: state.failed.concat(failed),
  };
  const events = failed.map((open): ScanEvent => ({ tag: "open", ...open }));
  return andThen(
    andThen([next, { ...nothing, events }], (after) => withLosses(after, source)),
    started,
  );
};

/** The halves of a window; undefined where it is too short. */
const halvesOf = (state: ScannerState, window: Window): readonly Window[] | undefined => {
  const halves = halve(requestOf(state, window));
  if (halves._tag === "Left") return undefined;
  return halves.right.flatMap((half) =>
    isIdRequest(half) ? [] : [{ ...window, from: half.createdTimeFrom, to: half.createdTimeTo }],
  );
};

export const canBeHalved = (state: ScannerState, { window }: Job): boolean =>
  halvesOf(state, window) !== undefined;

export const halved = (state: ScannerState, job: Job, reason: string): ScannerStep => {
  const windows = halvesOf(state, job.window);
  if (windows === undefined) return windowEnded(state, job, { tag: "TooLarge", reason });
  return started({ ...withoutJob(state, job.id), queue: windows.concat(state.queue) });
};

/**
 * What is left of a window whose start expired while it was read, in halves: the start of the second does not expire until the
 * first was read. As a whole it would expire again and again, as long as it has more than one page. One that is too short for
 * halves has soon expired.
 */
const rest = (state: ScannerState, window: Window): readonly Window[] =>
  window.from < window.to ? (halvesOf(state, window) ?? [window]) : [];

/** Everything of a window was read and taken: the ledger has it. */
export const committed = (state: ScannerState, job: Job): ScannerStep => {
  const { window, askedAt, answeredAt, endedAt, page } = job;
  const obligation = obligationOf(state, window);
  const { resourceType, service, version } = obligation;
  // What expired before the first page was received may be missing in it.
  const from = Math.max(window.from, retentionEdge(answeredAt));
  const pages = page + 1;
  const folded =
    from < window.to
      ? foldAnswer(
          state.kept.ledger,
          {
            service,
            version,
            request: { resourceType, createdTimeFrom: from, createdTimeTo: window.to },
            askedAt,
            endedAt: Math.max(askedAt, endedAt),
            pages,
            totalPages: pages,
          },
          state.options.overlap,
        )
      : undefined;
  const after = withoutJob(state, job.id);
  if (folded?._tag === "Left") {
    // Its start expired between two pages: what is left is read again.
    const queue = rest(state, { ...window, from: Math.max(from, state.edge) }).concat(state.queue);
    return andThen(withLosses({ ...after, queue }, window.source), started);
  }
  const ledger = folded?.right ?? state.kept.ledger;
  const kept = { ...state.kept, ledger };
  const needed = stillNeeded(seenOf(state, obligation), unsettledFrom(kept, obligation, state.edge));
  const next: ScannerState = {
    ...after,
    kept: withSeen(kept, obligation, needed),
    done:
      from < window.to
        ? state.done.map((set, i) => (i === window.source ? insert(set, { from, to: window.to }) : set))
        : state.done,
  };
  return andThen(
    andThen([next, { ...nothing, save: true }], (saved) => withLosses(saved, window.source)),
    started,
  );
};
