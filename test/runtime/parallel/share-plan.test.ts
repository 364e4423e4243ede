import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { SharePlan } from "../../../src/documents/share-plan-codec.js";
import type { Entry, FileFault } from "../../../src/runtime/files/read-entries.js";
import { readParts } from "../../../src/runtime/files/read-entries.js";
import type { Job } from "../../../src/runtime/parallel/job.js";
import { planShares } from "../../../src/runtime/parallel/share-plan.js";
import { eventParts, receivedParts } from "../../../src/runtime/parallel/shared-parts.js";
import { storedFiles } from "../files/stored-files.js";

const directory = mkdtempSync(join(tmpdir(), "levik-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

type Part = Entry | FileFault;

let made = 0;
const kept = (bytes: Uint8Array): string => {
  const file = join(directory, `kept-${made++}`);
  writeFileSync(file, bytes);
  return file;
};

const listOf = async (parts: AsyncIterable<Part> | Iterable<Part>): Promise<readonly Part[]> => {
  const list: Part[] = [];
  for await (const part of parts) list.push(part);
  return list;
};

const byIndex = (parts: readonly Part[]): readonly Part[] => [...parts].sort((a, b) => a.index - b.index);

const planOf = (events: string, received: readonly string[], count: number): Promise<SharePlan> => {
  const job: Job = { set: "", due: { events }, received, for: "", at: 0 };
  const records = join(directory, `records-${made++}`);
  mkdirSync(records);
  return planShares(job, count, records, 1);
};

/** Lines of events, each with a number; some change an agreement. */
const eventLines = fc.array(
  fc.record({ resourceType: fc.constantFrom("AGREEMENT", "METERING_POINT", "\u0041GREEMENT"), n: fc.nat(9) }),
  { maxLength: 20 },
);

const count = fc.integer({ min: 1, max: 4 });

describe("shares of the input", () => {
  it("read every received value once, with its place, for any content of the files", async () => {
    const events = kept(Buffer.from('{"resourceType":"CLOCK"}\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(storedFiles("anything"), storedFiles("values")), { minLength: 1, maxLength: 3 }),
        count,
        async (files, shares) => {
          const received = files.map(({ bytes }) => kept(bytes));
          const plan = await planOf(events, received, shares);
          for (const [i, file] of received.entries()) {
            const read: Part[] = [];
            for (let index = 0; index < shares; index++)
              read.push(...(await listOf(receivedParts(file, plan[1 + i], { index, count: shares }))));
            expect(byIndex(read)).toEqual(byIndex(await listOf(readParts(file, { countsLines: true }))));
          }
        },
      ),
    );
  });

  it("read every event once, and all earlier changes of agreements before it; the first share reads the later changes as well", async () => {
    await fc.assert(
      fc.asyncProperty(eventLines, count, fc.boolean(), async (lines, shares, isCompressed) => {
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
        const file = kept(isCompressed ? gzipSync(text) : Buffer.from(text));
        const whole = await listOf(readParts(file));
        const [shared] = await planOf(file, [], shares);
        const own: Part[] = [];
        for (let index = 0; index < shares; index++) {
          const parts = eventParts(file, shared, { index, count: shares });
          const known: number[] = [];
          let last = -1;
          for (const { parts: some, isOwn } of parts)
            for (const part of await listOf(some)) {
              expect(part.index).toBeGreaterThan(last);
              last = part.index;
              known.push(part.index);
              if (isOwn) own.push(part);
            }
          if (known.length === 0) continue;
          const changes = lines.flatMap(({ resourceType }, i) => (resourceType === "AGREEMENT" ? [i] : []));
          const isNeeded = (i: number): boolean => i < last || index === 0;
          expect(changes.filter((i) => isNeeded(i) && !known.includes(i))).toEqual([]);
        }
        expect(own).toEqual(whole);
      }),
    );
  });

  it("are of about equal size, also of one file, and do not overlap", async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, i) => `${JSON.stringify({ i, text: "x".repeat(i % 50) })}\n`,
    );
    const text = lines.join("");
    const [, shared] = await planOf(kept(Buffer.from("")), [kept(Buffer.from(text))], 4);
    if (shared?.tag !== "Cut") throw new Error("expected a file that is cut");
    const sizes = shared.own.map(({ position, to = text.length }) => to - position);
    expect(sizes).toHaveLength(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(text.length);
    for (const size of sizes) expect(Math.abs(size - text.length / 4)).toBeLessThan(200);
  });

  it("of many small files are whole files, with about equal numbers of bytes", async () => {
    const files = Array.from({ length: 40 }, () =>
      kept(Buffer.from(`${JSON.stringify({ a: "x".repeat(50) })}\n`)),
    );
    const plan = await planOf(kept(Buffer.from("")), files, 4);
    const shares = plan.slice(1).map((shared) => (shared.tag === "Whole" ? shared.share : undefined));
    expect([0, 1, 2, 3].map((share) => shares.filter((one) => one === share).length)).toEqual([
      10, 10, 10, 10,
    ]);
  });

  it("are encoded and decoded as documents", async () => {
    const plan = await planOf(kept(Buffer.from('{"a":1}\n{"b":"AGREEMENT"}\n')), [], 2);
    expect(SharePlan.decode(JSON.parse(JSON.stringify(plan)))).toMatchObject({ _tag: "Right", right: plan });
  });
});
