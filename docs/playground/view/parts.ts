/**
 * A message of metering data or bills along time: all of it, and below it each recipient's part, one lane each.
 */
import type { Language } from "../../../src/reason/index.js";
import { coverageOf } from "../../../src/split/units.js";
import type { UnitMessage } from "../../../src/split/units.js";
import type { Interval } from "../../../src/time/interval.js";
import { clockChangesIn } from "../../../src/report/timeline/clock-changes.js";
import { clockText, dayText, spanText } from "../dates.js";
import type { Change, Changes } from "../changes.js";
import { changesBetween } from "../changes.js";
import { byId, draw, h } from "../dom.js";
import { named, nameOf } from "../names.js";
import type { Step } from "../run.js";
import type { Store, View } from "../store.js";
import { attributesOf, contentOf, textOf, unitsOf } from "../subjects.js";
import { roleText, wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { changeMark } from "./change-mark.js";
import { hourAt, ticksOf } from "./ticks.js";
import { profileOf, profilePath } from "./profile.js";
import type { Unit } from "./profile.js";

/** The most metering points of one message that are drawn. */
const MOST = 4;
const WIDTH = 1200;
const HEIGHT = 44;

const SVG = "http://www.w3.org/2000/svg";

interface Lane {
  readonly key: string;
  readonly title: HTMLElement | string;
  readonly name: string;
  readonly about: string;
  readonly kind: "message" | "recipient" | "nobody";
  readonly units: readonly Unit[];
  /** Whether the recipient only follows others; it stands after those that receive in their own right. */
  readonly follows?: boolean;
  readonly change?: Change | undefined;
}

const unitsAt = (message: UnitMessage | undefined, meterEic: string, content: unknown): readonly Unit[] =>
  message === undefined ? [] : profileOf(message, meterEic, content);

const path = (className: string, d: string): SVGElement => {
  const element = document.createElementNS(SVG, "path");
  element.setAttribute("class", className);
  element.setAttribute("d", d);
  return element;
};

const laneElement = (
  lane: Lane,
  whole: readonly Unit[],
  axis: Interval,
  words: Words,
  language: Language,
  isData: boolean,
): HTMLElement => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("role", "img");
  const first = lane.units[0];
  const count = (isData ? words.intervals : words.bills)(lane.units.length);
  const last = Math.max(...lane.units.map(({ to }) => to));
  const span = first === undefined ? "" : `, ${spanText(first.from, last, language)}`;
  svg.setAttribute("aria-label", `${lane.name}: ${count}${span}`);
  const most = Math.max(0, ...whole.map(({ value }) => value));
  const box = { axis, width: WIDTH, height: HEIGHT, most };
  if (lane.kind !== "message") svg.append(path("profile-rest", profilePath(whole, box)));
  svg.append(path(`profile-${lane.kind}`, profilePath(lane.units, box)));
  const share = lane.kind === "message" ? count : words.unitsOf(lane.units.length, whole.length);
  return h(
    "li",
    { class: `lane ${lane.kind}` },
    h(
      "div",
      { class: "lane-name" },
      h("span", { class: "lane-title" }, lane.title),
      changeMark(lane.change, words),
      h("span", { class: "quiet" }, lane.about),
    ),
    h("div", { class: "lane-track" }, svg as unknown as Node),
    h("span", { class: "lane-count" }, share),
  );
};

const axisElement = (axis: Interval, words: Words, language: Language): readonly HTMLElement[] => {
  const place = (t: number): string => `${((t - axis.from) / (axis.to - axis.from)) * 100}%`;
  const changes = clockChangesIn(axis);
  return [
    h(
      "div",
      { class: "lane-axis", "aria-hidden": "true" },
      ticksOf(axis).map(({ at, isDay }) =>
        h(
          "span",
          { class: isDay ? "tick day" : "tick", style: `left:${place(at)}` },
          isDay ? dayText(at, language, false) : clockText(at).replace(/ .*/, ""),
        ),
      ),
      changes.map(({ at }) => h("span", { class: "clock-change", style: `left:${place(at)}` })),
    ),
    ...changes.map(({ at, before, after }) =>
      h(
        "p",
        { class: "quiet clock-note" },
        `${dayText(at, language)}: ${(after < before ? words.clocksBack : words.clocksForward)(hourAt(at + before), hourAt(at + after))}`,
      ),
    ),
  ];
};

const pointElement = (
  step: Step,
  changes: Changes,
  message: UnitMessage,
  meterEic: string,
  words: Words,
  language: Language,
): HTMLElement => {
  const event = attributesOf(step.event);
  const isData = event["resourceType"] === "METERING_DATA";
  const whole = unitsAt(message, meterEic, event["content"]);
  const axis = {
    from: Math.min(...whole.map(({ from }) => from)),
    to: Math.max(...whole.map(({ to }) => to)),
  };
  const resourceType = textOf(event["resourceType"]);
  const sender = textOf(event["initiatorEic"]);
  const lanes: Lane[] = [
    {
      key: "message",
      kind: "message",
      title: words.theMessage,
      name: words.theMessage,
      about: sender === "" ? "" : nameOf(sender, language),
      units: whole,
    },
    ...step.deliveries
      .filter((delivery) => delivery.resourceType === resourceType)
      .map((delivery): Lane => {
        const { recipientEic, content, grounds } = delivery;
        const roles = [...new Set(grounds.map(({ role }) => roleText(role, language)))];
        return {
          key: recipientEic,
          kind: "recipient",
          title: named(recipientEic, language),
          name: nameOf(recipientEic, language),
          about: roles.join(", "),
          units: unitsAt(unitsOf(resourceType, content), meterEic, content),
          change: changes.of(delivery),
          follows: grounds.every(({ category }) => category === "PORTFOLIO"),
        };
      })
      .filter(({ units }) => units.length > 0)
      .sort((a, b) => a.units[0]!.from - b.units[0]!.from || Number(a.follows) - Number(b.follows)),
    ...step.undistributed
      .map(({ undistributed }): Lane => ({
        key: "nobody",
        kind: "nobody",
        title: words.nobody,
        name: words.nobody,
        about: "",
        units: unitsAt(unitsOf(resourceType, undistributed), meterEic, undistributed),
        change: changes.isNobodys ? "changedPart" : undefined,
      }))
      .filter(({ units }) => units.length > 0),
  ];
  return h(
    "div",
    { class: "lanes-of-point" },
    h("h4", {}, named(meterEic, language)),
    h(
      "ul",
      { class: "lanes" },
      lanes.map((lane) => laneElement(lane, whole, axis, words, language, isData)),
    ),
    axisElement(axis, words, language),
  );
};

export const mountParts = (_store: Store): ((view: View) => void) => {
  const section = byId("parts");
  const host = byId("parts-of-points");
  return ({ state, before, step }) => {
    const words = wordsOf[state.language];
    const event = attributesOf(step?.event);
    const message = unitsOf(textOf(event["resourceType"]), contentOf(event));
    const points =
      message === undefined ? [] : [...coverageOf(message)].filter(([, times]) => times.length > 0);
    section.hidden = points.length === 0 || step?.error !== undefined;
    if (section.hidden || step === undefined || message === undefined) return;
    const chosen = points.filter(([eic]) => state.point === undefined || eic === state.point);
    const changes = changesBetween(step && before?.steps[step.index], step);
    const drawn = (chosen.length === 0 ? points : chosen).slice(0, MOST);
    const more = points.length - drawn.length;
    draw(
      host,
      drawn.map(([meterEic]) => pointElement(step, changes, message, meterEic, words, state.language)),
      more > 0 && h("p", { class: "quiet" }, words.morePoints(more)),
    );
  };
};
