import { isDelivery, predictNext, startPrediction } from "../predict/predict.js";
import type { PredictedLine } from "../predict/predict.js";
import type { Command } from "./Command.js";
import { readEntries } from "./input.js";
import { eventErrorLine, readSet, tellEventWarnings } from "./market.js";
import { editionOf, eicOf, oneOf, optional, readOptions, required } from "./options.js";
import { Output, tell, writeFileWhole } from "./output.js";
import { predictedTable } from "./predict-table.js";

function* documentText(set: {
  readonly meteringPoints: readonly unknown[];
  readonly agreements: readonly unknown[];
}): Generator<string> {
  yield '{"meteringPoints": [\n';
  for (const [i, point] of set.meteringPoints.entries())
    yield `${i === 0 ? "" : ",\n"}${JSON.stringify(point)}`;
  yield '\n], "agreements": [\n';
  for (const [i, agreement] of set.agreements.entries())
    yield `${i === 0 ? "" : ",\n"}${JSON.stringify(agreement)}`;
  yield "\n]}\n";
}

export const predictCommand: Command = {
  name: "predict",
  summary: "who receives what, and why, for the events of a market",
  help: `levik predict --set FILE --events FILE [--for EIC] [--edition en|et] [--lenient]
              [--set-out FILE] [--format ndjson|table]

Predicts the deliveries of every event: recipient, content, mode and grounds; after
them what of metering data and network bills nobody receives.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt, JSON or NDJSON
  --for EIC        only the deliveries to this party
  --edition en|et  the state of the rule book (en)
  --lenient        report events that cannot be and go on
  --set-out FILE   write the agreement set after all events
  --format FORMAT  ndjson (default in a pipe) or table (default on a terminal)

Exit status: 0 done, 2 bad input or usage.`,
  run: async (words) => {
    const given = readOptions(words, {
      set: { type: "string" },
      events: { type: "string" },
      for: { type: "string" },
      edition: { type: "string" },
      lenient: { type: "boolean" },
      "set-out": { type: "string" },
      format: { type: "string" },
    });
    const events = required(given, "events", "a file of events");
    const only = optional(given, "for");
    const party = only === undefined ? undefined : eicOf("for", only, tell);
    const edition = editionOf(given);
    const lenient = given.values["lenient"] === true;
    const setOut = optional(given, "set-out");
    const format = oneOf(given, "format", ["ndjson", "table"]) ?? (process.stdout.isTTY ? "table" : "ndjson");
    const set = await readSet(required(given, "set", "a file with an agreement set"));

    const output = new Output();
    const print = async (lines: readonly PredictedLine[]): Promise<void> => {
      const wanted =
        party === undefined ? lines : lines.filter((line) => isDelivery(line) && line.recipientEic === party);
      if (format === "table") for (const line of predictedTable(wanted)) await output.line(line);
      else for (const line of wanted) await output.line(JSON.stringify(line));
    };
    let progress = startPrediction(set, edition === undefined ? {} : { edition });
    for await (const entry of readEntries(events)) {
      const next = predictNext(progress, entry.value);
      tellEventWarnings(entry, progress.count, next.warnings);
      await print(next.lines);
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
    if (setOut !== undefined) await writeFileWhole(setOut, documentText(progress.set.toDocument()));
    return 0;
  },
};
