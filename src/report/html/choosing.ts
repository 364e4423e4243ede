/**
 * The part of the page's script that works on data alone: which findings are shown, what lies where on the calendar.
 * It is the text of a program for the browser, whose types stand in its comments and are checked with the tests.
 */
export const choosing = `
/** @typedef {import("./page-data.js").PageData} PageData */
/** @typedef {import("./page-data.js").FindingRow} FindingRow */
/** @typedef {import("./local-times.js").ClockTable} ClockTable */
/** @typedef {{from: number, to: number}} Span */
/** @typedef {{classes: Set<number>, types: Set<number>, text: string, order: string}} Choice */
/** @typedef {{from: number, to: number, label: string, title: string, part: string, change: string}} Tick */
/** @typedef {{from: number, to: number, of: number, isBill: boolean, count: number}} Bar */
/** @typedef {{name: string, ids: number[], units: number[]}} Lane */

// Which findings

/** What a search looks into. @param {readonly FindingRow[]} rows */
const wordsOf = (rows) =>
  rows.map(({ name, about, finding: { key, received, rule } }) =>
    [name, about, ...Object.values(key), received && received.messageId, rule].join(" ").toLowerCase(),
  );

/** The findings of a choice, and how many there were of each class and type had that not been chosen.
 * @param {readonly FindingRow[]} rows @param {readonly string[]} words @param {Choice} choice */
const choose = (rows, words, { classes, types, text, order }) => {
  const wanted = text.toLowerCase().split(/\\s+/).filter(Boolean);
  /** @type {number[]} */
  const ids = [];
  /** @type {Record<number, number>} */
  const byClass = {};
  /** @type {Record<number, number>} */
  const byType = {};
  let units = 0;
  for (let i = 0; i < rows.length; i += 1) {
    if (!wanted.every((word) => words[i].includes(word))) continue;
    const { of, type, finding } = rows[i];
    const hasClass = classes.size === 0 || classes.has(of);
    const hasType = types.size === 0 || types.has(type);
    if (hasType) byClass[of] = (byClass[of] || 0) + 1;
    if (hasClass) byType[type] = (byType[type] || 0) + 1;
    if (!hasClass || !hasType) continue;
    ids.push(i);
    units += finding.units;
  }
  const until = (/** @type {number} */ i) => rows[i].until ?? Infinity;
  if (order === "time") ids.sort((a, b) => rows[a].at - rows[b].at || a - b);
  if (order === "units") ids.sort((a, b) => rows[b].finding.units - rows[a].finding.units || a - b);
  if (order === "until") ids.sort((a, b) => (until(a) === until(b) ? a - b : until(a) - until(b)));
  return { ids, byClass, byType, units };
};

// Estonian time

const DAY = 86400000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** How far clocks are ahead of UTC. @param {ClockTable} clock @param {number} t */
const aheadAt = (clock, t) => {
  let i = clock.length - 1;
  while (i > 0 && clock[i][0] > t) i -= 1;
  return clock[i][1] * 60000;
};

/** When the clocks show a time, that time being written as if it were UTC. @param {ClockTable} clock @param {number} shown */
const shownAt = (clock, shown) => shown - aheadAt(clock, shown - aheadAt(clock, shown));

/** What the clocks show, as a date of UTC. @param {ClockTable} clock @param {number} t */
const showing = (clock, t) => new Date(t + aheadAt(clock, t));

/** Whole local days around a span. @param {ClockTable} clock @param {Span} span */
const wholeDays = (clock, { from, to }) => {
  const start = Math.floor((from + aheadAt(clock, from)) / DAY);
  const end = Math.ceil((to + aheadAt(clock, to)) / DAY);
  return { from: shownAt(clock, start * DAY), to: shownAt(clock, end * DAY) };
};

// The calendar

/** Years, months, days or hours, whichever can be told apart. @param {Span} span */
const scaleOf = ({ from, to }) => {
  const days = (to - from) / DAY;
  return days > 1096 ? "year" : days > 62 ? "month" : days > 1.1 ? "day" : "hour";
};

/** The parts of a window, each with its name and the change of the clocks in it.
 * @param {ClockTable} clock @param {Span} window @returns {Tick[]} */
const ticksOf = (clock, window) => {
  const scale = scaleOf(window);
  /** @type {Tick[]} */
  const ticks = [];
  const changeIn = (/** @type {number} */ from, /** @type {number} */ to) => {
    const i = clock.findIndex(([at], n) => n > 0 && at >= from && at < to);
    if (i < 0) return "";
    return clock[i][1] > clock[i - 1][1] ? "clocks go forward" : "clocks go back";
  };
  let from = window.from;
  while (from < window.to && ticks.length < 1000) {
    const date = showing(clock, from);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const end =
      scale === "year" ? shownAt(clock, Date.UTC(year + 1, 0))
      : scale === "month" ? shownAt(clock, Date.UTC(year, month + 1))
      : scale === "day" ? shownAt(clock, Date.UTC(year, month, day + 1))
      : from + 3600000 - ((from + aheadAt(clock, from)) % 3600000);
    const to = Math.min(end, window.to);
    const label =
      scale === "year" ? String(year)
      : scale === "month" ? months[month]
      : scale === "day" ? String(day)
      : String(date.getUTCHours()).padStart(2, "0");
    const title =
      scale === "year" ? String(year)
      : scale === "month" ? months[month] + " " + year
      : scale === "day" ? weekdays[date.getUTCDay()] + " " + day + " " + months[month] + " " + year
      : label + ":00";
    const part =
      scale === "year" ? ""
      : scale === "month" ? String(year)
      : scale === "day" ? months[month] + " " + year
      : weekdays[date.getUTCDay()] + " " + day + " " + months[month] + " " + year;
    ticks.push({ from, to, label, title, part, change: changeIn(from, to) });
    from = to;
  }
  return ticks;
};

/** The larger parts of the calendar that ticks stand in. @param {readonly Tick[]} ticks */
const partsOf = (ticks) => {
  /** @type {(Span & {title: string})[]} */
  const parts = [];
  for (const { from, to, part } of ticks) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.title === part) last.to = to;
    else parts.push({ from, to, title: part });
  }
  return parts;
};

/** The findings that are ranges of time of a metering point, by point, most units first.
 * @param {readonly FindingRow[]} rows @param {readonly number[]} ids @param {readonly number[]} absent */
const lanesOf = (rows, ids, absent) => {
  /** @type {Map<string, Lane>} */
  const lanes = new Map();
  for (const id of ids) {
    const { point, from, of, finding } = rows[id];
    const which = absent.indexOf(of);
    if (which < 0 || point === undefined || from === undefined) continue;
    let lane = lanes.get(point);
    if (lane === undefined) lanes.set(point, (lane = { name: point, ids: [], units: absent.map(() => 0) }));
    lane.ids.push(id);
    lane.units[which] += finding.units;
  }
  const sum = (/** @type {Lane} */ { units }) => units.reduce((a, b) => a + b, 0);
  return [...lanes.values()].sort((a, b) => sum(b) - sum(a) || (a.name < b.name ? -1 : 1));
};

/** What of a lane is seen in a window; ranges too close to be told apart are drawn as one.
 * @param {readonly FindingRow[]} rows @param {Lane} lane @param {Span} window */
const barsOf = (rows, { ids }, window) => {
  const near = (window.to - window.from) / 250;
  /** @type {Map<string, Bar>} */
  const last = new Map();
  /** @type {Bar[]} */
  const bars = [];
  for (const id of [...ids].sort((a, b) => rows[a].at - rows[b].at)) {
    const { of, finding } = rows[id];
    const from = Math.max(Number(rows[id].from), window.from);
    const to = Math.min(Number(rows[id].to), window.to);
    if (from >= to) continue;
    const isBill = finding.resourceType === "NETWORK_BILL";
    const before = last.get(of + " " + isBill);
    if (before !== undefined && from <= before.to + near) {
      before.to = Math.max(before.to, to);
      before.count += 1;
      continue;
    }
    const bar = { from, to, of, isBill, count: 1 };
    last.set(of + " " + isBill, bar);
    bars.push(bar);
  }
  return bars;
};

// What is left of a time limit

/** @param {number} until @param {number} now */
const leftText = (until, now) => {
  const minutes = Math.floor((until - now) / 60000);
  if (minutes < 0) return "has passed";
  if (minutes < 120) return minutes + " min left";
  return minutes < 2880 ? Math.floor(minutes / 60) + " h left" : Math.floor(minutes / 1440) + " days left";
};
`;
