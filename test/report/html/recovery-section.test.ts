import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/reconcile/finding.js";
import { english } from "../../../src/report/html/words-in-english.js";
import { recovery } from "../../../src/report/html/recovery-section.js";
import type { Note, Report } from "../../../src/reconcile/report.js";
import type { RequestDocument } from "../../../src/scan/plan.js";
import { reportWith } from "./reports.js";

const recoveryOf = (report: Report): string => recovery(report, english);

const unread: Finding = {
  class: "unread",
  resourceType: "METERING_DATA",
  key: { meterEic: "38Z-A" },
  from: "2024-11-12T22:00Z",
  to: "2024-11-13T22:00Z",
  units: 96,
  text: "Not read.",
};
const missing: Finding = { ...unread, class: "missing", units: 1, text: "Not received." };
const until = (recoverableUntil: string, units: number): Finding => ({ ...unread, recoverableUntil, units });

const NOTHING_TO_ASK = "<div><h3>The queries</h3><p>There is nothing to request.</p></div>";

describe("what can be read again", () => {
  it("is nothing if everything was read, without any other text", () => {
    expect(recoveryOf(reportWith([]))).toBe(
      `<div class="halves"><div><p>Nothing can be read again.</p></div>${NOTHING_TO_ASK}</div>`,
    );
  });

  it("is counted by the Estonian day on which it expires, with the first moment of that day at which some of it expires", () => {
    const report = reportWith([
      until("2024-11-21T08:00Z", 1000),
      until("2024-11-19T22:00:59Z", 4),
      until("2024-11-20T21:59Z", 5),
    ]);
    expect(recoveryOf(report)).toBe(
      `<div class="halves"><div><div class="scroll tall" tabindex="0" role="region" aria-label="Limits"><table class="limits"><caption>What was not read or was received without content, and until when it is kept</caption>
<thead><tr><th scope="col">the first until</th><th scope="col">findings</th><th scope="col">units</th></tr></thead>
<tbody><tr><th scope="row" data-until="1732053659000">20 Nov 2024 00:00</th><td class="n">2</td><td class="n">9</td></tr><tr><th scope="row" data-until="1732176000000">21 Nov 2024 10:00</th><td class="n">1</td><td class="n">1\u202f000</td></tr></tbody></table></div>
<p><a href="#order=until">Show findings by how soon they are lost</a></p></div>${NOTHING_TO_ASK}</div>`,
    );
  });
});

/** The left half of a section in which nothing can be read again, after that sentence. */
const fatesOf = (report: Report): string => {
  const markup = recoveryOf(report);
  const before = '<div class="halves"><div><p>Nothing can be read again.</p>';
  expect(markup.startsWith(before)).toBe(true);
  return markup.slice(before.length, markup.indexOf("</div><div><h3>"));
};

describe("findings that cannot be read again", () => {
  it("are lost if they were not read in time", () => {
    expect(fatesOf(reportWith([unread]))).toBe(
      '<ul class="fates"><li class="lost"><b>Lost:</b> 96 units in 1 finding, not read within seven days.</li></ul>',
    );
    expect(fatesOf(reportWith([{ ...unread, units: 1 }, unread]))).toBe(
      '<ul class="fates"><li class="lost"><b>Lost:</b> 97 units in 2 findings, not read within seven days.</li></ul>',
    );
  });

  it("are lost if they were received without content and not requested again in time", () => {
    const { from: _from, to: _to, ...rest } = unread;
    const contentless: Finding = { ...rest, class: "contentless", key: { messageId: 7 }, units: 1 };
    expect(fatesOf(reportWith([contentless]))).toBe(
      '<ul class="fates"><li class="lost"><b>Lost:</b> 1 unit in 1 finding, not read within seven days.</li></ul>',
    );
  });

  it("cannot be requested any more, or not yet", () => {
    const lost = { from: "2024-10-01T00:00Z", to: "2024-10-02T00:00Z" };
    const notYet = { from: "2024-11-01T00:00Z", to: "2024-11-02T00:00Z" };
    const tooOld =
      '<li class="lost"><b>Too old to be requested:</b> 1 Oct 2024 03:00 to 2 Oct 2024 03:00 <small>2024-10-01T00:00Z to 2024-10-02T00:00Z</small></li>';
    const tooNew =
      "<li><b>Cannot be requested yet:</b> 1 Nov 2024 02:00 to 2 Nov 2024 02:00 <small>2024-11-01T00:00Z to 2024-11-02T00:00Z</small></li>";
    expect(fatesOf(reportWith([], { refetch: { requests: [], lost, notYet: null } }))).toBe(
      `<ul class="fates">${tooOld}</ul>`,
    );
    expect(fatesOf(reportWith([], { refetch: { requests: [], lost: null, notYet } }))).toBe(
      `<ul class="fates">${tooNew}</ul>`,
    );
    expect(fatesOf(reportWith([], { refetch: { requests: [], lost, notYet } }))).toBe(
      `<ul class="fates">${tooOld}${tooNew}</ul>`,
    );
  });

  it("are missing although their time was scanned, if there is a ledger", () => {
    const scanned = "That time was scanned; reading it again will not help. Ask the sender.";
    expect(fatesOf(reportWith([missing]))).toBe(
      `<ul class="fates"><li><b>Missing:</b> 1 unit in 1 finding. ${scanned}</li></ul>`,
    );
    const reread: Note = { tag: "ReadMoreThanOnce", copies: 2, text: "2 copies were read again." };
    expect(fatesOf(reportWith([missing, missing], { notes: [reread] }))).toBe(
      `<ul class="fates"><li><b>Missing:</b> 2 units in 2 findings. ${scanned}</li></ul>`,
    );
  });

  it("are missing, and it is unknown whether their time was scanned, if there is no ledger", () => {
    const notes: readonly Note[] = [
      { tag: "NoLedger", text: "No ledger was given." },
      { tag: "ReadMoreThanOnce", copies: 2, text: "2 copies were read again." },
    ];
    expect(fatesOf(reportWith([missing], { notes }))).toBe(
      '<ul class="fates"><li><b>Missing:</b> 1 unit in 1 finding. Whether that time was scanned is not known.</li></ul>',
    );
  });
});

const byTime: RequestDocument = {
  resourceType: "METERING_DATA",
  createdTimeFrom: "2024-11-12T22:00Z",
  createdTimeTo: "2024-11-12T23:00Z",
};
const byId: RequestDocument = { resourceType: "PERMISSION", idFrom: 1, idTo: 20 };

/** The right half of the section, for some queries. */
const queriesOf = (requests: readonly RequestDocument[]): string => {
  const markup = recoveryOf(reportWith([], { refetch: { requests, lost: null, notYet: null } }));
  return markup.slice(markup.indexOf("<div><h3>The queries</h3>"));
};

describe("the queries", () => {
  it("are a table, and a text to be copied", () => {
    expect(queriesOf([byTime, byId])).toBe(
      `<div><h3>The queries</h3><p>2 queries, oldest first, because the oldest messages are lost first.</p>
<div class="scroll tall" tabindex="0" role="region" aria-label="The queries"><table class="plan"><thead><tr><th scope="col">resource type</th><th scope="col">created from</th><th scope="col">to</th></tr></thead>
<tbody><tr><th scope="row">METERING_<wbr>DATA</th><td>13 Nov 2024 00:00</td><td>13 Nov 2024 01:00</td></tr><tr><th scope="row">PERMISSION</th><td>id 1</td><td>id 20</td></tr></tbody></table></div>
<label for="plan">The queries as JSON, in UTC</label>
<textarea id="plan" readonly rows="7" spellcheck="false">{&quot;requests&quot;: [
  {&quot;resourceType&quot;:&quot;METERING_DATA&quot;,&quot;createdTimeFrom&quot;:&quot;2024-11-12T22:00Z&quot;,&quot;createdTimeTo&quot;:&quot;2024-11-12T23:00Z&quot;},
  {&quot;resourceType&quot;:&quot;PERMISSION&quot;,&quot;idFrom&quot;:1,&quot;idTo&quot;:20}
],
&quot;lost&quot;: null,
&quot;notYet&quot;: null}</textarea>
<p class="script"><button type="button" id="copy">Copy the queries</button> <span id="copied" role="status"></span></p></div></div>`,
    );
  });

  it("may be one", () => {
    expect(queriesOf([byId])).toContain(
      "<p>1 query, oldest first, because the oldest messages are lost first.</p>",
    );
  });

  it("have a text of as many lines as needed, up to ten", () => {
    const many = (count: number): string => queriesOf(Array.from({ length: count }, () => byId));
    expect(many(1)).toContain('<textarea id="plan" readonly rows="6" spellcheck="false">');
    expect(many(5)).toContain('<textarea id="plan" readonly rows="10" spellcheck="false">');
    expect(many(6)).toContain('<textarea id="plan" readonly rows="10" spellcheck="false">');
  });

  it("are two hundred in the table, with the number of those only in the text below", () => {
    const row = '<tr><th scope="row">PERMISSION</th><td>id 1</td><td>id 20</td></tr>';
    const tableOf = (count: number): string => {
      const markup = queriesOf(Array.from({ length: count }, () => byId));
      return markup.slice(markup.indexOf("<tbody>"), markup.indexOf("<label"));
    };
    expect(tableOf(200)).toBe(`<tbody>${row.repeat(200)}</tbody></table></div>\n`);
    expect(tableOf(201)).toBe(
      `<tbody>${row.repeat(200)}</tbody></table></div><p>1 more query in the text below.</p>\n`,
    );
    expect(tableOf(202)).toBe(
      `<tbody>${row.repeat(200)}</tbody></table></div><p>2 more queries in the text below.</p>\n`,
    );
  });
});
