/**
 * The choice of an example, and what happens in it.
 */
import { byId, h } from "../dom.js";
import { exampleFragment, isExampleFragment } from "../presets/example-names.js";
import { presetOf, presets } from "../presets/presets.js";
import { exampleAddress, isUntouched, withPreset } from "../state.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";

const groups = ["start", "cases", "more"] as const;

export const mountScenario = (store: Store): ((view: View) => void) => {
  const select = byId<HTMLSelectElement>("preset");
  const reset = byId("reset");
  const choose = (id: string): void => {
    if (presetOf(id) === undefined) return store.change({ preset: undefined });
    history.replaceState(null, "", exampleFragment(id));
    store.replace(withPreset(store.state, id));
  };
  const step = (by: number) => (): void => {
    const at = presets.findIndex(({ id }) => id === store.state.preset);
    choose(presets[(at + by + presets.length) % presets.length]!.id);
  };
  select.addEventListener("change", () => choose(select.value));
  byId("preset-before").addEventListener("click", step(-1));
  byId("preset-next").addEventListener("click", step(1));
  reset.addEventListener("click", () => {
    if (store.state.preset !== undefined) choose(store.state.preset);
    select.focus();
  });

  let drawnIn = "";
  return ({ state }) => {
    const { language, preset } = state;
    const words = wordsOf[language];
    if (drawnIn !== language) {
      drawnIn = language;
      select.replaceChildren(
        ...groups.map((group) =>
          h(
            "optgroup",
            { label: words.groups[group] },
            presets
              .filter((each) => each.group === group)
              .map(({ id, name }) => h("option", { value: id }, name[language])),
          ),
        ),
        h("option", { value: "" }, words.own),
      );
    }
    select.value = preset ?? "";
    const known = preset === undefined ? undefined : presetOf(preset);
    byId("preset-name").textContent = known?.name[language] ?? words.own;
    // Undoing leads back to another example; a shared state stays in the address.
    const address = exampleAddress(state) ?? location.pathname + location.search;
    const isOurs = isExampleFragment(location.hash) || (location.hash === "" && state.isCompared);
    if (isOurs && location.hash !== address) history.replaceState(null, "", address);
    document.title = known === undefined ? `levik · ${words.headline}` : `${known.name[language]} · levik`;
    byId("story").textContent = known?.title[language] ?? words.ownTitle;
    byId("edited").hidden = known === undefined || isUntouched(state);
  };
};
