/**
 * Which metering points can concern the participant: those at which it, or somebody it follows, holds an agreement or is
 * about to, together with the points above and below.
 */
import type { Right } from "fp-ts/lib/Either.js";
import type { AgreementSet, BuiltSet } from "../market/AgreementSet.js";
import { AgreementSetBuilder } from "../market/AgreementSet.js";
import type { Story } from "./portraits.js";
import type { SampleMarket } from "./SamplePoint.js";
import { pointAt } from "./SamplePoint.js";
import type { Concerns } from "./SampleEvent.js";

/** Stories in which an agreement of the operator changes: then the operator is followed as its provider (AGR-1). */
const operatorsStories: ReadonlySet<Story> = new Set<Story>([
  "GRID_ENDED",
  "GRID_ENDED_AND_PROLONGED",
  "CONNECTION",
  "AGGREGATION_CREATED",
]);

const isHeldByFollowed = (market: SampleMarket, index: number): boolean => {
  const { agreements, supplier, next, portrait, document } = pointAt(market, index);
  const { followed } = market.cast;
  const isHeld = agreements.some(
    ({ agreementType, serviceProviderEic }) => agreementType !== "GRID" && followed.has(serviceProviderEic!),
  );
  return (
    isHeld ||
    followed.has(next) ||
    (supplier !== undefined && followed.has(supplier)) ||
    (operatorsStories.has(portrait.story) && followed.has(document.operatorEic))
  );
};

/** Asks each metering point once. */
export const concernsOf = (market: SampleMarket): Concerns => {
  const { points } = market;
  const held = Uint8Array.from({ length: points }, (_, index) => (isHeldByFollowed(market, index) ? 1 : 0));
  for (let index = 1; index < points; index++) {
    if (market.portrait(index).kind !== "AGGREGATION") continue;
    const isEither = Math.max(held[index]!, held[index - 1]!);
    held[index] = held[index - 1] = isEither;
  }
  return (index) => held[index] === 1;
};

/** The part of the market that tells the participant's messages: all of it that can concern the participant. */
export const concerningSet = (market: SampleMarket, concerns: Concerns): AgreementSet => {
  const builder = new AgreementSetBuilder();
  const place = { path: "" };
  for (const agreement of market.cast.agreements) builder.addAgreement(agreement, place);
  for (let index = 0; index < market.points; index++) {
    if (!concerns(index)) continue;
    const { document, agreements } = pointAt(market, index);
    builder.addMeteringPoint(document, place);
    for (const agreement of agreements) builder.addAgreement(agreement, place);
  }
  // Valid by construction.
  return (builder.build() as Right<BuiltSet>).right.set;
};
