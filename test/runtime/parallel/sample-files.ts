/**
 * The files of a sample market on disk, and jobs over them.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleOf } from "../../../src/synthetic/sample.js";
import type { Job } from "../../../src/runtime/parallel/job.js";
import { instantOf } from "../../../src/time/instant.js";

/** A sample as files in a new directory. */
export interface SampleFiles {
  readonly directory: string;
  readonly job: Job;
  readonly remove: () => void;
}

const textOf = (pieces: Iterable<string>): string => [...pieces].join("");

/** Writes a sample with a number of metering points. */
export const sampleFiles = (points: number, seed: number): SampleFiles => {
  const made = sampleOf({ points, seed });
  if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
  const directory = mkdtempSync(join(tmpdir(), "levik-test-"));
  const file = (name: string, text: string): string => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };
  const { set, events, reception } = made.right;
  const received = reception();
  const job = {
    set: file("set.json", textOf(set())),
    due: { events: file("events.ndjson", textOf(events())) },
    received: [file("received.ndjson", textOf(received.lines()))],
    coverage: file("coverage.json", JSON.stringify(received.coverage())),
  };
  const faults = received.faults();
  return {
    directory,
    job: { ...job, for: faults.for, at: instantOf(faults.at) },
    remove: () => rmSync(directory, { recursive: true }),
  };
};
