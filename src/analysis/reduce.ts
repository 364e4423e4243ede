/**
 * Reduces a market while a property remains true.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";

/** A market and its events. */
interface Market {
  readonly set: AgreementSetDocument;
  readonly events: readonly EventDocument[];
}

/** A list without removable parts: halves first, then smaller pieces, down to single items. */
const without = <A>(items: readonly A[], stays: (fewer: readonly A[]) => boolean): readonly A[] => {
  let kept = items;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (stays(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
};

/**
 * The market without the events, agreements and metering points on which a property does not depend: no single remaining
 * one can be removed.
 */
export const reduced = (market: Market, holds: (market: Market) => boolean): Market => {
  if (!holds(market)) return market;
  const events = without(market.events, (fewer) => holds({ ...market, events: fewer }));
  const { agreements, meteringPoints } = market.set;
  const fewerAgreements = without(agreements ?? [], (fewer) =>
    holds({ events, set: { meteringPoints: meteringPoints ?? [], agreements: fewer } }),
  );
  const fewerPoints = without(meteringPoints ?? [], (fewer) =>
    holds({ events, set: { meteringPoints: fewer, agreements: fewerAgreements } }),
  );
  return { events, set: { meteringPoints: fewerPoints, agreements: fewerAgreements } };
};
