import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eics } from "../../../src/rules/example-parties.js";
import {
  barSentence,
  barText,
  clockChangeText,
  columnsOf,
  cut,
  listLines,
  nowText,
  plain,
  pointParts,
  wrapped,
} from "../../../src/report/timeline/timeline-words.js";
import { aggregation, aggregationPoint, grid, point } from "../../../src/rules/example-parties.js";
import { drawn, instant, madeUp, noon, setOf } from "./markets.js";

const HOUR = 3_600_000;

describe("plain text", () => {
  it("keeps readable characters and replaces invisible ones", () => {
    expect(plain("38X-Ä 漢 😀")).toBe("38X-Ä 漢 😀");
    expect(plain("a\nb\u0000\u202e\ud800\uffff\u2028")).toBe("a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffd");
  });
  it("counts wide characters as two columns", () => {
    expect([columnsOf(""), columnsOf("a→Ä"), columnsOf("漢😀")]).toEqual([0, 3, 4]);
  });
  it("is cut with an ellipsis, never in the middle of a wide character", () => {
    expect([cut("abcd", 4), cut("abcde", 4), cut("漢漢漢", 4), cut("漢漢漢", 5), cut("ab", 1)]).toEqual([
      "abcd",
      "abc…",
      "漢…",
      "漢漢…",
      "…",
    ]);
  });
  it("is wrapped between parts, at spaces only in a part that is too long, and within a word only if the word is too long", () => {
    expect(wrapped(["one", "two", "three"], 9, "  ")).toEqual(["one  two", "  three"]);
    expect(wrapped(["one", "two three four"], 9, "  ", " | ")).toEqual(["one | two", "  three", "  four"]);
    expect(wrapped(["abcdefghij k"], 6, "  ")).toEqual(["abcde…", "  k"]);
    expect(wrapped([], 6, "  ")).toEqual([""]);
    expect(wrapped(["abcdef"], 6, "  ")).toEqual(["abcdef"]);
  });
  it("wrapped keeps every word that fits, in order", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const part = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 10, max: 40 }),
        (parts, width) => {
          const lines = wrapped(parts, width, "  ");
          expect(lines.join(" ").split(/ +/)).toEqual(parts.join(" ").split(" "));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("moments", () => {
  it("have the present moment to the minute", () => {
    const now = instant("2025-06-10T09:00:59.999Z");
    expect(nowText(drawn(setOf([point], []), eics.point, { now }))).toBe("now 10 Jun 2025 12:00");
  });
  it("have both local times of a clock change, and both dates if it crosses midnight", () => {
    expect(clockChangeText({ at: instant("2025-03-30T01:00Z"), before: 2 * HOUR, after: 3 * HOUR })).toBe(
      "2025-03-30 03:00 → 04:00",
    );
    expect(clockChangeText({ at: instant("1981-09-30T20:00Z"), before: 4 * HOUR, after: 3 * HOUR })).toBe(
      "1981-10-01 00:00 → 1981-09-30 23:00",
    );
  });
});

describe("subjects", () => {
  it("include a point in parts", () => {
    const partsOf = (set: ReturnType<typeof setOf>, meterEic: string) =>
      pointParts(drawn(set, meterEic, { now: noon }));
    expect(partsOf(setOf([point, aggregationPoint], []), eics.aggregationPoint)).toEqual([
      "AGGREGATION",
      `operator ${eics.aggregator} (AGGREGATOR)`,
      `below ${eics.point}`,
    ]);
    const unlisted = setOf([], []).with([], [madeUp("SUPPLY", eics.point, eics.supplierA, undefined, 0, 1)]);
    expect(partsOf(unlisted, eics.point)).toEqual(["REGULAR", "operator unknown", "not listed in the set"]);
  });

  it("include an agreement as a sentence, with the point below if there is one, and a short text", () => {
    const { lanes } = drawn(setOf([point, aggregationPoint], [grid, aggregation]), eics.point, { now: noon });
    const [first, , , last] = lanes;
    const [bar] = last!.rows[0]!;
    expect(barSentence(bar!, last!)).toBe(
      `2. AGGREGATION at ${eics.aggregationPoint}, provider ${eics.aggregator}, customer ${eics.customerX}, 1 Mar 2025 – 31 Aug 2025, until 1 Sep 2025 00:00, active`,
    );
    expect(barText(first!.rows[0]![0]!)).toBe(`1 ${eics.gridOperator} → ${eics.customerX}`);
    const odd = drawn(
      setOf([], []).with([], [madeUp("AGGREGATION", eics.point, undefined, undefined, noon, noon + HOUR)]),
      eics.point,
      { now: noon - 1 },
    );
    expect(barSentence(odd.lanes[0]!.rows[0]![0]!, odd.lanes[0]!)).toBe(
      "1. AGGREGATION, provider unknown, customer unknown, 10 Jun 2025 12:00 – 13:00, until 10 Jun 2025 13:00, future",
    );
    expect(listLines(odd, 40)).toEqual([
      "1  AGGREGATION",
      "   10 Jun 2025 12:00 – 13:00  future",
      "   unknown → unknown",
    ]);
  });

  it("include a list as wide as needed, with parties below if a row would be too wide", () => {
    const drawing = drawn(setOf([point, aggregationPoint], [grid, aggregation]), eics.point, { now: noon });
    expect(listLines(drawing, 90)).toEqual([
      `1  GRID         1 Jan 2024 – open         active  ${eics.gridOperator} → ${eics.customerX}`,
      "2  AGGREGATION  1 Mar 2025 – 31 Aug 2025  active",
      `   ${eics.aggregator} → ${eics.customerX} at ${eics.aggregationPoint}`,
    ]);
    expect(listLines(drawing, 200)[1]).toBe(
      `2  AGGREGATION  1 Mar 2025 – 31 Aug 2025  active  ${eics.aggregator} → ${eics.customerX} at ${eics.aggregationPoint}`,
    );
  });
});
