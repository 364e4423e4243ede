/**
 * The words of the library's drawings in Estonian; the library itself draws in English.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\bnow (?=\d)/g, "praegu "],
  [/\bnone in this time\b/g, "sel ajal mitte ühtegi"],
  [/\bsilent until it starts\b/g, "vaikne kuni alguseni"],
  [/^past$|(?<=, )past$/g, "läbi"],
  [/^active$|(?<=, )active$/g, "kehtiv"],
  [/^future$|(?<=, )future$/g, "tulevane"],
  [/\bclocks change\b/g, "kellakeeramine"],
  [/\bprovider (?=\S)/g, "teenusepakkuja "],
  [/\bcustomer (?=\S)/g, "klient "],
  [/\boperator unknown\b/g, "haldur teadmata"],
  [/\boperator (?=\S)/g, "haldur "],
  [/ to open\b/g, " – tähtajatu"],
  [/(?<=\d) to (?=\d)/g, " – "],
  [/^Timeline of metering point /, "Ajatelg: mõõtepunkt "],
  [/\bEstonian time\b/g, "Eesti aeg"],
  [/\bended before: /g, "varem lõppenud: "],
  [/\bstart after: /g, "hiljem algavad: "],
  [/\bunknown\b/g, "teadmata"],
  [/^Jan$/, "jaan"],
  [/^Feb$/, "veebr"],
  [/^Mar$/, "märts"],
  [/^Apr$/, "apr"],
  [/^May$/, "mai"],
  [/^Jun$/, "juuni"],
  [/^Jul$/, "juuli"],
  [/^Aug$/, "aug"],
  [/^Sep$/, "sept"],
  [/^Oct$/, "okt"],
  [/^Nov$/, "nov"],
  [/^Dec$/, "dets"],
];

const inEstonian = (text: string): string =>
  replacements.reduce((said, [english, estonian]) => said.replace(english, estonian), text);

/** Puts the words of a drawing into Estonian, those for a screen reader as well. */
export const sayInEstonian = (svg: Element): void => {
  for (const element of svg.querySelectorAll("text, title, desc")) {
    if (element.firstElementChild === null) element.textContent = inEstonian(element.textContent ?? "");
  }
  for (const element of svg.querySelectorAll("[aria-label]")) {
    element.setAttribute("aria-label", inEstonian(element.getAttribute("aria-label") ?? ""));
  }
};
