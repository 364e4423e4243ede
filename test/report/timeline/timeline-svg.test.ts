import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aggregation,
  aggregationPoint,
  at,
  eics,
  day,
  grid,
  point,
} from "../../../src/rules/example-parties.js";
import { timelineSvg } from "../../../src/report/timeline/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { asked, drawn, instant, iso, madeUp, market, noon, setOf } from "./markets.js";
import type { Element } from "./xml.js";
import { all, readXml, textOf } from "./xml.js";

const number = (element: Element, name: string): number => Number(element.attributes.get(name));

/** How large each class of text is and how wide one character, a little more than usual fonts have. */
const sizes: Readonly<Record<string, readonly [height: number, character: number]>> = {
  title: [17, 10.3],
  quiet: [12, 7.3],
  none: [12, 7.3],
  lane: [11, 6.65],
  of: [10, 6.05],
  inside: [11, 6.65],
  beside: [11, 6.65],
  list: [11, 6.65],
  "now-text": [11, 6.65],
  month: [11, 6.65],
  year: [11, 6.65],
  shift: [10, 6.05],
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: string;
}

const boxOf = (element: Element): Box => {
  const words = textOf(element);
  const [height, character] = sizes[element.attributes.get("class")!]!;
  const width = [...words].reduce((sum, c) => sum + character * (c.codePointAt(0)! < 0x2e80 ? 1 : 2), 0);
  const x = number(element, "x");
  const anchor = element.attributes.get("text-anchor") ?? "start";
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const y = number(element, "y");
  return { left, right: left + width, top: y - height * 0.75, bottom: y + height * 0.22, words };
};

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Checks that no two texts overlap, and that none extends beyond the drawing. */
const expectClear = (svg: string): void => {
  const root = readXml(svg);
  const boxes = all(root, "text").map(boxOf);
  const [width, height] = [number(root, "width"), number(root, "height")];
  boxes.forEach((a, i) => {
    if (a.left < 0 || a.right > width || a.bottom > height) expect.fail(`outside: ${a.words}`);
    for (const b of boxes.slice(i + 1)) if (meet(a, b)) expect.fail(`${a.words} meets ${b.words}`);
  });
};

const thirty = (): readonly AgreementDocument[] => {
  const start = instant(day.jan2025);
  const DAY = 86_400_000;
  const supplies = Array.from({ length: 20 }, (_, i) =>
    at(
      eics.point,
      "SUPPLY",
      eics.supplierA,
      eics.customerX,
      iso(start + i * i * DAY),
      iso(start + (i + 1) * (i + 1) * DAY),
    ),
  );
  const aggregations = Array.from({ length: 9 }, (_, i) => ({
    ...aggregation,
    validFrom: iso(start + i * 3 * DAY),
    validTo: iso(start + i * 3 * DAY + 20 * DAY),
  }));
  return [grid, ...supplies, ...aggregations];
};

describe("a drawing as SVG", () => {
  it.each([1, 5, 30])(
    "with %d agreements has a bar with a label and a sentence for each, and no overlapping texts",
    (count) => {
      const drawing = drawn(setOf([point, aggregationPoint], thirty().slice(0, count)), eics.point, {
        now: noon,
      });
      const svg = timelineSvg(drawing);
      expectClear(svg);
      const bars = all(readXml(svg), "g").filter(({ attributes }) =>
        /^\d+\. /.test(attributes.get("aria-label") ?? ""),
      );
      expect(bars).toHaveLength(count);
      expect(
        bars.map((bar) => Number(/^\d+/.exec(textOf(all(bar, "text")[0]!))![0])).sort((a, b) => a - b),
      ).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    },
  );

  it("has a title and a description for a screen reader, as does every bar", () => {
    const root = readXml(
      timelineSvg(drawn(setOf([point], [grid]), eics.point, { now: noon }), { id: "first" }),
    );
    expect(root.attributes.get("aria-labelledby")).toBe("first-title");
    expect(root.attributes.get("aria-describedby")).toBe("first-description");
    const [title] = all(root, "title");
    expect([title!.attributes.get("id"), textOf(title!)]).toEqual([
      "first-title",
      `Timeline of ${eics.point}`,
    ]);
    expect(textOf(all(root, "desc")[0]!)).toBe(
      `REGULAR, ELECTRICITY, operator ${eics.gridOperator} (GRID_OPERATOR), 1 Dec 2023 – 31 Jan 2026, Estonian time, ` +
        "now 10 Jun 2025 12:00. GRID: 1. SUPPLY: none. GENERAL_SERVICE: none.",
    );
    expect(all(root, "g").map(({ attributes }) => attributes.get("aria-label"))).toContain(
      `1. GRID, provider ${eics.gridOperator}, customer ${eics.customerX}, 1 Jan 2024 – open, active`,
    );
  });

  it("has title, description and labels in Estonian with language et", () => {
    const drawing = drawn(setOf([point], [grid]), eics.point, { now: noon });
    const root = readXml(timelineSvg(drawing, { language: "et" }));
    expect(textOf(all(root, "title")[0]!)).toBe(`Ajatelg: ${eics.point}`);
    expect(textOf(all(root, "desc")[0]!)).toBe(
      `REGULAR, ELECTRICITY, haldur ${eics.gridOperator} (GRID_OPERATOR), 1. dets 2023 – 31. jaan 2026, Eesti aeg, ` +
        "praegu 10. juuni 2025 12:00. GRID: 1. SUPPLY: mitte ühtegi. GENERAL_SERVICE: mitte ühtegi.",
    );
    const labels = all(root, "g").map(({ attributes }) => attributes.get("aria-label"));
    expect(labels).toContain(
      `1. GRID, teenusepakkuja ${eics.gridOperator}, klient ${eics.customerX}, 1. jaan 2024 – tähtajatu, kehtiv`,
    );
    expect(labels).toContain("kellakeeramine 2025-03-30 03:00 → 04:00");
    const texts = all(root, "text").map(textOf);
    expect(texts).toContain("märts");
    expect(texts.filter((words) => /^(?:now|none|active|Mar|May) ?/.test(words))).toEqual([]);
  });

  it("loads nothing and has colours for light and dark, with the same rules for both", () => {
    const svg = timelineSvg(drawn(setOf([point], [grid]), eics.point, { now: noon }));
    const css = textOf(all(readXml(svg), "style")[0]!);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /https?:|url\(|@import|<script|<image|href/,
    );
    const [light, dark] = css.split("@media (prefers-color-scheme:dark){");
    const selectors = (part: string): string[] => part.match(/[^{}]+(?=\{(fill|stroke):)/g) ?? [];
    const darkSelectors = selectors(dark!);
    expect(darkSelectors.length).toBeGreaterThan(20);
    expect(selectors(light!).slice(-darkSelectors.length)).toEqual(darkSelectors);
  });

  it("has text of sufficient contrast to its background, in light and dark", () => {
    const css = textOf(
      all(readXml(timelineSvg(drawn(setOf([point], [grid]), eics.point, { now: noon }))), "style")[0]!,
    );
    const luminance = (colour: string): number => {
      const [r, g, b] = [1, 3, 5].map((i) => {
        const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: string, b: string): number => {
      const [x, y] = [luminance(a), luminance(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    for (const part of css.split("@media")) {
      const rules = [...part.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
      const fill = (selector: string): string => {
        const rule = rules.find(
          ([, selectors, body]) =>
            selectors!.split(",").includes(`.levik-timeline ${selector}`) && body!.startsWith("fill:"),
        );
        return /fill:(#[0-9a-f]{6})/.exec(rule![2]!)![1]!;
      };
      for (const words of [".title", ".quiet", ".now-text", ".beside"]) {
        expect(contrast(fill(words), fill(".ground")), words).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(fill(".past .inside"), fill(".past .bar"))).toBeGreaterThanOrEqual(4.5);
      for (const family of ["network", "supply", "general", "aggregation", "portfolio"]) {
        expect(
          contrast(fill(`.${family}.active .inside`), fill(`.${family}.active .bar`)),
          family,
        ).toBeGreaterThanOrEqual(7);
      }
    }
  });

  it("marks each clock change with its shift, and changes too close to each other once", () => {
    const marks = (from: string, to: string): (string | undefined)[] =>
      all(
        readXml(
          timelineSvg(
            drawn(setOf([point], [grid]), eics.point, {
              from: instant(from),
              to: instant(to),
              now: instant("2029-01-01"),
            }),
          ),
        ),
        "g",
      ).flatMap((g) => {
        const label = g.attributes.get("aria-label") ?? "";
        return label.startsWith("clocks") ? [[label.slice(14), ...all(g, "text").map(textOf)].join(" ")] : [];
      });
    expect(marks("2025-01-01", "2026-01-01")).toEqual([
      "2025-03-30 03:00 → 04:00 +1 h",
      "2025-10-26 04:00 → 03:00 −1 h",
    ]);
    expect(marks("1917-01-01", "1918-03-01")).toEqual(["1918-02-01 00:00 → 1918-01-31 23:21 −39 min"]);
    const crowded = marks("1990-01-01", "2190-01-01");
    expect(crowded.length).toBeLessThan(110);
    expect(crowded.length).toBeGreaterThan(50);
    expect(crowded.some((mark) => !mark!.endsWith(" h"))).toBe(true);
  });

  it("has no shift at the line of the present moment, nor at the edge", () => {
    const change = instant("2025-10-26T01:00Z");
    const shifts = (now: number, from: number): string[] =>
      all(
        readXml(timelineSvg(drawn(setOf([point], [grid]), eics.point, { from, to: from + 9e9, now }))),
        "text",
      )
        .filter(({ attributes }) => attributes.get("class") === "shift")
        .map(textOf);
    expect(shifts(change + 9e8, change - 9e8)).toEqual(["−1 h"]);
    expect(shifts(change, change - 9e8)).toEqual([]);
    expect(shifts(change - 9e8, change)).toEqual([]);
    expect(shifts(change - 9e9, change - 9e9 + 1e6)).toEqual([]);
  });

  it("has the label of the present moment at its line, to the left near the right edge, and not if it is outside", () => {
    const nowText = (now: number): (string | undefined)[] =>
      all(
        readXml(
          timelineSvg(
            drawn(setOf([point], [grid]), eics.point, {
              from: instant(day.jan2025),
              to: instant(day.jan2026),
              now,
            }),
          ),
        ),
        "text",
      ).flatMap(({ attributes }) =>
        attributes.get("class") === "now-text" ? [attributes.get("text-anchor")] : [],
      );
    expect(nowText(noon)).toEqual(["start"]);
    expect(nowText(instant("2025-12-30"))).toEqual(["end"]);
    expect(nowText(instant("2026-12-30"))).toEqual([]);
  });

  it("has no legend or list if there is nothing to explain", () => {
    const bare = { from: instant("2025-06-01"), to: instant("2025-06-02"), now: instant("2025-07-01") };
    const root = readXml(timelineSvg(drawn(setOf([point], []), eics.point, bare), { width: 10 }));
    expect(number(root, "width")).toBe(720);
    expect(all(root, "text").filter(({ attributes }) => attributes.get("class") === "list")).toEqual([]);
  });

  it("is well-formed XML without overlapping texts, for any market, width and party names", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "<script>alert(1)</script>",
        "]]>&amp;",
        "\"'><x y='",
        "\u0000\u0008\ufffe\ud800",
        "漢字".repeat(9),
        "",
        "W".repeat(70),
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(
        market,
        asked,
        fc.integer({ min: 720, max: 1800 }),
        hostile,
        fc.constantFrom<"en" | "et">("en", "et"),
        ({ set, meterEic }, ask, width, party, language) => {
          const odd = set.with([], [madeUp("SUPPLY", meterEic, party, party, noon - 1e9, noon + 1e9)]);
          expectClear(timelineSvg(drawn(odd, meterEic, ask), { width, language }));
        },
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (meterEic, party) => {
        const set = setOf([], []).with([], [madeUp("GRID", meterEic, party, party, noon, Infinity)]);
        const svg = timelineSvg(drawn(set, meterEic, { now: noon }), { id: party });
        expectClear(svg);
        expect(all(readXml(svg), "script")).toEqual([]);
      }),
    );
  });

  it("draws bars of one row apart from each other and within the axis", () => {
    fc.assert(
      fc.property(market, asked, ({ set, meterEic }, ask) => {
        const rows = new Map<string, (readonly [number, number])[]>();
        for (const path of all(readXml(timelineSvg(drawn(set, meterEic, ask))), "path")) {
          if (path.attributes.get("class") !== "bar") continue;
          const points = [...path.attributes.get("d")!.matchAll(/[MLQ ](-?[\d.]+) (-?[\d.]+)/g)].map((m) => [
            Number(m[1]),
            Number(m[2]),
          ]);
          const xs = [
            ...points.map(([x]) => x!),
            ...[...path.attributes.get("d")!.matchAll(/H([\d.]+)/g)].map((m) => Number(m[1])),
          ];
          const y = String(Math.max(...points.map((p) => p[1]!)));
          rows.set(y, [...(rows.get(y) ?? []), [Math.min(...xs), Math.max(...xs)]]);
        }
        for (const row of rows.values()) {
          row.sort((a, b) => a[0] - b[0]);
          row.forEach(([left, right], i) => {
            expect(left).toBeGreaterThanOrEqual(172);
            expect(right).toBeLessThanOrEqual(936);
            expect(left).toBeLessThan(right);
            if (i > 0) expect(left).toBeGreaterThan(row[i - 1]![1]);
          });
        }
      }),
    );
  });
});
