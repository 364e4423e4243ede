/**
 * What can be undone and done again: the markets before and after each change.
 */
import type { State } from "./state-type.js";

/** What a change of the market can change. */
export type Past = Pick<State, "preset" | "set" | "events" | "step" | "edition" | "point">;

/** The most changes that can be undone. */
const MOST = 60;

export const pastOf = ({ preset, set, events, step, edition, point }: State): Past => ({
  preset,
  set,
  events,
  step,
  edition,
  point,
});

/** Whether two states have different markets; looking at another step or point is no change. */
export const isOtherMarket = (a: State, b: State): boolean =>
  a.preset !== b.preset || a.set !== b.set || a.events !== b.events || a.edition !== b.edition;

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
