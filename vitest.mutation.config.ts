import { defineConfig } from "vitest/config";

const room = process.env["LEVIK_ROOM"] ?? "time";

/** Whose tests hold a room besides its own. */
const others: Readonly<Record<string, readonly string[]>> = {
  rules: ["test/predict/**/*.test.ts"],
  consequences: ["test/predict/**/*.test.ts"],
  "reconcile/html": ["test/report/html/report-page.test.ts"],
};

/** What is left out: rooms of their own, and what looks at the text of a program, which a mutant changes anyway. */
const without: Readonly<Record<string, readonly string[]>> = {
  reconcile: ["test/reconcile/html/**"],
  "reconcile/html": ["test/report/html/page-script.test.ts"],
};

/** The tests of one room, for mutants of it. */
export default defineConfig({
  test: {
    include: [`test/${room}/**/*.test.ts`, ...(others[room] ?? [])],
    exclude: [...(without[room] ?? [])],
    setupFiles: ["test/setup/property-runs.ts", "test/setup/after-each.ts"],
    testTimeout: 120_000,
  },
});
