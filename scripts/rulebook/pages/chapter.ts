/**
 * A chapter: its statements in order, each with the rule that has its name, examples and picture.
 */
import { consequenceExamplesOf, examplesOf } from "../../../src/report/rule-book/rule-examples.js";
import type { ConsequenceRule } from "../../../src/rules/consequences/index.js";
import { consequenceRules } from "../../../src/rules/consequences/index.js";
import type { StatementId } from "../../../src/rulebook/statements.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import type { Example, Rule } from "../../../src/rules/distribution/rule.js";
import type { Chapter } from "../chapters.js";
import { statementsOf } from "../chapters.js";
import { caseText, exampleText, rulePicture } from "../examples.js";
import type { Language } from "../language.js";
import { roleNames, say } from "../language.js";
import { page } from "../markdown.js";
import {
  implementationLinks,
  decisionLine,
  decisionLink,
  decisionsAbout,
  entryOf,
  sentenceOf,
  sourceWords,
  testWords,
} from "../statement.js";

/** Where a chapter's tables are, for the chapters that have any. */
const companions: Readonly<Record<string, readonly (readonly [page: string, en: string, et: string])[]>> = {
  "scanning.md": [
    ["limits.md", "The limits of a query", "Päringu piirid"],
    ["services-by-date.md", "The services by date", "Teenused kuupäevade järgi"],
  ],
  "reasons.md": [["reason-catalogue.md", "The catalogue of reasons", "Põhjuste kataloog"]],
  "services.md": [["services-by-date.md", "The services by date", "Teenused kuupäevade järgi"]],
  "requests-and-answers.md": [["message-attributes.md", "All attributes", "Kõik atribuudid"]],
  "messages.md": [["message-attributes.md", "All attributes", "Kõik atribuudid"]],
  "consequences.md": [["worked-cases.md", "The nine worked cases", "Üheksa läbitöötatud juhtumit"]],
};

const ruleNamed = (id: StatementId): Rule | ConsequenceRule | undefined =>
  [...(rules as readonly Rule[]), ...consequenceRules].find((rule) => rule.id === id);

/** The name of a rule's picture. */
export const pictureName = (id: string): string => `${id.toLowerCase()}.svg`;

const rolesOf = (language: Language, rule: Rule | ConsequenceRule): readonly string[] => {
  if (rule.kind === "entitling") return rule.roles.map((role) => `${role} (${roleNames[role][language]})`);
  if (rule.kind === "following" && examplesOf(rule.id).some(grantsFollowers))
    return [`PORTFOLIO_PROVIDER (${roleNames.PORTFOLIO_PROVIDER[language]})`];
  return [];
};

const grantsFollowers = ({ grants = [] }: Example): boolean =>
  grants.some(({ role }) => role === "PORTFOLIO_PROVIDER");

const effectOf = (language: Language, rule: Rule | ConsequenceRule): string | undefined => {
  const roles = rolesOf(language, rule);
  if (roles.length > 0) return `${say(language, "grants the roles", "annab rollid")}: ${roles.join(", ")}`;
  switch (rule.kind) {
    case "following":
      return say(
        language,
        "grants nothing: explains why portfolio providers do not receive",
        "ei anna midagi: selgitab, miks portfellipakkujad ei saa",
      );
    case "closing":
      return say(language, "excludes every recipient", "välistab kõik saajad");
    case "excluding":
      return say(language, "takes away what other rules grant", "võtab ära, mida teised reeglid annavad");
    default:
      return undefined;
  }
};

const ruleSection = (language: Language, rule: Rule | ConsequenceRule): readonly string[] => {
  const effect = effectOf(language, rule);
  const usedDecisions = rule.decisions.map(decisionLink).join(", ");
  const facts = [
    ...(effect === undefined ? [] : [effect]),
    ...(usedDecisions === "" ? [] : [`${say(language, "decisions", "toetub otsustele")}: ${usedDecisions}`]),
  ];
  const picture = rulePicture(language, rule.id);
  return [
    `### ${say(language, "Rule", "Reegel")} ${rule.id}`,
    `*${rule.title[language]}*`,
    ...(facts.length === 0 ? [] : [facts.map((fact) => `- ${fact}`).join("\n")]),
    ...(picture === undefined ? [] : [`![${picture.title}](pictures/${pictureName(rule.id)})`]),
    ...examplesOf(rule.id).map((example) => exampleText(language, example)),
    ...consequenceExamplesOf(rule.id).map((worked) => caseText(language, worked)),
  ];
};

const listed = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ""
    : lines.length === 1
      ? `- ${title}: ${lines[0]!}`
      : [`- ${title}:`, ...lines.map((line) => `  - ${line}`)].join("\n");

const statementSection = (language: Language, id: StatementId): readonly string[] => {
  const { why } = entryOf(id);
  const links = implementationLinks(language, id);
  const rule = ruleNamed(id);
  return [
    `## ${id}`,
    sentenceOf(language, id),
    [
      `- ${say(language, "source", "allikas")}: ${sourceWords(language, id)}`,
      listed(
        say(language, "decisions", "otsused"),
        decisionsAbout(id).map((decision) => decisionLine(language, decision)),
      ),
      links.length === 0
        ? `- ${say(language, "exception", "erand")}: ${why ?? ""}`
        : `- ${say(language, "implemented by", "teostab")}: ${links.join(", ")}`,
      listed(say(language, "shown by", "näitavad"), testWords(language, id)),
    ]
      .filter((line) => line !== "")
      .join("\n"),
    ...(rule === undefined ? [] : ruleSection(language, rule)),
  ];
};

const day = (language: Language): string =>
  say(
    language,
    "The day of the examples is 10 June 2025, noon in Tallinn. Dates are local days of Tallinn, ends are not included; X → Y is service provider → customer. The picture of a rule shows the metering point of its first example, after the first change of an agreement, or before it where it is a deletion.",
    "Näidete päev on 10. juuni 2025, keskpäev Tallinnas. Kuupäevad on Tallinna kohalikud päevad, lõpud ei kuulu sisse; X → Y tähendab teenusepakkuja → klient. Reegli pilt näitab selle esimese näite mõõtepunkti pärast esimest lepingu muudatust või enne seda, kui muudatus on kustutamine.",
  );

/** The page of a chapter. */
export const chapterPage = (language: Language, chapter: Chapter): string => {
  const ids = statementsOf(chapter);
  const tables = (companions[chapter.page] ?? []).map(
    ([target, en, et]) => `[${say(language, en, et)}](${target})`,
  );
  return page(language, chapter.page, chapter.title[language], [
    `${say(language, "Sections", "Jaotised")}: ${chapter.sections.join("; ")}`,
    ...(chapter.remark === undefined ? [] : [chapter.remark[language]]),
    ...(tables.length === 0 ? [] : [`${say(language, "Tables", "Tabelid")}: ${tables.join(", ")}`]),
    ...(ids.some((id) => ruleNamed(id) !== undefined) ? [day(language)] : []),
    ...ids.flatMap((id) => statementSection(language, id)),
  ]);
};

/** The pictures of all rules that have one, by file name. */
export const rulePictures = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(rules as readonly Rule[]), ...consequenceRules].flatMap((rule) => {
      const picture = rulePicture(language, rule.id);
      return picture === undefined ? [] : [[pictureName(rule.id), picture.svg]];
    }),
  );
