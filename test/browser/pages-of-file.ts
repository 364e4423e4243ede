/**
 * The folder with the pages of one test file, and the browser that opens them; both are gone after its tests.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";
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

/** Builds the playground into a folder, as it is published. */
export const buildPlayground = (folder: string): Promise<unknown> =>
  build({
    configFile: fileURLToPath(new URL("../../docs/playground/vite.config.ts", import.meta.url)),
    logLevel: "warn",
    build: { outDir: folder },
  });
