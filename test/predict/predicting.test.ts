import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { explain, explaining } from "../../src/predict/explain.js";
import { predict, predicting } from "../../src/predict/predict.js";
import {
  agreementChanged,
  eics,
  day,
  grid,
  meteringPointUpdated,
  point,
  supplyA,
} from "../../src/rules/example-parties.js";
import { setOf } from "../market/built.js";
import { eventsOf } from "./documents.js";

const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
const updated = meteringPointUpdated(eics.point);
const later = { ...updated, occurredAt: day.jul2025 };
const impossible = agreementChanged("DELETE", { ...supplyA, serviceProviderEic: eics.supplierB });

/** Yields events one by one and counts those that were read. */
const counted = (events: Iterable<unknown>) => {
  const counts = { taken: 0, isClosed: false };
  const given = function* () {
    try {
      for (const event of eventsOf([...events])) {
        counts.taken += 1;
        yield event;
      }
    } finally {
      counts.isClosed = true;
    }
  };
  return { counts, events: given() };
};

const folder = new URL("../vectors/", import.meta.url);
const markets = readdirSync(folder).map((name) => {
  const text = (file: string): string => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  const built = agreementSet(JSON.parse(text("set.json")));
  if (built._tag === "Left") throw new Error(name);
  const events = text("events.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  return { set: built.right.set, events };
});

describe("predicting", () => {
  it("returns the lines, set, errors and remarks of predict, for any events", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...markets),
        fc.array(fc.tuple(fc.nat(50), fc.constantFrom<unknown>(null, {}, updated, impossible)), {
          maxLength: 3,
        }),
        fc.boolean(),
        (market, odd, lenient) => {
          const events = [...market.events];
          for (const [at, event] of odd) events.splice(at % (events.length + 1), 0, event);
          const whole = predict(market.set, eventsOf(events), { lenient });
          const { lines, ...run } = predicting(market.set, counted(events).events, { lenient });
          expect([...lines]).toEqual(whole.lines);
          expect(run.skipped).toEqual(whole.skipped);
          expect(run.remarks).toEqual(whole.remarks);
        },
      ),
    );
  });

  it("has the set and the error after the lines", () => {
    const run = predicting(set, eventsOf([updated, impossible, later]));
    expect([...run.lines]).toHaveLength(1);
    const whole = predict(set, eventsOf([updated, impossible, later]));
    expect(run.error).toEqual(whole.error);
    expect(run.error).toMatchObject({ tag: "ImpossibleChange", event: 1 });
    expect(run.set.toDocument()).toEqual(whole.set.toDocument());
    const ended = predicting(set, eventsOf([agreementChanged("DELETE", supplyA)]));
    expect(ended.set).toBe(set);
    for (const line of ended.lines) expect(line.event).toBe(0);
    expect(ended.set.toDocument()).toEqual(
      predict(set, eventsOf([agreementChanged("DELETE", supplyA)])).set.toDocument(),
    );
  });

  it("reads an event only after the lines before it were read", () => {
    const { counts, events } = counted([updated, later, later]);
    const lines = predicting(set, events).lines[Symbol.iterator]();
    expect(counts.taken).toBe(0);
    expect(lines.next().value).toMatchObject({ event: 0 });
    expect(counts.taken).toBe(1);
    expect(lines.next().value).toMatchObject({ event: 1 });
    expect(counts.taken).toBe(2);
  });

  it("reads only as many of endless events as its consumer needs, and closes them", () => {
    const counts = { taken: 0, isClosed: false };
    const endless = function* () {
      try {
        for (;;) {
          counts.taken += 1;
          yield* eventsOf([updated]);
        }
      } finally {
        counts.isClosed = true;
      }
    };
    let seen = 0;
    for (const line of predicting(set, endless()).lines) {
      expect(line.event).toBe(seen);
      seen += 1;
      if (seen === 1000) break;
    }
    expect(counts).toEqual({ taken: 1000, isClosed: true });
  });

  it("closes the events at an invalid one", () => {
    const { counts, events } = counted([updated, impossible, later]);
    expect([...predicting(set, events).lines]).toHaveLength(1);
    expect(counts).toEqual({ taken: 2, isClosed: true });
  });
});

describe("explaining", () => {
  it("returns the lines and the error of explain, for any events, as they are read", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...markets),
        fc.array(fc.tuple(fc.nat(50), fc.constantFrom<unknown>(null, {}, updated, impossible)), {
          maxLength: 3,
        }),
        fc.boolean(),
        (market, odd, lenient) => {
          const events = [...market.events];
          for (const [at, event] of odd) events.splice(at % (events.length + 1), 0, event);
          const whole = explain(market.set, eventsOf(events), eics.supplierA, { lenient });
          const run = explaining(market.set, counted(events).events, eics.supplierA, { lenient });
          expect([...run.lines]).toEqual(whole.lines);
          expect(run.error).toEqual(whole.error);
        },
      ),
    );
    const { counts, events } = counted([updated, later]);
    expect(explaining(set, events, eics.supplierA).lines[Symbol.iterator]().next().value).toMatchObject({
      event: 0,
    });
    expect(counts.taken).toBe(1);
  });
});
