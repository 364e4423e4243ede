/**
 * The two kinds of task that a reconciliation of files is made of: some read a share of the input into records, by
 * partition; when all of them are done, others compare one partition each. A task may run twice, anywhere that reaches
 * the files; its result is the same.
 */
import type { Taken, Share } from "./share.js";
import { takeShare } from "./take-share.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SeenDocument } from "../../documents/outcome-codec.js";
import { readParsed } from "../files/read-parsed.js";
import { jsonText } from "../json-text.js";
import { writeWhole } from "../files/temporary-file.js";
import { InputError } from "../files/read-entries.js";
import type { Counted } from "../../reconcile/copies.js";
import { Copies } from "../../reconcile/copies.js";
import { marketForParty, settingsOf } from "../../reconcile/reconcile.js";
import { EventClock } from "../../reconcile/event-clock.js";
import type { PageRead } from "../../reconcile/incomplete-answers.js";
import { incompleteAnswers } from "../../reconcile/incomplete-answers.js";
import type { OpenPart } from "../../reconcile/partial-report.js";
import { Reconciliation } from "../../reconcile/reconciliation.js";
import type { Seen } from "../../reconcile/seen.js";
import { noteCopy } from "../../reconcile/seen.js";
import type { Job, Loaded } from "./job.js";
import { load } from "./job.js";
import { troubleIn } from "./scratch.js";
import { readPlan } from "./share-plan.js";
import type { Store } from "./record-store.js";
import { directoryStore } from "./record-store.js";

/** Where the records of all tasks are, and of how many partitions. */
export interface Place {
  readonly directory: string;
  readonly partitions: number;
}

/** A task of either kind. */
export type Task =
  | { readonly tag: "Take"; readonly job: Job; readonly place: Place; readonly share: Share }
  | { readonly tag: "Compare"; readonly job: Job; readonly place: Place; readonly partition: number };

/** Compares one partition of a store. */
export const comparePartition = (
  job: Job,
  { options, participant }: Loaded,
  store: Store,
  partition: number,
  clock: EventClock,
  seen: Seen,
): OpenPart => {
  const basis = "events" in job.due ? "events" : "expectation";
  const reconciliation = new Reconciliation(basis, settingsOf(options), marketForParty(participant));
  for (const record of store.read(partition, participant.parentOf)) reconciliation.add(record);
  return reconciliation.finish(clock, seen);
};

/** The facts that are known of everything that was read into a store. */
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

/** Writes for the comparing tasks when the events occurred and the facts about all messages. */
export const writeKnown = (directory: string, clock: EventClock, seen: Seen): void => {
  writeWhole(clockFile(directory), new Uint8Array(clock.column().buffer));
  const known: SeenDocument = { ...seen, counting: [...seen.counting] };
  writeWhole(seenFile(directory), jsonText(known));
};

const readSeen = (directory: string): Seen => {
  const file = seenFile(directory);
  const { counting, incomplete } = readParsed(SeenDocument, file, readFileSync(file, "utf8"));
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

/** The outcome of a task, as a plain value. */
export type Outcome =
  | { readonly tag: "Taken"; readonly taken: Taken }
  | { readonly tag: "Compared"; readonly part: OpenPart }
  | { readonly tag: "Refused"; readonly lines: readonly string[] };

/** Runs tasks of a job anywhere; the set of a job is kept until a task of another job begins. */
export class Workplace {
  private held: { readonly key: string; readonly loaded: Promise<Loaded> } | undefined;

  async run(task: Task): Promise<Outcome> {
    try {
      const { job, place } = task;
      const loaded = await this.load(job);
      const store = directoryStore(place.directory, place.partitions);
      if (task.tag === "Take")
        return {
          tag: "Taken",
          taken: await takeShare(job, loaded, store, task.share, readPlan(place.directory)),
        };
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
