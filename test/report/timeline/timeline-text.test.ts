import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalService } from "../../../src/rules/consequences/worked-case.js";
import { at, eics, day, grid, point } from "../../../src/rules/example-parties.js";
import { timelineText } from "../../../src/report/timeline/index.js";
import { nowText } from "../../../src/report/timeline/timeline-words.js";
import { asked, drawn, instant, madeUp, market, noon, setOf } from "./markets.js";

const year = { from: instant(day.jan2025), to: instant(day.jan2026), now: noon };
const small = setOf(
  [point],
  [
    grid,
    at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025, day.jul2025),
    generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
    generalService(eics.namedSupplier, eics.customerX, day.jul2025),
  ],
);

describe("a drawing in text", () => {
  it("shows lanes on an axis of months, with the present moment and clock changes", () => {
    expect(timelineText(drawn(small, eics.point, year), 84)).toEqual([
      "38Z-EX-POINT-1-9  REGULAR  ELECTRICITY  operator 38X-EX-GRID-OP-L (GRID_OPERATOR)",
      "1 Jan 2025 – 31 Dec 2025, Estonian time  ended before: 1",
      "",
      "                    2025",
      "                    Jan  Feb  Mar  Apr   May  Jun  Jul   Aug  Sep  Oct   Nov  Dec",
      "                    ┬────┬────┬────◇─────┬────┬─▼──┬─────┬────┬────┬────◇┬────┬─────",
      "                                                ┊ now 10 Jun 2025 12:00",
      "GRID                1 38X-EX-GRID-OP-L → 38X-EX-CUSTOM-XJ",
      `                    ◀${"█".repeat(62)}▶`,
      "                                                ┊",
      "SUPPLY              2 38X-EX-SUPPL-A-P          ┊",
      `                    ${"█".repeat(31)}`,
      "                                                ┊",
      "GENERAL_SERVICE                                 ┊  3 38X-EX-NAMED-SUJ",
      `                                                ┊  ${"╍".repeat(32)}▶`,
      "",
      "█ active   ╍ silent until it starts   ◇ clocks change   ┊ now",
      "◇ 2025-03-30 03:00 → 04:00   ◇ 2025-10-26 04:00 → 03:00",
      "",
      "1  GRID             1 Jan 2024 – open         active",
      "   38X-EX-GRID-OP-L → 38X-EX-CUSTOM-XJ",
      "2  SUPPLY           1 Jan 2025 – 30 Jun 2025  active",
      "   38X-EX-SUPPL-A-P → 38X-EX-CUSTOM-XJ",
      "3  GENERAL_SERVICE  1 Jul 2025 – open         silent",
      "   38X-EX-NAMED-SUJ → 38X-EX-CUSTOM-XJ",
    ]);
  });

  it("has the names of lanes above them if it is narrow", () => {
    expect(
      timelineText(
        drawn(setOf([point], [grid]), eics.point, { ...year, now: instant("2026-06-10T09:00Z") }),
        30,
      ),
    ).toEqual([
      "38Z-EX-POINT-1-9  REGULAR  ELECTRICITY",
      "  operator 38X-EX-GRID-OP-L",
      "  (GRID_OPERATOR)",
      "1 Jan 2025 – 31 Dec 2025, Estonian time",
      "  now 10 Jun 2026 12:00 lies outside",
      "",
      "2025",
      "Jan   Mar    May   Jul    Sep    Nov",
      "┬─────┬──◇───┬─────┬──────┬─────◇┬──────",
      "GRID",
      "1 38X-EX-GRID-OP-L → 38X-EX-CUSTOM-XJ",
      "◀██████████████████████████████████████▶",
      "",
      "SUPPLY",
      "none",
      "",
      "GENERAL_SERVICE",
      "none",
      "",
      "█ active   ◇ clocks change",
      "◇ 2025-03-30 03:00 → 04:00",
      "◇ 2025-10-26 04:00 → 03:00",
      "",
      "1  GRID  1 Jan 2024 – open  active",
      "   38X-EX-GRID-OP-L → 38X-EX-CUSTOM-XJ",
    ]);
  });

  it("has the label of the present moment to the left near the right edge, and numbers where names have no space, next to short bars", () => {
    const crowded = setOf(
      [],
      [0, 1, 2].map((i) =>
        at(
          eics.point,
          "SUPPLY",
          eics.supplierA,
          eics.customerX,
          `2025-12-30T0${i}:00Z`,
          `2025-12-30T0${i + 1}:00Z`,
        ),
      ),
    );
    const lines = timelineText(
      drawn(crowded, eics.point, { ...year, now: instant("2025-12-30T00:30Z") }),
      80,
    );
    const supply = lines.filter((line) => /^(SUPPLY)? {14,}.*[123█░▒]$/.test(line));
    expect(supply).toEqual([
      `SUPPLY${" ".repeat(73)}1`,
      `${" ".repeat(79)}█`,
      `${" ".repeat(79)}2`,
      `${" ".repeat(79)}░`,
      `${" ".repeat(79)}3`,
      `${" ".repeat(79)}░`,
    ]);
    expect(lines.find((line) => line.includes("now 30 Dec"))).toBe(
      `${" ".repeat(57)}now 30 Dec 2025 02:30 ┊`,
    );
  });

  it("states only the number of clock changes if there are many, and nothing if there are none", () => {
    const long = timelineText(drawn(small, eics.point, { ...year, to: instant("2035-01-01T00:00Z") }), 100);
    expect(long).toContain("◇ 2025-03-30 03:00 → 04:00   … 2034-10-29 04:00 → 03:00   20 in all");
    const short = timelineText(drawn(small, eics.point, { from: noon, to: noon + 1000, now: noon }), 120);
    expect(short.join("\n")).not.toContain("◇");
    expect(short[1]).toBe("10 Jun 2025 12:00 – 12:00:01, Estonian time  ended before: 1  start after: 1");
  });

  it("ends with the lanes if there is no agreement", () => {
    const bare = { from: instant("2025-06-01"), to: instant("2025-06-02"), now: instant("2025-07-01") };
    expect(timelineText(drawn(setOf([point], []), eics.point, bare), 100).at(-1)).toBe("");
  });

  it("has no line wider than its width, for any market and party names", () => {
    const hostile = fc.constantFrom(
      "a\nb\tc",
      "<&>\"'",
      "漢字漢字漢字漢字漢字",
      "\u202e\ud800x",
      "",
      "W".repeat(90),
      "x y ".repeat(40),
    );
    fc.assert(
      fc.property(
        market,
        asked,
        fc.integer({ min: 40, max: 200 }),
        hostile,
        fc.constantFrom<"en" | "et">("en", "et"),
        ({ set, meterEic }, ask, width, party, language) => {
          const odd = set.with([], [madeUp("SUPPLY", meterEic, party, party, noon - 1e9, noon + 1e9)]);
          for (const line of timelineText(drawn(odd, meterEic, ask), width, { language })) {
            expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
            const wide = [...line].filter((character) => /\p{Script=Han}/u.test(character)).length;
            expect([...line].length + wide).toBeLessThanOrEqual(width);
            expect(line).toBe(line.trimEnd());
          }
        },
      ),
    );
  });

  it("has the full label of the present moment at every width, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 120 }),
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom<"en" | "et">("en", "et"),
        (width, days, language) => {
          const drawing = drawn(small, eics.point, { ...year, now: year.from + days * 86_400_000 + 1 });
          expect(timelineText(drawing, width, { language }).join("\n")).toContain(nowText(drawing, language));
        },
      ),
    );
  });

  it("shows the number of every bar above its blocks", () => {
    fc.assert(
      fc.property(market, asked, fc.integer({ min: 40, max: 200 }), ({ set, meterEic }, ask, width) => {
        const drawing = drawn(set, meterEic, ask);
        const bars = drawing.lanes.flatMap(({ rows }) => rows.flat());
        const lines = timelineText(drawing, width);
        const first = lines.findIndex((line) => line.includes("─")) + 1;
        const legend = lines.findIndex((line) =>
          /^([▒█░╍] (past|active|future|silent)|◇ clocks|┊ now$)/u.test(line),
        );
        const chart = lines.slice(first, legend < 0 ? undefined : legend);
        const numbers = chart
          .filter((_, i) => /[█▒░╍◀▶]/u.test(chart[i + 1] ?? ""))
          .flatMap((line) => (width < 72 ? line : line.slice(20)).match(/(?<![\w-])\d+(?![\w-])/g) ?? [])
          .map(Number);
        expect(numbers.sort((a, b) => a - b)).toEqual(bars.map(({ number }) => number).sort((a, b) => a - b));
      }),
    );
  });

  it("in Estonian is the same drawing in Estonian", () => {
    const drawing = drawn(setOf([point], [grid]), eics.point, { now: noon });
    const [english, estonian] = [timelineText(drawing, 120), timelineText(drawing, 120, { language: "et" })];
    expect(estonian).toHaveLength(english.length);
    expect(estonian[0]).toBe(
      `${eics.point}  REGULAR  ELECTRICITY  haldur ${eics.gridOperator} (GRID_OPERATOR)`,
    );
    expect(estonian[1]).toBe("1. dets 2023 – 31. jaan 2026, Eesti aeg");
    expect(estonian.join("\n")).toContain("praegu 10. juuni 2025 12:00");
    expect(estonian).toContain("█ kehtiv   ◇ kellakeeramine   ┊ praegu");
    expect(estonian.at(-1)).toBe(
      `1  GRID  1. jaan 2024 – tähtajatu  kehtiv  ${eics.gridOperator} → ${eics.customerX}`,
    );
    const inWords = (text: string): string =>
      text.replaceAll(/\b(?:GRID_OPERATOR|GRID|SUPPLY|GENERAL_SERVICE)\b/g, "");
    expect(inWords(estonian.join("\n"))).not.toMatch(/\b(?:now|active|open|none|operator|time|clocks)\b/);
  });
});
