/** The programs of examples/ print what printed.json says; scripts/check-consumers.mjs runs them from the packed package too. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleOf } from "../../src/synthetic/index.js";
import printed from "./printed.json" with { type: "json" };

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules/.cache/levik-examples-run");
const files = mkdtempSync(join(tmpdir(), "levik-examples-"));

const sources: Readonly<Record<string, string>> = {
  levik: "src/index.ts",
  "levik/rules": "src/entries/rules-entry.ts",
  "levik/reconcile": "src/entries/reconcile-entry.ts",
  "levik/scan": "src/scan/index.ts",
};

const run = async (name: string, ...words: readonly string[]): Promise<readonly string[]> => {
  const code = readFileSync(join(root, "examples", `${name}.ts`), "utf8");
  const file = join(folder, `${name}.mts`);
  writeFileSync(
    file,
    code.replace(
      /from "(levik[^"]*)"/g,
      (_, entry: string) => `from ${JSON.stringify(join(root, sources[entry]!))}`,
    ),
  );
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", file, ...words],
    { cwd: root },
  );
  expect(stderr).toBe("");
  return stdout.split("\n").slice(0, -1);
};

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const made = sampleOf({ points: 20, seed: 1 });
  if (made._tag === "Left") throw new Error("no sample");
  const { set, events, reception } = made.right;
  const received = reception();
  const write = (name: string, pieces: Iterable<string>): void =>
    writeFileSync(join(files, name), [...pieces].join(""));
  write("set.json", set());
  write("events.ndjson", events());
  write("received.ndjson", received.lines());
  write("coverage.json", [JSON.stringify(received.coverage())]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(files, { recursive: true, force: true });
});

describe("the examples", () => {
  it("are those with a known output, and those with tests of their own", () => {
    const names = readdirSync(join(root, "examples")).map((file) => file.replace(/\.ts$/, ""));
    expect(names.sort()).toEqual([...Object.keys(printed), "scanning", "testing-your-integration"].sort());
  });

  it.each(["rows-to-expected-data", "explain-no-delivery", "cut-a-message", "check-before-sending"] as const)(
    "%s prints its stated output",
    async (name) => {
      expect(await run(name)).toEqual(printed[name]);
    },
  );

  it("nightly-reconciliation posts its summary, and continues where it ended", async () => {
    const posted: unknown[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        posted.push(JSON.parse(body));
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const parts = join(files, "parts");
      const words = [files, "38X-OS-0LZAADUQ4", parts, address];
      expect(await run("nightly-reconciliation", ...words)).toEqual(printed["nightly-reconciliation"]);
      const made = statSync(join(parts, "part-1.json")).ino;
      rmSync(join(parts, "part-2.json"));
      expect(await run("nightly-reconciliation", ...words)).toEqual(printed["nightly-reconciliation"]);
      expect(statSync(join(parts, "part-1.json")).ino).toBe(made);
      expect(posted).toHaveLength(2);
      expect(posted[1]).toEqual(posted[0]);
      expect(posted[0]).toMatchObject({
        for: "38X-OS-0LZAADUQ4",
        summary: { METERING_DATA: { missing: expect.any(Number) } },
      });
    } finally {
      server.close();
    }
  });
});
