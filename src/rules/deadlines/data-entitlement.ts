/**
 * Entitlement to the data of a metering point, by the distribution rules, as if its operator had sent the data of some
 * times.
 */
import { meteringPointAt } from "../../market/point-in-set.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import { isValidAt } from "../../market/agreement.js";
import type { Readings } from "../../rulebook/readings.js";
import { grantsOf } from "../distribution/evaluate.js";
import type { Granted } from "../distribution/verdict.js";
import { dividedAt } from "../../time/division.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";

/** A grant of metering data: a metering point and times. */
export type DataGrant = Granted & { readonly of: { readonly meterEic: Eic; readonly times: IntervalSet } };

const ownersTypes: ReadonlySet<string> = new Set(["GRID", "BORDER_GRID", "AGGREGATION"]);

/** Parts of a span during each of which one party operates the point and so sends the data. */
const senders = (
  set: AgreementSet,
  meterEic: Eic,
  span: Interval,
): readonly { readonly span: Interval; readonly senderEic: Eic | undefined }[] => {
  const listed = set.point(meterEic);
  if (listed !== undefined) return [{ span, senderEic: listed.operatorEic }];
  const owners = set.agreementsOf(meterEic).filter(({ type }) => ownersTypes.has(type));
  return dividedAt(
    span,
    owners.flatMap(({ from, to }) => [from, to]),
  ).map((part) => {
    const { operatorEic, type } = meteringPointAt(set, meterEic, part.from);
    const aggregation =
      type === "AGGREGATION"
        ? owners.findLast((a) => a.type === "AGGREGATION" && isValidAt(a, part.from))
        : undefined;
    return { span: part, senderEic: operatorEic ?? aggregation?.serviceProviderEic };
  });
};

/**
 * The data of one metering point in a span to which a party is entitled, sent by the operator of the time: the grants
 * of the rules, each with its times. The operator's own data is not reflected to it.
 *
 * Statements: MD-2, MD-3, GEN-4, GEN-5, GEN-6, BEY-16.
 *
 * @example
 * dataGrantsOf(set, supplier, point, { from, to }, chosenReadings) // [{ rule: "MD-3", role: "OPEN_SUPPLIER", ... }]
 */
export const dataGrantsOf = (
  set: AgreementSet,
  eic: Eic,
  meterEic: Eic,
  within: Interval,
  readings: Readings,
): readonly DataGrant[] =>
  senders(set, meterEic, within).flatMap(({ span, senderEic }) =>
    grantsOf({
      on: "METERING_DATA",
      set,
      now: span.from,
      initiatorEic: senderEic,
      action: "CREATE",
      edition: "en",
      readings,
      coverage: new Map([[meterEic, [span]]]),
    }).filter((grant): grant is DataGrant => grant.eic === eic),
  );
