/**
 * A pool of worker threads. Outcomes are sent as bytes (node:v8), not as values: bytes always arrive, while a
 * value that cannot be cloned would leave the receiver waiting for ever. A thread that cannot answer, because it
 * ran out of memory or ended, ends the run with the cause.
 */
import { deserialize } from "node:v8";
import { Piscina } from "piscina";
import { InputError } from "../files/read-entries.js";
import type { WorkerPool } from "./reconcile-files.js";
import type { Outcome, Task } from "./tasks.js";

/** The program of a thread: next to the bundled command line, or in the sources, which need a loader. */
interface ThreadProgram {
  readonly filename: string;
  readonly execArgv?: string[];
  readonly resourceLimits?: { readonly maxOldGenerationSizeMb?: number };
}

/** The program at a place next to this file, without its ending. */
export const threadProgram = (name: string, url: string): ThreadProgram =>
  url.endsWith(".ts")
    ? { filename: new URL(`${name}.ts`, url).href, execArgv: ["--import", "tsx"] }
    : { filename: new URL(`${name}.js`, url).href };

const causeOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "it ran out of memory" : (message ?? "for no known reason");
};

/** So many threads, each with one task at a time; they end with the worker pool. */
export const threads = (
  size: number,
  program: ThreadProgram = threadProgram("./thread-worker", import.meta.url),
): WorkerPool => {
  const pool = new Piscina<Task, Uint8Array>({
    ...program,
    minThreads: size,
    maxThreads: size,
    concurrentTasksPerWorker: 1,
  });
  return {
    size,
    run: async (task) => {
      try {
        return deserialize(await pool.run(task)) as Outcome;
      } catch (error) {
        throw new InputError(`a worker thread gave no answer: ${causeOf(error)}`);
      }
    },
    close: () => pool.destroy(),
  };
};
