/**
 * What an answer means for the state of a scan: a page is read, or its request is sent again, or its window ends.
 */
import { MINUTE } from "../time/durations.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { backOff } from "./back-off.js";
import { retentionEdge } from "./query-limits.js";
import type { PageMessage, Reading } from "./read-answer.js";
import { readAnswer } from "./read-answer.js";
import type { SeenMessage, SeenMessages } from "./scan-ledger.js";
import type { Job, ScanEvent, ScannerInput, ScannerState, Window } from "./scanner-state.js";
import type { ScannerStep } from "./scanner-step.js";
import { nothing, obligationOf, seenOf, spanOf, withSeen } from "./scanner-step.js";
import { asked, canBeHalved, committed, halved, runEnded, windowEnded } from "./scanner-windows.js";
import { services } from "./service-list.js";

/** How often one page is asked for before its window is given up. */
const MOST_ATTEMPTS = 8;
/** How often an answer may be cut before its window is halved. */
const MOST_CUTS = 3;
/** How often a page may repeat those before it. */
const MOST_REPEATS = 3;
/** How far the clocks may be apart, in ms: less does no harm, as the stricter of both counts. */
const FURTHEST_CLOCKS = 30 * MINUTE;

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

/** What is new on a page, and what to keep of it. */
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
  if (repeats && (isClaimed || canBeHalved(state, job)))
    return halved(state, job, "a page that repeats the one before it");
  const { fresh, handed } = sortedOut(messages, seenOf(state, obligation), job.window);
  // A page beyond those that are claimed, which repeats the last, is the end where no smaller window can show it.
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

export const answered = (
  start: ScannerState,
  job: Job,
  { sentAt, at, response }: Extract<ScannerInput, { readonly tag: "Answered" }>,
): ScannerStep => {
  const datahub = datahubTime(response);
  const isDated = !Number.isNaN(datahub);
  if (isDated && Math.abs(datahub - at) > FURTHEST_CLOCKS + (at - sentAt))
    return runEnded(start, { tag: "ClockOff", now: at, datahub });
  const latest = isDated ? Math.max(at, datahub) : at;
  const state = { ...start, edge: Math.max(start.edge, retentionEdge(latest)) };
  const current: Job = {
    ...job,
    ...(job.page === 0 && {
      askedAt: isDated ? Math.min(sentAt, datahub) : sentAt,
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

export const taken = (state: ScannerState, job: Job): ScannerStep => {
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
