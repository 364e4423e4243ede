import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportDocument, reportJson, reportLines } from "../../src/report/report-document.js";
import { junitReport } from "../../src/report/junit.js";
import { escaped } from "../../src/report/markup.js";
import { noCounts } from "../../src/reconcile/finding.js";
import type { Report } from "../../src/reconcile/report.js";
import { hasDifferences, reportOf } from "../../src/reconcile/report.js";
import { reportText } from "../../src/report/report-text.js";
import { dense, partialOf, settings, valuesOf } from "./dense.js";
import { billed, data, hours, message, point, reconciled, supplier } from "./world.js";

const empty: Report = {
  for: supplier,
  summary: {},
  findings: [],
  refetch: { requests: [], lost: null, notYet: null },
  notes: [],
};

const mixed = (): Promise<Report> =>
  reconciled(
    {
      events: [data(hours(0, 1, 2)), billed(20)],
      received: [
        message(1, "METERING_DATA", hours(0, 1)),
        message(2, "NETWORK_BILL", "<&>"),
        message(3, "METERING_POINT", { meterEic: point }),
      ],
    },
    { ledger: [] },
  );

/** A reader of XML for the contents of JUnit files: elements, attributes, text. */
const elementsOf = (xml: string): readonly string[] => {
  const open: string[] = [];
  const seen: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  while (rest !== "") {
    const tag = /^<(\/?)([a-z]+)((?: [a-z]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|#39);)*")*)(\/?)>/.exec(rest);
    if (tag !== null) {
      const [whole, closes, name, , isEmpty] = tag;
      if (closes === "/") expect(open.pop()).toBe(name);
      else {
        seen.push(name!);
        if (isEmpty === "") open.push(name!);
      }
      rest = rest.slice(whole.length);
      continue;
    }
    const text = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/.exec(rest);
    expect(text).not.toBeNull();
    rest = rest.slice(text![0].length);
  }
  expect(open).toEqual([]);
  return seen;
};

describe("a report as text", () => {
  it("is a table, the findings, the queries and the notes", async () => {
    expect([...reportText(await mixed())]).toEqual([
      supplier,
      "                matched  unread  unexpected  unreadable",
      "METERING_POINT        0       0           1           0",
      "METERING_DATA         1       1           0           0",
      "NETWORK_BILL          0       1           0           1",
      expect.stringMatching(/^unexpected {2}METERING_POINT /) as string,
      expect.stringMatching(/^unread {2}METERING_DATA /) as string,
      expect.stringMatching(/^unreadable {2}NETWORK_BILL 2: /) as string,
      expect.stringMatching(/^unread {2}NETWORK_BILL /) as string,
      "To be requested again:",
      "  METERING_DATA  2024-05-02T08:00Z to 2024-05-02T09:00Z",
      "Cannot be read yet: 2024-06-02T08:00Z to 2024-06-02T09:00Z",
    ]);
  });

  it("states that there are no findings, and what is lost", () => {
    const lost = { from: "2024-05-02T08:00Z", to: "2024-05-02T09:00Z" };
    const requests = [{ resourceType: "PERMISSION", idFrom: 1, idTo: 2 }] as const;
    const notes = [{ tag: "NoLedger", text: "No ledger." }] as const;
    expect([...reportText({ ...empty, refetch: { requests, lost, notYet: null }, notes })]).toEqual([
      supplier,
      "Nothing was due and nothing was received.",
      "Nothing to report.",
      "To be requested again:",
      "  PERMISSION  id 1 to 2",
      "Lost: 2024-05-02T08:00Z to 2024-05-02T09:00Z",
      "Note: No ledger.",
    ]);
    expect([...reportText(empty)]).toEqual([
      supplier,
      "Nothing was due and nothing was received.",
      "Nothing to report.",
    ]);
    expect(hasDifferences(empty)).toBe(false);
  });
});

describe("a report as JSON", () => {
  it("is the report; as lines it is one finding a line and the rest", async () => {
    const report = await mixed();
    expect(hasDifferences(report)).toBe(true);
    expect(reportDocument(report)).toEqual(report);
    expect(Object.keys(reportDocument(report))).toEqual(["for", "summary", "findings", "refetch", "notes"]);
    const lines = [...reportLines(report)].map((line) => JSON.parse(line) as unknown);
    const { findings, ...rest } = report;
    expect(lines).toEqual([...findings, rest]);
  });
});

describe("a report as JUnit XML", () => {
  it("has a suite for each resource type with its findings, and one case for matching and superseded units", () => {
    const finding = {
      class: "missing",
      resourceType: "METERING_POINT",
      key: { meterEic: "a&b" },
      units: 1,
      text: 'It "is" missing.',
    } as const;
    const late = { ...finding, resourceType: "PERMISSION", class: "late", key: { id: "c" } } as const;
    const found = { ...noCounts(), missing: 1 };
    const report: Report = {
      ...empty,
      for: "38X<",
      summary: {
        METERING_POINT: { ...found, missing: 2 },
        AGREEMENT: { ...noCounts(), matched: 1, superseded: 1 },
        PERMISSION: found,
      },
      findings: [finding, { ...finding, key: { meterEic: "b" } }, late],
    };
    const json = (value: object): string =>
      JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const caseOf = (value: object, type: string, name: string): string =>
      `    <testcase classname="${type}" name="${name}">
      <failure type="${name.split(":")[0]!}" message="It &quot;is&quot; missing.">${json(value)}</failure>
    </testcase>
`;
    expect(junitReport(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="levik reconcile 38X&lt;" failures="3">
  <testsuite name="METERING_POINT" tests="2" failures="2">
${caseOf(finding, "METERING_POINT", "missing: METERING_POINT a&amp;b")}${caseOf(report.findings[1]!, "METERING_POINT", "missing: METERING_POINT b")}  </testsuite>
  <testsuite name="AGREEMENT" tests="1" failures="0">
    <testcase classname="AGREEMENT" name="matched: 1, superseded: 1"/>
  </testsuite>
  <testsuite name="PERMISSION" tests="1" failures="1">
${caseOf(late, "PERMISSION", "late: PERMISSION c")}  </testsuite>
</testsuites>
`);
  });

  it("is well-formed, with a failure for each finding and one case for matching units", async () => {
    const report = await mixed();
    const xml = junitReport(report);
    const elements = elementsOf(xml);
    expect(elements.filter((name) => name === "failure")).toHaveLength(report.findings.length);
    expect(elements.filter((name) => name === "testcase")).toHaveLength(report.findings.length + 1);
    expect(elements.filter((name) => name === "testsuite")).toHaveLength(3);
    expect(xml).toContain('<testsuite name="METERING_DATA" tests="2" failures="1">');
    expect(xml).toContain('<testcase classname="METERING_DATA" name="matched: 1, superseded: 0"/>');
    expect(xml).toContain("&lt;&amp;&gt;");
    expect(elementsOf(junitReport(empty))).toEqual(["testsuites"]);
  });

  it("in pieces of indented JSON is the JSON of the whole", () => {
    fc.assert(
      fc.property(dense, ({ due, sent }) => {
        const report = reportOf(partialOf(due, valuesOf(sent)), settings.at);
        if (report._tag === "Left") throw new Error(report.left.tag);
        for (const one of [report.right, empty, { ...report.right, for: "a\nb" }])
          expect([...reportJson(one)].join("")).toBe(JSON.stringify(reportDocument(one), null, 2));
      }),
      { numRuns: 50 },
    );
  });

  it("is well-formed for any report", () => {
    fc.assert(
      fc.property(dense, ({ due, sent }) => {
        const report = reportOf(partialOf(due, valuesOf(sent)), settings.at);
        if (report._tag === "Left") throw new Error(report.left.tag);
        const elements = elementsOf(junitReport(report.right));
        expect(elements.filter((name) => name === "failure")).toHaveLength(report.right.findings.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe("text in markup", () => {
  it("has no markup characters and no characters that XML does not permit", () => {
    expect(escaped('<a href="x">&\'</a>\u0000\uD800')).toBe(
      "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;\uFFFD\uFFFD",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // eslint would not take control characters in a pattern, so they are counted.
        const bad = [...escaped(text)].filter((char) => {
          const code = char.codePointAt(0)!;
          return (
            "<>\"'".includes(char) ||
            (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
            code === 0xffff
          );
        });
        expect(bad).toEqual([]);
      }),
    );
  });
});
