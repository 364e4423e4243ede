import { describe, expect, it } from "vitest";
import type { AccessError } from "../../../src/rules/access/access-error.js";
import { explainAccessError } from "../../../src/rules/access/access-error.js";

describe("explainAccessError", () => {
  it.each<[AccessError, string]>([
    [
      { tag: "MalformedEic", which: "meterEic", eic: "38Z\n", what: "16 characters, not 4" },
      'meterEic: expected an EIC (16 characters, not 4), got "38Z\\n"',
    ],
    [
      { tag: "OutsideCalendar", which: "now", at: Infinity },
      "now: expected an instant of the years 0000 to 9999, got Infinity ms",
    ],
    [
      { tag: "NotAnInstant", authorization: 2, attribute: "validFrom", text: "soon" },
      'authorizations[2].validFrom: expected an instant, got "soon"',
    ],
    [{ tag: "EmptyInterval", at: 0 }, "expected a span of time, from and to are both 1970-01-01T00:00Z"],
    [
      { tag: "ReversedInterval", from: 60_000, to: 0 },
      "expected a span that ends after its start 1970-01-01T00:01Z, got the end 1970-01-01T00:00Z",
    ],
  ])("states in one line what was expected and what was found: %j", (error, line) => {
    expect(explainAccessError(error)).toBe(line);
  });
});
