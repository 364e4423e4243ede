import { defineConfig } from "vitest/config";

const room = process.env["LEVIK_ROOM"] ?? "time";

/** Whose tests hold a room besides its own. */
const others: Readonly<Record<string, readonly string[]>> = { rules: ["predict"], consequences: ["predict"] };

/** The tests of one room, for mutants of it. */
export default defineConfig({
  test: {
    include: [room, ...(others[room] ?? [])].map((name) => `test/${name}/**/*.test.ts`),
    exclude: room === "reconcile" ? ["test/reconcile/html/**"] : [],
    setupFiles: ["test/setup/share-of-runs.ts"],
    testTimeout: 120_000,
  },
});
