import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eics, point } from "../../../src/rules/example-parties.js";
import { axisOf, placeOn } from "../../../src/report/timeline/timeline-axis.js";
import { drawn, instant, moment, noon, setOf } from "./markets.js";

const axis = (from: string, to: string, length: number) =>
  axisOf(
    drawn(setOf([point], []), eics.point, { from: instant(from), to: instant(to), now: noon }),
    length,
    1,
  );
const texts = (labels: readonly { readonly text: string }[]): string[] => labels.map(({ text }) => text);

describe("the axis", () => {
  it("places instants in proportion to time", () => {
    const place = placeOn(drawn(setOf([point], []), eics.point, { from: 1000, to: 3000, now: noon }), 10);
    expect([1000, 2000, 3000].map(place)).toEqual([0, 5, 10]);
  });

  it("has a label for every month if there is space, otherwise every second, third or sixth", () => {
    const months = (length: number): string[] =>
      texts(axis("2024-12-31T22:00Z", "2025-12-31T22:00Z", length).months);
    expect(months(120)).toHaveLength(12);
    expect(months(40)).toEqual(["Jan", "Mar", "May", "Jul", "Sep", "Nov"]);
    expect(months(20)).toEqual(["Jan", "Apr", "Jul", "Oct"]);
    expect(months(10)).toEqual(["Jan", "Jul"]);
  });

  it("has labels for years only if months have no space, at equal steps", () => {
    const years = axis("2019-12-31T22:00Z", "2059-12-31T22:00Z", 41);
    expect(years.months).toEqual([]);
    expect(texts(years.years)).toEqual(["2020", "2025", "2030", "2035", "2040", "2045", "2050", "2055"]);
    expect(years.ticks).toHaveLength(8);
  });

  it("has the label of the first year at its start if the next has space next to it", () => {
    expect(axis("2025-06-10T09:00Z", "2026-06-10T09:00Z", 60).years).toEqual([
      { at: 0, text: "2025" },
      { at: 33, text: "2026" },
    ]);
    expect(texts(axis("2025-12-10T09:00Z", "2026-12-10T09:00Z", 60).years)).toEqual(["2026"]);
    expect(axis("2025-06-10T09:00Z", "2025-06-11T09:00Z", 60)).toEqual({
      years: [{ at: 0, text: "2025" }],
      months: [],
      ticks: [],
    });
  });

  it("of two hundred years has a few labels; an axis that is too short has none", () => {
    expect(texts(axis("0001-01-01T00:00Z", "0199-01-01T00:00Z", 40).years)[0]).toBe("0001");
    expect(axis("0001-01-01T00:00Z", "0199-01-01T00:00Z", 3)).toEqual({ years: [], months: [], ticks: [] });
    expect(axis("0001-01-01T00:00Z", "0199-01-01T00:00Z", 0.5)).toEqual({ years: [], months: [], ticks: [] });
  });

  it("has no labels that touch each other or extend beyond it", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 20, max: 200 }),
        (from, hours, length) => {
          const { months, years } = axis(
            new Date(from).toISOString(),
            new Date(from + hours * 3_600_000).toISOString(),
            length,
          );
          for (const labels of [months, years]) {
            labels.forEach(({ at, text }, i) => {
              expect(at).toBeGreaterThanOrEqual(0);
              expect(at + text.length).toBeLessThanOrEqual(length);
              if (i > 0) expect(at).toBeGreaterThan(labels[i - 1]!.at + labels[i - 1]!.text.length);
            });
          }
        },
      ),
    );
  });
});
