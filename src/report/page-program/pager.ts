/**
 * Pages of a long list.
 */
import type { Counted } from "../html/words-in-english.js";
import { byId } from "./elements.js";
import { words } from "./page-state.js";

/** A list that is shown a page at a time. */
export interface Paged {
  readonly at: number;
  readonly count: number;
  readonly size: number;
  /** What there is one of. */
  readonly of: Counted;
  readonly turn: (page: number) => void;
}

/** Shows the buttons of a list; at an end its button stays, so that the focus does. */
export const showPager = (id: string, { at, count, size, of, turn }: Paged): void => {
  const pager = byId(id);
  pager.hidden = count <= size;
  const last = Math.max(0, Math.ceil(count / size) - 1);
  byId(`${id}-at`).textContent = words.shownOf(
    Math.min(count, at * size + 1),
    Math.min(count, (at + 1) * size),
    words.counted(count, of),
  );
  const targets: Readonly<Record<string, number>> = { first: 0, previous: at - 1, next: at + 1, last };
  for (const button of pager.querySelectorAll("button")) {
    const to = targets[button.dataset["to"] ?? ""] ?? 0;
    const isEnd = to < 0 || to > last || to === at;
    button.setAttribute("aria-disabled", String(isEnd));
    button.onclick = () => {
      if (!isEnd) turn(to);
    };
  }
};
