/** The scanner against the simulator in this process, and against answers written by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainScanError, memoryStore, scan } from "../../src/scan/index.js";
import type {
  ScanEvent,
  ScanOptions,
  ScanReport,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from "../../src/scan/index.js";
import { readLedger } from "../../src/scan/ledger-document.js";
import { course, starts } from "./scanned-weeks.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 7, 20, 12);
const as = { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" } as const;

// ------------------------------------------------------------------------------------------------------ simulator

describe("a scanner that is killed at random points and resumed", () => {
  it("misses no readable message, and reports all times that were not readable (SCAN-1, SCAN-11)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1e6),
        fc.constantFrom(...starts),
        fc.constantFrom(0, 0.05, 0.3),
        fc.constantFrom(0, 0, 60, 200),
        async (seed, start, rate, outage) => {
          const outcome = await course({ seed, weeks: 1, start, rate, kills: 0.5, outage });
          expect(outcome.missed).toEqual([]);
          expect(outcome.needless).toEqual([]);
          if (outage < 7 * 24) expect(outcome.lostHours).toBe(0);
          expect(outcome.last.open).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("loses only times that every scan that was not killed had reported as open", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1e6),
        fc.constantFrom(...starts),
        fc.constantFrom(0, 0.1, 0.3),
        fc.constantFrom(0, 60, 200),
        async (seed, start, rate, outage) => {
          const outcome = await course({ seed, weeks: 3, start, rate, kills: 0.9, outage });
          expect(outcome.missed).toEqual([]);
          expect(outcome.needless).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  // The page count is one too low, and the page after it is answered three times with the page before it.
  it.each([
    [1487, starts[4]!, 0],
    [1643, starts[2]!, 60],
    [2351, starts[2]!, 0],
  ])("reads a page that is not claimed and not answered at first (seed %d)", async (seed, start, outage) => {
    const outcome = await course({ seed, weeks: 4, start, rate: 0.3, kills: 0.5, outage });
    expect(outcome.missed.concat(outcome.needless)).toEqual([]);
  });

  it("ends although the start of a window with several pages expires each time that it is read", async () => {
    // Nothing is read for 200 hours; then the oldest window has two pages, and expires between them.
    const outcome = await course({
      seed: 1419,
      weeks: 4,
      start: starts[0]!,
      rate: 0.3,
      kills: 0.5,
      outage: 200,
    });
    expect(outcome.missed.concat(outcome.needless)).toEqual([]);
  });

  it("misses late messages if it has no overlap", async () => {
    let missed = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const outcome = await course({
        seed,
        weeks: 1,
        start: starts[3]!,
        rate: 0.3,
        kills: 0,
        outage: 0,
        overlap: 0,
      });
      missed += outcome.missed.length;
    }
    expect(missed).toBeGreaterThan(0);
  });

  it("keeps only ids of messages that may be read again", async () => {
    const short = await course({ seed: 5, weeks: 1, start: starts[0]!, rate: 0.1, kills: 0, outage: 0 });
    const long = await course({ seed: 5, weeks: 6, start: starts[0]!, rate: 0.1, kills: 0, outage: 0 });
    expect(long.messages).toBeGreaterThan(3 * short.messages);
    expect(long.mostIds).toBeLessThan(Math.max(60, long.messages / 3));
  });
});

// ------------------------------------------------------------------------------------------------ answers by hand

type Answer = TransportResponse | TransportFailure;

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: JSON.stringify(value),
});

const message = (id: string, at: number, content: unknown = [{}]) => ({
  id,
  createdTime: new Date(at).toISOString(),
  reason: "CREATE",
  content,
});

const page = (messages: readonly unknown[], totalPages = 1) =>
  json({ content: messages, page: { totalPages } });
const empty = page([]);

interface Ran {
  readonly events: readonly ScanEvent[];
  readonly report: ScanReport;
  readonly requests: readonly TransportRequest[];
  readonly pauses: readonly number[];
  readonly document: unknown;
  readonly error: string | undefined;
}

/** Scans a day of agreements, one window at a time, with answers from a function of the request and its number. */
const run = async (
  answer: (request: TransportRequest, index: number) => Answer | Promise<Answer>,
  options: Partial<ScanOptions> = {},
  document?: unknown,
): Promise<Ran> => {
  const requests: TransportRequest[] = [];
  const pauses: number[] = [];
  const store = memoryStore(document);
  const found = scan({
    as,
    types: ["AGREEMENT"],
    transport: async (request) => answer(request, requests.push(request) - 1),
    store,
    now: () => now,
    sleep: async (ms) => void pauses.push(ms),
    since: now - DAY,
    concurrency: 1,
    ...options,
  });
  const events: ScanEvent[] = [];
  for await (const event of found) events.push(event);
  const error = found.error();
  return {
    events,
    report: found.report(),
    requests,
    pauses,
    document: store.document(),
    error: error && explainScanError(error),
  };
};

const query = ({ path }: TransportRequest): URLSearchParams => new URL(path, "http://x").searchParams;
const ids = ({ events }: Ran): readonly string[] =>
  events.flatMap((event) => (event.tag === "message" ? [event.id!] : []));
const tags = ({ events }: Ran): readonly string[] => events.map(({ tag }) => tag);

describe("the requests of a scan", () => {
  it("are those of the plan if nothing fails, in both services of metering data", async () => {
    const { requests, report } = await run(
      ({ method }) =>
        method === "POST" ? json({ dataDistributions: [], pagination: { totalPages: 1 } }) : empty,
      { types: ["METERING_DATA", "AGREEMENT"], since: now - 7 * DAY, concurrency: 4 },
    );
    expect(requests).toHaveLength(2 * 168 + 7);
    expect(report).toMatchObject({ read: 0, again: 0, lost: [], open: [] });
  });

  it("continue until a page is not full, even if totalPages is one too low", async () => {
    const pages = [["a", "b"], ["c", "d"], ["e"]];
    const ran = await run(
      (request) =>
        page(
          pages[Number(query(request).get("page"))]!.map((id) => message(id, now - HOUR)),
          1,
        ),
      { pageSize: 2 },
    );
    expect(ids(ran)).toEqual(["a", "b", "c", "d", "e"]);
    expect(ran.requests.map((request) => query(request).get("page"))).toEqual(["0", "1", "2"]);
  });

  it("read everything once from a Datahub that answers pages after the last with the last", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant(HOUR), fc.integer({ min: 1, max: DAY - 1 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (ages, pageSize, isInclusive) => {
          const all = ages.map((age, i) => message(`${i}`, now - age));
          const ran = await run(
            (request) => {
              const asked = query(request);
              const [from, to] = ["createdTimeFrom", "createdTimeTo"].map((name) =>
                Date.parse(asked.get(name)!),
              );
              const found = all.filter(({ createdTime }) => {
                const at = Date.parse(createdTime);
                return from! <= at && (isInclusive ? at <= to! : at < to!);
              });
              const pages = Math.max(1, Math.ceil(found.length / pageSize));
              const at = pageSize * Math.min(Number(asked.get("page")), pages - 1);
              return page(found.slice(at, at + pageSize), pages);
            },
            { pageSize },
          );
          expect([...ids(ran)].sort()).toEqual(all.map(({ id }) => id).sort());
          expect(ran.report).toMatchObject({ lost: [], open: [] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("repeat for a page that is truncated, fails or repeats the previous one", async () => {
    const first = page(
      ["a", "b"].map((id) => message(id, now - HOUR)),
      2,
    );
    const answers = [
      { status: 200, headers: {}, body: '{"content": [{"id": "a' },
      json({}, 500),
      first,
      first,
      { failure: "network", reason: "ECONNRESET" } as const,
      page([message("c", now - HOUR)], 2),
    ];
    const ran = await run((_, i) => answers[i]!, { pageSize: 2 });
    expect(ids(ran)).toEqual(["a", "b", "c"]);
    expect(ran.requests.map((request) => query(request).get("page"))).toEqual(["0", "0", "0", "1", "1", "1"]);
    expect(ran.pauses).toHaveLength(4);
  });

  it("respect Retry-After, in seconds and as a date", async () => {
    const answers = [
      json({}, 503, { "retry-after": "7" }),
      json({}, 429, { "retry-after": new Date(now + 90_000).toUTCString() }),
      empty,
    ];
    const { pauses } = await run((_, i) => answers[i]!);
    expect(pauses.map((ms) => Math.floor(ms / 1000))).toEqual([7, 90]);
  });

  it("have longer pauses after each failure, different for another seed", async () => {
    const failing = (i: number): Answer => (i < 5 ? json({}, 500) : empty);
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((seed) => run((_, i) => failing(i), { seed, concurrency: 2 })),
    );
    expect(one!.pauses).toEqual(same!.pauses);
    expect(one!.pauses).not.toEqual(other!.pauses);
    one!.pauses.forEach((ms, i) => {
      expect(ms).toBeGreaterThanOrEqual(250 * 2 ** i);
      expect(ms).toBeLessThanOrEqual(500 * 2 ** i);
    });
  });

  it("are for half the window if an answer remains incomplete", async () => {
    const answer = (request: TransportRequest): Answer => {
      const [from, to] = ["createdTimeFrom", "createdTimeTo"].map((name) =>
        Date.parse(query(request).get(name)!),
      );
      return to! - from! > 12 * HOUR ? { status: 200, headers: {}, body: '{"content": [' } : empty;
    };
    const ran = await run(answer);
    expect(tags(ran)).toEqual(["window", "window"]);
    expect(ran.report.open).toEqual([]);
  });

  it("stop for a window at an error code of the Datahub, and continue for other windows", async () => {
    const code = "dd.error.validation.data-distribution-created-time-period-max-one-day";
    const ran = await run((_, i) => (i === 1 ? json({ problem: { code } }, 422) : empty), {
      since: now - 3 * DAY,
    });
    expect(tags(ran)).toEqual(["window", "open", "window"]);
    const error = { tag: "Refused", status: 422, code };
    expect(ran.report.open).toEqual([
      { resourceType: "AGREEMENT", service: "agreement", from: now - 2 * DAY, to: now - DAY, error },
    ]);
    const next = await run(() => empty, { since: now - 3 * DAY }, ran.document);
    expect(next.requests).toHaveLength(2); // the window that is open, and the overlap
    expect(next.report.open).toEqual([]);
  });

  it("request another token once", async () => {
    const once = await run((_, i) => (i === 0 ? json({}, 401) : empty));
    expect([once.error, once.requests.length]).toEqual([undefined, 2]);
    const always = await run(() => json({}, 401));
    expect([always.error, always.requests.length]).toEqual([
      "the token is refused (401), and so is the one that the provider gave next",
      2,
    ]);
    expect(always.report.open).toHaveLength(1);
  });
});

describe("the events of a scan", () => {
  it("have a message once, recognized by id, unless it had no content before", async () => {
    const at = now - 60_000;
    const first = await run(() => page([message("A", at), message("b", at, null)]));
    expect(ids(first)).toEqual(["a", "b"]);
    const second = await run(
      () => page([message("a", at), message("b", at), message("c", at)]),
      {},
      first.document,
    );
    expect(ids(second)).toEqual(["b", "c"]);
    expect(second.report).toMatchObject({ read: 2, again: 1 });
  });

  it("begin with lost times, once", async () => {
    const since = now - 9 * DAY;
    const first = await run(() => empty, { since });
    expect(first.events[0]).toEqual({
      tag: "lost",
      resourceType: "AGREEMENT",
      service: "agreement",
      from: since,
      to: now - 7 * DAY,
    });
    const second = await run(() => empty, { since }, first.document);
    expect(second.report.lost).toEqual([]);
  });

  it("include times that were open and expired between two runs", async () => {
    const refused = await run(() => json({ code: "opp.error.technical.x" }, 400));
    const later = await run(() => empty, { now: () => now + 6.5 * DAY, since: now }, refused.document);
    expect(later.report.lost).toMatchObject([{ from: now - DAY, to: now - 0.5 * DAY }]);
  });

  it("include times that expire during the scan", async () => {
    let clock = now;
    const ran = await run(
      () => {
        clock += DAY;
        return empty;
      },
      { since: now - 7 * DAY, now: () => clock },
    );
    expect(ran.report.lost[0]!.from).toBe(now - 7 * DAY);
    expect(ran.report.lost.at(-1)!.to).toBeGreaterThan(now - 5 * DAY);
    expect(ran.report.open).toEqual([]);
  });

  it("have no lost times in a first run without since, although its oldest moments expire during its first request", async () => {
    let clock = now;
    const asked = { since: undefined as never, now: () => (clock += 40) };
    const first = await run(() => empty, asked);
    expect(first.report).toMatchObject({ lost: [], open: [] });
    expect(first.requests).toHaveLength(7);
    clock += 8 * DAY;
    const later = await run(() => empty, asked, first.document);
    expect(later.report.lost[0]!.from).toBeLessThan(now);
  });

  it.each([
    [
      "at once",
      () => {
        throw new Error("no socket");
      },
    ],
    ["later", () => Promise.reject(new Error("no socket"))],
  ] as const)("a transport that throws %s is a failure, not an exception", async (_, transport) => {
    const found = scan({
      as,
      types: ["AGREEMENT"],
      transport,
      store: memoryStore(),
      now: () => now,
      sleep: async () => undefined,
      since: now - DAY,
    });
    const tags: string[] = [];
    for await (const event of found) tags.push(event.tag);
    expect(tags).toEqual(["open"]);
    expect(found.report().open).toMatchObject([{ error: { tag: "StillFailing", reason: "no socket" } }]);
  });

  it("are recorded in the ledger only when the consumer requests the next event", async () => {
    const store = memoryStore();
    const found = scan({
      as,
      types: ["AGREEMENT"],
      transport: async () => page([message("a", now - HOUR)]),
      store,
      now: () => now,
      sleep: async () => undefined,
      since: now - DAY,
    });
    for await (const event of found) if (event.tag === "window") break;
    expect(store.document()).toMatchObject({ entries: [] });
  });

  it("end at a signal, with a complete ledger", async () => {
    const controller = new AbortController();
    const ran = await run(
      (_, i) => {
        if (i === 3) controller.abort();
        return empty;
      },
      { since: now - 7 * DAY, signal: controller.signal },
    );
    expect(ran.events).toHaveLength(3);
    expect(readLedger(JSON.stringify(ran.document))._tag).toBe("Right");
    expect(ran.report.open).toMatchObject([{ from: now - 4 * DAY, to: now }]);
  });
});

describe("bad input of a scan", () => {
  const another = { as: { ...as, role: "GRID_OPERATOR" } };

  it.each<[string, Partial<ScanOptions>, RegExp]>([
    ["no type", { types: [] }, /^expected one or more of METERING_POINT, .*, got none$/],
    [
      "an unknown type",
      { types: ["METERING" as never] },
      /^expected a resource type \(.*\), got "METERING"$/,
    ],
    ["an unknown role", { as: { ...as, role: "KING" } }, /^expected a role \(.*\), got "KING"$/],
    ["an EIC that is none", { as: { ...as, eic: "38X" } }, /^expected an EIC \(.*\), got "38X"$/],
    ["an overlap of a week", { overlap: 7 * DAY }, /^overlap: expected a whole number from 0 to 86400000/],
    ["no clock", { now: () => NaN }, /^now: expected an instant, got NaN$/],
  ])("is %s", async (_, options, text) => {
    const ran = await run(() => empty, options);
    expect([tags(ran), ran.requests]).toEqual([["failed"], []]);
    expect(ran.error).toMatch(text);
  });

  it("is a ledger of another participant, or an invalid one", async () => {
    const { document } = await run(() => empty, another);
    expect((await run(() => empty, {}, document)).error).toBe(
      "expected a ledger of 38X-EIN-OS-----J as OPEN_SUPPLIER of ELECTRICITY, got one of 38X-EIN-OS-----J as GRID_OPERATOR of ELECTRICITY",
    );
    expect((await run(() => empty, {}, { format: "levik-ledger", formatVersion: 1, entries: 7 })).error).toBe(
      "the ledger: $.entries: expected an array",
    );
    const since = [{ resourceType: "AGREEMENT", at: "yesterday" }];
    const wrong = { format: "levik-ledger", formatVersion: 1, entries: [], since };
    expect((await run(() => empty, {}, wrong)).error).toMatch(/^the ledger: \$\.since\[0\]\.at: expected /);
  });

  it("is a clock that differs too much from the Datahub's", async () => {
    const headers = { "x-document-date-time": "2026-08-20T13:00Z" };
    const ran = await run(() => json({ content: [], page: {} }, 200, headers));
    expect(ran.error).toBe(
      "expected a clock near that of the Datahub (2026-08-20T13:00Z), got 2026-08-20T12:00Z",
    );
  });

  it.each<[string, Answer, RegExp]>([
    [
      "a page of HTML",
      { status: 200, headers: {}, body: "<html>" },
      /^expected an answer of the Datahub, got a text that is not JSON with status 200/,
    ],
    ["another JSON", json({ ok: true }), /got JSON that is not a page of messages with status 200/],
    ["a redirection", { status: 302, headers: {}, body: "" }, /got a redirection with status 302/],
    ["no Datahub", json("no", 404), /got a refusal without a code of the Datahub with status 404/],
    [
      "nobody",
      { failure: "network", reason: "ECONNREFUSED" },
      /^the Datahub does not answer: 7 requests in a row failed, the last with ECONNREFUSED$/,
    ],
    ["no token", { failure: "token", reason: "exit status 1" }, /^there is no token: exit status 1$/],
  ])("is a URL that answers with %s", async (_, answer, text) => {
    const ran = await run(() => answer, { since: now - 7 * DAY });
    expect(ran.events.filter(({ tag }) => tag === "failed")).toHaveLength(1);
    expect(ran.error).toMatch(text);
    expect(ran.report.open).toMatchObject([{ from: now - 7 * DAY, to: now }]);
  });

  it("is a store that fails", async () => {
    const load = () => Promise.reject(new Error("no disk"));
    const save = () => Promise.reject(new Error("disk full"));
    expect((await run(() => empty, { store: { load, save } })).error).toBe(
      "the ledger cannot be read: no disk",
    );
    const loads = { load: () => Promise.resolve(undefined), save };
    expect((await run(() => empty, { store: loads })).error).toBe("the ledger cannot be written: disk full");
  });
});
