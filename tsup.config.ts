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
      reason: "src/reason/index.ts",
      split: "src/split/index.ts",
      documents: "src/documents/index.ts",
      scan: "src/scan/index.ts",
      reconcile: "src/reconcile/index.ts",
      book: "src/book/index.ts",
      cluster: "src/cluster/index.ts",
    },
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    // import.meta.url in CommonJS: the program of a thread is found beside the file that starts it.
    shims: true,
    clean: true,
  },
  { ...shared, entry: { cli: "src/cli/main.ts", worker: "src/spread/worker.ts" }, format: ["esm"] },
]);
