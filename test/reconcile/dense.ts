/**
 * Deliveries and messages out of very few points, moments and values, so that corrections, repetitions and near misses
 * meet often. They are not derived from a market.
 */
import { readReceived } from "../../src/reconcile/read-received.js";
import type { DueDelivery } from "../../src/reconcile/due.js";
import { EventClock } from "../../src/reconcile/event-clock.js";
import { pageRead } from "../../src/reconcile/incomplete-answers.js";
import type { PartialReport } from "../../src/reconcile/partial-report.js";
import { closedParts, questionsOf } from "../../src/reconcile/partial-report.js";
import type { Partition } from "../../src/reconcile/partition.js";
import { belongsTo, whole } from "../../src/reconcile/partition.js";
import { Reconciliation } from "../../src/reconcile/reconciliation.js";
import type { Market } from "../../src/reconcile/reconciliation.js";
import type { Take } from "../../src/reconcile/record.js";
import { takeDue, takeMessage } from "../../src/reconcile/record.js";
import { Seeing } from "../../src/reconcile/seen.js";
import type { Settings } from "../../src/reconcile/results.js";
import { instantOf } from "../../src/time/instant.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { aggregators, customers, meters, suppliers } from "../arbitraries/market.js";
import type { Sent } from "./messages.js";
import { messageV1, messageV2, MINUTE } from "./messages.js";
import fc from "fast-check";

const start = instantOf("2024-10-26T21:00Z");
const moment = (n: number): string => writeInstant(start + n * 15 * MINUTE);

const few = { maxLength: 4 } as const;
const eic = fc.constantFrom(meters[0]!, meters[0]!, meters[1]!);
const amount = fc.constantFrom(1, 1, 2, 2.001);
const quantity = fc.option(
  fc.record({ rType: fc.constantFrom("E", "M", "M"), kwh: amount }, { requiredKeys: ["rType", "kwh"] }),
  { nil: undefined, freq: 4 },
);

const meteringDataV1 = fc.array(
  fc.record({
    meterEic: eic,
    periods: fc.array(
      fc.record({
        r: fc.constantFrom("PT15M", "PT15M", "PT1H"),
        aI: fc.array(
          fc.record({ pS: fc.nat({ max: 3 }).map(moment), inQty: quantity, outQty: quantity }),
          few,
        ),
      }),
      { maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

const net = fc.constantFrom(undefined, 0, 1);
const meteringDataV2 = fc.array(
  fc.record({
    meteringPointEic: eic,
    periods: fc.array(
      fc.record({
        pS: fc.nat({ max: 3 }).map(moment),
        inQty: quantity,
        outQty: quantity,
        netQtyIn: net,
        netOutQty: net,
      }),
      few,
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

const total = fc.constantFrom(20, 20, 21, null);
const billV1 = fc.record({
  meterEic: eic,
  commodityType: fc.constantFrom("ELECTRICITY", undefined),
  networkBillPeriod: fc.record({
    calculationTimestamp: fc.constantFrom("2024-11-05T08:00Z", "2024-11-06T08:00Z"),
    containsCalculatedValues: fc.boolean(),
    periodStart: fc.constantFrom("2024-09-30T21:00Z", "2024-10-01T00:00+03:00"),
    periodEnd: fc.constant("2024-10-31T22:00Z"),
    measurements: fc.array(
      fc.record({ direction: fc.constantFrom("IN", "OUT"), measurementUnit: fc.constant("KWH"), total }),
      { maxLength: 2 },
    ),
  }),
});
const billV2 = fc.record({
  meteringPointEic: eic,
  calculationTimestamp: fc.constantFrom("2024-11-05T08:00Z", "2024-11-06T08:00Z"),
  periodStart: fc.constant("2024-09-30T21:00Z"),
  periodEnd: fc.constant("2024-10-31T22:00Z"),
  quantities: fc.array(fc.record({ direction: fc.constant("IN"), unit: fc.constant("KWH"), total }), {
    maxLength: 1,
  }),
  netQuantities: fc.array(fc.record({ direction: fc.constant("IN"), unit: fc.constant("KWH"), total }), {
    maxLength: 1,
  }),
});

const party = (...eics: readonly string[]) => fc.constantFrom(undefined, ...eics);
const agreement = fc.record({
  agreementType: fc.constantFrom("SUPPLY", "SUPPLY", "GRID"),
  meterEic: eic,
  serviceProviderEic: party(suppliers[0]!, suppliers[1]!),
  customerEic: party(customers[0]!, customers[1]!),
  commodityType: fc.constantFrom("ELECTRICITY", undefined, null),
  agreementId: fc.constantFrom("id-1", "id-2", undefined),
  validFrom: fc.constantFrom("2024-09-30T21:00Z", "2024-10-01T00:00+03:00"),
  validTo: fc.constantFrom(undefined, null, "2024-12-31T22:00Z", "2025-01-01T00:00+02:00"),
});
const portfolio = fc.record({
  agreementType: fc.constant("PORTFOLIO_SUPPLIER"),
  serviceProviderEic: party(suppliers[0]!),
  customerEic: party(aggregators[0]!, aggregators[1]!),
  validFrom: fc.constant("2024-09-30T21:00Z"),
});

const customer = fc.record({
  customerType: fc.constant("PHYSICAL_PERSON"),
  customerMetadata: fc.array(
    fc.record({
      metadataType: fc.constantFrom("FIRST_NAME", "BILLING_METHOD"),
      metadataValue: fc.constantFrom("a", "b"),
      validFrom: fc.constantFrom(undefined, "2024-09-30T21:00Z"),
    }),
    { maxLength: 3 },
  ),
  customerEic: fc.constantFrom(...customers),
});

const permission = fc.constantFrom(...customers).map((ownerCustomerEic) => ({
  mandateCustomerEic: suppliers[0]!,
  mandateCustomerType: "LEGAL",
  meteringPointEic: meters[0]!,
  ownerCustomerEic,
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom: "2023-09-30T21:00Z",
  subjectPeriodTo: "2024-09-30T21:00Z",
  validFrom: "2024-09-30T21:00Z",
}));

/** A coordination is of one metering point, or of none, as long as it lives. */
const coordination = fc
  .record({
    id: fc.constantFrom("one", "two"),
    candidates: fc.constantFrom(undefined, [], suppliers),
    change: fc.constantFrom("CREATED", "APPROVED", "DENIED"),
  })
  .map((value) => (value.id === "one" ? { ...value, meterEic: meters[0]! } : value));

interface Told {
  readonly resourceType: DueDelivery["resourceType"];
  readonly reason: string;
  readonly content: unknown;
}

const told = (
  resourceType: Told["resourceType"],
  content: fc.Arbitrary<unknown>,
  ...reasons: readonly string[]
): fc.Arbitrary<Told> =>
  fc.tuple(content, fc.constantFrom(...reasons)).map(([value, reason]) => ({
    resourceType,
    reason,
    content: JSON.parse(JSON.stringify(value)) as unknown,
  }));

const anything: fc.Arbitrary<Told> = fc.oneof(
  { arbitrary: told("METERING_DATA", meteringDataV1, "CREATE", "CREATE", "UPDATE"), weight: 5 },
  { arbitrary: told("METERING_DATA", meteringDataV2, "CREATE", "CREATE", "UPDATE"), weight: 2 },
  { arbitrary: told("NETWORK_BILL", fc.array(billV1, { minLength: 1, maxLength: 2 }), "CREATE"), weight: 2 },
  { arbitrary: told("NETWORK_BILL", fc.array(billV2, { minLength: 1, maxLength: 2 }), "CREATE"), weight: 1 },
  {
    arbitrary: told(
      "AGREEMENT",
      fc.oneof(agreement, portfolio, fc.array(agreement, { minLength: 1, maxLength: 2 })),
      "CREATE",
      "CREATE",
      "CREATE_BC_GRID_CREATE",
      "CREATE_BC_SUPPLY_CREATE",
      "UPDATE",
    ),
    weight: 5,
  },
  { arbitrary: told("CUSTOMER_DATA", customer, "CREATE", "UPDATE"), weight: 2 },
  { arbitrary: told("PERMISSION", permission, "CREATE"), weight: 1 },
  { arbitrary: told("AGREEMENT_COORDINATION", coordination, "CREATE", "UPDATE"), weight: 1 },
  {
    arbitrary: told(
      "METERING_POINT",
      eic.map((meterEic) => ({ meterEic })),
      "CREATE",
      "UPDATE",
    ),
    weight: 1,
  },
);

export interface Dense {
  readonly due: readonly DueDelivery[];
  readonly sent: readonly Sent[];
}

const at = (n: number): string => writeInstant(start + n * 30 * MINUTE);

/** Due deliveries and messages: most messages repeat due deliveries, some are arbitrary. */
export const dense: fc.Arbitrary<Dense> = fc
  .tuple(
    fc.array(fc.tuple(anything, fc.nat({ max: 3 })), { maxLength: 8 }),
    fc.array(
      fc.tuple(
        fc.nat({ max: 20 }),
        fc.option(anything, { freq: 3 }),
        fc.nat({ max: 6 }),
        fc.constantFrom(false, false, false, true),
      ),
      { maxLength: 10 },
    ),
  )
  .map(([dues, messages]) => {
    const inTime = [...dues].sort(([, a], [, b]) => a - b);
    const due = inTime.map(([{ resourceType, reason, content }, n], i): DueDelivery => ({
      // Two deliveries of one event now and then.
      event: i % 3 === 2 && n === inTime[i - 1]![1] ? i - 1 : i,
      occurredAt: at(n),
      at: instantOf(at(n)),
      resourceType,
      reason,
      content,
      version: "V1",
      rule: "MD-3",
    }));
    const sent = messages.map(([pick, other, n, isEmpty], i): Sent => {
      const { resourceType, reason, content } = other ?? due[pick % Math.max(1, due.length)] ?? empty;
      return { id: i + 1, createdTime: at(n), resourceType, reason, content, hasContent: !isEmpty };
    });
    return { due, sent };
  });

const empty: Told = { resourceType: "METERING_POINT", reason: "UPDATE", content: { meterEic: meters[0]! } };

/** Names the parent of a point. */
export const parentOf = (meterEic: string): string => (meterEic === meters[1] ? meters[0]! : meterEic);

/** An empty market. */
export const market: Market = { entitled: () => [], unitOf: () => 15 * MINUTE };

export const settings: Settings = {
  edition: "en",
  tolerance: 0,
  lateAfter: 60 * MINUTE,
  ledger: undefined,
  at: instantOf("2024-11-01T00:00Z"),
};

/** Whether a message is from a new service. */
export const isNew = ({ id, hasContent }: Sent): boolean => id % 3 === 0 && hasContent !== false;

/** Messages as values of a file, of both versions. */
export const valuesOf = (sent: readonly Sent[]): readonly unknown[] =>
  sent.map((message) => (isNew(message) ? messageV2(message) : messageV1(message)));

/** The findings of one part of the work in deliveries and received values, without explanations. */
export const partialOf = (
  due: readonly DueDelivery[],
  values: readonly unknown[],
  partition: Partition = whole,
  by: Settings = settings,
): PartialReport => {
  const reconciliation = new Reconciliation("events", by, market);
  const seeing = new Seeing();
  const take: Take = (key, record) => {
    seeing.record(record);
    if (belongsTo(partition, key)) reconciliation.add(record);
  };
  for (const delivery of due) takeDue(delivery, parentOf, take);
  for (const value of values) {
    const read = readReceived(value);
    if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
    seeing.page(pageRead(value, read.right));
    for (const message of read.right) takeMessage(message, () => true, parentOf, take);
  }
  const open = [reconciliation.finish(new EventClock(), seeing.seen())];
  const [part] = closedParts(
    open,
    questionsOf(open).map(() => ({ text: "nobody knows" })),
  );
  return {
    for: suppliers[0]!,
    fingerprint: "",
    count: partition.count,
    isCovered: by.ledger !== undefined,
    parts: { [partition.index]: part! },
  };
};
