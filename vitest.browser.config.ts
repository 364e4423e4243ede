import { defineConfig } from "vitest/config";

/** The playground in a real browser; apart from the suite because it needs Debian's chromium. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
