/**
 * A reconciliation of files from beginning to end: small input in memory, large input in a directory that
 * keeps its records until they are compared, so that memory does not grow with the files.
 */
import { byOrder, joinedNotices, noticeText } from "./notices.js";
import type { Taken, Notice } from "./share.js";
import { takeShare, eventLine } from "./take-share.js";
import { availableParallelism } from "node:os";
import { checkUnchanged, inputStates } from "../files/input-states.js";
import { InputError, readEntries } from "../files/read-entries.js";
import { answersTo } from "../../reconcile/nearest-refusal.js";
import { EventClock } from "../../reconcile/event-clock.js";
import type { OpenPart, PartialReport } from "../../reconcile/partial-report.js";
import { closedParts, questionsOf } from "../../reconcile/partial-report.js";
import { incompleteText } from "../../reconcile/incomplete-answers.js";
import type { Report } from "../../reconcile/report.js";
import { reportOf } from "../../reconcile/report.js";
import { causesOf, withCauses } from "../../reconcile/causes/causes-of.js";
import type { Seen } from "../../reconcile/seen.js";
import type { Job, Loaded } from "./job.js";
import { filesOf, load } from "./job.js";
import { withScratch } from "./scratch.js";
import { bytesIn, writePlan } from "./share-plan.js";
import { directoryStore, memoryStore } from "./record-store.js";
import type { Store } from "./record-store.js";
import type { Outcome, Place, Task } from "./tasks.js";
import { comparePartition, seenIn, writeKnown } from "./tasks.js";

/** Where tasks run other than here. */
export interface WorkerPool {
  /** How many tasks it runs at a time. */
  readonly size: number;
  readonly run: (task: Task) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** The progress of the work. */
export interface Progress {
  readonly step: "reading" | "comparing";
  readonly done: number;
  /** Of how many, where that is known. */
  readonly of?: number;
}

export interface RunOptions {
  /** Makes the worker pool for input that is large enough; without it all work is done in this thread. */
  readonly workerPool?: () => WorkerPool | Promise<WorkerPool>;
  /** Lines for the user, in the order of the files. */
  readonly notify?: (line: string) => void;
  readonly progress?: (progress: Progress) => void;
  /** Files of fewer bytes in all stay in memory, in one thread. */
  readonly small?: number;
}

// ------------------------------------------------------------------------------------------------------------ size

/** Below this size of files all stays in memory. */
const SMALL = 16 << 20;

/** How many bytes of input one partition has; comparing it takes about a fifth of that in memory. */
const PARTITION = 32 << 20;

/** The bytes of all files whose records are kept. */
export const sizeOf = ({ due, received }: Job): number =>
  [...("events" in due ? [due.events] : []), ...received].reduce((sum, file) => sum + bytesIn(file), 0);

/** Into how many partitions so much is cut, for so many workers. */
export const partitionsFor = (size: number, workers: number): number => {
  const parts = Number.isFinite(size) ? Math.ceil(size / PARTITION) : 64;
  return workers === 1 ? parts : Math.max(parts, 4 * workers);
};

// ------------------------------------------------------------------------------------------------------------- run

const wholeClock = (taken: readonly Taken[]): EventClock => {
  const clock = new EventClock();
  for (const share of taken) clock.add(share.clock);
  return clock;
};

/** The first event that is out of order, with the error text that a single reader would give. */
const disorderOf = async (job: Job, clock: EventClock): Promise<Notice | undefined> => {
  const found = clock.firstOutOfOrder();
  if (found === undefined || !("events" in job.due)) return undefined;
  const { event, after } = found;
  for await (const entry of readEntries(job.due.events)) {
    if (entry.index !== event) continue;
    const { occurredAt } = entry.value as { readonly occurredAt: string };
    return { order: [0, event], text: eventLine(entry, { tag: "OutOfOrder", event, occurredAt, after }) };
  }
  return undefined;
};

/** Reports the notices, and throws where a share could not be read. */
const settle = async (
  job: Job,
  taken: readonly Taken[],
  clock: EventClock,
  notify: (line: string) => void,
): Promise<void> => {
  const troubles = taken.flatMap(({ trouble }) => trouble ?? []);
  const disorder = taken.length > 1 ? await disorderOf(job, clock) : undefined;
  const [trouble] = [...(disorder ? [disorder] : []), ...troubles].sort(byOrder);
  for (const notice of joinedNotices(
    taken.map(({ notices }) => notices),
    job.errorLimit,
  ))
    if (trouble === undefined || byOrder(notice, trouble) <= 0)
      notify(noticeText(notice, trouble === undefined));
  if (trouble !== undefined) throw new InputError(trouble.text);
};

/** The facts about everything that was read; answers that were not read completely are reported. */
const seenOf = (
  store: Store,
  partitions: number,
  shares: readonly Taken[],
  notify: (line: string) => void,
): Seen => {
  const seen = seenIn(
    store,
    partitions,
    shares.flatMap(({ pages }) => pages),
  );
  for (const answer of seen.incomplete) notify(`warning: ${answer.place}: ${incompleteText(answer)}`);
  return seen;
};

const reportFrom = (
  job: Job,
  { participant, options }: Loaded,
  taken: readonly Taken[],
  open: readonly OpenPart[],
): Report => {
  const log = taken[0]!.log;
  const basis = "events" in job.due ? "events" : "expectation";
  const parts = closedParts(open, answersTo(questionsOf(open), log, participant), participant.language);
  const partial: PartialReport = {
    for: job.for,
    fingerprint: "",
    count: parts.length,
    isCovered: options.ledger !== undefined,
    parts: Object.fromEntries(parts.entries()),
  };
  const report = reportOf(partial, job.at);
  if (report._tag === "Left") throw new InputError(`no report can be made (${report.left.tag})`);
  return withCauses(report.right, causesOf(open, { basis, participant, log }));
};

/** All of it in this thread. */
const runHere = async (
  job: Job,
  loaded: Loaded,
  store: Store,
  partitions: number,
  { notify = () => undefined, progress = () => undefined }: RunOptions,
): Promise<Report> => {
  const taken = await takeShare(job, loaded, store, { index: 0, count: 1 }, undefined, (done) =>
    progress({ step: "reading", done }),
  );
  const clock = wholeClock([taken]);
  await settle(job, [taken], clock, notify);
  const seen = seenOf(store, partitions, [taken], notify);
  const open: OpenPart[] = [];
  for (let partition = 0; partition < partitions; partition++) {
    open.push(comparePartition(job, loaded, store, partition, clock, seen));
    store.drop(partition);
    progress({ step: "comparing", done: partition + 1, of: partitions });
  }
  return reportFrom(job, loaded, [taken], open);
};

const taken = (outcome: Outcome): Taken => {
  if (outcome.tag === "Taken") return outcome.taken;
  throw new InputError(outcome.tag === "Refused" ? outcome.lines : "a task had an unexpected outcome");
};

const compared = (outcome: Outcome): OpenPart => {
  if (outcome.tag === "Compared") return outcome.part;
  throw new InputError(outcome.tag === "Refused" ? outcome.lines : "a task had an unexpected outcome");
};

/** By a worker pool that reaches the files and the directory; what is kept in memory here is needed only at the end. */
export const runSpread = async (
  job: Job,
  loading: Loaded | Promise<Loaded>,
  workerPool: WorkerPool,
  place: Place,
  { notify = () => undefined, progress = () => undefined }: RunOptions,
): Promise<Report> => {
  const count = workerPool.size;
  const planning = writePlan(job, count, place.directory);
  let read = 0;
  const taking = Array.from({ length: count }, async (_, index) => {
    await planning;
    const share = taken(await workerPool.run({ tag: "Take", job, place, share: { index, count } }));
    progress({ step: "reading", done: ++read, of: count });
    return share;
  });
  const [loaded, shares] = await Promise.all([loading, Promise.all(taking)]);
  const clock = wholeClock(shares);
  await settle(job, shares, clock, notify);
  const store = directoryStore(place.directory, place.partitions);
  writeKnown(place.directory, clock, seenOf(store, place.partitions, shares, notify));
  let done = 0;
  const open = await Promise.all(
    Array.from({ length: place.partitions }, async (_, partition) => {
      const part = compared(await workerPool.run({ tag: "Compare", job, place, partition }));
      progress({ step: "comparing", done: ++done, of: place.partitions });
      return part;
    }),
  );
  return reportFrom(job, loaded, shares, open);
};

/** How many workers a machine has room for. */
export const defaultWorkers = (): number => availableParallelism();

const reconcileUnchecked = async (job: Job, options: RunOptions = {}): Promise<Report> => {
  const loadHere = async (): Promise<Loaded> => {
    const loaded = await load(job);
    for (const warning of loaded.warnings) options.notify?.(warning);
    return loaded;
  };
  const size = sizeOf(job);
  if (size < (options.small ?? SMALL)) return runHere(job, await loadHere(), memoryStore(), 1, options);
  const canBeShared = filesOf(job).every((file) => Number.isFinite(bytesIn(file)));
  const workerPool = canBeShared ? await options.workerPool?.() : undefined;
  const partitions = partitionsFor(size, workerPool?.size ?? 1);
  try {
    return await withScratch(async (directory) =>
      workerPool === undefined
        ? runHere(job, await loadHere(), directoryStore(directory, partitions), partitions, options)
        : runSpread(job, loadHere(), workerPool, { directory, partitions }, options),
    );
  } finally {
    await workerPool?.close();
  }
};

/**
 * Reconciles the files of a job. An InputError has the errors of the input, in lines that name the place.
 *
 * Statements: MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 */
export const reconcileFiles = async (job: Job, options: RunOptions = {}): Promise<Report> => {
  const before = inputStates(filesOf(job));
  const report = await reconcileUnchecked(job, options);
  checkUnchanged(before);
  return report;
};
