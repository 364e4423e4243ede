/**
 * The small form that moves the end of one agreement; every change of it is shown at once.
 */
import type { Agreement } from "../../../src/market/agreement.js";
import { instantOf } from "../../../src/time/instant.js";
import type { Instant } from "../../../src/time/instant.js";
import { formatLocalDate, parseLocalDate } from "../../../src/time/local-date.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import { exactEndText, spanText } from "../dates.js";
import { byId, draw, h } from "../dom.js";
import { endWithLastDay, lastDayOf } from "../ends.js";
import { inNames } from "../names.js";
import type { Origin, Source } from "../origin.js";
import { documentAt, withEnd } from "../origin.js";
import type { Store, View } from "../store.js";
import { momentOf, partiesText } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import { nobodyText } from "./nobody.js";

export interface Editor {
  readonly open: (agreement: Agreement, source: Source) => void;
  /** Moves an end; the moves of one action are undone together. */
  readonly move: (origin: Origin, end: Instant | undefined, action?: string) => void;
  readonly render: (view: View) => void;
  /** The place of the end that is being edited. */
  readonly origin: () => Origin | undefined;
}

/** An end that is asked for first lies so far ahead. */
const A_MONTH = 30 * 86_400_000;

/** The last day of what ends at an instant, as the field has it. */
const dateOf = (end: Instant): string => formatLocalDate(lastDayOf(end));

/** Why the end that was asked for cannot be, if it cannot. */
const troubleOf = ({ setRead, market }: View, origin: Origin): string | undefined => {
  if (origin.in === "event") return market?.steps[origin.index]?.error;
  if (setRead.ok) return undefined;
  return setRead.troubles.find(({ text }) => text.includes(`agreements[${origin.index}]`))?.text;
};

export const mountEditor = (store: Store): Editor => {
  const panel = byId("edit");
  const date = byId<HTMLInputElement>("edit-date");
  const open = byId<HTMLInputElement>("edit-open");
  const trouble = byId("edit-trouble");
  let opened: { readonly agreement: Agreement; readonly source: Source } | undefined;
  let returnTo: string | undefined;
  let market: unknown;
  /** The end before it was taken away or made invalid; its time of the day is kept. */
  let lastEnd: Instant | undefined;

  const move = (origin: Origin, end: Instant | undefined, action?: string): void => {
    const written = end === undefined ? undefined : writeInstant(end);
    if ((documentAt(store.state, origin)?.validTo ?? undefined) === written) return;
    const { step } = store.view;
    // The step stays where it is although the number of events that can be run may change.
    store.change(
      {
        ...withEnd(store.state, origin, written),
        ...(step && { step: Math.max(step.index, origin.in === "event" ? origin.index : 0) }),
      },
      action,
    );
  };
  const fromForm = (): void => {
    if (opened?.source.tag !== "Written") return;
    const day = parseLocalDate(date.value);
    if (open.checked) move(opened.source.origin, undefined);
    else if (day._tag === "Right") move(opened.source.origin, endWithLastDay(lastEnd, day.right));
  };
  const close = (): void => {
    opened = undefined;
    panel.hidden = true;
    const key = returnTo === undefined ? null : `[data-key="${CSS.escape(returnTo)}"]`;
    (key === null ? null : document.querySelector<HTMLElement>(key))?.focus();
    store.tell();
  };
  date.addEventListener("input", () => {
    open.checked = false;
    fromForm();
  });
  open.addEventListener("change", () => {
    if (!open.checked && date.value === "" && opened !== undefined) {
      const now = momentOf(store.view.step?.event);
      date.value = dateOf(Math.max(opened.agreement.from, Number.isNaN(now) ? 0 : now) + A_MONTH);
    }
    fromForm();
  });
  byId("edit-done").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
  });

  const render = (view: View): void => {
    if (view.state.preset !== market) {
      market = view.state.preset;
      opened = undefined;
    }
    panel.hidden = opened === undefined;
    if (opened === undefined) return;
    const { agreement, source } = opened;
    const { language } = view.state;
    const words = wordsOf[language];
    const document = source.tag === "Written" ? documentAt(view.state, source.origin) : undefined;
    const end =
      document === undefined ? agreement.to : document.validTo ? instantOf(document.validTo) : Infinity;
    draw(
      byId("edit-what"),
      h("span", { class: "kind" }, agreement.type),
      ` ${partiesText(agreement.document, language)} · ${spanText(agreement.from, end, language)}`,
    );
    const note = byId("edit-note");
    note.hidden = source.tag === "Written";
    note.textContent = source.tag === "Made" ? words.endMadeNote : words.endMovedNote;
    byId("edit-fields").hidden = source.tag !== "Written";
    const exact = byId("edit-exact");
    exact.hidden = !Number.isFinite(end);
    exact.textContent = Number.isFinite(end) ? words.exactEnd(exactEndText(end, language)) : "";
    if (Number.isFinite(end)) lastEnd = end;
    if (globalThis.document.activeElement !== date) date.value = Number.isFinite(end) ? dateOf(end) : "";
    open.checked = end === Infinity;
    const lost = nobodyText(view.step === undefined ? (view.market?.steps ?? []) : [view.step], words);
    byId("edit-lost").hidden = lost === "";
    byId("edit-lost").textContent = lost;
    const why = source.tag === "Written" ? troubleOf(view, source.origin) : undefined;
    trouble.textContent = why === undefined ? "" : inNames(why, language);
    trouble.hidden = why === undefined;
    date.setAttribute("aria-invalid", String(why !== undefined));
  };

  return {
    move,
    render,
    origin: () => (opened?.source.tag === "Written" ? opened.source.origin : undefined),
    open: (agreement, source) => {
      opened = { agreement, source };
      lastEnd = undefined;
      const focused = globalThis.document.activeElement;
      returnTo = focused instanceof HTMLElement ? focused.dataset["key"] : undefined;
      render(store.view);
      if (returnTo !== undefined) (source.tag === "Written" ? date : byId("edit-done")).focus();
    },
  };
};
