/**
 * What a scan keeps between runs: the ledger of what was read, whose it is, since when each resource type is read, what was
 * lost, and the ids that identify messages that are read again. As a document it is a ledger with more attributes:
 *
 *     {"format": "levik-ledger", "formatVersion": 1, "entries": [...],
 *      "for": {"eic": "38X-EIN-OS-----J", "role": "OPEN_SUPPLIER", "commodityType": "ELECTRICITY"},
 *      "since": [{"resourceType": "AGREEMENT", "at": "2024-11-12T22:00Z"}],
 *      "lost": [{"resourceType": "AGREEMENT", "service": "search", "from": "...", "to": "..."}],
 *      "seen": [{"resourceType": "AGREEMENT", "service": "search", "ids": [["4661", "2024-11-13T21:58Z"]]}]}
 */
import { emptyLedger } from "./ledger-model.js";
import type { Ledger } from "./ledger-model.js";
import type { Either } from "fp-ts/lib/Either.js";
import { mapLeft, right } from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import { ScanLedgerDocument } from "../documents/scan-ledger-codec.js";
import type { SeenId } from "../documents/scan-ledger-codec.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import type { LedgerError } from "./ledger-document.js";
import { ledgerDocument, ledgerErrorOf, ledgerIn } from "./ledger-document.js";
import { isMoment } from "./query-limits.js";
import type { Participant } from "./scan-error.js";

/** A part of time of one resource type in one service. */
export interface SourceSpan extends Interval {
  readonly resourceType: ResourceType;
  readonly service: string;
}

/** What is remembered of a message that may be read again. */
export interface SeenMessage {
  readonly createdTime: Instant;
  /** It brought nothing: read again with content, it is another message. */
  readonly isContentless: boolean;
}

/** The messages of one source that may be read again, by id. */
export type SeenMessages = ReadonlyMap<string, SeenMessage>;

/** A text of its own for each resource type in a service. */
export const sourceKey = (resourceType: string, service: string): string => `${resourceType} ${service}`;

/** What a scan keeps between runs. */
export interface ScanLedger {
  readonly owner?: Participant;
  readonly ledger: Ledger;
  /** From when on nothing of a resource type may be missed without being named as lost. */
  readonly since: ReadonlyMap<ResourceType, Instant>;
  readonly lost: readonly SourceSpan[];
  /** By sourceKey. */
  readonly seen: ReadonlyMap<string, SeenMessages>;
}

/** A scan that has read nothing. */
const emptyScanLedger: ScanLedger = {
  ledger: emptyLedger,
  since: new Map(),
  lost: [],
  seen: new Map(),
};

// ------------------------------------------------------------------------------------------------------- document

export { ScanLedgerDocument } from "../documents/scan-ledger-codec.js";

const momentText = (at: Instant): string => writeInstant(isMoment(at) ? at : 0);

/** What a scan keeps, as a JSON value, which is a ledger for every other reader of ledgers. */
export const scanLedgerDocument = ({ owner, ledger, since, lost, seen }: ScanLedger): ScanLedgerDocument => ({
  ...ledgerDocument(ledger),
  ...(owner && { for: owner }),
  since: Array.from(since, ([resourceType, at]) => ({ resourceType, at: momentText(at) })),
  lost: lost.map(({ resourceType, service, from, to }) => ({
    resourceType,
    service,
    from: momentText(from),
    to: momentText(to),
  })),
  seen: Array.from(seen, ([key, messages]) => {
    const [resourceType, service] = key.split(" ") as [ResourceType, string];
    return {
      resourceType,
      service,
      ids: Array.from(messages, ([id, { createdTime, isContentless }]): SeenId =>
        isContentless ? [id, momentText(createdTime), true] : [id, momentText(createdTime)],
      ),
    };
  }),
});

/** A JSON value as the ledger that a scan keeps; Left for any other value. */
export const scanDocumentOf = (document: unknown): Either<LedgerError, ScanLedgerDocument> =>
  pipe(ScanLedgerDocument.decode(document), mapLeft(ledgerErrorOf(document)));

/**
 * What a scan kept, from a JSON value; nothing where there is none. A ledger that other programs wrote lacks what only a scan
 * adds, and is taken as it is. Left for any other value.
 */
export const scanLedgerOf = (document: unknown): Either<LedgerError, ScanLedger> => {
  if (document === undefined || document === null) return right(emptyScanLedger);
  const decoded = scanDocumentOf(document);
  if (decoded._tag === "Left") return decoded;
  const { for: owner, since, lost, seen } = decoded.right;
  return right({
    ledger: ledgerIn(decoded.right),
    ...(owner && { owner }),
    since: new Map((since ?? []).map(({ resourceType, at }) => [resourceType, instantOf(at)])),
    lost: (lost ?? []).map((span) => ({ ...span, from: instantOf(span.from), to: instantOf(span.to) })),
    seen: new Map(
      (seen ?? []).map(({ resourceType, service, ids }) => [
        sourceKey(resourceType, service),
        new Map(
          ids.map(([id, at, isContentless]) => [
            id,
            { createdTime: instantOf(at), isContentless: isContentless === true },
          ]),
        ),
      ]),
    ),
  });
};
