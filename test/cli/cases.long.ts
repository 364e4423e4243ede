/**
 * The cases of test/cases, runs of the command line on files as they really are, each with what it must print; run.mjs beside
 * them reads what is expected.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandProgram } from "../setup/build-command.js";

const cases = fileURLToPath(new URL("../cases", import.meta.url));

const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-case-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a case of real files", () => {
  it.each(names)("%s", (name) => {
    symlinkSync(join(cases, name), join(folder, name));
    const run = spawnSync(process.execPath, [join(cases, "run.mjs"), commandProgram, folder], {
      encoding: "utf8",
    });
    expect(run.stdout).toMatch(/^[1-9]\d* of [1-9]\d* runs of cases are right\n$/);
    expect(run.status).toBe(0);
  });

  it("exists", () => {
    expect(names.length).toBeGreaterThanOrEqual(18);
  });
});
