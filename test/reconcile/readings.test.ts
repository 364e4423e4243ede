import { describe, expect, it } from "vitest";
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
  it("is told where it makes what is unexpected match", async () => {
    const { notes, findings } = await reconciled({ events, received }, { for: other }, documents);
    expect(findings).toMatchObject([{ class: "unexpected", units: 2 }]);
    expect(notes).toContainEqual({
      tag: "OtherReading",
      reading: "MD-2",
      choice: "point-above-too",
      matched: 2,
      unexpected: 2,
      missing: 0,
      text: "Read otherwise (MD-2: point-above-too), 2 units more would match, 2 fewer be unexpected and 0 fewer be missing.",
    });
  });

  it("is told where it makes what is missing not due", async () => {
    const { notes } = await reconciled(
      { events, received: [] },
      { for: other, readings: { "MD-2": "point-above-too" } },
      documents,
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ tag: "OtherReading", choice: "own-point", missing: 2, matched: 0 }),
    );
  });

  it("is not told where it fits no better", async () => {
    const worse = await reconciled({ events, received: [] }, { for: supplier }, documents);
    expect(worse.findings).toHaveLength(1);
    expect(worse.notes.filter(({ tag }) => tag === "OtherReading")).toEqual([]);
  });

  it("is not tried where what is unexpected does not depend on one", async () => {
    const permission = message(1, "AGREEMENT_COORDINATION", { id: "c" });
    const { notes } = await reconciled({ events: [], received: [permission] }, { for: operator }, documents);
    expect(notes.filter(({ tag }) => tag === "OtherReading")).toEqual([]);
  });
});
