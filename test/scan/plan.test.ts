import type { ScanRequest } from "../../src/scan/scan-request.js";
import type { IdRequest } from "../../src/scan/scan-request.js";
import type { PeriodRequest } from "../../src/scan/scan-request.js";
import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { checkRequest } from "../../src/scan/check-request.js";
import {
  halve,
  isIdRequest,
  planDays,
  planDocument,
  planGaps,
  planIds,
  planTime,
  remainingPages,
  requestDocument,
} from "../../src/scan/plan.js";
import type { Plan, PlanError } from "../../src/scan/plan.js";
import type { Interval, LocalDate } from "../../src/time/index.js";
import { addDays, fromIntervals } from "../../src/time/index.js";
import { clockChanges } from "../arbitraries/time.js";
import { slowClock } from "../oracles/time-oracle.js";
import type { Either } from "fp-ts/lib/Either.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const longestOf = (type: string): number => (type === "METERING_DATA" ? HOUR : DAY);

const planned = <Request extends ScanRequest>(result: Either<PlanError, Plan<Request>>): Plan<Request> => {
  if (!isRight(result)) expect.fail(JSON.stringify(result.left));
  return result.right;
};
const ends = ({ requests }: Plan<PeriodRequest>): [number, number][] =>
  requests.map(({ createdTimeFrom, createdTimeTo }) => [createdTimeFrom, createdTimeTo]);

// -------------------------------------------------------------------------------------------------------- oracle

/** The same plan found hour by hour, for spans and moments on full hours. */
const hourByHour = (type: string, span: Interval, now: number) => {
  const windows: [number, number][] = [];
  let lost = null as Interval | null;
  let notYet = null as Interval | null;
  for (let hour = span.from; hour < span.to; hour += HOUR) {
    const last = windows.at(-1);
    if (hour < now - 7 * DAY) lost = { from: lost?.from ?? hour, to: hour + HOUR };
    else if (hour >= now) notYet = { from: notYet?.from ?? hour, to: hour + HOUR };
    else if (last === undefined || hour + HOUR - last[0] > longestOf(type)) windows.push([hour, hour + HOUR]);
    else last[1] = hour + HOUR;
  }
  return { windows, lost, notYet };
};

// ---------------------------------------------------------------------------------------------------- arbitraries

const type = fc.constantFrom(...resourceTypes);
const fraction = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 2047 }).map((n) => n / 2048),
);
/** Moments of 1990 to 2050, many of them near a clock change. */
const now = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) }),
      fc
        .tuple(fc.constantFrom(...clockChanges.slice(6)), fc.integer({ min: -DAY, max: 8 * DAY }))
        .map(([change, ms]) => change + ms),
      fc.integer({ min: Date.UTC(2020, 0) / HOUR, max: Date.UTC(2030, 0) / HOUR }).map((hour) => hour * HOUR),
    ),
    fraction,
  )
  .map(([ms, part]) => ms + part);
/** Where an end lies from now: around the retention, around now, between, or exactly on a boundary. */
const offset = fc.oneof(
  fc.integer({ min: -12 * DAY, max: 3 * DAY }),
  fc.integer({ min: -200, max: 30 }).map((hours) => hours * HOUR),
  fc.constantFrom(-7 * DAY, -7 * DAY - 1, -7 * DAY + 1, -1, 0, 1),
);
const spanOf = (moment: number) =>
  fc
    .tuple(offset, offset, fraction)
    .filter(([a, b]) => a !== b)
    .map(([a, b, part]) => ({
      from: Math.min(a, b) === a ? moment + a : moment + b,
      to: Math.max(a, b) + moment + part,
    }));
const situation = now.chain((moment) => fc.record({ type, now: fc.constant(moment), span: spanOf(moment) }));

// --------------------------------------------------------------------------------------------------------- spans

describe("the plan of a span", () => {
  it("requests exactly the times that can be read, in windows that share their ends and are as long as allowed (SCAN-10, SCAN-11)", () => {
    fc.assert(
      fc.property(situation, ({ type: resourceType, now: moment, span }) => {
        const plan = planned(planTime(resourceType, span, { now: moment }));
        const from = Math.max(span.from, moment - 7 * DAY);
        const to = Math.min(span.to, moment);
        const windows = ends(plan);
        if (from >= to) expect(windows).toEqual([]);
        else {
          expect(windows[0]![0]).toBe(from);
          expect(windows.at(-1)![1]).toBe(to);
        }
        windows.forEach(([start, end], i) => {
          if (i > 0) expect(start).toBe(windows[i - 1]![1]);
          expect(end).toBeGreaterThan(start);
          if (i < windows.length - 1) expect(end - start).toBe(longestOf(resourceType));
          else expect(end - start).toBeLessThanOrEqual(longestOf(resourceType));
        });
        for (const request of plan.requests) expect(request.resourceType).toBe(resourceType);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the fewest requests possible", () => {
    fc.assert(
      fc.property(situation, ({ type: resourceType, now: moment, span }) => {
        const { requests } = planned(planTime(resourceType, span, { now: moment }));
        const readable = Math.max(0, Math.min(span.to, moment) - Math.max(span.from, moment - 7 * DAY));
        expect(requests).toHaveLength(Math.ceil(readable / longestOf(resourceType)));
      }),
    );
  });

  it("divides the span: lost, requested and future parts cover it and touch", () => {
    fc.assert(
      fc.property(situation, ({ type: resourceType, now: moment, span }) => {
        const plan = planned(planTime(resourceType, span, { now: moment }));
        const windows = ends(plan).map(([from, to]) => ({ from, to }));
        const parts = [...(plan.lost ? [plan.lost] : []), ...windows, ...(plan.notYet ? [plan.notYet] : [])];
        expect(parts[0]!.from).toBe(span.from);
        expect(parts.at(-1)!.to).toBe(span.to);
        parts.forEach((part, i) => {
          expect(part.from).toBeLessThan(part.to);
          if (i > 0) expect(part.from).toBe(parts[i - 1]!.to);
        });
        if (plan.lost) expect(plan.lost.to).toBeLessThanOrEqual(moment - 7 * DAY);
        if (plan.notYet) expect(plan.notYet.from).toBeGreaterThanOrEqual(moment);
      }),
    );
  });

  it("has only requests that pass the check of a request", () => {
    fc.assert(
      fc.property(situation, ({ type: resourceType, now: moment, span }) => {
        for (const request of planned(planTime(resourceType, span, { now: moment })).requests)
          expect(checkRequest(requestDocument(request), moment)._tag).toBe("Right");
      }),
      { numRuns: 50 },
    );
  });

  it("is the same as a plan found hour by hour", () => {
    const hour = fc.integer({ min: -220, max: 40 });
    fc.assert(
      fc.property(
        type,
        fc.integer({ min: Date.UTC(1990, 0) / HOUR, max: Date.UTC(2050, 0) / HOUR }),
        hour,
        hour,
        (resourceType, nowHour, a, b) => {
          fc.pre(a !== b);
          const moment = nowHour * HOUR;
          const span = { from: moment + Math.min(a, b) * HOUR, to: moment + Math.max(a, b) * HOUR };
          const plan = planned(planTime(resourceType, span, { now: moment }));
          expect({ windows: ends(plan), lost: plan.lost, notYet: plan.notYet }).toEqual(
            hourByHour(resourceType, span, moment),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is oldest first, or newest first with the same requests", () => {
    fc.assert(
      fc.property(situation, ({ type: resourceType, now: moment, span }) => {
        const oldest = planned(planTime(resourceType, span, { now: moment }));
        expect(planned(planTime(resourceType, span, { now: moment, order: "oldest-first" }))).toEqual(oldest);
        const newest = planned(planTime(resourceType, span, { now: moment, order: "newest-first" }));
        expect(newest).toEqual({ ...oldest, requests: [...oldest.requests].reverse() });
      }),
    );
  });

  it("of the whole retention is 168 requests of METERING_DATA, and 7 of any other type", () => {
    const moment = Date.parse("2024-11-13T09:17:03.25Z");
    for (const resourceType of resourceTypes)
      expect(
        planned(planTime(resourceType, { from: moment - 7 * DAY, to: moment }, { now: moment })).requests,
      ).toHaveLength(resourceType === "METERING_DATA" ? 168 : 7);
  });

  it("has no lost part if its span starts at the retention limit, and no future part if it ends now", () => {
    const moment = 30 * DAY;
    const plan = planTime("AGREEMENT", { from: moment - 7 * DAY, to: moment }, { now: moment });
    expect(plan).toMatchObject({ right: { lost: null, notYet: null } });
  });

  it("is empty when everything is lost or in the future", () => {
    const past = { from: 0, to: 10 };
    expect(planTime("AGREEMENT", past, { now: 7 * DAY + 10 })).toEqual(
      right({ requests: [], lost: past, notYet: null }),
    );
    expect(planTime("AGREEMENT", past, { now: 0 })).toEqual(
      right({ requests: [], lost: null, notYet: past }),
    );
  });

  it("is refused for an invalid type, span or now", () => {
    const options = { now: 10 };
    expect(planTime("BILL", { from: 0, to: 1 }, options)).toEqual(
      left({ tag: "UnknownResourceType", resourceType: "BILL" }),
    );
    expect(planTime("AGREEMENT", { from: 1, to: 0 }, options)).toEqual(
      left({ tag: "ReversedInterval", from: 1, to: 0 }),
    );
    expect(planTime("AGREEMENT", { from: 1, to: 1 }, options)).toEqual(left({ tag: "EmptyInterval", at: 1 }));
    expect(planTime("AGREEMENT", { from: -Infinity, to: 1 }, options)).toEqual(
      left({ tag: "NotAMoment", what: "from", value: -Infinity }),
    );
    expect(planTime("AGREEMENT", { from: 0, to: NaN }, options)).toEqual(
      left({ tag: "NotAMoment", what: "to", value: NaN }),
    );
    expect(planTime("AGREEMENT", { from: 0, to: 1 }, { now: Infinity })).toEqual(
      left({ tag: "NotAMoment", what: "now", value: Infinity }),
    );
  });
});

describe("the plan of several parts of time", () => {
  it("has the requests of each, and the lost and future parts from the first to the last", () => {
    fc.assert(
      fc.property(
        now.chain((moment) =>
          fc.tuple(fc.constant(moment), type, fc.array(spanOf(moment), { maxLength: 5 })),
        ),
        ([moment, resourceType, spans]) => {
          const gaps = fromIntervals(spans);
          const whole = planned(planGaps(resourceType, gaps, { now: moment }));
          const each = gaps.map((gap) => planned(planTime(resourceType, gap, { now: moment })));
          expect(whole.requests).toEqual(each.flatMap(({ requests }) => requests));
          const hull = (parts: (Interval | null)[]) => {
            const there = parts.filter((part) => part !== null);
            return there.length === 0 ? null : { from: there[0]!.from, to: there.at(-1)!.to };
          };
          expect(whole.lost).toEqual(hull(each.map(({ lost }) => lost)));
          expect(whole.notYet).toEqual(hull(each.map(({ notYet }) => notYet)));
        },
      ),
    );
  });

  it("reports the lost part from its first instant, and the future part to its last", () => {
    const DAYS = 86_400_000;
    const moment = 100 * DAYS;
    const gaps = [80, 85, 95, 101, 105].map((day) => ({ from: day * DAYS, to: (day + 1) * DAYS }));
    expect(planned(planGaps("AGREEMENT", gaps, { now: moment }))).toMatchObject({
      lost: { from: 80 * DAYS, to: 86 * DAYS },
      notYet: { from: 101 * DAYS, to: 106 * DAYS },
    });
  });

  it("is refused when one of them is not a valid period", () => {
    expect(
      planGaps(
        "AGREEMENT",
        [
          { from: 0, to: 1 },
          { from: 3, to: 2 },
        ],
        { now: 5 },
      ),
    ).toEqual(left({ tag: "ReversedInterval", from: 3, to: 2 }));
  });
});

// ---------------------------------------------------------------------------------------------------------- days

/** The number of hours and the first instant of every Estonian day from 1990 to 2050, found with Intl. */
const hoursOfDays = (): Map<string, { first: number; hours: number }> => {
  const days = new Map<string, { first: number; hours: number }>();
  for (let hour = Date.UTC(1989, 11, 31); hour < Date.UTC(2051, 0, 2); hour += HOUR) {
    const date = new Date(slowClock(hour)).toISOString().slice(0, 10);
    const day = days.get(date);
    if (day === undefined) days.set(date, { first: hour, hours: 1 });
    else day.hours += 1;
  }
  return days;
};

describe("the plan of a local day", () => {
  it("is right for every day from 1990 to 2050", () => {
    const days = hoursOfDays();
    const wrong: string[] = [];
    const lengths = new Map<number, number>();
    for (let date: LocalDate = { year: 1990, month: 1, day: 1 }; date.year < 2051; date = addDays(date, 1)) {
      const name = new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().slice(0, 10);
      const { first, hours } = days.get(name)!;
      const end = first + hours * HOUR;
      lengths.set(hours, (lengths.get(hours) ?? 0) + 1);
      const agreement = planned(planDays("AGREEMENT", date, date, { now: end }));
      const data = planned(planDays("METERING_DATA", date, date, { now: end }));
      const daily: [number, number][] =
        hours === 25
          ? [
              [first, first + DAY],
              [first + DAY, end],
            ]
          : [[first, end]];
      const hourly = Array.from({ length: hours }, (_, i) => [first + i * HOUR, first + (i + 1) * HOUR]);
      if (
        JSON.stringify(ends(agreement)) !== JSON.stringify(daily) ||
        JSON.stringify(ends(data)) !== JSON.stringify(hourly) ||
        [agreement, data].some(({ lost, notYet }) => lost !== null || notYet !== null)
      )
        wrong.push(name);
    }
    expect(wrong).toEqual([]);
    // Two changes a year, but none in 2000 and 2001.
    expect([...lengths].sort((a, b) => a[0] - b[0])).toEqual([
      [23, 59],
      [24, 22_280 - 118],
      [25, 59],
    ]);
  });

  it("takes 1, 1 and 2 requests of most types, and 23, 24 and 25 of METERING_DATA (SCAN-7, SCAN-8)", () => {
    const count = (resourceType: string, month: number, day: number) => {
      const date = { year: 2024, month, day };
      return planned(planDays(resourceType, date, date, { now: Date.UTC(2024, month - 1, day + 1) })).requests
        .length;
    };
    expect([count("PERMISSION", 3, 31), count("PERMISSION", 3, 30), count("PERMISSION", 10, 27)]).toEqual([
      1, 1, 2,
    ]);
    expect([
      count("METERING_DATA", 3, 31),
      count("METERING_DATA", 3, 30),
      count("METERING_DATA", 10, 27),
    ]).toEqual([23, 24, 25]);
  });

  it("of several days is that of their whole span", () => {
    fc.assert(
      fc.property(
        type,
        fc.integer({ min: 0, max: 22_000 }),
        fc.integer({ min: 0, max: 9 }),
        offset,
        (resourceType, start, length, ago) => {
          const from = addDays({ year: 1990, month: 1, day: 1 }, start);
          const to = addDays(from, length);
          const noon = (date: LocalDate) => Date.UTC(date.year, date.month - 1, date.day, 12);
          const midnight = (date: LocalDate) => {
            for (let hour = noon(date) - DAY; ; hour += HOUR)
              if (new Date(slowClock(hour)).getUTCDate() === date.day) return hour;
          };
          const span = { from: midnight(from), to: midnight(addDays(to, 1)) };
          const options = { now: span.to - ago };
          expect(planDays(resourceType, from, to, options)).toEqual(planTime(resourceType, span, options));
        },
      ),
    );
  });

  it("is refused for a date that does not exist, and dates in reverse order", () => {
    const day = { year: 2024, month: 2, day: 29 };
    for (const date of [
      { year: 2023, month: 2, day: 29 },
      { year: 2024, month: 13, day: 1 },
      { year: 2024, month: 1, day: 1.5 },
      { year: 12_024, month: 1, day: 1 },
      { year: NaN, month: 1, day: 1 },
    ]) {
      expect(planDays("AGREEMENT", date, day, { now: 0 })).toEqual(left({ tag: "NotALocalDate", date }));
      expect(planDays("AGREEMENT", day, date, { now: 0 })).toEqual(left({ tag: "NotALocalDate", date }));
    }
    expect(planDays("AGREEMENT", day, { ...day, day: 28 }, { now: 0 })).toEqual(
      left({ tag: "ReversedDays", from: day, to: { ...day, day: 28 } }),
    );
    expect(planDays("BILL", day, day, { now: 0 })).toMatchObject(left({ tag: "UnknownResourceType" }));
  });
});

// ----------------------------------------------------------------------------------------------------------- ids

describe("the plan of a range of ids", () => {
  it("covers it in the fewest requests possible, which share their ends (SCAN-9, SCAN-10)", () => {
    fc.assert(
      fc.property(
        type,
        fc.nat({ max: 1e9 }),
        fc.oneof(
          fc.nat({ max: 100_000 }),
          fc.nat({ max: 9 }).map((n) => n * 10_000),
        ),
        (resourceType, from, length) => {
          const { requests, lost, notYet } = planned(planIds(resourceType, from, from + length));
          expect([lost, notYet]).toEqual([null, null]);
          expect(requests).toHaveLength(Math.max(1, Math.ceil(length / 10_000)));
          expect(requests[0]!.idFrom).toBe(from);
          expect(requests.at(-1)!.idTo).toBe(from + length);
          requests.forEach((request, i) => {
            expect(request.idTo - request.idFrom).toBeLessThanOrEqual(10_000);
            if (i > 0) expect(request.idFrom).toBe(requests[i - 1]!.idTo);
            expect(checkRequest(requestDocument(request), 0)._tag).toBe("Right");
          });
          expect(planned(planIds(resourceType, from, from + length, "newest-first")).requests).toEqual(
            [...requests].reverse(),
          );
        },
      ),
    );
  });

  it("is one request for a single id", () => {
    expect(planned(planIds("PERMISSION", 7, 7)).requests).toEqual([
      { resourceType: "PERMISSION", idFrom: 7, idTo: 7 },
    ]);
  });

  it("is refused for an invalid type, id or range, or far too many ids", () => {
    expect(planIds("BILL", 0, 1)).toMatchObject(left({ tag: "UnknownResourceType" }));
    expect(planIds("AGREEMENT", -1, 1)).toMatchObject(left({ tag: "NotACount", what: "idFrom", value: -1 }));
    expect(planIds("AGREEMENT", 0, 0.5)).toMatchObject(left({ tag: "NotACount", what: "idTo", value: 0.5 }));
    expect(planIds("AGREEMENT", 0, NaN)).toMatchObject(left({ tag: "NotACount", what: "idTo" }));
    expect(planIds("AGREEMENT", 2, 1)).toEqual(left({ tag: "ReversedIds", idFrom: 2, idTo: 1 }));
    expect(planIds("AGREEMENT", 0, 2 ** 53 - 1)).toMatchObject(
      left({ tag: "NotACount", what: "requests", most: 100_000 }),
    );
  });
});

// ------------------------------------------------------------------------------------------------- after an answer

describe("the pages that remain", () => {
  it("are those after the one that was answered", () => {
    expect(remainingPages({ page: 0, totalPages: 4 })).toEqual(right([1, 2, 3]));
    expect(remainingPages({ page: 2, totalPages: 4 })).toEqual(right([3]));
    for (const totalPages of [0, 1, 2]) expect(remainingPages({ page: 1, totalPages })).toEqual(right([]));
  });

  it("are refused for numbers that are not counts", () => {
    expect(remainingPages({ page: -1, totalPages: 1 })).toMatchObject(left({ what: "page" }));
    expect(remainingPages({ page: 0, totalPages: 1.5 })).toMatchObject(left({ what: "totalPages" }));
    expect(remainingPages({ page: 0, totalPages: 100_001 })).toMatchObject(left({ what: "totalPages" }));
  });
});

describe("the halves of a request", () => {
  const length = fc.oneof(fc.integer({ min: 2000, max: DAY }), fc.constantFrom(2000, 2001, HOUR, DAY));

  it("cover the same and share their boundary", () => {
    fc.assert(
      fc.property(now, length, fraction, (createdTimeFrom, ms, part) => {
        const request = {
          resourceType: "AGREEMENT",
          createdTimeFrom,
          createdTimeTo: createdTimeFrom + ms + part,
        };
        const halves = halve(request as PeriodRequest);
        if (!isRight(halves)) expect.fail("halved");
        const [older, newer] = halves.right as readonly [PeriodRequest, PeriodRequest];
        expect(older).toEqual({ ...request, createdTimeTo: newer.createdTimeFrom });
        expect(newer).toEqual({ ...request, createdTimeFrom: older.createdTimeTo });
        for (const half of [older, newer]) {
          expect(half.createdTimeTo - half.createdTimeFrom).toBeGreaterThanOrEqual(1000);
          expect(half.createdTimeTo - half.createdTimeFrom).toBeLessThanOrEqual(ms / 2 + 2);
        }
      }),
    );
  });

  it("end at a second, and at two neighbouring ids, after any number of halvings", () => {
    const leaves = (request: ScanRequest): readonly ScanRequest[] => {
      const halves = halve(request);
      return isRight(halves) ? halves.right.flatMap(leaves) : [request];
    };
    const seconds = leaves({ resourceType: "METERING_DATA", createdTimeFrom: 0, createdTimeTo: 4000 });
    expect(seconds).toEqual(
      [0, 1000, 2000, 3000].map((createdTimeFrom) => ({
        resourceType: "METERING_DATA",
        createdTimeFrom,
        createdTimeTo: createdTimeFrom + 1000,
      })),
    );
    const ids = leaves({ resourceType: "AGREEMENT", idFrom: 5, idTo: 8 });
    expect(ids).toEqual([5, 6, 7].map((idFrom) => ({ resourceType: "AGREEMENT", idFrom, idTo: idFrom + 1 })));
    expect(ids.every(isIdRequest)).toBe(true);
    expect(seconds.some(isIdRequest)).toBe(false);
  });

  it("are refused when they would be too small", () => {
    const second: PeriodRequest = { resourceType: "AGREEMENT", createdTimeFrom: 0, createdTimeTo: 1999 };
    expect(halve(second)).toEqual(left({ tag: "CannotBeHalved", request: second, smallest: 1000 }));
    const one: IdRequest = { resourceType: "AGREEMENT", idFrom: 4, idTo: 5 };
    expect(halve(one)).toEqual(left({ tag: "CannotBeHalved", request: one, smallest: 1 }));
    expect(halve({ ...second, createdTimeTo: NaN })).toMatchObject(left({ tag: "CannotBeHalved" }));
  });
});

// ------------------------------------------------------------------------------------------------------ document

describe("a plan as a document", () => {
  it("has the Datahub's attributes, instants in UTC, and null for absent parts", () => {
    const moment = Date.parse("2024-11-13T10:30:15.5Z");
    const plan = planned(
      planTime("AGREEMENT", { from: moment - 8 * DAY, to: moment + HOUR }, { now: moment }),
    );
    expect(JSON.parse(JSON.stringify(planDocument({ ...plan, requests: plan.requests.slice(-1) })))).toEqual({
      requests: [
        {
          resourceType: "AGREEMENT",
          createdTimeFrom: "2024-11-12T10:30:15.5Z",
          createdTimeTo: "2024-11-13T10:30:15.5Z",
        },
      ],
      lost: { from: "2024-11-05T10:30:15.5Z", to: "2024-11-06T10:30:15.5Z" },
      notYet: { from: "2024-11-13T10:30:15.5Z", to: "2024-11-13T11:30:15.5Z" },
    });
    expect(planDocument(planned(planIds("PERMISSION", 1, 2)))).toEqual({
      requests: [{ resourceType: "PERMISSION", idFrom: 1, idTo: 2 }],
      lost: null,
      notYet: null,
    });
  });

  it("of the example of the source is newest first", () => {
    const day = (d: number) => ({ year: 2024, month: 1, day: d });
    const plan = planned(
      planDays("AGREEMENT", day(1), day(2), { now: Date.UTC(2024, 0, 3), order: "newest-first" }),
    );
    expect(planDocument(plan).requests).toEqual([
      { resourceType: "AGREEMENT", createdTimeFrom: "2024-01-01T22:00Z", createdTimeTo: "2024-01-02T22:00Z" },
      { resourceType: "AGREEMENT", createdTimeFrom: "2023-12-31T22:00Z", createdTimeTo: "2024-01-01T22:00Z" },
    ]);
  });
});
