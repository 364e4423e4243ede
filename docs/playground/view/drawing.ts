/**
 * The library's drawing of a metering point, fitted to the page: in names, in its theme and language, and without the
 * heading and the list that the page has itself.
 */
import type { Agreement } from "../../../src/market/agreement.js";
import type { Language } from "../../../src/reason/index.js";
import { timelineSvg } from "../../../src/report/timeline/index.js";
import type { Bar, Timeline } from "../../../src/report/timeline/index.js";
import { inNames, nameOf } from "../names.js";
import { inTheme } from "../theme.js";

/** The drawing, its bars by element, and where its axis of time lies. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly bars: ReadonlyMap<Element, Bar>;
  readonly axis: { readonly from: number; readonly to: number };
  /** Where now is; the middle where it lies outside. */
  readonly now: number;
}

/** How wide the names of the lanes are, with the margin before them. */
export const NAMES = 172;

const HEADING = 84;
const SPACE_BELOW = 24;
/** Where the lanes begin. */
const LANES = 167;
/** The height of what stands below the lanes. */
const LEGEND = 36;

const renamedAgreement = (agreement: Agreement, language: Language): Agreement => {
  const name = (eic: string | undefined): string | undefined =>
    eic === undefined ? undefined : nameOf(eic, language);
  return {
    ...agreement,
    serviceProviderEic: name(agreement.serviceProviderEic),
    customerEic: name(agreement.customerEic),
  };
};

/** The same timeline with names for EICs, so that the library measures what it draws. */
const inNamesOf = (timeline: Timeline, language: Language): Timeline => ({
  ...timeline,
  point: {
    ...timeline.point,
    meterEic: nameOf(timeline.point.meterEic, language),
    operatorEic: timeline.point.operatorEic && nameOf(timeline.point.operatorEic, language),
    parentMeterEic: timeline.point.parentMeterEic && nameOf(timeline.point.parentMeterEic, language),
  },
  lanes: timeline.lanes.map((lane) => ({
    ...lane,
    of: lane.of && nameOf(lane.of, language),
    rows: lane.rows.map((row) =>
      row.map((bar) => ({
        ...bar,
        label: inNames(bar.label, language),
        agreement: renamedAgreement(bar.agreement, language),
      })),
    ),
  })),
});

/** Leaves the lanes and the legend, and takes the heading above and the list below away. */
const cropped = (svg: SVGSVGElement): void => {
  const width = Number(svg.getAttribute("width"));
  const list = svg.querySelector('g[aria-hidden="true"]');
  const listTop = Number(list?.querySelector("text")?.getAttribute("y") ?? NaN);
  const bottom = Number.isNaN(listTop) ? Number(svg.getAttribute("height")) : listTop - SPACE_BELOW + 6;
  list?.remove();
  for (const element of svg.querySelectorAll(":scope > text")) {
    if (Number(element.getAttribute("y")) < HEADING) element.remove();
  }
  svg.setAttribute("viewBox", `0 ${HEADING} ${width} ${bottom - HEADING}`);
  svg.setAttribute("height", String(bottom - HEADING));
};

/** Puts the names of the lanes into a group of their own, with ground below them. */
const gatherNames = (svg: SVGSVGElement): void => {
  const names = document.createElementNS(svg.namespaceURI, "g");
  const ground = document.createElementNS(svg.namespaceURI, "rect");
  names.setAttribute("class", "names");
  names.setAttribute("aria-hidden", "true");
  const [, top = "0", , height = "0"] = (svg.getAttribute("viewBox") ?? "").split(" ");
  for (const [name, value] of Object.entries({
    class: "ground",
    x: "0",
    y: String(LANES),
    width: String(NAMES - 4),
    height: String(Math.max(0, Number(top) + Number(height) - LANES - LEGEND)),
  })) {
    ground.setAttribute(name, value);
  }
  names.append(ground, ...svg.querySelectorAll("text.lane, text.of"));
  svg.append(names);
};

/** Keeps the names of the lanes in sight while the drawing is scrolled sideways. */
export const keepNames = (host: HTMLElement, svg: Element): void => {
  const names = svg.querySelector(".names");
  names?.setAttribute("transform", `translate(${host.scrollLeft} 0)`);
};

/** Draws a timeline `width` pixels wide, or as wide as the library needs. */
export const drawingOf = (timeline: Timeline, width: number, language: Language): Drawing => {
  const text = inTheme(timelineSvg(inNamesOf(timeline, language), { width, id: "market-timeline", language }));
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  cropped(svg);
  const numbers = new Map(
    timeline.lanes.flatMap(({ rows }) => rows.flat()).map((bar) => [bar.number, bar] as const),
  );
  const bars = new Map<Element, Bar>();
  for (const element of svg.querySelectorAll("g[aria-label]")) {
    const bar = numbers.get(Number.parseInt(element.getAttribute("aria-label")!, 10));
    if (bar !== undefined && element.querySelector(":scope > .bar") !== null) bars.set(element, bar);
  }
  const [, from, to] = /M([\d.]+) [\d.]+H([\d.]+)/.exec(
    svg.querySelector("path.axis")?.getAttribute("d") ?? "",
  ) ?? ["", "0", "1"];
  const axis = { from: Number(from), to: Number(to) };
  const mark = /M([\d.]+) /.exec(svg.querySelector("path.now")?.getAttribute("d") ?? "");
  gatherNames(svg);
  return { svg, bars, axis, now: mark === null ? (axis.from + axis.to) / 2 : Number(mark[1]) };
};
