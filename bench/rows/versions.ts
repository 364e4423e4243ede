/**
 * Many versions of one interval, bill or object in one reconciliation, of which all but the last are superseded: their number
 * and four times as many.
 */
import assert from "node:assert/strict";
import { reconcile } from "../../src/reconcile/index.js";
import { instantOf } from "../../src/time/index.js";
import type { Line, Row } from "../Row.js";
import { eicOf } from "../messages.js";
import { growthExponent, inTurn } from "../rounds.js";
import { setOf } from "../splitting.js";

const MANY = 10_000;
const TIMES = 4;

const meterEic = eicOf("Z", 1);
const operator = eicOf("X", 1);
const supplier = eicOf("X", 2);
const customer = eicOf("X", 3);
const start = Date.UTC(2025, 4, 1);

const at = {
  meterEic,
  customerEic: customer,
  commodityType: "ELECTRICITY",
  validFrom: "2020-01-01T00:00+02:00",
} as const;

const set = setOf({
  meteringPoints: [
    { meterEic, meteringPointType: "REGULAR", operatorEic: operator, commodityType: "ELECTRICITY" },
  ],
  agreements: [
    { agreementType: "GRID", ...at, serviceProviderEic: operator },
    { agreementType: "SUPPLY", ...at, serviceProviderEic: supplier },
  ],
});

const instant = (t: number): string => new Date(t).toISOString();

interface Kind {
  readonly what: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly event: (version: number) => object;
  readonly content: (version: number) => unknown;
}

const dataOf = (version: number) => [
  {
    meterEic,
    periods: [{ r: "PT15M", aI: [{ pS: "2025-04-01T00:00Z", inQty: { rType: "M", kwh: version } }] }],
  },
];

const billOf = (version: number) => ({
  meterEic,
  networkBillPeriod: {
    periodStart: "2025-03-31T21:00Z",
    periodEnd: "2025-04-30T21:00Z",
    calculationTimestamp: instant(start + version * 1000),
    measurements: [],
  },
});

const kinds: readonly Kind[] = [
  {
    what: "versions of one account interval",
    resourceType: "METERING_DATA",
    reason: "UPDATE",
    event: (version) => ({ initiatorEic: operator, content: dataOf(version) }),
    content: dataOf,
  },
  {
    what: "versions of one bill",
    resourceType: "NETWORK_BILL",
    reason: "CREATE",
    event: (version) => ({ initiatorEic: operator, content: [billOf(version)] }),
    content: (version) => [billOf(version)],
  },
  {
    what: "changes of one metering point",
    resourceType: "METERING_POINT",
    reason: "UPDATE",
    event: () => ({ meterEic, initiatorEic: operator }),
    content: (version) => ({ meterEic, address: { postalCode: String(version) } }),
  },
];

const reconciling = ({ resourceType, reason, event, content }: Kind, count: number) => {
  const events = Array.from({ length: count }, (_, i) => ({
    resourceType,
    action: reason,
    occurredAt: instant(start + i * 60_000),
    ...event(i),
  }));
  const received = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    createdTime: instant(start + i * 60_000 + 1000),
    resourceType,
    reason,
    hasContent: true,
    content: JSON.stringify(content(i)),
  }));
  const options = { set, for: supplier, at: instantOf(instant(start + (count + 60) * 60_000)) };
  return async (): Promise<void> => {
    const report = await reconcile(options, { events, received });
    assert.equal(report._tag, "Right", JSON.stringify(report));
    if (report._tag === "Right") {
      const counts = report.right.summary[resourceType as "METERING_DATA"]!;
      assert.equal(
        counts.missing + counts.unexpected + counts.different + counts.unreadable,
        0,
        JSON.stringify(counts),
      );
    }
  };
};

const lineOf = async (kind: Kind): Promise<Line> => {
  const [small, large] = [reconciling(kind, MANY / TIMES), reconciling(kind, MANY)];
  await small();
  const times = await inTurn({ small, large }, { clock: "processor", rounds: 5, warmUp: 200 });
  return {
    what: `${MANY.toLocaleString("en")} ${kind.what} in one reconciliation`,
    value: times.large,
    unit: "ms",
    yardstick: `a quarter of it ${times.small.toFixed(0)} ms`,
    ratio: growthExponent(times.small, times.large, TIMES),
    target: { atMost: 1.2 },
  };
};

export const row: Row = {
  name: "versions",
  run: async () => {
    const lines: Line[] = [];
    for (const kind of kinds) lines.push(await lineOf(kind));
    return lines;
  },
};
