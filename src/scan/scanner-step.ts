/**
 * A step of the scanner, and what several steps share: effects one after another, the messages seen of a source, its losses.
 */
import type { Instant } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import { lossesOf } from "./scan-obligations.js";
import type { Obligation } from "./scan-obligations.js";
import type { ScanLedger, SeenMessage, SeenMessages, SourceSpan } from "./scan-ledger.js";
import { sourceKey } from "./scan-ledger.js";
import type { ScannerEffects, ScannerState, Window } from "./scanner-state.js";

/** The state after a step, and what is to be done. */
export type ScannerStep = readonly [ScannerState, ScannerEffects];

export const nothing: ScannerEffects = { requests: [], events: [], save: false };

/** Several effects one after another. */
const both = (a: ScannerEffects, b: ScannerEffects): ScannerEffects => ({
  requests: a.requests.concat(b.requests),
  events: a.events.concat(b.events),
  ...((a.job ?? b.job) !== undefined && { job: a.job ?? b.job }),
  save: a.save || b.save,
});

export const andThen = (
  [state, effects]: ScannerStep,
  next: (state: ScannerState) => ScannerStep,
): ScannerStep => {
  const [after, more] = next(state);
  return [after, both(effects, more)];
};

export const obligationOf = (state: ScannerState, { source }: Window): Obligation =>
  state.obligations[source]!;

export const spanOf = ({ resourceType, service }: Obligation, from: Instant, to: Instant): SourceSpan => ({
  resourceType,
  service,
  from,
  to,
});

export const seenOf = ({ kept }: ScannerState, { resourceType, service }: Obligation): SeenMessages =>
  kept.seen.get(sourceKey(resourceType, service)) ?? new Map();

export const withSeen = (
  kept: ScanLedger,
  { resourceType, service }: Obligation,
  messages: SeenMessages,
): ScanLedger => {
  const seen = new Map(kept.seen);
  if (messages.size === 0) seen.delete(sourceKey(resourceType, service));
  else seen.set(sourceKey(resourceType, service), messages);
  return { ...kept, seen };
};

/** The ids of messages that can be read again: those created where reading is not settled, ends included. */
export const stillNeeded = (messages: SeenMessages, unsettled: IntervalSet): SeenMessages => {
  const needed = new Map<string, SeenMessage>();
  for (const [id, seen] of messages)
    if (unsettled.some(({ from, to }) => from <= seen.createdTime && seen.createdTime <= to))
      needed.set(id, seen);
  return needed;
};

/** Reports what of a source has expired; windows in progress are checked when they end. */
export const withLosses = (state: ScannerState, source: number): ScannerStep => {
  const obligation = state.obligations[source]!;
  const underWay = fromIntervals(
    Array.from(state.jobs.values())
      .filter(({ window }) => window.source === source)
      .map(({ window: { from, to } }) => ({ from, to })),
  );
  const lost = lossesOf(state.kept, obligation, state.edge, underWay).map(({ from, to }) =>
    spanOf(obligation, from, to),
  );
  if (lost.length === 0) return [state, nothing];
  const kept = { ...state.kept, lost: state.kept.lost.concat(lost) };
  return [
    { ...state, kept, lost: state.lost.concat(lost) },
    { ...nothing, events: lost.map((span) => ({ tag: "lost", ...span })), save: true },
  ];
};

export const withAllLosses = (state: ScannerState): ScannerStep =>
  state.obligations.reduce<ScannerStep>(
    (step, _, source) => andThen(step, (after) => withLosses(after, source)),
    [state, nothing],
  );
