/**
 * Where records wait for the others of their partition: in memory, or in a directory with a file for each partition and
 * each task that wrote there.
 */
import type { ParentOf } from "../../reconcile/comparable.js";
import type { Buffer } from "node:buffer";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { temporaryNameOf } from "../files/temporary-file.js";
import { partitionOf } from "../../reconcile/partition.js";
import type { Noted, Record, Take } from "../../reconcile/record.js";
import { Frames, recordsIn } from "./record-encoding.js";

/** Writes the records of one task; they are visible once it is closed. */
export interface Writing {
  readonly take: Take;
  readonly close: () => void;
}

export interface Store {
  /** Opens the share of a task; one that is written twice counts once. */
  readonly write: (task: number) => Writing;
  /** The records about messages as such in one partition, by all tasks. */
  readonly notes: (partition: number) => Iterable<Noted>;
  /** The records of one partition, of all tasks. */
  readonly read: (partition: number, parentOf: ParentOf) => Iterable<Record>;
  /** Forgets a partition. */
  readonly drop: (partition: number) => void;
}

// ---------------------------------------------------------------------------------------------------------- memory

/** A store of one partition in memory. */
export const memoryStore = (): Store => {
  const tasks = new Map<number, readonly Record[]>();
  return {
    write: (task) => {
      const records: Record[] = [];
      return { take: (_, record) => void records.push(record), close: () => void tasks.set(task, records) };
    },
    notes: () => [...tasks.values()].flat().filter((record) => record.tag === "Noted"),
    read: () => [...tasks.values()].flat(),
    drop: () => tasks.clear(),
  };
};

// -------------------------------------------------------------------------------------------------------- directory

/** The records collected for one file before they are appended. */
const HELD = 64 * 1024;

const partitionFile = (partition: number): string => `p${partition}`;

/** Notes have a file of their own: they are read once more, before anything is compared. */
const notesFile = (partition: number): string => `n${partition}`;

/** The records collected for one file. */
interface Held {
  readonly frames: Frames;
  readonly file: string;
}

const flush = ({ frames, file }: Held): void => {
  if (frames.length > 0) appendFileSync(file, frames.take());
};

/** The output of one task for all partitions: a directory that is renamed when it is complete. */
const writeTask = (directory: string, task: number, partitions: number): Writing => {
  const name = join(directory, `t${task}`);
  const temporary = temporaryNameOf(name);
  mkdirSync(temporary);
  const hold = (fileOf: (partition: number) => string): readonly Held[] =>
    Array.from({ length: partitions }, (_, partition) => ({
      frames: new Frames(),
      file: join(temporary, fileOf(partition)),
    }));
  const [records, notes] = [hold(partitionFile), hold(notesFile)];
  return {
    take: (key, record) => {
      const held = (record.tag === "Noted" ? notes : records)[partitionOf(key, partitions)]!;
      held.frames.add(record);
      if (held.frames.length > HELD) flush(held);
    },
    close: () => {
      for (const held of [...records, ...notes]) flush(held);
      try {
        renameSync(temporary, name);
      } catch (error) {
        // A worker that ran the same task before has written the same.
        if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
        rmSync(temporary, { recursive: true });
      }
    },
  };
};

const bytesOf = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** A store of so many partitions in a directory, which any number of tasks may share. */
export const directoryStore = (directory: string, partitions: number): Store => {
  const files = (name: string): readonly string[] =>
    readdirSync(directory)
      .filter((task) => /^t\d+$/.test(task))
      .map((task) => join(directory, task, name));
  function* recordsOf(name: string, parentOf: ParentOf): Generator<Record> {
    for (const file of files(name)) {
      const bytes = bytesOf(file);
      if (bytes !== undefined) yield* recordsIn(bytes, parentOf);
    }
  }
  return {
    write: (task) => writeTask(directory, task, partitions),
    notes: function* (partition) {
      for (const record of recordsOf(notesFile(partition), (meterEic) => meterEic))
        if (record.tag === "Noted") yield record;
    },
    read: function* (partition, parentOf) {
      yield* recordsOf(notesFile(partition), parentOf);
      yield* recordsOf(partitionFile(partition), parentOf);
    },
    drop: (partition) => {
      for (const name of [partitionFile(partition), notesFile(partition)])
        for (const file of files(name)) rmSync(file, { force: true });
    },
  };
};
