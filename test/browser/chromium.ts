/**
 * Chromium as the tests of pages start it, what a page complains of, and its faults to assistive technology.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";
import { slowdown } from "./eventually.js";

/** A browser with a profile of its own, far from Tallinn. */
export const launched = async (profile: string, javaScriptEnabled = true): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    javaScriptEnabled,
    viewport: { width: 1440, height: 1000 },
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "America/New_York",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  context.setDefaultTimeout(30_000 * slowdown);
  return context;
};

/** A new page, as slow as the run asks for. */
export const newPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  }
  return page;
};

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

const faultsWhere = async (page: Page, counts: (impact: string) => boolean): Promise<string[]> => {
  await page.evaluate(axe);
  // A page of a folder may not fetch its own style sheet, which axe would read beforehand.
  const run = 'axe.run(document, { resultTypes: ["violations"], preload: false })';
  const { violations } = (await page.evaluate(run)) as {
    readonly violations: readonly Violation[];
  };
  return violations
    .filter(({ impact }) => counts(impact))
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
    );
};

/** The serious and critical faults of a page as it stands, each with its place. */
export const seriousFaults = (page: Page): Promise<string[]> =>
  faultsWhere(page, (impact) => impact === "serious" || impact === "critical");

/** Every fault of a page, however small. */
export const allFaults = (page: Page): Promise<string[]> => faultsWhere(page, () => true);
