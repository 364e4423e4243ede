/**
 * The ledger as a text, so that reading goes on where it stopped:
 *
 *     {"format": "levik-ledger", "formatVersion": 1, "entries": [
 *       {"resourceType": "AGREEMENT", "service": "search", "version": "V1",
 *        "read": [{"from": "2024-11-12T22:00Z", "to": "2024-11-13T22:00Z"}], "settled": [...],
 *        "ids": {"read": [{"from": 4000, "to": 4662}], "newest": 4661}}]}
 *
 * Intervals are half-open, in order, and do not touch; `settled` is a part of `read`; `ids` stands only beside version V1.
 */
import type { Ledger } from "./ledger-model.js";
import type { LedgerEntry } from "./ledger-model.js";
import type { ReadIds } from "./ledger-model.js";
import type { Either } from "fp-ts/lib/Either.js";
import { unfit } from "../documents/nesting.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference } from "../time/interval-set.js";
import { left, right } from "fp-ts/lib/Either.js";
import { isCut } from "./cut-text.js";
import { isResourceType } from "./request-faults.js";
import { mergeLedgers } from "./ledger.js";
import { isCount } from "./limits.js";
import { spanDocument } from "./plan.js";
import type { SpanDocument } from "./plan.js";
import type { MessageVersion } from "../documents/content.js";

// ---------------------------------------------------------------------------------------------------------- model

const FORMAT = "levik-ledger";
const FORMAT_VERSION = 1;

/** One entry of a ledger as a JSON value, instants in UTC. */
export interface LedgerEntryDocument {
  readonly resourceType: string;
  readonly service: string;
  readonly version: MessageVersion;
  readonly read: readonly SpanDocument[];
  readonly settled: readonly SpanDocument[];
  readonly ids?: ReadIds;
}

/** A ledger as a JSON value. */
export interface LedgerDocument {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly entries: readonly LedgerEntryDocument[];
}

/** Why a text is not a ledger: `path` leads to the first value out of place, `expected` says what it should be. */
export type LedgerError =
  /** The text ends before what it began: it was cut, in writing or on its way. */
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
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
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
 * A ledger as a text that readLedger reads back as the same ledger, and of which no part is a ledger.
 *
 * @example
 * writeLedger([]) // '{"format":"levik-ledger","formatVersion":1,"entries":[]}'
 */
export const writeLedger = (ledger: Ledger): string => JSON.stringify(ledgerDocument(ledger));

// -------------------------------------------------------------------------------------------------------- reading

type Attributes = Readonly<Record<string, unknown>>;

const parseJson = (text: string): Either<LedgerError, unknown> => {
  if (typeof text !== "string") return left({ tag: "NotJson", length: 0 });
  try {
    return right(JSON.parse(text));
  } catch {
    return left({ tag: isCut(text) ? "Truncated" : "NotJson", length: text.length });
  }
};

/**
 * The ledger that a JSON value holds. Left for another version of the form, and for the first value that is not what it
 * should be; nothing is put right.
 *
 * @example
 * ledgerOf({ format: "levik-ledger", formatVersion: 1, entries: [] }) // right([])
 * ledgerOf({ format: "levik-ledger", formatVersion: 2 }) // left({ tag: "UnknownFormatVersion", formatVersion: 2 })
 */
export const ledgerOf = (document: unknown): Either<LedgerError, Ledger> => {
  const why = unfit(document);
  if (why !== undefined) return left({ tag: "WrongShape", path: "$", expected: why.expected });
  let fault: LedgerError | undefined;
  const wrong = (path: string, expected: string): void => {
    fault ??= { tag: "WrongShape", path, expected };
  };
  const attributesAt = (value: unknown, path: string): Attributes => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Attributes;
    wrong(path, "an object");
    return {};
  };
  const itemsAt = (value: unknown, path: string): readonly unknown[] => {
    if (Array.isArray(value)) return value;
    wrong(path, "an array");
    return [];
  };
  const instantAt = (value: unknown, path: string): number => {
    const t = typeof value === "string" ? instantOf(value) : NaN;
    if (Number.isNaN(t)) wrong(path, "an instant");
    return t;
  };
  const countAt = (value: unknown, path: string): number => {
    if (typeof value === "number" && isCount(value)) return value;
    wrong(path, "a whole number from 0 on");
    return NaN;
  };
  const setAt = (
    value: unknown,
    path: string,
    endAt: (value: unknown, path: string) => number,
  ): IntervalSet => {
    const set: Interval[] = [];
    let last = -Infinity;
    itemsAt(value, path).forEach((item, i) => {
      const place = `${path}[${i}]`;
      const ends = attributesAt(item, place);
      const from = endAt(ends["from"], `${place}.from`);
      const to = endAt(ends["to"], `${place}.to`);
      if (from <= last) wrong(`${place}.from`, "later than the end of the one before");
      if (to <= from) wrong(`${place}.to`, "later than from");
      last = to;
      set.push({ from, to });
    });
    return set;
  };
  const idsAt = (value: unknown, path: string): ReadIds => {
    const attributes = attributesAt(value, path);
    const read = setAt(attributes["read"], `${path}.read`, countAt);
    const newest = countAt(attributes["newest"], `${path}.newest`);
    if (read.some(({ to }) => to > newest + 1)) wrong(`${path}.read`, "no id above newest");
    return { read, newest };
  };
  const entryAt = (value: unknown, path: string): LedgerEntry => {
    const { resourceType, service, version, read, settled, ids } = attributesAt(value, path);
    if (!isResourceType(resourceType)) wrong(`${path}.resourceType`, "a resource type");
    if (typeof service !== "string" || service === "") wrong(`${path}.service`, "the name of a service");
    if (version !== "V1" && version !== "V2") wrong(`${path}.version`, "V1 or V2");
    const readSet = setAt(read, `${path}.read`, instantAt);
    const settledSet = setAt(settled, `${path}.settled`, instantAt);
    if (fault === undefined && difference(settledSet, readSet).length > 0)
      wrong(`${path}.settled`, "a part of read");
    if (ids !== undefined && version !== "V1") wrong(`${path}.ids`, "no ids beside version V2");
    return {
      resourceType: resourceType as string,
      service: service as string,
      version: version as MessageVersion,
      read: readSet,
      settled: settledSet,
      ...(ids !== undefined && { ids: idsAt(ids, `${path}.ids`) }),
    };
  };

  const { format, formatVersion, entries } = attributesAt(document, "$");
  if (format !== FORMAT) wrong("$.format", FORMAT);
  else if (formatVersion !== FORMAT_VERSION) return left({ tag: "UnknownFormatVersion", formatVersion });
  let ledger: Ledger = [];
  itemsAt(entries, "$.entries").forEach((item, i) => {
    const merged = mergeLedgers(ledger, [entryAt(item, `$.entries[${i}]`)]);
    if (merged.length === ledger.length) wrong(`$.entries[${i}]`, "a source that no entry before has");
    ledger = merged;
  });
  return fault === undefined ? right(ledger) : left(fault);
};

/**
 * The ledger that a text holds. Left for a text that was cut anywhere, is no JSON, has another version of the form, or
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
