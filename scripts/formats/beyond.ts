/**
 * What a JSON Schema takes although its codec refuses it, each with an example; docs/formats.md lists it and a test holds it.
 */
import { documentFormats } from "./documents.js";

/** One thing that JSON Schema cannot say, or that would make a schema unreadable. */
export interface Beyond {
  /** The name of the schema. */
  readonly name: string;
  readonly what: string;
  readonly value: unknown;
}

const exampleOf = (name: string): Readonly<Record<string, unknown>> =>
  documentFormats.find((format) => format.name === name)!.example as Readonly<Record<string, unknown>>;

const agreement = exampleOf("agreement");
const event = exampleOf("event");
const occurred = { occurredAt: "2024-05-22T09:30Z" };
const [bill] = exampleOf("network-bill-v2") as unknown as readonly object[];
const meterEic = "38ZGO-1000000C-Y";

export const beyond: readonly Beyond[] = [
  {
    name: "agreement",
    what: "a day that its month does not have",
    value: { ...agreement, validFrom: "2024-02-30T00:00Z" },
  },
  {
    name: "agreement",
    what: "an offset beyond 18:00",
    value: { ...agreement, validFrom: "2024-02-01T00:00+18:30" },
  },
  {
    name: "agreement",
    what: "an instant outside the years 0000 to 9999 in UTC",
    value: { ...agreement, validFrom: "0000-01-01T00:00+02:00" },
  },
  {
    name: "agreement",
    what: "validTo not after validFrom",
    value: { ...agreement, validTo: agreement["validFrom"] },
  },
  {
    name: "agreement-set",
    what: "validTo not after validFrom in a set",
    value: { agreements: [{ ...agreement, validTo: "2020-01-01T00:00Z" }] },
  },
  {
    name: "event",
    what: "via on an agreement that is not a SUPPLY",
    value: { ...event, via: "AGREEMENT_COORDINATION", agreement: { ...agreement, agreementType: "GRID" } },
  },
  {
    name: "event",
    what: "an action that does not fit the change of a coordination",
    value: {
      ...occurred,
      resourceType: "AGREEMENT_COORDINATION",
      action: "CREATE",
      coordination: { id: "c0", candidates: [], change: "DENIED" },
    },
  },
  {
    name: "event",
    what: "content of a version that the event does not state",
    value: {
      ...occurred,
      resourceType: "METERING_DATA",
      action: "CREATE",
      content: exampleOf("metering-data-v2"),
    },
  },
  {
    name: "event",
    what: "a content whose JSON text is not JSON, or not such a content",
    value: { ...occurred, resourceType: "NETWORK_BILL", action: "CREATE", content: "[{" },
  },
  {
    name: "network-bill-v2",
    what: "periodEnd not after periodStart",
    value: [{ ...bill, periodEnd: "2026-07-31T21:00Z" }],
  },
  {
    name: "network-bill-v1",
    what: "periodEnd not after periodStart in a bill of the first version",
    value: [
      {
        meterEic,
        networkBillPeriod: {
          calculationTimestamp: "2024-06-02T08:00Z",
          periodStart: "2024-05-31T21:00Z",
          periodEnd: "2024-05-31T21:00Z",
          measurements: [],
        },
      },
    ],
  },
  {
    name: "search-request-v1",
    what: "half a pair of bounds in addition to a complete one",
    value: { ...exampleOf("search-request-v1"), idFrom: 1 },
  },
  {
    name: "ledger",
    what: "spans of a ledger that touch, are reversed or out of order, and settled ones that are not read",
    value: {
      ...exampleOf("ledger"),
      entries: [
        {
          resourceType: "AGREEMENT",
          service: "search",
          version: "V1",
          read: [],
          settled: [{ from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z" }],
        },
      ],
    },
  },
  {
    name: "answer",
    what: "a text that is no whole number",
    value: { ...exampleOf("answer"), pages: "one" },
  },
];
