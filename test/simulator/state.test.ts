/** Changes of the simulator over time: events, activations, delay, retention; each party reads what predict gives it. */
import type { EventDocument } from "../../src/documents/event-types.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { handle, startSimulator } from "../../src/simulator/index.js";
import { instantOf } from "../../src/time/instant.js";
import { arbitraryMarketWithEvents } from "../arbitraries/market.js";
import {
  answerOf,
  at,
  begin,
  customer,
  found,
  foundIn,
  get,
  HOUR,
  iso,
  json,
  market,
  operator,
  point,
  search,
  setOf,
  supplier,
  update,
} from "./market.js";

const agreements = "/api/v2/data-distributions/agreement";
const idsOf = (messages: readonly Record<string, unknown>[]): readonly unknown[] =>
  messages.map(({ id }) => id);

describe("events", () => {
  const events = [update("2026-08-03T09:00Z"), update("2026-08-03T10:00Z"), update("2026-08-03T11:00Z")];
  const span = ["2026-08-03T00:00Z", "2026-08-04T00:00Z"] as const;

  it("up to now have happened at the start, later ones happen as time passes", () => {
    const state = begin("2026-08-03T10:00Z", events);
    expect(idsOf(found(state, "METERING_POINT", ...span))).toEqual([1, 2]);
    expect(idsOf(found(state, "METERING_POINT", ...span, at("2026-08-03T10:59:59Z")))).toEqual([1, 2]);
    expect(idsOf(found(state, "METERING_POINT", ...span, at("2026-08-03T11:00Z")))).toEqual([1, 2, 3]);
  });

  it("before now that are invalid end the start, or are skipped when lenient", () => {
    const bad = [update("2026-08-03T09:00Z"), { ...update("2026-08-03T09:30Z"), action: "DELETE" }];
    const options = { set: setOf(market), events: bad, now: at("2026-08-03T10:00Z") };
    expect(startSimulator(options)).toMatchObject({
      _tag: "Left",
      left: { event: 1, text: expect.stringContaining("$.action") as string },
    });
    expect(startSimulator({ ...options, lenient: true })).toMatchObject({
      _tag: "Right",
      right: { made: 1, invalid: [{ event: 1 }] },
    });
  });

  it("out of order, or without a moment, end the start", () => {
    for (const [events, event, text] of [
      [[update("2026-08-03T09:00Z"), update("2026-08-03T08:59Z")], 1, "no earlier than 2026-08-03T09:00Z"],
      [[update("soon")], 0, "$.occurredAt"],
      [[null], 0, "an event"],
    ] as const)
      expect(startSimulator({ set: setOf(market), events, now: 0 })).toMatchObject({
        _tag: "Left",
        left: { event, text: expect.stringContaining(text) as string },
      });
  });

  it("that turn out invalid later are skipped and reported once", () => {
    const state = begin("2026-08-03T08:00Z", [
      { ...update("2026-08-03T09:00Z"), meterEic: "?" },
      update("2026-08-03T10:00Z"),
    ]);
    const [after] = handle(state, search({}), at("2026-08-03T11:00Z"));
    expect([after.made, after.invalid.map(({ event }) => event)]).toEqual([1, [0]]);
    expect(handle(after, search({}), at("2026-08-03T12:00Z"))[0].invalid).toEqual([]);
  });
});

describe("messages", () => {
  it("are made with a delay after their event, and can be read from then on", () => {
    const state = begin("2026-08-03T10:00Z", [update("2026-08-03T10:00Z")], { delay: 90_000 });
    const span = ["2026-08-03T00:00Z", "2026-08-03T23:00Z"] as const;
    const show = { method: "GET", target: "/_control/state", headers: {}, body: "" };
    const soon = at("2026-08-03T10:01:29Z");
    const then = at("2026-08-03T10:01:30Z");
    expect(found(state, "METERING_POINT", ...span, soon)).toEqual([]);
    expect(json(answerOf(state, show, soon))).toMatchObject({ messages: 0 });
    expect(found(state, "METERING_POINT", ...span, then)).toMatchObject([
      { createdTime: "2026-08-03T10:01:30Z" },
    ]);
    expect(json(answerOf(state, show, then))).toMatchObject({ messages: 1 });
  });

  it("can be read for seven days, to the millisecond", () => {
    const state = begin("2026-08-03T10:00Z", [update("2026-08-03T10:00Z")]);
    const span = ["2026-08-03T00:00Z", "2026-08-03T23:00Z"] as const;
    const week = at("2026-08-10T10:00Z");
    expect(found(state, "METERING_POINT", ...span, week)).toHaveLength(1);
    expect(found(state, "METERING_POINT", ...span, week + 1)).toEqual([]);
    const byId = search({ resourceType: "METERING_POINT", idFrom: 0, idTo: 9 });
    expect(json(answerOf(state, byId, week + 1))).toMatchObject({ dataDistributions: [] });
  });

  it("of a period include those at both ends", () => {
    const state = begin("2026-08-03T12:00Z", [update("2026-08-03T10:00Z"), update("2026-08-03T11:00Z")]);
    expect(found(state, "METERING_POINT", "2026-08-03T10:00Z", "2026-08-03T11:00Z")).toHaveLength(2);
    expect(found(state, "METERING_POINT", "2026-08-03T10:00:00.001Z", "2026-08-03T10:59:59.999Z")).toEqual(
      [],
    );
  });

  it("are not kept longer than they can be read", () => {
    const events = Array.from({ length: 400 }, (_, i) => update(iso(at("2026-08-01T00:00Z") + i * HOUR)));
    let state = begin("2026-08-01T00:00Z", events);
    for (let hour = 0; hour < 400; hour += 24)
      state = handle(state, search({}), at("2026-08-01T00:00Z") + hour * HOUR)[0];
    expect(JSON.stringify(state.mailboxes).match(/"createdAt"/g)!.length).toBeLessThan(8 * 24 + 1);
  });
});

describe("general services", () => {
  const future = {
    agreementType: "GENERAL_SERVICE",
    meterEic: point,
    serviceProviderEic: operator,
    customerEic: customer,
    commodityType: "ELECTRICITY",
    validFrom: "2026-08-05T00:00+03:00",
  };
  const set = setOf({ ...market, agreements: [market.agreements![0]!, future] } as AgreementSetDocument);

  it("start at their time, without any event, once", () => {
    let state = begin("2026-08-03T10:00Z", [], { set });
    const span = { createdTimeFrom: "2026-08-04T12:00Z", createdTimeTo: "2026-08-05T12:00Z" };
    const countAt = (moment: string): number => {
      const [after, response] = handle(state, get(agreements, span, operator), at(moment));
      state = after;
      return (json(response) as { content: unknown[] }).content.length;
    };
    expect(countAt("2026-08-04T20:59:59Z")).toBe(0);
    expect(countAt("2026-08-04T21:00Z")).toBe(1);
    expect(countAt("2026-08-05T11:00Z")).toBe(1);
    const [message] = foundIn(state, agreements, span.createdTimeFrom, span.createdTimeTo, operator);
    expect(message).toMatchObject({ createdTime: "2026-08-04T21:00Z", reason: "CREATE", content: [future] });
  });
});

describe("each party", () => {
  /** Everything that a party can read, by resource type, reason and content; a metering point by its EIC. */
  const readBy = (state: ReturnType<typeof begin>, eic: string): readonly string[] => {
    const from = state.now - 24 * HOUR;
    const lines: string[] = [];
    const note = (resourceType: string, message: Record<string, unknown>): void => {
      const { reason } = message;
      const content = (
        typeof message["content"] === "string" ? JSON.parse(message["content"]) : message["content"]
      ) as unknown;
      const shown =
        resourceType === "AGREEMENT"
          ? (content as unknown[])[0]
          : resourceType === "METERING_POINT"
            ? { meterEic: (content as { meteringPoint: { meterEic: string } }).meteringPoint.meterEic }
            : content;
      lines.push(JSON.stringify([resourceType, reason, shown]));
    };
    for (const resourceType of [
      "METERING_POINT",
      "METERING_DATA",
      "NETWORK_BILL",
      "CUSTOMER_DATA",
      "AGREEMENT",
      "PERMISSION",
    ]) {
      const steps = resourceType === "METERING_DATA" ? 24 : 1;
      const ids = new Set<unknown>();
      for (let i = 0; i < steps; i++) {
        const length = (24 * HOUR) / steps;
        const span = { createdTimeFrom: iso(from + i * length), createdTimeTo: iso(from + (i + 1) * length) };
        const body = json(answerOf(state, search({ resourceType, ...span }, { page: 0 }, eic)));
        for (const message of (body as { dataDistributions: Record<string, unknown>[] }).dataDistributions) {
          if (!ids.has(message["id"])) note(resourceType, message);
          ids.add(message["id"]);
        }
      }
    }
    const services = {
      // Data and bills are in the service of the version in which they were sent.
      METERING_DATA: "/api/v2/data-distributions/metering-data/electricity",
      NETWORK_BILL: "/api/v2/data-distributions/network-bill",
      AGREEMENT: agreements,
      AGREEMENT_COORDINATION: "/api/v1/data-distributions/agreement-coordination",
    };
    for (const [resourceType, path] of Object.entries(services)) {
      const steps = resourceType === "METERING_DATA" ? 24 : 1;
      const ids = new Set<unknown>();
      for (let i = 0; i < steps; i++) {
        const length = (24 * HOUR) / steps;
        for (const message of foundIn(
          state,
          path,
          iso(from + i * length),
          iso(from + (i + 1) * length),
          eic,
        )) {
          if (!ids.has(message["id"])) note(resourceType, message);
          ids.add(message["id"]);
        }
      }
    }
    return lines.sort();
  };

  it("reads exactly what predict gives it, with ids that increase with createdTime", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ maxEvents: 8 }), ({ market: document, events }) => {
        const first =
          events[0] === undefined ? at("2026-05-01T00:00Z") : instantOf(String(events[0]["occurredAt"]));
        const last = events.length === 0 ? first : instantOf(String(events.at(-1)!["occurredAt"]));
        // The day before the last event; older messages are not compared.
        const set = setOf(document as AgreementSetDocument);
        const started = startSimulator({ set, events, now: last });
        if (started._tag === "Left") throw new Error(started.left.text);
        const deliveries = predict(set, events as unknown as EventDocument[]).lines.filter(isDelivery);
        const recent = deliveries.filter(({ occurredAt }) => instantOf(occurredAt) >= last - 24 * HOUR);
        for (const eic of new Set(recent.map(({ recipientEic }) => recipientEic)).add(supplier)) {
          const due = recent
            .filter(({ recipientEic }) => recipientEic === eic)
            .map(({ resourceType, reason, content }) => JSON.stringify([resourceType, reason, content]));
          // In the months in which agreements are in both services each is read twice.
          const isDoubled =
            last >= at("2025-09-17T00:00+03:00") && last - 24 * HOUR < at("2026-03-31T00:00+03:00");
          const read = readBy(started.right, eic);
          expect(isDoubled ? [...new Set(read)] : read).toEqual(
            isDoubled ? [...new Set(due)].sort() : due.sort(),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
