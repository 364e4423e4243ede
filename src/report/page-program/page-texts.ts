/**
 * Names and marks as elements of the page.
 */
import { h } from "./elements.js";
import { data, words } from "./page-state.js";

/** A name of the Datahub, which may be broken after its underscores. */
export const nameElement = (name: string): HTMLElement =>
  h(
    "span",
    { class: "name" },
    name.split(/(?<=_)/).map((part, i) => (i === 0 ? part : [h("wbr"), part])),
  );

/** The mark of a class by its index. */
export const badge = (of: number): HTMLElement => {
  const name = data.classes[of]!;
  return h("span", { class: `badge ${name}` }, words.classes[name]);
};
