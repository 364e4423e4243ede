import type { Language } from "../reason/describe-reason.js";
import type { Ground } from "../rules/distribution/grounds.js";
import type { ExpectedData } from "../rules/deadlines/expected-data.js";
import { eachExpectedData } from "../rules/deadlines/expected-data.js";
import { expectedDataDocument } from "../rules/deadlines/expected-data-document.js";
import type { Instant } from "../time/instant.js";
import type { LocalDate } from "../time/local-date.js";
import { parseLocalDate } from "../time/local-date.js";
import { momentText, spanText } from "../report/local-times.js";
import { describeValue } from "../documents/decode-error.js";
import { writeInstant } from "../time/write-instant.js";
import type { Command } from "./command.js";
import { file, oneOfOption, readingOption, text, languageOption, readingHelp } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { readSet } from "./market-input.js";
import {
  isStrict,
  eicOf,
  instantOption,
  oneFromStandardInput,
  formatOf,
  readingsOf,
  optional,
  readOptions,
  required,
  requiredInstant,
  languageOf,
} from "./options.js";
import { Output, notify } from "./output.js";
import { counted } from "./counted.js";
import { paint, tableLines } from "./text-table.js";

/** The dates of a file: a JSON array of them, or one a line, as JSON texts. */
const readHolidays = async (file: string): Promise<readonly LocalDate[]> => {
  const dates: LocalDate[] = [];
  const errors: string[] = [];
  for await (const entry of readEntries(file)) {
    const read = typeof entry.value === "string" ? parseLocalDate(entry.value) : undefined;
    if (read?._tag === "Right") dates.push(read.right);
    else {
      const got = describeValue(entry.value);
      errors.push(`${placeOf(entry)}: expected a date such as "2024-12-24", got ${got}`);
    }
  }
  if (errors.length > 0) throw new InputError(errors);
  return dates;
};

// --- the table ---

const words = {
  en: {
    heading: ["METERING POINT", "DUE", "DATA", "TIMES", "WHY"],
    final: "final  ",
    initial: "initial",
    following: (chain: string) => `following ${chain}`,
    total: (at: string, parts: number, points: number) =>
      `by ${at} ${counted(parts, "part")} of ${counted(points, "point")} had to be there`,
  },
  et: {
    heading: ["MÕÕTEPUNKT", "TÄHTAEG", "ANDMED", "AJAD", "ALUS"],
    final: "lõplikud",
    initial: "esialgsed",
    following: (chain: string) => `${chain} kaudu`,
    total: (at: string, parts: number, points: number) =>
      `tähtajaks ${at} pidi olema saadud: ${counted(parts, "part", "et")}, ${counted(points, "point", "et")}`,
  },
} as const;

const whyOf =
  (language: Language) =>
  ({ rule, role, chain }: Ground): string =>
    chain === undefined
      ? `${rule} ${role}`
      : `${rule} ${role} ${words[language].following(chain.slice(0, -1).join(" → "))}`;

const rowsOf = (
  { meterEic, times, deadline, monthFinal, grounds }: ExpectedData,
  language: Language,
): readonly string[][] =>
  times.map(({ from, to }, i) => [
    i === 0 ? meterEic : "",
    i === 0 ? momentText(deadline, language) : "",
    i === 0 ? words[language][monthFinal ? "final" : "initial"] : "",
    spanText({ from, to }, language),
    i === 0 ? [...new Set(grounds.map(whyOf(language)))].join("; ") : "",
  ]);

async function printTable(
  expected: Iterable<ExpectedData>,
  at: Instant,
  output: Output,
  language: Language,
): Promise<void> {
  const { heading, total } = words[language];
  let points = 0;
  let parts = 0;
  let rows: string[][] = [];
  let last: string | undefined;
  const print = async (): Promise<void> => {
    const isFirst = points === 1;
    for (const line of tableLines(isFirst ? heading : heading.map(() => ""), rows)) await output.line(line);
    rows = [];
  };
  for (const data of expected) {
    if (data.meterEic !== last) {
      if (points > 0) await print();
      points++;
      last = data.meterEic;
    }
    parts++;
    for (const row of rowsOf(data, language)) rows.push(row);
  }
  if (points > 0) await print();
  await output.line(paint("bold", total(momentText(at, language), parts, points)));
}

// --- the document ---

async function printDocument(
  head: Readonly<Record<string, string>>,
  expected: Iterable<ExpectedData>,
  output: Output,
): Promise<void> {
  const start = JSON.stringify(head).slice(0, -1);
  let before: string | undefined;
  for (const data of expected) {
    await output.line(before === undefined ? `${start},"expected":[` : `${before},`);
    before = JSON.stringify(expectedDataDocument(data));
  }
  await output.line(before === undefined ? `${start},"expected":[]}` : `${before}\n]}`);
}

// --- the command ---

const options = {
  set: file,
  for: text,
  from: text,
  to: text,
  at: text,
  holidays: file,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
  reading: readingOption,
} satisfies Specification;

export const expectCommand: Command = {
  options,
  help: {
    en: `levik expect --set FILE --for EIC --from I --to I [--at I] [--holidays FILE]
             [--reading KEY=VALUE...] [--lang en|et] [--format json|table]

The metering data of the times from --from to --to that a party must have received by --at:
by metering point and deadline, with the grounds. A day's data is due at 10:00 of the next
working day (gas 13:00), of an aggregation point at 10:00 of the next day, the final data of a
month by the end of the 5th (gas the 7th). Data that the party sends itself, as the operator
of a point, is not expected.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --for EIC        the party
  --from I, --to I  the times the data is of, from an instant up to another
  --at I           deadlines up to this moment have passed (now)
  --holidays FILE  days off besides Saturdays and Sundays: JSON, ["2024-12-24", ...]
${readingHelp.en}
  --lang en|et     the language of the table (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal; times are
                   Estonian local time)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik expect --set market/set.json --for 38X-OS-0LZAADUQ4 --from 2027-03-26T22:00Z \\
    --to 2027-03-27T22:00Z --at 2027-03-29T12:00Z

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik expect --set FILE --for EIC --from I --to I [--at I] [--holidays FILE]
             [--reading KEY=VALUE...] [--lang en|et] [--format json|table]

Ajavahemiku --from kuni --to mõõteandmed, mille osapool pidi hetkeks --at saanud olema:
mõõtepunktide ja tähtaegade kaupa, koos alustega. Päeva andmete tähtaeg on järgmise tööpäeva
kell 10.00 (gaasil 13.00), agregeerimispunktil järgmise päeva kell 10.00, kuu lõplikel andmetel
5. kuupäeva lõpp (gaasil 7.). Andmeid, mida osapool mõõtepunkti haldurina ise saadab, ei
oodata.

  --set FILE       mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --for EIC        osapool
  --from I, --to I  aeg, mille kohta andmed on: ühest ajahetkest teiseni
  --at I           hetk, milleks tähtaeg pidi olema möödas (praegu)
  --holidays FILE  puhkepäevad peale laupäevade ja pühapäevade: JSON, ["2024-12-24", ...]
${readingHelp.et}
  --lang en|et     tabeli keel (en)
  --format FORMAT  json (torus vaikimisi) või table (terminalis vaikimisi; ajad
                   on Eesti aja järgi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik expect --set market/set.json --for 38X-OS-0LZAADUQ4 --from 2027-03-26T22:00Z \\
    --to 2027-03-27T22:00Z --at 2027-03-29T12:00Z

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const setFile = required(given, "set", "a file with an agreement set");
    oneFromStandardInput(given, ["set", "holidays"]);
    const party = eicOf("for", required(given, "for", "the EIC of a party"), notify);
    const from = requiredInstant(given, "from", "the instant at which the times begin");
    const to = requiredInstant(given, "to", "the instant at which the times end");
    if (from >= to) {
      throw new InputError(
        `--to: expected an instant after --from ${writeInstant(from)}, got ${writeInstant(to)}`,
      );
    }
    const at = instantOption(given, "at") ?? Date.now();
    const readings = readingsOf(given);
    const holidaysFile = optional(given, "holidays");
    const format = formatOf(given, options.format);
    const holidays = holidaysFile === undefined ? [] : await readHolidays(holidaysFile);
    const set = await readSet(setFile, isStrict(given));

    const output = new Output();
    const expected = eachExpectedData(set, party, { from, to, at, holidays, ...(readings && { readings }) });
    if (format === "table") await printTable(expected, at, output, languageOf(given));
    else {
      const head = { for: party, from: writeInstant(from), to: writeInstant(to), at: writeInstant(at) };
      await printDocument(head, expected, output);
    }
    await output.flush();
    return 0;
  },
};
