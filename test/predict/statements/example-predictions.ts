/** Predictions on markets of the example parties: lines, deliveries, and grants as short texts to compare. */
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { MeteringPointDocument } from "../../../src/documents/agreement-set-document.js";
import type { Delivery, PredictedLine, PredictionOptions } from "../../../src/predict/predict.js";
import { isDelivery, predict } from "../../../src/predict/predict.js";
import {
  aggregationPoint,
  at,
  between,
  borderPoint,
  eics,
  day,
  meteringPointUpdated,
  point,
} from "../../../src/rules/example-parties.js";
import { setOf } from "../../market/built.js";
import { eventsOf } from "../documents.js";

export type EventDocument = Readonly<Record<string, unknown>>;

export interface Market {
  readonly meteringPoints?: readonly MeteringPointDocument[];
  readonly agreements?: readonly AgreementDocument[];
}

export const linesOf = (
  market: Market,
  events: EventDocument | readonly EventDocument[],
  options: PredictionOptions = {},
): readonly PredictedLine[] => {
  const list = Array.isArray(events) ? (events as readonly EventDocument[]) : [events as EventDocument];
  const { lines, error } = predict(setOf({ agreements: [], ...market }), eventsOf(list), options);
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return lines;
};

export const deliveriesOf = (...args: Parameters<typeof linesOf>): readonly Delivery[] =>
  linesOf(...args).filter(isDelivery);

/** Recipient, rule and role of each ground, in order. */
export const grounds = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ recipientEic, grounds: own }) =>
    own.map(({ rule, role }) => `${nameOf(recipientEic)} ${rule} ${role}`),
  );

export const nameOf = (eic: string): string =>
  Object.entries(eics).find(([, known]) => known === eic)?.[0] ?? eic;

export const grantsOf = (...args: Parameters<typeof linesOf>): readonly string[] =>
  grounds(deliveriesOf(...args)).toSorted();
export const recipients = (...args: Parameters<typeof linesOf>): readonly string[] =>
  [...new Set(deliveriesOf(...args).map(({ recipientEic }) => nameOf(recipientEic)))].sort();

/** The deliveries about agreements of one type; consequences for others are omitted. */
export const grantsOfType = (agreementType: string, ...args: Parameters<typeof linesOf>): readonly string[] =>
  grounds(
    deliveriesOf(...args).filter(
      ({ content }) => (content as AgreementDocument).agreementType === agreementType,
    ),
  ).toSorted();

export const atPoint = (
  type: Parameters<typeof at>[1],
  provider: string,
  validFrom: string,
  validTo?: string,
): AgreementDocument => at(eics.point, type, provider, eics.customerX, validFrom, validTo);
export const portfolio = (
  provider: string,
  customer: string,
  validFrom: string = day.jan2024,
  more: Parameters<typeof between>[4] = {},
): AgreementDocument => between("PORTFOLIO_SUPPLIER", provider, customer, validFrom, more);
export const listedPoints = { meteringPoints: [point, aggregationPoint, borderPoint] };
export const pointUpdated = meteringPointUpdated(eics.point);
export const justBefore = "2025-06-10T08:59:59.999999Z";
export const justAfter = "2025-06-10T09:00:00.000001Z";
