import { describe, expect, it } from "vitest";
import { htmlReport } from "../../../src/report/html/report-page.js";
import { classGroups } from "../../../src/report/html/page-words.js";
import { english } from "../../../src/report/html/words-in-english.js";
import { numberText } from "../../../src/report/html/number-text.js";
import { FIRST } from "../../../src/report/html/findings-section.js";
import { findingClasses } from "../../../src/reconcile/finding.js";
import { empty, findings, hostile, large, mixed, reportWith } from "./reports.js";

/** The page without its style, data and script: what is displayed if no script runs. */
const readable = (page: string): string =>
  page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<script[\s\S]*?<\/script>/g, "");

/** The text of the page, with a space for each tag. */
const textOf = (page: string): string =>
  readable(page)
    .replace(/<wbr>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("a report as a page", () => {
  it("is self-contained and loads nothing", () => {
    const page = htmlReport(mixed);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/ src=|@import|url\(|https?:/);
    for (const [, address] of page.matchAll(/ href="([^"]*)"/g)) expect(address).toMatch(/^#/);
  });

  it("has the notes of the report, if there are any", () => {
    const noted = reportWith([], { notes: [{ tag: "NoLedger", text: "All <time> counts." }] });
    expect(readable(htmlReport(noted))).toContain(
      '<section aria-labelledby="notes"><h2 id="notes">Notes</h2><ul class="notes"><li>All &lt;time&gt; counts.</li></ul></section>',
    );
    expect(readable(htmlReport(reportWith([])))).not.toMatch(/notes|Notes/);
  });

  it("shows figures, counts with their meaning, notes and findings without its script", () => {
    const text = textOf(htmlReport(mixed));
    expect(text).toContain("9 findings in 7 114 units of 7 resource types.");
    expect(text).toContain("As it should be 7 000 7 000 matched Not received 109 104 missing, 5 unread");
    expect(text).toContain(
      "unread due, but its time was not scanned: it can be read for seven days, then it is lost 0 4 1",
    );
    expect(text).toContain("2 copies &lt;read&gt; again.");
    expect(text).toContain(
      "different 38ZT00000000100Y SUPPLY · from 27 Oct 2024 · UPDATE AGREEMENT 28 Oct 2024 08:00 1 validTo is nothing.",
    );
    expect(text).toContain("message m-13 UNKNOWN");
    expect(htmlReport(mixed)).not.toContain('<p class="static">');
  });

  it("has a link from each count of findings to those findings", () => {
    const page = htmlReport(mixed);
    expect(page).toContain(
      '<a href="#class=missing&amp;type=METERING_DATA" aria-label="104 missing of METERING_DATA">104</a>',
    );
    expect(page).toContain('<a href="#class=unread" aria-label="5 unread">5</a>');
    expect(page).not.toContain("#class=matched");
  });

  it("states what can be read again until when, what is lost, and the queries", () => {
    const text = textOf(htmlReport(mixed));
    expect(text).toContain("the first until findings units 4 Nov 2024 08:00 2 5");
    expect(text).toContain("Lost: 1 unit in 1 finding, not read within seven days.");
    expect(text).toContain("Too old to be requested: 1 Oct 2024 03:00 to 2 Oct 2024 03:00");
    expect(text).toContain("Cannot be requested yet: 1 Nov 2024 02:00 to 2 Nov 2024 02:00");
    expect(text).toContain("Missing: 104 units in 2 findings. That time was scanned;");
    expect(text).toContain("METERING_DATA 28 Oct 2024 08:00 28 Oct 2024 09:00 PERMISSION id 1 id 20");
    const [, plan] = /<textarea[^>]*>([^<]*)</.exec(htmlReport(mixed))!;
    expect(JSON.parse(plan!.replaceAll("&quot;", '"'))).toEqual(mixed.refetch);
    const unknown = reportWith(findings, { notes: [{ tag: "NoLedger", text: "No ledger." }] });
    expect(textOf(htmlReport(unknown))).toContain("Whether that time was scanned is not known.");
  });

  it("counts limits by day, the soonest first", () => {
    const until = ["2024-11-05T06:00Z", "2024-11-04T21:59Z", "2024-11-04T06:00Z"];
    const page = htmlReport(
      reportWith(until.map((recoverableUntil) => ({ ...findings[2]!, recoverableUntil }))),
    );
    expect(textOf(page)).toContain("4 Nov 2024 08:00 2 8 5 Nov 2024 08:00 1 4");
  });

  it("shows a limited number of queries in the table, and all in the text", () => {
    const requests = Array.from({ length: 203 }, (_, i) => ({
      resourceType: "PERMISSION" as const,
      idFrom: i,
      idTo: i + 1,
    }));
    const text = textOf(htmlReport({ ...empty, refetch: { requests, lost: null, notYet: null } }));
    expect(text).toContain("203 queries, oldest first");
    expect(text).toContain("3 more queries in the text below.");
  });

  it("states that there are no findings", () => {
    const text = textOf(htmlReport(empty));
    expect(text).toContain("Nothing to report: 0 units of 0 resource types are as they should be.");
    expect(text).toContain("Nothing was due and nothing was received.");
    expect(text).toContain("Nothing can be read again.");
    expect(text).toContain("There is nothing to request.");
    expect(text).toContain("Nothing to report.");
    const one = reportWith([], { summary: { AGREEMENT: mixed.summary.AGREEMENT! } });
    expect(textOf(htmlReport(one))).toContain("Nothing to report: 1 001 units of 1 resource type are");
    const counts = { ...mixed.summary.AGREEMENT!, matched: 1, different: 0 };
    expect(textOf(htmlReport(reportWith([], { summary: { AGREEMENT: counts } })))).toContain(
      "1 unit of 1 resource type is as it should be.",
    );
  });

  it("has the first of many findings as markup, and all of them once as data", () => {
    const page = htmlReport(large(1000));
    expect(readable(page).match(/<tr class="line">/g)).toHaveLength(FIRST);
    expect(textOf(page)).toContain("950 more groups can be seen where scripts may run");
    expect(page.match(/Finding number 999\./g)).toHaveLength(1);
  });

  it("names a finding without a key by its resource type", () => {
    const bare = reportWith([
      { class: "missing", resourceType: "PERMISSION", key: {}, units: 1, text: "Bare." },
    ]);
    expect(htmlReport(bare)).toContain('<th scope="row"><code>PERMISSION</code></th>');
  });

  it("escapes the texts of a report", () => {
    const page = htmlReport(hostile);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<!--/);
    const [, json] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)!;
    const { rows } = JSON.parse(json!) as { readonly rows: readonly { readonly finding: unknown }[] };
    expect(rows.map(({ finding }) => finding)).toEqual(hostile.findings);
  });
});

describe("the words of the page", () => {
  it("have a text for every class", () => {
    expect(classGroups.flatMap(({ classes }) => classes).sort()).toEqual([...findingClasses].sort());
  });

  it("have numbers with thousands separators", () => {
    expect([7, 999, 1000, 1234567].map(numberText)).toEqual([
      "7",
      "999",
      "1\u202f000",
      "1\u202f234\u202f567",
    ]);
    expect(english.counted(1, "query")).toBe("1 query");
    expect(english.counted(0, "finding")).toBe("0 findings");
  });
});
