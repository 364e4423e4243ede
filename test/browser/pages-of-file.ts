/**
 * The folder with the pages of one test file, and the browser that opens them; both are gone after its tests.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { builtPlayground } from "../setup/build-playground.js";
import { launched } from "./chromium.js";

export interface PagesOfFile {
  readonly folder: string;
  /** The browser, once the tests run. */
  readonly browser: () => BrowserContext;
}

/** Writes pages into a new folder before the tests of a file. */
export const pagesOfFile = (write: (folder: string) => unknown): PagesOfFile => {
  const folder = mkdtempSync(join(tmpdir(), "levik-pages-"));
  const profile = mkdtempSync(join(tmpdir(), "levik-browser-"));
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    await write(folder);
    context = await launched(profile);
  });
  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true });
  });
  return { folder, browser: () => context! };
};

/** Copies the built playground into a folder. */
export const copyPlayground = (folder: string): void => {
  cpSync(builtPlayground, folder, { recursive: true });
};
