/** The program of the guide "scanning" does what the guide states. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules/.cache/levik-scanning-example");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources: Readonly<Record<string, string>> = {
  levik: join(root, "src/index.ts"),
  "levik/scan": join(root, "src/scan/index.ts"),
  "levik/simulator": join(root, "src/simulator/index.ts"),
};

describe("examples/scanning.ts", () => {
  it("reads existing messages, then new ones", () => {
    const code = readFileSync(join(root, "examples/scanning.ts"), "utf8");
    const file = join(folder, "scanning.mts");
    writeFileSync(
      file,
      code.replace(/from "(levik[^"]*)"/g, (_, name: string) => `from ${JSON.stringify(sources[name]!)}`),
    );
    const printed = execFileSync(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(printed.trim().split("\n")).toEqual([
      "METERING_POINT 1",
      "METERING_POINT 2",
      "METERING_POINT 3",
      "first run: 3",
      "METERING_POINT 4",
      "second run: 1",
    ]);
  });
});
