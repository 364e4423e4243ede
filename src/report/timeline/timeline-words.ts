/**
 * The texts of a drawing: moments, validities, parties, one line for each agreement.
 */
import type { Agreement } from "../../market/agreement.js";
import type { Language } from "../../reason/describe-reason.js";
import { writeClock } from "../../time/write-instant.js";
import { minuteText, momentText, spanText, validityText } from "../local-times.js";
import type { ClockChange } from "./clock-changes.js";
import { phrasesIn } from "./timeline-phrases.js";
import type { Bar, Lane, Timeline } from "./timeline.js";

// ---------------------------------------------------------------------------------------------------- plain text

/** A text on one line: what has no shape of its own (controls, marks of direction, broken characters) as U+FFFD. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu, "\ufffd");

/** How many columns of a terminal a text takes; what may be wide counts as two. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! < 0x2e80 ? 1 : 2;
  return columns;
};

/** A text cut to a number of columns (at least 1), with an ellipsis in place of the rest. */
export const cut = (text: string, room: number): string => {
  if (columnsOf(text) <= room) return text;
  let kept = "";
  let columns = 1;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > room) break;
    kept += character;
  }
  return `${kept}…`;
};

/** Parts of a line side by side, on as many lines as they need; a part is broken at spaces only when it must be. */
export const wrapped = (
  parts: readonly string[],
  width: number,
  indent: string,
  between = "  ",
): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  const add = (part: string, separator: string): void => {
    if (line !== "" && columnsOf(line) + separator.length + columnsOf(part) <= width) {
      line += separator + part;
      return;
    }
    if (line !== "") lines.push(line);
    const start = lines.length === 0 ? "" : indent;
    line = start + cut(part, width - start.length);
  };
  for (const part of parts) {
    if (columnsOf(part) + indent.length <= width) add(part, between);
    else part.split(" ").forEach((word, i) => add(word, i === 0 ? between : " "));
  }
  return [...lines, line];
};

// ----------------------------------------------------------------------------------------------------------- time

/** Now, to the minute. */
export const nowText = ({ now }: Timeline, language: Language = "en"): string =>
  phrasesIn(language).now(minuteText(now, language));

/** The exact end of an agreement, because its last day is shown. */
const endText = ({ to }: Agreement, language: Language): string =>
  to === Infinity ? "" : `, ${phrasesIn(language).until(momentText(to, language))}`;

/** What the clocks would show and what they show instead, as `2025-03-30 03:00 → 04:00`. */
export const clockChangeText = ({ at, before, after }: ClockChange): string => {
  const [would, shows] = [writeClock(at + before, " "), writeClock(at + after, " ")];
  const day = would.slice(0, would.indexOf(" ") + 1);
  return `${would} → ${shows.startsWith(day) ? shows.slice(day.length) : shows}`;
};

// -------------------------------------------------------------------------------------------------------- subjects

/** The metering point in parts: type, market, operator, parent. */
export const pointParts = ({ point }: Timeline, language: Language = "en"): readonly string[] => {
  const phrases = phrasesIn(language);
  return [
    point.type,
    ...(point.commodityType === undefined ? [] : [point.commodityType]),
    point.operatorEic === undefined
      ? phrases.operatorUnknown
      : phrases.operator(point.operatorEic, String(point.operatorRole)),
    ...(point.parentMeterEic === undefined ? [] : [phrases.below(point.parentMeterEic)]),
    ...(point.listed ? [] : [phrases.notListed]),
  ].map(plain);
};

/** The window and the agreements outside of it, in parts. */
export const windowParts = (
  { window, before, after }: Timeline,
  language: Language = "en",
): readonly string[] => {
  const phrases = phrasesIn(language);
  return [
    phrases.estonianTime(spanText(window, language)),
    ...(before === 0 ? [] : [phrases.endedBefore(before)]),
    ...(after === 0 ? [] : [phrases.startAfter(after)]),
  ];
};

/** Where an agreement of a lane is, if that is below the point of the drawing. */
const placeOf = (lane: Lane, language: Language): string =>
  lane.type === "AGGREGATION" && lane.of !== undefined ? phrasesIn(language).at(lane.of) : "";

const partiesOf = (agreement: Agreement, lane: Lane, language: Language): string => {
  const { unknown } = phrasesIn(language);
  const { serviceProviderEic = unknown, customerEic = unknown } = agreement;
  return plain(`${serviceProviderEic} → ${customerEic}${placeOf(lane, language)}`);
};

/** The text in a drawing in place of the number when there is space. */
export const barText = ({ number, label }: Bar): string => plain(`${number} ${label}`);

/** An agreement in one sentence, for who cannot see the bar. */
export const barSentence = (
  { number, agreement, state }: Bar,
  lane: Lane,
  language: Language = "en",
): string => {
  const phrases = phrasesIn(language);
  const { serviceProviderEic = phrases.unknown, customerEic = phrases.unknown } = agreement;
  const parties = phrases.parties(serviceProviderEic, customerEic);
  const validity = `${validityText(agreement, language)}${endText(agreement, language)}`;
  return `${number}. ${lane.type}${placeOf(lane, language)}, ${parties}, ${validity}, ${phrases.states[state]}`;
};

/** Every bar of a lane by number. */
export const barsOf = (lane: Lane): readonly Bar[] => lane.rows.flat().sort((a, b) => a.number - b.number);

/**
 * The numbered agreements of a timeline as a table; where a row would be wider than `width` columns its parties stand
 * below, and where the rest would be, everything is wrapped.
 */
export const listLines = (
  { lanes }: Timeline,
  width: number,
  language: Language = "en",
): readonly string[] => {
  const { shortStates } = phrasesIn(language);
  const rows = lanes.flatMap((lane) =>
    barsOf(lane).map((bar) => ({
      cells: [String(bar.number), lane.type, validityText(bar.agreement, language), shortStates[bar.state]],
      parties: partiesOf(bar.agreement, lane, language),
    })),
  );
  const widths = [0, 1, 2, 3].map((i) =>
    rows.reduce((width, { cells }) => Math.max(width, cells[i]!.length), 0),
  );
  const indent = " ".repeat(widths[0]! + 2);
  const isTable = widths.reduce((sum, column) => sum + column, 6) <= width;
  return rows.flatMap(({ cells: [number, ...cells], parties }) => {
    const first = number!.padStart(widths[0]!);
    if (!isTable) return wrapped([`${first}  ${cells[0]!}`, ...cells.slice(1), parties], width, indent);
    const row = [first, ...cells.map((cell, i) => cell.padEnd(widths[i + 1]!))].join("  ");
    return columnsOf(row) + 2 + columnsOf(parties) <= width
      ? [`${row}  ${parties}`]
      : [row.trimEnd(), ...wrapped([parties], width - indent.length, "").map((line) => indent + line)];
  });
};
