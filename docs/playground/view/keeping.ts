/**
 * Nothing is lost: changes are undone and done again, and the work of an earlier visit is offered.
 */
import { byId } from "../dom.js";
import { comparedText, readingWords } from "../rule-books.js";
import { forgetWorkOfBefore, keepWork, workOfBefore } from "../storage.js";
import type { State } from "../state.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";

/** Work is kept so long after the last change of it. */
const WAIT = 300;

/** Whether a key is for the field that has the focus, which undoes its own changes. */
const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

export const mountKeeping = (store: Store): ((view: View) => void) => {
  const [undo, redo] = [byId<HTMLButtonElement>("undo"), byId<HTMLButtonElement>("redo")];
  const offer = byId("kept");
  const discard = byId<HTMLButtonElement>("kept-discard");
  const before = workOfBefore();
  let isSure = false;
  offer.hidden = before === undefined;

  undo.addEventListener("click", () => store.undo());
  redo.addEventListener("click", () => store.redo());
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isInField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) store.redo();
    else store.undo();
  });

  const close = (): void => {
    forgetWorkOfBefore();
    offer.hidden = true;
    byId("preset").focus();
  };
  byId("kept-continue").addEventListener("click", () => {
    store.change({ ...before, party: undefined, allEvents: false });
    close();
  });
  discard.addEventListener("click", () => {
    if (isSure) return close();
    isSure = true;
    discard.textContent = wordsOf[store.state.language].keptSure;
  });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let kept = "";
  /** Changes with everything that is kept. */
  const keyOf = ({ preset, edition, readings, step, set, events, compared, isCompared }: State): string =>
    [preset, edition, readingWords(readings), step, comparedText(compared), isCompared, set, events].join("\n");
  const keep = (): void => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    keepWork(store.state);
  };
  addEventListener("pagehide", keep);

  return ({ state, canUndo, canRedo }) => {
    // A button that has the focus keeps it although there is nothing left to undo.
    for (const [button, can] of [
      [undo, canUndo],
      [redo, canRedo],
    ] as const) {
      button.setAttribute("aria-disabled", String(!can));
    }
    if (isSure) discard.textContent = wordsOf[state.language].keptSure;
    const now = keyOf(state);
    if (now === kept) return;
    kept = now;
    clearTimeout(waiting);
    waiting = setTimeout(keep, WAIT);
  };
};
