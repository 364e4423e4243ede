/**
 * What a reconciliation in the playground is made by: its moment, tolerance, rule book and ledger; its command; compressed
 * files; and the page while it runs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nightEvents, nightSet } from "../../docs/playground/presets/night.js";
import type { EventDocument } from "../../src/documents/event-types.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { setOf } from "../market/built.js";
import { allFaults, newPage } from "./chromium.js";
import { eventually } from "./eventually.js";
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
    content: JSON.stringify(content).replace(
      /"kwh":(\d+\.\d+)/,
      (_, kwh: string) => `"kwh":${Number(kwh) + 0.25}`,
    ),
  }));
const lines = (list: readonly unknown[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join("");

let page: Page;
let complaints: string[];

beforeEach(async () => {
  page = await newPage(browser());
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
});

afterEach(async () => {
  await page.evaluate("localStorage.clear()");
  await page.close();
  expect(complaints).toEqual([]);
});

const address = (): string => pathToFileURL(join(folder, "index.html")).href;

const opened = async (): Promise<void> => {
  await page.goto(address());
  await page.selectOption("#reconcile-party", party);
};

const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");

const given = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const open = async (...files: readonly string[]): Promise<void> => {
  await page.locator("#files").setInputFiles([...files]);
  await eventually(() => text("#files-said")).not.toBe("");
};

const said = (): Promise<string> => text("#reconcile-said");
const focus = (): Promise<unknown> => page.evaluate("document.activeElement.id");

describe("a reconciliation", () => {
  it("is as of a moment and with a tolerance, which are in the link", async () => {
    await opened();
    await open(given("received.ndjson", lines(messages)));
    await page.fill("#reconcile-at", "2024-10-28T22:00+02:00");
    await page.click("#reconcile-run");
    await eventually(said).toMatch(/^1 finding;/);
    await page.fill("#reconcile-tolerance", "0.25");
    await eventually(() => page.locator("#reconcile-stale").isVisible()).toBe(true);
    await page.click("#reconcile-run");
    await eventually(said).toMatch(/^0 findings;/);
    await eventually(() => page.locator("#reconcile-stale").isVisible()).toBe(false);
    await page.click(".as-command > summary");
    await eventually(() => text("#reconcile-command")).toBe(
      `levik reconcile --set set.json --events events.ndjson --received received.ndjson --for ${party} --at 2024-10-28T20:00Z --tolerance 0.25 --html reconciliation.html --csv reconciliation.csv --name='Portfolio A'`,
    );
    await eventually(() => page.frameLocator("#report").locator("body").innerText()).toContain("As of");
    await page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    await page.click("#reconcile-copy");
    await eventually(() => text("#reconcile-copied")).toBe("Copied");
    const command = await text("#reconcile-command");
    await eventually(() => page.evaluate("window.copied")).toBe(command);
    for (const [button, name] of [
      ["#save-report-set", "set.json"],
      ["#save-report-events", "events.ndjson"],
    ] as const) {
      const waiting = page.waitForEvent("download");
      await page.click(button);
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(name);
      const content = readFileSync(await download.path(), "utf8");
      expect(content).toContain("38Z-EX-POINT-1-9");
    }
    await eventually(() => allFaults(page)).toEqual([]);
    await page.click("#share");
    await eventually(() => page.locator("#link").inputValue()).toMatch(/#s=z\./);
    const link = await page.locator("#link").inputValue();
    await page.goto("about:blank");
    await page.goto(link);
    await eventually(() => page.locator("#reconcile-at").inputValue()).toBe("2024-10-28T22:00+02:00");
    await eventually(() => page.locator("#reconcile-tolerance").inputValue()).toBe("0.25");
  });

  it("does not run with wrong values: each says beside its field what it should be, in both languages", async () => {
    await opened();
    await open(given("received.ndjson", lines(messages)));
    await page.fill("#reconcile-at", "yesterday");
    await page.fill("#reconcile-tolerance", "-1");
    await eventually(() => text("#reconcile-at-trouble")).toBe(
      'expected an instant such as 2024-11-12T22:00Z, got "yesterday" (a digit of the year expected at character 1)',
    );
    await eventually(() => text("#reconcile-tolerance-trouble")).toContain("a number from 0 on");
    await page.click("#reconcile-run");
    await eventually(focus).toBe("reconcile-at");
    await eventually(() => allFaults(page)).toEqual([]);
    await page.fill("#reconcile-at", "");
    await page.click("#reconcile-run");
    await eventually(focus).toBe("reconcile-tolerance");
    await page.click("#language-et");
    await eventually(() => text("#reconcile-tolerance-trouble")).toBe(
      'oodatud arv alates nullist, näiteks 0.5, saadud "-1"',
    );
    await eventually(said).toBe("");
    await page.fill("#reconcile-tolerance", "1");
    await eventually(() => text("#reconcile-tolerance-trouble")).toBe("");
    await page.click("#reconcile-run");
    await eventually(said).toMatch(/^0 leidu;/);
  });

  it("takes a ledger among the files, and the rule book of the page", async () => {
    await opened();
    const ledger = `{"format":"levik-ledger","formatVersion":1,"entries":[]}`;
    await open(
      given("none.json", `{"dataDistributions":[],"pagination":{"page":0,"totalPages":1}}`),
      given("ledger.json.gz", gzipSync(ledger)),
    );
    await eventually(() => text("#files-said")).toBe(
      "none.json: received messages · ledger.json.gz: ledger of what was read",
    );
    await page.fill("#reconcile-at", "2024-10-29T00:00Z");
    await page.click("#reconcile-book summary");
    await page.selectOption("[id='reconcile-MD-2']", "point-above-too");
    await page.click("#reconcile-run");
    await eventually(said).toMatch(/^[1-9]\d* findings?;/);
    const report = page.frameLocator("#report").locator("body");
    await eventually(() => report.innerText()).toContain("unread");
    await page.click(".as-command > summary");
    await eventually(() => text("#reconcile-command")).toContain(
      "--coverage ledger.json.gz --for " + party + " --at 2024-10-29T00:00Z --reading MD-2=point-above-too ",
    );
    await page.click("#received-files li:last-child button");
    await eventually(() => page.locator("#reconcile-stale").isVisible()).toBe(true);
    await eventually(() => page.locator("#received-files li").count()).toBe(1);
    await open(given("bad.json", `{"format":"levik-ledger","formatVersion":2,"entries":[]}`));
    await eventually(() => page.locator("#received-files li").count()).toBe(2);
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-troubles")).toBe(
      "bad.json: expected a ledger of formatVersion 1",
    );
  });

  it("reads every member of a compressed file, and names a file with other data after its end", async () => {
    await opened();
    const copies = messages.concat(messages.map((message) => ({ ...message, id: 900 + message.id })));
    const members = copies.map((message) => gzipSync(lines([message])));
    await open(given("members.ndjson.gz", Buffer.concat(members)));
    await eventually(() => text("#files-said")).toBe("members.ndjson.gz: received messages");
    await page.click("#reconcile-run");
    await eventually(said).toContain(`${copies.length} messages read.`);
    await eventually(() => text("#reconcile-troubles")).toBe("");
    await page.click("#received-files button");
    const rest = Buffer.concat([members[0]!, Buffer.from("and more")]);
    await open(given("rest.ndjson.gz", rest));
    await page.click("#reconcile-run");
    await eventually(() => text("#reconcile-troubles")).toMatch(
      /rest\.ndjson\.gz.*expected a whole gzip file, got damaged data or data after its end/,
    );
  });
});

describe("a running reconciliation", () => {
  /** Lets the worker of the page answer only what this tag is. */
  const answering = (tag: string): Promise<unknown> =>
    page.addInitScript(`window.Worker = class extends Worker {
      addEventListener(type, listener) {
        super.addEventListener(type, (event) => {
          if (type !== "message" || event.data.tag === ${JSON.stringify(tag)}) listener(event);
        });
      }
    }`);

  for (const tag of ["Reading", "Comparing"])
    it(`has no faults to assistive technology while it is ${tag.toLowerCase()}`, async () => {
      await answering(tag);
      await opened();
      await open(given("received.ndjson", lines(messages)));
      await page.click("#reconcile-run");
      await eventually(() => text("#reconcile-read")).toMatch(
        tag === "Reading" ? /^0\.1 of 0\.1 MB · 0 messages$/ : /read; comparing$/,
      );
      const dark = page.locator("#theme");
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await eventually(() => page.locator("#reconcile-bar").isVisible()).toBe(true);
        await eventually(() => page.locator("#reconcile-cancel").isVisible()).toBe(true);
        await eventually(() => page.locator("#reconcile-run").isVisible()).toBe(false);
        await eventually(() => allFaults(page)).toEqual([]);
        await dark.click();
        await eventually(() => allFaults(page)).toEqual([]);
        await eventually(() => page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
      await page.click("#language-et");
      await eventually(() => allFaults(page)).toEqual([]);
      await page.click("#reconcile-cancel");
      await eventually(said).toBe("Katkestatud; aruannet ei ole.");
      await eventually(focus).toBe("reconcile-run");
    });
});
