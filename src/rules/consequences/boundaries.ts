/**
 * Where agreements may start and end: days for those of a metering point, months for those between parties.
 */
import { marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Instant } from "../../time/instant.js";
import { dayOf, gasDayOf, localDateOf, monthOf } from "../../time/tallinn.js";
import type { AgreementFinding } from "./agreement-finding.js";
import { finding } from "./agreement-finding.js";

const isGasDay = (t: Instant): boolean => gasDayOf(t).from === t;

/** Whether an instant is the boundary of a day: local midnight, 07:00 for gas, either in an unknown market. */
const isDayBoundary = (t: Instant, market: string | undefined): boolean =>
  (market !== "NATURAL_GAS" && dayOf(t).from === t) || (market !== "ELECTRICITY" && isGasDay(t));

/** Whether an instant is the boundary of a month, likewise. */
export const isMonthBoundary = (t: Instant, market: string | undefined): boolean =>
  (market !== "NATURAL_GAS" && monthOf(t).from === t) ||
  (market !== "ELECTRICITY" && isGasDay(t) && localDateOf(t).day === 1);

/** The findings about start and end of an agreement (BEY-7, BEY-10). */
export const boundaryFindings = (set: AgreementSet, agreement: Agreement): readonly AgreementFinding[] => {
  const market = marketOf(set, agreement);
  const isByMonth = agreement.meterEic === undefined;
  const isBoundary = isByMonth ? isMonthBoundary : isDayBoundary;
  return [agreement.from, agreement.to]
    .filter((t) => t !== Infinity && !isBoundary(t, market))
    .map((at) => finding(isByMonth ? "MONTH_BOUNDARY" : "DAY_BOUNDARY", agreement, { at }));
};
