/**
 * Where records wait for the others of their partition: in memory, or in a directory with a file for each partition and
 * each task that wrote there.
 */
import type { Buffer } from "node:buffer";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { besideOf } from "../files/beside.js";
import type { ParentOf } from "../reconcile/objects.js";
import { partitionOf } from "../reconcile/partition.js";
import type { Record, Take } from "../reconcile/Record.js";
import { Frames, recordsIn } from "./frames.js";

/** Takes what one task writes; nobody sees it before it is closed. */
export interface Writing {
  readonly take: Take;
  readonly close: () => void;
}

export interface Store {
  /** Opens the share of a task; one that is written twice counts once. */
  readonly write: (task: number) => Writing;
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
    read: () => [...tasks.values()].flat(),
    drop: () => tasks.clear(),
  };
};

// -------------------------------------------------------------------------------------------------------- directory

/** What is collected for one file before it is appended. */
const HELD = 64 * 1024;

const partitionFile = (partition: number): string => `p${partition}`;

/** What one task writes of all partitions: a directory that gets its name when it is complete. */
const writeTask = (directory: string, task: number, partitions: number): Writing => {
  const name = join(directory, `t${task}`);
  const beside = besideOf(name);
  mkdirSync(beside);
  const held = Array.from({ length: partitions }, () => new Frames());
  const flush = (partition: number): void => {
    const frames = held[partition]!;
    if (frames.length > 0) appendFileSync(join(beside, partitionFile(partition)), frames.take());
  };
  return {
    take: (key, record) => {
      const partition = partitionOf(key, partitions);
      const frames = held[partition]!;
      frames.add(record);
      if (frames.length > HELD) flush(partition);
    },
    close: () => {
      held.forEach((_, partition) => flush(partition));
      try {
        renameSync(beside, name);
      } catch (error) {
        // Whoever ran the same task first has written the same.
        if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
        rmSync(beside, { recursive: true });
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
  const files = (partition: number): readonly string[] =>
    readdirSync(directory)
      .filter((name) => /^t\d+$/.test(name))
      .map((name) => join(directory, name, partitionFile(partition)));
  return {
    write: (task) => writeTask(directory, task, partitions),
    read: function* (partition, parentOf) {
      for (const file of files(partition)) {
        const bytes = bytesOf(file);
        if (bytes !== undefined) yield* recordsIn(bytes, parentOf);
      }
    },
    drop: (partition) => {
      for (const file of files(partition)) rmSync(file, { force: true });
    },
  };
};
