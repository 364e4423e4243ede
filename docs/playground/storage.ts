/**
 * What the browser keeps for the next visit, where it allows that: the language that was chosen, and the work on a market.
 */
import type { Language } from "../../src/reason/index.js";
import type { Past } from "./history.js";
import { preferredOf } from "./languages.js";
import { pastOf } from "./history.js";
import { comparedIn, firstCompared, readingsIn } from "./rule-books.js";
import type { State } from "./state.js";
import { isUntouched } from "./state.js";

const LANGUAGE = "levik-language";
const WORK = "levik-work";
const OFFERED = "levik-work-before";

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Writes a text, or removes it; a browser without storage, or with a full one, keeps nothing. */
const write = (key: string, text: string | undefined): void => {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The page works without being remembered.
  }
};

/** The language that was chosen on an earlier visit, else the one that the browser prefers. */
export const firstLanguage = (): Language => {
  const kept = read(LANGUAGE);
  return kept === "en" || kept === "et" ? kept : preferredOf(navigator.languages);
};

export const keepLanguage = (language: Language): void => write(LANGUAGE, language);

/** Whether a market is the visitor's work: an example that was edited, or a market of their own. */
export const isWork = (state: State): boolean =>
  !isUntouched(state) && (state.set.trim() !== "" || state.events.trim() !== "");

/** What is kept of the work: the market, and what is compared in it. */
export type Work = Past & Pick<State, "isCompared">;

/** Keeps the work on a market; a market that is as its example gave it is none. */
export const keepWork = (state: State): void =>
  write(WORK, isWork(state) ? JSON.stringify({ ...pastOf(state), isCompared: state.isCompared } satisfies Work) : undefined);

/** The work in a text that was kept; undefined when it is not one. */
export const workIn = (text: string | null): Work | undefined => {
  try {
    const { preset, set, events, step, edition, readings, compared, isCompared } = JSON.parse(
      text ?? "null",
    ) as Readonly<Record<string, unknown>>;
    if (typeof set !== "string" || typeof events !== "string") return undefined;
    return {
      preset: typeof preset === "string" ? preset : undefined,
      set,
      events,
      step: Number.isInteger(step) ? (step as number) : -1,
      edition: edition === "et" ? "et" : "en",
      readings: readingsIn(readings),
      point: undefined,
      compared: comparedIn(compared, firstCompared),
      isCompared: isCompared === true,
    };
  } catch {
    return undefined;
  }
};

/** The work of an earlier visit. It is set aside, so that work of this visit does not replace it before it is answered. */
export const workOfBefore = (): Work | undefined => {
  const last = read(WORK);
  if (last !== null) {
    write(OFFERED, last);
    write(WORK, undefined);
  }
  return workIn(read(OFFERED));
};

export const forgetWorkOfBefore = (): void => write(OFFERED, undefined);
