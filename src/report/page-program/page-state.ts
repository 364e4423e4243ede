/**
 * What the parts of the page's program share: the data of the page, the choice of the reader, and the address that keeps it.
 */
import type { PageData } from "../html/page-data.js";
import { pageWords } from "../html/page-words.js";
import { byId } from "./elements.js";
import type { Choice, Chosen } from "./find-rows.js";

export const data = JSON.parse(byId("data").textContent) as PageData;

/** The words of the page's language. */
export const words = pageWords(data.language);

/** Indices of the classes of the calendar. */
export const absent: readonly number[] = [data.classes.indexOf("missing"), data.classes.indexOf("unread")];

/** The current choice and view. */
export const state: { choice: Choice; chosen: Chosen } = {
  choice: { classes: new Set(), types: new Set(), text: "", order: "" },
  chosen: { ids: [], byClass: {}, byType: {}, units: 0 },
};

/** The choice in the address; what it names that is not known is left out. */
export const readAddress = (knownOrders: readonly string[]): void => {
  const address = new URLSearchParams(location.hash.slice(1));
  const listed = (name: string, known: readonly string[]): Set<number> =>
    new Set(
      (address.get(name) ?? "")
        .split(",")
        .map((word) => known.indexOf(word))
        .filter((i) => i >= 0),
    );
  const order = address.get("order") ?? "";
  state.choice = {
    classes: listed("class", data.classes),
    types: listed("type", data.types),
    text: address.get("text") ?? "",
    order: knownOrders.includes(order) ? order : "",
  };
};

/** The address of a choice. */
export const addressOf = ({ classes, types, text, order }: Choice): string => {
  const address = new URLSearchParams();
  if (classes.size > 0) address.set("class", [...classes].map((i) => data.classes[i]).join(","));
  if (types.size > 0) address.set("type", [...types].map((i) => data.types[i]).join(","));
  if (text !== "") address.set("text", text);
  if (order !== "") address.set("order", order);
  return `#${String(address).replace(/%2C/g, ",") || "findings"}`;
};

/** Puts the choice into the address. */
export const writeAddress = (): void => {
  try {
    history.replaceState(null, "", addressOf(state.choice));
  } catch {
    // A browser refuses too frequent changes of the address; the page continues without.
  }
};
