/**
 * The smallest market in which the two rule books side by side differ: searched for in a worker, and opened as a set and events.
 */
import type { ComparedWitness } from "../../../src/analysis/compare.js";
import { byId } from "../dom.js";
import { eventsText, setText } from "../market.js";
import { comparedText } from "../rule-books.js";
import SearchWorker from "../smallest/worker.js?worker&inline";
import type { SearchAnswer } from "../smallest/worker.js";
import { LAST } from "../state.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";

type Search =
  | { readonly tag: "None" }
  | { readonly tag: "Failed" }
  | {
      readonly tag: "Running" | "Cancelled" | "Done";
      readonly tries: number;
      readonly found: ComparedWitness | undefined;
      readonly isByReason: boolean;
    };

export const mountSmallest = (store: Store): ((view: View) => void) => {
  const [start, cancel, open] = [byId("smallest-run"), byId("smallest-cancel"), byId("smallest-open")];
  let search: Search = { tag: "None" };
  let worker: Worker | undefined;
  /** The rule books that the search is of. */
  let books = "";

  const stop = (next: Search): void => {
    worker?.terminate();
    worker = undefined;
    search = next;
  };

  const take = (answer: SearchAnswer): void => {
    const { tries } = answer;
    if (answer.tag === "Searching")
      search = { tag: "Running", tries, found: answer.byReason, isByReason: answer.byReason !== undefined };
    else {
      const hadFocus = document.activeElement === cancel;
      stop({ tag: "Done", tries, found: answer.found, isByReason: answer.isByReason });
      show(store.view);
      if (hadFocus) (answer.found === undefined ? start : open).focus();
      return;
    }
    show(store.view);
  };

  start.addEventListener("click", () => {
    const { compared } = store.state;
    const made = new SearchWorker();
    stop({ tag: "Running", tries: 0, found: undefined, isByReason: false });
    worker = made;
    made.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
      if (made === worker) take(data);
    });
    made.addEventListener("error", () => {
      if (made !== worker) return;
      stop({ tag: "Failed" });
      show(store.view);
    });
    made.postMessage(compared);
    show(store.view);
    cancel.focus();
  });
  cancel.addEventListener("click", () => {
    if (search.tag === "Running") stop({ ...search, tag: "Cancelled" });
    show(store.view);
    start.focus();
  });
  open.addEventListener("click", () => {
    if (!("found" in search) || search.found === undefined) return;
    const { set, events } = search.found;
    store.change({
      preset: undefined,
      set: setText(set),
      events: eventsText(events),
      step: LAST,
      allEvents: false,
      point: undefined,
      party: undefined,
    });
  });

  const saidOf = (words: Words): string => {
    if (search.tag === "None") return "";
    if (search.tag === "Failed") return words.searchFailed;
    const { tag, tries, found, isByReason } = search;
    if (tag === "Running") return words.tries(tries);
    const end = tag === "Cancelled" ? words.searchCancelled(tries) : words.searched(tries);
    if (found === undefined) return `${tag === "Done" ? words.noSmallest : ""} ${end}`.trim();
    const { set, left, right } = found;
    const smallest = words.smallest(set.agreements?.length ?? 0, left.length, right.length);
    return [smallest, isByReason && words.onlyReasons, end].filter(Boolean).join(" ");
  };

  const show = ({ state }: View): void => {
    const words = wordsOf[state.language];
    const now = comparedText(state.compared);
    if (books !== now || !state.isCompared) stop({ tag: "None" });
    books = now;
    const isRunning = search.tag === "Running";
    start.hidden = isRunning;
    cancel.hidden = !isRunning;
    byId("smallest-bar").hidden = !isRunning;
    open.hidden = !("found" in search) || search.found === undefined || isRunning;
    byId("smallest-tried").textContent = isRunning ? saidOf(words) : "";
    const said = isRunning ? words.searching : saidOf(words);
    if (byId("smallest-said").textContent !== said) byId("smallest-said").textContent = said;
  };
  return show;
};
