/**
 * Marks of what an edit changed in the deliveries, and the same in a sentence.
 */
import type { Language } from "../../../src/reason/index.js";
import type { Delivery } from "../../../src/predict/predict.js";
import type { Change } from "../changes.js";
import { changesBetween } from "../changes.js";
import { h } from "../dom.js";
import { nameOf } from "../names.js";
import type { Step } from "../run.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";

/** The most recipients that are named. */
const MOST = 5;

/** A sign and a word; nothing where nothing changed. */
export const changeMark = (change: Change | undefined, words: Words): HTMLElement | false =>
  change !== undefined && h("span", { class: `mark ${change}` }, words[change]);

const namesOf = (deliveries: readonly Delivery[], language: Language): string => {
  const names = [...new Set(deliveries.map(({ recipientEic }) => nameOf(recipientEic, language)))];
  const more = names.length > MOST ? [wordsOf[language].moreLines(names.length - MOST)] : [];
  return [...names.slice(0, MOST), ...more].join(", ");
};

/** "changed: Supplier A; no longer: Supplier B"; empty where nothing changed. */
export const changedText = (
  before: readonly (Step | undefined)[] | undefined,
  now: readonly Step[],
  language: Language,
): string => {
  if (before === undefined) return "";
  const words = wordsOf[language];
  const all = now.map((step, i) => ({ step, changes: changesBetween(before[i], step) }));
  const changed = all.flatMap(({ step, changes }) =>
    step.deliveries.filter((delivery) => changes.of(delivery) !== undefined),
  );
  const gone = all.flatMap(({ changes }) => changes.gone);
  return [
    ...(changed.length === 0 ? [] : [words.changedFor(namesOf(changed, language))]),
    ...(gone.length === 0 ? [] : [words.goneFor(namesOf(gone, language))]),
  ].join("; ");
};
