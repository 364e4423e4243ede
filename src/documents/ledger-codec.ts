/**
 * The ledger of a reader of messages, which periods of which services it has read, as a document:
 *
 *     {"format": "levik-ledger", "formatVersion": 1, "entries": [
 *       {"resourceType": "AGREEMENT", "service": "search", "version": "V1",
 *        "read": [{"from": "2024-11-12T22:00Z", "to": "2024-11-13T22:00Z"}], "settled": [...],
 *        "ids": {"read": [{"from": 4000, "to": 4662}], "newest": 4661}}]}
 *
 * Spans are half-open, in order, and do not touch; `settled` is a part of `read`; `ids` is allowed only with version V1.
 */
import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "./total.js";
import type { Breach } from "./combinators.js";
import { maybe, mustHold } from "./combinators.js";
import type { MessageVersion } from "./content.js";
import { scalar, worded, wrongKind } from "./scalar.js";
import { InstantText, oneOf, WholeNumber } from "./scalars.js";
import { inSequence } from "./sequences.js";
import { resourceTypes } from "./vocabulary.js";
import { instantOf } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference } from "../time/interval-set.js";

// --- spans ---

/** A part of time, from an instant up to another. */
export interface SpanDocument {
  readonly from: string;
  readonly to: string;
}

/** A range of ids: the first, and the one after the last. */
export interface IdSpan {
  readonly from: number;
  readonly to: number;
}

/** Spans in order, with a gap between any two of them. */
const spansOf = <A extends { readonly from: unknown; readonly to: unknown }>(
  span: t.Type<A>,
  endsOf: (span: A) => readonly [from: number, to: number],
): t.Codec<readonly A[]> =>
  inSequence(span, () => {
    let last = -Infinity;
    return (each) => {
      const [from, to] = endsOf(each);
      const breaches: Breach[] = [];
      if (from <= last)
        breaches.push({ attribute: "from", cause: wrongKind("later than the end of the one before") });
      if (to <= from) breaches.push({ attribute: "to", cause: wrongKind("later than from") });
      last = to;
      return breaches;
    };
  });

const Instant = worded(InstantText, "an instant");
const Count = worded(WholeNumber, "a whole number from 0 on");

const TimeSpans: t.Codec<readonly SpanDocument[]> = spansOf(
  t.type({ from: Instant, to: Instant }, "Span"),
  ({ from, to }) => [instantOf(from), instantOf(to)],
);
const IdSpans: t.Codec<readonly IdSpan[]> = spansOf(
  t.type({ from: Count, to: Count }, "IdSpan"),
  ({ from, to }) => [from, to],
);

// --- entries ---

/** The ids that answers covered, and the largest id seen. */
export interface ReadIdsDocument {
  readonly read: readonly IdSpan[];
  readonly newest: number;
}

const ReadIdsDocument: t.Type<ReadIdsDocument> = t.intersection(
  [
    t.type({ read: IdSpans, newest: Count }),
    mustHold("NoIdAboveNewest", ({ read, newest }) =>
      IdSpans.is(read) && Count.is(newest) && read.some(({ to }) => to > newest + 1)
        ? [{ attribute: "read", cause: wrongKind("no id above newest") }]
        : [],
    ),
  ],
  "ReadIdsDocument",
);

/** What was read of one resource type from one service. */
export interface LedgerEntryDocument {
  readonly resourceType: string;
  readonly service: string;
  readonly version: MessageVersion;
  readonly read: readonly SpanDocument[];
  readonly settled: readonly SpanDocument[];
  readonly ids?: ReadIdsDocument | null;
}

const ServiceName: t.Type<string> = scalar("ServiceName", { type: "string", minLength: 1 }, (value) =>
  typeof value === "string" && value !== "" ? undefined : wrongKind("the name of a service"),
);

const versions: readonly MessageVersion[] = ["V1", "V2"];

/** The times of spans; undefined where they do not decode, which is an error of theirs. */
const timesOf = (spans: unknown): IntervalSet | undefined => {
  const decoded = TimeSpans.decode(spans);
  return isLeft(decoded)
    ? undefined
    : decoded.right.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) }));
};

const isEntry = mustHold(
  "SettledIsRead",
  ({ version, read, settled, ids }) => {
    const breaches: Breach[] = [];
    const [inRead, inSettled] = [timesOf(read), timesOf(settled)];
    if (inRead !== undefined && inSettled !== undefined && difference(inSettled, inRead).length > 0)
      breaches.push({ attribute: "settled", cause: wrongKind("a part of read") });
    if (ids !== undefined && ids !== null && version === "V2")
      breaches.push({ attribute: "ids", cause: wrongKind("no ids beside version V2") });
    return breaches;
  },
  { if: { properties: { version: { const: "V2" } } }, then: { properties: { ids: { type: "null" } } } },
);

const LedgerEntryDocument: t.Type<LedgerEntryDocument> = t.intersection(
  [
    t.type({
      resourceType: worded(oneOf<string>("ResourceType", "UnknownValue", resourceTypes), "a resource type"),
      service: ServiceName,
      version: worded(oneOf("MessageVersion", "UnknownValue", versions), "V1 or V2"),
      read: TimeSpans,
      settled: TimeSpans,
    }),
    isEntry,
    t.partial({ ids: maybe(ReadIdsDocument) }),
  ],
  "LedgerEntryDocument",
);

// --- ledgers ---

/** The name of the form of ledgers, and its version. */
export const LEDGER_FORMAT = "levik-ledger";
export const LEDGER_FORMAT_VERSION = 1;

/** A ledger as a JSON value. */
export interface LedgerDocument {
  readonly format: typeof LEDGER_FORMAT;
  readonly formatVersion: typeof LEDGER_FORMAT_VERSION;
  readonly entries: readonly LedgerEntryDocument[];
}

const FormatVersion = scalar<typeof LEDGER_FORMAT_VERSION>(
  "LedgerFormatVersion",
  { const: LEDGER_FORMAT_VERSION },
  (value) => (value === LEDGER_FORMAT_VERSION ? undefined : wrongKind(String(LEDGER_FORMAT_VERSION))),
);

/** The codec of a ledger; it also accepts the ledger of a scan, whose further attributes are no remarks. */
export const LedgerDocument: t.Codec<LedgerDocument> = t.codec(
  t.type(
    {
      format: oneOf("LedgerFormat", "UnknownValue", [LEDGER_FORMAT]),
      formatVersion: FormatVersion,
      entries: inSequence(LedgerEntryDocument, () => {
        const known = new Set<string>();
        return ({ resourceType, service, version }) => {
          const source = `${resourceType} ${service} ${version}`;
          if (known.has(source)) return [{ cause: wrongKind("a source that no entry before has") }];
          known.add(source);
          return [];
        };
      }),
    },
    "LedgerDocument",
  ),
);
