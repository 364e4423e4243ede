import { expect, it } from "vitest";
import { dueFromEvents } from "../../src/reconcile/due.js";
import { setOf } from "./messages.js";
import { data, hours, operator, supplier, world } from "./world.js";

it("a party's deliveries are due when their events occur; an invalid event ends the run, unless lenient", () => {
  const set = setOf(world);
  const first = data(hours(0, 1), "2024-05-02T08:00Z");
  const impossible = { resourceType: "METERING_DATA", action: "DELETE", occurredAt: "2024-05-02T09:00Z" };
  const last = data(hours(1, 1), "2024-05-02T10:00Z");
  const run = dueFromEvents(set, [first, impossible, last], supplier);
  expect(run.due.map(({ occurredAt, rule }) => [occurredAt, rule])).toEqual([["2024-05-02T08:00Z", "MD-3"]]);
  expect(run.error).toBeDefined();
  const lenient = dueFromEvents(set, [first, impossible, last], supplier, { lenient: true });
  expect(lenient.due.map(({ event }) => event)).toEqual([0, 2]);
  expect(dueFromEvents(set, [first], operator).due).toEqual([]);
});
