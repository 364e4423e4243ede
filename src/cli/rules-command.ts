import type { RuleBookLine as Line } from "../report/rule-book/rule-book-page.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Language } from "../reason/describe-reason.js";
import type { Command } from "./command.js";
import { languageOption, oneOfOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { languageOf, formatOf, readOptions, suggestion } from "./options.js";
import { Output } from "./output.js";
import { tableLines } from "./text-table.js";

const options = {
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} satisfies Specification;

/** The lines with the given ids; all lines where no id is given. */
const askedFor = (lines: readonly Line[], ids: readonly string[]): readonly Line[] => {
  const known = lines.map(({ id }) => id as string);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new InputError(
      unknown.map(
        (id) =>
          `expected the id of a statement such as AGR-3, got ${JSON.stringify(id)}${suggestion(id, known)}`,
      ),
    );
  return ids.length === 0 ? lines : lines.filter(({ id }) => ids.includes(id));
};

const testNames = (tests: readonly string[]): string =>
  tests.map((file) => file.replace(/^test\/|\.test\.ts$/g, "")).join(", ");

const words = {
  en: {
    heading: ["ID", "STATUS", "STATEMENT"],
    status: { tested: "tested", exception: "exception" },
    decision: "Decision",
    tests: "Tests",
  },
  et: {
    heading: ["ID", "OLEK", "VÄIDE"],
    status: { tested: "testitud", exception: "erand" },
    decision: "Otsus",
    tests: "Testid",
  },
} as const;

const testsText = (tests: readonly string[], language: Language): string =>
  `${words[language].tests}: ${testNames(tests)}.`;

const rowOf =
  (language: Language) =>
  ({ id, status, sentence, decision, tests }: Line): readonly string[] => [
    id,
    words[language].status[status],
    [
      sentence,
      ...(decision === undefined ? [] : [`${words[language].decision}: ${decision}`]),
      testsText(tests, language),
    ].join(" "),
  ];

export const rulesCommand: Command = {
  options,
  help: {
    en: `levik rules [ID...] [--lang en|et] [--format json|table]

Without an ID prints every statement of the rule book. With one prints that statement with
its decisions: the question, the reading taken, the other readings, the reason, and the
--reading that chooses another where one exists.

  --lang en|et     the language of sentences and decisions (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Example:
  levik rules AGR-3 --format table

Exit status: 0 done, 2 an unknown ID, or usage.`,
    et: `levik rules [ID...] [--lang en|et] [--format json|table]

Ilma tunnuseta ID näitab kõiki reegliraamatu väiteid. Tunnusega näitab seda väidet koos
otsustega: küsimus, valitud tõlgendus, teised tõlgendused, põhjendus ja, kui see on olemas,
--reading, mis valib teise tõlgenduse.

  --lang en|et     väidete ja otsuste keel (en)
  --format FORMAT  json (torus vaikimisi) või table (terminalis vaikimisi)

Näide:
  levik rules AGR-3 --format table

Väljumiskood: 0 tehtud, 2 tundmatu ID või viga käsureal.`,
  },
  run: async (args) => {
    const given = readOptions(args, options, true);
    const language = languageOf(given);
    const format = formatOf(given, options.format);
    const output = new Output();
    // The texts are loaded here, so that no other command waits for them.
    const page = await import("../report/rule-book/rule-book-page.js");
    const isDetailed = given.positionals.length > 0;
    const lines = askedFor(page.ruleBookLines(language), given.positionals);
    if (format === "json") {
      const entries = lines.map((line) =>
        isDetailed ? { ...line, decisions: page.decisionsAbout(line.id, language) } : line,
      );
      await output.line(`[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]`);
    } else if (isDetailed) {
      for (const [i, line] of lines.entries()) {
        if (i > 0) await output.line("");
        for (const text of page.statementPage(line, language)) await output.line(text);
        await output.line(testsText(line.tests, language));
      }
    } else {
      for (const line of tableLines(words[language].heading, lines.map(rowOf(language))))
        await output.line(line);
    }
    await output.flush();
    return 0;
  },
};
