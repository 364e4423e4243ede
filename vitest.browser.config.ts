import { defineConfig } from "vitest/config";

const slowdown = Number(process.env["LEVIK_SLOW"] ?? 1);

/** The playground in a real browser; apart from the suite because it needs Debian's chromium. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.ts"],
    globalSetup: ["test/setup/build-playground.ts"],
    testTimeout: 180_000 * slowdown,
    hookTimeout: 120_000,
    // Each file has a browser of its own.
    maxWorkers: 2,
  },
});
