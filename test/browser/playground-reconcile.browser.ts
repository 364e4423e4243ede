/**
 * A reconciliation in the playground: received files, the run of them, its report.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nightEvents, nightSet } from "../../docs/playground/presets/night.js";
import type { EventDocument } from "../../src/documents/event-types.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { setOf } from "../market/built.js";
import { allFaults, newPage } from "./chromium.js";
import { eventually, slowdown } from "./eventually.js";
import { openTexts, typeAndThen } from "./open-texts.js";
import { copyPlayground, pagesOfFile } from "./pages-of-file.js";

const { folder, browser } = pagesOfFile(copyPlayground);

const deliveries = [...predict(setOf(nightSet), nightEvents() as readonly EventDocument[]).lines].filter(
  isDelivery,
);
const party = deliveries.find(({ resourceType }) => resourceType === "METERING_DATA")!.recipientEic;
const messages = deliveries
  .filter(({ recipientEic }) => recipientEic === party)
  .map(({ resourceType, reason, occurredAt, content }, i) => ({
    id: i + 1,
    createdTime: occurredAt,
    resourceType,
    reason,
    hasContent: true,
    content: JSON.stringify(content),
  }));
const lines = (list: readonly unknown[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join("");

let page: Page;
let complaints: string[];
let requests: string[];

beforeEach(async () => {
  page = await newPage(browser());
  complaints = [];
  requests = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await page.selectOption("#reconcile-party", party);
});

afterEach(async () => {
  await page.evaluate("localStorage.clear()");
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !/^(file|blob|data):/.test(address))).toEqual([]);
});

const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

const given = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const open = async (...files: readonly string[]): Promise<void> => {
  await page.locator("#files").setInputFiles([...files]);
  await eventually(() => text("#files-said")).toContain("received messages");
};

const saved = async (button: string): Promise<{ readonly name: string; readonly text: string }> => {
  const waiting = page.waitForEvent("download");
  await page.click(button);
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};

describe("a reconciliation in the page", () => {
  it("of what was due opens a report that says so", async () => {
    await open(given("received.ndjson", lines(messages)));
    await eventually(() => text("#received-files")).toContain("received.ndjson");
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-said")).toMatch(/^0 findings; \d messages? read\.$/);
    const report = page.frameLocator("#report");
    await eventually(() => report.locator(".verdict").innerText()).toContain("Nothing to report");
    await eventually(() => page.locator("#report").getAttribute("title")).toMatch(/^Report for /);
    await eventually(() => allFaults(page)).toEqual([]);
  });

  it("with differences has them in the report, whose program runs, and in files", async () => {
    await open(given("none.ndjson", lines([{ ...messages[0], id: 99, content: "[{}]" }])));
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-said")).toMatch(/^[1-9]\d* findings?; 1 message read\.$/);
    await eventually(() => text("#reconcile-troubles")).toContain("none.ndjson: ");
    const report = page.frameLocator("#report");
    await eventually(() => report.locator("#findings").isVisible()).toBe(true);
    // The program of the report has filled its list.
    await eventually(() => report.locator("#filters").isVisible()).toBe(true);
    const html = await saved("#save-report-html");
    expect(html.name).toBe("reconciliation.html");
    expect(html.text).toContain("none.ndjson");
    const csv = await saved("#save-report-csv");
    expect(csv.text.split("\r\n").length).toBeGreaterThan(2);
    const json = await saved("#save-report-json");
    expect(JSON.parse(json.text)).toMatchObject({ for: party });
    const tab = browser().waitForEvent("page");
    await page.click("#report-tab");
    const opened = await tab;
    await eventually(() => opened.locator("#filters").isVisible()).toBe(true);
    await opened.close();
    await eventually(() => allFaults(page)).toEqual([]);
    // Another market than the report's is said.
    await page.selectOption("#preset", "demo");
    await eventually(() => page.locator("#reconcile-stale").isVisible()).toBe(true);
  });

  it("is in Estonian where the page is", async () => {
    await page.click("#language-et");
    await page.locator("#files").setInputFiles([given("saadud.ndjson", lines(messages))]);
    await eventually(() => text("#files-said")).toBe("saadud.ndjson: saadud sõnumid");
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-said")).toMatch(/^0 leidu; loetud \d sõnum/);
    const report = page.frameLocator("#report");
    await eventually(() => report.locator("html").getAttribute("lang")).toBe("et");
  });

  it("says what is missing before it can run, and takes files that are dropped or pasted", async () => {
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-said")).toBe("Open received messages first.");
    const give = (event: string, name: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(lines(messages))}], ${JSON.stringify(name)}));
        const Made = ${event === "drop" ? "DragEvent" : "ClipboardEvent"};
        const given = ${event === "drop" ? "{ dataTransfer: data }" : "{ clipboardData: data }"};
        dispatchEvent(new Made(${JSON.stringify(event)}, { ...given, cancelable: true, bubbles: true }));
      })()`);
    await give("drop", "dropped.ndjson");
    await eventually(() => text("#received-files")).toContain("dropped.ndjson");
    await give("paste", "copied.ndjson");
    await eventually(() => page.locator("#received-files li").count()).toBe(2);
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData("text/plain", ${JSON.stringify(lines(messages))});
      dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    })()`);
    await eventually(() => text("#received-files")).toContain("pasted text");
    await page.click("#received-files li:first-child button");
    await eventually(() => page.locator("#received-files li").count()).toBe(2);
  });

  it("of a market that cannot be read names each error", async () => {
    await open(given("received.ndjson", lines(messages)));
    await openTexts(page);
    const run = 'document.getElementById("reconcile-run")';
    await typeAndThen(page, "set-text", "{", `${run}.focus(); ${run}.click();`);
    await eventually(() => text("#reconcile-said")).toBe("There is no report: 1 error in the input.");
    await eventually(() => text("#reconcile-troubles")).toMatch(/^Agreement set: line 1: expected JSON/);
    await eventually(() => allFaults(page)).toEqual([]);
  });

  describe("of more than 10 MB", () => {
    const large = (): string => {
      const one = messages[0]!;
      const copies = Math.ceil(10.5e6 / JSON.stringify(one).length);
      return given("large.ndjson", lines(Array.from({ length: copies }, (_, i) => ({ ...one, id: i + 1 }))));
    };

    /** The longest time for which the page did not answer. */
    const watched = async (): Promise<() => Promise<number>> => {
      await page.evaluate(`(() => {
        window.longest = 0;
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          window.longest = Math.max(window.longest, now - last);
          last = now;
        }, 10);
      })()`);
      return () => page.evaluate("window.longest");
    };

    it("shows how far it is and never freezes the page", async () => {
      const file = large();
      const longest = await watched();
      await open(file);
      await page.click("#reconcile-run");
      await eventually(() => text("#reconcile-read")).toMatch(
        /\d+\.\d of 10\.\d MB · \d+ messages|read; comparing/,
      );
      await eventually(() => text("#reconcile-said"), "report").toMatch(
        /^\d+ findings?; \d{3,} messages read\.$/,
      );
      await eventually(() => page.locator("#reconcile-progress").isVisible()).toBe(false);
      await eventually(() => longest()).toBeLessThan(1000 * slowdown);
    });

    it("can be cancelled and run again", async () => {
      await open(large());
      await page.click("#reconcile-run");
      await eventually(() => page.locator("#reconcile-bar").isVisible()).toBe(true);
      await page.click("#reconcile-cancel");
      await eventually(() => text("#reconcile-said")).toBe("Cancelled; there is no report.");
      await eventually(() => page.evaluate("document.activeElement.id")).toBe("reconcile-run");
      await page.click("#received-files button");
      await open(given("received.ndjson", lines(messages)));
      await page.click("#reconcile-run");
      await eventually(() => text("#reconcile-said")).toMatch(/^0 findings/);
    });
  });
});
