/** A temporary folder for the running test: made at first use, removed after the test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | undefined;

/** The folder of this test. */
export const ownFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), "levik-")));

/** Removes it; test/setup/after-each.ts calls this. */
export const removeOwnFolder = (): void => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
};
