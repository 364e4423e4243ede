/**
 * The units of data messages as plain intervals, and the parties entitled to each, computed one by one without the code of
 * splitting.
 */
import { HOUR } from "../../time/durations.js";
import type { EventDocument } from "../../documents/event-types.js";
import type { AgreementDocument, AgreementSetDocument } from "../../documents/agreement-set-document.js";
import type { Delivery } from "../../predict/predict.js";
import { instantOf } from "../../time/instant.js";

/** One account interval of an hour, or one bill. */
export interface Unit {
  readonly meterEic: string;
  readonly from: number;
  readonly to: number;
}

interface DataItem {
  readonly meterEic: string;
  readonly periods?: readonly { readonly aI: readonly { readonly pS: string }[] }[];
  readonly networkBillPeriod?: { readonly periodStart: string; readonly periodEnd: string };
}

/** The units of the content of a case: version 1, hours. */
export const unitsIn = (content: unknown): readonly Unit[] =>
  (content as readonly DataItem[]).flatMap(({ meterEic, periods = [], networkBillPeriod: bill }) => [
    ...periods.flatMap(({ aI }) =>
      aI.map(({ pS }) => ({ meterEic, from: instantOf(pS), to: instantOf(pS) + HOUR })),
    ),
    ...(bill === undefined
      ? []
      : [{ meterEic, from: instantOf(bill.periodStart), to: instantOf(bill.periodEnd) }]),
  ]);

/** The content of the data event of a case. */
export const contentOf = (events: readonly EventDocument[]): unknown => {
  const event = events[0]!;
  return event.resourceType === "METERING_DATA" || event.resourceType === "NETWORK_BILL" ? event.content : [];
};

/** A unit as text. */
export const nameOfUnit = ({ meterEic, from, to }: Unit): string => `${meterEic} ${from} ${to}`;

/** The units of each recipient, as texts. */
export const unitsByRecipient = (
  deliveries: readonly Delivery[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { recipientEic, content } of deliveries) {
    const units = found.get(recipientEic) ?? new Set();
    for (const unit of unitsIn(content)) units.add(nameOfUnit(unit));
    found.set(recipientEic, units);
  }
  return found;
};

/** A span of time, half-open. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The validity of an agreement document. */
export const validityOf = ({ validFrom, validTo }: AgreementDocument): Span => ({
  from: instantOf(validFrom),
  to: typeof validTo === "string" ? instantOf(validTo) : Infinity,
});

/** The intersection of two spans; undefined when empty. */
export const meet = (a: Span, b: Span): Span | undefined => {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? { from, to } : undefined;
};

const isOther = (a: string | null | undefined, b: string | null | undefined): boolean =>
  typeof a === "string" && typeof b === "string" && a !== b;

/** The providers above a party during a span: all portfolio agreements of a chain are valid at a common instant. */
const providersAbove = (
  set: AgreementSetDocument,
  party: string,
  span: Span,
  market: string | null | undefined,
  passed: readonly string[] = [party],
): readonly string[] =>
  (set.agreements ?? []).flatMap((agreement) => {
    const { agreementType, customerEic, serviceProviderEic: provider, commodityType } = agreement;
    if (agreementType !== "PORTFOLIO_SUPPLIER" || customerEic !== passed.at(-1)) return [];
    if (typeof provider !== "string" || passed.includes(provider) || isOther(market, commodityType))
      return [];
    const shared = meet(span, validityOf(agreement));
    if (shared === undefined) return [];
    const onward = [...passed, provider];
    return [provider, ...providersAbove(set, party, shared, market ?? commodityType, onward)];
  });

const dataTypes: readonly string[] = ["SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE", "AGGREGATION"];
const billTypes: readonly string[] = ["SUPPLY", "GENERAL_SERVICE"];

/** The operator of a point: as listed, else the provider of the GRID valid now that started last. */
const operatorOf = (set: AgreementSetDocument, meterEic: string, now: number): string | null | undefined => {
  const listed = (set.meteringPoints ?? []).find((point) => point.meterEic === meterEic);
  if (listed !== undefined) return listed.operatorEic;
  const valid = (set.agreements ?? [])
    .filter((agreement) => agreement.agreementType === "GRID" && agreement.meterEic === meterEic)
    .filter((agreement) => meet(validityOf(agreement), { from: now, to: now + 1 }) !== undefined);
  return valid.sort((a, b) => validityOf(b).from - validityOf(a).from)[0]?.serviceProviderEic;
};

/** All parties entitled to one unit (MD-3, NB-2, GEN-5), whichever party sent it. */
export const entitledTo = (
  set: AgreementSetDocument,
  kind: "METERING_DATA" | "NETWORK_BILL",
  unit: Unit,
  now: number,
): ReadonlySet<string> => {
  const entitled = new Set<string>();
  for (const agreement of set.agreements ?? []) {
    const { agreementType, meterEic, serviceProviderEic: provider, commodityType } = agreement;
    const types = kind === "METERING_DATA" ? dataTypes : billTypes;
    if (meterEic !== unit.meterEic || !types.includes(agreementType) || typeof provider !== "string")
      continue;
    const isOfTheOperator =
      agreementType === "GENERAL_SERVICE" && provider === operatorOf(set, unit.meterEic, now);
    if (kind === "NETWORK_BILL" && isOfTheOperator) continue;
    const shared = meet(unit, validityOf(agreement));
    if (shared === undefined) continue;
    entitled.add(provider);
    for (const above of providersAbove(set, provider, shared, commodityType)) entitled.add(above);
  }
  return entitled;
};
