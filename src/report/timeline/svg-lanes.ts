/**
 * The lanes of a drawn timeline and their bars.
 */
import { familyOf } from "./svg-style.js";
import {
  text,
  tag,
  escaped,
  number,
  GAP,
  LEAST_BAR,
  ROW,
  BAR,
  SMALL_CHARACTER,
  CHARACTER,
  NAMES,
  MARGIN,
} from "./svg-elements.js";
import type { Interval } from "../../time/interval.js";
import type { Language } from "../../reason/describe-reason.js";
import { phrasesIn } from "./timeline-phrases.js";
import { placeOn } from "./timeline-axis.js";
import { rowsOf } from "./timeline-rows.js";
import type { Bar, Lane, Timeline } from "./timeline.js";
import { barSentence, barText, columnsOf, cut, plain } from "./timeline-words.js";

/** A bar in pixels, the place of its number when it does not fit inside, and the space that both need. */
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

/** Round where the agreement starts or ends, pointed where it continues. */
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

/** The bar's text: number and label inside, else next to the bar where there is space, else the number alone. */
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

const barElement = (
  each: Drawn,
  lane: Lane,
  free: number,
  x: number,
  y: number,
  language: Language,
): string => {
  const sentence = barSentence(each.bar, lane, language);
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
export interface Piece {
  readonly elements: readonly string[];
  readonly bottom: number;
}

export const laneName = ({ type, of }: Lane): string => (of === undefined ? type : `${type} ${plain(of)}`);

export const lanePiece = (
  timeline: Timeline,
  lane: Lane,
  x: number,
  length: number,
  top: number,
  language: Language,
): Piece => {
  const { noneInThisTime } = phrasesIn(language);
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
    row.map((each, k) =>
      barElement(each, lane, row[k + 1]?.extent.from ?? length, x, first + i * ROW, language),
    ),
  );
  const none = rows.length === 0 ? [text("none", x + 4, first + 13, noneInThisTime)] : [];
  const label = `${laneName(lane)}: ${rows.length === 0 ? noneInThisTime : `${bars.length}`}`;
  return {
    elements: [
      tag("g", { role: "graphics-object group", "aria-label": label }, [...names, ...none, ...bars].join("")),
    ],
    bottom: first + Math.max(rows.length * ROW, lane.of === undefined ? ROW : 34) + 2,
  };
};
