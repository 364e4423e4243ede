/**
 * What a reconciliation is made by: its moment, the tolerance, and the rule book of the page; errors stand beside their field.
 */
import { byId } from "../dom.js";
import { readInputs } from "../reconcile/read-inputs.js";
import type { ReadInputs } from "../reconcile/read-inputs.js";
import type { ReconcileInputs } from "../state-type.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import { ruleBookFields } from "./rule-book-fields.js";

const names = ["at", "tolerance"] as const satisfies readonly (keyof ReconcileInputs)[];

/** The values of a reconciliation that can run. */
export interface UsableInputs {
  readonly at: number;
  readonly tolerance?: number;
}

export interface ReconcileFields {
  readonly render: (view: View) => void;
  /** The values as they are now; undefined, with the focus on the first wrong field, where one is wrong. */
  readonly read: () => UsableInputs | undefined;
}

export const mountReconcileInputs = (store: Store): ReconcileFields => {
  const inputs = {
    at: byId<HTMLInputElement>("reconcile-at"),
    tolerance: byId<HTMLInputElement>("reconcile-tolerance"),
  };
  const showBook = ruleBookFields(
    byId("reconcile-book"),
    (name) => `reconcile-${name}`,
    ({ edition, readings = {} }) => store.change({ edition, readings }),
  );
  for (const name of names)
    inputs[name].addEventListener("input", () =>
      store.change({ reconcile: { ...store.state.reconcile, [name]: inputs[name].value } }),
    );

  const readNow = (): ReadInputs => readInputs(store.state.reconcile, store.state.language);

  return {
    render: ({ state }) => {
      const fields = readNow();
      const { language, edition, readings } = state;
      showBook(wordsOf[language].bookOfPage, { edition, readings }, language);
      for (const name of names) {
        const field = fields[name];
        const said = byId(`reconcile-${name}-trouble`);
        const text = "trouble" in field ? field.trouble : "";
        if (document.activeElement !== inputs[name]) inputs[name].value = state.reconcile[name];
        inputs[name].setAttribute("aria-invalid", String(text !== ""));
        if (said.textContent !== text) said.textContent = text;
      }
    },
    read: () => {
      const { at, tolerance } = readNow();
      if ("trouble" in at) return void inputs.at.focus();
      if ("trouble" in tolerance) return void inputs.tolerance.focus();
      return {
        at: at.value ?? Date.now(),
        ...(tolerance.value !== undefined && { tolerance: tolerance.value }),
      };
    },
  };
};
