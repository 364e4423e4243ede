import { defineConfig } from "tsup";

const shared = {
  target: "node20",
  treeshake: true,
  splitting: true,
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      time: "src/time/index.ts",
      reason: "src/reason/index.ts",
      documents: "src/documents/index.ts",
      market: "src/market/index.ts",
      rules: "src/entries/rules-entry.ts",
      split: "src/split/index.ts",
      predict: "src/predict/index.ts",
      scan: "src/scan/index.ts",
      timeline: "src/report/timeline/index.ts",
      reconcile: "src/entries/reconcile-entry.ts",
      cluster: "src/runtime/cluster/index.ts",
      book: "src/report/rule-book/index.ts",
      simulator: "src/simulator/index.ts",
      analysis: "src/analysis/index.ts",
    },
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    // import.meta.url in CommonJS: the program of a thread is found beside the file that starts it.
    shims: true,
    clean: true,
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts", "thread-worker": "src/runtime/parallel/thread-worker.ts" },
    format: ["esm"],
  },
]);
