/**
 * The deliveries under two rule books side by side: each an edition with readings; what differs is marked, with why.
 */
import type { RuleBook } from "../../../src/analysis/compared-rule-book.js";
import type { Edition } from "../../../src/documents/editions.js";
import { editions } from "../../../src/documents/editions.js";
import type { Delivery } from "../../../src/predict/predict.js";
import type { Language } from "../../../src/reason/index.js";
import type { ReadingId, Readings } from "../../../src/rulebook/readings.js";
import { chosenReadings, readingChoices } from "../../../src/rulebook/readings.js";
import { byId, draw, h } from "../dom.js";
import type { Child } from "../dom.js";
import { inNames, named, withNames } from "../names.js";
import type { Step } from "../run.js";
import { runUnder, verdictsAt } from "../run.js";
import type { Pair } from "../side-by-side.js";
import { pairsOf } from "../side-by-side.js";
import type { Market, Store, View } from "../store.js";
import { subjectText } from "../subjects.js";
import { verdictsInWords } from "../words/verdict.js";
import { capital, wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { groundsOf, partOf } from "./delivery-text.js";
import { ruleLink } from "./rule-link.js";

type Side = "left" | "right";
const sides: readonly Side[] = ["left", "right"];

/** The most pairs that are shown, and the most reasons why a party receives nothing. */
const MOST = 60;
const REASONS = 3;

const readingIds = Object.keys(readingChoices) as readonly ReadingId[];

/** An edition and the readings that are not the chosen ones, as the command line has them. */
const bookText = ({ edition, readings = {} }: RuleBook): string =>
  [edition, ...Object.entries(readings).map(([id, choice]) => `${id}=${choice}`)].join(" ");

export const mountCompare = (store: Store): ((view: View) => void) => {
  const panel = byId<HTMLDetailsElement>("compare");
  const books: Record<Side, RuleBook> = { left: { edition: "en" }, right: { edition: "et" } };
  let offeredIn = "";
  let ran: { market: Market; left: RuleBook; right: RuleBook; steps: Record<Side, readonly Step[]> } | undefined;

  const choose = (side: Side, book: RuleBook): void => {
    books[side] = book;
    show(store.view);
  };

  const chooseReading = (side: Side, id: ReadingId, choice: string): void => {
    const { [id]: _, ...others } = books[side].readings ?? {};
    const readings = (choice === chosenReadings[id] ? others : { ...others, [id]: choice }) as Partial<Readings>;
    choose(side, { ...books[side], readings });
  };

  const field = (
    id: string,
    label: string,
    options: readonly (readonly [string, string])[],
    value: string,
    chosen: (value: string) => void,
  ): HTMLElement => {
    const select = h(
      "select",
      { id, onchange: () => chosen(select.value) },
      options.map(([each, text]) => h("option", { value: each }, text)),
    );
    select.value = value;
    return h("div", { class: "field" }, h("label", { for: id }, label), select);
  };

  /** The choices of both sides, anew when the language is another one. */
  const offerBooks = (language: Language): void => {
    if (offeredIn === language) return;
    offeredIn = language;
    const words = wordsOf[language];
    for (const side of sides) {
      const { edition, readings } = books[side];
      draw(
        byId(`book-${side}`),
        h("legend", {}, words[side]),
        field(
          `${side}-edition`,
          words.edition,
          editions.map((each) => [each, words.editions[each]] as const),
          edition,
          (value) => choose(side, { ...books[side], edition: value as Edition }),
        ),
        h(
          "details",
          { open: Object.keys(readings ?? {}).length > 0 },
          h("summary", {}, words.readings),
          readingIds.map((id) =>
            field(
              `${side}-${id}`,
              `${id}: ${words.readingOf[id]}`,
              readingChoices[id].map((choice) => [choice, choice] as const),
              readings?.[id] ?? chosenReadings[id],
              (value) => chooseReading(side, id, value),
            ),
          ),
        ),
      );
    }
  };

  const stepsOf = (market: Market): Record<Side, readonly Step[]> => {
    const { left, right } = books;
    if (ran?.market !== market || ran.left !== left || ran.right !== right) {
      const under = (book: RuleBook): readonly Step[] => runUnder(market.read.set, market.events, book);
      ran = { market, left, right, steps: { left: under(left), right: under(right) } };
    }
    return ran.steps;
  };

  /** Why a party receives nothing here: the rules that refuse it. */
  const refusals = (step: Step | undefined, eic: string, language: Language): readonly Child[] => {
    const words = wordsOf[language];
    if (step === undefined) return [h("p", {}, words.notReached)];
    if (step.error !== undefined) return [h("p", { class: "trouble" }, inNames(step.error, language))];
    const refused = verdictsInWords(verdictsAt(step, eic, language), language).filter(({ granted }) => !granted);
    const lines = new Map(refused.map((verdict) => [`${verdict.rule} ${verdict.reason}`, verdict] as const));
    return [
      h("p", {}, words.nothing),
      ...[...lines.values()]
        .slice(0, REASONS)
        .map(({ rule, reason }) =>
          h("p", { class: "ground" }, ruleLink(rule, language), " ", withNames(capital(reason), language), "."),
        ),
      lines.size === 0 && h("p", { class: "ground" }, words.noRule),
    ];
  };

  const half = (
    side: Side,
    delivery: Delivery | undefined,
    step: Step | undefined,
    eic: string,
    language: Language,
  ): HTMLElement => {
    const words = wordsOf[language];
    return h(
      "div",
      { class: "compared-side" },
      h("p", { class: "quiet" }, `${words[side]}: ${bookText(books[side])}`),
      delivery === undefined
        ? refusals(step, eic, language)
        : [
            h("p", {}, h("span", { class: "reason" }, delivery.reason)),
            partOf(delivery, words, language).map((part) => h("p", {}, part)),
            groundsOf(delivery.grounds, words, language),
          ],
    );
  };

  const item = (
    { left, right, difference }: Pair,
    at: Record<Side, Step | undefined>,
    index: number,
    language: Language,
  ): HTMLElement => {
    const words = wordsOf[language];
    const delivery = (left ?? right)!;
    const { recipientEic, resourceType, content } = delivery;
    const subject = subjectText(resourceType, content, language);
    return h(
      "li",
      { class: difference === undefined ? "compared" : "compared differs" },
      h(
        "p",
        { class: "compared-head" },
        h("span", { class: "step-number small" }, String(index + 1)),
        h("strong", {}, named(recipientEic, language)),
        h("span", { class: "kind" }, resourceType),
        difference !== undefined && h("span", { class: `mark ${difference}` }, words[difference]),
      ),
      subject !== "" && h("p", { class: "quiet" }, subject),
      h(
        "div",
        { class: "compared-sides" },
        half("left", left, at.left, recipientEic, language),
        half("right", right, at.right, recipientEic, language),
      ),
    );
  };

  const saidOf = (pairs: number, differing: number, words: Words): string =>
    differing === 0 ? words.noDifference(pairs) : words.differing(differing, pairs);

  const show = ({ state, market, step }: View): void => {
    const { language } = state;
    const words = wordsOf[language];
    if (!panel.open || market === undefined) return;
    offerBooks(language);
    const { left, right } = stepsOf(market);
    const indexes =
      step === undefined || state.allEvents
        ? market.events.map((_, index) => index)
        : [step.index];
    const all = indexes.flatMap((index) => {
      const at = { left: left[index], right: right[index] };
      return pairsOf(at.left?.deliveries ?? [], at.right?.deliveries ?? []).map((pair) => ({ pair, at, index }));
    });
    const items = (list: typeof all): HTMLElement =>
      h(
        "ul",
        { class: "compared-list" },
        list.slice(0, MOST).map(({ pair, at, index }) => item(pair, at, index, language)),
        list.length > MOST && h("li", { class: "quiet" }, words.moreLines(list.length - MOST)),
      );
    const differing = all.filter(({ pair }) => pair.difference !== undefined);
    const same = all.filter(({ pair }) => pair.difference === undefined);
    byId("compare-said").textContent = saidOf(all.length, differing.length, words);
    draw(
      byId("compare-list"),
      differing.length > 0 && items(differing),
      same.length > 0 && h("details", {}, h("summary", {}, words.sameOnBoth(same.length)), items(same)),
    );
  };
  panel.addEventListener("toggle", () => show(store.view));
  return show;
};
