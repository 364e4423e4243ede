/**
 * Lines of remarks on documents in Estonian.
 */
import { phraseInEstonian } from "../documents/error-text-in-estonian.js";

type Form = readonly [RegExp, (whole: string, ...parts: string[]) => string];

const remarkForms: readonly Form[] = [
  [
    /^unknown value (.+), known are (.+)$/s,
    (_, value, known) => `tundmatu väärtus ${value}, tuntud on ${known}`,
  ],
  [/^unknown attribute, did you mean (.+)\?$/, (_, name) => `tundmatu atribuut, kas mõtlesite ${name}?`],
  [/^unknown attribute$/, () => "tundmatu atribuut"],
  [
    /^the check character of (.+) should be (.)$/,
    (_, eic, character) => `koodi ${eic} kontrollmärk peaks olema ${character}`,
  ],
  [
    /^purpose (\S+) does not belong to the role, (.+) does$/,
    (_, purpose, right) => `eesmärk ${purpose} ei kuulu selle rolli juurde, kuulub ${right}`,
  ],
  [/^one net quantity without the other$/, () => "üks netokogus ilma teiseta"],
  [/^both net quantities are positive$/, () => "mõlemad netokogused on positiivsed"],
  [
    /^a net quantity is not zero though nothing went in or out$/,
    () => "netokogus ei ole null, kuigi midagi ei liikunud sisse ega välja",
  ],
  [/^a net quantity has more than three decimals$/, () => "netokogusel on üle kolme komakoha"],
  [
    /^the reason (\S+) is well-formed, but no edition lists it$/,
    (_, code) => `põhjusekood ${code} on õige kujuga, kuid seda ei ole üheski redaktsioonis`,
  ],
  [
    /^(\S+) is well-formed, but no edition lists it$/,
    (_, code) => `${code} on õige kujuga, kuid seda ei ole üheski redaktsioonis`,
  ],
  [
    /^(.+) contradicts the documents, expected (.+)$/s,
    (_, actual, expected) => `${actual} on dokumentidega vastuolus, oodatud ${phraseInEstonian(expected!)}`,
  ],
  [/^absent, expected (.+)$/s, (_, expected) => `puudub, oodatud ${phraseInEstonian(expected!)}`],
  [/^remarks of other kinds$/, () => "teist liiki märkused"],
];

const remarkText = (english: string): string | undefined => {
  const [, text, times] = /^(.*?)(?: \((\d+) times\))?$/s.exec(english)!;
  const form = remarkForms.find(([pattern]) => pattern.test(text!));
  return form && text!.replace(form[0], form[1]) + (times === undefined ? "" : ` (${times} korda)`);
};

/** A line that is a remark after its place, in Estonian; undefined for any other line. */
export const remarkLine = (line: string): string | undefined => {
  const parts = line.split(": ");
  for (let i = 0; i < parts.length; i++) {
    const text = remarkText(parts.slice(i).join(": "));
    if (text !== undefined) return [...parts.slice(0, i), text].join(": ");
  }
  return undefined;
};
