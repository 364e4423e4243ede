/**
 * What the pages contain about one statement: its source, its decisions, what implements it and what shows it.
 */
import { consequenceExamplesOf, examplesOf } from "../../src/report/rule-book/rule-examples.js";
import type { RuleBookEntry } from "../../src/report/rule-book/rule-book.js";
import { ruleBook } from "../../src/report/rule-book/rule-book.js";
import type { ConsequenceRule } from "../../src/rules/consequences/index.js";
import { consequenceRules } from "../../src/rules/consequences/index.js";
import { implementations } from "../../src/rulebook/implementations.js";
import type { Decision, DecisionId, DecisionInWords } from "../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../src/rulebook/decisions.js";
import type { StatementId } from "../../src/rulebook/statements.js";
import { statements } from "../../src/rulebook/statements.js";
import { rules } from "../../src/rules/distribution/distribution-rules.js";
import type { Rule } from "../../src/rules/distribution/rule.js";
import { examplesRunIn, fileOfName, fileOfRule, showings } from "./book.js";
import { statementLink } from "./chapters.js";
import type { Language } from "./language.js";
import { say } from "./language.js";
import { fileLink, toFile } from "./markdown.js";

const entries = new Map<StatementId, RuleBookEntry>(ruleBook().map((entry) => [entry.id, entry]));

/** The line of the rule book about a statement. */
export const entryOf = (id: StatementId): RuleBookEntry => entries.get(id)!;

// -------------------------------------------------------------------------------------------------- words by language

export const sentenceOf = (language: Language, id: StatementId): string =>
  statements[id][language === "en" ? "sentence" : "estonian"];

/** A decision's question, readings and why. */
export const decisionWords = (language: Language, id: DecisionId): DecisionInWords =>
  language === "en" ? decisions[id] : decisions[id].estonian;

/** The sources of a statement, each with the edition it belongs to. */
export const sourceWords = (language: Language, id: StatementId): string =>
  statements[id].source
    .split("; ")
    .map((source) => {
      const document = source.slice(0, source.includes(",") ? source.indexOf(",") : undefined);
      const edition =
        document === "EN" || document === "ET"
          ? `${say(language, "edition", "redaktsioon")} \`${document.toLowerCase()}\``
          : say(language, "both editions", "mõlemad redaktsioonid");
      return `${source} (${edition})`;
    })
    .join("; ");

// --------------------------------------------------------------------------------------------------------- decisions

export const decisionsAbout = (id: StatementId): readonly DecisionId[] =>
  decisionIds.filter((decision) => (decisions[decision].statements as readonly StatementId[]).includes(id));

export const decisionLink = (id: DecisionId): string => `[${id}](decisions.md#${id.toLowerCase()})`;

/** Whether and how a decision can be read otherwise; nothing for one that is a constant. */
export const opennessOf = (language: Language, id: DecisionId): string | undefined => {
  const { switch: option, byEdition, open }: Decision = decisions[id];
  if (option !== undefined)
    return say(
      language,
      `open: the option \`${option}\` reads it otherwise`,
      `lahtine: valik \`${option}\` loeb seda teisiti`,
    );
  if (byEdition === true && open === true)
    return say(language, "differs by edition; open: a guess", "redaktsioonides erinev; lahtine: oletus");
  if (byEdition === true) return say(language, "differs by edition", "redaktsioonides erinev");
  if (open === true) return say(language, "open: a guess", "lahtine: oletus");
  return undefined;
};

/** A decision in a line: its question, the reading taken, whether it is open. */
export const decisionLine = (language: Language, id: DecisionId): string => {
  const { question, readings } = decisionWords(language, id);
  const open = opennessOf(language, id);
  return `${decisionLink(id)}: ${question} **${readings[0]!}**${open === undefined ? "" : ` (${open})`}`;
};

// ------------------------------------------------------------------------------------------------- what implements it

/** The rules that carry out a statement. */
export const rulesFor = (id: StatementId): readonly (Rule | ConsequenceRule)[] =>
  [...(rules as readonly Rule[]), ...consequenceRules].filter(({ statements: own }) => own.includes(id));

/** Rules by their place in the rule book, functions by their source. */
export const implementationLinks = (language: Language, id: StatementId): readonly string[] => {
  const implementation = implementations[id];
  const functions =
    implementation !== undefined && "implementedBy" in implementation ? implementation.implementedBy : [];
  return [
    ...rulesFor(id).map((rule) =>
      rule.id === id
        ? `[${say(language, "rule", "reegel")} ${id}](${toFile(language, fileOfRule(id))})`
        : `${say(language, "rule", "reegel")} ${statementLink(rule.id as StatementId)}`,
    ),
    ...functions.map((name) => `[\`${name}\`](${toFile(language, fileOfName(name))})`),
  ];
};

// ---------------------------------------------------------------------------------------------------- what shows it

const examplesCounted = (language: Language, n: number): string =>
  say(language, `${n} example${n === 1 ? "" : "s"}`, `${n} näide${n === 1 ? "" : "t"}`);

const testsCounted = (language: Language, n: number): string =>
  n === 1 ? "" : ` (${n} ${say(language, "tests", "testi")})`;

/** The tests that show a statement, each a link and what it is called. */
export const testWords = (language: Language, id: StatementId): readonly string[] => {
  const runs = rulesFor(id);
  const examplesIn = (file: string, of: (rule: string) => readonly unknown[]): string[] => {
    const examples = runs.reduce((sum, rule) => sum + of(rule.id).length, 0);
    return examples === 0 ? [] : [`${fileLink(language, file)}: ${examplesCounted(language, examples)}`];
  };
  return [
    ...examplesIn(examplesRunIn.rules, examplesOf),
    ...examplesIn(examplesRunIn.consequences, consequenceExamplesOf),
    ...showings[id].map(
      ({ file, title, tests }) => `${fileLink(language, file)}: “${title}”${testsCounted(language, tests)}`,
    ),
  ];
};
