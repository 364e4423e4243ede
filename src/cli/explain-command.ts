import { explainNext } from "../predict/explain.js";
import type { ExplainedVerdict } from "../predict/explain.js";
import { withLocalTimes } from "../report/local-times.js";
import type { Language } from "../reason/index.js";
import { startPrediction } from "../predict/predict.js";
import type { Command } from "./command.js";
import {
  editionOption,
  file,
  flag,
  languageOption,
  oneOfOption,
  readingOption,
  text,
  readingHelp,
} from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { runEvents } from "./events-input.js";
import { readSet } from "./market-input.js";
import {
  errorLimitOf,
  isStrict,
  languageOf,
  editionOf,
  eicOf,
  oneFromStandardInput,
  formatOf,
  readingsOf,
  readOptions,
  required,
} from "./options.js";
import { Output, notify } from "./output.js";
import type { Cell } from "./text-table.js";
import { longTable, painted } from "./text-table.js";

const tableWords = {
  en: { event: "event", yes: "yes", no: "no" },
  et: { event: "sündmus", yes: "jah", no: "ei" },
} as const;

/** A verdict for a person: whether it grants, and its sentence. */
const rowIn =
  (language: Language) =>
  ({ event, granted, text }: ExplainedVerdict): readonly Cell[] => {
    const { event: eventWord, yes, no } = tableWords[language];
    return [
      `${eventWord} ${event}`,
      granted ? painted("green", yes) : painted("red", no),
      withLocalTimes(text, language),
    ];
  };

/** For a person: lines that are the same for several messages of one event are written once. */
const distinctLines = function* (lines: Iterable<ExplainedVerdict>): Generator<ExplainedVerdict> {
  let current = -1;
  let seen = new Set<string>();
  for (const line of lines) {
    const { event, granted, text } = line;
    if (event !== current) [current, seen] = [event, new Set()];
    const key = `${granted} ${text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield line;
  }
};

const jsonLines = function* (lines: Iterable<ExplainedVerdict>): Generator<string> {
  for (const line of lines) yield JSON.stringify(line);
};

const options = {
  set: file,
  events: file,
  for: text,
  edition: editionOption,
  lenient: flag,
  format: oneOfOption(["ndjson", "table"]),
  reading: readingOption,
  lang: languageOption,
} satisfies Specification;

export const explainCommand: Command = {
  options,
  help: {
    en: `levik explain --set FILE --events FILE --for EIC [--edition en|et] [--lenient]
              [--reading KEY=VALUE...] [--lang en|et] [--format ndjson|table]

One line a verdict: the rule, the role, whether it grants, the agreement, the cause with
its values, and a sentence.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt, JSON or NDJSON
  --for EIC        the party
  --edition en|et  the state of the rule book (en)
${readingHelp.en}
  --lenient        report invalid events and continue
  --lang en|et     the language of the sentences (en)
  --format FORMAT  ndjson (default in a pipe) or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik explain --set market/set.json --events market/events.ndjson \\
    --for 38X-OS-0LZAADUQ4

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik explain --set FILE --events FILE --for EIC [--edition en|et] [--lenient]
              [--reading KEY=VALUE...] [--lang en|et] [--format ndjson|table]

Iga hinnangu kohta üks rida: reegel, roll, kas õigus on, leping, põhjus koos väärtustega
ja selgitav lause.

  --set FILE       mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE    sündmused occurredAt järjekorras, JSON või NDJSON
  --for EIC        osapool
  --edition en|et  reegliraamatu redaktsioon (en)
${readingHelp.et}
  --lenient        kehtetud sündmused jäetakse teatega vahele
  --lang en|et     lausete keel (en)
  --format FORMAT  ndjson (torus vaikimisi) või table (terminalis vaikimisi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik explain --set market/set.json --events market/events.ndjson \\
    --for 38X-OS-0LZAADUQ4

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const setFile = required(given, "set", "a file with an agreement set");
    const events = required(given, "events", "a file of events");
    oneFromStandardInput(given, ["set", "events"]);
    const party = eicOf("for", required(given, "for", "the EIC of a party"), notify);
    const edition = editionOf(given);
    const language = languageOf(given);
    const readings = readingsOf(given);
    const lenient = given.values["lenient"] === true;
    const format = formatOf(given, options.format);
    const set = await readSet(setFile, isStrict(given));
    const print = (lines: Iterable<ExplainedVerdict>): Iterable<string> =>
      format === "table" ? longTable(distinctLines(lines), rowIn(language)) : jsonLines(lines);
    const strict = isStrict(given);
    await runEvents(
      startPrediction(set, { strict, ...(edition && { edition }), ...(readings && { readings }) }),
      {
        file: events,
        lenient,
        errorLimit: errorLimitOf(given),
        output: new Output(),
        next: (progress, document) => explainNext(progress, document, party, language),
        print,
      },
    );
    return 0;
  },
};
