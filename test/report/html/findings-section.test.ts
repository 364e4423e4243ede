import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/reconcile/finding.js";
import { findingsSection } from "../../../src/report/html/findings-section.js";
import { pageData } from "../../../src/report/html/page-data.js";
import { english } from "../../../src/report/html/words-in-english.js";

const unread: Finding = {
  class: "unread",
  resourceType: "METERING_DATA",
  key: { meterEic: "38Z-A" },
  from: "2024-11-12T22:00Z",
  to: "2024-11-13T22:00Z",
  units: 1000,
  text: "Not read.",
};
const readable: Finding = { ...unread, key: { meterEic: "38Z-B" }, recoverableUntil: "2024-11-20T10:00Z" };
const different: Finding = {
  class: "different",
  resourceType: "AGREEMENT",
  key: { agreementType: "SUPPLY", meterEic: "38Z-A" },
  units: 1,
  received: { messageId: 7, createdTime: "2024-11-14T10:00Z" },
  text: "validTo is <nothing>.",
};

const sectionOf = (findings: readonly Finding[]): string => findingsSection(pageData(findings), {}, english);

/** The markup from some text on, up to another text if given. */
const part = (markup: string, from: string, to?: string): string => {
  const rest = markup.slice(markup.indexOf(from));
  return to === undefined ? rest : rest.slice(0, rest.indexOf(to));
};

describe("the filters of the findings", () => {
  it("have a box for each class and each resource type that was found, with its number of findings", () => {
    expect(part(sectionOf([unread, readable, different]), "<form", '<div class="fields">')).toBe(
      `<form id="filters" class="script" role="search" aria-label="Filter findings">
<fieldset><legend>class</legend><div class="chips">` +
        '<label class="chip"><input type="checkbox" name="class" value="2"><span><i class="dot unread"></i>unread <span class="count">2</span></span></label>' +
        '<label class="chip"><input type="checkbox" name="class" value="4"><span><i class="dot different"></i>different <span class="count">1</span></span></label>' +
        `</div></fieldset>
<fieldset><legend>Resource type</legend><div class="chips">` +
        '<label class="chip"><input type="checkbox" name="type" value="1"><span>METERING_<wbr>DATA <span class="count">2</span></span></label>' +
        '<label class="chip"><input type="checkbox" name="type" value="4"><span>AGREEMENT <span class="count">1</span></span></label>' +
        "</div></fieldset>\n",
    );
  });
});

describe("the table of findings", () => {
  it("has two rows for each finding: a line with its limit or `lost`, and its text", () => {
    expect(part(sectionOf([unread, readable, different]), "<h3>Each finding</h3>")).toBe(
      `<h3>Each finding</h3>
<nav class="pager" id="pager" aria-label="Pages of findings" hidden><span id="pager-at" aria-live="polite"></span> <button type="button" data-to="first">first</button> <button type="button" data-to="previous">previous</button> <button type="button" data-to="next">next</button> <button type="button" data-to="last">last</button></nav>
<div class="scroll" id="table" tabindex="0" role="region" aria-label="Each finding"><table class="findings">
<thead><tr><th scope="col">class</th><th scope="col">what</th><th scope="col">resource type</th><th scope="col">when</th><th scope="col">units</th><th scope="col">readable until</th></tr></thead>
<tbody id="rows"><tr class="line"><td><span class="badge unread">unread</span></td><th scope="row"><code>38Z-A</code></th><td class="type">METERING_<wbr>DATA</td><td class="when">13 Nov 2024</td><td class="n">1\u202f000</td><td class="until">lost</td></tr>
<tr class="more"><td colspan="6">Not read.</td></tr>
<tr class="line"><td><span class="badge unread">unread</span></td><th scope="row"><code>38Z-B</code></th><td class="type">METERING_<wbr>DATA</td><td class="when">13 Nov 2024</td><td class="n">1\u202f000</td><td class="until">20 Nov 2024 12:00</td></tr>
<tr class="more"><td colspan="6">Not read.</td></tr>
<tr class="line"><td><span class="badge different">different</span></td><th scope="row"><code>38Z-A</code> <span class="about">SUPPLY</span></th><td class="type">AGREEMENT</td><td class="when">14 Nov 2024 12:00</td><td class="n">1</td><td class="until"></td></tr>
<tr class="more"><td colspan="6">validTo is &lt;nothing&gt;.</td></tr></tbody></table></div>
<p id="nothing" class="no-results" hidden>No finding matches the filters.</p>`,
    );
  });

  it("has the first fifty findings if no script runs, and the number of the others below", () => {
    const below = '<p id="nothing" class="no-results" hidden>No finding matches the filters.</p>';
    const fifty = sectionOf(Array.from({ length: 50 }, () => different));
    expect(fifty.match(/<tr class="line">/g)).toHaveLength(50);
    expect(part(fifty, '<p id="nothing"')).toBe(below);
    const more = sectionOf(Array.from({ length: 51 }, () => different));
    expect(more.match(/<tr class="line">/g)).toHaveLength(50);
    expect(part(more, '<p id="nothing"')).toBe(
      `${below}<p class="static">1 more group can be seen where scripts may run, or in the report as JSON.</p>`,
    );
  });

  it("is not shown if there are none", () => {
    expect(sectionOf([])).toBe("<p>Nothing to report.</p>");
  });
});
