import { readReceived } from "../../src/reconcile/read-received.js";
import { describe, expect, it } from "vitest";
import type { DueDelivery } from "../../src/reconcile/due.js";
import type { Report } from "../../src/reconcile/report.js";
import { reportOf } from "../../src/reconcile/report.js";
import { incompleteAnswers, pageRead } from "../../src/reconcile/incomplete-answers.js";
import type { PageRead } from "../../src/reconcile/incomplete-answers.js";
import { dense, partialOf, settings, valuesOf } from "./dense.js";
import type { Sent } from "./messages.js";
import { messageV1, pageV1 } from "./messages.js";
import { data, hours, message, point, reconciled } from "./world.js";
import fc from "fast-check";

const reportOn = (due: readonly DueDelivery[], values: readonly unknown[]): Report => {
  const report = reportOf(partialOf(due, values), settings.at);
  if (report._tag === "Left") throw new Error(JSON.stringify(report.left));
  return report.right;
};

/** Hours of a day, some of them twice; of one that is there twice the first value is 1 and the second 2. */
const stated = (units: readonly number[], twice: readonly number[]): unknown[] => {
  const at = (hour: number, kwh: number) => hours(hour, kwh)[0]!.periods[0]!.aI[0]!;
  const aI = [...units.map((hour) => at(hour, 1)), ...twice.map((hour) => at(hour, 2))];
  return [{ meterEic: point, periods: [{ r: "PT1H", aI }] }];
};

describe("a message that states two values for an interval", () => {
  const some = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 10 });
  const subset = some.chain((units) => fc.tuple(fc.constant(units), fc.subarray(units)));

  it("contradicts itself: neither value matches and none is missing; other intervals are compared as usual", async () => {
    await fc.assert(
      fc.asyncProperty(subset, async ([units, twice]) => {
        const { summary, findings } = await reconciled({
          events: [data(stated(units, []))],
          received: [message(1, "METERING_DATA", stated(units, twice))],
        });
        expect(summary.METERING_DATA).toMatchObject({
          matched: units.length - twice.length,
          contradictory: twice.length,
          missing: 0,
          different: 0,
          superseded: 0,
          unexpected: 0,
        });
        for (const finding of findings) {
          expect(finding).toMatchObject({
            class: "contradictory",
            key: { meterEic: point },
            expected: { event: 0 },
          });
          expect(finding.received!.content).toMatchObject({ values: [{ kwh: 1 }, { kwh: 2 }] });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not hide another message that states the interval once", async () => {
    const { summary } = await reconciled({
      events: [data(stated([0], []))],
      received: [
        message(1, "METERING_DATA", stated([0], [0])),
        message(2, "METERING_DATA", stated([0], []), "2024-05-02T08:06Z"),
      ],
    });
    expect(summary.METERING_DATA).toMatchObject({ matched: 1, contradictory: 1, missing: 0 });
  });
});

describe("copies of one message", () => {
  const late = "2024-05-02T08:30Z";

  it("that differ are a finding about the difference only; the latest counts", async () => {
    const received = [
      message(1, "METERING_DATA", hours(0, 1, 2)),
      message(1, "METERING_DATA", hours(0, 1, 3), late),
    ];
    for (const events of [[data(hours(0, 1, 3))], [data(hours(0, 1, 2))]]) {
      const report = await reconciled({ events, received });
      expect(await reconciled({ events, received: [...received, ...received].reverse() })).toMatchObject({
        summary: report.summary,
        findings: report.findings,
      });
      const [finding] = report.findings.filter((found) => found.class === "contradictory");
      expect(finding).toMatchObject({
        from: "2024-05-01T01:00Z",
        units: 1,
        received: {
          messageId: 1,
          createdTime: late,
          content: { copies: [{ createdTime: late, content: { kwh: 3 } }, { content: { kwh: 2 } }] },
        },
      });
    }
    const right = await reconciled({ events: [data(hours(0, 1, 3))], received });
    expect(right.summary.METERING_DATA).toMatchObject({ matched: 2, contradictory: 1, different: 0 });
  });

  it("do not count except for the latest, also if that one has no content", async () => {
    const elsewhere = [{ ...hours(0, 1)[0]!, meterEic: "38ZT00000000200U" }];
    const { summary } = await reconciled({
      events: [data(hours(0, 1))],
      received: [message(1, "METERING_DATA", hours(0, 1)), message(1, "METERING_DATA", elsewhere, late)],
    });
    expect(summary.METERING_DATA).toMatchObject({ matched: 0, missing: 1, unexpected: 1, contradictory: 2 });
  });

  it("may differ in any way: the report is that of the latest copy alone, plus the findings about the differences", () => {
    const other = fc.tuple(dense, fc.nat({ max: 9 }));
    fc.assert(
      fc.property(dense, other, ({ due, sent }, [{ sent: others }, pick]) => {
        const old = others.filter(({ hasContent }) => hasContent !== false).slice(0, 2);
        const chosen = sent.filter(({ id, hasContent }) => id % 3 !== 0 && hasContent !== false);
        fc.pre(old.length > 0 && chosen.length > 0);
        const { id } = chosen[pick % chosen.length]!;
        const copies = old.map((copy, i): Sent => ({ ...copy, id, createdTime: `2024-10-0${i + 1}T00:00Z` }));
        const values = valuesOf(sent);
        const alone = reportOn(due, values);
        const report = reportOn(due, [...values, ...copies.map(messageV1)]);
        expect(reportOn(due, [...copies.map(messageV1), ...values, ...values]).findings).toEqual(
          report.findings,
        );
        expect(
          report.findings.filter(
            (finding) =>
              finding.received?.content === undefined || !("copies" in (finding.received.content as object)),
          ),
        ).toEqual(alone.findings);
      }),
      { numRuns: 100 },
    );
  });
});

describe("answers with pages that were not read", () => {
  const at = (n: number): string => `2024-05-02T0${n}:00Z`;
  const pageOf = (page: number, totalPages: number, ...messages: readonly unknown[]): unknown => ({
    ...(pageV1(messages) as object),
    pagination: { page, totalPages },
  });
  const pagesOf = (values: readonly unknown[]): readonly PageRead[] =>
    values.flatMap((value, i) => {
      const read = readReceived(value);
      return read._tag === "Right" ? (pageRead(value, read.right, `f:${i}`) ?? []) : [];
    });
  const bill = (id: number, day: number): unknown =>
    messageV1({
      id,
      resourceType: "METERING_POINT",
      content: { meterEic: point },
      createdTime: `2024-05-0${day}T08:00Z`,
      reason: "UPDATE",
    });

  it("are found for any order and repetition of the pages", () => {
    const some = fc.array(fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat({ max: 1000 })), (days, order) => {
        const values = days.flatMap((read, day) =>
          read.map((page) => pageOf(page, 3, bill(10 * day + page, 2 * day + 1))),
        );
        const shuffled = [...values, ...values]
          .map((value) => ({ value, rank: order.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ value }) => value);
        const found = incompleteAnswers(pagesOf(shuffled)).map(({ pages, made }) => [pages, made.from]);
        const expected = days.flatMap((read, day) =>
          read.length === 3 ? [] : [[read.length, Date.parse(`2024-05-0${2 * day + 1}T08:00Z`)]],
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it("do not include answers of one page, nor complete answers of the new services", () => {
    expect(pagesOf([pageOf(0, 1, bill(1, 1)), bill(2, 1)])).toEqual([]);
    const page = (number: number): unknown => ({
      content: [],
      page: { size: 1, number, totalElements: 2, totalPages: 2 },
    });
    expect(pagesOf([page(0)])).toMatchObject([{ page: 0, totalPages: 2 }]);
  });

  it("make messages that may be on the missing pages unread, with a note", async () => {
    const events = [
      data(hours(0, 1), at(8)),
      data(hours(5, 1), at(9)),
      data(hours(7, 1), "2024-05-02T10:00Z"),
    ];
    const received = [pageOf(0, 3, message(1, "METERING_DATA", hours(0, 1), at(8)))];
    const report = await reconciled({ events, received });
    expect(report.summary.METERING_DATA).toMatchObject({ matched: 1, unread: 1, missing: 1 });
    expect(report.notes.filter(({ tag }) => tag === "IncompleteAnswer")).toMatchObject([
      { resourceType: "METERING_DATA", pages: 1, totalPages: 3 },
    ]);
    expect(report.refetch.requests.length).toBeGreaterThan(0);
    const whole = [1, 2].map((page) =>
      pageOf(page, 3, message(page + 1, "METERING_DATA", hours(5, 1), at(9))),
    );
    expect(
      (await reconciled({ events, received: [...received, ...whole] })).summary.METERING_DATA,
    ).toMatchObject({
      unread: 0,
    });
  });
});

describe("other forms of data", () => {
  it("include a reading time, compared only with compareReadingTime", async () => {
    const withTime = (rTime?: string): unknown[] => {
      const [item] = hours(0, 1);
      const [interval] = item!.periods[0]!.aI;
      return [
        {
          ...item,
          periods: [
            { r: "PT1H", aI: [{ ...interval, inQty: { ...interval!.inQty, ...(rTime && { rTime }) } }] },
          ],
        },
      ];
    };
    const documents = {
      events: [data(withTime("2024-05-01T02:00Z"))],
      received: [message(1, "METERING_DATA", withTime())],
    };
    expect((await reconciled(documents)).findings).toEqual([]);
    expect((await reconciled(documents, { compareReadingTime: true })).findings).toMatchObject([
      { class: "different", expected: { content: { rTime: "2024-05-01T02:00Z" } } },
    ]);
  });

  it("include an interval without any quantity, which does not count as received", async () => {
    const bare = [{ meterEic: point, periods: [{ r: "PT1H", aI: [{ pS: "2024-05-01T00:00Z" }] }] }];
    const missing = await reconciled({
      events: [data(hours(0, 1))],
      received: [message(1, "METERING_DATA", bare)],
    });
    expect(missing.summary.METERING_DATA).toMatchObject({ missing: 1, unexpected: 0, different: 0 });
    const nothing = await reconciled({ events: [data(bare)], received: [] });
    expect(nothing.findings).toEqual([]);
  });
});
