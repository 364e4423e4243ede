/**
 * A timeline as one self-contained SVG: it names its colours for light and dark itself and loads nothing.
 */
import { containsInstant } from "../../time/interval.js";
import type { Interval } from "../../time/interval.js";
import { axisOf, placeOn } from "./timeline-axis.js";
import { rowsOf } from "./timeline-rows.js";
import type { Bar, BarState, Lane, LaneType, Timeline } from "./timeline.js";
import {
  barSentence,
  barText,
  barsOf,
  clockChangeText,
  columnsOf,
  cut,
  listLines,
  nowText,
  plain,
  pointParts,
  stateTexts,
  windowParts,
} from "./timeline-words.js";
import { drawnWidth } from "./drawn-width.js";

/** How an SVG is drawn. */
export interface SvgOptions {
  /** In pixels, at least 720; 960 when not given. */
  readonly width?: number;
  /** What ids begin with, where several drawings stand in one page; "timeline" when not given. */
  readonly id?: string;
}

// -------------------------------------------------------------------------------------------------------- measures

const LEAST_WIDTH = 720;
const WIDTH = 960;
const MARGIN = 24;
const NAMES = 148;
/** Widths of a character of the fixed-width font at 11 and at 10 pixels, a little more than the fonts in use have. */
const CHARACTER = 6.75;
const SMALL_CHARACTER = 6.15;
const BAR = 18;
const ROW = 24;
const LEAST_BAR = 4;
const GAP = 6;
const CLOCK_MARK = 4;

const number = (value: number): string => String(Math.round(value * 100) / 100);

// ------------------------------------------------------------------------------------------------------------- XML

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: string, attributes: Attributes, content = ""): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escaped(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

const text = (className: string, x: number, y: number, content: string, more: Attributes = {}): string =>
  tag("text", { class: className, x, y, ...more }, escaped(content));

// --------------------------------------------------------------------------------------------------------- colours

/** Lanes of one subject share a colour: the network, supply, general service, aggregation, portfolios. */
const familyOf: Readonly<Record<LaneType, string>> = {
  GRID: "network",
  BORDER_GRID: "network",
  SUPPLY: "supply",
  BORDER_SUPPLY: "supply",
  GENERAL_SERVICE: "general",
  NAMED_SUPPLIER: "general",
  AGGREGATION: "aggregation",
  PORTFOLIO_SUPPLIER: "portfolio",
};

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly faint: string;
  readonly now: string;
  readonly past: string;
  /** Of each family: the area of an active bar, the edge, the ink on it. */
  readonly families: Readonly<Record<string, readonly [area: string, edge: string, ink: string]>>;
}

const light: Colours = {
  ground: "#ffffff",
  ink: "#1f2937",
  quiet: "#5b6675",
  line: "#cbd2da",
  faint: "#e9edf1",
  now: "#c2410c",
  past: "#eef1f4",
  families: {
    network: ["#d3e0f2", "#5f83b5", "#1d3557"],
    supply: ["#cfe8d8", "#4d9a6e", "#14432a"],
    general: ["#f6e3bd", "#b98a2f", "#533b06"],
    aggregation: ["#e3d9f2", "#8a6cb8", "#3b2463"],
    portfolio: ["#cde7ea", "#45929b", "#0f4249"],
  },
};

const dark: Colours = {
  ground: "#14181d",
  ink: "#e5e9ee",
  quiet: "#9aa6b4",
  line: "#3b444f",
  faint: "#242b33",
  now: "#fb923c",
  past: "#222932",
  families: {
    network: ["#27405f", "#7fa3d4", "#dbe8f8"],
    supply: ["#1f4a33", "#6cba8d", "#d5f0e0"],
    general: ["#4f3c12", "#d0a24a", "#f8e8c4"],
    aggregation: ["#40305e", "#a98cd6", "#e9def8"],
    portfolio: ["#17464c", "#62b1ba", "#d2eff2"],
  },
};

const coloured = (colours: Colours): string => {
  const rules = [
    `.ground{fill:${colours.ground}}`,
    `.title,.lane,.list,.none{fill:${colours.ink}}`,
    `.quiet,.month,.year,.shift,.of,.none{fill:${colours.quiet}}`,
    `.axis{stroke:${colours.line}}`,
    `.grid,.between{stroke:${colours.faint}}`,
    `.change{stroke:${colours.line}}`,
    `.clocks{fill:${colours.quiet}}`,
    `.now{stroke:${colours.now}}`,
    `.now-text,.now-mark{fill:${colours.now}}`,
    `.beside{fill:${colours.quiet}}`,
    `.past .bar{fill:${colours.past};stroke:${colours.line}}`,
    `.past .inside{fill:${colours.quiet}}`,
    `.beside,.shift{stroke:${colours.ground}}`,
    `.sample .bar{stroke:${colours.quiet};fill:${colours.ground}}`,
    `.sample.past .bar{fill:${colours.past};stroke:${colours.line}}`,
    `.sample.active .bar{fill:${colours.line}}`,
    ...Object.entries(colours.families).flatMap(([family, [area, edge, ink]]) => [
      `.${family}.active .bar{fill:${area};stroke:${edge}}`,
      `.${family}.active .inside{fill:${ink}}`,
      `.${family}.future .bar,.${family}.silent .bar{fill:${colours.ground};stroke:${edge}}`,
      `.${family}.future .inside,.${family}.silent .inside{fill:${colours.ink}}`,
    ]),
  ];
  return rules.map((rule) => scoped(rule)).join("");
};

/** Rules hold within the drawing only, also when it stands inside a page. */
const scoped = (rule: string): string => {
  const brace = rule.indexOf("{");
  const selectors = rule.slice(0, brace).split(",");
  return selectors.map((selector) => `.levik-timeline ${selector}`).join(",") + rule.slice(brace);
};

const fixedFont = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

const style = (): string =>
  [
    ...[
      "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:12px}",
      `.title,.lane,.of,.inside,.beside,.list,.now-text,.month,.year,.shift{font-family:${fixedFont};font-size:11px}`,
      ".title{font-size:17px;font-weight:600}",
      ".year,.lane{font-weight:600}",
      ".of,.shift{font-size:10px}",
      ".axis,.grid,.between,.change,.now{fill:none;stroke-width:1}",
      ".change{stroke-dasharray:1 4}",
      ".now{stroke-width:1.5}",
      ".beside,.shift{stroke-width:3;stroke-linejoin:round;paint-order:stroke}",
      ".bar{stroke-width:1}",
      ".silent .bar{stroke-dasharray:4 3}",
    ].map(scoped),
    coloured(light),
    `@media (prefers-color-scheme:dark){${coloured(dark)}}`,
  ].join("");

// ------------------------------------------------------------------------------------------------------------ bars

/** A bar in pixels, where its number stands when it does not fit inside, and the room that both take. */
interface Drawn {
  readonly bar: Bar;
  readonly from: number;
  readonly to: number;
  readonly side: "inside" | "right" | "left";
  readonly extent: Interval;
}

const drawn = (bar: Bar, place: (t: number) => number, length: number): Drawn => {
  const from = Math.min(place(bar.from), length - LEAST_BAR);
  const to = Math.max(place(bar.to), from + LEAST_BAR);
  const digits = String(bar.number).length * CHARACTER;
  if (to - from >= digits + GAP) return { bar, from, to, side: "inside", extent: { from, to } };
  const right = to + digits + GAP;
  return right <= length
    ? { bar, from, to, side: "right", extent: { from, to: right } }
    : { bar, from, to, side: "left", extent: { from: from - digits - GAP, to } };
};

/** Round where the agreement starts or ends, pointed where it goes on. */
const outline = ({ bar, from, to }: Drawn, x: number, y: number): string => {
  const half = BAR / 2;
  const tip = Math.min(6, (to - from) / 2);
  const round = Math.min(3, (to - from) / 2);
  const [left, right] = [x + from + 0.5, x + to - 0.5];
  const start = bar.clippedFrom
    ? `M${number(left + tip)} ${number(y + BAR)}L${number(left)} ${number(y + half)}L${number(left + tip)} ${number(y)}`
    : `M${number(left + round)} ${number(y + BAR)}Q${number(left)} ${number(y + BAR)} ${number(left)} ${number(y + BAR - round)}V${number(y + round)}Q${number(left)} ${number(y)} ${number(left + round)} ${number(y)}`;
  const end = bar.clippedTo
    ? `H${number(right - tip)}L${number(right)} ${number(y + half)}L${number(right - tip)} ${number(y + BAR)}Z`
    : `H${number(right - round)}Q${number(right)} ${number(y)} ${number(right)} ${number(y + round)}V${number(y + BAR - round)}Q${number(right)} ${number(y + BAR)} ${number(right - round)} ${number(y + BAR)}Z`;
  return start + end;
};

/** The bar's text: number and label inside, else beside where that is free, else the number alone. */
const caption = (each: Drawn, free: number, x: number, y: number): string => {
  const { bar, from, to, side } = each;
  const whole = barText(bar);
  const width = columnsOf(whole) * CHARACTER;
  const baseline = y + BAR / 2 + 4;
  const inset = bar.clippedFrom ? GAP + 3 : GAP;
  if (to - from >= width + inset + GAP) return text("inside", x + from + inset, baseline, whole);
  if (side !== "left" && to + GAP / 2 + width + GAP <= free) {
    return text("beside", x + to + GAP / 2, baseline, whole);
  }
  const digits = String(bar.number);
  if (side === "inside") {
    return text("inside", x + (from + to) / 2, baseline, digits, { "text-anchor": "middle" });
  }
  return side === "right"
    ? text("beside", x + to + GAP / 2, baseline, digits)
    : text("beside", x + from - GAP / 2, baseline, digits, { "text-anchor": "end" });
};

const barElement = (each: Drawn, lane: Lane, free: number, x: number, y: number): string => {
  const sentence = barSentence(each.bar, lane);
  return tag(
    "g",
    {
      class: `${familyOf[lane.type]} ${each.bar.state}`,
      role: "graphics-symbol img",
      "aria-label": sentence,
    },
    tag("title", {}, escaped(sentence)) +
      tag("path", { class: "bar", d: outline(each, x, y) }) +
      caption(each, free, x, y),
  );
};

// ----------------------------------------------------------------------------------------------------------- lanes

/** A piece of the drawing and how far down it reaches. */
interface Piece {
  readonly elements: readonly string[];
  readonly bottom: number;
}

const laneName = ({ type, of }: Lane): string => (of === undefined ? type : `${type} ${plain(of)}`);

const lanePiece = (timeline: Timeline, lane: Lane, x: number, length: number, top: number): Piece => {
  const place = placeOn(timeline, length);
  const rows = lane.rows.flatMap((row) =>
    rowsOf(
      row.map((bar) => drawn(bar, place, length)),
      ({ extent }) => extent,
    ),
  );
  const first = top + 8;
  const names = [
    text("lane", MARGIN, first + 13, lane.type),
    ...(lane.of === undefined
      ? []
      : [text("of", MARGIN, first + 27, cut(plain(lane.of), Math.floor(NAMES / SMALL_CHARACTER)))]),
  ];
  const bars = rows.flatMap((row, i) =>
    row.map((each, k) => barElement(each, lane, row[k + 1]?.extent.from ?? length, x, first + i * ROW)),
  );
  const none = rows.length === 0 ? [text("none", x + 4, first + 13, "none in this time")] : [];
  const label = `${laneName(lane)}: ${rows.length === 0 ? "none in this time" : `${bars.length}`}`;
  return {
    elements: [
      tag("g", { role: "graphics-object group", "aria-label": label }, [...names, ...none, ...bars].join("")),
    ],
    bottom: first + Math.max(rows.length * ROW, lane.of === undefined ? ROW : 34) + 2,
  };
};

// ------------------------------------------------------------------------------------------------------------ axis

const shiftText = (difference: number): string => {
  const minutes = Math.round(Math.abs(difference) / 60_000);
  const size = minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
  return `${difference > 0 ? "+" : "−"}${size}`;
};

const diamond = (x: number, y: number): string =>
  `M${number(x - CLOCK_MARK)} ${number(y)}L${number(x)} ${number(y - CLOCK_MARK)}L${number(x + CLOCK_MARK)} ${number(y)}L${number(x)} ${number(y + CLOCK_MARK)}Z`;

/**
 * Marks of clock changes on the axis; the shift below where neither another nor the line of now stands. Marks too near
 * each other are one.
 */
const clockElements = (
  timeline: Timeline,
  x: number,
  length: number,
  y: number,
  bottom: number,
): string[] => {
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
    elements.push(
      tag(
        "g",
        { role: "graphics-symbol img", "aria-label": `clocks change ${clockChangeText(change)}` },
        tag("title", {}, escaped(`clocks change ${clockChangeText(change)}`)) +
          tag("path", { class: "change", d: `M${number(x + at)} ${number(y + 22)}V${number(bottom)}` }) +
          tag("path", { class: "clocks", d: diamond(x + at, y) }) +
          (hasRoom ? text("shift", x + at, y + 16, words, { "text-anchor": "middle" }) : ""),
      ),
    );
  }
  return elements;
};

const axisElements = (timeline: Timeline, x: number, length: number, y: number, bottom: number): string[] => {
  const axis = axisOf(timeline, length, CHARACTER);
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
): string[] => {
  const { window, now } = timeline;
  if (!containsInstant(window, now)) return [];
  const at = placeOn(timeline, length)(now);
  const words = nowText(timeline);
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

const legendPiece = (timeline: Timeline, top: number): Piece => {
  const present = new Set(timeline.lanes.flatMap(({ rows }) => rows.flat()).map(({ state }) => state));
  const elements: string[] = [];
  let x = MARGIN;
  for (const state of states) {
    if (!present.has(state)) continue;
    const sample = tag("rect", { class: "bar", x, y: top + 2, width: 22, height: 11, rx: 3 });
    elements.push(tag("g", { class: `sample ${state}` }, sample));
    elements.push(text("quiet", x + 30, top + 12, stateTexts[state]));
    x += 30 + stateTexts[state].length * 7.5 + 20;
  }
  if (timeline.clockChanges.length > 0) {
    elements.push(tag("path", { class: "clocks", d: diamond(x + 5, top + 8) }));
    elements.push(text("quiet", x + 16, top + 12, "clocks change"));
  }
  return { elements, bottom: elements.length === 0 ? top : top + 20 };
};

// ------------------------------------------------------------------------------------------------------------- SVG

const description = (timeline: Timeline): string =>
  [
    [...pointParts(timeline), ...windowParts(timeline), nowText(timeline)].join(", "),
    ...timeline.lanes.map(
      (lane) => `${laneName(lane)}: ${barsOf(lane).length === 0 ? "none" : String(barsOf(lane).length)}`,
    ),
  ].join(". ") + ".";

/**
 * Draws a timeline as an SVG document: axis with months, clock changes and now, lanes of bars with numbers and names,
 * and every agreement by its number below. Readable in light and dark, with a title, a description and a label on
 * every bar for a screen reader; labels never overlap, and whatever stands in the data is escaped.
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
  const x = MARGIN + NAMES;
  const length = width - x - MARGIN;
  const room = Math.floor((width - 2 * MARGIN) / CHARACTER);
  const title = `Timeline of metering point ${plain(timeline.point.meterEic)}`;

  const nowTop = 130;
  const axisY = 144;
  const lanes: string[] = [];
  const separators: string[] = [];
  let bottom = axisY + 22;
  for (const lane of timeline.lanes) {
    separators.push(
      tag("path", { class: "between", d: `M${MARGIN} ${number(bottom)}H${number(width - MARGIN)}` }),
    );
    const piece = lanePiece(timeline, lane, x, length, bottom);
    for (const element of piece.elements) lanes.push(element);
    bottom = piece.bottom;
  }
  const legend = legendPiece(timeline, bottom + 14);
  const list = listLines(timeline, room);
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
        tag("desc", { id: `${id}-description` }, escaped(description(timeline))),
        `<style>${style()}</style>`,
        tag("rect", { class: "ground", width, height }),
        text("title", MARGIN, 38, cut(plain(timeline.point.meterEic), 60)),
        text(
          "quiet",
          MARGIN,
          58,
          cut(pointParts(timeline).join(" · "), Math.floor((width - 2 * MARGIN) / 8)),
        ),
        text(
          "quiet",
          MARGIN,
          75,
          cut(windowParts(timeline).join(" · "), Math.floor((width - 2 * MARGIN) / 8)),
        ),
        ...axisElements(timeline, x, length, axisY, bottom),
        ...separators,
        ...clockElements(timeline, x, length, axisY, bottom),
        ...nowElements(timeline, x, length, nowTop, bottom),
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
