/**
 * Two rule books side by side in the playground.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boundOf, compare } from "../../src/analysis/index.js";
import { allFaults, newPage } from "./chromium.js";
import { eventually } from "./eventually.js";
import { buildPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile(buildPlayground);

let page: Page;
let complaints: string[];

beforeEach(async () => {
  page = await newPage(browser());
  complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
});

afterEach(async () => {
  await page.evaluate("localStorage.clear()");
  await page.close();
  expect(complaints).toEqual([]);
});

const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

describe("two rule books", () => {
  it("are the two editions at first: what differs is marked, with why", async () => {
    await page.selectOption("#preset", "demo");
    await page.click("#compare > summary");
    await eventually(() => text("#compare-said")).toMatch(/ differ\.| same\.$/);
    await page.click("#every-event");
    await eventually(() => text("#compare-said")).toBe("8 of 36 deliveries differ.");
    await eventually(() => page.locator("#compare-list .compared.differs .mark").count()).toBe(8);
    await eventually(() => allFaults(page)).toEqual([]);
  });

  it("have for who receives nothing the rules that refuse", async () => {
    const books = [{ edition: "en" }, { edition: "et" }] as const;
    const { set, events } = compare(...books, boundOf({ instants: 1, layouts: ["one-point"] })).witness!;
    const files = [join(folder, "set.json"), join(folder, "events.json")] as const;
    writeFileSync(files[0], JSON.stringify(set));
    writeFileSync(files[1], JSON.stringify(events));
    await page.locator("#files").setInputFiles([...files]);
    await eventually(() => page.locator("#preset").inputValue()).toBe("");
    await page.click("#compare > summary");
    await eventually(() => text("#compare-list .mark")).toBe("only left");
    await eventually(() => text("#compare-list .compared-side:last-child")).toMatch(
      /^Right: et\s+Receives nothing\.\s+(?:[A-Z]+-\d+ |No rule looks at this party\.)/,
    );
    await eventually(() => allFaults(page)).toEqual([]);
  });

  it("of one edition differ by a reading", async () => {
    await page.click("#compare > summary");
    await page.selectOption("#right-edition", "en");
    await eventually(() => text("#compare-said")).toBe("Both sides deliver the same.");
    await page.selectOption("#preset", "case-7b");
    await page.click("#book-right summary");
    await page.selectOption("[id='right-GEN-6']", "everything");
    await eventually(() => text("#compare-list, #compare-said")).toMatch(/same|differ/);
    await page.click("#compare-list > details > summary");
    await eventually(() => text("#compare-list .compared-side:last-child")).toContain(
      "Right: en GEN-6=everything",
    );
    await eventually(() => allFaults(page)).toEqual([]);
    // The chosen reading is no longer an other one.
    await page.selectOption("[id='right-GEN-6']", "valid-now");
    await page.click("#compare-list > details > summary");
    await eventually(() => text("#compare-list .compared-side:last-child")).toMatch(/^Right: en\n/);
  });

  it("are in Estonian, and on a phone do not scroll sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click("#language-et");
    await page.selectOption("#preset", "case-7b");
    await page.click("#compare > summary");
    await eventually(() => text("#compare-said")).toBe("Erinevaid teavitusi: 2; kokku 5.");
    await eventually(() => text("#compare-list .mark")).toBe("teine põhjus");
    await eventually(() => page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await eventually(() => allFaults(page)).toEqual([]);
  });
});
