/**
 * The rule book in one language: its lines, the decisions about a statement, and a statement as a page of text.
 */
import type { Decision, DecisionId, DecisionInWords } from "../../rulebook/decisions.js";
import { decisionIds, decisions } from "../../rulebook/decisions.js";
import type { ReadingId } from "../../rulebook/readings.js";
import { readingChoices } from "../../rulebook/readings.js";
import type { StatementId } from "../../rulebook/statements.js";
import { statements } from "../../rulebook/statements.js";
import type { RuleBookEntry } from "./rule-book-entry.js";
import { ruleBook } from "./rule-book.js";
import { shownBy } from "./shown-by.js";

type Language = "en" | "et";

/** A line of the rule book, and the tests that show it. */
export interface RuleBookLine extends RuleBookEntry {
  readonly tests: readonly string[];
}

/** A decision in the words of one language. */
interface DecisionRecord extends DecisionInWords {
  readonly id: DecisionId;
  /** Every `--reading` that has an effect on it; the first is the one taken. */
  readonly choices?: readonly string[];
  /** The reading taken is a guess. */
  readonly open?: true;
}

const recordOf = (id: DecisionId, language: Language): DecisionRecord => {
  const decision: Decision = decisions[id];
  const { question, readings, why }: DecisionInWords = language === "en" ? decision : decision.estonian;
  const choicesOf = (reading: ReadingId): readonly string[] =>
    readingChoices[reading].map((choice) => `${reading}=${choice}`);
  return {
    id,
    question,
    readings,
    why,
    ...(decision.switch !== undefined && { choices: choicesOf(decision.switch) }),
    ...(decision.open && { open: true }),
  };
};

/** The decisions about a statement, in the order of the register. */
export const decisionsAbout = (id: StatementId, language: Language): readonly DecisionRecord[] =>
  decisionIds
    .filter((decision) => (decisions[decision] as Decision).statements.includes(id))
    .map((decision) => recordOf(decision, language));

/** Every line of the rule book; in Estonian its sentence, the decision and the reason of an exception are Estonian. */
export const ruleBookLines = (language: Language): readonly RuleBookLine[] =>
  ruleBook().map((entry) => {
    const tests = shownBy[entry.id];
    if (language === "en") return { ...entry, tests };
    const taken = decisionsAbout(entry.id, language).map(({ readings }) => readings[0]);
    return {
      ...entry,
      sentence: statements[entry.id].estonian,
      ...(taken.length > 0 && { decision: taken.join(" ") }),
      tests,
    };
  });

const words = {
  en: {
    status: { tested: "tested", exception: "exception" },
    taken: "Taken",
    other: "Other reading",
    why: "Why",
    option: "Option",
    guess: "a guess",
  },
  et: {
    status: { tested: "testitud", exception: "erand" },
    taken: "Valitud",
    other: "Teine tõlgendus",
    why: "Miks",
    option: "Valik",
    guess: "oletus",
  },
} as const;

/** A statement with everything about it, as lines of text. */
export const statementPage = (
  { id, status, source, sentence, carriedBy, why }: RuleBookLine,
  language: Language,
): readonly string[] => {
  const named = words[language];
  return [
    `${id}  ${sentence}`,
    `  ${source}`,
    `  ${named.status[status]}: ${why ?? carriedBy.join(", ")}`,
    ...decisionsAbout(id, language).flatMap(({ id: decision, question, readings, why, choices, open }) => [
      "",
      `${decision}${open ? ` (${named.guess})` : ""}  ${question}`,
      ...readings.map((reading, i) => `  ${i === 0 ? named.taken : named.other}: ${reading}`),
      `  ${named.why}: ${why}`,
      ...(choices === undefined ? [] : [`  ${named.option}: --reading ${choices.join(" | ")}`]),
    ]),
    "",
  ];
};
