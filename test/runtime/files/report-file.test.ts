import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/runtime/files/report-file.js";
import { given, ndjson, pathOf } from "../../cli/console.js";

const eic = "38X-EIN-OS-----J";
const finding = (id: number) => ({
  class: "missing",
  resourceType: "AGREEMENT_COORDINATION",
  key: { id },
  units: 1,
  text: "",
});
const head = { for: eic, at: "2024-05-22T21:00Z", edition: "en", summary: {} };

describe("a report", () => {
  it("is read from one document, or from a line for each finding and one for the rest", async () => {
    const expected = { for: eic, findings: [finding(1), finding(2)] };
    const whole = { ...head, findings: [finding(1), finding(2)] };
    expect(await readReport(given("report.json", whole))).toEqual(expected);
    expect(await readReport(given("first.ndjson", ndjson([head, finding(1), finding(2)])))).toEqual(expected);
    expect(await readReport(given("last.ndjson", ndjson([finding(1), finding(2), head])))).toEqual(expected);
    expect(await readReport(given("none.json", { ...head, findings: [] }))).toEqual({
      for: eic,
      findings: [],
    });
  });

  it("that does not decode has an error for each fault, with its place", async () => {
    const file = given("report.ndjson", ndjson([head, { ...finding(1), units: "1", text: 7 }]));
    await expect(readReport(file)).rejects.toMatchObject({
      lines: [`${file}:2: $.units: expected a number, got "1"`, `${file}:2: $.text: expected a text, got 7`],
    });
    const whole = given("report.json", { ...head, findings: [{ ...finding(1), class: "lost" }] });
    await expect(readReport(whole)).rejects.toThrow(
      `${whole}: $.findings[0].class: expected one of matched, `,
    );
  });

  it("without the party it is of is none", async () => {
    const file = given("findings.ndjson", ndjson([finding(1)]));
    await expect(readReport(file)).rejects.toThrow(
      `${file}: expected a report of levik reconcile (for, summary, findings)`,
    );
    for (const other of [7, "x", null, {}])
      await expect(readReport(given("other.json", JSON.stringify(other)))).rejects.toThrow(/other\.json: \$/);
    await expect(readReport(given("empty.json", ""))).rejects.toThrow("got an empty file");
    await expect(readReport(pathOf("nothing"))).rejects.toThrow("expected a file, there is none");
  });
});
