/**
 * A situation from the view of a party that no rule considered: the metering points involved and the party's agreements there.
 */
import { meteringPointAt } from "../../market/point-in-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { PartyAs, Source } from "./candidacy.js";
import type { DataReceived, Situation } from "./situation.js";

const sides = ["serviceProviderEic", "customerEic"] as const satisfies readonly PartyAs[];

/** The relation of a party to an agreement. */
export interface Part {
  readonly agreement: Agreement;
  readonly as: PartyAs;
}

/** The situation, the party, and the metering points involved. */
export interface Scene {
  readonly situation: Situation;
  readonly eic: Eic;
  readonly point: MeteringPoint | undefined;
  readonly parent: MeteringPoint | undefined;
  readonly below: readonly Eic[];
  /** The agreements at these points, and the changed one, where it is a party. */
  readonly parts: readonly Part[];
}

const partsIn = (agreements: readonly Agreement[], eic: Eic): readonly Part[] =>
  agreements.flatMap((agreement) =>
    sides.filter((as) => agreement[as] === eic).map((as): Part => ({ agreement, as })),
  );

const isAggregation = ({ type }: Agreement): boolean => type === "AGGREGATION";

/** The agreements at a point and the aggregations below it. */
const around = (set: AgreementSet, meterEic: Eic): readonly Agreement[] => [
  ...set.agreementsOf(meterEic),
  ...set.pointsBelow(meterEic).flatMap((below) => set.agreementsOf(below).filter(isAggregation)),
];

/** The first point of a message at which the party has an agreement, else the first point. */
const nearestMeter = ({ set, coverage }: DataReceived, eic: Eic): Eic | undefined => {
  const meters = [...coverage.keys()];
  return meters.find((meter) => partsIn(around(set, meter), eic).length > 0) ?? meters[0];
};

const pointOf = (situation: Situation, eic: Eic): MeteringPoint | undefined => {
  switch (situation.on) {
    case "METERING_POINT":
    case "AGREEMENT":
      return situation.point;
    case "METERING_DATA":
    case "NETWORK_BILL": {
      const meter = nearestMeter(situation, eic);
      return meter === undefined ? undefined : meteringPointAt(situation.set, meter, situation.now);
    }
    default:
      return undefined;
  }
};

/** The scene of a situation for a party. */
export const sceneOf = (situation: Situation, eic: Eic): Scene => {
  const { set, now } = situation;
  const point = pointOf(situation, eic);
  const isOfAggregation = situation.on === "AGREEMENT" && isAggregation(situation.agreement);
  const parentEic = isOfAggregation ? point?.parentMeterEic : undefined;
  const agreements = [
    ...(situation.on === "AGREEMENT" ? [situation.agreement] : []),
    ...(point === undefined ? [] : around(set, point.meterEic)),
    ...(parentEic === undefined ? [] : set.agreementsOf(parentEic)),
  ];
  return {
    situation,
    eic,
    point,
    parent: parentEic === undefined ? undefined : meteringPointAt(set, parentEic, now),
    below: point === undefined ? [] : set.pointsBelow(point.meterEic),
    parts: partsIn(agreements, eic),
  };
};

/** The parties of agreements that a source looks for, whether they count or not. */
export const partsOf = ({ situation, parts, parent, point }: Scene, source: Source): readonly Part[] => {
  if (source.by === "party") {
    return parts.filter(
      ({ agreement, as }) =>
        situation.on === "AGREEMENT" && agreement === situation.agreement && as === source.as,
    );
  }
  if (source.by !== "agreement") return [];
  const isThere = ({ meterEic }: Agreement): boolean =>
    source.at === "below"
      ? meterEic !== point?.meterEic && meterEic !== parent?.meterEic
      : meterEic === (source.at === "parent" ? parent : point)?.meterEic;
  return parts.filter(
    ({ agreement, as }) => agreement.type === source.type && as === source.as && isThere(agreement),
  );
};
