/**
 * The choice of a party of the market, by name: those that receive something, and the others.
 */
import { h } from "../dom.js";
import { nameOf, namesEdition } from "../names.js";
import type { Step } from "../run.js";
import type { State } from "../state.js";
import type { Market } from "../store.js";
import { partiesOf } from "../subjects.js";
import { wordsOf } from "../words/words.js";

/** The parties of a market: those that receive at the step, and the others. */
const groupsOf = (market: Market, step: Step | undefined) => {
  const receiving = new Set(
    (step === undefined ? market.steps : [step]).flatMap(({ deliveries }) =>
      deliveries.map(({ recipientEic }) => recipientEic),
    ),
  );
  const all = partiesOf(market);
  return {
    receiving: all.filter((eic) => receiving.has(eic)),
    others: all.filter((eic) => !receiving.has(eic)),
  };
};

/** Offers the parties, anew when they are others than before, and gives the one that is chosen. */
export const partyChoice = (
  select: HTMLSelectElement,
): ((market: Market, step: Step | undefined, state: State) => string | undefined) => {
  let offered = "";
  const offer = ({ receiving, others }: ReturnType<typeof groupsOf>, { language }: State): void => {
    const words = wordsOf[language];
    const key = [namesEdition(), language, ...receiving, "", ...others].join();
    if (key === offered) return;
    offered = key;
    const { compare } = new Intl.Collator(language, { numeric: true });
    const group = (label: string, eics: readonly string[]): readonly HTMLElement[] =>
      eics.length === 0
        ? []
        : [
            h(
              "optgroup",
              { label },
              eics
                .map((eic) => [eic, nameOf(eic, language)] as const)
                .sort(([, a], [, b]) => compare(a, b))
                .map(([eic, name]) => h("option", { value: eic }, name)),
            ),
          ];
    select.replaceChildren(...group(words.receiving, receiving), ...group(words.others, others));
  };
  return (market, step, state) => {
    offer(groupsOf(market, step), state);
    const all = Array.from(select.options, ({ value }) => value);
    const party = state.party !== undefined && all.includes(state.party) ? state.party : all[0];
    select.value = party ?? "";
    return party;
  };
};
