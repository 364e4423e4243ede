import type { Command } from "./command.js";
import { oneOf, readOptions } from "./options.js";
import { Output } from "./output.js";
import { tableLines } from "./text-table.js";

export const rulesCommand: Command = {
  name: "rules",
  summary: "the rule book: every statement, its source, the decision taken, what carries and what shows it",
  help: `levik rules [--format json|table]

  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Exit status: 0 done, 2 usage.`,
  run: async (words) => {
    const given = readOptions(words, { format: { type: "string" } });
    const format = oneOf(given, "format", ["json", "table"]) ?? (process.stdout.isTTY ? "table" : "json");
    const output = new Output();
    // The texts are loaded here, so that no other command waits for them.
    const [{ ruleBook }, { shownBy }] = await Promise.all([
      import("../report/rule-book/rule-book.js"),
      import("../report/rule-book/shown-by.js"),
    ]);
    const entries = ruleBook().map((entry) => ({ ...entry, tests: shownBy[entry.id] }));
    if (format === "json") {
      await output.line(`[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]`);
    } else {
      const rows = entries.map(({ id, status, sentence, decision, tests }) => [
        id,
        status,
        [
          sentence,
          ...(decision === undefined ? [] : [`Decision: ${decision}`]),
          `Tests: ${tests.map((file) => file.replace(/^test\/|\.test\.ts$/g, "")).join(", ")}.`,
        ].join(" "),
      ]);
      for (const line of tableLines(["ID", "STATUS", "STATEMENT"], rows)) await output.line(line);
    }
    await output.flush();
    return 0;
  },
};
