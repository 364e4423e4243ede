/** Runs an implementation on conformance vectors, several workers at a time. */
import type { ConformanceReport } from "../../analysis/conformance/conformance-report.js";
import { conformanceReport } from "../../analysis/conformance/conformance-report.js";
import type { ConformanceVector } from "../../documents/conformance-vector.js";
import type { SharedWork } from "./conformance-worker.js";
import { ConformanceWorker } from "./conformance-worker.js";

/** The command to run, and on which vectors. */
interface ConformanceRun {
  /** Started by `sh -c`, once per worker. */
  readonly command: string;
  /** Ids are unique. */
  readonly vectors: readonly ConformanceVector[];
  /** Seconds for the oldest open line of a worker. */
  readonly timeout: number;
  readonly workers: number;
  /** Ends the run early; vectors that are open then have no answer. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a command on vectors and reports what passed. Rejects with an InputError when the command cannot be started.
 */
export const runConformance = async ({
  command,
  vectors,
  timeout,
  workers,
  signal,
}: ConformanceRun): Promise<ConformanceReport> => {
  const shared: SharedWork = {
    command,
    timeout,
    waiting: vectors.toReversed(),
    outcomes: new Map(),
    ignoredLines: 0,
    hasAnswered: false,
  };
  const count = Math.min(workers, Math.max(1, vectors.length));
  const all = Array.from({ length: count }, () => new ConformanceWorker(shared));
  const stopAll = (): void => {
    for (const worker of all) worker.stop();
  };
  signal?.addEventListener("abort", stopAll, { once: true });
  try {
    await Promise.all(all.map((worker) => worker.run()));
  } finally {
    stopAll();
    signal?.removeEventListener("abort", stopAll);
  }
  const why = signal?.aborted === true ? "the run was interrupted" : "the command ended too often";
  return conformanceReport(
    vectors.map((vector) => [vector, shared.outcomes.get(vector.id) ?? { tag: "noAnswer", why }]),
    shared.ignoredLines,
  );
};
