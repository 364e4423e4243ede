/**
 * A timeline as one self-contained SVG: it names its colours for light and dark itself and loads nothing.
 */
import { MINUTE } from "../../time/durations.js";
import { lanePiece, laneName } from "./svg-lanes.js";
import type { Piece } from "./svg-lanes.js";
import { style } from "./svg-style.js";
import {
  text,
  tag,
  escaped,
  number,
  CLOCK_MARK,
  GAP,
  SMALL_CHARACTER,
  CHARACTER,
  NAMES,
  MARGIN,
  WIDTH,
  LEAST_WIDTH,
} from "./svg-elements.js";
import type { Language } from "../../reason/describe-reason.js";
import { containsInstant } from "../../time/interval.js";
import { axisOf, placeOn } from "./timeline-axis.js";
import type { BarState, Timeline } from "./timeline.js";
import {
  barsOf,
  clockChangeText,
  cut,
  listLines,
  nowText,
  plain,
  pointParts,
  windowParts,
} from "./timeline-words.js";
import { drawnWidth } from "./drawn-width.js";
import { drawnLanguage, phrasesIn } from "./timeline-phrases.js";

/** How an SVG is drawn. */
export interface SvgOptions {
  /** In pixels, at least 720; 960 when not given. */
  readonly width?: number;
  /** The prefix of ids, where several drawings are in one page; "timeline" when not given. */
  readonly id?: string;
  /** English when not given. */
  readonly language?: Language;
}

// ------------------------------------------------------------------------------------------------------------ axis

const shiftText = (difference: number): string => {
  const minutes = Math.round(Math.abs(difference) / MINUTE);
  const size = minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
  return `${difference > 0 ? "+" : "−"}${size}`;
};

const diamond = (x: number, y: number): string =>
  `M${number(x - CLOCK_MARK)} ${number(y)}L${number(x)} ${number(y - CLOCK_MARK)}L${number(x + CLOCK_MARK)} ${number(y)}L${number(x)} ${number(y + CLOCK_MARK)}Z`;

/**
 * Marks of clock changes on the axis; the shift below where neither another nor the line of now is. Marks too near
 * each other are one.
 */
const clockElements = (
  timeline: Timeline,
  x: number,
  length: number,
  y: number,
  bottom: number,
  language: Language,
): string[] => {
  const { clocksChange } = phrasesIn(language);
  const place = placeOn(timeline, length);
  const nowAt = place(timeline.now);
  const elements: string[] = [];
  let marked = -Infinity;
  let free = 0;
  for (const change of timeline.clockChanges) {
    const at = place(change.at);
    if (at - marked < 2 * CLOCK_MARK) continue;
    marked = at;
    const words = shiftText(change.after - change.before);
    const half = (words.length * SMALL_CHARACTER) / 2;
    const hasRoom = at - half >= free && at + half <= length && Math.abs(at - nowAt) > half + 2;
    if (hasRoom) free = at + half + GAP;
    const sentence = `${clocksChange} ${clockChangeText(change)}`;
    elements.push(
      tag(
        "g",
        { role: "graphics-symbol img", "aria-label": sentence },
        tag("title", {}, escaped(sentence)) +
          tag("path", { class: "change", d: `M${number(x + at)} ${number(y + 22)}V${number(bottom)}` }) +
          tag("path", { class: "clocks", d: diamond(x + at, y) }) +
          (hasRoom ? text("shift", x + at, y + 16, words, { "text-anchor": "middle" }) : ""),
      ),
    );
  }
  return elements;
};

const axisElements = (
  timeline: Timeline,
  x: number,
  length: number,
  y: number,
  bottom: number,
  language: Language,
): string[] => {
  const axis = axisOf(timeline, length, CHARACTER, language);
  return [
    ...axis.ticks.map((at) =>
      tag("path", { class: "grid", d: `M${number(x + at)} ${number(y)}V${number(bottom)}` }),
    ),
    tag("path", { class: "axis", d: `M${number(x)} ${number(y)}H${number(x + length)}` }),
    ...axis.years.map(({ at, text: words }) => text("year", x + at, y - 42, words)),
    ...axis.months.map(({ at, text: words }) => text("month", x + at, y - 26, words)),
  ];
};

const nowElements = (
  timeline: Timeline,
  x: number,
  length: number,
  top: number,
  bottom: number,
  language: Language,
): string[] => {
  const { window, now } = timeline;
  if (!containsInstant(window, now)) return [];
  const at = placeOn(timeline, length)(now);
  const words = nowText(timeline, language);
  const toRight = at + GAP + words.length * CHARACTER <= length;
  return [
    tag("path", { class: "now", d: `M${number(x + at)} ${number(top)}V${number(bottom)}` }),
    tag("path", {
      class: "now-mark",
      d: `M${number(x + at - 4)} ${number(top - 1)}H${number(x + at + 4)}L${number(x + at)} ${number(top + 5)}Z`,
    }),
    text("now-text", x + at + (toRight ? 8 : -8), top + 4, words, {
      "text-anchor": toRight ? "start" : "end",
    }),
  ];
};

// --------------------------------------------------------------------------------------------------------- legend

const states: readonly BarState[] = ["past", "active", "future", "silent"];

const legendPiece = (timeline: Timeline, top: number, language: Language): Piece => {
  const phrases = phrasesIn(language);
  const present = new Set(timeline.lanes.flatMap(({ rows }) => rows.flat()).map(({ state }) => state));
  const elements: string[] = [];
  let x = MARGIN;
  for (const state of states) {
    if (!present.has(state)) continue;
    const sample = tag("rect", { class: "bar", x, y: top + 2, width: 22, height: 11, rx: 3 });
    elements.push(tag("g", { class: `sample ${state}` }, sample));
    elements.push(text("quiet", x + 30, top + 12, phrases.states[state]));
    x += 30 + phrases.states[state].length * 7.5 + 20;
  }
  if (timeline.clockChanges.length > 0) {
    elements.push(tag("path", { class: "clocks", d: diamond(x + 5, top + 8) }));
    elements.push(text("quiet", x + 16, top + 12, phrases.clocksChange));
  }
  return { elements, bottom: elements.length === 0 ? top : top + 20 };
};

// ------------------------------------------------------------------------------------------------------------- SVG

const description = (timeline: Timeline, language: Language): string =>
  [
    [...pointParts(timeline, language), ...windowParts(timeline, language), nowText(timeline, language)].join(
      ", ",
    ),
    ...timeline.lanes.map(
      (lane) =>
        `${laneName(lane)}: ${barsOf(lane).length === 0 ? phrasesIn(language).none : String(barsOf(lane).length)}`,
    ),
  ].join(". ") + ".";

/**
 * Draws a timeline as an SVG document: axis with months, clock changes and now, lanes of bars with numbers and names,
 * and every agreement by its number below. Readable in light and dark, with a title, a description and a label on
 * every bar for a screen reader; labels never overlap, and all data is escaped.
 *
 * @category Drawings
 *
 * @example
 * const drawn = timeline(set, meterEic, { now });
 * if (drawn._tag === "Right") timelineSvg(drawn.right, { width: 1200 }).slice(0, 4); // "<svg"
 */
export const timelineSvg = (timeline: Timeline, options: SvgOptions = {}): string => {
  const width = drawnWidth(options.width, LEAST_WIDTH, WIDTH);
  const id = typeof options.id === "string" ? options.id : "timeline";
  const language = drawnLanguage(options.language);
  const x = MARGIN + NAMES;
  const length = width - x - MARGIN;
  const room = Math.floor((width - 2 * MARGIN) / CHARACTER);
  const title = phrasesIn(language).title(plain(timeline.point.meterEic));

  const nowTop = 130;
  const axisY = 144;
  const lanes: string[] = [];
  const separators: string[] = [];
  let bottom = axisY + 22;
  for (const lane of timeline.lanes) {
    separators.push(
      tag("path", { class: "between", d: `M${MARGIN} ${number(bottom)}H${number(width - MARGIN)}` }),
    );
    const piece = lanePiece(timeline, lane, x, length, bottom, language);
    for (const element of piece.elements) lanes.push(element);
    bottom = piece.bottom;
  }
  const legend = legendPiece(timeline, bottom + 14, language);
  const list = listLines(timeline, room, language);
  const listTop = legend.bottom + 24;
  const height = list.length === 0 ? legend.bottom + MARGIN : listTop + list.length * 16 + MARGIN - 12;

  return (
    tag(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        class: "levik-timeline",
        viewBox: `0 0 ${number(width)} ${number(height)}`,
        width,
        height,
        role: "graphics-document document",
        "aria-labelledby": `${id}-title`,
        "aria-describedby": `${id}-description`,
      },
      [
        tag("title", { id: `${id}-title` }, escaped(title)),
        tag("desc", { id: `${id}-description` }, escaped(description(timeline, language))),
        `<style>${style()}</style>`,
        tag("rect", { class: "ground", width, height }),
        text("title", MARGIN, 38, cut(plain(timeline.point.meterEic), 60)),
        text(
          "quiet",
          MARGIN,
          58,
          cut(pointParts(timeline, language).join(" · "), Math.floor((width - 2 * MARGIN) / 8)),
        ),
        text(
          "quiet",
          MARGIN,
          75,
          cut(windowParts(timeline, language).join(" · "), Math.floor((width - 2 * MARGIN) / 8)),
        ),
        ...axisElements(timeline, x, length, axisY, bottom, language),
        ...separators,
        ...clockElements(timeline, x, length, axisY, bottom, language),
        ...nowElements(timeline, x, length, nowTop, bottom, language),
        ...lanes,
        ...legend.elements,
        tag(
          "g",
          { "aria-hidden": "true" },
          list
            .map((line, i) => text("list", MARGIN, listTop + i * 16, line, { "xml:space": "preserve" }))
            .join(""),
        ),
      ]
        .filter((element) => element !== "")
        .join("\n"),
    ) + "\n"
  );
};
