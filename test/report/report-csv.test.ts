import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/reconcile/finding.js";
import { reportCsv } from "../../src/report/report-csv.js";
import { findings, hostile, reportWith } from "./html/reports.js";

/** CSV as RFC 4180 has it, read by rule: records of cells. */
const read = (text: string): string[][] => {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        for (at += 1; ; at += 1) {
          if (text[at] !== '"') cell += text[at]!;
          else if (text[at + 1] === '"') cell += text[(at += 1)]!;
          else break;
        }
        at += 1;
      } else while (at < text.length && !/[,\r]/.test(text[at]!)) cell += text[at++]!;
      record.push(cell);
      if (text[at] !== ",") break;
      at += 1;
    }
    expect(text.slice(at, at + 2)).toBe("\r\n");
    at += 2;
    records.push(record);
  }
  return records;
};

const tableOf = (some: readonly Finding[]): string[][] => read([...reportCsv(reportWith(some))].join(""));

describe("findings as CSV", () => {
  it("are one record each below a line of column names, with times in Estonian time and in UTC", () => {
    const [head, first, ...rest] = tableOf(findings);
    expect(rest).toHaveLength(findings.length - 1);
    const cell = (name: string): string => first![head!.indexOf(name)]!;
    expect(cell("class")).toBe("missing");
    expect(cell("meterEic")).toBe("38ZT00000000100Y");
    expect([cell("fromEstonian"), cell("from")]).toEqual(["2024-10-27 00:00 +03:00", "2024-10-26T21:00Z"]);
    expect(cell("units")).toBe("100");
    expect(JSON.parse(cell("key"))).toEqual(findings[0]!.key);
  });

  it("keep any text unchanged, except for an apostrophe before a formula", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '"', "a,b\r\n"),
    );
    fc.assert(
      fc.property(text, (words) => {
        const [head, record] = tableOf([{ ...findings[0]!, text: words }]);
        const cell = record![head!.indexOf("text")]!;
        expect(cell).toBe(/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);
      }),
    );
    for (const record of tableOf(hostile.findings))
      for (const cell of record) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});
