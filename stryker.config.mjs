/**
 * Mutants of one room: LEVIK_ROOM=time npx stryker run. `npm run mutation` runs all rooms and writes docs/mutation.md.
 * A mutant of what is computed once, when a module is loaded, would need all tests each; those are left out.
 */
const room = process.env.LEVIK_ROOM ?? "time";

/** Not all of it: the program of the page runs in a browser alone. */
const some = {
  "report/html": ["src/report/html/*.ts", "!src/report/html/page-program.generated.ts"],
};

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: some[room] ?? [`src/${room}/**/*.ts`],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  timeoutMS: 4000,
  tempDirName: "node_modules/.cache/stryker",
  concurrency: 2,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  // A mutant is tried again only where its code or the tests that run it have changed since the last report.
  incremental: true,
  incrementalFile: `reports/mutation/${room}.incremental.json`,
  ignorePatterns: ["bench", "dist", "coverage", "reports"],
  allowEmpty: true,
};
