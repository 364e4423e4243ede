/**
 * Dragging the end of an agreement along the axis: it moves from one local midnight to the next, and past the edge of the
 * drawing it is open.
 */
import type { Instant } from "../../../src/time/instant.js";
import type { Interval } from "../../../src/time/interval.js";
import { dayOf } from "../../../src/time/tallinn.js";
import type { Bar } from "../../../src/report/timeline/index.js";
import { onceAFrame } from "../dom.js";
import type { Origin } from "../origin.js";
import type { Drawing } from "./drawing.js";

interface Handlers {
  readonly begun: (bar: Bar, window: Interval) => void;
  /** The new end; undefined for an open one. */
  readonly moved: (origin: Origin, end: Instant | undefined) => void;
  /** The drag is given up: the end is where it was. */
  readonly cancelled: () => void;
  readonly ended: () => void;
}

interface Held {
  readonly origin: Origin;
  readonly from: Instant;
  readonly window: Interval;
  readonly axis: Drawing["axis"];
}

/** A pointer that moved less has only pressed. */
const NUDGE = 4;
const SVG = "http://www.w3.org/2000/svg";
const PAST_THE_EDGE = 6;

/** The local midnight nearest to an instant. */
const nearestMidnight = (t: Instant): Instant => {
  const day = dayOf(t);
  return t - day.from < day.to - t ? day.from : day.to;
};

const element = <Name extends "g" | "rect" | "circle" | "text">(
  name: Name,
  attributes: Readonly<Record<string, number | string>>,
): SVGElementTagNameMap[Name] => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

/** Writes a text to the right of a handle, or to its left where it would not fit, over what is there. */
const writeBeside = (svg: SVGSVGElement, text: string, x: number, y: number): void => {
  const label = element("text", { class: "nobody-gets", y, "dominant-baseline": "central" });
  label.textContent = text;
  const ground = element("rect", { class: "ground", rx: 4, y: y - 10, height: 20 });
  const group = element("g", { class: "handle-says", "aria-hidden": "true" });
  group.append(ground, label);
  svg.append(group);
  const width = label.getComputedTextLength();
  const right = svg.viewBox.baseVal.width;
  const at = x + 14 + width > right ? x - 14 - width : x + 14;
  label.setAttribute("x", String(at));
  ground.setAttribute("x", String(at - 5));
  ground.setAttribute("width", String(width + 10));
};

const handleAt = (x: number, y: number, height: number): SVGElement => {
  const handle = element("g", { class: "handle", "aria-hidden": "true" });
  handle.append(
    element("rect", { class: "grip", x: x - 12, y: y - 3, width: 24, height: height + 6 }),
    element("circle", { class: "knob", cx: x, cy: y + height / 2, r: 5 }),
  );
  return handle;
};

/** A text beside the handle of one end. */
export interface Beside {
  readonly origin: Origin | undefined;
  readonly text: string;
}

export interface EndDragging {
  /** Puts a handle on every bar whose end can be moved. */
  readonly attach: (
    drawing: Drawing,
    window: Interval,
    originOf: (bar: Bar) => Origin | undefined,
    beside: Beside,
  ) => void;
}

export const dragEnds = (host: HTMLElement, handlers: Handlers): EndDragging => {
  let held: Held | undefined;
  let pressedAt: number | undefined;
  let grips = new Map<Element, Omit<Held, "axis"> & { readonly bar: Bar; readonly axis: Drawing["axis"] }>();

  const move = onceAFrame((clientX: number) => {
    const svg = host.querySelector("svg");
    if (held === undefined || svg === null) return;
    const { axis, window, from, origin } = held;
    const x = clientX - svg.getBoundingClientRect().left;
    if (x > axis.to + PAST_THE_EDGE) return handlers.moved(origin, undefined);
    const t = window.from + ((x - axis.from) / (axis.to - axis.from)) * (window.to - window.from);
    const earliest = dayOf(from).to;
    handlers.moved(origin, Math.max(earliest, nearestMidnight(t)));
  });

  host.addEventListener("pointerdown", (event) => {
    const handle = (event.target as Element).closest(".handle");
    const grip = handle && grips.get(handle);
    if (grip === null || grip === undefined) return;
    event.preventDefault();
    host.setPointerCapture(event.pointerId);
    held = grip;
    pressedAt = event.clientX;
    handlers.begun(grip.bar, grip.window);
  });
  host.addEventListener("pointermove", ({ clientX }) => {
    if (held === undefined) return;
    if (pressedAt !== undefined && Math.abs(clientX - pressedAt) < NUDGE) return;
    pressedAt = undefined;
    move(clientX);
  });
  const end = (): void => {
    if (held === undefined) return;
    requestAnimationFrame(() => {
      held = undefined;
      handlers.ended();
    });
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || held === undefined) return;
    held = undefined;
    handlers.cancelled();
    handlers.ended();
  });
  host.addEventListener("pointerup", end);
  host.addEventListener("pointercancel", end);

  return {
    attach: ({ bars, axis, svg }, window, originOf, says) => {
      grips = new Map();
      for (const [element, bar] of bars) {
        const origin = originOf(bar);
        const shape = element.querySelector<SVGGraphicsElement>(":scope > .bar");
        if (origin === undefined || shape === null) continue;
        const { x, y, width, height } = shape.getBBox();
        const handle = handleAt(x + width, y, height);
        handle.setAttribute("data-number", String(bar.number));
        shape.ownerSVGElement!.append(handle);
        const beside = element.querySelector("text.beside:not([text-anchor=end])");
        beside?.setAttribute("dx", "7");
        if (says.text !== "" && says.origin?.in === origin.in && says.origin.index === origin.index)
          writeBeside(svg, says.text, x + width, y + height / 2);
        grips.set(handle, { origin, from: bar.agreement.from, window, axis, bar });
      }
    },
  };
};
