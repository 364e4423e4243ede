/**
 * What would make the inaccessible parts of a span accessible.
 */
import type { Agreement } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { AgreementType } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { dividedAt } from "../../time/division.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { intersect } from "../../time/interval-set.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import type { AccessNeed, AccessWay } from "./access-answer.js";
import { needText } from "./access-text.js";

/** An existing agreement or authorization that gives access to data from an instant on. */
export interface Prospect {
  readonly until: Instant;
  readonly opens: Interval;
  readonly agreement?: Agreement;
  readonly authorization?: AuthorizationV1;
}

/** The data from which the remedies follow. */
interface Circumstances {
  readonly eic: Eic;
  readonly now: Instant;
  /** Twelve months before now. */
  readonly since: Instant;
  readonly point: MeteringPoint;
  readonly role: string | undefined;
  readonly prospects: readonly Prospect[];
}

const typesOfSuppliers = ({ eic, point, role }: Circumstances): readonly AgreementType[] => {
  if (role !== undefined && role !== "OPEN_SUPPLIER") return [];
  if (point.type === "AGGREGATION") return [];
  if (point.type === "BORDER") return ["BORDER_SUPPLY"];
  // The operator that provides GENERAL_SERVICE is not a named supplier.
  return point.operatorEic === eic ? ["SUPPLY"] : ["SUPPLY", "GENERAL_SERVICE"];
};

const typesOfAggregators = ({ point, role }: Circumstances): readonly AgreementType[] =>
  (role === undefined || role === "AGGREGATOR") && point.type !== "BORDER" ? ["AGGREGATION"] : [];

const waysToOpen = (part: Interval, circumstances: Circumstances): readonly AccessWay[] => {
  const { now, since, prospects } = circumstances;
  const suppliers = typesOfSuppliers(circumstances);
  const ofThatTime = [...suppliers, ...typesOfAggregators(circumstances)];
  const ways: AccessWay[] = [{ tag: "Authorization", from: part.from, to: part.to }];
  if (suppliers.length > 0 && since <= part.from && part.to <= now) {
    ways.push({ tag: "SupplyValidNow", agreementTypes: suppliers });
  }
  if (ofThatTime.length > 0) ways.push({ tag: "AgreementOfThatTime", agreementTypes: ofThatTime, since });
  for (const { until, opens, agreement, authorization } of prospects) {
    for (const { from, to } of intersect([part], [opens])) {
      ways.push({
        tag: "Wait",
        until,
        from,
        to,
        ...(agreement === undefined ? {} : { agreement }),
        ...(authorization === undefined ? {} : { authorization }),
      });
    }
  }
  return ways;
};

/** What would make each part of the inaccessible periods accessible; they are cut where the past twelve months begin and end. */
export const needsOf = (closed: IntervalSet, circumstances: Circumstances): readonly AccessNeed[] =>
  closed
    .flatMap((part) => dividedAt(part, [circumstances.since, circumstances.now]))
    .map((part) => {
      const ways = waysToOpen(part, circumstances);
      return { ...part, ways, text: needText(part, ways) };
    });
