/**
 * The deliveries under two rule books side by side: each an edition with readings; what differs is marked, with why.
 */
import type { RuleBook } from "../../../src/analysis/compared-rule-book.js";
import type { Delivery } from "../../../src/predict/predict.js";
import type { Language } from "../../../src/reason/index.js";
import { byId, draw, h } from "../dom.js";
import type { Child } from "../dom.js";
import { inNames, named, withNames } from "../names.js";
import { bookText } from "../rule-books.js";
import type { Step } from "../run.js";
import { runUnder, verdictsAt } from "../run.js";
import { fragmentOf, isSharedFragment } from "../share.js";
import type { Pair } from "../side-by-side.js";
import { pairsOf } from "../side-by-side.js";
import type { Market, Store, View } from "../store.js";
import { subjectText } from "../subjects.js";
import { verdictsInWords } from "../words/verdict.js";
import { capital, wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { groundsOf, partOf } from "./delivery-text.js";
import { ruleBookFields } from "./rule-book-fields.js";
import { ruleLink } from "./rule-link.js";

type Side = "left" | "right";
const sides: readonly Side[] = ["left", "right"];

/** The most pairs that are shown, and the most reasons why a party receives nothing. */
const MOST = 60;
const REASONS = 3;

export const mountCompare = (store: Store): ((view: View) => void) => {
  const panel = byId<HTMLDetailsElement>("compare");
  let isOpen = panel.open;
  let ran: { market: Market; left: RuleBook; right: RuleBook; steps: Record<Side, readonly Step[]> } | undefined;

  /** A shared state in the address is the one that is shown, so that it is there after a reload. */
  const keepAddress = async (): Promise<void> => {
    if (!isSharedFragment(location.hash)) return;
    const fragment = await fragmentOf(store.state);
    if (isSharedFragment(location.hash)) history.replaceState(null, "", fragment);
  };

  const choose = (side: Side, book: RuleBook): void => {
    store.change({ compared: { ...store.state.compared, [side]: book } });
    void keepAddress();
  };

  const fieldsOf = (side: Side): ReturnType<typeof ruleBookFields> =>
    ruleBookFields(
      byId(`book-${side}`),
      (name) => `${side}-${name}`,
      (book) => choose(side, book),
    );
  const fields = { left: fieldsOf("left"), right: fieldsOf("right") };

  const stepsOf = (market: Market): Record<Side, readonly Step[]> => {
    const { left, right } = store.state.compared;
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
      h("p", { class: "quiet" }, `${words[side]}: ${bookText(store.state.compared[side])}`),
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
    if (isOpen !== state.isCompared) panel.open = isOpen = state.isCompared;
    if (!state.isCompared || market === undefined) return;
    for (const side of sides) fields[side](words[side], state.compared[side], language);
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
  panel.addEventListener("toggle", () => {
    isOpen = panel.open;
    if (panel.open === store.state.isCompared) return;
    store.change({ isCompared: panel.open });
    void keepAddress();
  });
  return show;
};
