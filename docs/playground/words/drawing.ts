/**
 * The words of the library's drawings in Estonian; the library itself draws in English.
 */
const months: Readonly<Record<string, string>> = {
  Jan: "jaan",
  Feb: "veebr",
  Mar: "märts",
  Apr: "apr",
  May: "mai",
  Jun: "juuni",
  Jul: "juuli",
  Aug: "aug",
  Sep: "sept",
  Oct: "okt",
  Nov: "nov",
  Dec: "dets",
};

type Replacement = string | ((found: string, ...groups: string[]) => string);

const replacements: readonly (readonly [RegExp, Replacement])[] = [
  [/\bnow (?=\d)/g, "praegu "],
  [/\bnone in this time\b/g, "sel ajal mitte ühtegi"],
  [/\bsilent until it starts\b/g, "enne algust ei levitata"],
  [/^past$|(?<=, )past$/g, "lõppenud"],
  [/^active$|(?<=, )active$/g, "kehtiv"],
  [/^future$|(?<=, )future$/g, "tulevane"],
  [/\bclocks change\b/g, "kellakeeramine"],
  [/\bprovider (?=\S)/g, "teenusepakkuja "],
  [/\bcustomer (?=\S)/g, "klient "],
  [/\boperator unknown\b/g, "haldur teadmata"],
  [/\boperator (?=\S)/g, "haldur "],
  [/(?<=\d) – open\b/g, " – tähtajatu"],
  [/, until (?=\d)/g, ", lõpp "],
  [
    /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?=\d{4})/g,
    (_, day: string, month: string) => `${day}. ${months[month]!} `,
  ],
  [/^Timeline of metering point /, "Ajatelg: mõõtepunkt "],
  [/\bEstonian time\b/g, "Eesti aeg"],
  [/\bended before: /g, "varem lõppenud: "],
  [/\bstart after: /g, "hiljem algavad: "],
  [/\bunknown\b/g, "teadmata"],
  [/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/, (month) => months[month]!],
];

const inEstonian = (text: string): string =>
  replacements.reduce((said, [english, estonian]) => typeof estonian === "string" ? said.replace(english, estonian) : said.replace(english, estonian), text);

/** Puts the words of a drawing into Estonian, those for a screen reader as well. */
export const sayInEstonian = (svg: Element): void => {
  for (const element of svg.querySelectorAll("text, title, desc")) {
    if (element.firstElementChild === null) element.textContent = inEstonian(element.textContent ?? "");
  }
  for (const element of svg.querySelectorAll("[aria-label]")) {
    element.setAttribute("aria-label", inEstonian(element.getAttribute("aria-label") ?? ""));
  }
};
