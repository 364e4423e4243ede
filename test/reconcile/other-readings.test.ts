import { describe, expect, it } from "vitest";
import type { FindingClass } from "../../src/reconcile/finding.js";
import { noCounts } from "../../src/reconcile/finding.js";
import type { Shift } from "../../src/reconcile/other-readings.js";
import {
  fittingReadings,
  isConcerned,
  otherReadings,
  readingText,
} from "../../src/reconcile/other-readings.js";
import {
  data,
  grid,
  hours,
  message,
  operator,
  other,
  point,
  reconciled,
  supplier,
  supply,
  world,
} from "./world.js";

const below = "38ZT00000000200U";
const aggregation = {
  agreementType: "AGGREGATION",
  meterEic: below,
  serviceProviderEic: other,
  customerEic: grid.customerEic,
  validFrom: "2024-01-01T00:00+02:00",
};
const documents = {
  meteringPoints: [
    ...world.meteringPoints,
    { meterEic: below, meteringPointType: "AGGREGATION", operatorEic: other, parentMeterEic: point },
  ],
  agreements: [grid, supply, aggregation],
};
const events = [data(hours(0, 1, 2))];
const received = [message(1, "METERING_DATA", hours(0, 1, 2))];

describe("another reading", () => {
  it("is reported if it makes unexpected data match", async () => {
    const { notes, findings } = await reconciled({ events, received }, { for: other }, documents);
    expect(findings).toMatchObject([{ class: "unexpected", units: 2 }]);
    expect(notes).toContainEqual({
      tag: "OtherReading",
      reading: "MD-2",
      choice: "point-above-too",
      matched: 2,
      unexpected: 2,
      missing: 0,
      text: "With another reading (MD-2: point-above-too) 2 more units would match, 2 fewer would be unexpected and 0 fewer missing.",
    });
  });

  it("is reported with the number of units it makes match, over all points and types", async () => {
    const [second, secondBelow] = ["38ZT00000000300Q", "38ZT00000000400M"];
    const twoFamilies = {
      meteringPoints: [
        ...documents.meteringPoints,
        { ...world.meteringPoints[0], meterEic: second },
        { ...documents.meteringPoints.at(-1), meterEic: secondBelow, parentMeterEic: second },
      ],
      agreements: [
        ...documents.agreements,
        { ...grid, meterEic: second },
        { ...aggregation, meterEic: secondBelow },
      ],
    };
    const both = [...hours(0, 1, 2), ...hours(5, 1, 2, 3).map((item) => ({ ...item, meterEic: second }))];
    const { notes } = await reconciled(
      { events: [data(both)], received: [message(1, "METERING_DATA", both)] },
      { for: other },
      twoFamilies,
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ tag: "OtherReading", choice: "point-above-too", matched: 5, unexpected: 5 }),
    );
  });

  it("is reported if it makes missing data not due", async () => {
    const { notes } = await reconciled(
      { events, received: [] },
      { for: other, readings: { "MD-2": "point-above-too" } },
      documents,
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ tag: "OtherReading", choice: "own-point", missing: 2, matched: 0 }),
    );
  });

  it("is not reported if it fits no better", async () => {
    const worse = await reconciled({ events, received: [] }, { for: supplier }, documents);
    expect(worse.findings).toHaveLength(1);
    expect(worse.notes.filter(({ tag }) => tag === "OtherReading")).toEqual([]);
  });

  it("is not tried if the unexpected data does not depend on a reading", async () => {
    const permission = message(1, "AGREEMENT_COORDINATION", { id: "c" });
    const { notes } = await reconciled({ events: [], received: [permission] }, { for: operator }, documents);
    expect(notes.filter(({ tag }) => tag === "OtherReading")).toEqual([]);
  });
});

describe("the other readings", () => {
  it("differ from the chosen ones in one choice each", () => {
    const chosen = {
      "GEN-6": "valid-from-now-on",
      "MD-2": "own-point",
      "AGR-3": "any-time",
      "NB-2": "as-table",
      "CON-9": "own-supplier-too",
    } as const;
    expect(otherReadings(chosen)).toEqual([
      { reading: "GEN-6", choice: "valid-now", readings: { ...chosen, "GEN-6": "valid-now" } },
      { reading: "GEN-6", choice: "everything", readings: { ...chosen, "GEN-6": "everything" } },
      { reading: "MD-2", choice: "point-above-too", readings: { ...chosen, "MD-2": "point-above-too" } },
      { reading: "AGR-3", choice: "active-or-future", readings: { ...chosen, "AGR-3": "active-or-future" } },
      { reading: "NB-2", choice: "border-supply-too", readings: { ...chosen, "NB-2": "border-supply-too" } },
      { reading: "CON-9", choice: "others-only", readings: { ...chosen, "CON-9": "others-only" } },
    ]);
  });

  it("concern the resource types whose recipients they decide", () => {
    const types = ["METERING_POINT", "METERING_DATA", "NETWORK_BILL", "AGREEMENT"] as const;
    const concernedBy = (reading: Parameters<typeof isConcerned>[0]) =>
      types.filter((type) => isConcerned(reading, type));
    expect(concernedBy("GEN-6")).toEqual(["METERING_POINT", "AGREEMENT"]);
    expect(concernedBy("MD-2")).toEqual(["METERING_DATA"]);
    expect(concernedBy("AGR-3")).toEqual(["AGREEMENT"]);
    expect(concernedBy("NB-2")).toEqual(["NETWORK_BILL"]);
    expect(concernedBy("CON-9")).toEqual(["AGREEMENT"]);
  });

  const shift = (type: keyof Shift, counts: Partial<Record<FindingClass, number>>): Shift => ({
    [type]: { ...noCounts(), ...counts },
  });

  it("are rated by the counts of all parts for the types that they concern", () => {
    const shifts = {
      "GEN-6 valid-now": [
        shift("METERING_POINT", { matched: 2, unexpected: -1, missing: -1 }),
        shift("AGREEMENT", { matched: 1, late: 3, unread: -2 }),
        shift("METERING_DATA", { matched: 100, unexpected: -100 }),
      ],
      "MD-2 point-above-too": [shift("AGREEMENT", { unexpected: -5 })],
    };
    const fit = { reading: "GEN-6", choice: "valid-now", matched: 6, unexpected: 1, missing: 3 } as const;
    expect(fittingReadings(shifts)).toEqual([fit]);
    expect(readingText(fit)).toBe(
      "With another reading (GEN-6: valid-now) 6 more units would match, 1 fewer would be unexpected and 3 fewer missing.",
    );
  });

  it.each<readonly [string, Partial<Record<FindingClass, number>>, boolean]>([
    ["where something is no longer unexpected", { unexpected: -1 }, true],
    ["where something is no longer missing", { missing: -1 }, true],
    ["not where nothing changes", {}, false],
    ["not where only more match", { matched: 5 }, false],
    ["not where fewer match", { matched: -1, unexpected: -5 }, false],
    ["not where more is unexpected", { matched: 1, unexpected: 1, missing: -5 }, false],
    ["not where more is missing", { matched: 1, unexpected: -5, missing: 1 }, false],
    ["not where as much is missing that was unexpected", { unexpected: -1, unread: 1 }, false],
  ])("are rated: %s", (_, counts, isFit) => {
    const shifts = { "AGR-3 any-time": [shift("AGREEMENT", counts)] };
    expect(fittingReadings(shifts).map(({ choice }) => choice)).toEqual(isFit ? ["any-time"] : []);
  });
});
