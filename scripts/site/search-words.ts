/**
 * Texts as words to search for; the same when the index is written and when it is asked.
 */

/** The words of a text in lower case: names such as GENERAL_SERVICE whole and in parts. */
export const wordsOf = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) {
    found.add(word);
    if (word.includes("_")) for (const part of word.split("_")) if (part !== "") found.add(part);
  }
  return [...found];
};

/** The index as it is written: each section with its address and titles, each word with the sections it is in. */
export interface SearchIndex {
  /** Address of the page, anchor, title of the page, title of the section. */
  readonly sections: readonly (readonly [page: string, anchor: string, title: string, heading: string])[];
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** The numbers of the sections that have every word of a question, or words that begin so; those with it in a title first. */
export const foundIn = ({ sections, words }: SearchIndex, question: string): readonly number[] => {
  const asked = question.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (asked.length === 0) return [];
  const names = Object.keys(words);
  const points = new Map<number, number>();
  asked.forEach((word, i) => {
    const here = new Map<number, number>();
    for (const name of names) {
      if (!name.startsWith(word)) continue;
      for (const section of words[name]!) {
        here.set(section, Math.max(here.get(section) ?? 0, name === word ? 2 : 1));
      }
    }
    for (const section of i === 0 ? [...here.keys()] : [...points.keys()]) {
      const here2 = here.get(section);
      if (here2 === undefined) points.delete(section);
      else points.set(section, (points.get(section) ?? 0) + here2);
    }
  });
  const titles = (section: number): number => {
    const [, anchor, title, heading] = sections[section]!;
    const inTitle = wordsOf(title);
    const inHeading = wordsOf(heading);
    return (
      asked.filter((word) => inHeading.includes(word)).length * 4 +
      asked.filter((word) => inTitle.includes(word)).length * (anchor === "" ? 6 : 3)
    );
  };
  return [...points]
    .map(([section, sum]) => [section, sum + titles(section)] as const)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([section]) => section);
};
