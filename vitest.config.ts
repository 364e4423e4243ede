import { defineConfig } from "vitest/config";

/** Tests that replace parts of the process (streams, signals, modules) or start others: each file in a process of its own. */
const ofProcesses = ["test/runtime/{cluster,parallel}/**/*.test.ts", "test/cli/access-command.test.ts"];

/** Tests that take ten seconds or more: run by `npm run test:all`, not by `npm test`. */
const slow = ["test/**/*.slow.test.ts"];

/** Tests that `npm run coverage` runs, which the zone it runs in need not repeat. */
const covered = ["test/{time,reason,rules,split,predict}/**", "test/conformance/never-throws.test.ts"];
const besides = process.env["LEVIK_BESIDES"] === "coverage" ? covered : [];

const shared = {
  setupFiles: ["test/setup/property-runs.ts", "test/setup/after-each.ts"],
  testTimeout: 120_000,
};

export default defineConfig({
  test: {
    // All cores: unless said, one of them is left to the user.
    maxWorkers: "100%",
    globalSetup: ["test/setup/build-command.ts"],
    projects: [
      {
        test: {
          ...shared,
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: [...ofProcesses, ...slow, ...besides],
          // They change nothing outside themselves, so they share what they import.
          isolate: false,
        },
      },
      { test: { ...shared, name: "process", include: ofProcesses } },
      { test: { ...shared, name: "slow", include: slow, isolate: false } },
    ],
    coverage: {
      provider: "v8",
      // The rooms whose every line and branch must be run; of others the tests say more than a number.
      include: ["src/{time,reason,rules/distribution,split}/**/*.ts"],
      exclude: ["src/**/index.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
