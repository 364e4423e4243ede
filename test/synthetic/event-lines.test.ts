import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/synthetic/event-lines.js";
import type { SampleEvent } from "../../src/synthetic/sample-event.js";

const eventAt = (at: number, name: string): SampleEvent => ({
  at,
  text: () => name,
  concerning: () => undefined,
});

const rows = fc.array(
  fc.array(fc.nat({ max: 20 }), { maxLength: 8 }).map((times) => times.sort((a, b) => a - b)),
  { maxLength: 5 },
);

describe("inOrder", () => {
  it("merges the events of all lists by time, at one moment the earlier list first", () => {
    fc.assert(
      fc.property(rows, (times) => {
        const events = times.map((row, r) => row.map((at, i) => eventAt(at, `${r}.${i}`)));
        const merged = [...inOrder(events.map((row) => row[Symbol.iterator]()))].map(({ text }) => text());
        const sorted = events
          .flat()
          .sort((a, b) => a.at - b.at)
          .map(({ text }) => text());
        expect(merged).toEqual(sorted);
      }),
    );
  });
});
