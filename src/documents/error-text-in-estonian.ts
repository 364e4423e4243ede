/**
 * Errors of documents in Estonian: what was expected and what is there, phrase by phrase. Phrases are in the nominative, so that
 * they stand after "oodatud" and "saadud" as they are. Attribute names, codes and values are never translated.
 */
import { originText } from "./error-text.js";
import type { DecodeError } from "./decode-error.js";

const phrases: ReadonlyMap<string, string> = new Map([
  ["an object", "objekt"],
  ["an array", "massiiv"],
  ["an array or an object", "massiiv või objekt"],
  ["a text", "tekst"],
  ["a number", "arv"],
  ["true or false", "true või false"],
  ["true", "true"],
  ["nothing", "mitte midagi"],
  ["another value", "teine väärtus"],
  ["a value", "väärtus"],
  ["any JSON value", "mis tahes JSON-väärtus"],
  ["a JSON value", "JSON-väärtus"],
  ["JSON text", "JSON-tekst"],
  ["an id", "tunnus"],
  ["an id: a text, or a number up to 2^53 - 1", "tunnus: tekst või arv kuni 2^53 - 1"],
  ["a UUID", "UUID"],
  ["a UUID or a whole number", "UUID või täisarv"],
  ["an EIC of 16 characters", "16 märgi pikkune EIC"],
  ["a text of 16 characters", "16 märgi pikkune tekst"],
  ["two digits first", "alguses kaks numbrit"],
  [
    "a number within 2^53 - 1, beyond which digits are lost",
    "arv kuni 2^53 - 1, millest suuremas lähevad kohad kaduma",
  ],
  ["a number that JSON can write", "arv, mida saab JSON-is kirjutada"],
  ["a whole number from 0 to 2^53 - 1", "täisarv 0 kuni 2^53 - 1"],
  ["a whole number from 0 on", "täisarv alates nullist"],
  ["a text, a number or null", "tekst, arv või null"],
  ["kwh or m3", "kwh või m3"],
  ["the bytes of numbers in base64", "arvude baidid base64-kujul"],
  ["plain data", "lihtandmed"],
  ["0-9 or A-Z", "0-9 või A-Z"],
  ["a key", "võti"],
  ["no action of a CLOCK", "CLOCK ilma atribuudita action"],
  ["no via but on an AGREEMENT event of a SUPPLY", "via ainult lepingu SUPPLY sündmusel AGREEMENT"],
  [
    "an event with resourceType, action and occurredAt",
    "sündmus, millel on resourceType, action ja occurredAt",
  ],
  [
    "an agreement set with meteringPoints and agreements",
    "lepingute kogum, milles on meteringPoints ja agreements",
  ],
  ["an agreement not listed before", "leping, mida loetelus varem ei ole"],
  ["a metering point not listed before", "mõõtepunkt, mida loetelus varem ei ole"],
  ["a parent among the listed metering points", "ülemmõõtepunkt, mis on loetelus"],
  ["an object with meterEic", "objekt, millel on meterEic"],
  ["a known attribute", "tuntud atribuut"],
  ["an unknown one", "tundmatu atribuut"],
  ["net quantities that follow from in and out", "netokogused, mis tulenevad sisse- ja väljavoolust"],
  ["a reason such as CREATE", "põhjusekood, näiteks CREATE"],
  ["a reason that an edition lists", "põhjusekood, mis on mõnes redaktsioonis"],
  ["a resource type of the old service", "vana teenuse andmeobjekti tüüp"],
  ["a name", "nimi"],
  ["a resource type", "andmeobjekti tüüp"],
  ["an instant", "ajahetk"],
  ["V1 or V2", "V1 või V2"],
  [
    "createdTimeFrom and createdTimeTo, or idFrom and idTo",
    "createdTimeFrom ja createdTimeTo või idFrom ja idTo",
  ],
  ["the name of a service", "teenuse nimi"],
  ["later than from", "hilisem kui from"],
  ["later than the end of the one before", "hilisem kui eelmise lõpp"],
  ["a part of read", "osa vahemikest read"],
  ["no id above newest", "tunnused, mis ei ületa väärtust newest"],
  ["no ids beside version V2", "versioon V2 ilma atribuudita ids"],
  ["a source that no entry before has", "allikas, mida varasematel kirjetel ei ole"],
  ["two numbers", "kaks arvu"],
  ["fewer errors", "vähem vigu"],
  ["fewer remarks", "vähem märkusi"],
  ["an invalid Date", "kehtetu Date"],
  ["a bigint", "bigint"],
  ["a function", "funktsioon"],
  ["a deeper one", "sügavam"],
  ["an array with holes", "aukudega massiiv"],
  ["an array with more than its items", "massiiv, millel on peale elementide muud"],
  ["an object that throws when it is read", "objekt, mille lugemine ebaõnnestub"],
  ["T", "T"],
  ["the end", "teksti lõpp"],
  ["a time zone (Z or an offset such as +02:00)", "ajavöönd (Z või nihe, näiteks +02:00)"],
  ["a year 0000 to 9999 in UTC", "aasta 0000 kuni 9999 (UTC)"],
]);

const units: Readonly<Record<string, string>> = {
  year: "aasta",
  month: "kuu",
  day: "päev",
  hour: "tund",
  minute: "minut",
  second: "sekund",
  fraction: "sekundi murdosa",
  offset: "nihe",
};

/** Phrases with values in them; of several that fit the first counts. */
const forms: readonly (readonly [RegExp, (whole: string, ...parts: string[]) => string])[] = [
  [/^(one of .+) as third character$/, (_, all) => `kolmanda märgina ${phraseInEstonian(all!)}`],
  [/^one of (.+)$/s, (_, all) => `üks järgmistest: ${all}`],
  [/^an instant such as (.+)$/, (_, example) => `ajahetk, näiteks ${example}`],
  [
    /^an instant with (.+) at character (\d+)(; the zone is missing)?$/,
    (_, what, at, zone) =>
      `ajahetk, mille ${at}. märgil on ${phraseInEstonian(what!)}${zone === undefined ? "" : "; ajavöönd puudub"}`,
  ],
  [/^an instant after (\w+) (.+)$/, (_, name, value) => `ajahetk pärast väärtust ${name} ${value}`],
  [/^an EIC: (.+)$/, (_, what) => `EIC: ${phraseInEstonian(what!)}`],
  [/^16 characters, not (\d+)$/, (_, count) => `16 märki, mitte ${count}`],
  [
    /^(in upper case, )?0-9, A-Z or "-" at character (\d+)$/,
    (_, upper, at) => `${at}. märgil 0-9, A-Z või "-"${upper === undefined ? "" : " (suurtäht)"}`,
  ],
  [/^an array of (\d+)$/, (_, count) => `massiiv pikkusega ${count}`],
  [/^a list of (\d+)$/, (_, count) => `loend pikkusega ${count}`],
  [/^a key with (.+)$/, (_, names) => `võti, milles on ${names}`],
  [/^choices of (.+)$/s, (_, all) => `tõlgenduste valikud: ${all}`],
  [/^a whole number from (\d+) to (\d+)$/, (_, least, most) => `täisarv ${least} kuni ${most}`],
  [/^a whole number from (\d+) on$/, (_, least) => `täisarv alates arvust ${least}`],
  [/^a meterEic on an agreement of type (\w+)$/, (_, type) => `meterEic lepingul ${type}`],
  [/^no meterEic on an agreement of type (\w+)$/, (_, type) => `leping ${type} ilma atribuudita meterEic`],
  [/^no via on an agreement of type (\w+)$/, (_, type) => `leping ${type} ilma atribuudita via`],
  [
    /^an object whose attribute (".*") is computed or inherited$/s,
    (_, name) => `objekt, mille atribuut ${name} on arvutatud või päritud`,
  ],
  [
    /^a value of at most (\d+) levels of objects and arrays$/,
    (_, most) => `väärtus, milles on objekte ja massiive kuni ${most} tasandil`,
  ],
  [
    /^(V\d), as the content names its points by (\w+)$/,
    (_, version, name) => `${version}, sest mõõtepunktid on sisus atribuudiga ${name}`,
  ],
  [/^([A-Z]+) with ([A-Z]+)$/, (_, action, change) => `${action}, kui change on ${change}`],
  [/^(\w+) together with (\w+)$/, (_, one, other) => `${one} koos atribuudiga ${other}`],
  [/^a known attribute such as (.+)$/, (_, name) => `tuntud atribuut, näiteks ${name}`],
  [/^the check character (.+)$/, (_, character) => `kontrollmärk ${character}`],
  [/^(\w+) (\d+) to (\d+)$/, (_, unit, least, most) => `${units[unit!] ?? unit} ${least} kuni ${most}`],
  [/^a digit of the (\w+)$/, (_, unit) => `number (${units[unit!] ?? unit})`],
  [/^(".*") \((\d+) characters\)$/s, (_, text, count) => `${text} (${count} märki)`],
];

/**
 * A phrase of an error in Estonian; one that is not known, such as a value, as it is.
 *
 * @example
 * phraseInEstonian("an instant such as 2024-05-22T21:00Z"); // "ajahetk, näiteks 2024-05-22T21:00Z"
 */
export const phraseInEstonian = (phrase: string): string => {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  for (const [form, estonian] of forms) {
    if (form.test(phrase)) return phrase.replace(form, estonian);
  }
  return phrase;
};

/**
 * An error in one line in Estonian, as `explainDecodeError` is in English.
 *
 * @category Errors and remarks
 *
 * @example
 * import { explainDecodeErrorInEstonian } from "levik/documents";
 * explainDecodeErrorInEstonian({ tag: "MissingAttribute", path: "$.id", expected: "a text", actual: "nothing" });
 * // "$.id: puudub, oodatud tekst"
 */
export const explainDecodeErrorInEstonian = (error: DecodeError): string => {
  const { tag, path, expected, actual, times = 1 } = error;
  if (tag === "MoreErrors") {
    const atLeast = actual.startsWith("at least") ? "vähemalt " : "";
    return `${originText(error)}ja ${atLeast}veel ${times} viga`;
  }
  const place = `${originText(error)}${path}`;
  return tag === "MissingAttribute"
    ? `${place}: puudub, oodatud ${phraseInEstonian(expected)}`
    : `${place}: oodatud ${phraseInEstonian(expected)}, saadud ${phraseInEstonian(actual)}`;
};
