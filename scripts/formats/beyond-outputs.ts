/**
 * What the JSON Schema of an output takes although its codec refuses it, each with an example; docs/formats.md lists it and tests hold
 * that there is no more.
 */
import type { DecodeErrorTag } from "../../src/documents/index.js";
import { agreement, outputExamples } from "./output-examples.js";
import type { Beyond } from "./beyond.js";

/** One thing that JSON Schema cannot say of an output. */
export interface BeyondOutput extends Beyond {
  /** The tag of the error with which the codec refuses it. */
  readonly tag: DecodeErrorTag;
  /** A part of the path of the error, where it can be at some places only. */
  readonly within?: string;
}

const { meterEic, serviceProviderEic: eic } = agreement;
const instant = "2024-05-22T09:30Z";
/** 30 February. */
const noDay = "2024-02-30T00:00Z";
const reversed = { ...agreement, validTo: agreement.validFrom };

const examples = outputExamples;
const delivery = examples["predicted-line"];
const bill = {
  meteringPointEic: meterEic,
  calculationTimestamp: "2026-09-02T08:00Z",
  periodStart: "2026-07-31T21:00Z",
  periodEnd: "2026-07-31T21:00Z",
  quantities: [],
};
const noPlan = { requests: [], lost: null, notYet: null };
const explained = { tag: "ExplainedBy", change: "ADDED", findings: 1, units: 1, text: "" };

/** Each output that has a market with events in it, around that market. */
const withMarket: readonly (readonly [name: string, around: (market: object) => unknown])[] = [
  [
    "comparison",
    (market) => ({ ...examples.comparison, witness: { ...examples.comparison.witness, ...market } }),
  ],
  ["proof", (market) => ({ ...examples.proof, counterexample: market })],
  [
    "ruled-out",
    (market) => ({ ...examples["ruled-out"], witness: { ...examples["ruled-out"].witness, ...market } }),
  ],
];

const event = { occurredAt: instant, initiatorEic: eic };
const change = { ...event, resourceType: "AGREEMENT", action: "CREATE" };
const data = { ...event, resourceType: "METERING_DATA", action: "CREATE" };
const coordination = { id: "c0", candidates: [], change: "DENIED" };

const noDayText = "a day that its month does not have";
const reversedText = "an agreement whose validTo is not after its validFrom";

/** What a market with an event may have in it. */
const inMarket: readonly (Omit<BeyondOutput, "name" | "value"> & { readonly market: object })[] = [
  {
    what: noDayText,
    tag: "NotAnInstant",
    market: { set: {}, events: [{ resourceType: "CLOCK", occurredAt: noDay }] },
  },
  { what: reversedText, tag: "ReversedPeriod", market: { set: { agreements: [reversed] }, events: [] } },
  {
    what: "via on an agreement that is not a SUPPLY",
    tag: "WrongKind",
    within: ".events[",
    market: {
      set: {},
      events: [
        {
          ...change,
          via: "AGREEMENT_COORDINATION",
          agreement: { ...agreement, agreementType: "GRID" },
        },
      ],
    },
  },
  {
    what: "an action that does not fit the change of a coordination",
    tag: "ActionNotAllowed",
    within: ".events[",
    market: {
      set: {},
      events: [{ ...change, resourceType: "AGREEMENT_COORDINATION", coordination }],
    },
  },
  {
    what: "content of an event in a version that the event does not state",
    tag: "WrongKind",
    within: ".events[",
    market: { set: {}, events: [{ ...data, content: [{ meteringPointEic: meterEic, periods: [] }] }] },
  },
  {
    what: "a content of an event whose JSON text is not JSON",
    tag: "NotJson",
    within: ".events[",
    market: { set: {}, events: [{ ...data, content: "[{" }] },
  },
];

const withNoDay: readonly (readonly [name: string, value: unknown])[] = [
  ["predicted-line", { ...delivery, occurredAt: noDay }],
  ["verdict", { ...examples.verdict, agreement: { ...agreement, validFrom: noDay } }],
  ["report", { ...examples.report, refetch: { ...noPlan, lost: { from: noDay, to: instant } } }],
  ["plan", { ...noPlan, notYet: { from: noDay, to: instant } }],
  ["folded-set", { ...examples["folded-set"], agreements: [{ ...agreement, validFrom: noDay }] }],
  ["faults", { for: eic, at: noDay, faults: [] }],
  ["scan-summary", { read: 0, again: 0, lost: [{ type: "AGREEMENT", from: noDay, to: instant }], open: [] }],
  ["expectation", { ...examples.expectation, at: noDay }],
  ["access", { ...examples.access, now: noDay }],
];

const withReversed: readonly (readonly [name: string, value: unknown])[] = [
  ["predicted-line", { ...delivery, resourceType: "AGREEMENT", content: reversed }],
  ["verdict", { ...examples.verdict, agreement: reversed }],
  ["report", { ...examples.report, notes: [{ ...explained, agreement: reversed }] }],
  ["folded-set", { ...examples["folded-set"], agreements: [reversed] }],
  [
    "expectation",
    {
      ...examples.expectation,
      expected: [
        {
          meterEic,
          deadline: instant,
          monthFinal: false,
          periods: [],
          grounds: [{ rule: "MD-3", role: "OPEN_SUPPLIER", category: "DIRECT", agreement: reversed }],
        },
      ],
    },
  ],
  ["access", { ...examples.access, refused: [{ ...examples.access.refused[0], agreement: reversed }] }],
];

export const beyondOutputs: readonly BeyondOutput[] = [
  ...withNoDay.map(([name, value]) => ({ name, value, what: noDayText, tag: "NotAnInstant" as const })),
  ...withReversed.map(([name, value]) => ({
    name,
    value,
    what: reversedText,
    tag: "ReversedPeriod" as const,
  })),
  {
    name: "predicted-line",
    what: "a network bill whose periodEnd is not after its periodStart",
    tag: "ReversedPeriod",
    value: { ...delivery, resourceType: "NETWORK_BILL", mode: "SPLIT", content: [bill] },
  },
  ...inMarket.flatMap(({ market, ...rest }) =>
    withMarket.map(([name, around]) => ({ name, ...rest, value: around(market) })),
  ),
];
