/** The number of requests that a scan of a week sends to the simulator, compared with what its plan and full pages need. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryStore, scan } from "../../src/scan/index.js";
import type { Transport } from "../../src/scan/index.js";
import { handle } from "../../src/simulator/index.js";
import { begin, dataEvent, HOUR, iso, supplier, supply } from "../simulator/market.js";
import { randomFrom } from "./simulated-datahub.js";

const WEEK = 7 * 24 * HOUR;

/** Weeks, and their windows: hours of data in both generations or in the second alone, and days of agreements. */
const weeks = [
  { start: Date.parse("2026-08-03T00:00Z"), windows: 168 + 168 + 7 },
  { start: Date.parse("2027-02-08T00:00Z"), windows: 168 + 7 },
];

const changed = (t: number, i: number) => ({
  resourceType: "AGREEMENT",
  action: "UPDATE",
  occurredAt: iso(t),
  initiatorEic: supplier,
  agreement: { ...supply, agreementId: `supply-${i}` },
});

/** A window of one service, as its requests name it, without their page. */
const windowOf = (path: string, body: string | undefined): string => {
  if (body !== undefined) {
    const { pagination: _, ...window } = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify(window);
  }
  const url = new URL(path, "http://x");
  url.searchParams.delete("page");
  return url.href;
};

it("a scan sends at most 1.3 times the requests that its windows and pages need, for any answers", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1e6),
      fc.constantFrom(...weeks),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(7, 50, 100),
      async (seed, { start, windows }, count, pageSize) => {
        const random = randomFrom(seed);
        const now = start + WEEK;
        const moments = Array.from({ length: count }, () => start + Math.floor(random() * WEEK));
        const events = moments
          .sort((a, b) => a - b)
          .map((t, i) => (random() < 0.5 ? changed(t, i) : dataEvent(iso(t), "V2")));
        let state = begin(iso(start - HOUR), events);
        const asked = new Map<string, { messages: number }>();
        let requests = 0;
        const transport: Transport = ({ method, path, headers, body }) => {
          requests += 1;
          const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
          const [after, response] = handle(
            state,
            {
              method,
              target: path,
              headers: { ...Object.fromEntries(lower), authorization: `Bearer ${supplier}` },
              body: body ?? "",
            },
            now,
          );
          state = after;
          const answer = JSON.parse(String(response.body)) as Record<string, readonly unknown[]>;
          const messages = (answer.content ?? answer.dataDistributions ?? []).length;
          const window = windowOf(path, body);
          const { messages: before } = asked.get(window) ?? { messages: 0 };
          asked.set(window, { messages: before + messages });
          return Promise.resolve({
            status: response.status,
            headers: response.headers,
            body: response.body,
          });
        };
        const found = scan({
          as: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
          types: ["METERING_DATA", "AGREEMENT"],
          transport,
          store: memoryStore(undefined),
          now: () => now,
          sleep: () => Promise.resolve(),
          since: start,
          pageSize,
        });
        const read = new Set<string>();
        for await (const event of found) if (event.tag === "message") read.add(event.id!);
        expect(found.report()).toMatchObject({ lost: [], open: [] });
        if (count > 0) expect(read.size).toBeGreaterThan(0);
        expect(asked.size).toBe(windows);
        let needed = 0;
        for (const { messages } of asked.values()) needed += Math.max(1, Math.ceil(messages / pageSize));
        expect(requests).toBeLessThanOrEqual(1.3 * needed);
      },
    ),
    { numRuns: 60 },
  );
});

it("a scan ends although what it reads expires between its pages, however slow the answers are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1e6),
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 20, max: 200 }),
      async (seed, latency, count) => {
        const random = randomFrom(seed);
        const { start } = weeks[1]!;
        const moments = Array.from({ length: count }, () => start + Math.floor(random() * HOUR));
        const events = moments.sort((a, b) => a - b).map((t) => dataEvent(iso(t), "V2"));
        let state = begin(iso(start - HOUR), events);
        // The oldest messages expire while they are read.
        let now = start + WEEK + Math.floor(random() * 0.5 * HOUR);
        let requests = 0;
        const transport: Transport = ({ method, path, headers, body }) => {
          requests += 1;
          if (requests > 1000) throw new Error("a scan without an end");
          now += latency;
          const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
          const all = { ...Object.fromEntries(lower), authorization: `Bearer ${supplier}` };
          const [after, answer] = handle(
            state,
            { method, target: path, headers: all, body: body ?? "" },
            now,
          );
          state = after;
          return Promise.resolve({ status: answer.status, headers: answer.headers, body: answer.body });
        };
        const found = scan({
          as: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
          types: ["METERING_DATA"],
          transport,
          store: memoryStore(undefined),
          now: () => now,
          sleep: () => Promise.resolve(),
          since: start,
          pageSize: 7,
        });
        let last = 0;
        for await (const event of found) if (event.tag === "message") last = event.createdTime;
        expect(found.error()).toBeUndefined();
        expect(last).toBeGreaterThan(start);
        // Each page is read a few times at most, and windows are halved down to one page.
        expect(requests).toBeLessThan(168 + 3 * (count / 7) + 60);
      },
    ),
    { numRuns: 60 },
  );
});
