import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/reconcile/finding.js";
import { compareReports } from "../../src/report/compare-reports.js";
import { findings } from "./html/reports.js";

const [day, hour] = findings as readonly [Finding, Finding];

describe("a report compared with an earlier one", () => {
  it("has nothing new and nothing gone if they are equal", () => {
    fc.assert(
      fc.property(fc.subarray([...findings]), fc.subarray([...findings]), (before, now) => {
        const { fresh, gone } = compareReports(before, now);
        expect([...fresh]).toEqual(now.filter((finding) => !before.includes(finding)));
        expect(gone).toEqual(before.filter((finding) => !now.includes(finding)));
      }),
    );
  });

  it("treats a finding that grew, or with another text, as the same", () => {
    const grown = { ...hour, to: "2024-10-27T05:00Z", units: 20, text: "Otherwise." };
    expect(compareReports([hour], [grown])).toEqual({ fresh: new Set(), gone: [] });
    expect(compareReports([hour], [{ ...hour, class: "different" }]).gone).toEqual([hour]);
    const later = { ...day, from: day.to!, to: "2024-10-28T22:00Z" };
    expect(compareReports([day], [later])).toEqual({ fresh: new Set([later]), gone: [day] });
  });

  it("compares every finding of a time with many", () => {
    const at = (i: number): Finding => ({
      ...hour,
      from: new Date(i * 7_200_000).toISOString(),
      to: new Date(i * 7_200_000 + 3_600_000).toISOString(),
    });
    const many = Array.from({ length: 20 }, (_, i) => at(i));
    expect(compareReports(many, [at(13), at(40)])).toMatchObject({ fresh: new Set([at(40)]) });
  });
});
