import type { Language } from "../reason/describe-reason.js";
import { availableParallelism } from "node:os";
import { conformanceHtml } from "../analysis/conformance/conformance-html.js";
import { conformanceJunit } from "../analysis/conformance/conformance-junit.js";
import type {
  ConformanceCounts,
  ConformanceFailure,
  ConformanceReport,
} from "../analysis/conformance/conformance-report.js";
import type { ConformanceWords } from "../analysis/conformance/conformance-words.js";
import { conformanceWords } from "../analysis/conformance/conformance-words.js";
import { runConformance } from "../runtime/conformance/run-conformance.js";
import { INTERRUPTED } from "./analysis-run.js";
import type { Command } from "./command.js";
import { readVectors } from "./conformance-vectors.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { file, oneOfOption, severalFiles, text, languageOption } from "./option-kinds.js";
import { numberAt, formatOf, optional, readOptions, required, languageOf } from "./options.js";
import { checkWritable, Output, writeFileWhole } from "./output.js";
import { paint, tableLines } from "./text-table.js";

const DEFAULT_TIMEOUT = 10;
const MOST_WORKERS = 4;

const options = {
  command: text,
  vectors: severalFiles,
  timeout: text,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
  junit: file,
  html: file,
} as const;

const headings = {
  en: {
    statements: ["STATEMENT", "PASSED", "FAILED", "NO ANSWER", "UNSUPPORTED", ""],
    vectors: ["VECTOR", ""],
  },
  et: {
    statements: ["VÄIDE", "LÄBITUD", "EBAÕNNESTUNUD", "VASTUSETA", "TOETAMATA", ""],
    vectors: ["VEKTOR", ""],
  },
} as const;

const totals: Readonly<Record<Language, (counts: ConformanceCounts) => string>> = {
  en: ({ passed, failed, noAnswer, unsupported }) =>
    `${passed} passed, ${failed} failed, ${noAnswer} without an answer, ${unsupported} unsupported`,
  et: ({ passed, failed, noAnswer, unsupported }) =>
    `läbitud ${passed}, ebaõnnestunud ${failed}, vastuseta ${noAnswer}, toetamata ${unsupported}`,
};

const failureText = (
  { noAnswer, missing = [], unexpected = [], createdBeforeDeleted }: ConformanceFailure,
  words: ConformanceWords,
): string => {
  const examples = [
    [words.missing, missing],
    [words.unexpected, unexpected],
  ] as const;
  return [
    ...(noAnswer === undefined ? [] : [words.why(noAnswer)]),
    ...examples.flatMap(([text, lines]) =>
      lines.length === 0 ? [] : [words.example(text(lines.length), JSON.stringify(lines[0]))],
    ),
    ...(createdBeforeDeleted === undefined ? [] : [words.order]),
  ].join("; ");
};

function* tableOf(
  { byStatement, failures, ...counts }: ConformanceReport,
  language: Language,
): Generator<string> {
  const [{ statements, vectors }, words] = [headings[language], conformanceWords[language]];
  yield* tableLines(
    statements,
    Object.entries(byStatement).map(([statement, of]) => [
      of.failed + of.noAnswer > 0 ? paint("red", statement) : statement,
      ...[of.passed, of.failed, of.noAnswer, of.unsupported].map(String),
      "",
    ]),
  );
  if (failures.length > 0) {
    yield "";
    yield* tableLines(
      vectors,
      failures.map((failure) => [failure.id, failureText(failure, words)]),
    );
  }
  yield "";
  yield totals[language](counts);
  if (counts.ignoredLines > 0) yield words.ignored(counts.ignoredLines);
}

export const conformCommand: Command = {
  options,
  help: {
    en: `levik conform --command COMMAND [--vectors FILE...] [--timeout SECONDS]
              [--lang en|et] [--format json|table] [--junit FILE] [--html FILE]

Runs an implementation of the rules, in any language, on the conformance vectors: small
markets with events and the deliveries that must result (docs/conformance.md).

COMMAND is started by sh. It reads lines {"id", "edition", "set", "events"} from standard
input and answers each with a line {"id", "deliveries": [...]} as levik predict prints
them, or {"id", "unsupported": true}, in any order. Other lines are ignored and counted.

  --command COMMAND  the implementation, for example "java -jar mine.jar"
  --vectors FILE     vectors, NDJSON; repeat for more (those of the package)
  --timeout SECONDS  for an answer to the oldest open line (${DEFAULT_TIMEOUT})
  --lang en|et       the language of the table and the page (en)
  --format FORMAT    json (default in a pipe) or table (default on a terminal)
  --junit FILE       write the report as JUnit XML
  --html FILE        write it as a page: what passed by statement, and what did not

Example:
  levik conform --command "python3 conformance/example/metering_points.py"

Exit status: 0 all passed or unsupported, 1 not, 2 bad input or usage or a command that
cannot be started, 130 interrupted.`,
    et: `levik conform --command COMMAND [--vectors FILE...] [--timeout SECONDS]
              [--lang en|et] [--format json|table] [--junit FILE] [--html FILE]

Käivitab reeglite teostuse, mis tahes keeles kirjutatu, vastavusvektoritega: väikesed turud
koos sündmuste ja teavitustega, mis neist peavad tulema (docs/conformance.md).

Käsu COMMAND käivitab sh. See loeb standardsisendist ridu {"id", "edition", "set", "events"} ja
vastab igale reaga {"id", "deliveries": [...]}, nagu neid kirjutab levik predict, või
{"id", "unsupported": true}, mis tahes järjekorras. Muud read jäetakse vahele ja loendatakse.

  --command COMMAND  teostus, näiteks "java -jar mine.jar"
  --vectors FILE     vektorid, NDJSON; mitme jaoks mitu korda (paketis olevad)
  --timeout SECONDS  kui kaua oodatakse vastust vanimale vastamata reale (${DEFAULT_TIMEOUT})
  --lang en|et       tabeli ja lehe keel (en)
  --format FORMAT    json (torus vaikimisi) või table (terminalis vaikimisi)
  --junit FILE       siia kirjutatakse aruanne JUnit XML-ina
  --html FILE        siia kirjutatakse aruanne lehena: mis väidete kaupa läbiti, mis mitte

Näide:
  levik conform --command "python3 conformance/example/metering_points.py"

Väljumiskood: 0 kõik läbitud või toetamata, 1 ei ole, 2 viga sisendis või käsureal või käsk,
mida ei saa käivitada, 130 katkestatud.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const command = required(given, "command", "the command of an implementation");
    const isTimeout = (seconds: number): boolean => seconds > 0 && seconds <= 3600;
    const timeout =
      numberAt(given, "timeout", "seconds, more than 0 and at most 3600", isTimeout) ?? DEFAULT_TIMEOUT;
    const format = formatOf(given, options.format);
    const junit = optional(given, "junit");
    const files = (given.values["vectors"] ?? []) as readonly string[];
    const html = optional(given, "html");
    await checkDistinctFiles(named("vectors", files), [...named("junit", junit), ...named("html", html)]);
    for (const written of [junit, html]) if (written !== undefined) await checkWritable(written);
    const vectors = await readVectors(files);

    const interrupted = new AbortController();
    const interrupt = (): void => interrupted.abort();
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const workers = Math.min(MOST_WORKERS, availableParallelism());
    const report = await runConformance({ command, vectors, timeout, workers, signal: interrupted.signal });
    process.removeListener("SIGINT", interrupt).removeListener("SIGTERM", interrupt);

    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(report, null, 2));
    else for (const line of tableOf(report, languageOf(given))) await output.line(line);
    await output.flush();
    if (junit !== undefined) await writeFileWhole(junit, [conformanceJunit(report)]);
    if (html !== undefined) await writeFileWhole(html, [conformanceHtml(report, command, languageOf(given))]);
    if (interrupted.signal.aborted) return INTERRUPTED;
    return report.failed + report.noAnswer === 0 ? 0 : 1;
  },
};
