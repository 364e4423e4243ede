import { describe, expect, it } from "vitest";
import { dueFromEvents } from "../../src/reconcile/due.js";
import type { Item } from "../../src/reconcile/reconcile.js";
import { reconcile, reconcilePart, reconcileSources, sourcesOf } from "../../src/reconcile/reconcile.js";
import { instantOf } from "../../src/time/instant.js";
import { setOf } from "./messages.js";
import { data, hours, message, now, operator, point, supplier, supply, world } from "./world.js";

const options = { set: setOf(world), for: supplier, at: instantOf(now) };
const impossible = {
  resourceType: "AGREEMENT",
  action: "CREATE",
  occurredAt: "2024-05-02T07:00Z",
  initiatorEic: supplier,
  agreement: supply,
};
const received = [message(1, "METERING_DATA", hours(0, 1))];

describe("a reconciliation", () => {
  it("ends at an invalid event, and names it", async () => {
    const documents = { events: [impossible, data(hours(0, 1))], received };
    expect(await reconcile(options, documents)).toMatchObject({
      _tag: "Left",
      left: { tag: "BadEvent", item: { value: impossible }, error: { tag: "ImpossibleChange", event: 0 } },
    });
    expect(await reconcilePart(options, sourcesOf(documents))).toMatchObject({ left: { tag: "BadEvent" } });
  });

  it("may be computed in parts", async () => {
    const documents = sourcesOf({ events: [data(hours(0, 1))], received });
    expect(await reconcilePart(options, documents)).toMatchObject({
      right: { for: supplier, count: 1, isCovered: false, parts: { 0: { findings: [] } } },
    });
  });

  it("skips an invalid event when lenient, but not one out of order", async () => {
    const skipped: Item[] = [];
    const lenient = { ...options, lenient: true };
    const heard = { skipped: (item: Item) => void skipped.push(item) };
    const fine = sourcesOf({ events: [impossible, data(hours(0, 1))], received });
    expect(await reconcileSources(lenient, fine, heard)).toMatchObject({ right: { findings: [] } });
    expect(await reconcileSources(lenient, fine)).toMatchObject({ right: { findings: [] } });
    expect(skipped).toEqual([{ value: impossible }]);
    const disordered = sourcesOf({ events: [data(hours(0, 1)), impossible], received });
    expect(await reconcileSources(lenient, disordered)).toMatchObject({
      left: { tag: "BadEvent", error: { tag: "OutOfOrder" } },
    });
  });

  it("refuses a value that is not an event, even as the first", async () => {
    expect(await reconcile(options, { events: [7], received: [] })).toMatchObject({
      left: { tag: "BadEvent", error: { tag: "BadDocument" } },
    });
  });

  it("reports a value that is not a message as unreadable, with its place, and compares the rest", async () => {
    const documents = { events: [data(hours(0, 1))], received: [7, ...received, {}, 7] };
    const without = await reconcile(options, { ...documents, received });
    const found = await reconcile(options, documents);
    if (found._tag === "Left" || without._tag === "Left") throw new Error("no report");
    const unreadable = found.right.findings.filter((finding) => finding.class === "unreadable");
    expect(unreadable.map(({ key, text }) => [key, text])).toEqual(
      [
        ["received[0]", "7"],
        [`received[${received.length + 1}]`, "an object without them"],
        [`received[${received.length + 2}]`, "7"],
      ].map(([place, actual]) => [
        { messageId: null },
        `UNKNOWN: the message at ${place} cannot be decoded: expected a page (dataDistributions, or content and page) or a message (id, createdTime, content), got ${actual}.`,
      ]),
    );
    expect(found.right.findings.filter((finding) => finding.class !== "unreadable")).toEqual(
      without.right.findings,
    );
  });

  it("refuses an invalid moment", async () => {
    expect(await reconcile({ ...options, at: NaN }, { received: [] })).toMatchObject({
      left: { tag: "NotAMoment" },
    });
  });

  it("reports progress of events and messages", async () => {
    const told: string[] = [];
    await reconcileSources(options, sourcesOf({ events: [data(hours(0, 1))], received }), {
      eventRemarks: (_, remarks) => void told.push(`${remarks.length} remarks`),
      message: (_, { tag }) => void told.push(tag),
    });
    expect(told).toEqual(["0 remarks", "Readable"]);
  });
});

describe("deliveries due from events", () => {
  it("are those of one party", () => {
    const { due, objects, error } = dueFromEvents(options.set, [data(hours(0, 1))], supplier);
    expect(due).toMatchObject([{ event: 0, resourceType: "METERING_DATA", rule: "MD-3", reason: "CREATE" }]);
    expect(objects).toHaveLength(1);
    expect(error).toBeUndefined();
    expect(dueFromEvents(options.set, [data(hours(0, 1))], operator).due).toEqual([]);
  });

  it("have the version of their content", () => {
    const second = {
      ...data([
        { meteringPointEic: point, periods: [{ pS: "2024-05-01T00:00Z", inQty: { rType: "M", kwh: 1 } }] },
      ]),
      version: "V2",
    };
    const update = {
      resourceType: "METERING_POINT",
      action: "UPDATE",
      occurredAt: "2024-05-02T09:00Z",
      initiatorEic: operator,
      meterEic: point,
    };
    const events = [data(hours(0, 1)), second, update];
    const { due, error } = dueFromEvents(options.set, events, supplier);
    expect(error).toBeUndefined();
    expect(due.map(({ resourceType, version }) => `${resourceType} ${version}`)).toEqual([
      "METERING_DATA V1",
      "METERING_DATA V2",
      "METERING_POINT V1",
    ]);
  });

  it("end at an event out of order, also when lenient", () => {
    const events = [data(hours(0, 1)), impossible];
    expect(dueFromEvents(options.set, events, supplier, { lenient: true })).toMatchObject({
      due: [{ event: 0 }],
      error: { tag: "OutOfOrder", event: 1 },
    });
  });

  it("end at an invalid event, unless lenient", () => {
    const events = [impossible, data(hours(0, 1))];
    expect(dueFromEvents(options.set, events, supplier)).toMatchObject({ due: [], error: { event: 0 } });
    expect(dueFromEvents(options.set, events, supplier, { lenient: true }).due).toHaveLength(1);
    expect(dueFromEvents(options.set, [data([{ meterEic: point, periods: [] }])], supplier).due).toEqual([]);
  });
});
