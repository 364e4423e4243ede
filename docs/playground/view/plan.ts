/**
 * The queries that read some days, drawn as windows along time and listed.
 */
import { resourceTypes } from "../../../src/documents/vocabulary.js";
import { planDays } from "../../../src/scan/planning.js";
import type { PeriodRequest, Plan, PlanError } from "../../../src/scan/planning.js";
import type { Language } from "../../../src/reason/index.js";
import { parseInstant } from "../../../src/time/instant.js";
import type { Interval } from "../../../src/time/interval.js";
import { formatLocalDate, parseLocalDate } from "../../../src/time/local-date.js";
import { dayInterval, dayOf, offsetAt } from "../../../src/time/tallinn.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import { clockText, dayText, wholeMomentText, windowText } from "../dates.js";
import { byId, draw, h } from "../dom.js";
import type { PlanInputs } from "../state.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { copyText } from "./copy.js";
import { ticksOf } from "./ticks.js";

const HOUR = 3_600_000;
const PAGE = 30;

type PresetName = keyof Words["planPresets"];

const planPresets: Readonly<Record<PresetName, PlanInputs>> = {
  autumn: {
    type: "METERING_DATA",
    from: "2024-10-27",
    to: "2024-10-27",
    now: "2024-10-28T06:00Z",
    newestFirst: false,
  },
  spring: {
    type: "METERING_DATA",
    from: "2025-03-30",
    to: "2025-03-30",
    now: "2025-03-31T06:00Z",
    newestFirst: false,
  },
  week: {
    type: "AGREEMENT",
    from: "2024-10-21",
    to: "2024-10-27",
    now: "2024-10-27T22:00Z",
    newestFirst: false,
  },
  late: {
    type: "AGREEMENT",
    from: "2024-10-20",
    to: "2024-10-29",
    now: "2024-10-28T10:00Z",
    newestFirst: false,
  },
};

interface Planned {
  readonly plan: Plan<PeriodRequest>;
  readonly span: Interval;
}

type Answer =
  { readonly planned: Planned } | { readonly trouble: string; readonly field: "from" | "to" | "now" };

const planTrouble = (error: PlanError): string => {
  switch (error.tag) {
    case "ReversedDays":
      return `expected the earlier day first, got ${formatLocalDate(error.from)}..${formatLocalDate(error.to)}`;
    case "UnknownResourceType":
      return `expected one of ${resourceTypes.join(", ")}, got ${JSON.stringify(error.resourceType)}`;
    default:
      return "expected a day of the calendar";
  }
};

const answerTo = ({ type, from, to, now, newestFirst }: PlanInputs): Answer => {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  const notADate = (field: "from" | "to", text: string): Answer => ({
    field,
    trouble: `expected a date such as 2024-10-27, got ${JSON.stringify(text)}`,
  });
  if (first._tag === "Left") return notADate("from", from);
  if (last._tag === "Left") return notADate("to", to);
  const moment = parseInstant(now);
  if (moment._tag === "Left") {
    const { expected, at } = moment.left;
    return {
      field: "now",
      trouble: `expected an instant such as 2024-05-22T21:00Z (${expected} at character ${at + 1}), got ${JSON.stringify(now)}`,
    };
  }
  const plan = planDays(type, first.right, last.right, {
    now: moment.right,
    order: newestFirst ? "newest-first" : "oldest-first",
  });
  if (plan._tag === "Left") return { field: "to", trouble: planTrouble(plan.left) };
  const span = { from: dayInterval(first.right).from, to: dayInterval(last.right).to };
  return { planned: { plan: plan.right, span } };
};

/** What is unusual about a window on a day whose clocks change. */
const noteOf = ({ createdTimeFrom: from, createdTimeTo: to }: PeriodRequest, words: Words): string => {
  const day = dayOf(from);
  const clock = clockText(from).replace(/ .*/, "");
  const again = clockText(from) !== clock && offsetAt(from - HOUR) > offsetAt(from);
  return [
    ...(again ? [words.hourAgain(clock)] : []),
    ...(offsetAt(to) > offsetAt(from) ? [words.hourSkipped] : []),
    ...(day.to - day.from > 24 * HOUR && from < day.to && to > day.from + 24 * HOUR && to <= day.to
      ? [words.hour25]
      : []),
  ].join(" · ");
};

const picture = ({ plan, span }: Planned, words: Words, language: Language): HTMLElement => {
  const place = (t: number): number => ((t - span.from) / (span.to - span.from)) * 100;
  const box = (className: string, from: number, to: number, title: string): HTMLElement => {
    const left = place(Math.max(from, span.from));
    const width = place(Math.min(to, span.to)) - left;
    return h("span", { class: className, style: `left:${left}%;width:${width}%`, title });
  };
  const { requests, lost, notYet } = plan;
  return h(
    "div",
    { class: "windows" },
    h(
      "div",
      {
        class: "windows-track",
        role: "img",
        "aria-label": `${words.windows}: ${words.requests(requests.length)}`,
      },
      requests
        .slice(0, 1000)
        .map(({ createdTimeFrom: from, createdTimeTo: to }) =>
          box("window", from, to, `${clockText(from)} – ${clockText(to)}`),
        ),
      lost !== null && box("lost", lost.from, lost.to, words.lost),
      notYet !== null && box("not-yet", notYet.from, notYet.to, words.notYet),
    ),
    h(
      "div",
      { class: "lane-axis", "aria-hidden": "true" },
      ticksOf(span).map(({ at, isDay }) =>
        h(
          "span",
          { class: isDay ? "tick day" : "tick", style: `left:${place(at)}%` },
          isDay ? dayText(at, language, false) : clockText(at),
        ),
      ),
    ),
  );
};

/** A query as it is copied: its type and its period, as instants. */
const requestOf = ({ createdTimeFrom, createdTimeTo, resourceType }: PeriodRequest) => ({
  resourceType,
  createdTimeFrom: writeInstant(createdTimeFrom),
  createdTimeTo: writeInstant(createdTimeTo),
});

export const mountPlan = (store: Store): ((view: View) => void) => {
  const type = byId<HTMLSelectElement>("plan-type");
  const inputs = {
    from: byId<HTMLInputElement>("plan-from"),
    to: byId<HTMLInputElement>("plan-to"),
    now: byId<HTMLInputElement>("plan-now"),
  };
  const newestFirst = byId<HTMLInputElement>("plan-newest");
  const host = byId("plan-answer");
  const trouble = byId("plan-trouble");
  const suggestions = byId("plan-presets");
  let rows = PAGE;
  const change = (by: Partial<PlanInputs>): void => {
    rows = PAGE;
    store.change({ plan: { ...store.state.plan, ...by } });
  };
  type.replaceChildren(...resourceTypes.map((name) => h("option", { value: name }, name)));
  type.addEventListener("change", () => change({ type: type.value }));
  newestFirst.addEventListener("change", () => change({ newestFirst: newestFirst.checked }));
  for (const name of ["from", "to", "now"] as const) {
    inputs[name].addEventListener("input", () => change({ [name]: inputs[name].value }));
  }

  byId("plan-at-now").addEventListener("click", () =>
    change({ now: writeInstant(Math.floor(Date.now() / 60_000) * 60_000) }),
  );
  byId("plan-copy").addEventListener("click", () => {
    const answer = answerTo(store.state.plan);
    if ("trouble" in answer) return;
    const lines = answer.planned.plan.requests.map((request) => JSON.stringify(requestOf(request)));
    void copyText(`${lines.join("\n")}\n`).then((isCopied) => {
      byId("plan-copied").textContent = isCopied ? wordsOf[store.state.language].copied : "";
    });
  });

  const rowOf = (request: PeriodRequest, index: number, words: Words, language: Language): HTMLElement => {
    const { createdTimeFrom: from, createdTimeTo: to } = request;
    return h(
      "tr",
      {},
      h("td", { class: "quiet" }, String(index + 1)),
      h("td", {}, windowText(from, to, language), h("span", { class: "note" }, noteOf(request, words))),
      h("td", { class: "code" }, `${writeInstant(from)} – ${writeInstant(to)}`),
    );
  };

  const show = ({ state }: View): void => {
    const { language, plan } = state;
    const words = wordsOf[language];
    type.value = plan.type;
    newestFirst.checked = plan.newestFirst;
    const answer = answerTo(plan);
    for (const name of ["from", "to", "now"] as const) {
      if (document.activeElement !== inputs[name]) inputs[name].value = plan[name];
      inputs[name].setAttribute("aria-invalid", String("field" in answer && answer.field === name));
    }
    draw(
      suggestions,
      (Object.keys(planPresets) as PresetName[]).map((name) =>
        h(
          "button",
          {
            type: "button",
            class: "chip",
            "data-key": `plan-${name}`,
            "aria-pressed": String(JSON.stringify(planPresets[name]) === JSON.stringify(plan)),
            onclick: () => change(planPresets[name]),
          },
          words.planPresets[name],
        ),
      ),
    );
    trouble.hidden = "planned" in answer;
    trouble.textContent = "trouble" in answer ? answer.trouble : "";
    if ("trouble" in answer) return draw(host);
    const { requests, lost, notYet } = answer.planned.plan;
    const hours = Math.round((answer.planned.span.to - answer.planned.span.from) / HOUR);
    const span = ({ from, to }: Interval): string =>
      `${wholeMomentText(from, language)} – ${wholeMomentText(to, language)}`;
    const left = requests.length - rows;
    draw(
      host,
      h(
        "p",
        { class: "figure" },
        h("strong", {}, words.requests(requests.length)),
        ` · ${words.hours(hours)}`,
      ),
      picture(answer.planned, words, language),
      (lost ?? notYet) !== null &&
        h(
          "ul",
          { class: "legend" },
          lost !== null && h("li", { class: "lost" }, `${words.lost}: ${span(lost)}`),
          notYet !== null && h("li", { class: "not-yet" }, `${words.notYet}: ${span(notYet)}`),
        ),
      h(
        "table",
        { class: "requests" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            [words.query, words.localTime, words.utc].map((title) => h("th", { scope: "col" }, title)),
          ),
        ),
        h(
          "tbody",
          {},
          requests.slice(0, rows).map((request, i) => rowOf(request, i, words, language)),
        ),
      ),
      left > 0 &&
        h(
          "button",
          {
            type: "button",
            class: "more",
            "data-key": "more-requests",
            onclick: () => {
              rows += 200;
              show(store.view);
            },
          },
          words.showMore(left),
        ),
    );
  };
  return show;
};
