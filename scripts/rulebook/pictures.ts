/**
 * The timeline pictures of examples and cases: drawn by levik itself, with names for codes, in either language.
 */
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { eics } from "../../src/rules/example-parties.js";
import type { Instant } from "../../src/time/instant.js";
import { monthNames } from "../../src/report/month-names.js";
import { timeline, timelineSvg } from "../../src/report/timeline/index.js";
import type { Language } from "./language.js";
import { exampleNames } from "./language.js";

type ExampleName = keyof typeof eics;

const castByEic = new Map<string, ExampleName>(
  Object.entries(eics).map(([name, eic]) => [eic, name as ExampleName]),
);

/** The name of a party or metering point of the examples; other codes stay. */
export const nameOf = (language: Language, eic: string | null | undefined): string => {
  if (eic === null || eic === undefined) return "–";
  const known = castByEic.get(eic);
  return known === undefined ? eic : exampleNames[known][language];
};

// --------------------------------------------------------------------------------------------------------- Estonian

const stateWords: Readonly<Record<string, string>> = {
  past: "läbi",
  active: "kehtiv",
  future: "tulevane",
  silent: "vaikiv",
};
const states = Object.keys(stateWords).join("|");
const months = monthNames.en.join("|");
const monthInEstonian = (month: string): string => monthNames.et[monthNames.en.indexOf(month)]!;
/** A day in English. */
const date = new RegExp(`\\b(\\d{1,2}) (${months}) (?=\\d{4})`, "g");
const datesInEstonian = (text: string): string =>
  text.replace(date, (_, day: string, month: string) => `${day}. ${monthInEstonian(month)} `);

/** The longest validity of a list in Estonian: its columns are wider than the English ones. */
const WIDEST_VALIDITY = "28. veebr 2025 – 28. märts 2025".length;

/** What a drawing says in English, and how it is said in Estonian; the list keeps its columns. */
const phrases: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[] = [
  [/Timeline of metering point ([^<]+)/g, "Mõõtepunkti ajajoon: $1"],
  [/\boperator unknown\b/g, "haldur teadmata"],
  [/\boperator (?=\S+ \()/g, "haldur "],
  [/, Estonian time/g, ", Eesti aeg"],
  [/\bclocks change\b/g, "kellakeeramine"],
  [/\bsilent until it starts\b/g, "vaikib alguseni"],
  [/\bnone in this time\b/g, "sel ajal ei ole"],
  [/: none(?=[.<])/g, ": ei ole"],
  [/\bprovider (?=\S)/g, "teenusepakkuja "],
  [/\bcustomer (?=\S)/g, "klient "],
  [/\bunknown\b/g, "teadmata"],
  [/\bended before: /g, "varem lõppenud: "],
  [/\bstart after: /g, "hiljem algavad: "],
  [/\bbelow (?=38)/g, "ülemmõõtepunkt "],
  [/ at (?=38)/g, ", "],
  [/>now (?=\d)/g, ">nüüd "],
  [/, now (?=\d)/g, ", nüüd "],
  [/, until (?=\d)/g, ", lõpp "],
  [
    new RegExp(`( {2}\\S* {2,})(\\d[^<>]*? – (?:open|\\d[^<>]*?\\d{4})) +(?=(?:${states}) )`, "g"),
    (_, before, validity) =>
      `${before}${datesInEstonian(validity).replace("open", "tähtajatu").padEnd(WIDEST_VALIDITY)}  `,
  ],
  [/(?<=\d) – open\b/g, " – tähtajatu"],
  [date, (_, day, month) => `${day}. ${monthInEstonian(month)} `],
  [
    new RegExp(`( {2})(${states})( *)( {2})(?=\\S)`, "g"),
    (_, before, state, _room, after) => `${before}${stateWords[state]!.padEnd(8)}${after}`,
  ],
  [new RegExp(`([>,] ?)(${states})(?=[<"])`, "g"), (_, before, state) => `${before}${stateWords[state]!}`],
  [new RegExp(`>(${months})<`, "g"), (_, month) => `>${monthInEstonian(month)}<`],
];

const inEstonian = (svg: string): string =>
  phrases.reduce(
    (text, [phrase, words]) =>
      typeof words === "string" ? text.replace(phrase, words) : text.replace(phrase, words),
    svg,
  );

// ------------------------------------------------------------------------------------------------------------ style

const classesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\.([a-z-]+)/g)].map(([, name]) => name!);

/** The rules of a style that a drawing has any use for. */
const usedRules = (rules: string, used: ReadonlySet<string>): string =>
  rules.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, declarations: string) => {
    const kept = selectors
      .split(",")
      .filter((selector) => classesIn(selector).every((name) => used.has(name)));
    return kept.length === 0 ? "" : `${kept.join(",")}{${declarations}}`;
  });

/** A drawing without the rules of its style that it has no use for. */
const slim = (svg: string): string => {
  const used = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(" ")));
  return svg.replace(/<style>([\s\S]*?)<\/style>/, (_, style: string) => {
    const [light, dark] = style.split(/(?=@media)/) as [string, string];
    const inner = dark.slice(dark.indexOf("{") + 1, dark.lastIndexOf("}"));
    const media = dark.slice(0, dark.indexOf("{") + 1);
    return `<style>${usedRules(light, used)}${media}${usedRules(inner, used)}}</style>`;
  });
};

// ---------------------------------------------------------------------------------------------------------- drawing

/** A metering point of an example, drawn; nothing where the set knows no agreement of it. */
export const pictureOf = (
  language: Language,
  set: AgreementSet,
  meterEic: string,
  now: Instant,
): string | undefined => {
  const drawn = timeline(set, meterEic, { now });
  if (drawn._tag === "Left" || drawn.right.lanes.every(({ rows }) => rows.length === 0)) return undefined;
  const svg = slim(timelineSvg(drawn.right));
  return (language === "en" ? svg : inEstonian(svg)).replace(/38[XZ][A-Z0-9-]{13}/g, (eic) =>
    nameOf(language, eic),
  );
};
