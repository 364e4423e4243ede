/**
 * The ledger of `levik plan`: read from its file, with answers folded into it.
 */
import { HOUR } from "../time/durations.js";
import { stat } from "node:fs/promises";
import type { Answer, Ledger, LedgerError, ScanRequest, ServiceId } from "../scan/index.js";
import { emptyLedger, foldAnswer, ledgerDocument, services } from "../scan/index.js";
import { ledgerIn, parseJson, withLedger } from "../scan/ledger-document.js";
import { scanDocumentOf } from "../scan/scan-ledger.js";
import { instantOf } from "../time/instant.js";
import type { AnswerDocument } from "../documents/answer-document.js";
import { decodeAnswer } from "../documents/answer-document.js";
import { describeValue } from "../documents/decode-error.js";
import { explainDecodeError } from "../documents/error-text.js";
import { remarksOf } from "../documents/collect-remarks.js";
import { explainRemark } from "../documents/remarks.js";
import type { Remark } from "../documents/remarks.js";
import { ScanLedgerDocument } from "../documents/scan-ledger-codec.js";
import { readText } from "../runtime/files/bytes.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { notify } from "./output.js";

/** The longest time that a message is assumed to take to become visible after its createdTime. */
const overlap = HOUR;

const ledgerErrorText = (error: LedgerError): string => {
  switch (error.tag) {
    case "Truncated":
      return `expected a whole ledger, got one cut after ${error.length} characters`;
    case "NotJson":
      return "expected a ledger (JSON), got a text that is not";
    case "UnknownFormatVersion":
      return `expected a ledger of format version 1, got ${JSON.stringify(error.formatVersion) ?? "none"}`;
    case "WrongShape":
      return `${error.path}: expected ${error.expected}`;
  }
};

const isMissing = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT",
  );

/** A ledger as it is in its file, and the periods that it states as read. */
export interface KeptLedger {
  readonly ledger: Ledger;
  /** The whole document, with attributes that a scan or another program keeps next to the ledger; absent where there is no file yet. */
  readonly document?: ScanLedgerDocument;
}

/** Reports the remarks of a value: as warnings, or as an error with `--strict`. */
const report = (place: string, remarks: readonly Remark[], strict: boolean): void => {
  for (const remark of remarks) {
    if (strict) throw new InputError(`${place}: ${explainRemark(remark)}`);
    notify(`warning: ${place}: ${explainRemark(remark)}`);
  }
};

/** The ledger of a file; a file that is not there yet is a ledger of nothing read. */
export const ledgerOfFile = async (file: string, strict = false): Promise<KeptLedger> => {
  if (await isMissing(file)) return { ledger: emptyLedger };
  const parsed = parseJson(await readText(file));
  const read = parsed._tag === "Left" ? parsed : scanDocumentOf(parsed.right);
  if (read._tag === "Left") throw new InputError(`${file}: ${ledgerErrorText(read.left)}`);
  const document = read.right;
  report(file, remarksOf(ScanLedgerDocument, document), strict);
  return { ledger: ledgerIn(document), document };
};

/** The text of a file with another ledger in it; all else stays as it was. */
export const textWithLedger = ({ document }: KeptLedger, ledger: Ledger): string =>
  JSON.stringify(document === undefined ? ledgerDocument(ledger) : withLedger(document, ledger));

/** The service that answered, by default the old one, and its version, which may be given. */
const sourceOf = (answer: AnswerDocument, place: string): Pick<Answer, "service" | "version"> => {
  const service = answer.service ?? "search";
  if (!isService(service))
    throw new InputError(
      `${place}: service: expected one of ${Object.keys(services).join(", ")}, got ${describeValue(service)}`,
    );
  const { version: spoken } = services[service];
  const version = answer.version ?? spoken;
  if (version !== spoken)
    throw new InputError(
      `${place}: version: expected ${spoken} of ${service}, got ${describeValue(version)}`,
    );
  return { service, version: spoken };
};

const isService = (name: string): name is ServiceId => Object.hasOwn(services, name);

/** The request that was answered; of a period where it has no ids. */
const requestOf = ({ resourceType, ...asked }: AnswerDocument["request"]): ScanRequest =>
  asked.idFrom === undefined || asked.idFrom === null
    ? {
        resourceType,
        createdTimeFrom: instantOf(asked.createdTimeFrom ?? ""),
        createdTimeTo: instantOf(asked.createdTimeTo ?? ""),
      }
    : { resourceType, idFrom: Number(asked.idFrom), idTo: Number(asked.idTo) };

/** One answer that was read, instants as numbers. */
const answerOf = (document: AnswerDocument, place: string): Answer => {
  const { newestId } = document;
  return {
    ...sourceOf(document, place),
    request: requestOf(document.request),
    askedAt: instantOf(document.askedAt),
    endedAt: instantOf(document.endedAt ?? document.askedAt),
    pages: Number(document.pages),
    totalPages: Number(document.totalPages),
    ...(typeof newestId === "number" && { newestId }),
  };
};

const noAnswer = (place: string, why: string): InputError =>
  new InputError(`${place}: expected an answer with request, askedAt, pages and totalPages (${why})`);

/**
 * Folds the answers of a file into a ledger; one that was not read to its end is reported and left out. Remarks on
 * an answer are warnings, or errors with --strict.
 */
export const foldAnswers = async (ledger: Ledger, file: string, strict = false): Promise<Ledger> => {
  let folded = ledger;
  for await (const entry of readEntries(file)) {
    const place = placeOf(entry);
    const decoded = decodeAnswer(entry.value);
    if (decoded._tag === "Left") throw noAnswer(place, explainDecodeError(decoded.left[0]));
    const { value, remarks } = decoded.right;
    report(place, remarks, strict);
    const next = foldAnswer(folded, answerOf(value, place), overlap);
    if (next._tag === "Right") {
      folded = next.right;
      continue;
    }
    if (next.left.tag !== "Incomplete") throw noAnswer(place, next.left.tag);
    const { pages, totalPages } = next.left;
    notify(`warning: ${place}: ${pages} of ${totalPages} pages: the answer counts as not read`);
  }
  return folded;
};
