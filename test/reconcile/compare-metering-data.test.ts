import type { Question } from "../../src/reconcile/refusal-question.js";
import type { MessageRef } from "../../src/reconcile/message-ref.js";
import { describe, expect, it } from "vitest";
import { AccountIntervals, IN, OUT } from "../../src/reconcile/account-intervals.js";
import type { Direction } from "../../src/reconcile/account-intervals.js";
import type { DueDeliveryRef, ExpectedDataRecord } from "../../src/reconcile/due.js";
import { compareExpectedPoint } from "../../src/reconcile/expected-point.js";
import { comparePoint } from "../../src/reconcile/compare-metering-data.js";
import type { PointData } from "../../src/reconcile/point-bucket.js";
import type { Settings } from "../../src/reconcile/results.js";
import { Results } from "../../src/reconcile/results.js";
import type { Interval } from "../../src/time/interval.js";
import type { IntervalSet } from "../../src/time/interval-set.js";
import { settings } from "./dense.js";
import { MINUTE } from "./messages.js";
import fc from "fast-check";

const HOUR = 60 * MINUTE;
const start = Date.parse("2024-05-01T00:00:00Z");
const written = (hour: number): string =>
  new Date(start + hour * HOUR).toISOString().replace(":00.000Z", "Z");

/** One unit: from an hour to another, of the delivery or message at an index. */
interface Unit {
  readonly hours: readonly [from: number, to: number];
  readonly of?: number;
  readonly direction?: Direction;
  readonly kwh?: number;
  readonly m3?: number;
  readonly net?: number;
  /** Null where it is not stated. */
  readonly rType?: string | null;
}

const rowsOf = (units: readonly Unit[]): AccountIntervals => {
  const rows = new AccountIntervals();
  for (const { hours, of: owner = 0, direction = IN, kwh = 1, m3 = NaN, net = NaN, rType = "M" } of units) {
    const [from, to] = hours.map((hour) => start + hour * HOUR) as [number, number];
    rows.add({ from, to, direction, kwh, m3, net, rTime: NaN, rType: rType ?? undefined, owner });
  }
  return rows;
};

const delivery = (event: number, hour: number, more: Partial<DueDeliveryRef> = {}): DueDeliveryRef => ({
  event,
  occurredAt: written(hour),
  at: start + hour * HOUR,
  resourceType: "METERING_DATA",
  reason: "CREATE",
  version: "V1",
  rule: "MD-3",
  ...more,
});
const message = (id: number, hour: number, reason: string | undefined = "CREATE"): MessageRef => ({
  id,
  createdTime: written(hour),
  at: start + hour * HOUR,
  reason,
});
const silent = (id: number, hour: number): MessageRef => ({ ...message(id, hour), reason: undefined });

interface Told {
  readonly due?: readonly Unit[];
  readonly deliveries?: readonly DueDeliveryRef[];
  readonly received?: readonly Unit[];
  readonly messages?: readonly MessageRef[];
  readonly expected?: readonly ExpectedDataRecord[];
  readonly matched?: number;
  readonly entitled?: IntervalSet;
}

const question: Question = { look: { tag: "Change", event: 0 }, times: { from: 0, to: 0 } };

const compared = (compare: typeof comparePoint, told: Told, by: Partial<Settings> = {}) => {
  const results = new Results();
  const asked: (readonly [Interval, number])[] = [];
  const data: PointData = {
    due: rowsOf(told.due ?? []),
    deliveries: told.deliveries ?? [delivery(0, 10)],
    received: rowsOf(told.received ?? []),
    messages: told.messages ?? [message(1, 10)],
    expected: told.expected ?? [],
    matched: told.matched ?? 0,
  };
  compare("38ZP", data, { ...settings, ...by }, results, {
    ask: (times, at) => {
      asked.push([times, at]);
      return question;
    },
    entitled: () => told.entitled ?? [],
    unit: HOUR,
  });
  const counts = Object.fromEntries(
    [...results.summary.values()].flatMap((of) => Object.entries(of).filter(([, n]) => n > 0)),
  );
  return {
    results,
    asked,
    counts,
    findings: results.findings,
    coarser: results.coarser.get("METERING_DATA") ?? 0,
  };
};
const against = (told: Told, by: Partial<Settings> = {}) => compared(comparePoint, told, by);

const hour = (n: number, more: Partial<Unit> = {}): Unit => ({ hours: [n, n + 1], ...more });
const base = { resourceType: "METERING_DATA", key: { meterEic: "38ZP" } };
const spanOf = (from: number, to: number) => ({ from: written(from), to: written(to) });
const subject = (from: number, to: number, units: number): string =>
  `METERING_DATA 38ZP, ${written(from)} to ${written(to)}${units === 1 ? "" : ` (${units} units)`}`;
const due = { event: 0, occurredAt: written(10), reason: "CREATE" };
const came = { messageId: 1, createdTime: written(10), reason: "CREATE" };

// -------------------------------------------------------------------------------------------------- against events

describe("units that were due and received", () => {
  it("match in any order, in addition to those counted as matching before", () => {
    const units = [hour(2), hour(0, { direction: OUT }), hour(0), { hours: [0, 2] as const }, hour(1)];
    const { counts, findings, coarser } = against({
      due: units,
      received: units.toReversed(),
      matched: 7,
    });
    expect(counts).toEqual({ matched: 12 });
    expect(findings).toEqual([]);
    expect(coarser).toBe(0);
  });

  it("are distinguished by start, end and direction", () => {
    for (const other of [hour(1), { hours: [0, 2] as const }, hour(0, { direction: OUT })]) {
      expect(against({ due: [hour(0)], received: [other] }).counts).toEqual({ missing: 1, unexpected: 1 });
      expect(against({ due: [other], received: [hour(0)] }).counts).toEqual({ missing: 1, unexpected: 1 });
    }
  });

  it("are late after the tolerated delay", () => {
    expect(against({ due: [hour(0)], received: [hour(0)], messages: [message(1, 11)] }).counts).toEqual({
      matched: 1,
    });
    const { counts, findings } = against({
      due: [hour(0), hour(1)],
      received: [hour(0), hour(1)],
      messages: [message(1, 11.5)],
    });
    expect(counts).toEqual({ late: 2 });
    expect(findings).toStrictEqual([
      {
        class: "late",
        ...base,
        ...spanOf(0, 2),
        units: 2,
        expected: due,
        received: { ...came, createdTime: written(11.5) },
        rule: "MD-3",
        text: `${subject(0, 2, 2)}: message 1 of ${written(11.5)} (CREATE) is late: event 0 of ${written(10)} makes it due (CREATE).`,
      },
    ]);
  });

  it("match with a less specific reason, which is counted, and may be late as well", () => {
    const by = { edition: "et" } as const;
    const told = { due: [hour(0)], deliveries: [delivery(0, 10, { reason: "UPDATE" })], received: [hour(0)] };
    expect(against(told, by)).toMatchObject({ counts: { matched: 1 }, coarser: 1 });
    expect(against({ ...told, messages: [message(1, 12)] }, by)).toMatchObject({
      counts: { late: 1 },
      coarser: 1,
    });
    expect(against(told).counts).toEqual({ different: 1 });
    const several = {
      ...told,
      received: [hour(0), hour(0, { kwh: 5, of: 1 })],
      messages: [message(1, 10), message(2, 10)],
    };
    expect(against(several, by)).toMatchObject({ counts: { matched: 1, unexpected: 1 }, coarser: 1 });
  });

  it("are each compared with the reason of their own message", () => {
    const { counts, coarser } = against(
      {
        due: [hour(0), hour(1)],
        deliveries: [delivery(0, 10, { reason: "UPDATE" })],
        received: [hour(0), hour(1, { of: 1 })],
        messages: [message(1, 10, "CREATE"), message(2, 10, "DELETE")],
      },
      { edition: "et" },
    );
    expect(counts).toEqual({ matched: 1, different: 1 });
    expect(coarser).toBe(1);
  });

  it("are different in the attributes that differ; the first unit of a range is shown", () => {
    const { counts, findings } = against({
      due: [hour(0, { kwh: 1, m3: 1, net: 1 }), hour(1, { kwh: 2 })],
      received: [hour(0, { kwh: 2, m3: 2, net: 2, rType: "E" }), hour(1, { kwh: 3 })],
      messages: [silent(1, 10)],
    });
    expect(counts).toEqual({ different: 2 });
    expect(findings).toStrictEqual([
      {
        class: "different",
        ...base,
        ...spanOf(0, 2),
        units: 2,
        expected: {
          ...due,
          content: { ...spanOf(0, 1), direction: "IN", rType: "M", kwh: 1, m3: 1, net: 1 },
        },
        received: {
          messageId: 1,
          createdTime: written(10),
          content: { ...spanOf(0, 1), direction: "IN", rType: "E", kwh: 2, m3: 2, net: 2 },
        },
        rule: "MD-3",
        text: `${subject(0, 2, 2)}: message 1 of ${written(10)} differs: kwh is 2 instead of 1, m3 is 2 instead of 1, net is 2 instead of 1, rType is E instead of M, reason is nothing instead of CREATE in the first of them.`,
      },
    ]);
  });

  it("do not differ in a net quantity that only one side has, nor within the tolerance", () => {
    const differingOf = (a: Partial<Unit>, b: Partial<Unit>): string => {
      const { findings } = against(
        { due: [hour(0, a)], received: [hour(0, { rType: "E", ...b })] },
        { tolerance: 1 },
      );
      return /differs: (.*)\.$/.exec(findings[0]!.text)![1]!;
    };
    const only = "rType is E instead of M";
    expect(differingOf({ net: 1 }, {})).toBe(only);
    expect(differingOf({}, { net: 1 })).toBe(only);
    expect(differingOf({ net: 1, m3: 1, kwh: 1 }, { net: 2, m3: 2, kwh: 2 })).toBe(only);
    expect(differingOf({ net: 1 }, { net: 3 })).toBe(`net is 3 instead of 1, ${only}`);
  });

  it("do not differ in a reading type that only one side states, alone or among several", () => {
    for (const [a, b] of [
      ["M", null],
      [null, "E"],
      [null, null],
    ] as const) {
      expect(against({ due: [hour(0, { rType: a })], received: [hour(0, { rType: b })] }).counts).toEqual({
        matched: 1,
      });
      const { counts } = against({
        due: [hour(0, { rType: a }), hour(0, { kwh: 2, of: 1 })],
        deliveries: [delivery(0, 10), delivery(1, 10)],
        received: [hour(0, { kwh: 2 }), hour(0, { rType: b, of: 1 })],
        messages: [message(1, 10), message(2, 10)],
      });
      expect(counts).toEqual({ matched: 2 });
    }
    const readingType = fc.constantFrom("M", "E", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(readingType, readingType), { minLength: 1 }), (types) => {
        const { counts } = against({
          due: types.map(([rType], n) => hour(n, { rType })),
          received: types.map(([, rType], n) => hour(n, { rType })),
        });
        const different = types.filter(([a, b]) => a !== null && b !== null && a !== b).length;
        expect([counts["matched"] ?? 0, counts["different"] ?? 0]).toEqual([
          types.length - different,
          different,
        ]);
      }),
    );
  });

  it("have no rule if the delivery has none", () => {
    const { findings } = against({ due: [hour(0)], deliveries: [delivery(0, 10, { rule: undefined })] });
    expect(findings[0]).not.toHaveProperty("rule");
  });
});

describe("a point without any data", () => {
  it("is not counted", () => {
    for (const compare of [comparePoint, compareExpectedPoint]) {
      const { results } = compared(compare, {});
      expect([results.summary.size, results.coarser.size]).toEqual([0, 0]);
    }
    const { results } = against({ due: [hour(0)], received: [hour(0)] });
    expect(results.coarser.size).toBe(0);
  });
});

describe("units that were due or received several times", () => {
  it("are paired by content before time", () => {
    const { counts } = against({
      due: [hour(0, { kwh: 1 }), hour(0, { kwh: 2, of: 1 })],
      deliveries: [delivery(0, 10), delivery(1, 10)],
      received: [hour(0, { kwh: 2 }), hour(0, { kwh: 1, of: 1 })],
      messages: [message(1, 10), message(2, 10)],
    });
    expect(counts).toEqual({ matched: 2 });
  });

  it("are compared as different with the first remaining one in time", () => {
    const { counts, findings } = against({
      due: [hour(0)],
      received: [hour(0, { kwh: 2, rType: "E" }), hour(0, { kwh: 3, of: 1 })],
      messages: [message(1, 10), message(2, 10)],
    });
    expect(counts).toEqual({ different: 1, unexpected: 1 });
    expect(findings[0]!.received!.messageId).toBe(1);
  });

  it("are paired in order of time if they are equal", () => {
    const { counts } = against({
      due: [hour(0), hour(0, { of: 1 })],
      deliveries: [delivery(0, 10), delivery(1, 10.1)],
      received: [hour(0), hour(0, { of: 1 })],
      messages: [message(1, 11), message(2, 11.05)],
    });
    expect(counts).toEqual({ matched: 2 });
  });

  it("are compared independently of the neighbouring units", () => {
    const { counts, results } = against({
      due: [hour(0), hour(1), hour(1, { of: 1 }), hour(3)],
      deliveries: [delivery(0, 10), delivery(1, 10)],
      received: [hour(0), hour(1), hour(2), hour(2, { of: 1 }), hour(3)],
      messages: [message(1, 10), message(2, 10.5)],
    });
    expect(counts).toEqual({ matched: 3, superseded: 1, unexpected: 1, duplicate: 1 });
    expect(results.findings).toMatchObject([{ class: "duplicate", received: { content: { sameAs: 1 } } }]);
    expect(results.findings[0]).not.toHaveProperty("expected");
    expect(results.open).toStrictEqual([
      { finding: { class: "unexpected", ...base, ...spanOf(2, 3), units: 1, received: came }, question },
    ]);
    const twice = against({
      due: [hour(0), hour(0, { of: 1 })],
      deliveries: [delivery(0, 10), delivery(1, 10)],
      received: [hour(0, { kwh: 5 })],
    });
    expect(twice.counts).toEqual({ different: 1, superseded: 1 });
    expect(twice.findings[0]!.expected!.event).toBe(1);
  });

  it("do not agree by quantity alone, nor with a less specific reason if one with the same reason exists", () => {
    const other = against({
      due: [hour(0)],
      received: [hour(0), hour(0, { of: 1, kwh: 5 })],
      messages: [message(1, 10, "UPDATE"), message(2, 10, "UPDATE")],
    });
    expect(other.counts).toEqual({ different: 1, unexpected: 1 });
    expect(other.findings[0]!.text).toContain("differs: reason is UPDATE instead of CREATE.");
    const near = against(
      {
        due: [hour(0)],
        received: [hour(0, { kwh: 1.5 }), hour(0, { kwh: 5, of: 1 })],
        messages: [message(1, 10), message(2, 10)],
      },
      { tolerance: 1 },
    );
    expect(near).toMatchObject({ counts: { matched: 1, unexpected: 1 }, coarser: 0 });
  });

  it("repeat the first message in time, never a unit of their own message", () => {
    const { counts, findings } = against({
      due: [hour(0)],
      received: [hour(0), hour(0, { of: 1 })],
      messages: [message(2, 10.5), message(1, 10)],
    });
    expect(counts).toEqual({ matched: 1, duplicate: 1 });
    expect(findings).toStrictEqual([
      {
        class: "duplicate",
        ...base,
        ...spanOf(0, 1),
        units: 1,
        received: { ...came, messageId: 2, createdTime: written(10.5), content: { sameAs: 1 } },
        text: `${subject(0, 1, 1)}: message 2 of ${written(10.5)} (CREATE) repeats message 1.`,
      },
    ]);
    expect(against({ due: [hour(0)], received: [hour(0), hour(0)] }).counts).toEqual({
      matched: 1,
      unexpected: 1,
    });
  });

  it("match, of messages created at the same moment, the one with the smallest id", () => {
    const { findings } = against({
      due: [hour(0)],
      received: [hour(0), hour(0, { of: 1 }), hour(0, { of: 2 })],
      messages: [message(9, 10), message(10, 10), message(8, 10)],
    });
    expect(findings.map(({ received }) => [received!.messageId, received!.content])).toEqual([
      [9, { sameAs: 8 }],
      [10, { sameAs: 8 }],
    ]);
  });
});

describe("units that were due and not received", () => {
  it("are missing", () => {
    expect(against({ due: [hour(0), hour(1), hour(3)] }).findings).toStrictEqual([
      {
        class: "missing",
        ...base,
        ...spanOf(0, 2),
        units: 2,
        expected: due,
        rule: "MD-3",
        text: `${subject(0, 2, 2)}: event 0 of ${written(10)} makes it due (CREATE), but it was not received.`,
      },
      {
        class: "missing",
        ...base,
        ...spanOf(3, 4),
        units: 1,
        expected: due,
        rule: "MD-3",
        text: `${subject(3, 4, 1)}: event 0 of ${written(10)} makes it due (CREATE), but it was not received.`,
      },
    ]);
  });

  it("are reported without the units received next to them", () => {
    const { findings, counts } = against({
      due: [hour(0), hour(1), hour(5)],
      received: [hour(0), hour(1, { of: 1 })],
      messages: [message(1, 10), message(2, 10)],
    });
    expect(counts).toEqual({ matched: 2, missing: 1 });
    expect(findings[0]).not.toHaveProperty("received");
  });

  it("are superseded by data that another event, or another moment, made due later", () => {
    const twice = [hour(0), hour(0, { of: 1 })];
    const countsOf = (...deliveries: readonly DueDeliveryRef[]) => against({ due: twice, deliveries }).counts;
    expect(countsOf(delivery(0, 10), delivery(1, 10))).toEqual({ superseded: 1, missing: 1 });
    expect(countsOf(delivery(0, 10), delivery(0, 11))).toEqual({ superseded: 1, missing: 1 });
    expect(countsOf(delivery(0, 10), delivery(0, 10))).toEqual({ missing: 2 });
    const last = against({
      due: [hour(0, { of: 2 }), ...twice.toReversed()],
      deliveries: [delivery(0, 10), delivery(1, 11), delivery(2, 12)],
    });
    expect(last.findings.map(({ expected }) => expected!.event)).toEqual([2]);
  });

  it("are unread if their time was not read, and requested again until they are lost", () => {
    const until = start + 10 * HOUR + 7 * 24 * HOUR;
    const written7 = "2024-05-08T10:00Z";
    const unread = { class: "unread", ...base, ...spanOf(0, 1), units: 1, expected: due, rule: "MD-3" };
    const known = against({ due: [hour(0)] }, { ledger: [], at: until - 1 });
    expect(known.findings).toStrictEqual([
      {
        ...unread,
        recoverableUntil: written7,
        text: `${subject(0, 1, 1)}: event 0 of ${written(10)} makes it due (CREATE); its time was not read; it can be read until ${written7}.`,
      },
    ]);
    expect([...known.results.gaps]).toEqual([
      ["METERING_DATA", [{ from: start + 10 * HOUR, to: start + 11 * HOUR }]],
    ]);
    expect(against({ due: [hour(0)] }, { ledger: [], at: until }).findings).toStrictEqual([
      {
        ...unread,
        text: `${subject(0, 1, 1)}: event 0 of ${written(10)} makes it due (CREATE); its time was not read; it could be read until ${written7}.`,
      },
    ]);
  });

  it("are searched in the service of their version", () => {
    const read = [{ from: 0, to: Infinity }];
    const ledger = [
      { resourceType: "METERING_DATA", service: "search", version: "V1" as const, read, settled: [] },
    ];
    const late = 24 * 1000;
    const of = (version: "V1" | "V2") =>
      against({ due: [hour(0)], deliveries: [delivery(0, late, { version })] }, { ledger }).counts;
    expect(of("V1")).toEqual({ missing: 1 });
    expect(of("V2")).toEqual({ unread: 1 });
  });
});

describe("units that were received and not due", () => {
  it("are unexpected, with a question for the reason", () => {
    const { counts, asked, results, findings } = against({ received: [hour(0), hour(1), hour(3)] });
    expect(counts).toEqual({ unexpected: 3 });
    expect(findings).toEqual([]);
    const at = start + 10 * HOUR;
    expect(asked).toEqual([
      [{ from: start, to: start + 2 * HOUR }, at],
      [{ from: start + 3 * HOUR, to: start + 4 * HOUR }, at],
    ]);
    expect(results.open).toStrictEqual([
      { finding: { class: "unexpected", ...base, ...spanOf(0, 2), units: 2, received: came }, question },
      { finding: { class: "unexpected", ...base, ...spanOf(3, 4), units: 1, received: came }, question },
    ]);
  });
});

// ------------------------------------------------------------------------------------------- against expectation

describe("compared with an expectation", () => {
  const expecting = (told: Told, by: Partial<Settings> = {}) => compared(compareExpectedPoint, told, by);
  const times = (from: number, to: number): Interval => ({
    from: start + from * HOUR,
    to: start + to * HOUR,
  });
  const until = (deadline: number, ...set: readonly Interval[]): ExpectedDataRecord => ({
    meterEic: "38ZP",
    times: set,
    deadline: start + deadline * HOUR,
  });

  it("the first message of a unit matches by the deadline and is late after it", () => {
    const told = { received: [hour(0), hour(1)], expected: [until(10, times(0, 2))] };
    expect(expecting(told).counts).toEqual({ matched: 2 });
    const { counts, findings } = expecting({ ...told, messages: [silent(1, 10.5)] });
    expect(counts).toEqual({ late: 2 });
    expect(findings).toStrictEqual([
      {
        class: "late",
        ...base,
        ...spanOf(0, 2),
        units: 2,
        expected: { deadline: written(10) },
        received: { messageId: 1, createdTime: written(10.5) },
        text: `${subject(0, 2, 2)}: message 1 of ${written(10.5)} is late: it was due by ${written(10)}.`,
      },
    ]);
  });

  it("each time has its earliest deadline, and is missing only once", () => {
    const { findings, results } = expecting({ expected: [until(20, times(0, 4)), until(10, times(1, 2))] });
    expect(results.gaps.size).toBe(0);
    expect(findings.map(({ from, to, units, expected }) => [from, to, units, expected!.deadline])).toEqual([
      [written(0), written(1), 1, written(20)],
      [written(1), written(2), 1, written(10)],
      [written(2), written(4), 2, written(20)],
    ]);
    expect(findings[0]).toStrictEqual({
      class: "missing",
      ...base,
      ...spanOf(0, 1),
      units: 1,
      expected: { deadline: written(20) },
      text: `${subject(0, 1, 1)}: it was due by ${written(20)}, but it was not received.`,
    });
    const late = expecting({
      received: [hour(0), hour(1)],
      messages: [message(1, 15)],
      expected: [until(20, times(0, 4)), until(10, times(1, 2))],
    });
    expect(late.counts).toEqual({ matched: 1, late: 1, missing: 2 });
  });

  it("names the rule and the final data of a month, and counts started units", () => {
    const { findings } = expecting({
      expected: [{ ...until(10, times(0, 1.5)), monthFinal: true, grounds: [{ rule: "MD-3" }] }],
    });
    expect(findings).toMatchObject([
      { units: 2, rule: "MD-3", expected: { deadline: written(10), content: { monthFinal: true } } },
    ]);
    const { findings: first } = expecting({
      expected: [{ ...until(10, times(0, 1)), monthFinal: false, grounds: [] }],
    });
    expect(first[0]!.expected).toStrictEqual({ deadline: written(10) });
    expect(first[0]).not.toHaveProperty("rule");
  });

  it("a unit that overlaps an expected time is due", () => {
    const expected = [until(10, times(1, 2), times(5, 6))];
    const of = (from: number, to: number) => expecting({ received: [{ hours: [from, to] }], expected });
    expect(of(0, 1).counts).toEqual({ unexpected: 1, missing: 2 });
    expect(of(2, 3).counts).toEqual({ unexpected: 1, missing: 2 });
    expect(of(0, 1.5).counts).toEqual({ matched: 1, missing: 2 });
    expect(of(1.5, 3).counts).toEqual({ matched: 1, missing: 2 });
    expect(of(1, 2).counts).toEqual({ matched: 1, missing: 1 });
    expect(of(5, 6).counts).toEqual({ matched: 1, missing: 1 });
  });

  it("a unit outside the expected times is either due to the party by the rules, or unexpected with a question for the reason", () => {
    const told = { received: [hour(0), hour(1)], expected: [until(10, times(0, 1))] };
    const ours = expecting({ ...told, entitled: [times(1, 2)] });
    expect(ours.counts).toEqual({ matched: 1 });
    expect(ours.results.beside).toBe(1);
    const { results, asked } = expecting(told);
    expect(results.beside).toBe(0);
    expect(results.open).toStrictEqual([
      { finding: { class: "unexpected", ...base, ...spanOf(1, 2), units: 1, received: came }, question },
    ]);
    expect(asked).toEqual([[times(1, 2), start + 10 * HOUR]]);
  });

  it("a later message of a unit repeats the first one with the same data of the point, else it replaces it", () => {
    const twice = (second: Partial<Unit>, ...messages: readonly MessageRef[]) =>
      expecting({
        received: [hour(0), hour(0, { ...second, of: 1 })],
        messages,
        expected: [until(20, times(0, 1))],
      });
    const { counts, findings } = twice({}, message(2, 11), message(1, 10));
    expect(counts).toEqual({ matched: 1, duplicate: 1 });
    expect(findings).toStrictEqual([
      {
        class: "duplicate",
        ...base,
        ...spanOf(0, 1),
        units: 1,
        received: { ...came, messageId: 2, createdTime: written(11), content: { sameAs: 1 } },
        text: `${subject(0, 1, 1)}: message 2 of ${written(11)} (CREATE) repeats message 1.`,
      },
    ]);
    const replaced = { matched: 1, superseded: 1 };
    expect(twice({ kwh: 2 }, message(1, 10), message(2, 11)).counts).toEqual(replaced);
    expect(twice({}, message(1, 10), message(2, 11, "UPDATE")).counts).toEqual(replaced);
    expect(twice({}, message(1, 10), silent(2, 11)).counts).toEqual(replaced);
    expect(twice({}, silent(1, 10), silent(2, 11)).counts).toEqual({ matched: 1, duplicate: 1 });
  });

  it("a message that has a unit twice repeats nothing", () => {
    const { counts } = expecting({ received: [hour(0), hour(0)], expected: [until(10, times(0, 1))] });
    expect(counts).toEqual({ matched: 1, superseded: 1 });
  });

  it("a repetition or correction of unexpected data is counted as such", () => {
    const received = [hour(0), hour(0, { of: 1 }), hour(0, { of: 2, kwh: 2 })];
    const messages = [message(1, 10), message(2, 11), message(3, 12)];
    expect(expecting({ received, messages }).counts).toEqual({ unexpected: 2, duplicate: 1 });
    const ours = expecting({ received, messages, entitled: [times(0, 1)] });
    expect(ours.counts).toEqual({ duplicate: 1 });
    expect(ours.results.beside).toBe(2);
  });

  it("unexpected data is reported without a deadline, and each repetition names the first message", () => {
    const { results, findings } = expecting({
      received: [hour(0), hour(0, { of: 1 }), hour(0, { of: 2 }), hour(0, { of: 3, kwh: 2 })],
      messages: [message(1, 10), message(2, 11), message(3, 12), message(4, 13)],
      expected: [until(10, times(20, 21)), until(11, times(30, 31))],
    });
    const duplicates = findings.filter((finding) => finding.class === "duplicate");
    expect(duplicates.map(({ received }) => [received!.messageId, received!.content])).toEqual([
      [2, { sameAs: 1 }],
      [3, { sameAs: 1 }],
    ]);
    expect(results.open.map(({ finding }) => finding.received!.messageId)).toEqual([1, 4]);
    for (const finding of [...duplicates, ...results.open.map((open) => open.finding)])
      expect(finding).not.toHaveProperty("expected");
  });

  it("the third message repeats the second if both have the same data", () => {
    const { findings } = expecting({
      received: [hour(0), hour(0, { of: 1, kwh: 2 }), hour(0, { of: 2, kwh: 2 })],
      messages: [message(1, 10), message(2, 11), message(3, 12)],
      expected: [until(20, times(0, 1))],
    });
    expect(findings.map(({ received }) => [received!.messageId, received!.content])).toEqual([
      [3, { sameAs: 2 }],
    ]);
  });

  it("data that was not received is unread if a time before the deadline was not read", () => {
    const { findings, results } = expecting(
      { expected: [until(10, times(0, 1))] },
      { ledger: [], at: start },
    );
    expect(findings).toMatchObject([{ class: "unread", recoverableUntil: "2024-05-08T10:00Z" }]);
    expect([...results.gaps]).toEqual([["METERING_DATA", [times(1, 10)]]]);
  });
});
