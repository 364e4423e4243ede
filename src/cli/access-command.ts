import type { Language } from "../reason/describe-reason.js";
import { access } from "../rules/access/access.js";
import type { AccessAnswer, AccessGround, AccessNeed, AccessRefusal } from "../rules/access/access-answer.js";
import { explainAccessError } from "../rules/access/access-error.js";
import type { AuthorizedParty } from "../rules/access/authorizations.js";
import { readAuthorizations } from "../rules/access/authorizations.js";
import { accessRecord } from "../rules/access/access-record.js";
import {
  denialInEstonian,
  grantInEstonian,
  needInEstonian,
} from "../rules/access/access-text-in-estonian.js";
import type { Interval } from "../time/interval.js";
import { momentText, validityText, withLocalTimes } from "../report/local-times.js";
import { explainDecodeError } from "../documents/error-text.js";
import { explainRemark } from "../documents/remarks.js";
import type { AuthorizationV1 } from "../documents/v1/authorization-v1.js";
import type { Command } from "./command.js";
import { file, oneOfOption, text, languageOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { readSet } from "./market-input.js";
import {
  isStrict,
  eicOf,
  instantAt,
  oneFromStandardInput,
  formatOf,
  optional,
  readOptions,
  required,
  requiredInstant,
  languageOf,
} from "./options.js";
import type { Given } from "./options.js";
import { Output, notify } from "./output.js";
import type { Cell } from "./text-table.js";
import { paint, painted, tableLines } from "./text-table.js";

const readAuthorizationsOf = async (
  path: string,
  authorized: AuthorizedParty,
  strict: boolean,
): Promise<readonly AuthorizationV1[]> => {
  const authorizations: AuthorizationV1[] = [];
  const errors: string[] = [];
  let contentless = 0;
  for await (const entry of readEntries(path)) {
    const read = readAuthorizations(entry.value, authorized);
    if (read._tag === "Left") {
      for (const error of read.left) errors.push(`${placeOf(entry)}: ${explainDecodeError(error)}`);
      continue;
    }
    for (const one of read.right.authorizations) authorizations.push(one);
    contentless += read.right.contentless;
    for (const report of read.right.remarks) {
      const line = `${placeOf(entry)}: ${explainRemark(report)}`;
      if (strict) errors.push(line);
      else notify(`warning: ${line}`);
    }
  }
  if (errors.length > 0) throw new InputError(errors);
  if (contentless > 0) notify(`warning: ${path}: ${contentless} PERMISSION messages have no content`);
  return authorizations;
};

// --- the table ---

const words = {
  en: {
    yes: "yes",
    no: "no",
    need: "need",
    point: "metering point  ",
    data: "metering data   ",
    none: "none of it",
    granted: ({ text }: AccessGround) => withLocalTimes(text),
    refused: ({ text }: AccessRefusal) => withLocalTimes(text),
    needed: ({ text }: AccessNeed) => withLocalTimes(text),
  },
  et: {
    yes: "jah",
    no: "ei",
    need: "vaja",
    point: "mõõtepunkt  ",
    data: "mõõteandmed ",
    none: "mitte midagi",
    granted: grantInEstonian,
    refused: denialInEstonian,
    needed: needInEstonian,
  },
} as const;

const rowOf = (mark: Cell, text: string, { role, statements }: AccessGround | AccessRefusal): Cell[] => [
  mark,
  role ?? "",
  `${text} (${statements.join(", ")})`,
];

function* answerLines(answer: AccessAnswer, language: Language): Generator<string> {
  const { eic, meterEic, meteringPoint, periods, grounds, refused, needed, now } = answer;
  const { yes, no, need, point, data, none, ...texts } = words[language];
  yield paint("bold", `${eic}  ${meterEic}  ${momentText(now, language)}`);
  yield `${point}${meteringPoint ? paint("green", yes) : paint("red", no)}`;
  if (periods.length === 0) yield `${data}${paint("red", none)}`;
  for (const [i, period] of periods.entries()) {
    const indent = i === 0 ? data : " ".repeat(data.length);
    yield `${indent}${paint("green", validityText(period, language))}`;
  }
  const rows = [
    ...grounds.map((ground) => rowOf(painted("green", yes), texts.granted(ground), ground)),
    ...refused.map((refusal) => rowOf(painted("red", no), texts.refused(refusal), refusal)),
    ...needed.map((one) => [painted("yellow", need), "", texts.needed(one)]),
  ];
  yield* tableLines(["", "", ""], rows, "  ");
}

// --- the command ---

const consentOf = (given: Given): Interval | undefined => {
  const text = optional(given, "legal-consent");
  if (text === undefined) return undefined;
  const [start, end, ...more] = text.split("..");
  if (end === undefined || more.length > 0) {
    throw new InputError(
      `--legal-consent: expected two instants such as 2025-01-01T00:00Z..2026-01-01T00:00Z, got ${JSON.stringify(text)}`,
    );
  }
  const span = { from: instantAt("legal-consent", start!), to: instantAt("legal-consent", end) };
  if (span.from < span.to) return span;
  throw new InputError(`--legal-consent: expected the earlier instant first, got ${JSON.stringify(text)}`);
};

const options = {
  set: file,
  authorizations: file,
  for: text,
  meter: text,
  from: text,
  to: text,
  now: text,
  role: text,
  purpose: text,
  "legal-consent": text,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} satisfies Specification;

export const accessCommand: Command = {
  options,
  help: {
    en: `levik access --set FILE --authorizations FILE --for EIC --meter EIC --from I --to I [--now I]
             [--role ROLE] [--purpose PURPOSE] [--legal-consent I..I] [--lang en|et] [--format json|table]

Whether a party may now query the metering point and exactly which periods of its data
between two instants: by operating it, by agreement, by authorization, by consent; on
what grounds, what was refused and why, and what would give access to the rest.

  --set FILE             metering points and agreements, JSON or NDJSON (- is standard input)
  --authorizations FILE  authorizations, received PERMISSION messages, or answers of
                         customer-authorization/search to --for, JSON or NDJSON
  --for EIC              the party that asks
  --meter EIC            the metering point
  --from I, --to I       the data asked for, from an instant up to another
  --now I                the moment of asking (the clock)
  --role ROLE            the market role it asks in, such as OPEN_SUPPLIER (any)
  --purpose PURPOSE      only authorizations of this purpose count (any); PORTFOLIO is that of
                         a balance responsible party
  --legal-consent I..I   data to whose query the customer, a legal person or organization,
                         consented outside the Datahub
  --lang en|et           the language of the table (en)
  --format FORMAT        json (default in a pipe) or table (default on a terminal)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik access --set market/set.json --authorizations authorizations.json --for 38X-OS-0LZAADUQ4 \\
    --meter 38Z-EL-23DOHZCES --from 2027-03-26T22:00Z --to 2027-03-27T22:00Z

Exit status: 0 done, whatever the answer; 2 bad input or usage.`,
    et: `levik access --set FILE --authorizations FILE --for EIC --meter EIC --from I --to I [--now I]
             [--role ROLE] [--purpose PURPOSE] [--legal-consent I..I] [--lang en|et] [--format json|table]

Kas osapool võib praegu mõõtepunkti kohta päringuid teha ja millise aja andmed ta kahe
ajahetke vahel täpselt saab: haldurina, lepingu, ligipääsuõiguse või nõusoleku alusel; mis on
alused, mis jäi kõrvale ja miks, ning mis annaks ligipääsu ülejäänule.

  --set FILE             mõõtepunktid ja lepingud, JSON või NDJSON (- on standardsisend)
  --authorizations FILE  ligipääsuõigused, saadud PERMISSION teavitused või teenuse
                         customer-authorization/search vastused osapoolele --for, JSON või
                         NDJSON
  --for EIC              osapool, kes küsib
  --meter EIC            mõõtepunkt
  --from I, --to I       küsitud andmed: ühest ajahetkest teiseni
  --now I                küsimise hetk (kella järgi)
  --role ROLE            turuosalise roll, milles küsitakse, näiteks OPEN_SUPPLIER (kõik)
  --purpose PURPOSE      arvesse lähevad ainult selle eesmärgiga ligipääsuõigused (kõik);
                         bilansihalduri eesmärk on PORTFOLIO
  --legal-consent I..I   andmed, mille pärimiseks on klient, juriidiline isik või
                         organisatsioon, andnud nõusoleku väljaspool Andmeladu
  --lang en|et           tabeli keel (en)
  --format FORMAT        json (torus vaikimisi) või table (terminalis vaikimisi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik access --set market/set.json --authorizations authorizations.json --for 38X-OS-0LZAADUQ4 \\
    --meter 38Z-EL-23DOHZCES --from 2027-03-26T22:00Z --to 2027-03-27T22:00Z

Väljumiskood: 0 tehtud, olgu vastus milline tahes; 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const setFile = required(given, "set", "a file with an agreement set");
    const authorizationsFile = required(given, "authorizations", "a file with authorizations");
    oneFromStandardInput(given, ["set", "authorizations"]);
    const eic = eicOf("for", required(given, "for", "the EIC of a party"), notify);
    const meterEic = eicOf("meter", required(given, "meter", "the EIC of a metering point"), notify);
    const from = requiredInstant(given, "from", "the instant the data starts");
    const to = requiredInstant(given, "to", "the instant the data ends");
    if (!(from < to)) {
      throw new InputError(
        `--to: expected an instant after --from, got ${JSON.stringify(given.values["to"])}`,
      );
    }
    const moment = optional(given, "now");
    const now = moment === undefined ? Date.now() : instantAt("now", moment);
    const role = optional(given, "role");
    const purpose = optional(given, "purpose");
    const legalConsent = consentOf(given);
    const format = formatOf(given, options.format);

    const set = await readSet(setFile, isStrict(given));
    const authorizations = await readAuthorizationsOf(
      authorizationsFile,
      { eic, ...(role !== undefined && { role }) },
      isStrict(given),
    );
    const span = { from, to };
    const answer = access({ set, authorizations, eic, meterEic, span, now, role, purpose, legalConsent });
    if (answer._tag === "Left") throw new InputError(explainAccessError(answer.left));
    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(accessRecord(answer.right), null, 2));
    else for (const line of answerLines(answer.right, languageOf(given))) await output.line(line);
    await output.flush();
    return 0;
  },
};
