import fc from "fast-check";
import { isLeft, isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { checkRequest } from "../../src/scan/check-request.js";
import type { RequestAttributes, Violation } from "../../src/scan/check-request.js";
import { planIds } from "../../src/scan/plan.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse("2024-11-13T00:00Z");
const at = (t: number): string => new Date(t).toISOString();
const code = (end: string): string => `dd.error.validation.data-distribution-${end}`;

const violations = (request: RequestAttributes, moment = now, largest?: number): readonly Violation[] => {
  const checked = checkRequest(request, moment, largest);
  return isLeft(checked) ? checked.left : [];
};
const seen = (request: RequestAttributes, moment = now): readonly (readonly [string, string | null])[] =>
  violations(request, moment).map((violation) => [violation.tag, violation.code]);

/** A METERING_POINT query of a period that ends now. */
const period = (length: number, resourceType = "METERING_POINT"): RequestAttributes => ({
  resourceType,
  createdTimeFrom: at(now - length),
  createdTimeTo: at(now),
});

describe("a query within its limits (SCAN-2)", () => {
  it("is returned unchanged", () => {
    const request = period(DAY);
    const checked = checkRequest(request, now);
    expect(isRight(checked) && checked.right).toBe(request);
  });

  it("may be as long as allowed, start exactly at the retention, and end after now", () => {
    expect(seen(period(HOUR, "METERING_DATA"))).toEqual([]);
    expect(
      seen({
        resourceType: "PERMISSION",
        createdTimeFrom: at(now - 7 * DAY),
        createdTimeTo: at(now - 6 * DAY),
      }),
    ).toEqual([]);
    expect(seen(period(DAY), now - 2 * HOUR)).toEqual([]);
  });

  it("may be by ids, a whole range of 10000 or a single one", () => {
    expect(seen({ resourceType: "AGREEMENT", idFrom: 5, idTo: 10_005 })).toEqual([]);
    expect(
      seen({ resourceType: "AGREEMENT", createdTimeFrom: null, createdTimeTo: null, idFrom: 0, idTo: 0 }),
    ).toEqual([]);
  });

  it("may have instants with an offset and a page", () => {
    expect(
      seen({
        resourceType: "METERING_DATA",
        createdTimeFrom: "2024-11-13T01:00+02:00",
        createdTimeTo: "2024-11-12T23:30:00.5Z",
        pagination: { page: 3, pageSize: 100 },
      }),
    ).toEqual([]);
    expect(seen({ ...period(DAY), pagination: { page: 0, pageSize: null } })).toEqual([]);
  });
});

describe("a query that breaks a limit is refused with the Datahub's code", () => {
  it.each(resourceTypes)("if the period of %s is one millisecond too long", (type) => {
    const longest = type === "METERING_DATA" ? HOUR : DAY;
    expect(seen(period(longest, type))).toEqual([]);
    expect(seen(period(longest + 1, type))).toEqual([
      ["PeriodTooLong", code(`created-time-period-max-one-${type === "METERING_DATA" ? "hour" : "day"}`)],
    ]);
  });

  it("for the local day of the autumn change, which has 25 hours (SCAN-8)", () => {
    expect(
      violations(
        {
          resourceType: "AGREEMENT",
          createdTimeFrom: "2024-10-27T00:00+03:00",
          createdTimeTo: "2024-10-28T00:00+02:00",
        },
        Date.parse("2024-10-28T00:00Z"),
      ),
    ).toEqual([
      {
        tag: "PeriodTooLong",
        period: 25 * HOUR,
        longest: DAY,
        code: code("created-time-period-max-one-day"),
        sentence: "The period is 25 h long; at most 24 h are allowed.",
      },
    ]);
  });

  it("for ids (SCAN-9)", () => {
    const ids = (idFrom: number, idTo: number) => seen({ resourceType: "AGREEMENT", idFrom, idTo });
    expect(ids(0, 10_001)).toEqual([["IdRangeTooLarge", code("id-range-exceeds-max-number")]]);
    expect(ids(2, 1)).toEqual([["ReversedIds", code("id-from-can-not-be-bigger-than-id-to")]]);
    expect(ids(-1, 1)).toEqual([["NegativeId", code("id-can-not-be-negative-number")]]);
    expect(ids(-2, -1)).toEqual([
      ["NegativeId", code("id-can-not-be-negative-number")],
      ["NegativeId", code("id-can-not-be-negative-number")],
    ]);
    expect(ids(0.5, 1)).toEqual([["NotAWholeId", null]]);
    expect(ids(0, NaN)).toEqual([["NotAWholeId", null]]);
  });

  it("for only one end of a pair, of either kind (REQ-1)", () => {
    const pairs = code("provide-from-and-to-params-together");
    expect(seen({ resourceType: "AGREEMENT", createdTimeFrom: at(now) })).toEqual([["HalfPair", pairs]]);
    expect(seen({ resourceType: "AGREEMENT", createdTimeTo: at(now) })).toEqual([["HalfPair", pairs]]);
    expect(violations({ resourceType: "AGREEMENT", idFrom: 1, idTo: null })).toEqual([
      {
        tag: "HalfPair",
        given: "idFrom",
        missing: "idTo",
        code: pairs,
        sentence: "idFrom needs idTo beside it.",
      },
    ]);
    expect(violations({ resourceType: "AGREEMENT", idTo: 0 })).toMatchObject([
      { tag: "HalfPair", given: "idTo", missing: "idFrom" },
    ]);
  });

  it("for neither a period nor ids (REQ-1)", () => {
    expect(seen({ resourceType: "AGREEMENT" })).toEqual([
      ["NeitherPeriodNorIds", code("id-range-or-time-interval-is-required")],
    ]);
  });
});

describe("the ends of a query (REQ-1)", () => {
  const common = "opp.error.validation.from-field-cannot-be-equal-to-or-after-to-field";

  it("of a period are in order and different, in any notation (page 35)", () => {
    const minutes = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom(...resourceTypes), (a, b, resourceType) => {
        // The end is written with an offset of three hours.
        const [from, to] = [now - HOUR + a * 30_000, now - HOUR + b * 30_000];
        const createdTimeTo = `${at(to + 3 * HOUR).slice(0, -1)}+03:00`;
        const found = seen({ resourceType, createdTimeFrom: at(from), createdTimeTo });
        expect(found).toEqual(a < b ? [] : [[a === b ? "EmptyPeriod" : "ReversedPeriod", common]]);
      }),
    );
  });

  it("of a range of ids may be the same: 7..7 is one message", () => {
    fc.assert(
      fc.property(fc.nat(), (id) => {
        expect(seen({ resourceType: "AGREEMENT", idFrom: id, idTo: id })).toEqual([]);
      }),
    );
    expect(planIds("AGREEMENT", 7, 7)).toMatchObject({ right: { requests: [{ idFrom: 7, idTo: 7 }] } });
  });
});

describe("a query that the Datahub has no code for is refused without one", () => {
  it("when it is partly or wholly older than seven days (SCAN-11)", () => {
    expect(
      violations({
        resourceType: "AGREEMENT",
        createdTimeFrom: at(now - 7 * DAY - 1),
        createdTimeTo: at(now - 6 * DAY - 1),
      }),
    ).toEqual([
      {
        tag: "BeforeRetention",
        from: now - 7 * DAY - 1,
        edge: now - 7 * DAY,
        code: null,
        sentence:
          "Messages created before 2024-11-06T00:00Z have expired; the period starts at 2024-11-05T23:59:59.999Z.",
      },
    ]);
  });

  it("when its type, an instant, its order, its page or now is invalid", () => {
    expect(seen({ ...period(DAY), resourceType: "BILL" })).toEqual([["UnknownResourceType", null]]);
    expect(seen({ ...period(DAY), createdTimeTo: "2024-11-13" })).toEqual([["NotAnInstant", null]]);
    expect(seen({ ...period(DAY), createdTimeTo: 7 as unknown as string })).toEqual([["NotAnInstant", null]]);
    expect(seen({ ...period(DAY), pagination: { page: -1 } })).toEqual([["NotAPage", null]]);
    for (const pageSize of [0, 101, 1.5])
      expect(seen({ ...period(DAY), pagination: { page: 0, pageSize } })).toEqual([
        ["PageSizeOutOfBounds", null],
      ]);
    expect(seen(period(DAY), NaN)).toEqual([["NotAMoment", null]]);
  });

  it("but a larger page is accepted when larger ones are allowed", () => {
    expect(violations({ ...period(DAY), pagination: { page: 0, pageSize: 500 } }, now, 500)).toEqual([]);
  });
});

describe("each fault of a query", () => {
  const whole = { resourceType: "AGREEMENT", idFrom: 0, idTo: 1 };
  const hour = { resourceType: "METERING_DATA", createdTimeFrom: at(now - HOUR), createdTimeTo: at(now) };
  it.each<readonly [RequestAttributes, number, object, string]>([
    [
      { ...whole, resourceType: "BILL" },
      now,
      { tag: "UnknownResourceType", resourceType: "BILL" },
      "There is no resource type BILL.",
    ],
    [
      { resourceType: "AGREEMENT" },
      now,
      { tag: "NeitherPeriodNorIds" },
      "createdTimeFrom and createdTimeTo, or idFrom and idTo, are needed.",
    ],
    [
      { resourceType: "AGREEMENT", createdTimeTo: at(now) },
      now,
      { tag: "HalfPair", given: "createdTimeTo", missing: "createdTimeFrom" },
      "createdTimeTo needs createdTimeFrom beside it.",
    ],
    [
      { ...hour, createdTimeTo: "soon" },
      now,
      { tag: "NotAnInstant", attribute: "createdTimeTo", text: "soon" },
      "createdTimeTo is not an instant: soon.",
    ],
    [
      { ...hour, createdTimeFrom: "soon" },
      now,
      { tag: "NotAnInstant", attribute: "createdTimeFrom", text: "soon" },
      "createdTimeFrom is not an instant: soon.",
    ],
    [
      { ...hour, createdTimeFrom: at(now + 1) },
      now,
      { tag: "ReversedPeriod", from: now + 1, to: now },
      "The period ends at 2024-11-13T00:00Z, before its start at 2024-11-13T00:00:00.001Z.",
    ],
    [
      { ...hour, createdTimeFrom: at(now) },
      now,
      { tag: "EmptyPeriod", at: now },
      "The period starts and ends at 2024-11-13T00:00Z.",
    ],
    [
      { ...hour, createdTimeTo: at(now + HOUR / 2) },
      now,
      { tag: "PeriodTooLong", period: 1.5 * HOUR, longest: HOUR },
      "The period is 1.5 h long; at most 1 h are allowed.",
    ],
    [whole, NaN, { tag: "NotAMoment", now: NaN }, "The present moment is not an instant."],
    [
      { ...whole, idFrom: -1 },
      now,
      { tag: "NegativeId", attribute: "idFrom", id: -1 },
      "idFrom is negative: -1.",
    ],
    [
      { ...whole, idTo: 1.5 },
      now,
      { tag: "NotAWholeId", attribute: "idTo", id: 1.5 },
      "idTo is not a whole number: 1.5.",
    ],
    [
      { ...whole, idFrom: 2 },
      now,
      { tag: "ReversedIds", idFrom: 2, idTo: 1 },
      "idFrom 2 is larger than idTo 1.",
    ],
    [
      { ...whole, idFrom: 5, idTo: 10_006 },
      now,
      { tag: "IdRangeTooLarge", range: 10_001, largest: 10_000 },
      "idTo - idFrom is 10001; at most 10000 is allowed.",
    ],
    [
      { ...whole, pagination: { page: 0.5 } },
      now,
      { tag: "NotAPage", page: 0.5 },
      "A page is a whole number from 0, not 0.5.",
    ],
    [
      { ...whole, pagination: { page: 0, pageSize: 101 } },
      now,
      { tag: "PageSizeOutOfBounds", pageSize: 101, largest: 100 },
      "A page holds 1 to 100 messages, not 101.",
    ],
  ])("%j at %i is reported with its values and in a sentence", (request, moment, wrong, sentence) => {
    const [first, ...others] = violations(request, moment);
    expect(first).toMatchObject({ ...wrong, sentence });
    expect(others).toEqual([]);
  });

  it("does not include a page of a single message", () => {
    expect(seen({ ...whole, pagination: { page: 0, pageSize: 1 } })).toEqual([]);
  });
});

describe("all faults of a query", () => {
  it("are listed together, each with a sentence", () => {
    const all = violations({
      resourceType: "?",
      createdTimeFrom: at(now - 9 * DAY),
      createdTimeTo: at(now),
      idFrom: -20_000,
      pagination: { page: 0.5, pageSize: 1000 },
    });
    expect(all.map(({ tag }) => tag)).toEqual([
      "UnknownResourceType",
      "HalfPair",
      "PeriodTooLong",
      "BeforeRetention",
      "NegativeId",
      "NotAPage",
      "PageSizeOutOfBounds",
    ]);
    for (const { sentence } of all) expect(sentence).toMatch(/^[A-Za-z].*\.$/);
  });

  it("are those of the table of limits, for any query (SCAN-7, SCAN-8, SCAN-9)", () => {
    const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const offset = fc.integer({ min: -9 * DAY, max: DAY });
    const id = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 30_000 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...resourceTypes),
        some(offset),
        some(offset),
        some(id),
        some(id),
        (resourceType, from, to, idFrom, idTo) => {
          const codes = new Set<string>();
          if ([from, to, idFrom, idTo].every((bound) => bound === undefined))
            codes.add("id-range-or-time-interval-is-required");
          if ((from === undefined) !== (to === undefined) || (idFrom === undefined) !== (idTo === undefined))
            codes.add("provide-from-and-to-params-together");
          if (from !== undefined && to !== undefined && resourceType === "METERING_DATA" && to - from > HOUR)
            codes.add("created-time-period-max-one-hour");
          if (from !== undefined && to !== undefined && resourceType !== "METERING_DATA" && to - from > DAY)
            codes.add("created-time-period-max-one-day");
          if ((idFrom ?? 0) < 0 || (idTo ?? 0) < 0) codes.add("id-can-not-be-negative-number");
          if (idFrom !== undefined && idTo !== undefined && idFrom > idTo)
            codes.add("id-from-can-not-be-bigger-than-id-to");
          if (idFrom !== undefined && idTo !== undefined && idTo - idFrom > 10_000)
            codes.add("id-range-exceeds-max-number");
          const found = seen({
            resourceType,
            ...(from !== undefined && { createdTimeFrom: at(now + from) }),
            ...(to !== undefined && { createdTimeTo: at(now + to) }),
            ...(idFrom !== undefined && { idFrom }),
            ...(idTo !== undefined && { idTo }),
          });
          const expected = new Set([...codes].map(code));
          if (from !== undefined && to !== undefined && from >= to)
            expected.add("opp.error.validation.from-field-cannot-be-equal-to-or-after-to-field");
          expect(new Set(found.flatMap(([, fault]) => fault ?? []))).toEqual(expected);
          expect(found.some(([tag]) => tag === "BeforeRetention")).toBe((from ?? 0) < -7 * DAY);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
