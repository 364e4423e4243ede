/**
 * One task of a run, done by a worker: only of a run in the directory that the worker was given.
 */
import { access, constants, realpath, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { WorkerPool } from "../parallel/reconcile-files.js";
import { causeOf } from "./cluster-error.js";
import {
  isDone,
  isRunName,
  placesOf,
  reaches,
  readRun,
  removeRun,
  taskOf,
  writeOutcome,
} from "./cluster-run.js";
import type { Run } from "./cluster-run.js";
import { Parcel } from "../../documents/run-codec.js";

/** Why a task cannot be done here, though perhaps elsewhere. */
const cannot = (what: string): Error => new Error(`${hostname()}: ${what}`);

/** Makes sure that this machine sees the same input. */
const checkFiles = async ({ files }: Run): Promise<void> => {
  for (const { file, size } of files) {
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) throw cannot(`${file}: expected a file, there is none`);
    if (found.size !== size) throw cannot(`${file}: expected a file of ${size} bytes, got ${found.size}`);
    await access(file, constants.R_OK).catch(() => {
      throw cannot(`${file}: expected a readable file, permission denied`);
    });
  }
};

const parcelOf = (data: unknown): Parcel => {
  const decoded = Parcel.decode(data);
  if (decoded._tag === "Right") return decoded.right;
  throw cannot("expected a task of levik, got something else");
};

/** Makes sure that a run is one right below the directory of this worker, its own directories among it, whatever links there are. */
const checkWithin = async (directory: string, shared: string): Promise<void> => {
  const outside = (): Error => cannot(`expected a run in ${shared}, got ${JSON.stringify(directory)}`);
  if (!isRunName(basename(directory)) || resolve(directory) !== directory) throw outside();
  const real = await realpath(shared).catch(() => undefined);
  const above = await realpath(dirname(directory)).catch(() => undefined);
  if (real === undefined || above !== real) throw outside();
  for (const path of placesOf(directory)) {
    const found = await realpath(path).catch(() => undefined);
    if (found !== undefined && found !== join(real, relative(dirname(directory), path))) throw outside();
  }
};

/** Does a task of a run in the shared directory, unless it is done or its run has ended. */
export const doParcel = async (
  data: unknown,
  workerPool: Pick<WorkerPool, "run">,
  shared: string,
): Promise<"done" | "not needed"> => {
  const { directory, task: name } = parcelOf(data);
  await checkWithin(directory, shared);
  const run = await readRun(directory);
  if (run === undefined) {
    if (await reaches(directory)) return "not needed";
    throw cannot(`${directory}: expected the directory of a run, it is not reached from here`);
  }
  if (await isDone(directory, name)) return "not needed";
  await checkFiles(run);
  const task = taskOf(run, directory, name);
  if (task === undefined) throw cannot(`expected a task of the run, got ${JSON.stringify(name)}`);
  const outcome = await workerPool.run(task).catch((error: unknown) => error as Error);
  if ((await readRun(directory)) === undefined) {
    // The run has ended, and the files that this task wrote since are unused.
    await removeRun(directory);
    return "not needed";
  }
  if (outcome instanceof Error) throw cannot(causeOf(outcome));
  await writeOutcome(directory, name, outcome);
  return "done";
};
