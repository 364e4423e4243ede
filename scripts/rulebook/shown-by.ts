/**
 * The table of test files by statement, as a source file: what `levik rules` prints where no tests are at hand.
 */
import { format, resolveConfig } from "prettier";
import { statementIds } from "../../src/rulebook/statements.js";
import { testFilesOf } from "./book.js";

/** Where the table is, from the root of the repository. */
export const shownByFile = "src/report/rule-book/shown-by.ts";

/** The table as it must be there. */
export const shownByText = async (): Promise<string> => {
  const rows = statementIds.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(testFilesOf(id))},`);
  const text = [
    "/**",
    " * The files of the tests that show each statement. Written by npm run docs from the titles of the tests and the examples",
    " * of the rules.",
    " */",
    'import type { StatementId } from "../../rulebook/statements.js";',
    "",
    "export const shownBy: Readonly<Record<StatementId, readonly string[]>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
  const config = await resolveConfig(shownByFile);
  return format(text, { ...config, parser: "typescript" });
};
