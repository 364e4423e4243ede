import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PendingMessage } from "../../src/synthetic/received-messages.js";
import { MessageQueue } from "../../src/synthetic/received-messages.js";
import { HOUR } from "../../src/time/durations.js";

interface Message {
  readonly id: number | string;
  readonly createdTime: string;
  readonly eventTime?: string;
  readonly resourceType?: string;
  readonly reason: string;
  readonly hasContent?: boolean;
  readonly content: unknown;
  readonly contentMissingReason?: string;
}
interface Line extends Partial<Message> {
  readonly dataDistributions?: readonly Message[];
  readonly pagination?: { readonly page: number; readonly totalPages: number };
  readonly page?: { readonly size: number; readonly totalElements: number; readonly totalPages: number };
}

const messagesOf = (line: Line): readonly Message[] =>
  line.dataDistributions ?? (line.page === undefined ? [line as Message] : (line.content as Message[]));

const parsed = (lines: Iterable<string>): readonly Line[] =>
  Array.from(lines, (line) => JSON.parse(line) as Line);

const pending = (createdAt: number, more: Partial<PendingMessage> = {}): PendingMessage => ({
  createdAt,
  occurredAt: createdAt - 1000,
  resourceType: "METERING_POINT",
  service: "search",
  reason: "UPDATE",
  content: `{"n":${createdAt}}`,
  ...more,
});

const start = Date.UTC(2026, 9, 25);
const moments = fc.array(fc.integer({ min: 0, max: 30 * HOUR }), { minLength: 1, maxLength: 60 });

describe("MessageQueue", () => {
  it("returns every message, with numbers that increase with creation time, for any order of adding", () => {
    fc.assert(
      fc.property(fc.nat(), moments, (seed, offsets) => {
        const queue = new MessageQueue(seed);
        const ids: (number | string)[] = [];
        for (const offset of offsets) {
          const numbered = (id: number | string): unknown => ids.push(id);
          queue.add(pending(start + offset, { numbered }));
        }
        const messages = parsed(queue.close()).flatMap(messagesOf);
        const byId = new Map(messages.map((message) => [message.id as number, message]));
        const inOrder = [...byId].sort(([a], [b]) => a - b).map(([, { content }]) => content);
        expect(inOrder).toEqual(
          [...offsets].sort((a, b) => a - b).map((offset) => `{"n":${start + offset}}`),
        );
        expect(ids).toEqual([...byId.keys()].sort((a, b) => a - b));
        expect(queue.newestId("METERING_POINT")).toBe(Math.max(...byId.keys()));
      }),
    );
  });

  it("makes pages with consistent page counts", () => {
    fc.assert(
      fc.property(fc.nat(), moments, fc.constantFrom("search", "agreement"), (seed, offsets, service) => {
        const queue = new MessageQueue(seed);
        const resourceType = service === "search" ? "PERMISSION" : "AGREEMENT";
        for (const offset of offsets) queue.add(pending(start + offset, { service, resourceType }));
        for (const line of parsed(queue.close())) {
          if (line.pagination !== undefined)
            expect(line.pagination.page).toBeLessThan(line.pagination.totalPages);
          if (line.page !== undefined) {
            const { size, totalElements, totalPages } = line.page;
            expect(totalPages).toBe(Math.ceil(totalElements / size));
            expect(messagesOf(line).length).toBeLessThanOrEqual(size);
          }
        }
      }),
    );
  });

  it("delivers messages made before a moment, window by window", () => {
    const queue = new MessageQueue(3);
    const data = { resourceType: "METERING_DATA", service: "metering-data-electricity" } as const;
    queue.add(pending(start + 1, data));
    queue.add(pending(start + HOUR + 1, data));
    expect(queue.awaits("METERING_DATA", start + 1)).toBe(false);
    expect(queue.awaits("METERING_DATA", start + 2)).toBe(true);
    expect(queue.awaits("AGREEMENT", start + 2)).toBe(false);
    expect(queue.lastCreated("METERING_DATA")).toBe(-Infinity);
    expect(parsed(queue.deliver(start + 2))).toEqual([]);
    expect(queue.lastCreated("METERING_DATA")).toBe(start + 1);
    const [line] = parsed(queue.deliver(start + 2 * HOUR));
    expect(messagesOf(line!)).toHaveLength(1);
    expect(queue.newestId("METERING_DATA")).toBeUndefined();
    expect(queue.newestId("AGREEMENT")).toBeUndefined();
  });

  it("ends a scan early once its messages have more than a million characters", () => {
    const queue = new MessageQueue(3);
    const content = JSON.stringify("x".repeat(600_000));
    for (let i = 0; i < 4; i++) queue.add(pending(start + i, { content }));
    const messages = parsed(queue.deliver(start + 10)).flatMap(messagesOf);
    expect(messages.map(({ content: received }) => received)).toEqual([content, content]);
  });

  it("reads some messages twice, with identical text", () => {
    const queue = new MessageQueue(1);
    for (let i = 0; i < 200; i++) queue.add(pending(start + i * 7 * HOUR));
    const texts = parsed(queue.close())
      .flatMap(messagesOf)
      .map((message) => JSON.stringify(message));
    expect(texts.length).toBeGreaterThan(205);
    expect(new Set(texts).size).toBe(200);
  });

  it("states why content is missing, and the event time of a message of a new service", () => {
    const queue = new MessageQueue(1);
    const contentMissingReason = "The path value is null";
    queue.add(pending(start, { content: "", contentMissingReason }));
    queue.add(pending(start, { service: "agreement", resourceType: "AGREEMENT" }));
    const messages = parsed(queue.close()).flatMap(messagesOf);
    expect(messages.find(({ hasContent }) => hasContent === false)).toMatchObject({
      content: "",
      contentMissingReason,
    });
    expect(messages.find(({ eventTime }) => eventTime !== undefined)).toMatchObject({
      eventTime: "2026-10-24T23:59:59Z",
      createdTime: "2026-10-25T00:00Z",
    });
  });
});
