/**
 * The page of a reconciliation, opened from a file without a server, as who is sent one opens it.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { htmlReport } from "../../src/report/html/report-page.js";
import type { Report } from "../../src/reconcile/report.js";
import { launched, newPage, seriousFaults } from "./chromium.js";
import { eventually } from "./eventually.js";
import { empty, hostile, large, mixed } from "../report/html/reports.js";
import { pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile((folder) => {
  const reports: Readonly<Record<string, Report>> = { empty, hostile, large: large(10_000), mixed };
  for (const [name, report] of Object.entries(reports))
    writeFileSync(join(folder, `${name}.html`), htmlReport(report));
});
const now = new Date("2024-11-03T06:00:00Z");

let page: Page;
let complaints: string[] = [];
let requests: string[] = [];

const addressOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;

const watched = async (of: BrowserContext): Promise<Page> => {
  const opened = await newPage(of);
  opened.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("request", (request) => requests.push(request.url()));
  return opened;
};

beforeEach(async () => {
  complaints = [];
  requests = [];
  page = await watched(browser());
  await page.clock.setFixedTime(now);
  await page.emulateMedia({ colorScheme: "light" });
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
});

const open = (name: string, hash = ""): Promise<unknown> => page.goto(addressOf(name) + hash);
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const text = async (selector: string): Promise<string> =>
  spaced(await page.locator(selector).first().innerText());
const countOf = (selector: string): Promise<number> => page.locator(selector).count();
/** Opens the findings of the page, at most so many of them. */
const openFindings = async (most = Infinity): Promise<void> => {
  const buttons = (await page.locator(".open").all()).slice(0, most);
  for (const button of buttons) await button.click();
  await eventually(() => countOf(".detail")).toBe(buttons.length);
};
/** Shows all that is missing or unread on the calendar, bills too. */
const wholeCalendar = (): Promise<void> => page.locator("#where button").first().click();
/** The box of a filter. */
const box = (name: RegExp) => page.getByRole("checkbox", { name });
const names = (): Promise<string[]> => page.locator("#rows .open code").allInnerTexts();
const shown = (): Promise<string[]> => page.locator("#rows .badge").allInnerTexts();
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (of: string): Promise<string> =>
  page.evaluate(`String(document.activeElement.${of})`) as Promise<string>;
/** Goes on with the tabulator until an element has the focus. */
const tabTo = async (selector: string): Promise<void> => {
  for (let i = 0; i < 200; i += 1) {
    await page.evaluate("void (window.focusedBefore = document.activeElement)");
    await press("Tab");
    await eventually(() => page.evaluate("document.activeElement !== window.focusedBefore")).toBe(true);
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`the tabulator does not reach ${selector}`);
};

/**
 * The class attributes with two classes of which each has a rule of its own for more than text: such a class is styled
 * for another thing.
 */
const doublyLaidOut = `(() => {
  const textOnly = /^(color|font|line-height|letter-spacing|text-|white-space)/;
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const boxes = new Set(
    rules
      .filter(({ style }) => style && [...style].some((property) => !textOnly.test(property)))
      .flatMap(({ selectorText }) => selectorText.split(","))
      .map((selector) => selector.trim())
      .filter((selector) => /^[.][\\w-]+$/.test(selector))
      .map((selector) => selector.slice(1)),
  );
  const isDouble = ({ classList }) => [...classList].filter((name) => boxes.has(name)).length > 1;
  return [...document.querySelectorAll("[class]")].filter(isDouble).map((element) => String(element.className));
})()`;

describe("by keyboard", () => {
  it("the way leads to the findings, through filters, to a finding and back", async () => {
    await open("mixed");
    await press("Tab");
    await eventually(() => focused("className")).toBe("skip");
    await press("Enter");
    await eventually(() => focused("id")).toBe("findings");
    await press("Tab");
    await eventually(() => focused("name")).toBe("class");
    await press("Space");
    await eventually(() => text("#count")).toBe("2 findings of 9, 104 units");
    await eventually(shown).toEqual(["missing", "missing"]);
    await tabTo("#search");
    await page.keyboard.type("200u");
    await eventually(() => text("#count")).toBe("1 finding of 9, 4 units");
    await tabTo(".open");
    await press("Enter");
    await eventually(() => focused("ariaExpanded")).toBe("true");
    await eventually(() => text(".detail")).toContain("The first of two hours did not come.");
    await eventually(() => page.locator("tr.more").getAttribute("id")).toMatch(/^finding-[0-9a-z]+$/);
    const controlled = await page.locator("tr.more").getAttribute("id");
    await eventually(() => page.locator(".open").getAttribute("aria-controls")).toBe(controlled);
    await press("Enter");
    await eventually(() => focused("ariaExpanded")).toBe("false");
    await eventually(() => countOf("tr.more")).toBe(0);
  });

  it("a number of the summary leads to its findings, and the browser leads back", async () => {
    await open("mixed");
    await tabTo('.summary a[href="#class=missing"]');
    await press("Enter");
    await eventually(() => focused("id")).toBe("findings");
    await eventually(shown).toEqual(["missing", "missing"]);
    await page.goto(`${addressOf("mixed")}#class=unread&type=NETWORK_BILL`);
    await eventually(shown).toEqual(["unread"]);
    await page.goBack();
    await eventually(shown).toEqual(["missing", "missing"]);
    await tabTo("#all");
    await press("Enter");
    await eventually(() => text("#count")).toBe("All 9 findings, 114 units");
    await eventually(() => focused("id")).toBe("search");
  });

  it("the calendar is looked into down to the hours of a day, and out again", async () => {
    await open("mixed");
    await wholeCalendar();
    await tabTo('.tick[aria-label^="Sunday 27 Oct 2024"]');
    await press("Enter");
    await eventually(() => focused("textContent")).toBe("Sunday 27 Oct 2024");
    const ticks = (): Promise<string[]> => page.locator(".tick").allInnerTexts();
    await eventually(ticks).toHaveLength(25);
    await eventually(async () => (await ticks()).slice(0, 6)).toEqual(["00", "01", "02", "03", "03", "04"]);
    await press("Shift+Tab");
    await eventually(() => focused("textContent")).toBe("Everything");
    await press("Enter");
    await eventually(() => countOf(".tick")).toBe(31);
    await eventually(() => focused("textContent")).toBe("Everything");
  });
});

describe("filters", () => {
  it("join, count what each would give, and stand in the address", async () => {
    await open("mixed");
    await box(/^missing/).check();
    await box(/^unread\b/).check();
    await box(/^NETWORK_BILL/).check();
    await eventually(shown).toEqual(["unread"]);
    await eventually(() => text('label:has-text("missing") .count')).toBe("0");
    await eventually(() => text('label:has-text("METERING_DATA") .count')).toBe("3");
    await page.selectOption("#order", "until");
    await eventually(() => page.url()).toMatch(/#class=missing,unread&type=NETWORK_BILL&order=until$/);
    await page.reload();
    await eventually(shown).toEqual(["unread"]);
    await eventually(() => box(/^NETWORK_BILL/).isChecked()).toBe(true);
    await page.click("#all");
    await eventually(async () => (await shown()).slice(0, 2)).toEqual(["unread", "contentless"]);
  });

  it("that nothing fits say so", async () => {
    await open("mixed");
    await page.fill("#search", "nowhere");
    await eventually(() => text("#nothing")).toBe("No finding matches the filters.");
    await eventually(() => text("#count")).toBe("0 findings of 9, 0 units");
    await eventually(() => page.locator("#table").isVisible()).toBe(false);
    await eventually(() => page.locator("#no-lanes").isVisible()).toBe(true);
  });

  it("have one height, also where they would find nothing", async () => {
    await open("mixed");
    await box(/^NETWORK_BILL/).check();
    await eventually(() => text('label:has-text("different") .count')).toBe("0");
    const heights = (): Promise<number[]> =>
      page.locator(".chip").evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().height));
    await eventually(async () => new Set(await heights()).size).toBe(1);
  });

  it("of an address that names nothing known are none", async () => {
    await open("mixed", "#class=lovely&order=backwards&type=");
    await eventually(() => text("#count")).toBe("All 9 findings, 114 units");
    await eventually(() => page.locator("#order").inputValue()).toBe("");
  });
});

describe("a finding", () => {
  const openFinding = (n: number): Promise<void> => page.locator(".open").nth(n).click();
  const detail = (): Promise<string> => text(".detail");

  it("of other content has both values side by side, and what differs is marked", async () => {
    await open("mixed", "#class=different");
    await openFinding(0);
    await eventually(detail).toMatch(
      /Expected\s+due by event\s+3\s+occurred\s+28 Oct 2024 08:00 2024-10-28T06:00Z/,
    );
    await eventually(detail).toMatch(/Received\s+message\s+7\s+created\s+28 Oct 2024 08:01:02.500/);
    await eventually(() => page.locator(".content tbody tr").allInnerTexts()).toEqual([
      "validTo differs\t2025-01-01T00:00+02:00\tnothing",
      "validFrom\t2024-10-26T21:00Z\t2024-10-26T21:00Z",
    ]);
    await eventually(detail).toContain("The rule that makes it due");
    await eventually(detail).toContain(
      "AGR-9 An added, modified or deleted SUPPLY goes to the metering point operator.",
    );
    await eventually(() => text(".rule .other")).toBe(
      "Lisatud, muudetud või kustutatud SUPPLY läheb mõõtepunkti haldurile.",
    );
    await page.locator(".detail summary").click();
    await eventually(async () => JSON.parse(await page.locator(".detail details pre").innerText())).toEqual(
      mixed.findings[4],
    );
  });

  it("has its rule as the closest one where nothing was due, and its content as it came", async () => {
    await open("mixed", "#class=unexpected");
    await openFinding(0);
    await eventually(detail).toMatch(/The rule that was closest to allowing it\s+GEN-6/);
    await eventually(detail).toMatch(/Expected\s+nothing/);
    await eventually(() => page.locator(".content li").allInnerTexts()).toEqual(["38XA", "38XB"]);
    await eventually(() => text(".content pre")).toContain('"by": "38XA"');
  });

  it("says until when it can be read again, or that it is lost", async () => {
    await open("mixed", "#class=unread");
    await openFinding(0);
    await eventually(detail).toContain("It can be read again until 4 Nov 2024 08:00 (24 h left).");
    await openFinding(0);
    await openFinding(1);
    await eventually(detail).toContain("It was not read in time and is lost.");
    await eventually(() => text(".limits tbody")).toMatch(/4 Nov 2024 08:00 24 h left\s+2\s+5/);
    await page.clock.setFixedTime(new Date("2024-12-01T00:00Z"));
    await page.reload();
    await eventually(() => text(".limits tbody")).toContain("has passed");
  });

  it("has a link of its own, which opens it", async () => {
    await open("mixed", "#class=late");
    await openFinding(0);
    const link = (await page.locator(".detail a").last().getAttribute("href"))!;
    await open("mixed", link);
    await page.reload();
    await eventually(detail).toContain("Too late.");
    await eventually(() => countOf(".detail")).toBe(1);
    await eventually(() => focused("ariaExpanded")).toBe("true");
  });

  it("can be opened by a click beside its name", async () => {
    await open("mixed");
    await page.locator(".line .when").first().click();
    await eventually(() => text(".detail")).toContain("A whole day did not come.");
  });
});

describe("the calendar", () => {
  it("opens on the metering data, which a bill does not stretch", async () => {
    await open("mixed");
    await eventually(() => page.locator("#where button").allInnerTexts()).toEqual([
      "Everything",
      "Metering data",
    ]);
    await eventually(() => countOf(".tick")).toBe(25);
  });

  it("has a lane for each metering point, and the change of clocks in its place", async () => {
    await open("mixed");
    await wholeCalendar();
    await eventually(() => page.locator("#lanes th").allInnerTexts()).toEqual([
      "38ZT00000000100Y",
      "38ZT00000000200U",
    ]);
    await eventually(() => text("#lanes")).toContain("100 units missing");
    await eventually(() => text("#changes")).toBe("Sunday 27 Oct 2024: clocks go back");
    await eventually(() => page.locator(".tick.changed").allInnerTexts()).toEqual(["27"]);
    const difference = async (of: "x" | "width"): Promise<number> => {
      const day = await page.locator(".tick.changed").boundingBox();
      const bar = await page.locator("#lanes tr:first-child .track b").boundingBox();
      return Math.abs(day![of] - bar![of]);
    };
    await eventually(() => difference("x")).toBeLessThan(1);
    await eventually(() => difference("width")).toBeLessThan(1);
  });

  it("of the autumn night has two hours of one name, one missing and one unread", async () => {
    await open("mixed");
    await wholeCalendar();
    await page.locator(".tick.changed").click();
    await eventually(() => text("#changes")).toBe("Sunday 27 Oct 2024 at 03:00: clocks go back");
    const placeOf = async (selector: string): Promise<number> =>
      Math.round((await page.locator(selector).first().boundingBox())!.x);
    const lane = "#lanes tr:last-child .track";
    const distance = async (bar: string, tick: string): Promise<number> =>
      (await placeOf(`${lane} ${bar}`)) - (await placeOf(tick));
    await eventually(() => distance("b.missing", ".tick:nth-child(4)")).toBe(0);
    await eventually(() => distance("b.unread:not(.bill)", ".tick:nth-child(5)")).toBe(0);
    await eventually(() => countOf("#lanes .change")).toBe(2);
  });

  it("leads from a metering point to its findings", async () => {
    await open("mixed", "#class=missing,unread");
    await page.locator("#lanes a").nth(1).click();
    await eventually(() => page.locator("#search").inputValue()).toBe("38ZT00000000200U");
    await eventually(shown).toEqual(["missing", "unread", "unread"]);
  });
});

describe("the queries", () => {
  it("can be copied", async () => {
    await browser().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open("mixed");
    await page.click("#copy");
    await eventually(() => text("#copied")).toBe("Copied.");
    const copied = (): Promise<string> => page.evaluate("navigator.clipboard.readText()");
    await eventually(async () => JSON.parse(await copied()) as unknown).toEqual(mixed.refetch);
  });
});

describe("ten thousand findings", () => {
  it("are shown by pages, filtered and put in order", async () => {
    await open("large");
    await eventually(() => text("#count")).toMatch(/^1 000 findings of 10 000, /);
    await eventually(() => countOf(".line")).toBe(50);
    await eventually(() => text("#pager-at")).toBe("1–50 of 1 000 findings");
    await page.locator('#pager [data-to="last"]').click();
    await eventually(() => text("#pager-at")).toBe("951–1 000 of 1 000 findings");
    await eventually(() => page.locator('#pager [data-to="next"]').getAttribute("aria-disabled")).toBe(
      "true",
    );
    await page.locator('#pager [data-to="previous"]').focus();
    await press("Enter", "Enter");
    await eventually(() => text("#pager-at")).toBe("851–900 of 1 000 findings");
    await eventually(() => focused("dataset.to")).toBe("previous");
    await page.fill("#search", "large-0499");
    await eventually(() => text("#count")).toMatch(/^\d+ findings? of 10 000, /);
    await eventually(async () => new Set(await names())).toEqual(new Set(["38Z-LARGE-0499"]));
    await eventually(() => page.locator("#lanes th").allInnerTexts()).toEqual(["38Z-LARGE-0499"]);
    await page.fill("#search", "");
    await page.selectOption("#order", "units");
    const units = (): Promise<string[]> => page.locator(".line .n").allInnerTexts();
    await eventually(async () => new Set(await units())).toEqual(new Set(["96"]));
    await box(/^contentless/).check();
    await eventually(async () => new Set(await shown())).toEqual(new Set(["contentless"]));
    await eventually(() => countOf(".line")).toBe(50);
  });

  it("are on the calendar by months, a page of metering points at a time", async () => {
    await open("large", "#class=missing,unread");
    await eventually(() => countOf("#lanes tr")).toBe(20);
    await eventually(() => text("#lane-pager-at")).toMatch(/^1–20 of \d+ metering points$/);
    await eventually(() => page.locator(".part").allInnerTexts()).toEqual(["2024", "2025", "2026"]);
    await eventually(() => countOf("#changes li")).toBeGreaterThan(4);
    await page.getByRole("button", { name: "Mar 2025, clocks go forward" }).click();
    await page.getByRole("button", { name: "Sunday 30 Mar 2025, clocks go forward" }).click();
    await eventually(() => countOf(".tick")).toBe(23);
    await eventually(() => page.locator("#where button").allInnerTexts()).toEqual([
      "Everything",
      "Mar 2025",
      "Sunday 30 Mar 2025",
    ]);
    await page.locator('#lane-pager [data-to="next"]').click();
    await eventually(() => text("#lane-pager-at")).toMatch(/^21–40 of/);
  });
});

describe("267,862 findings", () => {
  it("open within two seconds, however slow this machine is", async () => {
    const huge = htmlReport(large(267_862));
    expect(huge.length).toBeLessThan(5_000_000);
    writeFileSync(join(folder, "huge.html"), huge);
    const start = Date.now();
    await open("huge");
    await eventually(() => countOf(".line")).toBe(50);
    expect(Date.now() - start).toBeLessThan(2000 * Number(process.env["LEVIK_SLOW"] ?? 4));
    await eventually(() => page.locator(".extent").innerText()).toMatch(/largest/);
  });
});

describe("in Estonian", () => {
  it("the page says everything in Estonian, and has no serious fault", async () => {
    writeFileSync(join(folder, "estonian.html"), htmlReport(mixed, { language: "et" }));
    await open("estonian");
    await openFindings();
    await eventually(() => text("#count")).toBe("Kõik: 9 leidu, 114 ühikut");
    await eventually(() => seriousFaults(page)).toEqual([]);
  });
});

describe("words that look like markup", () => {
  it("are words, wherever they stand", async () => {
    await open("hostile");
    await openFindings();
    await page.fill("#search", "<script>");
    await eventually(() => countOf(".detail")).toBe(0);
    await page.fill("#search", "");
    await eventually(() => text("#count")).toMatch(/^All /);
    await page.locator(".tick").first().click();
    await eventually(() => page.evaluate("window.hit")).toBeUndefined();
    await eventually(() => countOf("img")).toBe(0);
    await eventually(() => text("h1")).toContain("</script><script>window.hit = 1</script>");
    await eventually(() => text("#rows")).toContain("</script><script>window.hit = 1</script>");
  });
});

describe("without its script", () => {
  it("the page tells its summary, its queries and its first findings", async () => {
    const other = mkdtempSync(join(tmpdir(), "levik-report-still-"));
    const still = await launched(other, false);
    try {
      const opened = await watched(still);
      await opened.goto(addressOf("large"));
      await eventually(async () => spaced(await opened.locator(".verdict").innerText())).toMatch(
        /^10 000 findings in/,
      );
      await eventually(() => opened.locator(".summary").isVisible()).toBe(true);
      await eventually(() => opened.locator("#rows .line").count()).toBe(50);
      await eventually(() => opened.locator("#rows .more").first().innerText()).toContain("Finding number ");
      await eventually(async () => spaced(await opened.locator(".static").innerText())).toContain(
        "more groups can be seen",
      );
      await eventually(() => opened.locator("#filters").isVisible()).toBe(false);
      await eventually(() => opened.locator("#calendar").isVisible()).toBe(false);
    } finally {
      await still.close();
      rmSync(other, { recursive: true, force: true });
    }
  });
});

describe("the page", () => {
  it("of nothing says so", async () => {
    await open("empty");
    await eventually(() => text("#findings + p")).toBe("Nothing to report.");
  });

  it("has no element with two classes that both lay out a box", async () => {
    await open("mixed", "#type=NETWORK_BILL");
    await openFindings();
    await eventually(() => page.evaluate(doublyLaidOut)).toEqual([]);
    await page.fill("#search", "nowhere");
    await eventually(() => page.locator("#nothing").isVisible()).toBe(true);
    await eventually(() => page.evaluate(doublyLaidOut)).toEqual([]);
    await open("large");
    await eventually(() => countOf(".line")).toBe(50);
    await eventually(() => page.evaluate(doublyLaidOut)).toEqual([]);
  });

  it("does not scroll sideways on a narrow screen", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const name of ["mixed", "hostile", "large", "empty"]) {
      await open(name);
      await openFindings(9);
      await eventually(() => page.evaluate("document.documentElement.scrollWidth"), name).toBe(360);
    }
  });

  it("is printed with its findings and without its controls", async () => {
    await open("mixed");
    await page.emulateMedia({ media: "print" });
    await eventually(() => page.locator("#search").isVisible()).toBe(false);
    await eventually(() => page.locator(".line").first().isVisible()).toBe(true);
  });
});

describe("to assistive technology the page has no serious fault", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 360]) {
      it(`in ${colorScheme} at ${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await open("mixed");
        await eventually(() => seriousFaults(page)).toEqual([]);
        await openFindings();
        await wholeCalendar();
        await page.locator(".tick.changed").click();
        await eventually(() => countOf("#where button")).toBe(2);
        await box(/^PERMISSION/).focus();
        await eventually(() => focused("name")).toBe("type");
        await eventually(() => seriousFaults(page)).toEqual([]);
      });

      it(`in ${colorScheme} at ${width} pixels, with much or nothing to tell`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await open("large", "#class=unread&text=large-000");
        await eventually(() => seriousFaults(page)).toEqual([]);
        await open("empty");
        await eventually(() => seriousFaults(page)).toEqual([]);
      });
    }
  }
});
