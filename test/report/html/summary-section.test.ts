import { describe, expect, it } from "vitest";
import { noCounts } from "../../../src/reconcile/finding.js";
import type { FindingClass } from "../../../src/reconcile/finding.js";
import { figures, summaryTable, verdict } from "../../../src/report/html/summary-section.js";
import { english } from "../../../src/report/html/words-in-english.js";
import type { Report } from "../../../src/reconcile/report.js";
import { empty } from "./reports.js";

/** 1,000 units of metering data came and 12 did not; of four agreements one was replaced, one came twice. */
const report: Report = {
  ...empty,
  summary: {
    AGREEMENT: { ...noCounts(), matched: 2, superseded: 1, duplicate: 1 },
    METERING_DATA: { ...noCounts(), matched: 1000, missing: 12 },
  },
};

describe("the figures of the summary", () => {
  it("are one for each group of classes, with the classes, and a bar of their shares", () => {
    expect(figures(report, english)).toBe(
      '<dl class="figures">' +
        '<div class="figure settled"><dt>As it should be</dt><dd><b>1\u202f003</b> <span>1\u202f002 matched, 1 superseded</span></dd></div>' +
        '<div class="figure absent"><dt>Not received</dt><dd><b>12</b> <span>12 missing</span></dd></div>' +
        '<div class="figure amiss"><dt>Received, but not as due</dt><dd><b>1</b> <span>1 duplicate</span></dd></div>' +
        "</dl>" +
        '<div class="shares" aria-hidden="true"><i class="settled" style="flex-grow:1003"></i><i class="absent" style="flex-grow:12"></i><i class="amiss" style="flex-grow:1"></i></div>',
    );
  });

  it("omit a group without units, which has no part of the bar", () => {
    const settled = { ...empty, summary: { AGREEMENT: { ...noCounts(), matched: 2 } } };
    expect(figures(settled, english)).toBe(
      '<dl class="figures">' +
        '<div class="figure settled"><dt>As it should be</dt><dd><b>2</b> <span>2 matched</span></dd></div>' +
        '<div class="figure absent"><dt>Not received</dt><dd><b>0</b> <span>nothing</span></dd></div>' +
        '<div class="figure amiss"><dt>Received, but not as due</dt><dd><b>0</b> <span>nothing</span></dd></div>' +
        "</dl>" +
        '<div class="shares" aria-hidden="true"><i class="settled" style="flex-grow:2"></i></div>',
    );
  });

  it("have no bar if nothing was due and nothing received", () => {
    expect(figures(empty, english)).toBe(
      '<dl class="figures">' +
        '<div class="figure settled"><dt>As it should be</dt><dd><b>0</b> <span>nothing</span></dd></div>' +
        '<div class="figure absent"><dt>Not received</dt><dd><b>0</b> <span>nothing</span></dd></div>' +
        '<div class="figure amiss"><dt>Received, but not as due</dt><dd><b>0</b> <span>nothing</span></dd></div>' +
        "</dl>",
    );
  });
});

const ZERO = '<td class="n zero">0</td>';

/** A row of the table: a class, what it means, and its cells. */
const row = (of: FindingClass, meaning: string, ...cells: readonly string[]): string =>
  `<tr><th scope="row"><div class="class"><span class="badge ${of}">${of}</span> <span class="meaning">${meaning}</span></div></th>${cells.join("")}</tr>`;

describe("the table of the summary", () => {
  it("has a column for each resource type and one for all, with links to the findings", () => {
    expect(summaryTable(report, english).split("\n")).toEqual([
      '<p class="quiet" id="units">Counted in units: account intervals of metering data in each direction, else objects such as a bill or an agreement. A number leads to its findings.</p>',
      '<div class="scroll" tabindex="0" role="region" aria-label="Units by class and resource type"><table class="summary" aria-describedby="units">',
      '<thead><tr><th scope="col">class</th><th scope="col">METERING_<wbr>DATA</th><th scope="col">AGREEMENT</th><th scope="col">all</th></tr></thead>',
      '<tbody class="settled"><tr><th scope="rowgroup" colspan="4">As it should be</th></tr>' +
        row(
          "matched",
          "due and received, the content agrees",
          '<td class="n">1\u202f000</td>',
          '<td class="n">2</td>',
          '<td class="n">1\u202f002</td>',
        ) +
        row(
          "superseded",
          "due, but replaced by a later correction",
          ZERO,
          '<td class="n">1</td>',
          '<td class="n">1</td>',
        ) +
        "</tbody>",
      '<tbody class="absent"><tr><th scope="rowgroup" colspan="4">Not received</th></tr>' +
        row(
          "missing",
          "due and not received, although its time counts as scanned",
          '<td class="n"><a href="#class=missing&amp;type=METERING_DATA" aria-label="12 missing of METERING_DATA">12</a></td>',
          ZERO,
          '<td class="n"><a href="#class=missing" aria-label="12 missing">12</a></td>',
        ) +
        row(
          "unread",
          "due, but its time was not scanned: it can be read for seven days, then it is lost",
          ZERO,
          ZERO,
          ZERO,
        ) +
        "</tbody>",
      '<tbody class="amiss"><tr><th scope="rowgroup" colspan="4">Received, but not as due</th></tr>' +
        row("different", "due and received, with other content", ZERO, ZERO, ZERO) +
        row("late", "due and received as it should be, but too late", ZERO, ZERO, ZERO) +
        row(
          "unexpected",
          "received, although by the rules this party should not receive it",
          ZERO,
          ZERO,
          ZERO,
        ) +
        row(
          "duplicate",
          "the same content again under another id",
          ZERO,
          '<td class="n"><a href="#class=duplicate&amp;type=AGREEMENT" aria-label="1 duplicate of AGREEMENT">1</a></td>',
          '<td class="n"><a href="#class=duplicate" aria-label="1 duplicate">1</a></td>',
        ) +
        row("contentless", "a message without its content, to be requested again", ZERO, ZERO, ZERO) +
        row("unreadable", "a message that cannot be decoded", ZERO, ZERO, ZERO) +
        row(
          "contradictory",
          "a message that states an interval twice with different values, or whose copies differ",
          ZERO,
          ZERO,
          ZERO,
        ) +
        "</tbody>",
      "</table></div>",
    ]);
  });

  it("is a sentence if nothing was due and nothing received", () => {
    expect(summaryTable(empty, english)).toBe("<p>Nothing was due and nothing was received.</p>");
  });
});

describe("the report in one sentence", () => {
  it("counts findings, units and resource types, one of each in the singular", () => {
    const finding = { class: "missing", resourceType: "AGREEMENT", key: {}, units: 1, text: "" } as const;
    const one = { ...empty, summary: { AGREEMENT: { ...noCounts(), missing: 1 } }, findings: [finding] };
    expect(verdict(one, 1, english)).toBe("1 finding in 1 unit of 1 resource type.");
    expect(verdict({ ...report, findings: [finding, finding] }, 2, english)).toBe(
      "2 findings in 1\u202f016 units of 2 resource types.",
    );
    expect(verdict({ ...report, findings: [finding, finding] }, 1, english)).toMatch(
      /^2 findings \(1 group\) in /,
    );
  });
});
