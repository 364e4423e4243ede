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
import { openTexts } from "./open-texts.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile(copyPlayground);

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

/** Opens an address as another visitor would. */
const openedAt = async (address: string): Promise<void> => {
  await page.goto("about:blank");
  await page.goto(address);
};

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

describe("what is compared", () => {
  /** What of the comparison can be seen. */
  const seen = () =>
    page.evaluate(`[
      document.querySelector("#compare").open,
      ...["left-edition", "left-GEN-6", "right-edition", "right-GEN-6", "right-MD-2"].map(
        (id) => document.getElementById(id)?.value,
      ),
    ]`);
  const other = [true, "en", "valid-now", "en", "everything", "point-above-too"];

  const choose = async (): Promise<void> => {
    await page.click("#compare > summary");
    await page.selectOption("#right-edition", "en");
    await page.click("#book-right summary");
    await page.selectOption("[id='right-GEN-6']", "everything");
    await page.selectOption("[id='right-MD-2']", "point-above-too");
    await eventually(seen).toEqual(other);
  };

  it("is in a shared link, which shows the same differences", async () => {
    await page.selectOption("#preset", "case-7b");
    await choose();
    await page.selectOption("#left-edition", "et");
    await page.click("#every-event");
    await eventually(() => text("#compare-said")).toMatch(/ differs?\.$/);
    const [said, list] = [await text("#compare-said"), await text("#compare-list")];
    await page.click("#share");
    await eventually(() => page.locator("#link").inputValue()).toMatch(/#s=z\./);
    const link = await page.locator("#link").inputValue();
    await openedAt(link);
    await eventually(seen).toEqual([true, "et", ...other.slice(2)]);
    await eventually(() => text("#compare-said")).toBe(said);
    await eventually(() => text("#compare-list")).toBe(list);
    await eventually(() => page.locator("#book-right details").getAttribute("open")).toBe("");
    // Another choice is in the address of this state as well.
    await page.selectOption("#left-edition", "en");
    await eventually(() => page.evaluate("location.href")).not.toBe(link);
    await page.reload();
    await eventually(seen).toEqual(other);
  });

  it("is in the address of an example and stays after a reload, on the first page too", async () => {
    await choose();
    await eventually(() => page.evaluate("location.hash")).toBe(
      "#example=autumn-night&left=en&right=en+GEN-6=everything+MD-2=point-above-too",
    );
    await page.reload();
    await eventually(seen).toEqual(other);
    await page.selectOption("#preset", "case-9");
    await eventually(() => page.evaluate("location.hash")).toBe(
      "#example=two-suppliers&left=en&right=en+GEN-6=everything+MD-2=point-above-too",
    );
    await page.reload();
    await eventually(() => page.locator("#preset").inputValue()).toBe("case-9");
    await eventually(seen).toEqual(other);
  });

  it("is undone and done again, and stays where an edit of the market is undone", async () => {
    await page.click("#compare > summary");
    await page.selectOption("#right-edition", "en");
    await eventually(() => text("#compare-said")).toBe("Both sides deliver the same.");
    await openTexts(page);
    await page.fill("#events-text", "");
    await eventually(() => text("#compare-said")).toBe("Nobody receives anything on either side.");
    await page.click("#undo");
    await eventually(() => text("#compare-said")).toBe("Both sides deliver the same.");
    await eventually(() => page.locator("#right-edition").inputValue()).toBe("en");
    await page.click("#undo");
    await eventually(() => page.locator("#right-edition").inputValue()).toBe("et");
    await page.click("#redo");
    await eventually(() => page.locator("#right-edition").inputValue()).toBe("en");
  });

  it("is kept with a market of one's own", async () => {
    await choose();
    await openTexts(page);
    await page.fill("#events-text", "");
    await eventually(() => page.evaluate("localStorage.getItem('levik-work') ?? ''")).toContain(
      "point-above-too",
    );
    await page.evaluate("history.replaceState(null, '', location.pathname)");
    await page.reload();
    await page.click("#kept-continue");
    await eventually(seen).toEqual(other);
  });
});

describe("the rule book of the page", () => {
  it("with another reading makes the deliveries, the commands and the link", async () => {
    await page.selectOption("#preset", "case-7b");
    await page.click("#texts > summary");
    await page.click("#market-book summary");
    await page.selectOption("[id='market-GEN-6']", "everything");
    await page.selectOption("#edition", "et");
    await eventually(() => page.locator("[id='reconcile-GEN-6']").inputValue()).toBe("everything");
    await page.click("#share");
    await eventually(() => page.locator("#commands").textContent()).toContain(
      "--edition et --reading GEN-6=everything",
    );
    await eventually(() => page.locator("#link").inputValue()).toMatch(/#s=z\./);
    const link = await page.locator("#link").inputValue();
    await openedAt(link);
    await eventually(() => page.locator("[id='market-GEN-6']").inputValue()).toBe("everything");
    await eventually(() => page.locator("#edition").inputValue()).toBe("et");
    await eventually(() => allFaults(page)).toEqual([]);
  });
});

describe("the smallest market that differs", () => {
  it("is found and opened as a set and events, and can be undone", async () => {
    await page.click("#compare > summary");
    await page.selectOption("#right-edition", "en");
    await page.click("#book-right summary");
    await page.selectOption("[id='right-GEN-6']", "everything");
    await page.click("#smallest-run");
    await eventually(() => text("#smallest-said")).toMatch(
      /^The smallest market that differs has \d agreements?; left \d deliver(y|ies), right \d\. \d+ tries were needed\.$/,
    );
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("smallest-open");
    await eventually(() => allFaults(page)).toEqual([]);
    await page.click("#smallest-open");
    await eventually(() => page.locator("#preset").inputValue()).toBe("");
    await eventually(() => text("#compare-said")).toMatch(/ differs?\.$/);
    await eventually(() => page.locator("#right-edition").inputValue()).toBe("en");
    await page.click("#undo");
    await eventually(() => page.locator("#preset").inputValue()).toBe("night");
    // Of other rule books it says nothing.
    await page.selectOption("#right-edition", "et");
    await eventually(() => text("#smallest-said")).toBe("");
    await eventually(() => page.locator("#smallest-open").isVisible()).toBe(false);
  });

  it("is searched for in the background, and can be cancelled", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click("#language-et");
    await page.click("#compare > summary");
    await page.selectOption("#right-edition", "en");
    // One rule book twice: all markets are tried.
    await page.click("#smallest-run");
    await eventually(() => text("#smallest-tried")).toMatch(/^\d+ katset$/);
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("smallest-cancel");
    await eventually(() => allFaults(page)).toEqual([]);
    await eventually(() => page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.click("#smallest-cancel");
    await eventually(() => text("#smallest-said")).toMatch(/^Katkestatud; tehtud \d+ katset\.$/);
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("smallest-run");
  });
});
