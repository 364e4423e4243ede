/** A scan keeps nothing of the answers that it has read, however many come. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { memoryStore, scan } from "../../src/scan/index.js";
import type { Transport } from "../../src/scan/index.js";
import { supplier } from "../simulator/market.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const DAY = 86_400_000;
const now = Date.parse("2027-02-15T00:00Z");
const PAGES = 4;
const MEGABYTE = 1_000_000;

it("memory does not grow with the answers, also when the scan can be aborted", async () => {
  let requests = 0;
  const transport: Transport = () => {
    requests += 1;
    // Text with a number, so that each answer has memory of its own.
    const later = Buffer.alloc(200_000, `${requests} `).toString("latin1");
    const body = JSON.stringify({ content: [], page: { totalPages: PAGES }, later });
    return Promise.resolve({ status: 200, headers: {}, body });
  };
  const found = scan({
    as: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
    types: ["METERING_DATA", "AGREEMENT"],
    transport,
    store: memoryStore(),
    now: () => now,
    sleep: () => Promise.resolve(),
    since: now - 7 * DAY,
    signal: new AbortController().signal,
  });
  const WINDOWS = 168 + 7;
  const used: number[] = [];
  let read = 0;
  for await (const event of found) {
    if (event.tag !== "window") continue;
    read += 1;
    // A collection takes long in a process that has run other tests: only after what is compared.
    if (read !== 10 && read !== WINDOWS) continue;
    collect();
    used.push(process.memoryUsage().heapUsed);
  }
  expect(read).toBe(WINDOWS);
  expect(requests).toBe(PAGES * WINDOWS);
  // 140 MB were answered.
  expect(used[1]! - used[0]!).toBeLessThan(10 * MEGABYTE);
});
