import { resumption } from "../../src/scan/ledger-questions.js";
import { unsettled } from "../../src/scan/ledger-questions.js";
import { emptyLedger } from "../../src/scan/ledger-model.js";
import type { Ledger } from "../../src/scan/ledger-model.js";
import type { Source } from "../../src/scan/ledger-model.js";
import type { PeriodRequest } from "../../src/scan/scan-request.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldAnswer } from "../../src/scan/ledger.js";
import { readLedger, writeLedger } from "../../src/scan/ledger-document.js";
import { halve, planGaps, remainingPages } from "../../src/scan/plan.js";
import { nextScans } from "../../src/scan/schedule.js";
import { hasInstant } from "../../src/time/index.js";
import { datahubOf, randomFrom } from "./simulated-datahub.js";
import type { Manners, Message } from "./simulated-datahub.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;
const start = Date.parse("2024-10-23T00:00Z"); // the week holds a change of clocks
const eic = "38X-EIN-OS-----J";

// ----------------------------------------------------------------------------------------------------------- week

/** A week of messages: single ones, many on full quarters of an hour, and bursts of several pages within a minute. */
const messagesOf = (random: () => number, overlap: number, days: number): readonly Message[] => {
  const times: number[] = [];
  const whenever = (): number => start + Math.floor(random() * days * DAY);
  for (let i = Math.floor(random() * 60); i > 0; i -= 1) {
    const t = whenever();
    times.push(random() < 0.5 ? Math.floor(t / QUARTER) * QUARTER : t);
  }
  if (random() < 0.5) {
    const t = whenever();
    for (let i = 0; i < 230; i += 1) times.push(t + Math.floor(random() * MINUTE));
  }
  return times
    .sort((a, b) => a - b)
    .map((createdTime, id) => ({
      id,
      createdTime,
      visibleAt:
        createdTime + (random() < 0.5 ? 0 : random() < 0.1 ? overlap : Math.floor(random() * overlap)),
    }));
};

interface Week {
  readonly messages: readonly Message[];
  readonly processed: ReadonlyMap<number, number>;
  readonly rereads: number;
  readonly ledger: Ledger;
  readonly source: Source;
  readonly end: number;
}

/** The week, read by the schedule with one outage, by plan and ledger; then a while without failures. */
const live = (
  resourceType: "AGREEMENT" | "METERING_DATA",
  seed: number,
  outage: number,
  failures: number,
  days: number,
): Week => {
  const random = randomFrom(seed);
  const harsh = failures > 0.1;
  const overlap = Math.floor(random() * 25) * QUARTER;
  const messages = messagesOf(random, overlap, days);
  const ends = Math.floor(random() * 3);
  const manners: Manners = {
    startBelongs: ends !== 0,
    endBelongs: ends !== 1,
    newestFirst: random() < 0.5,
    failures,
    cutAbove: random() < 0.5 ? 150 : 1000,
  };
  const source: Source = { resourceType, service: "search", version: "V1" };
  const order = random() < 0.5 ? "oldest-first" : "newest-first";
  const onTheQuarter = random() < 0.5;
  const processed = new Map<number, number>();
  let rereads = 0;
  let ledger: Ledger = emptyLedger;

  const process = (found: readonly Message[]): void => {
    for (const { id } of found)
      if (processed.has(id)) rereads += 1;
      else processed.set(id, (processed.get(id) ?? 0) + 1);
  };

  const scan = (now: number, current: Manners): void => {
    const ask = datahubOf(messages, current, random);
    const { gaps } = resumption(ledger, source, now);
    const plan = planGaps(resourceType, gaps, { now, order });
    if (plan._tag === "Left") expect.fail(JSON.stringify(plan.left));
    const queue: PeriodRequest[] = [...plan.right.requests];
    const tryHalves = (request: PeriodRequest): void => {
      const halves = halve(request);
      if (halves._tag === "Right") queue.unshift(...(halves.right as readonly PeriodRequest[]));
    };
    let clock = now;
    for (let request = queue.shift(); request !== undefined; request = queue.shift()) {
      if (current.failures > 0 && random() < 0.01) return; // the reader itself breaks down
      const askedAt = clock;
      let pages = 0;
      let totalPages = 1;
      let endedAt = askedAt;
      let broken: "Failed" | "Cut" | undefined;
      for (let page: number | undefined = 0; page !== undefined && broken === undefined;) {
        endedAt = clock;
        const answer = ask(request, page, clock);
        clock += onTheQuarter ? 0 : Math.floor(random() * 2000);
        if (answer.tag !== "Page") broken = answer.tag;
        else {
          process(answer.messages);
          pages += 1;
          totalPages = answer.totalPages;
          const rest = remainingPages(answer);
          page = rest._tag === "Right" ? rest.right[0] : undefined;
        }
      }
      if (broken === "Cut" || (broken === "Failed" && random() < 0.5)) tryHalves(request);
      if (broken === "Cut" || pages === 0) continue;
      // An answer that failed after some pages is offered too: the ledger is to refuse it.
      const after = foldAnswer(
        ledger,
        { service: "search", version: "V1", request, askedAt, endedAt, pages, totalPages },
        overlap,
      );
      if (after._tag === "Right") ledger = after.right;
      else tryHalves(request);
    }
    if (random() < 0.1) {
      const read = readLedger(writeLedger(ledger));
      if (read._tag === "Left") expect.fail(JSON.stringify(read.left));
      ledger = read.right;
    }
  };

  const outageFrom = start + Math.floor(random() * days * DAY);
  const timesADay = resourceType === "AGREEMENT" ? (harsh ? 1 : 3) + Math.floor(random() * 2) : 24;
  const moments = nextScans(resourceType, eic, {
    after: start,
    count: Math.ceil(((days * DAY + outage) / DAY) * timesADay),
    timesADay,
  });
  if (moments._tag === "Left") expect.fail(JSON.stringify(moments.left));
  for (const moment of moments.right) {
    const now = onTheQuarter ? Math.ceil(moment / QUARTER) * QUARTER : moment;
    if (now < outageFrom || now >= outageFrom + outage) scan(now, manners);
  }
  const calm = { ...manners, failures: 0 };
  const end = start + days * DAY;
  const last = Math.max(moments.right.at(-1)!, end) + overlap + QUARTER;
  scan(last, calm);
  scan(last + overlap + QUARTER, calm);
  return { messages, processed, rereads, ledger, source, end };
};

// ---------------------------------------------------------------------------------------------------------- checks

const types = ["AGREEMENT", "METERING_DATA"] as const;
const runs = { AGREEMENT: 2500, METERING_DATA: 200 } as const;

describe.each(types)("scanning %s by plan and ledger", (resourceType) => {
  it("misses no message and processes none twice, with failures, delays, truncation and messages on boundaries (SCAN-1, SCAN-10)", () => {
    let rereads = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 2 * 24 }), (seed, outage) => {
        const week = live(resourceType, seed, outage * HOUR, 0.05, 7);
        expect(week.messages.filter(({ id }) => week.processed.get(id) !== 1)).toEqual([]);
        expect(unsettled(week.ledger, week.source, { from: start, to: week.end })).toEqual([]);
        rereads += week.rereads;
      }),
      { numRuns: runs[resourceType] },
    );
    expect(rereads).toBeGreaterThan(1000); // so that recognizing messages by id was tested
  });

  it("reports everything it missed when it fails longer than messages are kept", () => {
    let missed = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 8 * 24, max: 12 * 24 }), (seed, outage) => {
        const week = live(resourceType, seed, outage * HOUR, 0.4, 7);
        const settled = week.ledger[0]?.settled ?? [];
        for (const message of week.messages)
          if (!week.processed.has(message.id)) {
            missed += 1;
            // A message at the very start of what was read again may be outside a period whose start does not belong to it.
            if (!settled.some(({ from }) => from === message.createdTime))
              expect(hasInstant(settled, message.createdTime)).toBe(false);
          }
      }),
      { numRuns: runs[resourceType] / 5 },
    );
    expect(missed).toBeGreaterThan(0);
  });
});
