/**
 * The choice of a rule book: a field for the edition, and one for each reading behind a summary.
 */
import type { RuleBook } from "../../../src/analysis/compared-rule-book.js";
import type { Edition } from "../../../src/documents/editions.js";
import { editions } from "../../../src/documents/editions.js";
import type { Language } from "../../../src/reason/index.js";
import { chosenReadings, readingChoices } from "../../../src/rulebook/readings.js";
import { draw, h } from "../dom.js";
import { readingIds, withReading } from "../rule-books.js";
import { wordsOf } from "../words/words.js";

/** Draws the fields into a fieldset, anew for another language; otherwise only what is chosen in them changes. */
export const ruleBookFields = (
  host: Element,
  ids: (name: string) => string,
  choose: (book: RuleBook) => void,
): ((legend: string, book: RuleBook, language: Language) => void) => {
  let shown: RuleBook = { edition: "en" };
  let drawnIn = "";
  const selects = new Map<string, HTMLSelectElement>();
  const more = h("details", {});

  const field = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: (value: string) => RuleBook,
  ): HTMLElement => {
    const id = ids(name);
    const select = h(
      "select",
      { id, onchange: () => choose(chosen(select.value)) },
      options.map(([value, text]) => h("option", { value }, text)),
    );
    selects.set(name, select);
    return h("div", { class: "field" }, h("label", { for: id }, label), select);
  };

  const drawFields = (legend: string, language: Language): void => {
    const words = wordsOf[language];
    draw(
      more,
      h("summary", {}, words.readings),
      readingIds.map((id) =>
        field(
          id,
          `${id}: ${words.readingOf[id]}`,
          readingChoices[id].map((choice) => [choice, choice] as const),
          (choice) => ({ ...shown, readings: withReading(shown.readings ?? {}, id, choice) }),
        ),
      ),
    );
    draw(
      host,
      h("legend", {}, legend),
      field(
        "edition",
        words.edition,
        editions.map((each) => [each, words.editions[each]] as const),
        (value) => ({ ...shown, edition: value as Edition }),
      ),
      more,
    );
  };

  return (legend, book, language) => {
    shown = book;
    if (drawnIn !== language) drawFields(legend, language);
    drawnIn = language;
    selects.get("edition")!.value = book.edition;
    for (const id of readingIds) selects.get(id)!.value = book.readings?.[id] ?? chosenReadings[id];
    if (Object.keys(book.readings ?? {}).length > 0) more.open = true;
  };
};
