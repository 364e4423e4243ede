/**
 * The calendar of missing and unread times.
 */
import type { Interval } from "../../time/interval.js";
import type { Bar, Lane } from "./calendar-lanes.js";
import { barsOf, lanesOf } from "./calendar-lanes.js";
import type { Part, Tick } from "./calendar-parts.js";
import { partsOf, scaleOf, ticksOf } from "./calendar-parts.js";
import { byId, draw, h } from "./elements.js";
import { wholeDays } from "./page-clock.js";
import { numberText } from "../html/number-text.js";
import { absent, addressOf, data, state, words } from "./page-state.js";
import { showPager } from "./pager.js";

const LANES = 20;

/** What can be looked at, from everything down to a day. */
let windows: readonly Part[] = [];
let lanes: readonly Lane[] = [];
let lanePage = 0;

const placeIn =
  ({ from, to }: Interval) =>
  (t: number): string =>
    `${(((t - from) / (to - from)) * 100).toFixed(3)}%`;

/** The style that lays a span over its part of a window. */
const stretch = (window: Interval, { from, to }: Interval): string => {
  const place = placeIn(window);
  return `left:${place(from)};width:${place(window.from + to - from)}`;
};

const zoom = (window: Part, depth: number): void => {
  windows = [...windows.slice(0, depth), window];
  drawCalendar();
  byId("where").querySelector<HTMLElement>("[aria-current]")?.focus();
};

const laneText = ({ units }: Lane, bars: readonly Bar[]): string => {
  const counts = absent.flatMap((of, i) =>
    units[i]! > 0 ? [`${words.counted(units[i]!, "unit")} ${words.classes[data.classes[of]!]}`] : [],
  );
  return counts.join(", ") + (bars.length > 0 ? "" : `; ${words.noneInPart}`);
};

/** How wide a label of the axis is, in pixels. */
const LABEL = 22;

/** Of how many parts of the axis one has its label, so that none is over another. */
const labelStep = (count: number): number =>
  Math.max(1, Math.ceil((LABEL * count) / Math.max(LABEL, byId("axis").clientWidth)));

const tickElement = (window: Part, tick: Tick, canZoom: boolean, label: string): HTMLElement => {
  const title = tick.title + (tick.change === "" ? "" : `, ${tick.change}`);
  const attributes = {
    class: tick.change === "" ? "tick" : "tick changed",
    style: stretch(window, tick),
    title,
  };
  if (!canZoom) return h("span", attributes, label);
  const open = (): void => zoom({ from: tick.from, to: tick.to, title: tick.title }, windows.length);
  return h("button", { ...attributes, type: "button", "aria-label": title, onclick: open }, label);
};

const laneElement = (window: Part, ticks: readonly Tick[], lane: Lane): HTMLElement => {
  const place = placeIn(window);
  const bars = barsOf(data.rows, lane, window);
  const changed = data.clock.slice(1).filter(([at]) => at > window.from && at < window.to);
  const track = h(
    "div",
    { class: "track" },
    ticks.map(({ from }) => h("i", { style: `left:${place(from)}` })),
    changed.map(([at]) => h("i", { class: "change", style: `left:${place(at)}` })),
    bars.map((bar) =>
      h("b", {
        class: data.classes[bar.of]! + (bar.isBill ? " bill" : ""),
        style: stretch(window, bar),
        title:
          words.classes[data.classes[bar.of]!] +
          (bar.count > 1 ? `, ${words.counted(bar.count, "range")}` : ""),
      }),
    ),
  );
  const address = addressOf({ ...state.choice, text: lane.name });
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("a", { href: address }, h("code", {}, lane.name))),
    h("td", {}, track, h("span", { class: "unseen" }, laneText(lane, bars))),
    absent.map((_, i) => h("td", { class: "n" }, lane.units[i]! > 0 ? numberText(lane.units[i]!) : "")),
  );
};

const drawCalendar = (): void => {
  const window = windows.at(-1);
  byId("calendar").hidden = window === undefined;
  if (window === undefined) return;
  const ticks = ticksOf(data.clock, window, words);
  const canZoom = scaleOf(window) !== "hour";
  const step = labelStep(ticks.length);
  draw(
    byId("where"),
    windows.map((part, depth) => {
      const current = depth === windows.length - 1 ? "true" : undefined;
      const back = (): void => zoom(part, depth);
      return h("li", {}, h("button", { type: "button", "aria-current": current, onclick: back }, part.title));
    }),
  );
  draw(
    byId("axis"),
    ticks.map((tick, i) => tickElement(window, tick, canZoom, i % step === 0 ? tick.label : "")),
  );
  draw(
    byId("parts"),
    partsOf(ticks).map((part) =>
      h("span", { class: "part", style: stretch(window, part), title: part.title }, part.title),
    ),
  );
  draw(
    byId("changes"),
    ticks
      .filter(({ change }) => change !== "")
      .map(({ part, title, change }) =>
        h("li", {}, `${canZoom ? title : words.atTime(part, title)}: ${change}`),
      ),
  );
  const shown = lanes.slice(lanePage * LANES, (lanePage + 1) * LANES);
  draw(
    byId("lanes"),
    shown.map((lane) => laneElement(window, ticks, lane)),
  );
  byId("no-lanes").hidden = lanes.length > 0;
  const turn = (to: number): void => {
    lanePage = to;
    drawCalendar();
  };
  showPager("lane-pager", { at: lanePage, count: lanes.length, size: LANES, of: "point", turn });
};

/** Shows the chosen findings on the calendar. */
export const showCalendar = (): void => {
  lanes = lanesOf(data.rows, state.chosen.ids, absent);
  lanePage = 0;
  drawCalendar();
};

/** The whole days around all missing and unread times, with or without those of bills. */
const extentOf = (withBills: boolean): Interval | undefined => {
  let [from, to] = [Infinity, -Infinity];
  for (const row of data.rows) {
    if (!absent.includes(row.of) || row.point === undefined || row.from === undefined) continue;
    if (!withBills && row.finding.resourceType === "NETWORK_BILL") continue;
    from = Math.min(from, row.from);
    to = Math.max(to, Number(row.to));
  }
  return from < to ? wholeDays(data.clock, { from, to }) : undefined;
};

/** Opens the calendar on the metering data that is missing or unread, within all that is: a bill does not stretch it. */
export const openCalendar = (): void => {
  const [all, ofData] = [extentOf(true), extentOf(false)];
  if (all === undefined) return;
  const isStretched = ofData !== undefined && ofData.to - ofData.from < all.to - all.from;
  windows = [
    { ...all, title: words.everything },
    ...(isStretched ? [{ ...ofData, title: words.meteringData }] : []),
  ];
};
