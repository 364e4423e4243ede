/**
 * Which lines of which files each task reads. Small files are dealt out whole; a large one is cut by position, so that no
 * task reads what belongs to another. Of the events every task needs the changes of agreements.
 */
import type { Buffer } from "node:buffer";
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LinePlace, SharedFile, Stretch } from "../../documents/share-plan-codec.js";
import { SharePlan } from "../../documents/share-plan-codec.js";
import { writeWhole } from "../files/temporary-file.js";
import { isGzip } from "../files/gzip.js";
import { readParsed } from "../files/read-parsed.js";
import type { Survey } from "../files/survey.js";
import { surveyOf } from "../files/survey.js";
import { jsonText } from "../json-text.js";
import type { Job } from "./job.js";

// ----------------------------------------------------------------------------------------------------------- sizes

/** The assumed ratio of the size of a compressed file after and before decompression. */
const COMPRESSION = 16;

const isCompressed = (file: string): boolean => {
  const head = new Uint8Array(2);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head);
  } finally {
    closeSync(descriptor);
  }
  return isGzip(head);
};

/** The bytes of a file that can be read as often as needed; infinite for a pipe or a terminal. */
export const bytesIn = (file: string): number => {
  if (file === "-") return Infinity;
  try {
    const found = statSync(file);
    if (!found.isFile()) return Infinity;
    return isCompressed(file) ? COMPRESSION * found.size : found.size;
  } catch {
    // The reader of the file reports the error.
    return 0;
  }
};

// ----------------------------------------------------------------------------------------------------------- plan

/** Whether a line may contain a change of an agreement: then every task has to read it. */
const mayChangeAgreements = (line: Buffer): boolean => line.includes("AGREEMENT") || line.includes("\\u");

/** So many parts of about the same size; fewer where there are too few places. */
const partsOf = ({ size, places }: Survey, count: number): readonly Stretch[] => {
  const starts: LinePlace[] = [{ position: 0, index: 0, line: 1 }];
  for (const place of places) if (place.position >= (size * starts.length) / count) starts.push(place);
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return next === undefined ? start : { ...start, to: next.position };
  });
};

/** A file is cut where it is larger than this part of the share of a task; smaller ones are dealt out. */
const LARGE = 1 / 4;

const leastOf = (loads: readonly number[]): number =>
  loads.reduce((least, load, i) => (load < loads[least]! ? i : least), 0);

/**
 * Plans how the files of a job are shared among so many tasks; uncompressed copies are written to a directory. `block` is
 * how far apart cuts are at least, in bytes.
 */
export const planShares = async (
  { due, received }: Job,
  count: number,
  directory: string,
  block?: number,
): Promise<SharePlan> => {
  const sources = [
    ...("events" in due ? [{ file: due.events, isCommon: mayChangeAgreements }] : []),
    ...received.map((file) => ({ file, isCommon: undefined })),
  ].map((source) => ({ ...source, bytes: bytesIn(source.file) }));
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const loads = Array.from({ length: count }, () => 0);
  const plan: SharedFile[] = [];
  for (const [i, { file, bytes, isCommon }] of sources.entries()) {
    const isLarge = count > 1 && (isCommon !== undefined || bytes > (LARGE * total) / count);
    const copy = isLarge && bytes > 0 && isCompressed(file) ? join(directory, `plain-${i}`) : undefined;
    // One that a killed run left may not be whole.
    if (copy !== undefined) rmSync(copy, { force: true });
    const survey = isLarge
      ? await surveyOf(file, {
          countsLines: isCommon === undefined,
          ...(isCommon && { isCommon }),
          ...(copy !== undefined && { copy }),
          ...(block !== undefined && { block }),
        })
      : undefined;
    if (survey === undefined) {
      const share = isCommon === undefined ? leastOf(loads) : 0;
      loads[share]! += bytes;
      plan.push({ tag: "Whole", share });
    } else {
      const { cause, common } = survey;
      const own = partsOf(survey, count);
      plan.push({ tag: "Cut", path: copy ?? file, ...(cause !== undefined && { cause }), own, common });
    }
  }
  return plan;
};

// ------------------------------------------------------------------------------------------------------ elsewhere

const planFile = (directory: string): string => join(directory, "shares.json");

/** Writes for the reading tasks how the files are shared; a plan that is there, of a run that is resumed, stays. */
export const writePlan = async (job: Job, count: number, directory: string): Promise<void> => {
  const file = planFile(directory);
  if (!existsSync(file)) writeWhole(file, jsonText(await planShares(job, count, directory)));
};

/** How the files are shared. */
export const readPlan = (directory: string): SharePlan => {
  const file = planFile(directory);
  return readParsed(SharePlan, file, readFileSync(file, "utf8"));
};
