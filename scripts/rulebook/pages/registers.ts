/**
 * The registers as pages: decisions with the errata of the documents, and the coverage of every statement.
 */
import type { StatementId } from "../../../src/rulebook/statements.js";
import type { Decision, DecisionId, PublicText } from "../../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../../src/rulebook/decisions.js";
import { readingChoices } from "../../../src/rulebook/readings.js";
import { errata } from "../../../src/rulebook/source-errata.js";
import { statementIds } from "../../../src/rulebook/statements.js";
import { consequenceRules } from "../../../src/rules/consequences/index.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import type { Rule } from "../../../src/rules/distribution/rule.js";
import { drawingFile } from "../../analysis/page.js";
import { decisionFiles, showings, testFilesOf } from "../book.js";
import { chapters, statementLink, statementsOf } from "../chapters.js";
import type { Language } from "../language.js";
import { say } from "../language.js";
import { fileLink, page, table, toFile } from "../markdown.js";
import { implementationLinks, decisionWords, entryOf, opennessOf, sentenceOf } from "../statement.js";

// --------------------------------------------------------------------------------------------------------- decisions

const decisionRules = (id: DecisionId): readonly string[] =>
  [...(rules as readonly Rule[]), ...consequenceRules]
    .filter((rule) => rule.decisions.includes(id))
    .map((rule) => statementLink(rule.id as StatementId));

const evidenceKinds = [
  ["settles", { en: "settled by", et: "otsustab" }],
  ["supports", { en: "supported by", et: "toetab" }],
  ["contradicts", { en: "contradicted by", et: "räägib vastu" }],
] as const;

/** A public text by its name: an entry of the change log, a page by its number. */
const publicText = (language: Language, text: PublicText): string =>
  language === "et" && text.startsWith("page ") ? `leht ${text.slice("page ".length)}` : text;

/** The public texts that bear on a decision, a line for each way. */
const evidenceLines = (language: Language, id: DecisionId): readonly string[] => {
  const { evidence = {} }: Decision = decisions[id];
  return evidenceKinds.flatMap(([kind, words]) => {
    const texts = evidence[kind];
    return texts === undefined
      ? []
      : [`- ${words[language]}: ${texts.map((text) => publicText(language, text)).join(", ")}`];
  });
};

/** For a decision with a switch: the smallest market in which each other choice matters, drawn (npm run analysis). */
const smallestMarkets = (language: Language, id: DecisionId): readonly string[] => {
  const { switch: choice }: Decision = decisions[id];
  if (choice === undefined) return [];
  return readingChoices[choice].slice(1).map((reading) => {
    const title = say(
      language,
      `The smallest market in which \`${reading}\` gives others the message:`,
      `Väikseim turg, kus \`${reading}\` annab teavituse teistele:`,
    );
    return `${title}\n\n![${choice}=${reading}](../../analysis/${drawingFile(`${choice}=${reading}`)})`;
  });
};

const decisionSection = (language: Language, id: DecisionId): string => {
  const { statements }: Decision = decisions[id];
  const { question, readings, why } = decisionWords(language, id);
  const open = opennessOf(language, id);
  const users = [...decisionRules(id), ...decisionFiles[id].map((file) => fileLink(language, file))];
  return [
    `## ${id}`,
    `**${question}**`,
    readings
      .map((reading, place) =>
        place === 0
          ? `- ${say(language, "taken", "valitud")}: ${reading}`
          : `- ${say(language, "not taken", "valimata")}: ${reading}`,
      )
      .join("\n"),
    `${say(language, "Why", "Miks")}: ${why}`,
    [
      `- ${say(language, "statements", "väited")}: ${statements.map(statementLink).join(", ")}`,
      `- ${say(language, "used by", "sellele toetuvad")}: ${users.join(", ")}`,
      ...(open === undefined ? [] : [`- ${open}`]),
      ...evidenceLines(language, id),
    ].join("\n"),
    ...smallestMarkets(language, id),
  ].join("\n\n");
};

export const decisionsPage = (language: Language): string =>
  page(language, "decisions.md", say(language, "Decisions", "Otsused"), [
    say(
      language,
      "Where the sources leave a choice, or contradict themselves or each other: the question, the readings, the one taken, and why. A decision that an option or an edition changes, or that is a guess, is marked as open. The evidence is the public texts of Elering/estfeed-datahub-docs that settle the question, support the reading taken or contradict it: a page by its number, an entry of the change log as EDH-n.",
      "Kus allikad jätavad valiku või on vastuolus iseenda või üksteisega: küsimus, tõlgendused, valitud tõlgendus ja põhjendus. Mida mõni valik või redaktsioon loeb teisiti või mis on oletus, on lahtine küsimus ja nii ka märgitud. Tõendid on avalikud tekstid hoidlast Elering/estfeed-datahub-docs, mis küsimuse otsustavad, valitud tõlgendust toetavad või sellega vastuolus on: leht numbriga, muudatuste logi kirje kujul EDH-n.",
    ),
    ...decisionIds.map((id) => decisionSection(language, id)),
    `## ${say(language, "Errata of the documents", "Dokumentide eksimused")}`,
    table(
      language === "en"
        ? ["document", "what it states", "what is assumed instead", "statements"]
        : ["dokument", "mis seal on kirjas", "mida selle asemel eeldatakse", "väited"],
      errata.map(({ document, says, taken, statements }) => [
        document,
        says[language],
        taken[language],
        statements.map(statementLink).join(", "),
      ]),
    ),
  ]);

// ---------------------------------------------------------------------------------------------------------- coverage

const statusWords = (language: Language, id: StatementId): string => {
  const { status, why } = entryOf(id);
  return status === "tested"
    ? say(language, "implemented and tested", "teostatud ja testitud")
    : `${say(language, "exception", "erand")}: ${why ?? ""}`;
};

/** The tests of a statement by file, with the number of those that name it, in addition to the examples of its rules. */
const testCell = (language: Language, id: StatementId): string =>
  testFilesOf(id)
    .map((file) => {
      const named = showings[id]
        .filter((showing) => showing.file === file)
        .reduce((sum, { tests }) => sum + tests, 0);
      const link = `[${file.replace(/^test\//, "").replace(/\.test\.ts$/, "")}](${toFile(language, file)})`;
      return named === 0 ? link : `${link} (${named})`;
    })
    .join(", ");

export const coveragePage = (language: Language): string => {
  const tested = statementIds.filter((id) => entryOf(id).status === "tested").length;
  return page(language, "coverage.md", say(language, "Coverage", "Kaetus"), [
    say(
      language,
      `${statementIds.length} statements: ${tested} implemented and tested, ${statementIds.length - tested} exceptions. A test shows a statement when its title, or that of a block around it, names the statement; the number in brackets says how many do in a file. The examples of rules are tests as well. The page is not written while a statement has no implementation or no test, a rule no statement or no example that grants or none that refuses, or a decision no user.`,
      `${statementIds.length} väidet: ${tested} teostatud ja testitud, ${statementIds.length - tested} erandit. Test näitab väidet, kui selle või seda ümbritseva ploki pealkiri väidet nimetab; arv sulgudes ütleb, mitu sellist testi failis on. Ka reeglite näited on testid. Seda lehte ei kirjutata, kuni mõnel väitel ei ole kandjat ega testi, mõnel reeglil väidet või andvat ja keelduvat näidet või mõnel otsusel kedagi, kes sellele toetub.`,
    ),
    ...chapters.flatMap((chapter) => [
      `## ${chapter.title[language]}`,
      table(
        language === "en"
          ? ["id", "statement", "status", "implemented by", "tests"]
          : ["id", "väide", "olek", "teostab", "testid"],
        statementsOf(chapter).map((id) => [
          statementLink(id),
          sentenceOf(language, id),
          statusWords(language, id),
          implementationLinks(language, id).join(", "),
          testCell(language, id),
        ]),
      ),
    ]),
  ]);
};
