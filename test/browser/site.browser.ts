/**
 * The site of `npm run site`, opened from a folder without a server. The reference takes a minute to write and is typedoc's
 * own: a page stands for it here.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeSite } from "../../scripts/site/write-site.js";
import { allFaults, newPage } from "./chromium.js";
import { eventually } from "./eventually.js";
import { pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile((folder) =>
  writeSite(folder, (reference) => {
    mkdirSync(reference);
    writeFileSync(join(reference, "index.html"), "<!doctype html><title>reference</title>");
  }),
);
const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;

let page: Page;
let complaints: string[] = [];
let requests: string[] = [];

beforeEach(async () => {
  complaints = [];
  requests = [];
  page = await newPage(browser());
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  const home = pathToFileURL(folder).href;
  expect(requests.filter((url) => !url.startsWith(home) && !url.startsWith("data:"))).toEqual([]);
});

/** Every page of the documentation: what the playground and the reference have in them is their own. */
const pages = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/^(?:playground|reference)\//.test(path));

const anchorsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, anchor]) => anchor!));

describe("the pages", () => {
  it("are all there: README, guides, formats, glossary, limits, both rule books, museum, conformance, playground", () => {
    for (const path of [
      "index.html",
      "docs/guides/prediction.html",
      "docs/guides/scanning.html",
      "docs/formats.html",
      "docs/glossary.html",
      "docs/limits.html",
      "docs/rulebook/en/index.html",
      "docs/rulebook/et/index.html",
      "docs/museum/index.html",
      "docs/museum/edh-1123.html",
      "docs/conformance.html",
      "playground/index.html",
      "reference/index.html",
    ]) {
      expect(existsSync(join(folder, path)), path).toBe(true);
    }
  });

  it("have links and pictures that are all there, with their anchors", () => {
    const anchors = new Map<string, ReadonlySet<string>>();
    const broken: string[] = [];
    let count = 0;
    for (const path of pages()) {
      const html = readFileSync(join(folder, path), "utf8");
      for (const [, address = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?|mailto|data):/.test(address)) continue;
        const [to = "", anchor] = address.split("#");
        const target = to === "" ? path : join(dirname(path), decodeURI(to));
        count += 1;
        if (!existsSync(join(folder, target))) {
          broken.push(`${path}: ${address}`);
        } else if (anchor !== undefined && anchor !== "") {
          const known = anchors.get(target) ?? anchorsOf(readFileSync(join(folder, target), "utf8"));
          anchors.set(target, known);
          if (!known.has(decodeURIComponent(anchor))) broken.push(`${path}: ${address}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(5000);
  });

  it("name no machine's folder", () => {
    const named = pages().filter((path) =>
      /(?:\/work\/|\/home\/|\/tmp\/levik-)/.test(readFileSync(join(folder, path), "utf8")),
    );
    expect(named).toEqual([]);
  });
});

describe("the playground in the site", () => {
  it("leads from the ids of rules and decisions to the rule book, in its language", async () => {
    await page.goto(addressOf("playground/index.html"));
    await eventually(() => page.locator("#verdict-list .decisions a.rule").count()).toBeGreaterThan(0);
    for (const language of ["en", "et"] as const) {
      await page.click(`#language-${language}`);
      for (const [selector, place] of [
        ["#verdict-list .verdict-head a.rule", "[a-z-]+\\.html#[a-z]+-\\d+$"],
        ["#verdict-list .decisions a.rule", "decisions\\.html#d-[a-z0-9-]+$"],
      ] as const) {
        const link = page.locator(selector).first();
        await eventually(() => link.getAttribute("href")).toMatch(
          new RegExp(`^\\.\\./docs/rulebook/${language}/${place}`),
        );
        const [path, anchor] = (await link.getAttribute("href"))!.slice("../".length).split("#");
        expect(anchorsOf(readFileSync(join(folder, path!), "utf8"))).toContain(anchor);
      }
    }
  });
});

describe("the search", () => {
  it("finds GENERAL_SERVICE from a page below others, and leads to the section", async () => {
    await page.goto(addressOf("docs/rulebook/en/agreements.html"));
    await page.fill("#search", "GENERAL_SERVICE");
    await eventually(() => page.locator("#count").innerText()).toMatch(/^\d+ found; and \d+ more$/);
    await eventually(() => page.locator("#results li").count()).toBe(30);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await eventually(() => page.locator("main").innerText()).toContain("GENERAL_SERVICE");
  });

  it("finds words that begin so, in parts of names and in Estonian, and says when there is nothing", async () => {
    await page.goto(addressOf("docs/rulebook/et/index.html"));
    await page.fill("#search", "võrguettevõt");
    await eventually(() => page.locator("#count").innerText()).toMatch(/^leitud \d+/);
    await page.fill("#search", "general serv");
    await eventually(() => page.locator("#results li").count()).toBeGreaterThan(0);
    await page.fill("#search", "nothingofthekind");
    await eventually(() => page.locator("#count").innerText()).toBe("Ei leitud midagi");
    await page.keyboard.press("Escape");
    await eventually(() => page.locator("#found").isVisible()).toBe(false);
  });

  it("of a statement's id has its section first", async () => {
    await page.goto(addressOf("index.html"));
    await page.fill("#search", "AGR-9");
    await eventually(() => page.locator("#results a").first().innerText()).toBe("AGR-9");
    await page.locator("#results a").first().click();
    await eventually(() => page.url()).toMatch(/docs\/rulebook\/e[nt]\/agreements\.html#agr-9$/);
  });
});

describe("to assistive technology the site has no fault", () => {
  const seen = {
    light: [
      ["index.html", 1440],
      ["docs/rulebook/et/agreements.html", 390],
    ],
    dark: [
      ["docs/limits.html", 1440],
      ["docs/museum/edh-1123.html", 390],
    ],
  } as const;
  for (const colorScheme of ["light", "dark"] as const) {
    it(`in ${colorScheme}, wide and narrow`, async () => {
      await page.emulateMedia({ colorScheme });
      for (const [path, width] of seen[colorScheme]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(addressOf(path));
        await eventually(() => page.evaluate("document.documentElement.scrollWidth"), path).toBe(width);
        await eventually(() => allFaults(page), path).toEqual([]);
      }
      await page.fill("#search", "SUPPLY");
      await eventually(() => page.locator("#results li").count()).toBe(30);
      await eventually(() => allFaults(page)).toEqual([]);
    });
  }
});
