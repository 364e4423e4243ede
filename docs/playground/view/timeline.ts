/**
 * One metering point over time: the library's drawing, redrawn at every change, with ends that can be dragged and a list
 * of its agreements for everybody else.
 */
import type { Agreement } from "../../../src/market/agreement.js";
import { identityOf } from "../../../src/market/agreement.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { coverageOf } from "../../../src/split/units.js";
import { monthOf } from "../../../src/time/tallinn.js";
import type { Interval } from "../../../src/time/interval.js";
import { explainTimelineError, timeline } from "../../../src/report/timeline/index.js";
import type { Bar, Timeline } from "../../../src/report/timeline/index.js";
import { byId, draw, h, offer } from "../dom.js";
import { exactEndText, spanText } from "../dates.js";
import { inNames, nameOf, namesEdition } from "../names.js";
import type { Origin, Source } from "../origin.js";
import { sourceOf } from "../origin.js";
import type { Market, Store, View } from "../store.js";
import type { Step } from "../run.js";
import { attributesOf, momentOf, partiesText, pointOfStep, pointsOf, textOf, unitsOf } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { dragEnds } from "./drag.js";
import { drawingOf, keepNames, NAMES } from "./drawing.js";
import type { Editor } from "./edit.js";
import { nobodyText } from "./nobody.js";

const DAY = 86_400_000;
const HALF_A_MONTH = 15 * DAY;
const FAR = 120 * DAY;

type Mark = "created" | "updated" | "replaced" | "deleted" | undefined;

/** What a step did to the agreements of the drawing, by identity. */
interface Changes {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly deleted: readonly Agreement[];
}

const changesAt = (before: AgreementSet, after: AgreementSet, meterEic: string): Changes => {
  const stood = new Map(before.agreementsOf(meterEic).map((each) => [identityOf(each), each] as const));
  const marks = new Map<string, Mark>();
  for (const agreement of after.agreementsOf(meterEic)) {
    const identity = identityOf(agreement);
    const earlier = stood.get(identity);
    if (earlier === undefined) marks.set(identity, "created");
    else if (earlier.to !== agreement.to) {
      // What the Datahub makes is never updated: it is deleted and created again.
      marks.set(identity, agreement.type === "GENERAL_SERVICE" ? "replaced" : "updated");
    }
    stood.delete(identity);
  }
  return { marks, deleted: [...stood.values()] };
};

const noChanges: Changes = { marks: new Map(), deleted: [] };

/** The moment of the drawing: of the step, else of the first event, else the last start there is. */
const nowOf = ({ events, read }: Market, view: View, meterEic: string): number => {
  const moments = [momentOf(view.step?.event), momentOf(events[0])];
  const known = moments.find((moment) => !Number.isNaN(moment));
  return known ?? Math.max(0, ...read.set.agreementsOf(meterEic).map(({ from }) => from));
};

/** Data is looked at from near: the months around it. */
const windowOf = (step: Step | undefined, meterEic: string): Partial<Interval> => {
  const event = attributesOf(step?.event);
  const message = unitsOf(textOf(event["resourceType"]), event["content"]);
  const times = message && coverageOf(message).get(meterEic);
  const [first, last] = [times?.[0], times?.at(-1)];
  if (first === undefined || last === undefined || last.to - first.from > FAR) return {};
  return { from: monthOf(first.from - HALF_A_MONTH).from, to: monthOf(last.to + HALF_A_MONTH).to };
};

export const mountTimeline = (store: Store, editor: Editor): ((view: View) => void) => {
  const host = byId("timeline");
  const points = byId<HTMLSelectElement>("point");
  const list = byId("agreements");
  let offered = "";
  let width = host.clientWidth;
  let shown: { readonly timeline: Timeline; readonly sources: ReadonlyMap<Bar, Source> } | undefined;
  let held: Interval | undefined;
  let drags = 0;
  let placed = "";
  host.addEventListener("scroll", () => {
    const svg = host.querySelector("svg");
    if (svg !== null) keepNames(host, svg);
  });
  points.addEventListener("change", () => store.change({ point: points.value }));

  const edit = (bar: Bar): void => {
    const source = shown?.sources.get(bar);
    if (source !== undefined) editor.open(bar.agreement, source);
  };

  const offerPoints = (market: Market, language: "en" | "et", chosen: string): void => {
    const eics = pointsOf(market);
    const key = [namesEdition(), language, ...eics].join();
    if (key !== offered) {
      offered = key;
      offer(
        points,
        eics.map((eic) => [eic, nameOf(eic, language)] as const),
        chosen,
      );
    }
    points.value = chosen;
    points.title = chosen;
  };

  const row = (agreement: Agreement, mark: Mark, words: Words, bar: Bar | undefined): HTMLElement => {
    const { language } = store.state;
    const parties = partiesText(agreement.document, language);
    const span = spanText(agreement.from, agreement.to, language);
    const source = bar && shown?.sources.get(bar);
    const identity = identityOf(agreement);
    return h(
      "li",
      { class: mark === "deleted" ? "agreement gone" : "agreement" },
      h("span", { class: "number", "aria-hidden": "true" }, bar === undefined ? "–" : String(bar.number)),
      h(
        "span",
        { class: "agreement-text" },
        h("span", { class: "kind" }, agreement.type),
        h("span", { class: "agreement-parties" }, parties),
        h(
          "span",
          {
            class: "quiet",
            title: Number.isFinite(agreement.to)
              ? words.exactEnd(exactEndText(agreement.to, language))
              : undefined,
          },
          span,
        ),
      ),
      mark !== undefined && h("span", { class: `mark ${mark}` }, words[mark]),
      source?.tag === "Written" &&
        bar !== undefined &&
        h(
          "button",
          {
            type: "button",
            class: "plain",
            "data-key": `edit-${identity}`,
            "aria-label": words.editOf(`${agreement.type}, ${parties}, ${span}`),
            onclick: () => edit(bar),
          },
          words.edit,
        ),
    );
  };

  const show = (view: View): void => {
    const { market, step, state } = view;
    const words = wordsOf[state.language];
    const meterEic = market && (state.point ?? pointOfStep(market, step));
    if (market === undefined || meterEic === undefined) {
      shown = undefined;
      draw(host, h("p", { class: "empty" }, words.noPoint));
      draw(list);
      points.replaceChildren();
      offered = "";
      return;
    }
    offerPoints(market, state.language, meterEic);
    const set = step?.after.set ?? market.read.set;
    const made = timeline(set, meterEic, {
      now: nowOf(market, view, meterEic),
      ...(held ?? windowOf(step, meterEic)),
    });
    if (made._tag === "Left") {
      shown = undefined;
      draw(host, h("p", { class: "empty" }, inNames(explainTimelineError(made.left), state.language)));
      draw(list);
      return;
    }
    const bars = made.right.lanes.flatMap(({ rows }) => rows.flat());
    shown = {
      timeline: made.right,
      sources: new Map(bars.map((bar) => [bar, sourceOf(market, bar.agreement, step?.index ?? -1)] as const)),
    };
    const changes = step === undefined ? noChanges : changesAt(step.before.set, step.after.set, meterEic);
    const drawing = drawingOf(made.right, width, state.language);
    const scrolled = host.scrollLeft;
    draw(host, drawing.svg as unknown as Node);
    // A drawing that is wider than its place shows now first; then it stays where it was scrolled to.
    const place = `${meterEic} ${step?.index ?? -1} ${width}`;
    host.scrollLeft = place === placed ? scrolled : drawing.now - NAMES - (host.clientWidth - NAMES) / 2;
    placed = place;
    keepNames(host, drawing.svg);
    for (const [element, bar] of drawing.bars) {
      if (changes.marks.get(identityOf(bar.agreement)) !== undefined) element.classList.add("changed");
      element.classList.add("pickable");
      element.addEventListener("click", () => edit(bar));
    }
    const { sources } = shown;
    const originOf = (bar: Bar): Origin | undefined => {
      const source = sources.get(bar);
      return source?.tag === "Written" ? source.origin : undefined;
    };
    const text = nobodyText(step === undefined ? market.steps : [step], words);
    ends.attach(drawing, made.right.window, originOf, { origin: editor.origin(), text });
    draw(
      list,
      [...bars]
        .sort((a, b) => a.number - b.number)
        .map((bar) => row(bar.agreement, changes.marks.get(identityOf(bar.agreement)), words, bar)),
      changes.deleted.map((agreement) => row(agreement, "deleted", words, undefined)),
    );
  };

  const ends = dragEnds(host, {
    begun: (bar, window) => {
      drags += 1;
      held = window;
      edit(bar);
    },
    moved: (origin, end) => editor.move(origin, end, `drag ${drags}`),
    cancelled: () => store.cancel(`drag ${drags}`),
    ended: () => {
      held = undefined;
      store.tell();
    },
  });

  new ResizeObserver(() => {
    if (Math.abs(host.clientWidth - width) < 2) return;
    width = host.clientWidth;
    show(store.view);
  }).observe(host);
  return show;
};
