import type { Language } from "../reason/describe-reason.js";
import { file, oneOfOption, severalFiles, text, languageOption } from "./option-kinds.js";
import type { EventDocument } from "../documents/event-types.js";
import { explainEventError } from "../predict/prediction-state.js";
import type { RuledOut, RuleOutResult } from "../analysis/rule-out.js";
import { ruleOut } from "../analysis/rule-out.js";
import type { Entry } from "../runtime/files/read-entries.js";
import { withLocalTimes } from "../report/local-times.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { chosenReadings } from "../rulebook/readings.js";
import type { Command } from "./command.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { readSet } from "./market-input.js";
import { marketTable } from "./market-table.js";
import {
  eicOf,
  instantOption,
  isStrict,
  formatOf,
  optional,
  readOptions,
  required,
  languageOf,
} from "./options.js";
import { Output, notify } from "./output.js";
import { ledgerOfFile } from "./plan-ledger.js";
import { painted, tableLines } from "./text-table.js";

const valuesOf = async (file: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of readEntries(file)) entries.push(entry);
  return entries;
};

/** The readings that are not the chosen ones. */
const otherwise = ({ readings }: RuledOut): string =>
  Object.entries(readings)
    .filter(([id, choice]) => chosenReadings[id as keyof typeof chosenReadings] !== choice)
    .map(([id, choice]) => `${id}=${choice}`)
    .join(" ");

const words = {
  en: {
    heading: ["EDITION", "", "READINGS", ""],
    status: { refuted: "refuted", consistent: "consistent" },
    chosen: "the chosen readings",
    undecided: "undecided",
    observation: "  would be decided by what is received in such a market:",
    smallest: "The smallest part of the market that refutes the first of them:",
  },
  et: {
    heading: ["REDAKTSIOON", "", "TÕLGENDUSED", ""],
    status: { refuted: "ümber lükatud", consistent: "kooskõlas" },
    chosen: "valitud tõlgendused",
    undecided: "otsustamata",
    observation: "  otsustaks see, mida saadakse sellisel turul:",
    smallest: "Väikseim osa turust, mis lükkab ümber esimese neist:",
  },
} as const;

function* ruledOutLines({ ruleBooks, undecided }: RuleOutResult, language: Language): Generator<string> {
  const { heading, status, chosen, undecided: open, observation: decided, smallest } = words[language];
  const rows = ruleBooks.map((book) => [
    book.edition,
    painted(book.status === "refuted" ? "red" : "green", status[book.status]),
    otherwise(book) || chosen,
    withLocalTimes(book.witness?.finding.text ?? "", language),
  ]);
  yield* tableLines(heading, rows);
  for (const { choice, values, observation } of undecided) {
    yield `${open}: ${choice} (${values.join(", ")})`;
    if (observation === undefined) continue;
    yield decided;
    yield* marketTable(observation.set, observation.events, language);
  }
  const witness = ruleBooks.find((book) => book.witness !== undefined)?.witness;
  if (witness === undefined) return;
  yield "";
  yield smallest;
  yield* marketTable(witness.set, witness.events, language);
}

const options = {
  set: file,
  events: file,
  received: severalFiles,
  for: text,
  coverage: file,
  at: text,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} as const;

export const ruleOutCommand: Command = {
  options,
  help: {
    en: `levik rule-out --set FILE --events FILE --received FILE... --for EIC
               [--coverage LEDGER] [--at I] [--lang en|et] [--format json|table]

Compares what a party received with what each edition, under each combination of
readings, would have made due. One that makes due what was not received, or does not make due
what was received, is refuted; each refutation has the smallest part of the market that shows it.

  --set FILE         metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE      events in order of occurredAt, JSON or NDJSON
  --received FILE    pages or messages of either version; several times, or several files
  --for EIC          the party
  --coverage LEDGER  what the scans read; without it all time counts as read
  --at I             the present moment (the clock)
  --lang en|et       the language of the table (en)
  --format FORMAT    json (default in a pipe) or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik rule-out --set market/set.json --events market/events.ndjson \\
    --received market/received.ndjson --for 38X-OS-0LZAADUQ4

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik rule-out --set FILE --events FILE --received FILE... --for EIC
               [--coverage LEDGER] [--at I] [--lang en|et] [--format json|table]

Võrdleb saadud teavitusi sellega, mida osapool oleks iga redaktsiooni ja tõlgenduste iga
kombinatsiooni järgi pidanud saama. Ümber lükatud on see, mille järgi oleks pidanud saama midagi,
mida ei saadud, või mille järgi saadut ei oleks pidanud saama; iga ümberlükkamise juures on
väikseim osa turust, mis seda näitab.

  --set FILE         mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE      sündmused occurredAt järjekorras, JSON või NDJSON
  --received FILE    kummagi versiooni leheküljed või teavitused; mitu korda või mitu faili
  --for EIC          osapool
  --coverage LEDGER  lugemispäevik; ilma selleta peetakse loetuks kogu aega
  --at I             praegune hetk (kella järgi)
  --lang en|et       tabeli keel (en)
  --format FORMAT    json (torus vaikimisi) või table (terminalis vaikimisi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik rule-out --set market/set.json --events market/events.ndjson \\
    --received market/received.ndjson --for 38X-OS-0LZAADUQ4

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options, true);
    const setFile = required(given, "set", "a file with an agreement set");
    const eventsFile = required(given, "events", "a file of events");
    // `--received A B`: a word that is not an option is one more file.
    const listed = given.values["received"];
    const receivedFiles = [...(Array.isArray(listed) ? listed.map(String) : []), ...given.positionals];
    if (receivedFiles.length === 0 || receivedFiles.includes(""))
      throw new InputError("--received is missing, expected files of received messages");
    const party = eicOf("for", required(given, "for", "the EIC of a party"), notify);
    const coverage = optional(given, "coverage");
    const inputs = [setFile, eventsFile, ...receivedFiles];
    if (inputs.filter((file) => file === "-").length > 1)
      throw new InputError("expected standard input (-) for one file only");
    const at = instantOption(given, "at") ?? Date.now();
    const format = formatOf(given, options.format);
    await checkDistinctFiles(
      inputs.flatMap((file) => named("input", file)),
      [],
    );
    const set = await readSet(setFile, isStrict(given));
    const events = await valuesOf(eventsFile);
    const received: Entry[] = [];
    for (const file of receivedFiles) for (const entry of await valuesOf(file)) received.push(entry);

    const found = await ruleOut(
      set.toDocument(),
      events.map(({ value }) => value as EventDocument),
      received.map(({ value }) => value),
      {
        for: party,
        at,
        // JSON is the same in every language.
        ...(format === "table" && { language: languageOf(given) }),
        ...(coverage !== undefined && { ledger: (await ledgerOfFile(coverage, isStrict(given))).ledger }),
      },
    );
    if (found._tag === "Left") {
      const error = found.left;
      if (error.tag === "BadEvent") {
        const entry = events[error.error.event];
        const place = entry === undefined ? eventsFile : placeOf(entry);
        throw new InputError(`${place}: event ${error.error.event}: ${explainEventError(error.error)}`);
      }
      if (error.tag === "BadReceived") {
        const entry = received.find(({ value }) => value === error.item.value);
        const place = entry === undefined ? receivedFiles[0]! : placeOf(entry);
        throw new InputError(`${place}: expected a page or a message`);
      }
      throw new InputError("--at: expected a usable moment");
    }
    const output = new Output();
    if (format === "json") {
      const lines = found.right.ruleBooks.map((book) => `  ${JSON.stringify(book)}`);
      await output.line(`[\n${lines.join(",\n")}\n]`);
    } else for (const line of ruledOutLines(found.right, languageOf(given))) await output.line(line);
    await output.flush();
    return 0;
  },
};
