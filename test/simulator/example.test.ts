/** The program of the guide "testing your integration" does what the guide states. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules/.cache/levik-simulator-example");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources: Readonly<Record<string, string>> = {
  levik: join(root, "src/index.ts"),
  "levik/simulator": join(root, "src/simulator/index.ts"),
};

describe("examples/testing-your-integration.ts", () => {
  it("submits metering data and reads it a day later", () => {
    const code = readFileSync(join(root, "examples/testing-your-integration.ts"), "utf8");
    const file = join(folder, "testing-your-integration.mts");
    writeFileSync(
      file,
      code.replace(/from "(levik[^"]*)"/g, (_, name: string) => `from ${JSON.stringify(sources[name]!)}`),
    );
    const printed = execFileSync(process.execPath, ["--import", "tsx", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toMatchObject({
      content: [
        {
          createdTime: "2026-08-03T09:30Z",
          reason: "CREATE",
          content: [{ meteringPointEic: "38ZGO-1000000C-Y" }],
        },
      ],
      page: { totalElements: 1, totalPages: 1 },
    });
  });
});
