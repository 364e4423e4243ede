/**
 * The ledger as text, from which reading resumes; its form is that of LedgerDocument.
 */
import type { Ledger, LedgerEntry } from "./ledger-model.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, map, mapLeft, right } from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import type { Errors } from "io-ts";
import { decodeErrorsOf } from "../documents/decode-error.js";
import { LEDGER_FORMAT, LEDGER_FORMAT_VERSION, LedgerDocument } from "../documents/ledger-codec.js";
import type { LedgerEntryDocument, SpanDocument } from "../documents/ledger-codec.js";
import { UnknownRecord } from "../documents/total.js";
import { instantOf } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptyLedger, keyOf } from "./ledger-model.js";
import { isCut } from "./cut-text.js";
import { mergeLedgers } from "./ledger.js";
import { spanDocument } from "./plan.js";

// ---------------------------------------------------------------------------------------------------------- model

export { LedgerDocument } from "../documents/ledger-codec.js";
export type { LedgerEntryDocument } from "../documents/ledger-codec.js";

/** Why a text is not a ledger: `path` is the first invalid value, `expected` what is valid there. */
export type LedgerError =
  /** The text is truncated. */
  | { readonly tag: "Truncated"; readonly length: number }
  | { readonly tag: "NotJson"; readonly length: number }
  | { readonly tag: "UnknownFormatVersion"; readonly formatVersion: unknown }
  | { readonly tag: "WrongShape"; readonly path: string; readonly expected: string };

// -------------------------------------------------------------------------------------------------------- writing

/**
 * A ledger as a JSON value.
 *
 * @example
 * ledgerDocument([]) // { format: "levik-ledger", formatVersion: 1, entries: [] }
 */
export const ledgerDocument = (ledger: Ledger): LedgerDocument => ({
  format: LEDGER_FORMAT,
  formatVersion: LEDGER_FORMAT_VERSION,
  entries: ledger.map(({ resourceType, service, version, read, settled, ids }) => ({
    resourceType,
    service,
    version,
    read: read.map(spanDocument),
    settled: settled.map(spanDocument),
    ...(ids && { ids }),
  })),
});

/**
 * A ledger as a text that readLedger reads back as the same ledger; no truncated part of it is a valid ledger.
 *
 * @example
 * writeLedger([]) // '{"format":"levik-ledger","formatVersion":1,"entries":[]}'
 */
export const writeLedger = (ledger: Ledger): string => JSON.stringify(ledgerDocument(ledger));

/**
 * A document with another ledger in it: all else that it has, its own attributes as well as those of its entries, stays as it is,
 * and so does an entry for which nothing new was read.
 */
export const withLedger = <D extends LedgerDocument>(document: D, ledger: Ledger): D => {
  const keyed = (entries: readonly LedgerEntryDocument[]): ReadonlyMap<string, LedgerEntryDocument> =>
    new Map(entries.map((entry) => [keyOf(entry), entry]));
  const before = keyed(ledgerDocument(ledgerIn(document)).entries);
  const after = keyed(ledgerDocument(ledger).entries);
  const kept = document.entries.flatMap((entry): readonly LedgerEntryDocument[] => {
    const now = after.get(keyOf(entry));
    if (now === undefined) return [];
    const isSame = JSON.stringify(now) === JSON.stringify(before.get(keyOf(entry)));
    return [isSame ? entry : { ...entry, ...now }];
  });
  const added = Array.from(after.values()).filter((entry) => !before.has(keyOf(entry)));
  return { ...document, entries: [...kept, ...added] };
};

// -------------------------------------------------------------------------------------------------------- reading

/** The JSON value of a ledger's text, cut texts distinguished from others. */
export const parseJson = (text: string): Either<LedgerError, unknown> => {
  if (typeof text !== "string") return left({ tag: "NotJson", length: 0 });
  try {
    return right(JSON.parse(text));
  } catch {
    return left({ tag: isCut(text) ? "Truncated" : "NotJson", length: text.length });
  }
};

/** What keeps a document from being a ledger: its first error, or another version of the form. */
export const ledgerErrorOf =
  (document: unknown) =>
  (errors: Errors): LedgerError => {
    const [{ path, expected }] = decodeErrorsOf(errors);
    return path === "$.formatVersion" && UnknownRecord.is(document)
      ? { tag: "UnknownFormatVersion", formatVersion: document["formatVersion"] }
      : { tag: "WrongShape", path, expected };
  };

const intervalsOf = (spans: readonly SpanDocument[]): IntervalSet =>
  spans.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }));

const entryOf = (entry: LedgerEntryDocument): LedgerEntry => {
  const { resourceType, service, version, read, settled, ids } = entry;
  return {
    resourceType,
    service,
    version,
    read: intervalsOf(read),
    settled: intervalsOf(settled),
    ...(ids && { ids }),
  };
};

/** The ledger that a decoded document holds. */
export const ledgerIn = ({ entries }: LedgerDocument): Ledger =>
  mergeLedgers(emptyLedger, entries.map(entryOf));

/**
 * The ledger that a JSON value holds. Left for another version of the form, and for the first value that is not what it
 * should be; nothing is put right.
 *
 * @example
 * ledgerOf({ format: "levik-ledger", formatVersion: 1, entries: [] }) // right([])
 * ledgerOf({ format: "levik-ledger", formatVersion: 2 }) // left({ tag: "UnknownFormatVersion", formatVersion: 2 })
 */
export const ledgerOf = (document: unknown): Either<LedgerError, Ledger> =>
  pipe(LedgerDocument.decode(document), mapLeft(ledgerErrorOf(document)), map(ledgerIn));

/**
 * The ledger that a text holds. Left for a text that is truncated, is not JSON, has another version of the form, or
 * holds a value that is not what it should be.
 *
 * @example
 * readLedger('{"format":"levik-ledger","formatVersion":1,"entries":[]}') // right([])
 * readLedger('{"format":"levik-ledger",') // left({ tag: "Truncated", length: 25 })
 */
export const readLedger = (text: string): Either<LedgerError, Ledger> => {
  const document = parseJson(text);
  return document._tag === "Left" ? document : ledgerOf(document.right);
};
