import { defineConfig } from "tsup";
import type { Plugin } from "esbuild";

/** fp-ts and io-ts are bundled from their ES modules, which can be tree-shaken; sources name the CommonJS ones. */
const fromEs6: Plugin = {
  name: "fp-ts-from-es6",
  setup(build) {
    build.onResolve({ filter: /^(fp-ts|io-ts)\/lib\// }, ({ path, ...rest }) =>
      build.resolve(path.replace("/lib/", "/es6/"), { ...rest, kind: "import-statement" }),
    );
  },
};

const shared = {
  target: "node20",
  platform: "neutral" as const,
  noExternal: [/^fp-ts/, /^io-ts/],
  esbuildPlugins: [fromEs6],
  sourcemap: false,
  treeshake: true,
};

export default defineConfig([
  {
    ...shared,
    clean: true,
    entry: {
      index: "src/index.ts",
      reason: "src/reason/index.ts",
      scan: "src/scan/index.ts",
      reconcile: "src/reconcile/index.ts",
      split: "src/split/index.ts",
      wire: "src/wire/index.ts",
    },
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
  },
  {
    ...shared,
    platform: "node",
    entry: { cli: "src/cli/main.ts", worker: "src/spread/worker.ts" },
    format: ["esm"],
    splitting: true,
  },
  {
    ...shared,
    platform: "node",
    entry: { cluster: "src/cluster/index.ts" },
    // The threads of a worker are found beside the file that starts them, in either format.
    shims: true,
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
  },
]);
