/**
 * The metering points that can concern the participant: those at which it, or a party it follows, has an agreement or
 * will have one, together with the points above and below.
 */
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import type { BuiltSet } from "../market/build-agreement-set.js";
import { AgreementSetBuilder } from "../market/build-agreement-set.js";
import type { Right } from "fp-ts/lib/Either.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import { instantOf } from "../time/instant.js";
import { pointAt } from "./sample-point.js";
import type { Concerns } from "./sample-event.js";

/** The parties that get, or change, an agreement in the story of a point; the operator of a changed GRID also counts (AGR-1). */
const partiesOfStory = ({
  portrait,
  document,
  supplier,
  next,
}: SamplePoint): readonly (Eic | undefined)[] => {
  switch (portrait.story) {
    case "SUPPLY_CREATED":
    case "SUPPLY_COORDINATED":
      return [next];
    case "CONNECTION":
      return [document.operatorEic, supplier];
    case "GRID_ENDED":
    case "GRID_ENDED_AND_PROLONGED":
    case "AGGREGATION_CREATED":
      return [document.operatorEic];
    default:
      return [];
  }
};

/** How many days after its end an agreement still counts: a little over twelve months (CUS-1). */
const longestMemory = 400;

const isHeldByFollowed = (market: SampleMarket, index: number): boolean => {
  const point = pointAt(market, index);
  const { followed } = market.cast;
  const since = market.season.day(-longestMemory).from;
  const isHeld = point.agreements.some(
    ({ agreementType, serviceProviderEic, validTo }) =>
      agreementType !== "GRID" &&
      followed.has(serviceProviderEic!) &&
      (typeof validTo !== "string" || instantOf(validTo) > since),
  );
  return isHeld || partiesOfStory(point).some((party) => party !== undefined && followed.has(party));
};

/** Checks each metering point once and keeps the result. */
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

/** The part of the market that determines the participant's messages: everything that can concern the participant. */
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
