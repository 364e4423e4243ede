/**
 * A crew of worker threads.
 */
import { Piscina } from "piscina";
import type { Crew } from "./run.js";
import type { Outcome, Task } from "./tasks.js";

/** The thread's file: beside the bundled command line, or in the sources, which need a loader. */
const workerOf = (url: string): { readonly filename: string; readonly execArgv?: string[] } =>
  url.endsWith(".ts")
    ? { filename: new URL("./worker.ts", url).href, execArgv: ["--import", "tsx"] }
    : { filename: new URL("./worker.js", url).href };

/** So many threads, each with one task at a time; they end with the crew. */
export const threads = (size: number): Crew => {
  const pool = new Piscina<Task, Outcome>({
    ...workerOf(import.meta.url),
    minThreads: size,
    maxThreads: size,
    concurrentTasksPerWorker: 1,
  });
  return {
    size,
    run: (task) => pool.run(task),
    close: () => pool.destroy(),
  };
};
