/**
 * What must hold of the rule book before it is printed: every statement implemented and tested, every rule and decision with
 * a place in it. The faults are sentences; a book without faults has none.
 */
import type { Implementation } from "../../src/rulebook/implementations.js";

/** Who is granted and who refused in an example, as far as the checks ask. */
export interface CheckedExample {
  readonly grants?: readonly unknown[];
  readonly refuses?: readonly unknown[];
}

/** A rule about recipients. */
export interface CheckedRule {
  readonly id: string;
  readonly statements: readonly string[];
  readonly decisions: readonly string[];
  readonly examples: readonly CheckedExample[];
}

/** A rule about consequences; its examples are cases of their own. */
export interface CheckedConsequence extends Omit<CheckedRule, "examples"> {
  readonly examples: readonly unknown[];
}

/** A test that names a statement, and the text of its file. */
export interface CheckedTest {
  readonly file: string;
  readonly text: string;
}

/** Everything the checks look at. */
export interface Book {
  readonly statements: readonly string[];
  readonly rules: readonly CheckedRule[];
  readonly consequences: readonly CheckedConsequence[];
  readonly implementations: Readonly<Record<string, Implementation | undefined>>;
  /** The names the package exports. */
  readonly exported: ReadonlySet<string>;
  readonly decisions: Readonly<Record<string, { readonly statements: readonly string[] }>>;
  /** The files of functions that name a decision they use. */
  readonly decisionFiles: Readonly<Record<string, readonly string[]>>;
  /** The tests that name a statement. */
  readonly tests: Readonly<Record<string, readonly CheckedTest[]>>;
}

/** The statements about recipients: a rule implements each. */
const isAboutRecipients = (id: string): boolean => /^(GEN|MP|AGR|MD|NB|CUS|COO)-|^AUT-[12]$/.test(id);

const implementedBy = (implementation: Implementation | undefined): readonly string[] =>
  implementation !== undefined && "implementedBy" in implementation ? implementation.implementedBy : [];

const isExcused = (implementation: Implementation | undefined): boolean =>
  implementation !== undefined &&
  "exception" in implementation &&
  implementation.exception.en !== "" &&
  implementation.exception.et !== "";

const faultsOfStatement = (book: Book, id: string): readonly string[] => {
  const implementation = book.implementations[id];
  const functions = implementedBy(implementation);
  const rules = book.rules.filter(({ statements }) => statements.includes(id));
  const consequences = book.consequences.filter(({ statements }) => statements.includes(id));
  const byRule = rules.length + consequences.length > 0;
  const faults: string[] = [];
  if (isAboutRecipients(id)) {
    if (rules.length === 0) faults.push(`${id} is about recipients and no rule implements it`);
    return faults;
  }
  if (byRule && functions.length === 0) return faults;
  if (functions.length === 0) {
    if (!isExcused(implementation)) faults.push(`${id} has no implementation and no reason for that`);
    return faults;
  }
  if (isExcused(implementation)) faults.push(`${id} has both an implementation and an exception`);
  for (const name of functions)
    if (!book.exported.has(name)) faults.push(`${id} is implemented by ${name}, which is not exported`);
  const tests = book.tests[id] ?? [];
  if (tests.length === 0) faults.push(`${id} is named by no test`);
  else if (!byRule && !tests.some(({ text }) => functions.some((name) => text.includes(name))))
    faults.push(`${id} is named by tests, but by none that uses ${functions.join(" or ")}`);
  return faults;
};

const unknownNames = (
  of: string,
  names: readonly string[],
  known: readonly string[],
  what: string,
): readonly string[] =>
  names.filter((name) => !known.includes(name)).map((name) => `${of} names ${name}, which is no ${what}`);

const faultsOfRule = (book: Book, rule: CheckedRule): readonly string[] => [
  ...(rule.statements.length === 0 ? [`rule ${rule.id} implements no statement`] : []),
  ...unknownNames(`rule ${rule.id}`, rule.statements, book.statements, "statement"),
  ...unknownNames(`rule ${rule.id}`, rule.decisions, Object.keys(book.decisions), "decision"),
  ...(rule.examples.some(({ grants = [] }) => grants.length > 0)
    ? []
    : [`rule ${rule.id} has no example that grants`]),
  ...(rule.examples.some(({ refuses = [] }) => refuses.length > 0)
    ? []
    : [`rule ${rule.id} has no example that refuses`]),
];

const faultsOfConsequence = (book: Book, rule: CheckedConsequence): readonly string[] => [
  ...(rule.statements.length === 0 ? [`rule ${rule.id} implements no statement`] : []),
  ...unknownNames(`rule ${rule.id}`, rule.statements, book.statements, "statement"),
  ...unknownNames(`rule ${rule.id}`, rule.decisions, Object.keys(book.decisions), "decision"),
  ...(rule.examples.length > 0 ? [] : [`rule ${rule.id} has no example`]),
];

const faultsOfDecision = (book: Book, id: string): readonly string[] => {
  const statements = book.decisions[id]!.statements;
  const isUsed =
    [...book.rules, ...book.consequences].some(({ decisions }) => decisions.includes(id)) ||
    (book.decisionFiles[id] ?? []).length > 0;
  return [
    ...(isUsed ? [] : [`${id} is a decision that nothing uses`]),
    ...(statements.length > 0 ? [] : [`${id} decides about no statement`]),
    ...unknownNames(id, statements, book.statements, "statement"),
  ];
};

/** Everything that is wrong with a book, in its order. */
export const faultsOf = (book: Book): readonly string[] => [
  ...book.statements.flatMap((id) => faultsOfStatement(book, id)),
  ...book.rules.flatMap((rule) => faultsOfRule(book, rule)),
  ...book.consequences.flatMap((rule) => faultsOfConsequence(book, rule)),
  ...Object.keys(book.decisions).flatMap((id) => faultsOfDecision(book, id)),
  ...unknownNames(
    "the register of implementations",
    Object.keys(book.implementations),
    book.statements,
    "statement",
  ),
];
