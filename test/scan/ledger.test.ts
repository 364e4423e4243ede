import { resumeIds } from "../../src/scan/ledger-questions.js";
import { resumption } from "../../src/scan/ledger-questions.js";
import { aboutToBeLost } from "../../src/scan/ledger-questions.js";
import { unreadAnywhere } from "../../src/scan/ledger-questions.js";
import { unsettled } from "../../src/scan/ledger-questions.js";
import { unread } from "../../src/scan/ledger-questions.js";
import { emptyLedger } from "../../src/scan/ledger-model.js";
import type { Ledger } from "../../src/scan/ledger-model.js";
import type { Source } from "../../src/scan/ledger-model.js";
import { AGREEMENTS_MOVED } from "../../src/scan/service-list.js";
import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { foldAnswer, mergeLedgers } from "../../src/scan/ledger.js";
import type { Answer } from "../../src/scan/ledger.js";
import { difference, fromIntervals, hasInstant } from "../../src/time/index.js";
import { answers, ledger, overlap } from "./arbitraries.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse("2024-11-13T00:00Z");
const source: Source = { resourceType: "AGREEMENT", service: "search", version: "V1" };

/** An answer to a period of AGREEMENT in one page, asked for when the period ended. */
const answer = (createdTimeFrom: number, createdTimeTo: number, more: Partial<Answer> = {}): Answer => ({
  service: "search",
  version: "V1",
  request: { resourceType: "AGREEMENT", createdTimeFrom, createdTimeTo },
  askedAt: createdTimeTo,
  endedAt: createdTimeTo,
  pages: 1,
  totalPages: 1,
  ...more,
});
const ids = (idFrom: number, idTo: number, newestId?: number): Answer => ({
  ...answer(0, 1),
  request: { resourceType: "AGREEMENT", idFrom, idTo },
  ...(newestId !== undefined && { newestId }),
});
const folded = (list: readonly Answer[], late = 0, start: Ledger = emptyLedger): Ledger =>
  list.reduce<Ledger>((before, next) => {
    const after = foldAnswer(before, next, late);
    if (after._tag === "Left") expect.fail(JSON.stringify(after.left));
    return after.right;
  }, start);

// ------------------------------------------------------------------------------------------------------- folding in

describe("an answer added to a ledger", () => {
  it("is read up to its end, and settled up to the overlap before its request", () => {
    expect(foldAnswer(emptyLedger, answer(now - DAY, now), HOUR)).toEqual(
      right([
        { ...source, read: [{ from: now - DAY, to: now }], settled: [{ from: now - DAY, to: now - HOUR }] },
      ]),
    );
  });

  it("is settled as a whole when it was requested late enough, and not at all when too early", () => {
    const late = answer(now - DAY, now, { askedAt: now + HOUR, endedAt: now + HOUR });
    expect(folded([late], HOUR)[0]!.settled).toEqual([{ from: now - DAY, to: now }]);
    expect(folded([answer(now - HOUR, now)], HOUR)[0]!.settled).toEqual([]);
  });

  it("is not read beyond the moment of its request, nor before the retention of that moment", () => {
    const wide = answer(now - 8 * DAY, now + HOUR, { askedAt: now, endedAt: now });
    expect(folded([wide])[0]!.read).toEqual([{ from: now - 7 * DAY, to: now }]);
    const old = answer(now - 9 * DAY, now - 8 * DAY, { askedAt: now, endedAt: now });
    expect(folded([old])[0]!.read).toEqual([]);
  });

  it("gives the same ledger for any order of the answers", () => {
    fc.assert(
      fc.property(answers, overlap, fc.infiniteStream(fc.nat()), (list, late, draws) => {
        const times = list.filter(({ request }) => !("idFrom" in request));
        const shuffled = [...times];
        for (let i = shuffled.length - 1; i > 0; i -= 1) {
          const j = draws.next().value! % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
        }
        expect(folded(shuffled, late)).toEqual(folded(times, late));
      }),
    );
  });

  it("makes no difference the second time, and settles only read times", () => {
    fc.assert(
      fc.property(answers, overlap, (list, late) => {
        const once = folded(list, late);
        const times = list.filter(({ request }) => !("idFrom" in request));
        expect(folded(times, late, once)).toEqual(once);
        for (const { read, settled } of once) expect(difference(settled, read)).toEqual([]);
      }),
    );
  });

  it("counts ids as read up to the largest id known (RES-4)", () => {
    expect(folded([ids(100, 200, 150)])[0]!.ids).toEqual({ read: [{ from: 100, to: 151 }], newest: 150 });
    expect(folded([ids(0, 100), ids(100, 200, 150), ids(0, 100)])[0]!.ids).toEqual({
      read: [{ from: 0, to: 151 }],
      newest: 150,
    });
    expect(folded([ids(0, 100)])[0]).toEqual({ ...source, read: [], settled: [] });
    expect(folded([answer(now - 1, now, { newestId: 70 }), ids(0, 100), ids(80, 90)])[0]!.ids).toEqual({
      read: [{ from: 0, to: 71 }],
      newest: 70,
    });
  });

  it("may have any number of pages, and no pages only if it has none", () => {
    const pages = (read: number, all: number) =>
      foldAnswer(emptyLedger, answer(now - DAY, now, { pages: read, totalPages: all }), 0);
    expect([pages(1, 0), pages(3, 3), pages(3, 2)].map(({ _tag }) => _tag)).toEqual([
      "Right",
      "Right",
      "Right",
    ]);
    expect(pages(2, 3)).toEqual(left({ tag: "Incomplete", pages: 2, totalPages: 3 }));
    expect(pages(0, 0)).toEqual(left({ tag: "Incomplete", pages: 0, totalPages: 0 }));
  });

  it("includes the smallest id, 0", () => {
    expect(folded([answer(now - 1, now, { newestId: 0 })])[0]!.ids).toEqual({ read: [], newest: 0 });
    expect(folded([answer(now - 1, now)])[0]!.ids).toBeUndefined();
  });

  it("records nothing when messages expired between its pages", () => {
    const expiring = (pages: number) =>
      answer(now - 7 * DAY, now - 6 * DAY, { askedAt: now, endedAt: now + 1, pages, totalPages: pages });
    expect(foldAnswer(emptyLedger, expiring(2), 0)).toEqual(
      left({ tag: "ExpiredWhileReading", from: now - 7 * DAY, edge: now - 7 * DAY + 1 }),
    );
    expect(foldAnswer(emptyLedger, expiring(1), 0)._tag).toBe("Right");
    const justInTime = { ...expiring(2), endedAt: now };
    expect(foldAnswer(emptyLedger, justInTime, 0)._tag).toBe("Right");
  });

  it("is refused with ids that are not numbers, and with numbers out of range", () => {
    const refused = (more: Partial<Answer>, late = 0) => {
      const after = foldAnswer(emptyLedger, answer(now - DAY, now, more), late);
      return after._tag === "Left" ? after.left : undefined;
    };
    expect(refused({ service: "agreement", version: "V2", newestId: 5 })).toEqual({
      tag: "IdsAreNotNumbers",
      version: "V2",
    });
    expect(refused({ service: "agreement", version: "V2", request: ids(0, 1).request })).toEqual({
      tag: "IdsAreNotNumbers",
      version: "V2",
    });
    expect(refused({ service: "agreement", version: "V2" })).toBeUndefined();
    expect(refused({ service: "agreements", version: "V2" })).toEqual({
      tag: "UnknownService",
      service: "agreements",
    });
    for (const [service, version] of [
      ["search", "V2"],
      ["agreement", "V1"],
      ["network-bill", "V2"],
    ] as const)
      expect(refused({ service, version })).toMatchObject({ tag: "NotCarried", service, version });
    expect(refused({ askedAt: NaN })).toMatchObject({ tag: "NotAMoment", what: "askedAt" });
    expect(refused({ endedAt: Infinity })).toMatchObject({ tag: "NotAMoment", what: "endedAt" });
    expect(refused({ endedAt: now - 1 })).toEqual({ tag: "ReversedInterval", from: now, to: now - 1 });
    expect(refused({ pages: 0.5 })).toMatchObject({ tag: "NotACount", what: "pages" });
    expect(refused({ totalPages: -1 })).toMatchObject({ tag: "NotACount", what: "totalPages" });
    expect(refused({ newestId: -1 })).toMatchObject({ tag: "NotACount", what: "newestId" });
    expect(refused({}, -1)).toMatchObject({ tag: "NotACount", what: "overlap" });
    expect(refused({}, Infinity)).toMatchObject({ tag: "NotACount", what: "overlap" });
    expect(refused({ request: { ...source, createdTimeFrom: 1, createdTimeTo: 0 } as never })).toMatchObject({
      tag: "ReversedInterval",
    });
  });
});

// --------------------------------------------------------------------------------------------------------- merging

describe("merging ledgers", () => {
  it("is associative", () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (a, b, c) => {
        expect(mergeLedgers(mergeLedgers(a, b), c)).toEqual(mergeLedgers(a, mergeLedgers(b, c)));
      }),
    );
  });

  it("is commutative, idempotent, and has the empty ledger as identity", () => {
    fc.assert(
      fc.property(ledger, ledger, (a, b) => {
        expect(mergeLedgers(a, b)).toEqual(mergeLedgers(b, a));
        expect(mergeLedgers(a, a)).toEqual(a);
        expect(mergeLedgers(mergeLedgers(a, b), b)).toEqual(mergeLedgers(a, b));
        expect(mergeLedgers(a, emptyLedger)).toEqual(a);
      }),
    );
  });

  it("is the same as adding the answers of both", () => {
    fc.assert(
      fc.property(answers, answers, overlap, (some, others, late) => {
        const times = (list: readonly Answer[]) => list.filter(({ request }) => !("idFrom" in request));
        const [a, b] = [times(some), times(others)];
        expect(mergeLedgers(folded(a, late), folded(b, late))).toEqual(folded([...a, ...b], late));
      }),
    );
  });
});

// -------------------------------------------------------------------------------------------------------- questions

describe("missing times", () => {
  it("are those that no answer covered; unsettled times are those that none covered late enough", () => {
    fc.assert(
      fc.property(
        answers,
        overlap,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (list, late, start, length) => {
          const made = folded(list, late);
          const span = {
            from: now - 15 * DAY + start * 12 * HOUR,
            to: now - 15 * DAY + (start + length) * 12 * HOUR,
          };
          const missing = unread(made, source, span);
          const open = unsettled(made, source, span);
          for (let t = span.from; t < span.to; t += HOUR) {
            const covering = list.filter(
              ({ service, version, request, askedAt }) =>
                service === "search" &&
                version === "V1" &&
                request.resourceType === "AGREEMENT" &&
                !("idFrom" in request) &&
                request.createdTimeFrom <= t &&
                t < request.createdTimeTo &&
                t >= askedAt - 7 * DAY &&
                t < askedAt,
            );
            expect(hasInstant(missing, t)).toBe(covering.length === 0);
            expect(hasInstant(open, t)).toBe(!covering.some(({ askedAt }) => t < askedAt - late));
          }
        },
      ),
    );
  });

  it("are those that were not requested from one of the services of the type", () => {
    const at = AGREEMENTS_MOVED;
    const span = { from: at - DAY, to: at + DAY };
    const old = folded([answer(at - DAY, at + DAY)]);
    expect(unreadAnywhere(old, "AGREEMENT", span)).toEqual(right([{ from: at, to: at + DAY }]));
    const both = folded([answer(at, at + DAY, { service: "agreement", version: "V2" })], 0, old);
    expect(unreadAnywhere(both, "AGREEMENT", span)).toEqual(right([]));
    expect(unreadAnywhere(both, "NETWORK_BILL", span, { sentAs: "V2" })).toEqual(right([]));
    expect(unreadAnywhere(both, "BILL", span)).toEqual(
      left({ tag: "UnknownResourceType", resourceType: "BILL" }),
    );
  });
});

describe("agreements that are in two services (BEY-11)", () => {
  it("are read for each hour in which either service was read", () => {
    const hours = fc.uniqueArray(fc.integer({ min: -10, max: 10 }), { maxLength: 12 });
    fc.assert(
      fc.property(hours, hours, (ofOld, ofNew) => {
        const at = AGREEMENTS_MOVED;
        const readIn = (service: string, version: "V1" | "V2", read: readonly number[]): Ledger => [
          {
            resourceType: "AGREEMENT",
            service,
            version,
            read: fromIntervals(read.map((hour) => ({ from: at + hour * HOUR, to: at + (hour + 1) * HOUR }))),
            settled: [],
          },
        ];
        const ledger = mergeLedgers(readIn("search", "V1", ofOld), readIn("agreement", "V2", ofNew));
        const open = unreadAnywhere(ledger, "AGREEMENT", { from: at - 10 * HOUR, to: at + 11 * HOUR });
        for (let hour = -10; hour <= 10; hour++) {
          const isRead = ofNew.includes(hour) || (hour < 0 && ofOld.includes(hour));
          const isOpen = open._tag === "Right" && hasInstant(open.right, at + hour * HOUR + 1);
          expect(isOpen).toBe(!isRead);
        }
      }),
    );
  });
});

describe("times about to be lost", () => {
  it("are those not settled, still readable, and expiring within the given time, with their moments", () => {
    const made = folded([answer(now - 7 * DAY, now - 6 * DAY), answer(now - 5 * DAY, now)]);
    expect(aboutToBeLost(made, source, now, DAY)).toEqual([]);
    expect(aboutToBeLost(made, source, now, 2 * DAY)).toEqual([
      { from: now - 6 * DAY, to: now - 5 * DAY, lostFrom: now + DAY, lostBy: now + 2 * DAY },
    ]);
    expect(aboutToBeLost(made, source, now, DAY + HOUR)).toEqual([
      { from: now - 6 * DAY, to: now - 6 * DAY + HOUR, lostFrom: now + DAY, lostBy: now + DAY + HOUR },
    ]);
    expect(aboutToBeLost(emptyLedger, source, now, 30 * DAY)).toEqual([
      { from: now - 7 * DAY, to: now, lostFrom: now, lostBy: now + 7 * DAY },
    ]);
    expect(aboutToBeLost(emptyLedger, source, now, 0)).toEqual([]);
  });
});

describe("the moment to continue reading from", () => {
  it("is at the retention limit when nothing was read, or later when given", () => {
    expect(resumption(emptyLedger, source, now)).toEqual({
      from: now - 7 * DAY,
      gaps: [{ from: now - 7 * DAY, to: now }],
      overlap: 0,
    });
    expect(resumption(emptyLedger, source, now, now - DAY).gaps).toEqual([{ from: now - DAY, to: now }]);
    expect(resumption(emptyLedger, source, now, now)).toEqual({ from: now, gaps: [], overlap: 0 });
  });

  it("is the end of the settled time, so that later times are read again", () => {
    const made = folded([answer(now - 8 * DAY, now - 7 * DAY), answer(now - 7 * DAY, now - DAY)], HOUR);
    expect(resumption(made, source, now)).toEqual({
      from: now - DAY - HOUR,
      gaps: [{ from: now - DAY - HOUR, to: now }],
      overlap: HOUR,
    });
  });

  it("includes times that failed before", () => {
    const made = folded([answer(now - 8 * DAY, now - 3 * DAY), answer(now - 2 * DAY, now - DAY)]);
    expect(resumption(made, source, now).gaps).toEqual([
      { from: now - 3 * DAY, to: now - 2 * DAY },
      { from: now - DAY, to: now },
    ]);
  });

  it("includes times lost since the last settled time, and no older losses", () => {
    const long = folded([answer(now - 20 * DAY, now - 18 * DAY), answer(now - 12 * DAY, now - 9 * DAY)]);
    expect(resumption(long, source, now).gaps).toEqual([{ from: now - 9 * DAY, to: now }]);
    const again = folded([answer(now - DAY, now)], 0, long);
    expect(resumption(again, source, now).gaps).toEqual([{ from: now - 9 * DAY, to: now - DAY }]);
  });
});

describe("the id to continue reading from", () => {
  it("is at the first id not covered, less the overlap", () => {
    const made = folded([ids(100, 200, 180), ids(300, 400, 350)]);
    const from = (since: number, late: number) => resumeIds(made, source, { since, overlap: late });
    expect([from(100, 0), from(150, 20), from(150, 100), from(181, 5), from(50, 5), from(300, 1)]).toEqual([
      181, 161, 150, 181, 50, 350,
    ]);
    expect(resumeIds(emptyLedger, source, { since: 7, overlap: 3 })).toBe(7);
    expect(resumeIds(folded([answer(now - DAY, now)]), source, { since: 7, overlap: 3 })).toBe(7);
  });
});

describe("the ledger's intervals", () => {
  it("are the same as those computed with interval sets", () => {
    const made = folded([answer(now, now + 10), answer(now + 20, now + 30), answer(now + 10, now + 20)]);
    expect(made[0]!.read).toEqual(fromIntervals([{ from: now, to: now + 30 }]));
  });
});
