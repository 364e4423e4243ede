/** The services in which each message is available over time (BEY-11, D-BEY-11). */
import type { EventDocument } from "../../src/documents/event-types.js";
import { describe, expect, it } from "vitest";
import { predict } from "../../src/predict/predict.js";
import { begin, dataEvent, found, foundIn, HOUR, iso, market, operator, setOf, supply } from "./market.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";

const agreements = "/api/v2/data-distributions/agreement";
const electricity = "/api/v2/data-distributions/metering-data/electricity";
const bills = "/api/v2/data-distributions/network-bill";

describe("an agreement message", () => {
  const closing = (occurredAt: string) => ({
    resourceType: "AGREEMENT",
    action: "UPDATE",
    occurredAt,
    initiatorEic: operator,
    agreement: { ...market.agreements![0]!, validTo: "2027-01-01T00:00+02:00" },
  });

  it.each([
    ["2025-09-16T20:59:59.999Z", 2, 0],
    ["2025-09-16T21:00Z", 2, 2],
    ["2026-03-30T20:59:59.999Z", 2, 2],
    ["2026-03-30T21:00Z", 0, 2],
  ])("of %s is in the old service %i times and in the new one %i times", (moment, old, young) => {
    const state = begin(moment, [closing(moment)]);
    const span = [iso(state.now - HOUR), moment] as const;
    expect(found(state, "AGREEMENT", ...span)).toHaveLength(old);
    expect(foundIn(state, agreements, ...span)).toHaveLength(young);
  });

  it("in both services has an id of each, and counts once", () => {
    const moment = "2026-01-10T12:00Z";
    const state = begin(moment, [closing(moment)]);
    const span = ["2026-01-10T11:00Z", moment] as const;
    const [old] = found(state, "AGREEMENT", ...span);
    const [young] = foundIn(state, agreements, ...span);
    expect([old!["id"], young!["id"]]).toEqual([1, "019ba7c7-1200-7000-8000-000000000001"]);
    expect(JSON.parse(String(old!["content"]))).toEqual(young!["content"]);
    const due = predict(setOf(market), [closing(moment)] as unknown as EventDocument[]).lines;
    expect(state.made).toBe(due.length);
  });
});

describe("metering data", () => {
  it.each<["V1" | "V2", string, number, number]>([
    ["V1", "2026-07-20T07:59Z", 1, 0],
    ["V2", "2026-07-20T08:00Z", 0, 1],
    ["V1", "2026-12-01T00:00Z", 1, 0],
    // Sent when that version should not have been: where its form is.
    ["V2", "2026-06-01T00:00Z", 0, 1],
    ["V1", "2027-02-01T00:00Z", 1, 0],
  ])(
    "of %s at %s is in the old service %i times and in the new one %i times",
    (version, moment, old, young) => {
      const state = begin(moment, [dataEvent(moment, version)]);
      const span = [iso(state.now - HOUR), moment] as const;
      expect(found(state, "METERING_DATA", ...span)).toHaveLength(old);
      expect(foundIn(state, electricity, ...span)).toHaveLength(young);
    },
  );

  it("of gas is in the old service, whichever its version", () => {
    const gas = {
      ...market,
      meteringPoints: [{ ...market.meteringPoints![0]!, commodityType: "NATURAL_GAS" }],
      agreements: [{ ...supply, commodityType: "NATURAL_GAS" }],
    } as AgreementSetDocument;
    const moment = "2026-12-01T00:00Z";
    const state = begin(moment, [dataEvent(moment, "V1")], { set: setOf(gas) });
    const span = ["2026-11-30T23:00Z", moment] as const;
    expect(found(state, "METERING_DATA", ...span)).toHaveLength(1);
    expect(foundIn(state, electricity, ...span)).toEqual([]);
  });
});

describe("a network bill", () => {
  const bill = (occurredAt: string) => ({
    resourceType: "NETWORK_BILL",
    action: "CREATE",
    occurredAt,
    initiatorEic: operator,
    version: "V2",
    content: [
      {
        meteringPointEic: "38ZT00000000100Y",
        calculationTimestamp: "2026-08-02T10:00Z",
        periodStart: "2026-07-01T00:00+03:00",
        periodEnd: "2026-08-01T00:00+03:00",
        containsCalculatedValues: false,
        quantities: [{ direction: "OUT", unit: "KWH", day: 1, night: 2, total: 3 }],
      },
    ],
  });

  it("of the second version is in the new service", () => {
    const moment = "2026-08-03T00:00Z";
    const state = begin(moment, [bill(moment)]);
    expect(foundIn(state, bills, "2026-08-02T00:00Z", moment)).toHaveLength(1);
    expect(found(state, "NETWORK_BILL", "2026-08-02T00:00Z", moment)).toEqual([]);
  });
});
