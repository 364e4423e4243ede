/**
 * What is delivered: one block a changed object, under it each recipient with its part and why it receives.
 */
import type { Language } from "../../../src/reason/index.js";
import type { Delivery, Undistributed } from "../../../src/predict/predict.js";
import { instantOf } from "../../../src/time/instant.js";
import { wholeMomentText } from "../dates.js";
import { changesBetween } from "../changes.js";
import type { Changes } from "../changes.js";
import { byId, draw, h } from "../dom.js";
import type { Child } from "../dom.js";
import { named, nameOf } from "../names.js";
import type { Step } from "../run.js";
import type { Market, Store, View } from "../store.js";
import { attributesOf, contentOf, subjectText, textOf } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { changeMark } from "./change-mark.js";
import { groundsOf, partOf, sentenceOf, unitsText } from "./delivery-text.js";

/** How many deliveries are shown at first, and how many more each time. */
const PAGE = 60;

/** Deliveries of one object, or what nobody got of a message. */
interface Block {
  readonly step: Step;
  readonly changes: Changes;
  readonly deliveries: readonly Delivery[];
  readonly undistributed?: Undistributed;
}

const isSameObject = (a: Delivery, b: Delivery): boolean =>
  a.resourceType === b.resourceType &&
  a.reason === b.reason &&
  a.occurredAt === b.occurredAt &&
  (a.resourceType !== "AGREEMENT" || JSON.stringify(a.content) === JSON.stringify(b.content));

const blocksOf = (step: Step, before: Market | undefined): readonly Block[] => {
  const changes = changesBetween(before?.steps[step.index], step);
  const blocks: Delivery[][] = [];
  for (const delivery of step.deliveries) {
    const last = blocks.at(-1);
    if (last?.[0] !== undefined && isSameObject(last[0], delivery)) last.push(delivery);
    else blocks.push([delivery]);
  }
  return [
    ...blocks.map((deliveries) => ({ step, changes, deliveries })),
    ...step.undistributed.map((undistributed) => ({ step, changes, deliveries: [], undistributed })),
  ];
};

const sizeOf = ({ deliveries }: Block): number => Math.max(1, deliveries.length);

/** Who got something before the last edit that is not delivered any more. */
const goneOf = (
  steps: readonly Step[],
  before: Market | undefined,
  language: Language,
): HTMLElement | false => {
  const gone = steps.flatMap((step) => changesBetween(before?.steps[step.index], step).gone);
  if (gone.length === 0) return false;
  return h(
    "p",
    { class: "gone-deliveries" },
    h("span", { class: "mark deleted" }, wordsOf[language].goneHere),
    [...new Set(gone.map(({ recipientEic }) => recipientEic))]
      .slice(0, PAGE)
      .map((eic) => [" ", named(eic, language)]),
  );
};

/** The first blocks that together hold no more rows than asked. */
const fitting = (blocks: readonly Block[], rows: number): readonly Block[] => {
  const kept: Block[] = [];
  let count = 0;
  for (const block of blocks) {
    if (count > 0 && count + sizeOf(block) > rows) break;
    kept.push(block);
    count += sizeOf(block);
  }
  return kept;
};

export const mountDeliveries = (store: Store): ((view: View) => void) => {
  const host = byId("delivery-table");
  const [only, every] = [byId("only-this"), byId("every-event")];
  let rows = PAGE;
  let shownOf: unknown;
  only.addEventListener("click", () => store.change({ allEvents: false }));
  every.addEventListener("click", () => store.change({ allEvents: true }));

  const explainParty = (eic: string, step: number): void => {
    store.change({ party: eic, step, allEvents: store.state.allEvents });
    const title = byId("verdicts-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  };

  const cell = (label: string, ...content: readonly Child[]): HTMLElement =>
    h("td", { role: "cell", "data-label": label }, h("div", {}, ...content));

  const row = (
    delivery: Delivery,
    { step, changes }: Block,
    words: Words,
    language: Language,
  ): HTMLElement => {
    const change = changes.of(delivery);
    return h(
      "tr",
      { role: "row", class: change },
      h(
        "th",
        { role: "rowheader", scope: "row", "data-label": words.recipient },
        named(delivery.recipientEic, language),
        changeMark(change, words),
      ),
      cell(
        words.part,
        partOf(delivery, words, language).map((part) => h("p", {}, part)),
      ),
      cell(words.why, groundsOf(delivery.grounds, words, language)),
      h(
        "td",
        { role: "cell", class: "ask" },
        h(
          "button",
          {
            type: "button",
            class: "plain",
            "aria-label": words.whyButton(nameOf(delivery.recipientEic, language)),
            onclick: () => explainParty(delivery.recipientEic, step.index),
          },
          words.explain,
        ),
      ),
    );
  };

  const block = (each: Block, words: Words, language: Language): HTMLElement => {
    const { step, changes, deliveries, undistributed } = each;
    const [first] = deliveries;
    const event = attributesOf(step.event);
    const kind = first === undefined ? textOf(event["resourceType"]) : first.resourceType;
    const content =
      first === undefined ? contentOf(event) : first.mode === undefined ? first.content : event["content"];
    const sentence = first === undefined ? "" : sentenceOf(first, language);
    const at = instantOf(first?.occurredAt ?? textOf(event["occurredAt"]));
    const mode = first?.mode === undefined ? "" : first.mode === "SPLIT" ? words.split : words.oneToOne;
    const agreementType = kind === "AGREEMENT" ? textOf(attributesOf(content)["agreementType"]) : "";
    return h(
      "tbody",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row", class: "object" },
        h(
          "th",
          { role: "rowheader", scope: "rowgroup", colspan: 4 },
          h(
            "span",
            { class: "object-line" },
            h(
              "span",
              { class: "step-number small" },
              h("span", { class: "unseen" }, `${words.event} `),
              String(step.index + 1),
            ),
            h("span", { class: "kind" }, [kind, agreementType].filter(Boolean).join(" ")),
            first !== undefined && h("span", { class: "reason" }, first.reason),
            mode !== "" && h("span", { class: "mode" }, mode),
          ),
          h("span", { class: "object-subject" }, subjectText(kind, content, language)),
          h(
            "span",
            { class: "quiet" },
            [Number.isNaN(at) ? "" : wholeMomentText(at, language), sentence].filter(Boolean).join(" · "),
          ),
        ),
      ),
      deliveries.map((delivery) => row(delivery, each, words, language)),
      undistributed !== undefined &&
        h(
          "tr",
          { role: "row", class: "nobody" },
          h(
            "th",
            { role: "rowheader", scope: "row", "data-label": words.recipient },
            words.nobody,
            changeMark(changes.isNobodys ? "changedPart" : undefined, words),
          ),
          h(
            "td",
            { role: "cell", colspan: 3, "data-label": words.part },
            h(
              "div",
              {},
              unitsText(kind, undistributed.undistributed, words, language).map((part) => h("p", {}, part)),
            ),
          ),
        ),
    );
  };

  const show = (view: View): void => {
    const { state, before, market, step } = view;
    const { language, allEvents } = state;
    const words = wordsOf[language];
    const all = allEvents || step === undefined;
    const key = `${state.preset ?? ""} ${all ? "all" : step.index}`;
    if (key !== shownOf) {
      shownOf = key;
      rows = PAGE;
    }
    only.setAttribute("aria-pressed", String(!all));
    only.toggleAttribute("disabled", step === undefined);
    every.setAttribute("aria-pressed", String(all));
    const blocks = (all ? (market?.steps ?? []) : [step]).flatMap((each) => blocksOf(each, before));
    const gone = goneOf(all ? (market?.steps ?? []) : [step], before, language);
    if (blocks.length === 0) {
      draw(
        host,
        gone,
        h("p", { class: "empty" }, all && market?.steps.length === 0 ? words.noEvents : words.noDeliveries),
      );
      return;
    }
    const shown = fitting(blocks, rows);
    const left = blocks.slice(shown.length).reduce((sum, each) => sum + sizeOf(each), 0);
    draw(
      host,
      gone,
      h(
        "table",
        { role: "table", "aria-labelledby": "deliveries-title" },
        h(
          "colgroup",
          {},
          ["who", "what", "why", "ask"].map((name) => h("col", { class: name })),
        ),
        h(
          "thead",
          { role: "rowgroup" },
          h(
            "tr",
            { role: "row" },
            [words.recipient, words.part, words.why].map((title) =>
              h("th", { role: "columnheader", scope: "col" }, title),
            ),
            h("th", { role: "columnheader", scope: "col" }, h("span", { class: "unseen" }, words.verdicts)),
          ),
        ),
        shown.map((each) => block(each, words, language)),
      ),
      left > 0 &&
        h(
          "button",
          {
            type: "button",
            class: "more",
            "data-key": "more-deliveries",
            onclick: () => {
              rows += PAGE;
              show(store.view);
            },
          },
          words.showMore(left),
        ),
    );
  };
  return show;
};
