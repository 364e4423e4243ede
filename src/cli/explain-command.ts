import { explainNext } from "../predict/explain.js";
import type { ExplainedVerdict } from "../predict/explain.js";
import { startPrediction } from "../predict/predict.js";
import type { Command } from "./command.js";
import { runEvents } from "./events-input.js";
import { readSet } from "./market-input.js";
import { isStrict, editionOf, eicOf, oneFromStandardInput, oneOf, readOptions, required } from "./options.js";
import { Output, tell } from "./output.js";
import { paint, tableLines } from "./text-table.js";

/** Verdicts for a person: whether each grants, and its sentence. */
const verdictTable = (lines: readonly ExplainedVerdict[]): readonly string[] =>
  tableLines(
    ["", "", ""],
    lines.map(({ event, granted, text }) => [
      `event ${event}`,
      granted ? paint("green", "yes") : paint("red", "no"),
      text,
    ]),
  );

export const explainCommand: Command = {
  name: "explain",
  summary: "every rule that looked at one party, granted or not, and why",
  help: `levik explain --set FILE --events FILE --for EIC [--edition en|et] [--lenient]
              [--format ndjson|table]

One line a verdict: the rule, the role, whether it grants, the agreement, the cause with
its values, and a sentence.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt, JSON or NDJSON
  --for EIC        the party
  --edition en|et  the state of the rule book (en)
  --lenient        report events that cannot be and go on
  --format FORMAT  ndjson (default in a pipe) or table (default on a terminal)

Exit status: 0 done, 2 bad input or usage.`,
  run: async (words) => {
    const given = readOptions(words, {
      set: { type: "string" },
      events: { type: "string" },
      for: { type: "string" },
      edition: { type: "string" },
      lenient: { type: "boolean" },
      format: { type: "string" },
    });
    const setFile = required(given, "set", "a file with an agreement set");
    const events = required(given, "events", "a file of events");
    oneFromStandardInput(given, ["set", "events"]);
    const party = eicOf("for", required(given, "for", "the EIC of a party"), tell);
    const edition = editionOf(given);
    const lenient = given.values["lenient"] === true;
    const format = oneOf(given, "format", ["ndjson", "table"]) ?? (process.stdout.isTTY ? "table" : "ndjson");
    const set = await readSet(setFile, isStrict(given));
    const print = (lines: readonly ExplainedVerdict[]): Iterable<string> =>
      format === "table" ? verdictTable(lines) : lines.map((line) => JSON.stringify(line));
    const strict = isStrict(given);
    await runEvents(startPrediction(set, { strict, ...(edition !== undefined && { edition }) }), {
      file: events,
      lenient,
      output: new Output(),
      next: (progress, document) => explainNext(progress, document, party),
      print,
    });
    return 0;
  },
};
