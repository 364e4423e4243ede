/**
 * The first view of the playground at three sizes, and that nothing a visitor does is lost.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newPage, seriousFaults } from "./chromium.js";
import { eventually } from "./eventually.js";
import { openTexts, typeAndThen } from "./open-texts.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile(copyPlayground);
const address = pathToFileURL(join(folder, "index.html")).href;

let page: Page;

beforeEach(async () => {
  page = await newPage(browser());
  await page.goto(address);
  await page.evaluate("localStorage.clear()");
  await eventually(() => page.locator("#timeline svg").count()).toBe(1);
});

afterEach(async () => {
  await page.close();
});

const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

/** Whether all of an element is on the screen as it stands. */
const isInView = (selector: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const { top, bottom, left, right, width } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return width > 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
  })()`);

const lost = /Nobody\s+(?:changed\s+)?96 of 292/;
/** The list of agreements, folded as it is. */
const agreements = (): Promise<string> =>
  page
    .locator("#agreements")
    .textContent()
    .then((content) => (content ?? "").replaceAll("\u00a0", " "));

/** The end of supplier A, by its handle: pressed, moved by so many pixels, and held. */
const pull = async (by: number): Promise<void> => {
  const knob = (await page.locator('#timeline .handle[data-number="2"] .knob').boundingBox())!;
  const [x, y] = [knob.x + knob.width / 2, knob.y + knob.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
};

describe("the first view", () => {
  it("at 1440 x 900 has a low head, the handle that is moved, and every recipient's part", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await eventually(() =>
      page.evaluate("document.getElementById('results').getBoundingClientRect().top"),
    ).toBeLessThan(900 / 4);
    for (const selector of [
      '.handle[data-number="2"]',
      "#steps .step[aria-current]",
      "#parts .lane:last-child",
    ]) {
      await eventually(() => isInView(selector), selector).toBe(true);
    }
    await eventually(() => isInView("#delivery-count")).toBe(true);
  });

  it("at 1024 x 768 has the handle beside the parts", async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.reload();
    for (const selector of ['.handle[data-number="2"]', "#parts .lane:last-child"]) {
      await eventually(() => isInView(selector), selector).toBe(true);
    }
  });

  it("at 390 x 844 has now, the names of the lanes and the result, which says what nobody gets", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    for (const selector of ["#timeline path.now-mark", "#timeline .names text.lane", "#result"]) {
      await eventually(() => isInView(selector), selector).toBe(true);
    }
    await eventually(() => text("#result")).toBe("5 deliveries to 5 recipients");
    await page.locator('#timeline [aria-label^="2. SUPPLY"] .bar').click({ force: true });
    await page.fill("#edit-date", "2024-10-24");
    await eventually(() => text("#result")).toMatch(/· nobody gets 96 intervals$/);
    await eventually(() => isInView("#result")).toBe(true);
    await page.evaluate("scrollTo(0, 0); document.getElementById('timeline').scrollLeft = 60");
    await eventually(() => isInView("#timeline .names text.lane")).toBe(true);
    await eventually(() => page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });

  it("at 200 % of 1440 x 900 does not scroll sideways", async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    await eventually(() => page.evaluate("document.documentElement.scrollWidth")).toBe(720);
  });

  it("with forced colours has no serious fault and shows the current step", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await eventually(() => seriousFaults(page)).toEqual([]);
    await eventually(() =>
      page.evaluate("getComputedStyle(document.querySelector('.step[aria-current]')).outlineStyle"),
    ).toBe("solid");
    await page.emulateMedia({ forcedColors: "none" });
  });
});

describe("a change", () => {
  it("is undone and done again, by keys and by buttons; what is lost is said in the step and in the status", async () => {
    await pull(-60);
    await page.mouse.up();
    await eventually(() => text("#parts")).toMatch(/Nobody/);
    await eventually(() => text("#steps [aria-current]")).toMatch(/nobody gets \d+ intervals/);
    await eventually(() => page.locator("#status").textContent()).toMatch(/nobody gets \d+ intervals/);
    await page.locator("#undo").focus();
    await page.keyboard.press("Control+z");
    await eventually(() => text("#parts")).not.toMatch(/Nobody/);
    await eventually(() => page.locator("#undo").getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Control+Shift+Z");
    await eventually(() => text("#parts")).toMatch(/Nobody/);
    await page.click("#undo");
    await eventually(() => text("#parts")).not.toMatch(/Nobody/);
    await page.click("#redo");
    await eventually(() => text("#parts")).toMatch(/Nobody/);
  });

  it("is marked while a handle moves, and what nobody gets is said beside the handle", async () => {
    await pull(-60);
    await eventually(() => text("#parts .lane:has(.mark)")).toMatch(/Portfolio A\s+changed/);
    await eventually(() => page.locator("#delivery-table tr.changedPart .mark").allInnerTexts()).toContain(
      "changed",
    );
    await eventually(() => text("#delivery-table .gone-deliveries")).toMatch(
      /No longer delivered\s+Supplier A/,
    );
    await eventually(() => page.locator("#status").textContent()).toMatch(
      /nobody gets \d+ intervals, changed: Portfolio A; no longer: Supplier A$/,
    );
    await eventually(() => page.locator("#timeline .handle-says").textContent()).toMatch(
      /^nobody gets \d+ intervals$/,
    );
    const colour = (selector: string, of: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector("${selector}")).${of}`);
    const warning = await colour("#steps .nobody-gets", "color");
    await eventually(() => colour("#timeline .handle-says text", "fill")).toBe(warning);
    await eventually(() => text("#edit-lost")).toMatch(/^nobody gets \d+ intervals$/);
    await page.mouse.up();
    await eventually(() => seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await eventually(() => page.locator("#parts .mark, #delivery-table .mark").count()).toBe(0);
    await eventually(() => page.locator("#timeline .handle-says").count()).toBe(0);
  });

  it("by a drag is given up with Esc", async () => {
    const before = await agreements();
    await pull(-60);
    await eventually(() => text("#parts")).toMatch(/Nobody/);
    await page.keyboard.press("Escape");
    await eventually(agreements).toBe(before);
    await page.mouse.move(700, 300);
    await page.mouse.up();
    await eventually(agreements).toBe(before);
    await eventually(() => page.locator("#undo").getAttribute("aria-disabled")).toBe("true");
  });

  it("of a nudge of a few pixels is none", async () => {
    const before = await agreements();
    await pull(-3);
    await page.mouse.up();
    await eventually(() => page.locator("#edit").isVisible()).toBe(true);
    await eventually(agreements).toBe(before);
    await eventually(() => page.locator("#edited").isVisible()).toBe(false);
  });

  it("by keyboard alone is made in the form", async () => {
    await page.locator("#agreement-list > summary").focus();
    await page.keyboard.press("Enter");
    const button = page.getByRole("button", { name: /Move end: SUPPLY, Supplier A/ });
    await button.focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("edit-date");
    await page.fill("#edit-date", "2024-10-24");
    await eventually(() => text("#parts")).toMatch(lost);
    await eventually(() => text("#edit-lost")).toBe("nobody gets 96 intervals");
    await page.keyboard.press("Escape");
    await eventually(() => page.evaluate("document.activeElement.dataset.key")).toMatch(/^edit-/);
  });
});

describe("the next visit", () => {
  it("is offered the work of the last one, which it can go on with", async () => {
    await page.locator('#timeline [aria-label^="2. SUPPLY"] .bar').click({ force: true });
    await page.fill("#edit-date", "2024-10-24");
    await eventually(() => page.evaluate("localStorage.getItem('levik-work') !== null")).toBe(true);
    await page.reload();
    await eventually(() => page.locator("#kept").isVisible()).toBe(true);
    await eventually(() => text("#parts")).not.toMatch(/Nobody/);
    await page.reload();
    await page.click("#kept-continue");
    await eventually(() => text("#parts")).toMatch(lost);
    await eventually(() => page.locator("#kept").isVisible()).toBe(false);
    await eventually(() => page.locator("#edited").isVisible()).toBe(true);
  });

  it("is offered what was typed last, although the page was left at once", async () => {
    await openTexts(page);
    await typeAndThen(page, "events-text", "[]", "setTimeout(() => location.reload());");
    await page.click("#kept-continue");
    await page.click("#texts > summary");
    await eventually(() => page.locator("#events-text").inputValue()).toBe("[]");
  });

  it("is asked before that work is discarded", async () => {
    await page.locator('#timeline [aria-label^="2. SUPPLY"] .bar').click({ force: true });
    await page.fill("#edit-date", "2024-10-24");
    await eventually(() => page.evaluate("localStorage.getItem('levik-work') !== null")).toBe(true);
    await page.reload();
    await page.click("#kept-discard");
    await eventually(() => text("#kept-discard")).toBe("Discard it for good?");
    await eventually(() => page.locator("#kept").isVisible()).toBe(true);
    await page.click("#kept-discard");
    await eventually(() => page.locator("#kept").isVisible()).toBe(false);
    await page.reload();
    await eventually(() => page.locator("#timeline svg").count()).toBe(1);
    await eventually(() => page.locator("#kept").isVisible()).toBe(false);
  });

  it("has the language that was chosen", async () => {
    await page.click("#language-et");
    await page.reload();
    await eventually(() => page.locator("html").getAttribute("lang")).toBe("et");
  });

  it("can read every EIC without a pointer", async () => {
    await page.check("#eic-codes");
    await eventually(() =>
      page.evaluate(
        "getComputedStyle(document.querySelector('#delivery-table .named'), '::after').content.includes('38X-EX-')",
      ),
    ).toBe(true);
  });
});

describe("an example", () => {
  const opened = async (fragment: string): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(`${address}${fragment}`);
  };
  const fragment = (): Promise<string> => page.evaluate("location.hash");

  it("opens by its address, with its name and its sentence", async () => {
    await opened("#example=two-suppliers");
    await eventually(() => page.locator("#preset").inputValue()).toBe("case-9");
    await eventually(() => page.title()).toBe("9. Two suppliers for the same day · levik");
    await eventually(() => text("#story")).toMatch(/^A registers for a day two weeks ahead/);
    await eventually(() => page.locator("#undo").getAttribute("aria-disabled")).toBe("true");
    await page.evaluate("location.hash = '#example=deleted-supply'");
    await eventually(() => page.locator("#preset").inputValue()).toBe("case-8");
    await page.click("#language-et");
    await eventually(() => page.title()).toBe("8. Üldteenus kustutatud tarnelepingu järel · levik");
    await eventually(fragment).toBe("#example=deleted-supply");
  });

  it("that is chosen has the address; each has one of its own", async () => {
    const ids = await page
      .locator("#preset option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
    const addresses = new Set<string>();
    for (const id of ids.filter((each) => each !== "")) {
      await page.selectOption("#preset", id);
      await eventually(fragment, id).toMatch(/^#example=[a-z-]+$/);
      addresses.add(await fragment());
    }
    expect(addresses.size).toBe(ids.length - 1);
    await page.selectOption("#preset", "demo");
    await page.click("#undo");
    await eventually(fragment).toBe("#example=thousand-points");
    // A market of one's own is no example.
    await page.selectOption("#preset", "");
    await eventually(fragment).toBe("");
  });

  it("that there is none of is said, and the opening example is shown", async () => {
    await opened("#example=nothing");
    await eventually(() => page.locator("#broken-link").isVisible()).toBe(true);
    await eventually(() => page.locator("#preset").inputValue()).toBe("night");
  });

  it("that was edited is in a shared link, which opens as it was", async () => {
    await opened("#example=two-suppliers");
    await openTexts(page);
    await page.fill("#events-text", "");
    await eventually(() => page.locator("#edited").isVisible()).toBe(true);
    await page.click("#share");
    await eventually(() => page.locator("#link").inputValue()).toContain("#s=z.");
    const link = await page.locator("#link").inputValue();
    await page.evaluate("localStorage.clear()");
    await opened(link.slice(link.indexOf("#")));
    await eventually(() => page.locator("#preset").inputValue()).toBe("case-9");
    await eventually(() => page.locator("#steps .step").count()).toBe(1);
    await eventually(fragment).toMatch(/^#s=z\./);
  });
});
