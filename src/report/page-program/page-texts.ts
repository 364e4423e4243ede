/**
 * Numbers and names as elements of the page.
 */
import { counted, numberText } from "../html/page-words.js";
import { h } from "./elements.js";
import { data } from "./page-state.js";

export { counted, numberText };

/** A name of the Datahub, which may be broken after its underscores. */
export const nameElement = (name: string): HTMLElement =>
  h(
    "span",
    { class: "name" },
    name.split(/(?<=_)/).map((part, i) => (i === 0 ? part : [h("wbr"), part])),
  );

/** The mark of a class by its index. */
export const badge = (of: number): HTMLElement =>
  h("span", { class: `badge ${data.classes[of]!}` }, data.classes[of]!);
