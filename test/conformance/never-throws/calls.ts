/** Calls of everything that the package exports, with whatever arguments. */
import { inspect, types } from "node:util";
import type { Row } from "./table.js";

// --- what is exported ---

/** The entries of the package, by their names in its exports. */
export const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ".": await import("../../../src/index.js"),
  "./time": await import("../../../src/time/index.js"),
  "./reason": await import("../../../src/reason/index.js"),
  "./documents": await import("../../../src/documents/index.js"),
  "./market": await import("../../../src/market/index.js"),
  "./rules": await import("../../../src/entries/rules-entry.js"),
  "./split": await import("../../../src/split/index.js"),
  "./predict": await import("../../../src/predict/index.js"),
  "./scan": await import("../../../src/scan/index.js"),
  "./timeline": await import("../../../src/report/timeline/index.js"),
  "./reconcile": await import("../../../src/entries/reconcile-entry.js"),
  "./cluster": await import("../../../src/runtime/cluster/index.js"),
  "./book": await import("../../../src/report/rule-book/index.js"),
  "./simulator": await import("../../../src/simulator/index.js"),
  "./analysis": await import("../../../src/analysis/index.js"),
};

/** All functions that they export. */
export const functions = new Map(
  Object.values(entries)
    .flatMap((entry) => Object.entries(entry))
    .filter(([, value]) => typeof value === "function"),
);

// --- calls ---

const MOST_CONSUMED = 1000;

/** Takes what is lazy in a result, and waits for what is promised. */
const consume = async (result: unknown): Promise<void> => {
  const value: unknown = types.isPromise(result) ? await result : result;
  if (!types.isGeneratorObject(value)) return;
  let count = 0;
  for (const _ of value) if (++count === MOST_CONSUMED) return;
};

const shown = (value: unknown): string => {
  try {
    return inspect(value, {
      depth: 4,
      breakLength: 120,
      showProxy: true,
      customInspect: false,
      maxStringLength: 200,
    });
  } catch {
    return "a value that cannot be shown";
  }
};

/** What a call throws, with what it was called with; undefined where it throws nothing. */
export const thrownBy = async (
  name: string,
  { call }: Row,
  args: readonly unknown[],
): Promise<string | undefined> => {
  try {
    await consume((call as (...all: unknown[]) => unknown)(functions.get(name), ...args));
    return undefined;
  } catch (error) {
    return `${name} throws ${error instanceof Error ? String(error.stack) : shown(error)}\ncalled with ${args.map(shown).join(",\n")}`;
  }
};
