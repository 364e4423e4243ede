/**
 * Every page of the rule book by its path below docs/rulebook.
 */
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import { readFileSync } from "node:fs";
import { agreementSet } from "../../../src/market/index.js";
import { eics } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { timeline, timelineSvg } from "../../../src/report/timeline/index.js";
import { chapters, documents, statementsOf } from "../chapters.js";
import type { Language } from "../language.js";
import { agreementNames, exampleNames, languages, roleNames, say } from "../language.js";
import { note, page, table } from "../markdown.js";
import { chapterPage, rulePictures } from "./chapter.js";
import { coveragePage, decisionsPage } from "./registers.js";
import {
  casePictures,
  editionsPage,
  limitsPage,
  messageAttributesPage,
  reasonCataloguePage,
  servicesByDatePage,
  workedCasesPage,
} from "./tables.js";

/** The pages in addition to the chapters. */
const others: readonly (readonly [
  name: string,
  en: string,
  et: string,
  make: (language: Language) => string,
])[] = [
  ["reason-catalogue.md", "The catalogue of reasons", "Põhjuste kataloog", reasonCataloguePage],
  [
    "message-attributes.md",
    "The messages and their attributes",
    "Sõnumid ja nende atribuudid",
    messageAttributesPage,
  ],
  ["limits.md", "The limits of a query", "Päringu piirid", limitsPage],
  ["services-by-date.md", "The services by date", "Teenused kuupäevade järgi", servicesByDatePage],
  ["worked-cases.md", "The nine worked cases", "Üheksa läbitöötatud juhtumit", workedCasesPage],
  ["editions.md", "The differences between the editions", "Redaktsioonide erinevused", editionsPage],
  ["decisions.md", "The register of decisions", "Otsuste register", decisionsPage],
  [
    "coverage.md",
    "Coverage: what implements and shows each statement",
    "Kaetus: mis iga väidet teostab ja näitab",
    coveragePage,
  ],
];

const contents = (language: Language): string =>
  page(language, "README.md", say(language, "The rule book", "Reegliraamat"), [
    say(
      language,
      "Who receives which data-distribution message of the Datahub, and why: every statement of the sources in levik's own words, what was decided where they leave a choice, the rules that carry it out with examples, and the tests that show it. All of it is written from the code that runs.",
      "Kes saab millise Andmelao andmete levitamise sõnumi ja miks: allikate iga väide leviku enda sõnadega, otsused seal, kus allikad jätavad valiku, reeglid, mis selle ellu viivad, koos näidetega, ja testid, mis seda näitavad. Kõik on kirjutatud töötavast koodist.",
    ),
    `## ${say(language, "Chapters", "Peatükid")}`,
    chapters
      .map((chapter) => {
        const ids = statementsOf(chapter);
        return `- [${chapter.title[language]}](${chapter.page}) (${ids[0]!} – ${ids.at(-1)!})`;
      })
      .join("\n"),
    `## ${say(language, "Tables and registers", "Tabelid ja registrid")}`,
    others.map(([name, en, et]) => `- [${say(language, en, et)}](${name})`).join("\n"),
    `## ${say(language, "Sources", "Allikad")}`,
    documents.map(({ code, name }) => `- ${code}: ${name[language]}`).join("\n"),
    `## ${say(language, "Words", "Sõnad")}`,
    table(
      [say(language, "role", "roll"), say(language, "who", "kes")],
      Object.entries(roleNames).map(([role, name]) => [role, name[language]]),
    ),
    table(
      [say(language, "agreement type", "lepingu tüüp"), say(language, "what", "mis")],
      Object.entries(agreementNames).map(([type, name]) => [type, name[language]]),
    ),
    `## ${say(language, "Who appears in the examples", "Kes näidetes esinevad")}`,
    table(
      [say(language, "name", "nimi"), "EIC"],
      Object.entries(eics).map(([name, eic]) => [exampleNames[name as keyof typeof eics][language], eic]),
    ),
  ]);

/** The way to both languages. */
const entrance = `${[
  note,
  "# The rule book · Reegliraamat",
  "- [The rule book in English](en/README.md)\n- [Reegliraamat eesti keeles](et/README.md)",
  "Written by `npm run docs` from the rules that run. · Kirjutatud käsuga `npm run docs` töötavatest reeglitest.",
].join("\n\n")}\n`;

/** The picture of the README: the metering point of the demo that changes its supplier on the autumn night. */
const demoPicture = (): string => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../demo/${name}`, import.meta.url), "utf8"));
  const built = agreementSet(read("set.json") as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const drawn = timeline(built.right.set, "38ZGO-1000000C-Y", { now: instantOf("2024-10-28T06:10Z") });
  if (drawn._tag === "Left") throw new Error(drawn.left.tag);
  return timelineSvg(drawn.right);
};

const pagesIn = (language: Language): Readonly<Record<string, string>> => ({
  "README.md": contents(language),
  ...Object.fromEntries(chapters.map((chapter) => [chapter.page, chapterPage(language, chapter)])),
  ...Object.fromEntries(others.map(([name, , , make]) => [name, make(language)])),
  ...Object.fromEntries(
    Object.entries({ ...rulePictures(language), ...casePictures(language) }).map(([name, svg]) => [
      `pictures/${name}`,
      svg,
    ]),
  ),
});

/** Every page and picture, by path below docs/rulebook. */
export const pages = (): Readonly<Record<string, string>> => ({
  "README.md": entrance,
  "demo.svg": demoPicture(),
  ...Object.fromEntries(
    languages.flatMap((language) =>
      Object.entries(pagesIn(language)).map(([name, text]) => [`${language}/${name}`, text]),
    ),
  ),
});
