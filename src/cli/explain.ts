import { explainNext } from "../predict/explain.js";
import { startPrediction } from "../predict/predict.js";
import type { Command } from "./Command.js";
import { readEntries } from "./input.js";
import { eventErrorLine, readSet, tellEventWarnings } from "./market.js";
import { editionOf, eicOf, oneOf, readOptions, required } from "./options.js";
import { Output, tell } from "./output.js";
import { paint } from "./table.js";

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
    const events = required(given, "events", "a file of events");
    const party = eicOf("for", required(given, "for", "the EIC of a party"), tell);
    const edition = editionOf(given);
    const lenient = given.values["lenient"] === true;
    const format = oneOf(given, "format", ["ndjson", "table"]) ?? (process.stdout.isTTY ? "table" : "ndjson");
    const set = await readSet(required(given, "set", "a file with an agreement set"));

    const output = new Output();
    let progress = startPrediction(set, edition === undefined ? {} : { edition });
    for await (const entry of readEntries(events)) {
      const next = explainNext(progress, entry.value, party);
      tellEventWarnings(entry, progress.count, next.warnings);
      for (const line of next.lines) {
        await output.line(
          format === "ndjson"
            ? JSON.stringify(line)
            : `event ${line.event}  ${line.granted ? paint("green", "yes") : paint("red", "no ")}  ${line.text}`,
        );
      }
      progress = next.progress;
      if (next.error === undefined) continue;
      await output.flush();
      const line = eventErrorLine(entry, next.error);
      if (!lenient || next.error.tag === "OutOfOrder") {
        tell(line);
        return 2;
      }
      tell(`skipped: ${line}`);
    }
    await output.flush();
    return 0;
  },
};
