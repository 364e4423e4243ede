/**
 * What can be undone and done again: the markets before and after each change.
 */
import { comparedText, readingWords } from "./rule-books.js";
import type { State } from "./state-type.js";

/** What a change that can be undone can change. */
export type Past = Pick<
  State,
  "preset" | "set" | "events" | "step" | "edition" | "readings" | "point" | "compared"
>;

/** The most changes that can be undone. */
const MOST = 60;

export const pastOf = ({ preset, set, events, step, edition, readings, point, compared }: State): Past => ({
  preset,
  set,
  events,
  step,
  edition,
  readings,
  point,
  compared,
});

/** Whether two states have different markets; looking at another step or point is no change. */
export const isOtherMarket = (a: State, b: State): boolean =>
  a.preset !== b.preset || a.set !== b.set || a.events !== b.events || isOtherBook(a, b);

/** Whether two states have different rule books for their market. */
export const isOtherBook = (
  a: Pick<State, "edition" | "readings">,
  b: Pick<State, "edition" | "readings">,
): boolean =>
  a.edition !== b.edition || readingWords(a.readings).join() !== readingWords(b.readings).join();

/** Whether two states compare different rule books side by side. */
export const isOtherComparison = (a: State, b: State): boolean =>
  comparedText(a.compared) !== comparedText(b.compared);

interface Entry {
  readonly past: Past;
  readonly of: string | undefined;
}

export class History {
  private readonly undone: Past[] = [];
  private readonly done: Entry[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Notes the market before a change. Changes of one action, such as a drag, are undone together. */
  record(before: Past, action?: string): void {
    this.undone.length = 0;
    if (action !== undefined && this.done.at(-1)?.of === action) return;
    this.done.push({ past: before, of: action });
    if (this.done.length > MOST) this.done.shift();
  }

  /** The market before the last change; the one now can be had again. */
  undo(now: Past): Past | undefined {
    const entry = this.done.pop();
    if (entry !== undefined) this.undone.push(now);
    return entry?.past;
  }

  redo(now: Past): Past | undefined {
    const past = this.undone.pop();
    if (past !== undefined) this.done.push({ past: now, of: undefined });
    return past;
  }

  /** The market before an action that is given up; nothing of it can be done again. */
  cancel(action: string): Past | undefined {
    return this.done.at(-1)?.of === action ? this.done.pop()!.past : undefined;
  }
}
