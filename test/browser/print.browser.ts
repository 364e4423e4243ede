/**
 * The playground and the page of a report on paper: as wide as the page, light, and without what only a pointer could use.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { htmlReport } from "../../src/report/html/report-page.js";
import { hostile, large, mixed } from "../report/html/reports.js";
import { newPage } from "./chromium.js";
import { eventually } from "./eventually.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile((folder) => {
  copyPlayground(folder);
  for (const [name, report] of Object.entries({ hostile, large: large(10_000), mixed })) {
    writeFileSync(join(folder, `${name}.html`), htmlReport(report));
  }
});
const addressOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;

/** A page of A4 between margins of 10 mm, in pixels. */
const PAPER = { width: 718, height: 1047 };

let page: Page;

beforeEach(async () => {
  page = await newPage(browser());
});

afterEach(async () => {
  await page.close();
});

/** What is wider than the paper, or holds more than it shows; a piece of the axis at the edge may have no room for a name. */
const cutOff = `[...document.body.querySelectorAll("*")].flatMap((element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  if (box.width <= 8 || box.height <= 1 || !element.checkVisibility()) return [];
  const isOut = box.right > innerWidth + 1 || box.left < -1;
  const clips = ["hidden", "auto", "scroll"].includes(style.overflowX);
  const isCut = clips && style.textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1;
  const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + "." + element.getAttribute("class");
  return isOut || isCut ? [name + " " + Math.round(box.left) + " to " + Math.round(box.right)] : [];
})`;

/** Puts the page on paper as printing does: laid out anew, without its program being asked. */
const onPaper = async (): Promise<void> => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(PAPER);
};

const visible = (selector: string): Promise<number> =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.filter((each) => each.getBoundingClientRect().width > 0).length);

const ground = `getComputedStyle(document.querySelector("#timeline .ground")).fill`;

describe("the playground on paper", () => {
  it("has all of every timeline, table and lane", async () => {
    await page.goto(addressOf("index"));
    for (const preset of ["night", "case-7b", "case-9", "demo"]) {
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1440, height: 1000 });
      await page.selectOption("#preset", preset);
      await eventually(() => page.locator("#timeline svg").count()).toBe(1);
      await onPaper();
      await eventually(() => page.evaluate(cutOff), preset).toEqual([]);
    }
  });

  it("has no handle, button or field for editing", async () => {
    await page.goto(addressOf("index"));
    await eventually(() => page.locator("#timeline .handle").count()).toBeGreaterThan(0);
    await page.locator("#agreement-list > summary").click();
    await onPaper();
    await eventually(() =>
      visible("button:not(.step), .handle, .hint, .edit, .check, .tools, textarea, nav a"),
    ).toBe(0);
    await eventually(() => visible("#timeline svg, #agreements .agreement, .verdict")).toBeGreaterThan(3);
  });

  it("is light although the page is dark", async () => {
    await page.goto(addressOf("index"));
    await page.click("#theme");
    await eventually(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await eventually(() => page.evaluate(ground)).toBe("rgb(20, 24, 29)");
    await onPaper();
    await eventually(() => page.evaluate(ground)).toBe("rgb(255, 255, 255)");
    await eventually(() => page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
      "rgb(255, 255, 255)",
    );
    await page.evaluate("localStorage.clear()");
  });

  it("is a PDF of a few pages", async () => {
    await page.goto(addressOf("index"));
    await eventually(() => page.locator("#timeline svg").count()).toBe(1);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(10);
  });
});

describe("the page of a report on paper", () => {
  for (const name of ["mixed", "hostile", "large"]) {
    it(`${name} has all of its calendar and its tables`, async () => {
      await page.goto(addressOf(name));
      await eventually(() => page.locator(".line").count()).toBeGreaterThan(0);
      for (const button of (await page.locator(".open").all()).slice(0, 2)) await button.click();
      await onPaper();
      await eventually(() => page.evaluate(cutOff), name).toEqual([]);
      await eventually(() =>
        visible(".pager button, textarea, #copy, #all, #filters input, #filters select, nav a"),
      ).toBe(0);
    });
  }
});
