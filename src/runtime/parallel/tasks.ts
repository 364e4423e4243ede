/**
 * The two kinds of task that a reconciliation of files is made of: some read a share of the input into records, by
 * partition; when all of them are done, others compare one partition each. A task may run twice, anywhere that reaches
 * the files; its result is the same.
 */
import type { Buffer } from "node:buffer";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eachExpectedData } from "../../rules/deadlines/expected-data.js";
import type { Entry } from "../files/read-entries.js";
import { besideOf } from "../files/beside.js";
import { InputError, placeOf, readEntries, readParts } from "../files/read-entries.js";
import { receivedIn } from "../files/received.js";
import type { EventError } from "../../predict/changes.js";
import { explainEventError } from "../../predict/changes.js";
import type { LoggedChange } from "../../reconcile/nearest-refusal.js";
import type { Counted } from "../../reconcile/copies.js";
import { Copies } from "../../reconcile/copies.js";
import { marketForParty, settingsOf } from "../../reconcile/reconcile.js";
import { EventClock } from "../../reconcile/event-clock.js";
import { Intake } from "../../reconcile/record-reader.js";
import { refusingRemarks } from "../../reconcile/strict.js";
import type { PageRead } from "../../reconcile/incomplete-answers.js";
import { incompleteAnswers } from "../../reconcile/incomplete-answers.js";
import type { OpenPart } from "../../reconcile/partial-report.js";
import { Reconciliation } from "../../reconcile/reconciliation.js";
import type { Seen } from "../../reconcile/seen.js";
import { noteCopy } from "../../reconcile/seen.js";
import { explainRemark } from "../../documents/remarks.js";
import type { Job, Loaded } from "./job.js";
import { load } from "./job.js";
import { troubleIn } from "./scratch.js";
import type { Store } from "./record-store.js";
import { directoryStore } from "./record-store.js";

// ---------------------------------------------------------------------------------------------------------- tasks

/** Where the records of all tasks are, and of how many partitions. */
export interface Place {
  readonly directory: string;
  readonly partitions: number;
}

/** One of so many tasks that share the input, counted from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}

/** A line for the user, and where it stands among the others. */
export interface Notice {
  readonly order: readonly [source: number, index: number];
  readonly text: string;
}

/** What is known of a share once it is read; the records are in the store. */
export interface Taken {
  /** When the share's events occurred, by event; NaN for those of others. */
  readonly clock: Float64Array;
  /** All changes of agreements; told by the first share alone. */
  readonly log: readonly LoggedChange[];
  readonly notices: readonly Notice[];
  /** Pages of answers of several pages. */
  readonly pages: readonly PageRead[];
  /** Why the share could not be read to its end. */
  readonly trouble?: Notice;
}

export type Task =
  | { readonly tag: "Take"; readonly job: Job; readonly place: Place; readonly share: Share }
  | { readonly tag: "Compare"; readonly job: Job; readonly place: Place; readonly partition: number };

// --------------------------------------------------------------------------------------------------------- notices

/** Why an event cannot be, in one line. */
export const eventLine = (entry: Entry, error: EventError): string =>
  `${placeOf(entry)}: event ${error.event}: ${explainEventError(error)}`;

// --------------------------------------------------------------------------------------------------------- sharing

/** Lines are shared in turn; a task parses its own and passes over the others. */
const isOf = ({ index, count }: Share, entry: number): boolean => entry % count === index;

/** Whether a line may hold a change of an agreement: then every task has to know it. */
const mayChangeAgreements = (line: Buffer): boolean => line.includes("AGREEMENT") || line.includes("\\u");

/** A file that cannot be read to its end is a trouble at the value that could not be read. */
const readable = async (
  source: number,
  reading: Promise<Notice | undefined>,
): Promise<Notice | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { order: [source, error.index ?? -1], text: error.lines.join("\n") };
  }
};

/** Called now and then with how many values have been read. */
export type Watch = (entries: number) => void;

const WATCHED = 1024;

class Taking {
  private readonly notices: Notice[] = [];
  private readonly pages: PageRead[] = [];
  private count = 0;

  constructor(
    private readonly job: Job,
    private readonly share: Share,
    private readonly intake: Intake,
    private readonly watch: Watch,
  ) {}

  async run({ options: { set, for: eic } }: Loaded): Promise<Taken> {
    const { due, at } = this.job;
    let trouble: Notice | undefined;
    if ("events" in due) trouble = await readable(0, this.events(due.events));
    else if (this.share.index === 0)
      for (const data of eachExpectedData(set, eic, { ...due.expect, at })) this.intake.expected(data);
    for (const [file, name] of this.job.received.entries())
      trouble ??= await readable(file + 1, this.received(file, name));
    const { clock, log } = this.intake;
    return {
      clock: clock.column(),
      log: this.share.index === 0 ? log : [],
      notices: this.notices,
      pages: this.pages,
      ...(trouble && { trouble }),
    };
  }

  private async events(file: string): Promise<Notice | undefined> {
    const { share, intake, notices } = this;
    const isWanted = (index: number, line: Buffer): boolean =>
      isOf(share, index) || mayChangeAgreements(line);
    for await (const entry of readEntries(file, { isWanted })) {
      const { index, value } = entry;
      const isOwn = isOf(share, index);
      const { remarks, error } = intake.event(index, value, isOwn);
      this.seen();
      if (isOwn)
        for (const remark of remarks)
          notices.push({ order: [0, index], text: `warning: ${placeOf(entry)}: ${explainRemark(remark)}` });
      if (error === undefined) continue;
      const text = eventLine(entry, error);
      if (this.job.lenient !== true || error.tag === "OutOfOrder") return { order: [0, index], text };
      if (isOwn) notices.push({ order: [0, index], text: `skipped: ${text}` });
    }
    intake.end();
    return undefined;
  }

  private async received(file: number, name: string): Promise<Notice | undefined> {
    const { share, intake, notices } = this;
    const isOwn = (index: number): boolean => isOf(share, index);
    for await (const part of readParts(name, { isWanted: isOwn, countsLines: true })) {
      const { index } = part;
      if (!isOwn(index)) continue;
      this.seen();
      const order = [file + 1, index] as const;
      const { messages, remarks, page } = receivedIn(part, this.job.edition);
      for (const remark of remarks)
        notices.push({ order, text: `warning: ${placeOf(part)}: ${explainRemark(remark)}` });
      if (page !== undefined) this.pages.push(page);
      for (const found of messages) {
        const message = this.job.strict === true ? refusingRemarks(found, remarks) : found;
        intake.message(message);
        if (message.tag === "Unreadable") continue;
        for (const report of message.remarks ?? []) {
          const text = `warning: ${placeOf(part)}: message ${message.id}: ${explainRemark(report)}`;
          notices.push({ order, text });
        }
      }
    }
    return undefined;
  }

  private seen(): void {
    this.count++;
    if (this.count % WATCHED === 0) this.watch(this.count);
  }
}

/** Reads a share of the input of a job into a store. */
export const takeShare = async (
  job: Job,
  loaded: Loaded,
  store: Store,
  share: Share,
  watch: Watch = () => undefined,
): Promise<Taken> => {
  const basis = "events" in job.due ? "events" : "expectation";
  const writing = store.write(share.index);
  const intake = new Intake(
    { ...loaded.asker, basis, compareReadingTime: job.compareReadingTime === true },
    writing.take,
    share.index === 0,
  );
  const taken = await new Taking(job, share, intake, watch).run(loaded);
  writing.close();
  return taken;
};

/** Compares one partition of a store. */
export const comparePartition = (
  job: Job,
  { options, asker }: Loaded,
  store: Store,
  partition: number,
  clock: EventClock,
  seen: Seen,
): OpenPart => {
  const basis = "events" in job.due ? "events" : "expectation";
  const reconciliation = new Reconciliation(basis, settingsOf(options), marketForParty(asker));
  for (const record of store.read(partition, asker.parentOf)) reconciliation.add(record);
  return reconciliation.finish(clock, seen);
};

/** What is known of all that was read into a store. */
export const seenIn = (store: Store, partitions: number, pages: readonly PageRead[]): Seen => {
  const counting = new Map<string, Counted>();
  for (let partition = 0; partition < partitions; partition++) {
    const copies = new Copies();
    for (const note of store.notes(partition)) noteCopy(copies, note);
    for (const [identity, counted] of copies.counting()) counting.set(identity, counted);
  }
  return { counting, incomplete: incompleteAnswers(pages) };
};

// ------------------------------------------------------------------------------------------------------ elsewhere

const clockFile = (directory: string): string => join(directory, "clock");

const seenFile = (directory: string): string => join(directory, "seen.json");

/** Those that read meanwhile see it whole. */
const writeWhole = (file: string, content: string | Uint8Array): void => {
  const beside = besideOf(file);
  writeFileSync(beside, content, { flag: "wx" });
  renameSync(beside, file);
};

/** Tells the tasks that compare when the events occurred and what is known of all that was read. */
export const writeKnown = (directory: string, clock: EventClock, seen: Seen): void => {
  writeWhole(clockFile(directory), new Uint8Array(clock.column().buffer));
  writeWhole(seenFile(directory), JSON.stringify({ ...seen, counting: [...seen.counting] }));
};

const readSeen = (directory: string): Seen => {
  const { counting, incomplete } = JSON.parse(readFileSync(seenFile(directory), "utf8")) as Omit<
    Seen,
    "counting"
  > & { readonly counting: readonly (readonly [string, Counted])[] };
  return { counting: new Map(counting), incomplete };
};

const readClock = (directory: string): EventClock => {
  const bytes = readFileSync(clockFile(directory));
  const column = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(column.buffer).set(bytes);
  const clock = new EventClock();
  clock.add(column);
  return clock;
};

/** What a task comes to, as a plain value. */
export type Outcome =
  | { readonly tag: "Taken"; readonly taken: Taken }
  | { readonly tag: "Compared"; readonly part: OpenPart }
  | { readonly tag: "Refused"; readonly lines: readonly string[] };

/** Runs tasks of a job anywhere; the set of a job is held until a task of another one comes. */
export class Workplace {
  private held: { readonly key: string; readonly loaded: Promise<Loaded> } | undefined;

  async run(task: Task): Promise<Outcome> {
    try {
      const { job, place } = task;
      const loaded = await this.load(job);
      const store = directoryStore(place.directory, place.partitions);
      if (task.tag === "Take")
        return { tag: "Taken", taken: await takeShare(job, loaded, store, task.share) };
      const { directory } = place;
      const [clock, seen] = [readClock(directory), readSeen(directory)];
      const part = comparePartition(job, loaded, store, task.partition, clock, seen);
      return { tag: "Compared", part };
    } catch (error) {
      const trouble = troubleIn(task.place.directory, error);
      if (trouble instanceof InputError) return { tag: "Refused", lines: trouble.lines };
      throw error;
    }
  }

  private load(job: Job): Promise<Loaded> {
    const key = JSON.stringify(job);
    if (this.held?.key !== key) this.held = { key, loaded: load(job) };
    return this.held.loaded;
  }
}
