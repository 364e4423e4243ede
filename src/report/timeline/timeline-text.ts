/**
 * A timeline in characters: an axis, lanes of blocks with numbers, and the numbered agreements below.
 */
import type { Interval } from "../../time/interval.js";
import type { Language } from "../../reason/describe-reason.js";
import { containsInstant } from "../../time/interval.js";
import { axisOf, placeOn } from "./timeline-axis.js";
import { rowsOf } from "./timeline-rows.js";
import type { Bar, BarState, Lane, Timeline } from "./timeline.js";
import {
  barText,
  clockChangeText,
  columnsOf,
  cut,
  listLines,
  nowText,
  plain,
  pointParts,
  windowParts,
  wrapped,
} from "./timeline-words.js";
import { drawnWidth } from "./drawn-width.js";
import { drawnLanguage, phrasesIn } from "./timeline-phrases.js";
import type { Phrases } from "./timeline-phrases.js";

/** How a drawing in characters is made. */
export interface TextOptions {
  /** English when not given. */
  readonly language?: Language;
}

// ---------------------------------------------------------------------------------------------------------- signs

const blocks: Readonly<Record<BarState, string>> = { past: "▒", active: "█", future: "░", silent: "╍" };
const states: readonly BarState[] = ["past", "active", "future", "silent"];
const NOW = "┊";
const CLOCKS = "◇";

/** How many changes of clocks are written out; of more only the first, the last and their number. */
const WRITTEN_CHANGES = 6;
const LEAST_WIDTH = 40;
/** From this width on the lanes have their names to the left. */
const SIDE_BY_SIDE = 72;
const NAME = 20;

// ---------------------------------------------------------------------------------------------------------- lines

/** A line of columns to write into. */
class Line {
  private readonly cells: (string | undefined)[];

  constructor(
    length: number,
    private readonly ground = " ",
  ) {
    this.cells = Array.from({ length }, () => undefined);
  }

  write(at: number, text: string): this {
    for (const character of text) {
      this.cells[at] = character;
      at += 1;
      // The second column of a wide character is no cell of its own.
      if (columnsOf(character) === 2) this.cells[at++] = "";
    }
    return this;
  }

  /** Writes a character where the cell is empty. */
  behind(at: number | undefined, sign: string): this {
    if (at !== undefined) this.cells[at] ??= sign;
    return this;
  }

  toString(): string {
    return this.cells.map((cell) => cell ?? this.ground).join("");
  }
}

// ----------------------------------------------------------------------------------------------------------- bars

/** A bar in columns [from, to), the place of its number, and the columns that both need. */
interface Drawn {
  readonly bar: Bar;
  readonly cells: Interval;
  readonly textAt: number;
  readonly extent: Interval;
}

const drawn = (bar: Bar, columnOf: (t: number) => number, length: number): Drawn => {
  const from = Math.min(columnOf(bar.from), length - 1);
  const cells = { from, to: Math.max(columnOf(bar.to), from + 1) };
  const digits = String(bar.number).length;
  const textAt = Math.min(from, length - digits);
  return { bar, cells, textAt, extent: { from: textAt, to: Math.max(cells.to, textAt + digits + 1) } };
};

const blockText = ({ bar, cells }: Drawn): string => {
  const signs = Array.from({ length: cells.to - cells.from }, () => blocks[bar.state]);
  if (bar.clippedFrom) signs[0] = "◀";
  if (bar.clippedTo) signs[signs.length - 1] = "▶";
  return signs.join("");
};

/** The lines of a lane: above each row of blocks the numbers, with names where there is room. */
const laneLines = (
  lane: Lane,
  columnOf: (t: number) => number,
  length: number,
  now: number | undefined,
  none: string,
): readonly string[] => {
  if (lane.rows.length === 0) return [new Line(length).write(0, none).behind(now, NOW).toString()];
  return lane.rows
    .flatMap((row) =>
      rowsOf(
        row.map((bar) => drawn(bar, columnOf, length)),
        ({ extent }) => extent,
      ),
    )
    .flatMap((row) => {
      const texts = new Line(length);
      const bars = new Line(length);
      row.forEach((each, i) => {
        const whole = barText(each.bar);
        const free = row[i + 1]?.extent.from ?? length + 1;
        const fits = each.textAt + columnsOf(whole) < free;
        texts.write(each.textAt, fits ? whole : String(each.bar.number));
        bars.write(each.cells.from, blockText(each));
      });
      return [texts.behind(now, NOW).toString(), bars.behind(now, NOW).toString()];
    });
};

/** A lane with its name to the left, or above where the drawing is narrow. */
const namedLines = (
  lane: Lane,
  drawing: readonly string[],
  name: number,
  width: number,
): readonly string[] => {
  const of = lane.of === undefined ? "" : plain(lane.of);
  if (name === 0) return [cut(of === "" ? lane.type : `${lane.type} ${of}`, width), ...drawing];
  const names = [lane.type, cut(of, name - 2)];
  return drawing.map((line, i) => {
    const text = names[i] ?? "";
    return text + " ".repeat(name - columnsOf(text)) + line;
  });
};

// --------------------------------------------------------------------------------------------------------- legend

const legendParts = ({ lanes, clockChanges, window, now }: Timeline, phrases: Phrases): readonly string[] => {
  const present = new Set(lanes.flatMap(({ rows }) => rows.flat()).map(({ state }) => state));
  return [
    ...states
      .filter((state) => present.has(state))
      .map((state) => `${blocks[state]} ${phrases.states[state]}`),
    ...(clockChanges.length === 0 ? [] : [`${CLOCKS} ${phrases.clocksChange}`]),
    ...(containsInstant(window, now) ? [`${NOW} ${phrases.nowSign}`] : []),
  ];
};

const clockParts = ({ clockChanges }: Timeline, phrases: Phrases): readonly string[] => {
  const texts = clockChanges.map(clockChangeText);
  return texts.length <= WRITTEN_CHANGES
    ? texts.map((text) => `${CLOCKS} ${text}`)
    : [`${CLOCKS} ${texts[0]!}`, `… ${texts.at(-1)!}`, phrases.changesInAll(texts.length)];
};

// ----------------------------------------------------------------------------------------------------------- text

/**
 * Draws a timeline as lines of text, none wider than `width` columns (from 40 to 10,000): the point, the axis with
 * months, clock changes (◇) and now, the lanes, what the signs mean, and every agreement by its number. No colours.
 *
 * @category Drawings
 *
 * @example
 * const drawn = timeline(set, meterEic, { now });
 * if (drawn._tag === "Right") timelineText(drawn.right, 100).join("\n");
 */
export const timelineText = (
  timeline: Timeline,
  width: number,
  options: TextOptions = {},
): readonly string[] => {
  const language = drawnLanguage(options.language);
  const phrases = phrasesIn(language);
  const room = Math.floor(drawnWidth(width, LEAST_WIDTH, LEAST_WIDTH));
  const name = room >= SIDE_BY_SIDE ? NAME : 0;
  const length = room - name;
  const place = placeOn(timeline, length);
  const columnOf = (t: number): number => Math.floor(place(t));
  const { point, window, now, lanes, clockChanges } = timeline;
  const nowAt = containsInstant(window, now) ? columnOf(now) : undefined;

  const axis = axisOf(timeline, length, 1, language);
  const years = new Line(length);
  const months = new Line(length);
  const ruler = new Line(length, "─");
  for (const { at, text } of axis.years) years.write(at, text);
  for (const { at, text } of axis.months) months.write(at, text);
  for (const at of axis.ticks) ruler.write(at, "┬");
  for (const { at } of clockChanges) ruler.write(columnOf(at), CLOCKS);
  const marks = new Line(length);
  const nowWords = nowText(timeline, language);
  if (nowAt !== undefined) {
    ruler.write(nowAt, "▼");
    const toRight = nowAt + 2 + nowWords.length <= length;
    marks.write(nowAt, NOW);
    marks.write(toRight ? nowAt + 2 : Math.max(0, nowAt - 1 - nowWords.length), nowWords);
  }
  const indent = " ".repeat(name);
  const head = [years, months, ruler, marks].map((line) => indent + line.toString());
  const gap = indent + new Line(length).behind(nowAt, NOW).toString();

  const list = listLines(timeline, room, language);
  return [
    ...wrapped([plain(point.meterEic), ...pointParts(timeline, language)], room, "  "),
    ...wrapped(
      [...windowParts(timeline, language), ...(nowAt === undefined ? [phrases.outside(nowWords)] : [])],
      room,
      "  ",
    ),
    "",
    ...head.filter((line) => line.trim() !== ""),
    ...lanes.flatMap((lane, i) => [
      ...(i === 0 ? [] : [gap]),
      ...namedLines(lane, laneLines(lane, columnOf, length, nowAt, phrases.none), name, room),
    ]),
    "",
    ...wrapped(legendParts(timeline, phrases), room, "", "   "),
    ...(clockChanges.length === 0 ? [] : wrapped(clockParts(timeline, phrases), room, "", "   ")),
    ...(list.length === 0 ? [] : ["", ...list]),
  ].map((line) => line.trimEnd());
};
