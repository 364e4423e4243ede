/**
 * The market as text, to read, change or replace; what cannot be read is told in place, in the words of the command line.
 */
import { byId, draw, h } from "../dom.js";
import type { Read, Trouble } from "../entries.js";
import { inNames } from "../names.js";
import { LAST } from "../state.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import { ruleBookFields } from "./rule-book-fields.js";

const WAIT = 180;
const MOST = 8;

/** Puts the cursor over a line of a text area. */
const showLine = (area: HTMLTextAreaElement, line: number): void => {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * 20);
};

export const mountTexts = (store: Store): ((view: View) => void) => {
  const panel = byId<HTMLDetailsElement>("texts");
  const areas = {
    set: byId<HTMLTextAreaElement>("set-text"),
    events: byId<HTMLTextAreaElement>("events-text"),
  };
  const showBook = ruleBookFields(
    byId("market-book"),
    (name) => (name === "edition" ? name : `market-${name}`),
    ({ edition, readings = {} }) => store.change({ edition, readings }),
  );

  for (const name of ["set", "events"] as const) {
    const area = areas[name];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      waiting = undefined;
      const { step } = store.view;
      store.change(
        { [name]: area.value, step: store.state.step < 0 ? -1 : (step?.index ?? LAST) },
        `text ${name}`,
      );
    };
    area.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(take, WAIT);
    });
    // What is pressed next acts on the text as it was left.
    area.addEventListener("change", take);
    addEventListener("pagehide", take);
  }

  const tell = (name: "set" | "events", troubles: readonly Trouble[], view: View): void => {
    const words = wordsOf[view.state.language];
    const area = areas[name];
    const host = byId(`${name}-troubles`);
    area.setAttribute("aria-invalid", String(troubles.length > 0));
    draw(
      host,
      troubles
        .slice(0, MOST)
        .map(({ text, line }) =>
          h(
            "p",
            { class: "trouble" },
            inNames(text, view.state.language),
            line !== undefined &&
              h(
                "button",
                { type: "button", class: "plain", onclick: () => showLine(area, line) },
                words.goThere,
              ),
          ),
        ),
      troubles.length > MOST && h("p", { class: "trouble" }, words.troubles(troubles.length)),
    );
  };

  const remark = (name: "set" | "events", remarks: readonly string[], view: View): void => {
    const words = wordsOf[view.state.language];
    draw(
      byId(`${name}-remarks`),
      remarks.length > 0 &&
        h(
          "details",
          {},
          h("summary", {}, words.remarks(remarks.length)),
          h(
            "ul",
            {},
            remarks.slice(0, 50).map((text) => h("li", {}, text)),
          ),
        ),
    );
  };

  const troublesOf = <A>(read: Read<A>): readonly Trouble[] => (read.ok ? [] : read.troubles);

  /** The line of the text that holds an event; known only where each event has its own. */
  const lineOf = (text: string, index: number): number | undefined => {
    const lines = text
      .split("\n")
      .flatMap((line, i) => (line.trim() === "" ? [] : [{ line, number: i + 1 }]));
    const isNdjson = lines.every(({ line }) => line.startsWith("{") && line.trimEnd().endsWith("}"));
    return isNdjson ? lines[index]?.number : undefined;
  };

  const show = (view: View): void => {
    const { state, market, setRead, eventsRead, stale } = view;
    const words = wordsOf[state.language];
    byId("stale").hidden = !stale;
    byId("results").classList.toggle("stale", stale);
    const failed = stale ? undefined : market?.steps.find(({ error }) => error !== undefined);
    tell("set", troublesOf(setRead), view);
    const line = failed && lineOf(state.events, failed.index);
    tell(
      "events",
      failed?.error === undefined
        ? troublesOf(eventsRead)
        : [
            {
              text: `${words.eventTrouble(failed.index)}: ${failed.error}`,
              ...(line !== undefined && { line }),
            },
          ],
      view,
    );
    remark("set", setRead.ok ? setRead.value.remarks : [], view);
    remark("events", [...new Set((market?.steps ?? []).flatMap(({ remarks }) => remarks))], view);
    showBook(words.bookOfPage, state, state.language);
    if (stale) panel.open = true;
    if (!panel.open) return;
    for (const name of ["set", "events"] as const) {
      const area = areas[name];
      if (document.activeElement !== area && area.value !== state[name]) area.value = state[name];
    }
  };
  panel.addEventListener("toggle", () => show(store.view));
  return show;
};
