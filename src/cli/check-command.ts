import type { Language } from "../reason/describe-reason.js";
import type { EventFinding } from "../predict/check-events.js";
import { checkNext, startChecking } from "../predict/check-events.js";
import type { Command } from "./command.js";
import { file, oneOfOption, readingOption, languageOption, readingHelp } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { withLocalTimes } from "../report/local-times.js";
import { runEvents } from "./events-input.js";
import { readSet } from "./market-input.js";
import {
  errorLimitOf,
  isStrict,
  oneFromStandardInput,
  formatOf,
  readingsOf,
  readOptions,
  required,
  languageOf,
} from "./options.js";
import { Output, notify } from "./output.js";
import { counted } from "./counted.js";
import type { Cell } from "./text-table.js";
import { longTable, painted } from "./text-table.js";

const tableWords = {
  en: { event: "event", nothing: "nothing found" },
  et: { event: "sündmus", nothing: "leide ei ole" },
} as const;

const inBrackets = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join("; ");

const rowOf =
  (language: Language) =>
  ({ event, finding, code, path, text, source }: EventFinding): readonly Cell[] => [
    `${tableWords[language].event} ${event}`,
    painted("red", finding),
    language === "et"
      ? `${withLocalTimes(text, language)} (${inBrackets([path, code, source.replaceAll("page ", "leht ")])})`
      : `${text} (${inBrackets([path, code, source])})`,
  ];

interface CheckLine {
  readonly isRemark: boolean;
  readonly finding: EventFinding;
}

const options = {
  set: file,
  events: file,
  format: oneOfOption(["json", "table", "ndjson"]),
  lang: languageOption,
  reading: readingOption,
} satisfies Specification;

export const checkCommand: Command = {
  options,
  help: {
    en: `levik check --set FILE --events FILE [--reading KEY=VALUE...]
            [--lang en|et] [--format json|table|ndjson]

Looks at each AGREEMENT, METERING_DATA and NETWORK_BILL event as a submission of its
initiator at its moment, on the set after the events before it, and lists the rules
that it breaks, with the Datahub's own error code where one is public. Which version or service a
submission should use is not checked. Remarks go to standard error.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt, JSON or NDJSON
${readingHelp.en}
  --lang en|et     the language of the table and of remarks (en)
  --format FORMAT  json (default in a pipe), ndjson or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik check --set market/set.json --events market/events.ndjson

Exit status: 0 nothing found, 1 findings, 2 bad input or usage.`,
    et: `levik check --set FILE --events FILE [--reading KEY=VALUE...]
            [--lang en|et] [--format json|table|ndjson]

Vaatab iga AGREEMENT, METERING_DATA ja NETWORK_BILL sündmust kui andmeid, mille selle algataja
sündmuse hetkel esitab, varasemate sündmuste järel kehtiva kogumiga, ja loetleb reeglid, mida
need rikuvad, koos Andmelao veakoodiga, kui see on avalik. Seda, millist versiooni või teenust
esitamiseks kasutada tuleb, ei kontrollita. Märkused lähevad standardveavoogu.

  --set FILE       mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --events FILE    sündmused occurredAt järjekorras, JSON või NDJSON
${readingHelp.et}
  --lang en|et     tabeli ja märkuste keel (en)
  --format FORMAT  json (torus vaikimisi), ndjson või table (terminalis vaikimisi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik check --set market/set.json --events market/events.ndjson

Väljumiskood: 0 leide ei ole, 1 on leide, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const setFile = required(given, "set", "a file with an agreement set");
    const events = required(given, "events", "a file of events");
    oneFromStandardInput(given, ["set", "events"]);
    const format = formatOf(given, options.format);
    const language = languageOf(given);
    const readings = readingsOf(given);
    const set = await readSet(setFile, isStrict(given));
    const output = new Output();
    let count = 0;
    /** The last item of the array, which has no comma after it. */
    let last: string | undefined;
    const print = function* (lines: Iterable<CheckLine>, place: string): Generator<string> {
      const found: EventFinding[] = [];
      for (const { isRemark, finding } of lines) {
        if (isRemark) notify(`remark: ${place}: event ${finding.event}: ${finding.finding}: ${finding.text}`);
        else found.push(finding);
      }
      if (format === "table") yield* longTable(found, rowOf(language));
      for (const finding of found) {
        count++;
        if (format === "table") continue;
        const line = JSON.stringify(finding);
        if (format === "ndjson") yield line;
        else {
          yield last === undefined ? "[" : `${last},`;
          last = line;
        }
      }
    };
    try {
      await runEvents(startChecking(set, { strict: isStrict(given), ...(readings && { readings }) }), {
        file: events,
        lenient: false,
        errorLimit: errorLimitOf(given),
        output,
        next: (progress, document) => {
          const { findings, advice, ...rest } = checkNext(
            progress,
            document,
            // The sentences of JSON are the same in every language.
            format === "table" ? language : "en",
            language,
          );
          const line = (isRemark: boolean) => (finding: EventFinding) => ({ isRemark, finding });
          return { ...rest, lines: [...findings.map(line(false)), ...advice.map(line(true))] };
        },
        print,
      });
      if (format === "table")
        await output.line(count === 0 ? tableWords[language].nothing : counted(count, "finding", language));
    } finally {
      // The findings before an invalid event are printed as a complete JSON document.
      if (format === "json") await output.line(last === undefined ? "[]" : `${last}\n]`);
      await output.flush();
    }
    return count === 0 ? 0 : 1;
  },
};
