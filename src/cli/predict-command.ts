import { findingsOfDecodedEvent } from "../predict/findings-of-event.js";
import { isDelivery, linesOfAll, startPrediction } from "../predict/predict.js";
import { step } from "../predict/changes.js";
import type { PredictedLine } from "../predict/predict.js";
import type { Command } from "./command.js";
import {
  editionOption,
  file,
  flag,
  oneOfOption,
  readingOption,
  text,
  languageOption,
  readingHelp,
} from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { runEvents } from "./events-input.js";
import { readSet } from "./market-input.js";
import {
  errorLimitOf,
  isStrict,
  editionOf,
  eicOf,
  oneFromStandardInput,
  formatOf,
  readingsOf,
  optional,
  readOptions,
  required,
  languageOf,
} from "./options.js";
import { checkWritable, Output, notify, writeFileWhole } from "./output.js";
import { counted } from "./counted.js";
import { predictedTable } from "./predict-table.js";

/** The text of a set, one metering point or agreement a line. */
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

/** The last line of the table. */
const totals = {
  en: (deliveries: number, recipients: number) =>
    `${counted(deliveries, "delivery")} to ${counted(recipients, "recipient")}`,
  et: (deliveries: number, recipients: number) =>
    `${counted(deliveries, "delivery", "et")}, ${counted(recipients, "recipient", "et")}`,
} as const;

const options = {
  set: file,
  events: file,
  for: text,
  edition: editionOption,
  lenient: flag,
  "set-out": file,
  format: oneOfOption(["ndjson", "table"]),
  lang: languageOption,
  reading: readingOption,
} satisfies Specification;

export const predictCommand: Command = {
  options,
  help: {
    en: `levik predict --set FILE --events FILE [--for EIC] [--edition en|et] [--lenient]
              [--reading KEY=VALUE...] [--set-out FILE] [--lang en|et] [--format ndjson|table]

Predicts the deliveries of every event: recipient, content, mode and grounds; after
them the parts of metering data and network bills without a recipient.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt, JSON or NDJSON
  --for EIC        only the deliveries to this party
  --edition en|et  the state of the rule book (en)
${readingHelp.en}
  --lenient        report invalid events and continue
  --set-out FILE   write the agreement set after all events
  --lang en|et     the language of the table (en)
  --format FORMAT  ndjson (default in a pipe) or table (default on a terminal; times are
                   Estonian local time)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik predict --set market/set.json --events market/events.ndjson \\
    --for 38X-OS-0LZAADUQ4

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik predict --set FILE --events FILE [--for EIC] [--edition en|et] [--lenient]
              [--reading KEY=VALUE...] [--set-out FILE] [--lang en|et] [--format ndjson|table]

Ennustab iga sündmuse teavitused: saaja, sisu, mode ja alused; nende järel mõõteandmete ja
võrguteenuse arvete osad, millel saajat ei ole.

  --set FILE       mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE    sündmused occurredAt järjekorras, JSON või NDJSON
  --for EIC        ainult teavitused sellele osapoolele
  --edition en|et  reegliraamatu redaktsioon (en)
${readingHelp.et}
  --lenient        kehtetud sündmused jäetakse teatega vahele
  --set-out FILE   siia kirjutatakse lepingute kogum pärast kõiki sündmusi
  --lang en|et     tabeli keel (en)
  --format FORMAT  ndjson (torus vaikimisi) või table (terminalis vaikimisi;
                   ajad on Eesti aja järgi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik predict --set market/set.json --events market/events.ndjson \\
    --for 38X-OS-0LZAADUQ4

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const setFile = required(given, "set", "a file with an agreement set");
    const events = required(given, "events", "a file of events");
    oneFromStandardInput(given, ["set", "events"]);
    const only = optional(given, "for");
    const party = only === undefined ? undefined : eicOf("for", only, notify);
    const edition = editionOf(given);
    const readings = readingsOf(given);
    const lenient = given.values["lenient"] === true;
    const language = languageOf(given);
    const setOut = optional(given, "set-out");
    const format = formatOf(given, options.format);
    await checkDistinctFiles(
      [...named("set", setFile), ...named("events", events)],
      named("set-out", setOut),
    );
    if (setOut !== undefined) await checkWritable(setOut);
    const set = await readSet(setFile, isStrict(given));
    const recipients = new Set<string>();
    let deliveries = 0;
    /** The lines to print, counted as they are printed: those of one event may not fit into memory. */
    const wanted = function* (lines: Iterable<PredictedLine>): Generator<PredictedLine> {
      for (const line of lines) {
        if (party !== undefined && !(isDelivery(line) && line.recipientEic === party)) continue;
        if (isDelivery(line)) {
          deliveries++;
          recipients.add(line.recipientEic);
        }
        yield line;
      }
    };
    const jsonLines = function* (lines: Iterable<PredictedLine>): Generator<string> {
      for (const line of lines) yield JSON.stringify(line);
    };
    const print = (lines: Iterable<PredictedLine>): Iterable<string> =>
      format === "ndjson" ? jsonLines(wanted(lines)) : predictedTable(wanted(lines), undefined, language);
    const strict = isStrict(given);
    const start = startPrediction(set, {
      strict,
      ...(edition && { edition }),
      ...(readings && { readings }),
    });
    const output = new Output();
    const after = await runEvents(start, {
      file: events,
      lenient,
      errorLimit: errorLimitOf(given),
      output,
      next: (progress, document) => {
        const { objects, event, ...rest } = step(progress, document);
        const findings = event === undefined ? [] : findingsOfDecodedEvent(progress.set, event);
        return { ...rest, lines: linesOfAll(objects), findings };
      },
      print,
    });
    if (format === "table") {
      await output.line(totals[language](deliveries, recipients.size));
      await output.flush();
    }
    if (setOut !== undefined) await writeFileWhole(setOut, documentText(after.set.toDocument()));
    return 0;
  },
};
