/**
 * Files into the playground and out of it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newPage, seriousFaults } from "./chromium.js";
import { eventually } from "./eventually.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const demo = fileURLToPath(new URL("../../demo/", import.meta.url));
const { folder, browser } = pagesOfFile(copyPlayground);

let page: Page;

beforeEach(async () => {
  page = await newPage(browser());
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await page.evaluate("localStorage.clear()");
});

afterEach(async () => {
  await page.evaluate("localStorage.clear()");
  await page.close();
});

const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

/** What a button hands over as a file. */
const saved = async (button: string): Promise<{ readonly name: string; readonly text: string }> => {
  const waiting = page.waitForEvent("download");
  await page.click(button);
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

describe("files", () => {
  it("of a set, events and names are opened together, and can be undone", async () => {
    const names = join(folder, "names.json");
    writeFileSync(names, JSON.stringify({ "38ZGO-1000000C-Y": "Kesk 1" }));
    const given = [join(demo, "set.json"), join(demo, "events.ndjson"), names];
    await page.locator("#files").setInputFiles(given);
    await eventually(() => text("#files-said")).toBe(
      "set.json: agreement set · events.ndjson: events · names.json: names",
    );
    await eventually(() => page.locator("#preset").inputValue()).toBe("");
    await eventually(() => page.locator("#point option").allInnerTexts()).toContain("Kesk 1");
    await eventually(() => page.locator("#steps .step").count()).toBeGreaterThan(2);
    await eventually(() => page.locator("#steps .trouble").count()).toBe(0);
    await page.click("#undo");
    await eventually(() => page.locator("#preset").inputValue()).toBe("night");
  });

  it("of names alone rename what is shown", async () => {
    const names = join(folder, "party-names.json");
    writeFileSync(names, JSON.stringify({ "38Z-EX-POINT-1-9": "Kesk 2" }));
    await page.locator("#files").setInputFiles([names]);
    await eventually(() => page.locator("#point option:checked").innerText()).toBe("Kesk 2");
    await eventually(() => text("#parts h4")).toBe("Kesk 2");
    await eventually(() => text("#steps [aria-current]")).toContain("Kesk 2");
    await eventually(() => page.locator("#preset").inputValue()).toBe("night");
  });

  it("that are nothing of this are named and change nothing", async () => {
    const before = await text("#delivery-table");
    await page.locator("#files").setInputFiles([fileURLToPath(import.meta.url)]);
    await eventually(() => text("#files-said")).toMatch(/not taken$/);
    await eventually(() => text("#delivery-table")).toBe(before);
  });

  it("are dropped on the page as well", async () => {
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(readFileSync(join(demo, "set.json"), "utf8"))}], "mine.json"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true, bubbles: true }));
    })()`);
    await eventually(() => text("#files-said")).toBe("mine.json: agreement set");
    await eventually(() => page.locator("#steps .step").count()).toBe(1);
  });
});

describe("what is shown", () => {
  it("is taken along as files, and the market opened again is the same", async () => {
    await page.selectOption("#preset", "case-7b");
    await eventually(() => text("#delivery-table")).toContain("DELETE_BC_SUPPLY_CREATE");
    const deliveries = await text("#delivery-table");
    await page.click("#share");
    await eventually(() => page.locator("#share-panel").isVisible()).toBe(true);
    await eventually(() => seriousFaults(page)).toEqual([]);
    const set = await saved("#save-set");
    expect([set.name, Object.keys(JSON.parse(set.text) as object)]).toEqual([
      "set.json",
      ["meteringPoints", "agreements"],
    ]);
    const events = await saved("#save-events");
    expect(events.text).toContain('"resourceType":"AGREEMENT"');
    const csv = await saved("#save-csv");
    expect(csv.text.split("\r\n")).toHaveLength(7);
    const svg = await saved("#save-svg");
    expect(svg.text).toMatch(/^<svg [\s\S]*<\/svg>$/);
    const market = await saved("#save-state");
    const file = join(folder, market.name);
    writeFileSync(file, market.text);
    await page.click("#share-close");
    await page.selectOption("#preset", "night");
    await eventually(() => text("#delivery-table")).not.toBe(deliveries);
    await page.locator("#files").setInputFiles([file]);
    await eventually(() => page.locator("#preset").inputValue()).toBe("case-7b");
    await eventually(() => text("#delivery-table")).toBe(deliveries);
  });

  it("is taken along as commands, with the party and the point", async () => {
    await page.selectOption("#party", { label: "Supplier A" });
    await page.click("#share");
    await eventually(() => page.locator("#commands").textContent()).toMatch(
      /^levik predict --set set\.json --events events\.ndjson\nlevik explain .* --for 38X-EX-SUPPL-A-\S\nlevik timeline .* --meter 38Z-EX-POINT-1-9$/,
    );
  });
});

describe("the planner", () => {
  it("plans for now, and copies its queries", async () => {
    await page.clock.setFixedTime(new Date("2024-10-28T07:30:20Z"));
    await page.click("#plan-at-now");
    await eventually(() => page.locator("#plan-now").inputValue()).toBe("2024-10-28T07:30Z");
    await page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    await page.click("#plan-copy");
    await eventually(() => text("#plan-copied")).toBe("Copied");
    const copied = (await page.evaluate("window.copied")) as string;
    expect(copied.trim().split("\n")).toHaveLength(25);
    expect(JSON.parse(copied.split("\n")[0]!)).toEqual({
      resourceType: "METERING_DATA",
      createdTimeFrom: "2024-10-26T21:00Z",
      createdTimeTo: "2024-10-26T22:00Z",
    });
  });
});
