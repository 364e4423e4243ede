import { defineConfig } from "vitest/config";

/** Tests at the real size of the market; apart from the suite because each takes a minute or more. */
export default defineConfig({
  test: {
    include: ["test/**/*.long.ts"],
    globalSetup: ["test/setup/build-command.ts"],
    testTimeout: 600_000,
    maxWorkers: "100%",
  },
});
