/**
 * A ledger: the periods of each service that have been read, as plain data.
 */
import type { IntervalSet } from "../time/interval-set.js";
import type { MessageVersion } from "../documents/content.js";

/** What is read: one resource type from one service in one version. */
export interface Source {
  readonly resourceType: string;
  readonly service: string;
  readonly version: MessageVersion;
}

/** The ids that answers covered, as half-open intervals of whole numbers, and the largest id seen. */
export interface ReadIds {
  readonly read: IntervalSet;
  readonly newest: number;
}

/** What has been read from one source; `settled` is a part of `read`. `ids` only where ids are numbers. */
export interface LedgerEntry extends Source {
  readonly read: IntervalSet;
  readonly settled: IntervalSet;
  readonly ids?: ReadIds;
}

/** What has been read, one entry for each source, sorted by source. */
export type Ledger = readonly LedgerEntry[];

/**
 * The ledger of a reader that has read nothing.
 *
 * @example
 * writeLedger(emptyLedger) // '{"format":"levik-ledger","formatVersion":1,"entries":[]}'
 */
export const emptyLedger: Ledger = [];

/** A text of its own for each source, by which entries are found and sorted. */
export const keyOf = ({ resourceType, service, version }: Source): string =>
  `${resourceType} ${service} ${version}`;

export const entryOf = (ledger: Ledger, source: Source): LedgerEntry | undefined =>
  ledger.find(
    ({ resourceType, service, version }) =>
      resourceType === source.resourceType && service === source.service && version === source.version,
  );
