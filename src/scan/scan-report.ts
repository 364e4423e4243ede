/**
 * What a scan did until a moment: how much it read, what is lost and what is open.
 */
import { difference, fromIntervals } from "../time/interval-set.js";
import type { WindowError } from "./scan-error.js";
import type { SourceSpan } from "./scan-ledger.js";
import type { ScannerState } from "./scanner-state.js";

/** What a scan did. */
export interface ScanReport {
  /** Messages that were delivered to the consumer, and messages that were recognised as read before. */
  readonly read: number;
  readonly again: number;
  readonly requests: number;
  /** What is lost, as far as this run found it out. */
  readonly lost: readonly SourceSpan[];
  /** What was to be read and was not; the error where one is the reason. */
  readonly open: readonly (SourceSpan & { readonly error?: WindowError })[];
}

/** What a scan did until now. */
export const reportOf = (state: ScannerState): ScanReport => {
  const open = state.obligations.flatMap((obligation, source) => {
    const { resourceType, service } = obligation;
    const isOwn = (span: SourceSpan): boolean =>
      span.resourceType === resourceType && span.service === service;
    const lost = fromIntervals(state.kept.lost.filter(isOwn).map(({ from, to }) => ({ from, to })));
    const missing = difference(difference(state.todo[source]!, state.done[source]!), lost);
    // What the first run without a since does not get of the oldest minute was never promised.
    const promised = difference(missing, [
      { from: -Infinity, to: Math.min(obligation.promisedFrom, state.edge) },
    ]);
    return promised.map(({ from, to }) => {
      const error = state.failed.find(
        (failure) => isOwn(failure) && failure.from < to && failure.to > from,
      )?.error;
      return { resourceType, service, from, to, ...(error && { error }) };
    });
  });
  const { read, again, requests, lost } = state;
  return { read, again, requests, lost, open };
};
