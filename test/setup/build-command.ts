/**
 * Builds the command line so that it starts fast: tests start it some hundred times, and a loader of TypeScript
 * costs each of them a second. Built anew for every run of the tests (a second in all), the libraries beside it as in the
 * package.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The directory it is built into; below node_modules, where its libraries are found. */
export const builtCommand = `${root}node_modules/.cache/levik-command`;

/** The program of `levik`, for `node`. */
export const commandProgram = `${builtCommand}/main.js`;

export default async (): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: "src/cli/main.ts",
      "thread-worker": "src/runtime/parallel/thread-worker.ts",
      "answer-levik": "test/runtime/conformance/programs/answer-levik.ts",
      "answer-oracle": "test/runtime/conformance/programs/answer-oracle.ts",
    },
    outdir: builtCommand,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "linked",
    logLevel: "error",
  });
};
