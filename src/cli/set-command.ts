import type { Language } from "../reason/describe-reason.js";
import type { FoldedSetDocument } from "../reconcile/agreement-state/fold-messages.js";
import { foldedSetDocument, foldMessages } from "../reconcile/agreement-state/fold-messages.js";
import type { AgreementMessage } from "../reconcile/agreement-state/agreement-message.js";
import { mayConcernAgreements } from "../reconcile/agreement-state/agreement-message.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { PageRead } from "../reconcile/incomplete-answers.js";
import { incompleteAnswers, incompleteText } from "../reconcile/incomplete-answers.js";
import type { ReceivedMessage } from "../reconcile/received-message.js";
import { refusingRemarks } from "../reconcile/strict.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { validityText, withLocalTimes } from "../report/local-times.js";
import type { Command } from "./command.js";
import { file, oneOfOption, severalFiles, text, languageOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { InputError, placeOf, readParts } from "../runtime/files/read-entries.js";
import { receivedIn } from "../runtime/files/received.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import { unmatchedDocument } from "../reconcile/agreement-state/unmatched.js";
import { unmatchedInEstonian } from "./unmatched-in-estonian.js";
import { readSet } from "./market-input.js";
import type { Given } from "./options.js";
import {
  isStrict,
  eicOf,
  errorLimitOf,
  messageLimitOf,
  formatOf,
  optional,
  readOptions,
  required,
  languageOf,
} from "./options.js";
import { ReportedNotices } from "./reported-notices.js";
import { Output, notify } from "./output.js";
import { counted } from "./counted.js";
import { paint, painted, tableLines } from "./text-table.js";

/** The files after --received, also where the shell made several words of one pattern. */
const receivedFiles = ({ values, positionals }: Given): readonly string[] => {
  const named = values["received"];
  const files = [...(Array.isArray(named) ? named : []), ...positionals].map(String);
  if (!Array.isArray(named)) {
    throw new InputError("--received is missing, expected files of received messages");
  }
  if (files.includes("")) throw new InputError("--received: expected a value");
  return files;
};

/** A message as the fold reads it: one without an id is named by its place. */
const asAgreementMessage = (message: ReceivedMessage): AgreementMessage => {
  if (message.tag !== "Unreadable" || message.id !== null || message.place === undefined) return message;
  const { place, errors } = message;
  return { ...message, errors: errors.map((error) => `${place}: ${error}`) };
};

/** The messages of all files that may concern agreements; the others are not kept. */
const readMessages = async (
  files: readonly string[],
  strict: boolean,
  messageLimit: number | undefined,
  errorLimit: number | undefined,
): Promise<readonly AgreementMessage[]> => {
  const messages: AgreementMessage[] = [];
  const pages: PageRead[] = [];
  for (const file of files) {
    const reported = new ReportedNotices(errorLimit);
    for await (const part of readParts(file)) {
      const { messages: found, remarks, page } = receivedIn(part, { messageLimit });
      if (page !== undefined) pages.push(page);
      for (const remark of remarks) reported.remark(`warning: ${placeOf(part)}: `, remark);
      for (const message of found) {
        if (!mayConcernAgreements(message)) continue;
        messages.push(asAgreementMessage(strict ? refusingRemarks(message, remarks) : message));
        if (message.tag === "Unreadable") continue;
        for (const remark of message.remarks ?? [])
          reported.remark(`warning: ${placeOf(part)}: message ${message.id}: `, remark);
      }
    }
    reported.end(file);
  }
  for (const answer of incompleteAnswers(pages))
    notify(`warning: ${answer.place}: ${incompleteText(answer)}`);
  return messages;
};

// --- the document ---

function* listLines(name: string, items: readonly unknown[], isLast: boolean): Generator<string> {
  const end = isLast ? "]}" : "],";
  if (items.length === 0) yield `"${name}": [${end}`;
  else {
    yield `"${name}": [`;
    for (const [i, item] of items.entries()) {
      yield `${JSON.stringify(item)}${i === items.length - 1 ? "" : ","}`;
    }
    yield end;
  }
}

function* documentLines({ meteringPoints, agreements, unplaced }: FoldedSetDocument): Generator<string> {
  yield "{";
  yield* listLines("meteringPoints", meteringPoints, false);
  yield* listLines("agreements", agreements, false);
  yield* listLines("unplaced", unplaced, true);
}

// --- the table ---

const words = {
  en: {
    heading: ["AGREEMENT", "METERING POINT", "PROVIDER", "CUSTOMER", "VALIDITY"],
    unknown: "unknown",
    message: "message",
    why: { contentless: "contentless", unreadable: "unreadable", unknown: "unknown", ambiguous: "ambiguous" },
    total: (agreements: number, unplaced: number) =>
      `${counted(agreements, "agreement")}, ${unplaced} not placed`,
  },
  et: {
    heading: ["LEPING", "MÕÕTEPUNKT", "TEENUSEPAKKUJA", "KLIENT", "KEHTIVUS"],
    unknown: "teadmata",
    message: "teavitus",
    why: { contentless: "sisuta", unreadable: "loetamatu", unknown: "tundmatu", ambiguous: "mitmene" },
    total: (agreements: number, unplaced: number) =>
      `${counted(agreements, "agreement", "et")}, paigutamata ${unplaced}`,
  },
} as const;

const instantIn = (text: string | null | undefined): Instant =>
  typeof text === "string" ? instantOf(text) : Infinity;

const rowOf =
  (language: Language) =>
  (agreement: AgreementDocument): readonly string[] => [
    agreement.agreementType,
    agreement.meterEic ?? "",
    agreement.serviceProviderEic ?? words[language].unknown,
    agreement.customerEic ?? words[language].unknown,
    validityText({ from: instantIn(agreement.validFrom), to: instantIn(agreement.validTo) }, language),
  ];

/** The set and the messages without a place in it, for a table in Estonian. */
const foldedInEstonian = (
  party: Eic,
  base: AgreementSet | undefined,
  messages: Iterable<AgreementMessage>,
): FoldedSetDocument => {
  const { agreements, unplaced } = foldMessages(party, base?.agreements() ?? [], messages);
  return {
    meteringPoints: [],
    agreements: agreements.map(({ document }) => document),
    unplaced: unplaced.map((one) => ({ ...unmatchedDocument(one), text: unmatchedInEstonian(one) })),
  };
};

const rowsAtOnce = 1000;

function* tableOf({ agreements, unplaced }: FoldedSetDocument, language: Language): Generator<string> {
  const { heading, message, why: whys, total } = words[language];
  for (let i = 0; i < agreements.length; i += rowsAtOnce) {
    const rows = agreements.slice(i, i + rowsAtOnce).map(rowOf(language));
    yield* tableLines(i === 0 ? heading : heading.map(() => ""), rows);
  }
  const rows = unplaced.map(({ messageId, why, text }) => [
    painted("yellow", whys[why]),
    messageId === null ? "" : `${message} ${String(messageId)}`,
    language === "en" ? withLocalTimes(text) : text,
  ]);
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    yield* tableLines(["", "", ""], rows.slice(i, i + rowsAtOnce));
  }
  yield paint("bold", total(agreements.length, unplaced.length));
}

// --- the command ---

const options = {
  received: severalFiles,
  base: file,
  for: text,
  "message-limit": text,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} satisfies Specification;

export const setCommand: Command = {
  options,
  help: {
    en: `levik set --received FILE... [--base FILE] --for EIC [--message-limit N] [--lang en|et]
          [--format json|table]

Makes an agreement set of received AGREEMENT messages, and lists what has no place in
it: messages without content, what cannot be read as a message, changes of agreements that
no message announced, and agreements without parties that match several. The set is input
for --set.

  --received FILE...  pages or messages as received, of the old service and of new ones,
                      in any order; other messages are passed over (- is standard input)
  --base FILE         an agreement set to start from, JSON or NDJSON
  --for EIC           the party that received them
  --message-limit N   a message of more characters of JSON is unreadable (67108864)
  --lang en|et        the language of the table (en)
  --format FORMAT     json (default in a pipe) or table (default on a terminal; times are
                      Estonian local time)

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik set --received market/received.ndjson --for 38X-OS-0LZAADUQ4

Exit status: 0 done, also when something has no place; 2 bad input or usage.`,
    et: `levik set --received FILE... [--base FILE] --for EIC [--message-limit N] [--lang en|et]
          [--format json|table]

Teeb saadud AGREEMENT teavitustest lepingute kogumi ja loetleb, mida sinna paigutada ei saa:
sisuta teavitused, see, mida ei saa teavitusena lugeda, muudatused lepingutes, mille kohta
varasemat teavitust ei ole, ja osapoolteta lepingud, mis sobivad mitme lepinguga. Kogum sobib
valiku --set sisendiks.

  --received FILE...  leheküljed või teavitused, nagu need saadi, vanast teenusest ja
                      uutest, mis tahes järjekorras; muud teavitused jäetakse vahele
                      (- on standardsisend)
  --base FILE         lepingute kogum, millest alustada, JSON või NDJSON
  --for EIC           osapool, kes need sai
  --message-limit N   teavitus, mille JSON on sellest märkide arvust pikem, on loetamatu
                      (67108864)
  --lang en|et        tabeli keel (en)
  --format FORMAT     json (torus vaikimisi) või table (terminalis vaikimisi;
                      ajad on Eesti aja järgi)

Näide (failid teeb levik sample --points 20 --seed 1 --out market):
  levik set --received market/received.ndjson --for 38X-OS-0LZAADUQ4

Väljumiskood: 0 tehtud, ka siis, kui midagi jäi paigutamata; 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options, true);
    const files = receivedFiles(given);
    const baseFile = optional(given, "base");
    if ([...files, baseFile].filter((file) => file === "-").length > 1) {
      throw new InputError("--received and --base: expected standard input (-) for one file only");
    }
    const party = eicOf("for", required(given, "for", "the EIC of the party that received them"), notify);
    const format = formatOf(given, options.format);
    const base = baseFile === undefined ? undefined : await readSet(baseFile, isStrict(given));
    const language = languageOf(given);
    const messages = await readMessages(files, isStrict(given), messageLimitOf(given), errorLimitOf(given));
    const folded =
      format === "table" && language === "et"
        ? foldedInEstonian(party, base, messages)
        : foldedSetDocument(party, base, messages);

    const output = new Output();
    for (const line of format === "json" ? documentLines(folded) : tableOf(folded, language))
      await output.line(line);
    await output.flush();
    return 0;
  },
};
