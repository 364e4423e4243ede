/**
 * The scanner as a pure state machine: its inputs are answers and what the consumer took; its output is what to request next. It
 * has no clock and no network.
 *
 * Longer than 300 lines: one state machine, whose transitions are read together.
 */
import { services } from "./service-list.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { emptySet, fromIntervals, insert } from "../time/interval-set.js";
import type { IntervalSet } from "../time/interval-set.js";
import { backOff } from "./back-off.js";
import { foldAnswer } from "./ledger.js";
import { retentionEdge } from "./limits.js";
import { halve, isIdRequest, planGaps } from "./plan.js";
import type { PageMessage, Reading } from "./read-answer.js";
import { readAnswer } from "./read-answer.js";
import { lossesOf, obligationsOf, promisesOf, todoOf, unsettledFrom } from "./scan-obligations.js";
import type { Obligation } from "./scan-obligations.js";
import type { RunError, WindowError } from "./scan-error.js";
import type { ScanLedger, SeenMessage, SeenMessages, SourceSpan } from "./scan-ledger.js";
import { sourceKey } from "./scan-ledger.js";
import type { PeriodRequest } from "./scan-request.js";
import type {
  Job,
  PageRequest,
  ScanEvent,
  ScannerEffects,
  ScannerInput,
  ScannerOptions,
  ScannerState,
  Window,
} from "./scanner-state.js";

/** The state after a step, and what is to be done. */
export type ScannerStep = readonly [ScannerState, ScannerEffects];

/** How often one page is asked for before its window is given up. */
const MOST_ATTEMPTS = 8;
/** How often an answer may be cut before its window is halved. */
const MOST_CUTS = 3;
/** How often a page may repeat those before it. */
const MOST_REPEATS = 3;
/** How far the clocks may be apart, in ms: less does no harm, as the stricter of both counts. */
const FURTHEST_CLOCKS = 30 * 60_000;

const nothing: ScannerEffects = { requests: [], events: [], save: false };

/** Several effects one after another. */
const both = (a: ScannerEffects, b: ScannerEffects): ScannerEffects => ({
  requests: a.requests.concat(b.requests),
  events: a.events.concat(b.events),
  ...((a.job ?? b.job) !== undefined && { job: a.job ?? b.job }),
  save: a.save || b.save,
});

const then = ([state, effects]: ScannerStep, next: (state: ScannerState) => ScannerStep): ScannerStep => {
  const [after, more] = next(state);
  return [after, both(effects, more)];
};

// --------------------------------------------------------------------------------------------------------- sources

const obligationOf = (state: ScannerState, { source }: Window): Obligation => state.obligations[source]!;

const spanOf = ({ resourceType, service }: Obligation, from: Instant, to: Instant): SourceSpan => ({
  resourceType,
  service,
  from,
  to,
});

const seenOf = ({ kept }: ScannerState, { resourceType, service }: Obligation): SeenMessages =>
  kept.seen.get(sourceKey(resourceType, service)) ?? new Map();

const withSeen = (
  kept: ScanLedger,
  { resourceType, service }: Obligation,
  messages: SeenMessages,
): ScanLedger => {
  const seen = new Map(kept.seen);
  if (messages.size === 0) seen.delete(sourceKey(resourceType, service));
  else seen.set(sourceKey(resourceType, service), messages);
  return { ...kept, seen };
};

/** The ids of messages that can be read again: those created where reading is not settled, ends included. */
const stillNeeded = (messages: SeenMessages, unsettled: IntervalSet): SeenMessages => {
  const needed = new Map<string, SeenMessage>();
  for (const [id, seen] of messages)
    if (unsettled.some(({ from, to }) => from <= seen.createdTime && seen.createdTime <= to))
      needed.set(id, seen);
  return needed;
};

/** Reports what of a source has expired; windows in progress are checked when they end. */
const withLosses = (state: ScannerState, source: number): ScannerStep => {
  const obligation = state.obligations[source]!;
  const underWay = fromIntervals(
    Array.from(state.jobs.values())
      .filter(({ window }) => window.source === source)
      .map(({ window: { from, to } }) => ({ from, to })),
  );
  const lost = lossesOf(state.kept, obligation, state.edge, underWay).map(({ from, to }) =>
    spanOf(obligation, from, to),
  );
  if (lost.length === 0) return [state, nothing];
  const kept = { ...state.kept, lost: state.kept.lost.concat(lost) };
  return [
    { ...state, kept, lost: state.lost.concat(lost) },
    { ...nothing, events: lost.map((span) => ({ tag: "lost", ...span })), save: true },
  ];
};

const withAllLosses = (state: ScannerState): ScannerStep =>
  state.obligations.reduce<ScannerStep>(
    (step, _, source) => then(step, (after) => withLosses(after, source)),
    [state, nothing],
  );

// ---------------------------------------------------------------------------------------------------------- asking

const requestOf = (state: ScannerState, { window }: Job): PeriodRequest => ({
  resourceType: obligationOf(state, window).resourceType,
  createdTimeFrom: window.from,
  createdTimeTo: window.to,
});

/** Adds a job to those in progress, and requests its page. */
const asked = (state: ScannerState, job: Job, wait = 0): ScannerStep => {
  const { service } = obligationOf(state, job.window);
  const { largestPage } = services[service];
  const request: PageRequest = {
    job: job.id,
    service,
    request: requestOf(state, job),
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
const started = (state: ScannerState): ScannerStep => {
  const [window, ...queue] = state.queue;
  if (window === undefined || state.jobs.size >= state.options.concurrency) return [state, nothing];
  const from = Math.max(window.from, state.edge);
  const job = jobOf(state.nextJob, { ...window, from });
  const next = { ...state, queue, nextJob: state.nextJob + 1 };
  const step: ScannerStep = from < window.to ? asked(next, job) : [next, nothing];
  return then(
    then(step, (after) => (window.from < from ? withLosses(after, window.source) : [after, nothing])),
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
const runEnded = (state: ScannerState, error: RunError): ScannerStep => [
  { ...state, jobs: new Map(), queue: [], error },
  { ...nothing, events: [{ tag: "failed", error }] },
];

/** A window, or all of its source, cannot be read. */
const windowEnded = (
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
  return then(
    then([next, { ...nothing, events }], (after) => withLosses(after, source)),
    started,
  );
};

const halved = (state: ScannerState, job: Job, reason: string): ScannerStep => {
  const halves = halve(requestOf(state, job));
  if (halves._tag === "Left") return windowEnded(state, job, { tag: "TooLarge", reason });
  const windows = halves.right.flatMap((half) =>
    isIdRequest(half)
      ? []
      : [{ source: job.window.source, from: half.createdTimeFrom, to: half.createdTimeTo }],
  );
  return started({ ...withoutJob(state, job.id), queue: windows.concat(state.queue) });
};

/** Everything of a window was read and taken: the ledger has it. */
const committed = (state: ScannerState, job: Job): ScannerStep => {
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
    // It expired between two pages: what is left is read again.
    const rest = { source: window.source, from: Math.max(from, state.edge), to: window.to };
    const queue = rest.from < rest.to ? [rest].concat(state.queue) : state.queue;
    return then(withLosses({ ...after, queue }, window.source), started);
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
  return then(
    then([next, { ...nothing, save: true }], (saved) => withLosses(saved, window.source)),
    started,
  );
};

// --------------------------------------------------------------------------------------------------------- answers

/** The request is sent again, or its window halved or given up. */
const failed = (
  state: ScannerState,
  job: Job,
  { reason, after, isLarge }: Extract<Reading, { readonly tag: "Again" }>,
): ScannerStep => {
  const { concurrency, seed } = state.options;
  const attempts = job.attempts + 1;
  const cuts = job.cuts + (isLarge ? 1 : 0);
  const next = { ...state, failures: state.failures + 1 };
  // Where nothing was ever answered, the address may be wrong.
  const most = state.pages === 0 ? 4 + 3 * concurrency : 8 + 6 * concurrency;
  if (next.failures >= most) return runEnded(next, { tag: "Unreachable", requests: most, reason });
  if (cuts >= MOST_CUTS) return halved(next, job, reason);
  if (attempts >= MOST_ATTEMPTS) return windowEnded(next, job, { tag: "StillFailing", attempts, reason });
  return asked(next, { ...job, attempts, cuts }, backOff({ attempts, after, seed, request: state.requests }));
};

/** What is new on a page, and what to remember of it. */
const sortedOut = (
  messages: readonly PageMessage[],
  seen: SeenMessages,
  window: Window,
): { readonly fresh: readonly PageMessage[]; readonly handed: Job["handed"] } => {
  const fresh: PageMessage[] = [];
  const handed = new Map<string, SeenMessage>();
  for (const message of messages) {
    const { id, createdTime, isContentless } = message;
    const known = id === undefined ? undefined : (handed.get(id) ?? seen.get(id));
    if (known !== undefined && (isContentless || !known.isContentless)) continue;
    fresh.push(message);
    if (id === undefined) continue;
    handed.set(id, { createdTime: Number.isNaN(createdTime) ? window.to : createdTime, isContentless });
  }
  return { fresh, handed: [...handed] };
};

const pageRead = (
  state: ScannerState,
  job: Job,
  { messages, totalPages }: Extract<Reading, { readonly tag: "Page" }>,
): ScannerStep => {
  const obligation = obligationOf(state, job.window);
  const { resourceType, service, version } = obligation;
  const { largestPage } = services[service];
  const pageSize = Math.min(state.options.pageSize ?? largestPage, largestPage);
  const isClaimed = job.page + 1 <= totalPages;
  const repeats =
    job.page > 0 && messages.length > 0 && messages.every(({ id }) => id !== undefined && job.ids.has(id));
  if (repeats && job.repeats + 1 < MOST_REPEATS) {
    const { seed } = state.options;
    const wait = backOff({ attempts: job.repeats + 1, after: 0, seed, request: state.requests });
    return asked(state, { ...job, repeats: job.repeats + 1 }, wait);
  }
  if (repeats && isClaimed) return halved(state, job, "a page that repeats the one before it");
  const { fresh, handed } = sortedOut(messages, seenOf(state, obligation), job.window);
  // A page beyond those that are claimed, which repeats the last, is the end of it.
  const hasMore = !repeats && (messages.length >= pageSize || job.page + 1 < totalPages);
  const ids = new Set(job.ids);
  for (const { id } of messages) if (id !== undefined) ids.add(id);
  const after: Job = {
    ...job,
    ids,
    attempts: 0,
    cuts: 0,
    repeats: 0,
    isSecondToken: false,
    handed,
    messages: job.messages + fresh.length,
    again: job.again + messages.length - fresh.length,
    next: hasMore ? "page" : "end",
  };
  const events = fresh.map(({ message, id, createdTime }): ScanEvent => ({
    tag: "message",
    resourceType,
    service,
    version,
    ...(id !== undefined && { id }),
    createdTime,
    message,
  }));
  const { from, to } = job.window;
  const end: readonly ScanEvent[] = hasMore
    ? []
    : [
        {
          tag: "window",
          ...spanOf(obligation, from, to),
          messages: after.messages,
          again: after.again,
        },
      ];
  return [
    {
      ...state,
      jobs: new Map(state.jobs).set(job.id, after),
      pages: state.pages + 1,
      failures: 0,
      read: state.read + fresh.length,
      again: state.again + messages.length - fresh.length,
    },
    { ...nothing, events: events.concat(end), job: job.id },
  ];
};

/** The time by the Datahub's clock; NaN where the answer does not have it. */
const datahubTime = (response: Extract<ScannerInput, { readonly tag: "Answered" }>["response"]): Instant =>
  "failure" in response ? NaN : instantOf(response.headers["x-document-date-time"] ?? "");

const answered = (
  start: ScannerState,
  job: Job,
  { sentAt, at, response }: Extract<ScannerInput, { readonly tag: "Answered" }>,
): ScannerStep => {
  const datahub = datahubTime(response);
  const isTold = !Number.isNaN(datahub);
  if (isTold && Math.abs(datahub - at) > FURTHEST_CLOCKS + (at - sentAt))
    return runEnded(start, { tag: "ClockOff", now: at, datahub });
  const latest = isTold ? Math.max(at, datahub) : at;
  const state = { ...start, edge: Math.max(start.edge, retentionEdge(latest)) };
  const current: Job = {
    ...job,
    ...(job.page === 0 && {
      askedAt: isTold ? Math.min(sentAt, datahub) : sentAt,
      answeredAt: latest,
    }),
    endedAt: latest,
  };
  const reading = readAnswer(response, at);
  switch (reading.tag) {
    case "Page":
      return pageRead(state, current, reading);
    case "Again":
      return failed(state, current, reading);
    case "OtherToken":
      return job.isSecondToken
        ? runEnded(state, { tag: "Unauthorized" })
        : asked(state, { ...current, isSecondToken: true });
    case "Halve":
      return halved(state, current, reading.reason);
    case "NoToken":
      return runEnded(state, { tag: "TokenFailed", reason: reading.reason });
    case "NotSent":
      return runEnded(state, { tag: "RequestNotMade", reason: reading.reason });
    case "Ended": {
      const { error, of } = reading;
      if (error.tag !== "NotADatahub") return windowEnded(state, current, error, of);
      // A gateway may answer for the Datahub once.
      if (job.attempts === 0)
        return failed(state, current, { tag: "Again", reason: error.what, after: 0, isLarge: false });
      return state.pages === 0 ? runEnded(state, error) : windowEnded(state, current, error, of);
    }
  }
};

const taken = (state: ScannerState, job: Job): ScannerStep => {
  const obligation = obligationOf(state, job.window);
  const seen = new Map(seenOf(state, obligation));
  for (const [id, message] of job.handed) seen.set(id, message);
  const next: ScannerState = {
    ...state,
    kept: withSeen(state.kept, obligation, seen),
  };
  const after = { ...job, handed: [] };
  return job.next === "end" ? committed(next, after) : asked(next, { ...after, page: job.page + 1 });
};

// ----------------------------------------------------------------------------------------------------------- steps

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
  return then(withAllLosses(state), started);
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
