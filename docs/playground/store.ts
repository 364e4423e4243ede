/**
 * The one state of the page, the market read from it, and who wants to know of changes.
 */
import type { Read } from "./entries.js";
import { readEvents, readSet } from "./market.js";
import type { ReadSet } from "./market.js";
import type { Step } from "./run.js";
import { runEvents } from "./run.js";
import type { Past } from "./history.js";
import { History, isOtherBook, isOtherComparison, isOtherMarket, pastOf } from "./history.js";
import type { State } from "./state.js";

/** A market that could be read, with its events run. */
export interface Market {
  readonly read: ReadSet;
  readonly events: readonly unknown[];
  readonly steps: readonly Step[];
}

/** What is shown: the state, what became of its texts, and the last market that could be read. */
export interface View {
  readonly state: State;
  readonly setRead: Read<ReadSet>;
  readonly eventsRead: Read<readonly unknown[]>;
  readonly market: Market | undefined;
  /** The market before the last edit of it, until something else is looked at. */
  readonly before: Market | undefined;
  /** The texts have errors; the market is the one before them. */
  readonly stale: boolean;
  /** The step looked at; undefined before the first event. */
  readonly step: Step | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Remembers the last answer. */
const remembering = <Given extends readonly unknown[], A>(
  work: (...given: Given) => A,
): ((...given: Given) => A) => {
  let last: { readonly given: Given; readonly answer: A } | undefined;
  return (...given) => {
    if (last === undefined || given.some((each, i) => each !== last!.given[i])) {
      last = { given, answer: work(...given) };
    }
    return last.answer;
  };
};

/** Draws only when something it looks at is another than before. */
export const onlyWhen = (
  looksAt: (view: View) => readonly unknown[],
  show: (view: View) => void,
): ((view: View) => void) => {
  let before: readonly unknown[] | undefined;
  return (view) => {
    const now = looksAt(view);
    if (before?.every((each, i) => each === now[i]) === true) return;
    before = now;
    show(view);
  };
};

export class Store {
  private readonly listeners: ((view: View) => void)[] = [];
  private readonly readSet = remembering(readSet);
  private readonly readEvents = remembering(readEvents);
  private readonly run = remembering(runEvents);
  private readonly history = new History();
  private market: Market | undefined;
  private before: Market | undefined;
  private editing: string | undefined;
  private shown: View;

  constructor(state: State) {
    this.shown = this.viewOf(state);
  }

  get view(): View {
    return this.shown;
  }

  get state(): State {
    return this.shown.state;
  }

  /** Takes over a change of the state and shows it; changes of one action are undone together. */
  change(change: Partial<State>, action?: string): void {
    this.replace({ ...this.state, ...change }, action);
  }

  replace(state: State, action?: string): void {
    if (isOtherMarket(this.state, state)) {
      this.history.record(pastOf(this.state), action);
      this.compareWith(state, action);
    } else {
      if (isOtherComparison(this.state, state)) this.history.record(pastOf(this.state), action);
      if (state.step !== this.state.step) this.before = undefined;
    }
    this.show(state);
  }

  /** An edit is compared with the market before it, and the edits of one action with the one before all of them. */
  private compareWith(state: State, action: string | undefined): void {
    if (this.state.preset !== state.preset || isOtherBook(this.state, state)) this.before = undefined;
    else if (action === undefined || action !== this.editing || this.before === undefined)
      this.before = this.market;
    this.editing = action;
  }

  undo(): void {
    this.goTo(this.history.undo(pastOf(this.state)));
  }

  redo(): void {
    this.goTo(this.history.redo(pastOf(this.state)));
  }

  /** Gives up an action: the market is the one before it. */
  cancel(action: string): void {
    this.goTo(this.history.cancel(action));
  }

  private goTo(past: Past | undefined): void {
    if (past === undefined) return;
    this.before = undefined;
    this.show({ ...this.state, ...past });
  }

  private show(state: State): void {
    this.shown = this.viewOf(state);
    this.tell();
  }

  tell(): void {
    for (const listener of this.listeners) listener(this.shown);
  }

  onChange(listener: (view: View) => void): void {
    this.listeners.push(listener);
  }

  private viewOf(state: State): View {
    const setRead = this.readSet(state.set);
    const eventsRead = this.readEvents(state.events);
    const stale = !setRead.ok || !eventsRead.ok;
    if (setRead.ok && eventsRead.ok) {
      this.market = {
        read: setRead.value,
        events: eventsRead.value,
        steps: this.run(setRead.value.set, eventsRead.value, state.edition, state.readings),
      };
    }
    const { market } = this;
    const step = market?.steps[Math.min(state.step, market.steps.length - 1)];
    return {
      state,
      setRead,
      eventsRead,
      market,
      before: this.before,
      stale,
      step: state.step < 0 ? undefined : step,
      canUndo: this.history.canUndo,
      canRedo: this.history.canRedo,
    };
  }
}
