/**
 * The built playground, opened from a folder without a server, as a visitor finds it.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newPage, seriousFaults } from "./chromium.js";
import { eventually } from "./eventually.js";
import { openTexts } from "./open-texts.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile(copyPlayground);
const address = pathToFileURL(join(folder, "index.html")).href;

let page: Page;
let complaints: string[] = [];
let requests: string[] = [];

const watched = async (): Promise<Page> => {
  const opened = await newPage(browser());
  opened.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("request", (request) => requests.push(request.url()));
  return opened;
};

/** Unfolds the list of agreements. */
const openAgreements = (where: Page): Promise<void> => where.locator("#agreement-list > summary").click();

beforeEach(async () => {
  complaints = [];
  requests = [];
  page = await watched();
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  await openAgreements(page);
});

afterEach(async () => {
  // What a visit keeps in the browser is for the next visit, not for the next test.
  await page.evaluate("if (location.protocol === 'file:') localStorage.clear()");
  await page.close();
  expect(complaints).toEqual([]);
  // Nothing but the page itself, and pictures that stand in it.
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith("data:"))).toEqual([]);
});

/** What a visitor reads; spaces that a line is not broken at are spaces. */
const textIn = async (where: Page, selector: string): Promise<string> =>
  (await where.locator(selector).innerText()).replaceAll("\u00a0", " ");
const text = (selector: string): Promise<string> => textIn(page, selector);
/** Chooses another example, and waits until its story is on the page. */
const choose = async (preset: string): Promise<void> => {
  const before = await text("#story");
  await page.selectOption("#preset", preset);
  await eventually(() => text("#story"), preset).not.toBe(before);
};
const recipients = (): Promise<string[]> =>
  page.locator("#delivery-table tr:not(.object):not(.nobody) th[scope=row] > :first-child").allInnerTexts();

/** Waits until an element has the expected text. */
const shows = (selector: string, expected: string | RegExp): Promise<void> =>
  eventually(() => text(selector)).toMatch(expected);

/** The value of a text area, once it contains a text. */
const valueWith = async (selector: string, part: string): Promise<string> => {
  await eventually(() => page.locator(selector).inputValue()).toContain(part);
  return page.locator(selector).inputValue();
};

describe("every example", () => {
  it("is drawn with its events, its point and its agreements", async () => {
    const presets = [
      "night",
      "demo",
      "case-1a",
      "case-1b",
      "case-2",
      "case-3",
      "case-4",
      "case-5",
      "case-6",
      "case-7a",
      "case-7b",
      "case-8",
      "case-9",
      "thousand",
    ];
    const offered = (): Promise<(string | null)[]> =>
      page
        .locator("#preset option")
        .evaluateAll((options) => options.map((option) => option.getAttribute("value")).filter(Boolean));
    await eventually(offered).toEqual(presets);
    for (const preset of presets) {
      if (preset !== "night") await choose(preset);
      await eventually(() => page.locator("#timeline svg .bar").count(), preset).toBeGreaterThan(0);
      await eventually(() => page.locator("#steps .step").count(), preset).toBeGreaterThan(1);
      await eventually(() => page.locator("#agreements .agreement").count(), preset).toBeGreaterThan(0);
      await eventually(() => page.locator("#steps .trouble").count(), preset).toBe(0);
      await eventually(() => text("#story"), preset).not.toBe("");
    }
  });

  it("of the worked cases has the deliveries of its last event", async () => {
    await choose("case-7b");
    await shows("#delivery-table", /UPDATE_BC_SUPPLY_CREATE/);
    await eventually(() => text("#delivery-table")).toContain("DELETE_BC_SUPPLY_CREATE");
    await eventually(recipients).toEqual([
      "Grid operator",
      "Grid operator",
      "Supplier A",
      "Grid operator",
      "Supplier B",
    ]);
    await eventually(() => text("#agreements")).toMatch(
      /Supplier A → Customer X\s+1 Jan – 19 Sep 2022\s+end moved/,
    );
  });

  it("of the autumn night shows each recipient's part and the clock change", async () => {
    await eventually(() => page.locator("#parts .lane-title").allInnerTexts()).toEqual([
      "The message",
      "Supplier A",
      "Portfolio A",
      "Named supplier",
      "Supplier B",
      "Portfolio B",
    ]);
    await eventually(() => page.locator("#parts .lane-count").allInnerTexts()).toEqual([
      "292 intervals",
      "96 of 292",
      "192 of 292",
      "96 of 292",
      "100 of 292",
      "100 of 292",
    ]);
    await eventually(() => text("#parts")).toContain("clocks go back, 04:00 becomes 03:00");
  });

  it("can be leafed through, and its events stepped through", async () => {
    await page.click("#preset-next");
    await eventually(() => page.locator("#preset").inputValue()).toBe("demo");
    await page.locator('[data-key="step--1"]').click();
    await shows("#delivery-count", /deliveries to/);
    await page.locator('[data-key="step-1"]').click();
    await shows("#delivery-table", /NETWORK_BILL/);
    await page.click("#every-event");
    await shows("#delivery-table", /CUSTOMER_DATA/);
  });
});

describe("an edit", () => {
  const gap = async (): Promise<void> => {
    await shows("#parts", /Nobody\s+changed\s+96 of 292/);
    await eventually(() => text("#delivery-table")).toMatch(/Nobody\s*changed\s+96 intervals/);
    await eventually(recipients).not.toContain("Supplier A");
  };

  it("in the form changes the deliveries at once, and can be undone", async () => {
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier A/ }).click();
    await eventually(() => page.locator("#edit-date").inputValue()).toBe("2024-10-25");
    await page.fill("#edit-date", "2024-10-24");
    await gap();
    await shows("#edit-exact", "Ends at 25 Oct 2024 00:00 (2024-10-24T21:00Z)");
    await eventually(() => text("#agreements")).toMatch(/Supplier A → Customer X\s+1 Mar – 24 Oct 2024/);
    await eventually(() => page.locator("#edit-trouble").isVisible()).toBe(false);
    await page.click("#edit-done");
    await eventually(() => page.locator("#edit").isVisible()).toBe(false);
    await page.click("#reset");
    await eventually(recipients).toContain("Supplier A");
  });

  it("that takes an open end away proposes one a month ahead", async () => {
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier B/ }).click();
    await page.uncheck("#edit-open");
    await eventually(() => page.locator("#edit-date").inputValue()).toBe("2024-11-27");
    await shows("#agreements", /Supplier B → Customer X\s+27 Oct – 27 Nov 2024/);
  });

  it("of an end within a day keeps its time of the day, and shows it", async () => {
    await openTexts(page);
    const set = await valueWith("#set-text", "2024-10-25T21:00Z");
    await page.fill("#set-text", set.replace("2024-10-25T21:00Z", "2024-10-25T11:30Z"));
    await shows("#agreements", /Supplier A → Customer X\s+1 Mar 2024 00:00 – 25 Oct 2024 14:30/);
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier A/ }).click();
    await eventually(() => page.locator("#edit-date").inputValue()).toBe("2024-10-25");
    await page.fill("#edit-date", "2024-10-24");
    await shows("#edit-exact", "Ends at 24 Oct 2024 14:30 (2024-10-24T11:30Z)");
    await shows("#agreements", /24 Oct 2024 14:30/);
  });

  it("by dragging the end of a bar changes the deliveries at once", async () => {
    const knob = await page.locator('#timeline .handle[data-number="2"] .knob').boundingBox();
    const whole = await page
      .locator("#timeline g.pickable", { hasText: "2 Supplier A" })
      .locator(".bar")
      .boundingBox();
    await page.mouse.move(knob!.x + knob!.width / 2, knob!.y + knob!.height / 2);
    await page.mouse.down();
    await page.mouse.move(whole!.x + whole!.width / 2, knob!.y + 4, { steps: 4 });
    await gap();
    await page.mouse.up();
    await gap();
    await eventually(() => text("#agreements")).toMatch(/Supplier A → Customer X\s+1 Mar – 1[23] Oct 2024/);
  });

  it("past the edge of the drawing leaves the end open", async () => {
    const knob = await page.locator('#timeline .handle[data-number="2"] .knob').boundingBox();
    const drawing = await page.locator("#timeline svg").boundingBox();
    await page.mouse.move(knob!.x + knob!.width / 2, knob!.y + knob!.height / 2);
    await page.mouse.down();
    await page.mouse.move(drawing!.x + drawing!.width - 4, knob!.y + 4, { steps: 4 });
    await shows("#agreements", /Supplier A → Customer X\s+1 Mar 2024 – open/);
    await page.mouse.up();
    await shows("#parts", /Supplier A\s+changed\s+open supplier\s+292 of 292/);
  });

  it("of an agreement that an event made changes the event", async () => {
    await choose("case-7a");
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier C/ }).click();
    await page.check("#edit-open");
    await shows("#delivery-table", /DELETE_BC_SUPPLY_CREATE/);
    await openTexts(page);
    await valueWith("#events-text", "occurredAt");
    await eventually(() => page.locator("#events-text").inputValue()).not.toContain("validTo");
  });

  it("in the text changes the deliveries, and what is pasted is a market of its own", async () => {
    await choose("");
    await openTexts(page);
    const point = {
      meterEic: "38ZGO-1000000C-Y",
      meteringPointType: "REGULAR",
      operatorEic: "38X-EIN-GO-----0",
    };
    const supply = {
      agreementType: "SUPPLY",
      meterEic: "38ZGO-1000000C-Y",
      serviceProviderEic: "38X-EIN-OS-----J",
      customerEic: "38X-AVP-ZW6700C6",
      validFrom: "2024-03-21T00:00+02:00",
    };
    await page.fill("#set-text", `${JSON.stringify(point)}\n${JSON.stringify(supply)}\n`);
    await page.fill(
      "#events-text",
      '{"resourceType": "METERING_POINT", "action": "UPDATE", "occurredAt": "2024-05-23T10:08Z", "meterEic": "38ZGO-1000000C-Y"}',
    );
    await shows("#delivery-table", /MP-3/);
    await eventually(recipients).toEqual(["Tarnija"]);
    await eventually(() => text("#story")).toBe("A set of agreements and events of your own.");
  });
});

describe("an error", () => {
  it("of the set stands in place in the words of the command line; the last market stays", async () => {
    await openTexts(page);
    const before = await recipients();
    const area = page.locator("#set-text");
    await area.fill(
      (await valueWith("#set-text", "2024-10-25T21:00Z")).replace("2024-10-25T21:00Z", "2024-02-25T21:00Z"),
    );
    await shows(
      "#set-troubles",
      '$.agreements[1].validTo: expected an instant after validFrom 2024-02-29T22:00Z, got "2024-02-25T21:00Z"',
    );
    await eventually(() => area.getAttribute("aria-invalid")).toBe("true");
    await eventually(() => page.locator("#stale").isVisible()).toBe(true);
    await eventually(recipients).toEqual(before);
    await page.fill("#set-text", '{"meteringPoints": [],\n "agreements": [}');
    await shows("#set-troubles", /line 2: expected JSON with an item or \] at character 17, got "}"/);
    await page.fill("#set-text", `${"[".repeat(5000)}${"]".repeat(5000)}`);
    await shows("#set-troubles", "expected JSON nested less deep, got more than can be written");
    await page.fill("#set-text", '{"meteringPoints": [],\n "agreements": [}');
    await page.getByRole("button", { name: "Show in the text" }).click();
    await eventually(() => page.evaluate("getSelection().toString()")).toBe(' "agreements": [}');
  });

  it("of an event stands at the event and below the text; what came before it stands", async () => {
    await choose("case-8");
    await openTexts(page);
    const area = page.locator("#events-text");
    const [first, second] = (await valueWith("#events-text", "2022-09-10T09:00Z")).trim().split("\n");
    await area.fill(`${first!}\n${second!.replace("2022-09-10T09:00Z", "2022-09-01T09:00Z")}\n`);
    const expected =
      "$.occurredAt: expected no earlier than 2022-09-05T09:00Z of the event before, got 2022-09-01T09:00Z";
    await shows("#events-troubles", expected);
    await eventually(() => text("#steps .trouble")).toBe(expected);
    await page.locator('[data-key="step-0"]').click();
    await shows("#delivery-table", /UPDATE_BC_SUPPLY_CREATE/);
  });

  it("of a moved end stands beside the form", async () => {
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier A/ }).click();
    await page.fill("#edit-date", "2023-01-01");
    await shows("#edit-trouble", /validTo: expected an instant after validFrom 2024-02-29T22:00Z/);
    await page.fill("#edit-date", "2024-10-25");
    await eventually(() => page.locator("#edit-trouble").isVisible()).toBe(false);
  });

  it("of a link says so and shows the opening example", async () => {
    await page.goto("about:blank");
    await page.goto(`${address}#s=z.broken`);
    await eventually(() => page.locator("#broken-link").isVisible()).toBe(true);
    await eventually(() => page.locator("#timeline svg").count()).toBe(1);
  });
});

describe("a party", () => {
  it("has every rule's verdict, granted and refused", async () => {
    await choose("case-7a");
    await page.selectOption("#party", { label: "Supplier C" });
    await shows("#verdict-list", /does not receive/);
    await page.selectOption("#party", { label: "Grid operator" });
    await shows("#verdict-list", /AGR-9\s+receives\s+operator of the point/);
    await eventually(() => text("#verdict-list")).toMatch(/AGR-5\s+does not receive\s+named supplier/);
    await eventually(() => text("#verdict-list")).toContain(
      "The general service is not active until 31 Dec 2022",
    );
  });

  it("has its ends by their last days, and one card for what is said of several messages", async () => {
    await choose("case-7b");
    await page.selectOption("#party", { label: "Grid operator" });
    await eventually(() => page.locator("#verdict-list .verdict").count()).toBe(2);
    await page.locator("#verdict-list summary", { hasText: "2 messages" }).click();
    await eventually(() => page.locator("#verdict-list .messages li").allInnerTexts()).toEqual(
      [
        "AGREEMENT UPDATE_BC_SUPPLY_CREATE · SUPPLY Point 1 · Supplier A → Customer X · 1 Jan – 19 Sep 2022",
        "AGREEMENT DELETE_BC_SUPPLY_CREATE · SUPPLY Point 1 · Supplier B → Customer X · 1 Jan – 30 Dec 2023",
      ].map((message) => expect.stringMatching(message.replaceAll(" ", "\\s"))),
    );
  });

  it("with more verdicts than are shown says how many are left out", async () => {
    await choose("thousand");
    await page.locator('[data-key="step-2"]').click();
    await page.selectOption("#party", { label: "Named supplier" });
    await eventually(() => page.locator("#verdict-list .verdict").count()).toBe(120);
    await shows("#verdict-list > ul > li:last-child", /^and \d+ more; choose one event to see fewer$/);
  });

  it("is explained from its delivery", async () => {
    await page.getByRole("button", { name: "Explain Portfolio B" }).click();
    await eventually(() => page.locator("#party option:checked").innerText()).toBe("Portfolio B");
    await shows("#verdict-list", /GEN-5\s+receives\s+portfolio provider/);
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("verdicts-title");
  });

  it("has its EIC on hover", async () => {
    await eventually(() => page.locator("#delivery-table .named").first().getAttribute("title")).toMatch(
      /^38X-EX-/,
    );
  });
});

describe("the page", () => {
  it("keeps everything in a link", async () => {
    await choose("case-7a");
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier B/ }).click();
    await page.fill("#edit-date", "2023-05-31");
    await page.click("#edit-done");
    await page.selectOption("#party", { label: "Supplier B" });
    await page.fill("#code", "DELETE_BC_GRID_DELETE");
    await page.click("#language-et");
    await page.click("#share");
    await eventually(() => page.locator("#link").inputValue()).toContain("#s=z.");
    const link = await page.locator("#link").inputValue();
    const deliveries = await text("#delivery-table");

    const other = await watched();
    await other.goto(link);
    await openAgreements(other);
    await eventually(() => other.locator("html").getAttribute("lang")).toBe("et");
    await eventually(() => other.locator("#preset").inputValue()).toBe("case-7a");
    await eventually(() => other.locator("#edited").isVisible()).toBe(true);
    await eventually(() => textIn(other, "#delivery-table")).toBe(deliveries);
    await eventually(() => textIn(other, "#agreements")).toContain("1. jaan – 31. mai 2023");
    await eventually(() => other.locator("#party option:checked").innerText()).toBe("Tarnija B");
    await eventually(() => other.locator("#code").inputValue()).toBe("DELETE_BC_GRID_DELETE");
    await other.close();
  });

  it("speaks English and Estonian", async () => {
    await eventually(() => text("h1")).toBe("Who receives which message, which part of it, and why.");
    await page.click("#language-et");
    await eventually(() => text("h1")).toBe("Kes saab millise sõnumi, millise osa sellest ja miks.");
    await eventually(() => page.locator("html").getAttribute("lang")).toBe("et");
    await eventually(() => page.locator("#language-et").getAttribute("aria-pressed")).toBe("true");
    await eventually(() => text("#delivery-table")).toContain("Portfellipakkuja");
    await eventually(() => text("#verdict-list")).toContain("kattub mõõtepunkti");
    await eventually(() => page.locator("#timeline .now-text").textContent()).toMatch(/^praegu /);
    await page.click("#language-en");
    await eventually(() => text("#delivery-table")).toContain("Portfolio provider");
  });

  it("is light or dark as the device says, until it is told otherwise, the drawing with it", async () => {
    const ground = (): Promise<string> =>
      page.evaluate("getComputedStyle(document.querySelector('#timeline .ground')).fill");
    await eventually(() => page.locator("html").getAttribute("data-theme")).toBe("light");
    await eventually(ground).toBe("rgb(255, 255, 255)");
    await page.click("#theme");
    await eventually(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await eventually(ground).toBe("rgb(20, 24, 29)");
    await page.click("#theme");
    await page.evaluate("localStorage.clear()");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.reload();
    await eventually(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await eventually(ground).toBe("rgb(20, 24, 29)");
  });

  it("goes to its parts without losing a link", async () => {
    await page.click("#share");
    await eventually(() => page.url()).toContain("#s=");
    const link = page.url();
    await page.click('nav a[href="#plan"]');
    await eventually(() => page.evaluate("document.activeElement.id")).toBe("plan");
    await eventually(() => page.url()).toBe(link);
  });

  it("can be used by keyboard: a step keeps the focus it was given", async () => {
    await choose("case-8");
    await page.locator('[data-key="step-0"]').focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate("document.activeElement.dataset.key")).toBe("step-0");
    await eventually(() => page.locator('[data-key="step-0"]').getAttribute("aria-current")).toBe("step");
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate("document.activeElement.dataset.key")).toBe("step-1");
  });

  it("has whole names of examples on a phone, which wrap where they are long", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const ids = (await page.evaluate(
      `[...document.querySelectorAll("#preset option")].map(({ value }) => value)`,
    )) as readonly string[];
    for (const language of ["en", "et"]) {
      await page.click(`#language-${language}`);
      for (const id of ids.filter((each) => each !== "")) {
        await page.selectOption("#preset", id);
        const name = await page.locator("#preset option:checked").innerText();
        await eventually(() => text("#preset-name")).toBe(name);
        const isWhole = await page.evaluate(`(() => {
          const [select, name] = ["preset", "preset-name"].map((id) => document.getElementById(id));
          const [lines, box] = [document.createRange(), select.getBoundingClientRect()];
          lines.selectNodeContents(name);
          return name.scrollWidth <= name.clientWidth && name.scrollHeight <= name.clientHeight &&
            [...lines.getClientRects()].every(({ left, right, top, bottom }) =>
              left >= box.left && right <= box.right - 24 && top >= box.top && bottom <= box.bottom);
        })()`);
        expect(isWhole, name).toBe(true);
      }
    }
  });

  it("does not scroll sideways on a narrow screen", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const preset of ["night", "demo", "case-6", "case-9"]) {
      if (preset !== "night") await choose(preset);
      await eventually(() => page.evaluate("document.documentElement.scrollWidth"), preset).toBe(360);
    }
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});

describe("a reason code", () => {
  it("is said in both languages, and taken apart", async () => {
    await page.fill("#code", "DELETE_BC_SUPPLY_CREATE");
    await page.selectOption("#reason-of", "GENERAL_SERVICE");
    await shows(
      "#reason-answer",
      "The GENERAL_SERVICE agreement was deleted because a SUPPLY agreement was created.",
    );
    await eventually(() => text("#reason-answer")).toContain(
      "GENERAL_SERVICE leping kustutati, sest loodi SUPPLY leping.",
    );
    await eventually(() => page.locator("#reason-answer .pieces code").allInnerTexts()).toEqual([
      "DELETE",
      "SUPPLY",
      "CREATE",
    ]);
  });

  it("that is none says where it goes wrong", async () => {
    await page.fill("#code", "UPDATE_BC_GRID_END");
    await shows(
      "#code-trouble",
      'reason "UPDATE_BC_GRID_END": unknown cause action "END" at character 16; expected CREATE, UPDATE or DELETE; nearest code UPDATE_BC_GRID_CREATE',
    );
    await eventually(() => page.locator("#code").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a plan", () => {
  it("of the autumn day has 25 hours, of the spring day 23", async () => {
    await eventually(() => text("#plan-answer .figure")).toBe("25 queries · 25 hours");
    await eventually(() => page.locator("#plan-answer .window").count()).toBe(25);
    await eventually(() => text("#plan-answer")).toContain("03:00 for the second time");
    await page.click('[data-key="plan-spring"]');
    await eventually(() => text("#plan-answer .figure")).toBe("23 queries · 23 hours");
    await eventually(() => text("#plan-answer")).toContain("the clocks skip an hour here");
    await page.selectOption("#plan-type", "AGREEMENT");
    await eventually(() => text("#plan-answer .figure")).toBe("1 query · 23 hours");
  });

  it("says what is too late and what is still to come", async () => {
    await page.click('[data-key="plan-late"]');
    await shows("#plan-answer", /too late, gone after seven days: 20 Oct 2024/);
    await eventually(() => text("#plan-answer")).toContain("not yet: 28 Oct 2024 12:00");
  });

  it("says which input is wrong", async () => {
    await page.fill("#plan-now", "yesterday");
    await shows("#plan-trouble", /expected an instant such as 2024-05-22T21:00Z \(.* at character 1\)/);
    await page.fill("#plan-now", "2024-10-28T06:00Z");
    await page.fill("#plan-to", "2024-10-20");
    await shows("#plan-trouble", "expected the earlier day first, got 2024-10-27..2024-10-20");
  });
});

describe("a market of a thousand points", () => {
  it("answers to a choice, an edit and a drag", async () => {
    await choose("thousand");
    await eventually(() => page.locator("#point option").count()).toBe(1000);
    await shows("#parts", /Point 5[\s\S]*Point 17[\s\S]*Point 29/);
    await page.locator('[data-key="step-2"]').click();
    await shows("#delivery-count", /deliveries to/);
    await eventually(() => page.locator("#delivery-table .more").count()).toBe(1);
    await page.locator("#delivery-table .more").click();
    await eventually(() => page.locator("#delivery-table tr:not(.object)").count()).toBeGreaterThan(60);
    await page.locator('[data-key="step-0"]').click();
    await page.selectOption("#point", { label: "Point 17" });
    await page.getByRole("button", { name: /Move end: SUPPLY, Supplier C/ }).click();
    await page.fill("#edit-date", "2025-05-30");
    await shows("#parts", /Nobody\s+(?:changed\s+)?24 of 48/);
    await openTexts(page);
    await page.click("#share");
    await eventually(() => page.locator("#link").inputValue()).toContain("#s=z.");
    await page.goto("about:blank");
  });
});

describe("to assistive technology the page has no serious fault", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 360]) {
      it(`in ${colorScheme} at ${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate("localStorage.clear()");
        await page.reload();
        await openAgreements(page);
        await eventually(() => page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
        await eventually(() => seriousFaults(page)).toEqual([]);
        await choose("case-7a");
        await page
          .getByRole("button", { name: /Move end: SUPPLY, Supplier C/ })
          .first()
          .click();
        await openTexts(page);
        await page.fill("#code", "NONE");
        await page.click("#share");
        await eventually(() => page.locator("#link").inputValue()).toContain("#s=");
        await eventually(() => seriousFaults(page)).toEqual([]);
        await page.fill("#set-text", "[");
        await eventually(() => page.locator("#stale").isVisible()).toBe(true);
        await eventually(() => seriousFaults(page)).toEqual([]);
      });
    }
  }
});
