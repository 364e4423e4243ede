/**
 * A pool of worker threads. Outcomes are sent as bytes (node:v8), not as values: bytes always arrive, while a
 * value that cannot be cloned would leave the receiver waiting for ever. A thread that cannot answer, because it
 * ran out of memory or ended, ends the run with the cause.
 */
import { setTimeout } from "node:timers/promises";
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

/** How long the end of a pool waits for threads that are loading their program, in milliseconds. */
const LOADING = 10_000;

/**
 * Ends a pool when none of its threads is loading its program (each then posts its id): to end one that does aborts the whole
 * process (Node 20).
 */
const end = async (pool: Piscina<Task, Uint8Array>, loaded: ReadonlySet<unknown>): Promise<void> => {
  const last = performance.now() + LOADING;
  while (!pool.threads.every(({ threadId }) => loaded.has(threadId)) && performance.now() < last)
    await setTimeout(10);
  await pool.destroy();
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
  const loaded = new Set<unknown>();
  pool.on("message", (threadId) => loaded.add(threadId));
  return {
    size,
    run: async (task) => {
      try {
        return deserialize(await pool.run(task)) as Outcome;
      } catch (error) {
        throw new InputError(`a worker thread gave no answer: ${causeOf(error)}`);
      }
    },
    close: () => end(pool, loaded),
  };
};
