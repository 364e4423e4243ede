import { defineConfig } from "vitest/config";

const room = process.env["LEVIK_ROOM"] ?? "time";

/** Whose tests hold a room besides its own. */
const others = room.startsWith("rules/") ? ["test/predict/**/*.test.ts"] : [];

/** What is left out: what looks at the text of a program, which a mutant changes anyway. */
const without = room === "report/html" ? ["test/report/html/page-script.test.ts"] : [];

/** The tests of one room, for mutants of it. */
export default defineConfig({
  test: {
    include: [`test/${room}/**/*.test.ts`, ...others],
    exclude: ["**/*.slow.test.ts", ...without],
    setupFiles: ["test/setup/property-runs.ts", "test/setup/after-each.ts"],
    testTimeout: 120_000,
  },
});
