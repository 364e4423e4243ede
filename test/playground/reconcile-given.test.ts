import { Buffer as NodeBuffer, isUtf8 as nodeIsUtf8 } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { beginsAsReceived, givenByBeginning, givenFile } from "../../docs/playground/given-files.js";
import { setText, eventsText } from "../../docs/playground/market.js";
import { Buffer, isUtf8 } from "../../docs/playground/reconcile/buffer.js";
import type { Answer, ReconcileRequest } from "../../docs/playground/reconcile/request.js";
import { runReconciliation } from "../../docs/playground/reconcile/run-reconciliation.js";
import { nightEvents, nightSet } from "../../docs/playground/presets/night.js";
import type { EventDocument } from "../../src/documents/event-types.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { writeLedger } from "../../src/scan/ledger-document.js";
import { setOf } from "../market/built.js";

const set = setText(nightSet);
const events = eventsText(nightEvents());
const deliveries = [...predict(setOf(nightSet), nightEvents() as readonly EventDocument[]).lines].filter(
  isDelivery,
);
const party = deliveries[0]!.recipientEic;

const messages = deliveries
  .filter(({ recipientEic }) => recipientEic === party)
  .map(({ resourceType, reason, occurredAt, content }, i) => ({
    id: i + 1,
    createdTime: occurredAt,
    resourceType,
    reason,
    hasContent: true,
    content: JSON.stringify(content),
  }));
const ndjson = messages.map((message) => `${JSON.stringify(message)}\n`).join("");

const request = (received: readonly File[], change: Partial<ReconcileRequest> = {}): ReconcileRequest => ({
  set,
  events,
  received,
  party,
  edition: "en",
  readings: {},
  language: "en",
  at: Date.UTC(2024, 9, 28),
  ...change,
});

const run = async (given: ReconcileRequest): Promise<{ answer: Answer; progress: readonly Answer[] }> => {
  const progress: Answer[] = [];
  const answer = await runReconciliation(given, (each) => progress.push(each));
  return { answer, progress };
};

const file = (name: string, content: string | Uint8Array): File =>
  new File([content as Uint8Array<ArrayBuffer>], name);

describe("a reconciliation in the page", () => {
  it("has no findings if exactly the due messages were received, and reports its progress", async () => {
    const given = file("received.ndjson", ndjson);
    const { answer, progress } = await run(request([given]));
    if (answer.tag !== "Report") throw new Error(JSON.stringify(answer));
    expect([answer.findings, answer.messages, answer.unreadable]).toEqual([0, messages.length, []]);
    expect(progress).toContainEqual({ tag: "Reading", bytes: given.size, of: given.size, messages: 0 });
    expect(progress.at(-1)).toEqual({ tag: "Comparing", messages: messages.length });
    expect(await answer.html.text()).toMatch(/^<!doctype html>[\s\S]*received\.ndjson/);
    expect(JSON.parse(await answer.json.text())).toMatchObject({ for: party, findings: [] });
    expect((await answer.csv.text()).trim().split("\r\n")).toHaveLength(1);
  });

  it("reads pages and compressed files as well", async () => {
    const page = JSON.stringify(
      { dataDistributions: messages, pagination: { page: 0, totalPages: 1 } },
      null,
      2,
    );
    for (const given of [file("page.json", page), file("page.json.gz", gzipSync(page))]) {
      const { answer } = await run(request([given]));
      expect(answer, given.name).toMatchObject({ tag: "Report", findings: 0, messages: messages.length });
    }
  });

  it("states the file and line of text that cannot be read, and damaged files", async () => {
    const damaged = gzipSync(ndjson).subarray(0, 40);
    const given = [file("a.ndjson", `${ndjson}{"id": 7,\n`), file("b.gz", damaged), file("c.json", "12")];
    const { answer } = await run(request(given));
    if (answer.tag !== "Report") throw new Error(JSON.stringify(answer));
    expect(answer.unreadable).toEqual([
      expect.stringMatching(/^a\.ndjson:\d+: expected JSON with /),
      expect.stringMatching(/^b\.gz.*expected a whole gzip file/),
      expect.stringMatching(/^c\.json: expected /),
    ]);
    expect(answer.messages).toBe(messages.length + 3);
  });

  it("is refused if the market cannot be read, with a line for each error", async () => {
    const { answer } = await run(request([], { set: "{", events: `{"resourceType": "CLOCK"\n` }));
    expect(answer).toEqual({
      tag: "Refused",
      lines: [
        expect.stringMatching(/^Agreement set: line 1: expected JSON/),
        expect.stringMatching(/^Events: line 1: expected JSON/),
      ],
    });
  });

  it("is refused if an event is invalid, in both languages", async () => {
    const bad = `${events}{"resourceType":"CLOCK","occurredAt":"2001-01-01T00:00Z"}\n`;
    for (const [language, label] of [
      ["en", "Events"],
      ["et", "Sündmused"],
    ] as const) {
      const { answer } = await run(request([], { events: bad, language }));
      expect(answer.tag === "Refused" && answer.lines[0]).toMatch(new RegExp(`^${label}:\\d+: `));
    }
  });
});

describe("a file of received messages", () => {
  it("is recognized by its first value", () => {
    expect(givenFile(ndjson)).toEqual({ tag: "Received" });
    expect(givenFile(JSON.stringify({ content: messages, page: { number: 0 } }))).toEqual({
      tag: "Received",
    });
    expect(givenFile(JSON.stringify({ dataDistributions: [] }))).toEqual({ tag: "Received" });
    expect(givenFile(events).tag).toBe("Events");
    expect(givenFile(writeLedger([]))).toEqual({ tag: "Ledger" });
    expect(givenFile(`{"formatVersion": 2, "entries": []}`)).toEqual({ tag: "Ledger" });
    expect(givenFile(`{"format": "levik-ledger", "formatVersion": 1, "entries": [{`).tag).toBe("Ledger");
    expect(givenFile(`${ndjson}{"id":`).tag).toBe("Received");
  });

  it("is recognized by its beginning if it is large", () => {
    expect(beginsAsReceived(ndjson.slice(0, 200))).toBe(true);
    expect(beginsAsReceived(`[\n  {"createdTime": "x", "id": 1, "content": "[{\\"a`)).toBe(true);
    expect(beginsAsReceived(`{"content": [{"id": 4}, {"i`)).toBe(true);
    expect(beginsAsReceived(`{"dataDistributions": [{"id`)).toBe(true);
    for (const head of [set, events, "", "[", "{", `{"id": {"createdTime": 1}`, `"{`])
      expect(givenByBeginning(head), head.slice(0, 40)).toBeUndefined();
  });
});

describe("bytes in the page", () => {
  const samples = ["", "abc\n", "õäöü\uFEFF", "\uFEFFx", "a\u0000b"].map((text) =>
    new TextEncoder().encode(text),
  );

  it("have the same functions as those of Node", () => {
    for (const bytes of [...samples, Uint8Array.of(0xff, 0x0a)]) {
      const [ours, theirs] = [Buffer.from(bytes), NodeBuffer.from(bytes)];
      expect(ours.toString()).toBe(theirs.toString());
      expect(ours.toString("utf8", 1, 2)).toBe(theirs.toString("utf8", 1, 2));
      expect(ours.indexOf(0x0a)).toBe(theirs.indexOf(0x0a));
      expect(ours.lastIndexOf(0x0a)).toBe(theirs.lastIndexOf(0x0a));
      expect(ours.indexOf("b")).toBe(theirs.indexOf("b"));
      expect([...ours.subarray(1)]).toEqual([...theirs.subarray(1)]);
      expect(ours.subarray(1).toString()).toBe(theirs.subarray(1).toString());
      expect(isUtf8(bytes)).toBe(nodeIsUtf8(bytes));
    }
    expect(Buffer.concat(samples).toString()).toBe(NodeBuffer.concat(samples).toString());
    const to = Buffer.allocUnsafe(6);
    Buffer.of(1, 2, 3).copy(to, 2, 1);
    expect([...to]).toEqual([0, 0, 2, 3, 0, 0]);
  });
});
