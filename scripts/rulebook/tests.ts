/**
 * Which tests show a statement: those whose title, or the title of a block around them, names it. The titles are read
 * from the sources of the tests, so a test that is renamed or gone shows nothing any more.
 */
import ts from "typescript";
import type { StatementId } from "../../src/rulebook/statements.js";
import { filesBelow, textOf } from "./files.js";

/** A test: its file, and its titles from the outermost block to its own. */
export interface Test {
  readonly file: string;
  readonly titles: readonly string[];
}

/** A test, or all tests of a block, that names a statement. */
export interface Showing {
  readonly file: string;
  /** The title that names the statement. */
  readonly title: string;
  /** How many tests it contains. */
  readonly tests: number;
}

const blocks = new Set(["describe"]);
const leaves = new Set(["it", "test"]);

/** What a call calls: `it`, also as `it.each(...)`. */
const calledName = (called: ts.Expression): string | undefined => {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isCallExpression(called)) return calledName(called.expression);
  if (ts.isPropertyAccessExpression(called)) return calledName(called.expression);
  return undefined;
};

/** A title as far as it is written out; what is only known when the test runs is an ellipsis. */
const titleOf = (node: ts.Expression | undefined): string | undefined => {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
};

/** The tests of one file, in order. */
export const testsIn = (file: string, text: string): readonly Test[] => {
  const found: Test[] = [];
  const visit = (node: ts.Node, titles: readonly string[]): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node.expression);
      const title = titleOf(node.arguments[0]);
      if (name !== undefined && title !== undefined && (blocks.has(name) || leaves.has(name))) {
        const inside = [...titles, title];
        if (leaves.has(name)) found.push({ file, titles: inside });
        else node.arguments.forEach((argument) => visit(argument, inside));
        return;
      }
    }
    ts.forEachChild(node, (child) => visit(child, titles));
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false), []);
  return found;
};

/** Every test of the repository. */
export const allTests = (): readonly Test[] =>
  filesBelow("test", ".test.ts").flatMap((file) => testsIn(file, textOf(file)));

/** Whether a text names an identifier: the whole of it, not a longer one and not a decision about it. */
export const names = (text: string, id: string): boolean => new RegExp(`(?<![\\w-])${id}(?!\\w)`).test(text);

/** The tests that show a statement, those of one title taken together, in the order of files. */
export const showing = (tests: readonly Test[], id: StatementId): readonly Showing[] => {
  const found = new Map<string, Showing>();
  for (const { file, titles } of tests) {
    const title = titles.find((each) => names(each, id));
    if (title === undefined) continue;
    const key = `${file} ${title}`;
    found.set(key, { file, title, tests: (found.get(key)?.tests ?? 0) + 1 });
  }
  return [...found.values()];
};
