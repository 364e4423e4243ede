import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup/share-of-runs.ts"],
    testTimeout: 120_000,
    // All cores: unless said, one of them is left to the user.
    maxWorkers: "100%",
    coverage: {
      provider: "v8",
      // The rooms whose every line and branch must be run; of others the tests say more than a number.
      include: ["src/{time,reason,rules,split}/**/*.ts"],
      exclude: ["src/**/index.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
