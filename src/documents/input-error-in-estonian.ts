/**
 * Lines of errors in Estonian: the path or the file, what was expected, and what was found. Phrases are those of documents, and
 * of files and messages as texts; others may be added.
 */
import { phraseInEstonian } from "./error-text-in-estonian.js";

type Form = readonly [RegExp, (whole: string, ...parts: string[]) => string];

const phrases: ReadonlyMap<string, string> = new Map([
  // What a file must have, at its end or at a character.
  ["a JSON value", "JSON-väärtus"],
  ["a value", "väärtus"],
  ["an item", "massiivi element"],
  ["an item or ]", "massiivi element või ]"],
  ["a comma or ]", "koma või ]"],
  ["a comma or }", "koma või }"],
  ["a digit", "number (0-9)"],
  ["an attribute name", "atribuudi nimi"],
  ["an attribute name or }", "atribuudi nimi või }"],
  ["a colon after the attribute name", "koolon atribuudi nime järel"],
  ['the end " of a text', 'teksti lõpetav "'],
  ["an escape after \\", "paomärk \\ järel"],
  ["four hexadecimal digits after \\u", "neli kuueteistkümnendnumbrit \\u järel"],
  ["JSON or NDJSON text in UTF-8", "JSON või NDJSON UTF-8 tekstina"],
  ["a whole gzip file", "terve gzip-fail"],
  ["a gzip file", "gzip-fail"],
  // What was found instead.
  ["the end of the file", "faili lõpp"],
  ["the end of the document", "dokumendi lõpp"],
  ["the end of the line", "rea lõpp"],
  ["the end of the text", "teksti lõpp"],
  ["binary data", "binaarandmed"],
  ["one that is cut off", "lõpust katkenud fail"],
  ["damaged data or data after its end", "rikutud andmed või andmed pärast faili lõppu"],
  ["a longer one; NDJSON may be of any length", "pikem; NDJSON võib olla mis tahes pikkusega"],
  // Messages.
  [
    "a page (dataDistributions, or content and page) or a message (id, createdTime, content)",
    "lehekülg (dataDistributions või content ja page) või teavitus (id, createdTime, content)",
  ],
  ["an object without them", "objekt, milles neid ei ole"],
  ["a message", "teavitus"],
  ["a reason code such as CREATE", "põhjusekood, näiteks CREATE"],
  ["content that states its resource type", "sisu, millest selgub andmeobjekti tüüp"],
]);

const forms: readonly Form[] = [
  [
    /^JSON with (.+) at character (\d+)$/s,
    (_, what, at) => `JSON, mille ${at}. märgil on ${inputPhraseInEstonian(what!)}`,
  ],
  [/^JSON with (.+)$/s, (_, what) => `JSON, milles järgneb ${inputPhraseInEstonian(what!)}`],
  [
    /^a JSON document or line of at most (\d+) bytes$/,
    (_, most) => `JSON-dokument või rida, milles on kuni ${most} baiti`,
  ],
  [/^a message of at most (\d+) characters$/, (_, most) => `kuni ${most} märgi pikkune teavitus`],
];

/** A phrase about the content of files and messages in Estonian; one that is not known as it is. */
export const inputPhraseInEstonian = (text: string): string => {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  const form = forms.find(([pattern]) => pattern.test(text));
  return form === undefined ? phraseInEstonian(text) : text.replace(form[0], form[1]);
};

const question = (name: string | undefined): string => (name === undefined ? "" : `; kas mõtlesite ${name}?`);

/**
 * An error in one line in Estonian, as `explainDecodeError` or a reader of files writes it in English; any other text as it is.
 * `phrase` is what writes the parts.
 *
 * @example
 * inputErrorInEstonian("f.json:3: expected a gzip file, got binary data"); // "f.json:3: oodatud gzip-fail, saadud binaarandmed"
 */
export const inputErrorInEstonian = (line: string, phrase = inputPhraseInEstonian): string => {
  const [, before, least, count] = /^(.*)and (at least )?(\d+) more errors?$/.exec(line) ?? [];
  if (count !== undefined) return `${before}ja ${least === undefined ? "" : "vähemalt "}veel ${count} viga`;
  const [, of, colon, due] = /^(.*)(:| is) missing, expected (.+)$/s.exec(line) ?? [];
  if (due !== undefined) return `${of}${colon === ":" ? ":" : ""} puudub, oodatud ${phrase(due)}`;
  const [, place, rest, name] = /^(.*?)expected (.+?)(?:; did you mean (.+)\?)?$/s.exec(line) ?? [];
  if (rest === undefined) return line;
  const [, wanted, got] = /^(.+?), got (.+)$/s.exec(rest) ?? [];
  if (wanted !== undefined)
    return `${place}oodatud ${phrase(wanted)}, saadud ${phrase(got!)}${question(name)}`;
  const [, what, why] = /^(.+), (given again|permission denied|there is none)$/.exec(rest) ?? [];
  if (what !== undefined) return `${place}oodatud ${phrase(what)}, ${phrase(why!)}${question(name)}`;
  return `${place!.replace(" and ", " ja ")}oodatud ${phrase(rest)}${question(name)}`;
};
