/**
 * For one party every rule's verdict at the step looked at, or at all of them.
 */
import type { Rule } from "../../../src/rules/distribution/rule.js";
import { rules } from "../../../src/rules/distribution/index.js";
import { byId, draw, h } from "../dom.js";
import { named, nameOf, withNames } from "../names.js";
import { verdictsAt } from "../run.js";
import type { Store, View } from "../store.js";
import { agreementText } from "../subjects.js";
import type { Verdict } from "../words/verdict.js";
import { verdictsInWords } from "../words/verdict.js";
import { capital, roleText, wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { partyChoice } from "./party-choice.js";
import { ruleLink } from "./rule-link.js";

const MOST = 120;

const ruleOf = new Map((rules as readonly Rule[]).map((rule) => [rule.id, rule] as const));

export const mountVerdicts = (store: Store): ((view: View) => void) => {
  const select = byId<HTMLSelectElement>("party");
  const host = byId("verdict-list");
  select.addEventListener("change", () => store.change({ party: select.value }));

  const offerParties = partyChoice(select);

  /** The messages a verdict is about; several are folded under their number. */
  const messagesOf = (messages: readonly string[], words: Words): HTMLElement | undefined => {
    const { language } = store.state;
    if (messages.length === 0) return undefined;
    if (messages.length === 1) {
      return h("p", { class: "quiet" }, `${words.inMessage}: `, withNames(messages[0]!, language));
    }
    return h(
      "details",
      { class: "quiet messages" },
      h("summary", {}, words.inMessages(messages.length)),
      h(
        "ul",
        {},
        messages.map((message) => h("li", {}, withNames(message, language))),
      ),
    );
  };

  const item = (verdict: Verdict, many: boolean, words: Words): HTMLElement => {
    const { language } = store.state;
    const { granted, rule, role, agreement, chain, cause, reason, messages } = verdict;
    const by = typeof cause.by === "string" ? cause.by : undefined;
    const stated = ruleOf.get(by ?? rule);
    return h(
      "li",
      { class: granted ? "verdict granted" : "verdict refused" },
      h("span", { class: "sign", "aria-hidden": "true" }, granted ? "✓" : "–"),
      h(
        "div",
        {},
        h(
          "p",
          { class: "verdict-head" },
          many && h("span", { class: "step-number small" }, String(verdict.event + 1)),
          ruleLink(rule, language),
          by !== undefined && by !== rule && ruleLink(by, language),
          h("strong", {}, granted ? words.receives : words.refused),
          h("span", { class: "quiet" }, roleText(role, language)),
        ),
        h("p", {}, withNames(capital(reason), language), "."),
        chain !== undefined &&
          h(
            "p",
            { class: "quiet" },
            chain.map((eic, i) => [i === 0 ? "" : " → ", named(eic, language)]),
          ),
        agreement !== undefined &&
          h(
            "p",
            { class: "quiet" },
            h("span", { class: "kind" }, agreement.agreementType),
            ` ${agreementText(agreement, language)}`,
          ),
        messagesOf(messages, words),
        stated !== undefined && h("p", { class: "statement" }, stated.title[language]),
        stated !== undefined &&
          stated.decisions.length > 0 &&
          h(
            "p",
            { class: "quiet decisions" },
            `${words.decisionsOf(stated.decisions.length)}: `,
            stated.decisions.map((decision, i) => [i === 0 ? "" : ", ", ruleLink(decision, language)]),
          ),
      ),
    );
  };

  return (view) => {
    const { state, market, step } = view;
    const words = wordsOf[state.language];
    if (market === undefined) return draw(host);
    const party = offerParties(market, step, state);
    if (party === undefined) return draw(host);
    select.title = party;
    const steps = step === undefined || state.allEvents ? market.steps : [step];
    const verdicts = verdictsInWords(
      steps.flatMap((each) => verdictsAt(each, party, state.language)),
      state.language,
    );
    draw(
      host,
      verdicts.length === 0
        ? h("p", { class: "empty" }, words.noVerdicts(nameOf(party, state.language)))
        : h(
            "ul",
            { class: "verdicts" },
            verdicts.slice(0, MOST).map((verdict) => item(verdict, steps.length > 1, words)),
            verdicts.length > MOST && h("li", { class: "quiet" }, words.moreVerdicts(verdicts.length - MOST)),
          ),
    );
  };
};
