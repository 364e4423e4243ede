/**
 * The rule book that is checked and printed: its registers, the rules, and where code and tests are.
 */
import * as documents from "../../src/documents/index.js";
import * as levik from "../../src/index.js";
import * as predict from "../../src/predict/index.js";
import * as reason from "../../src/reason/index.js";
import * as ruleRooms from "../../src/entries/rules-entry.js";
import * as scan from "../../src/scan/index.js";
import * as split from "../../src/split/index.js";
import * as time from "../../src/time/index.js";
import { consequenceExamplesOf, examplesOf } from "../../src/report/rule-book/rule-examples.js";
import { consequenceRules } from "../../src/rules/consequences/index.js";
import { implementations } from "../../src/rulebook/implementations.js";
import type { DecisionId } from "../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../src/rulebook/decisions.js";
import type { StatementId } from "../../src/rulebook/statements.js";
import { statementIds } from "../../src/rulebook/statements.js";
import { rules } from "../../src/rules/distribution/distribution-rules.js";
import type { Rule } from "../../src/rules/distribution/rule.js";
import type { Book } from "./checks.js";
import { filesBelow, textOf } from "./files.js";
import type { Showing } from "./tests.js";
import { allTests, names, showing } from "./tests.js";

const sources = filesBelow("src").map((file) => ({ file, text: textOf(file) }));

const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;

/** Where the tests run the examples of rules, so that each example is a test of the statements of its rule. */
export const examplesRunIn = {
  rules: "test/rules/distribution/examples.test.ts",
  consequences: "test/rules/consequences/worked-cases.test.ts",
} as const;

/** The file that defines a rule: as an attribute, or as the first argument of what makes several alike. */
export const fileOfRule = (id: string): string => {
  const found = sources.find(
    ({ file, text }) =>
      /^src\/rules\/(distribution|consequences)\//.test(file) &&
      new RegExp(`^\\s+id: "${id}",$|\\("${id}", `, "m").test(text),
  );
  if (found === undefined) throw new Error(`no file defines the rule ${id}`);
  return found.file;
};

/** The file that defines an exported function, table or codec. */
export const fileOfName = (name: string): string => {
  const found = sources.find(({ text }) => new RegExp(`^export const ${name}\\b`, "m").test(text));
  if (found === undefined) throw new Error(`no file defines ${name}`);
  return found.file;
};

/** The files outside the registers and the rules that name a decision. */
export const decisionFiles: Readonly<Record<DecisionId, readonly string[]>> = recordOf(decisionIds, (id) =>
  sources
    .filter(
      ({ file, text }) =>
        !file.startsWith("src/rulebook/") &&
        !(/^src\/rules\/(distribution|consequences)\//.test(file) && /^\s+decisions: \[/m.test(text)) &&
        names(text, id),
    )
    .map(({ file }) => file),
);

const tests = allTests();

/** The tests that name each statement. */
export const showings: Readonly<Record<StatementId, readonly Showing[]>> = recordOf(statementIds, (id) =>
  showing(tests, id),
);

/** The book as the checks look at it. */
export const book = (): Book => ({
  statements: statementIds,
  rules: (rules as readonly Rule[]).map((rule) => ({ ...rule, examples: examplesOf(rule.id) })),
  consequences: consequenceRules.map((rule) => ({ ...rule, examples: consequenceExamplesOf(rule.id) })),
  implementations,
  exported: new Set([levik, documents, predict, reason, ruleRooms, scan, split, time].flatMap(Object.keys)),
  decisions,
  decisionFiles,
  tests: recordOf(statementIds, (id) => showings[id].map(({ file }) => ({ file, text: textOf(file) }))),
});

/** The files of the tests that show a statement: those that name it, and those that run the examples of its rules. */
export const testFilesOf = (id: StatementId): readonly string[] => {
  const has = ({ statements }: { readonly statements: readonly string[] }): boolean =>
    statements.includes(id);
  return [
    ...new Set([
      ...((rules as readonly Rule[]).some(has) ? [examplesRunIn.rules] : []),
      ...(consequenceRules.some(has) ? [examplesRunIn.consequences] : []),
      ...showings[id].map(({ file }) => file),
    ]),
  ].sort();
};
