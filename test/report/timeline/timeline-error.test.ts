import { describe, expect, it } from "vitest";
import { explainTimelineError } from "../../../src/report/timeline/index.js";

describe("explainTimelineError", () => {
  it("states in one line what was expected", () => {
    expect(explainTimelineError({ tag: "UnknownMeteringPoint", meterEic: "38Z-EX-POINT-1-9" })).toBe(
      "38Z-EX-POINT-1-9: expected a metering point that the set lists or has agreements of",
    );
    expect(explainTimelineError({ tag: "OutsideCalendar", which: "now", at: Infinity })).toBe(
      "now: expected an instant of the years 0000 to 9999, got Infinity ms",
    );
    expect(explainTimelineError({ tag: "EmptyInterval", at: 0 })).toBe(
      "expected a window of time, from and to are both 1970-01-01T00:00Z",
    );
    expect(explainTimelineError({ tag: "WindowTooLong", years: 8000 })).toBe(
      "expected a window of at most 200 years, got 8000",
    );
    expect(explainTimelineError({ tag: "ReversedInterval", from: 60_000, to: 0 })).toBe(
      "expected a window that ends after its start 1970-01-01T00:01Z, got the end 1970-01-01T00:00Z",
    );
  });
});
