import { describe, expect, it } from "vitest";
import { findingsOfEvent } from "../../src/predict/findings-of-event.js";
import { startPrediction } from "../../src/predict/predict.js";
import { agreementChanged, day, eics, grid, supplyA } from "../../src/rules/example-parties.js";
import { setOf } from "../market/built.js";

const findingsOf = (document: unknown): readonly string[] =>
  findingsOfEvent(startPrediction(setOf({ agreements: [grid] })), document).map(({ id }) => id);

describe("the findings of an event", () => {
  const late = agreementChanged("CREATE", { ...supplyA, validFrom: day.mar2025 }, eics.supplierA);

  it("are those of the agreement rules about its change, at its moment", () => {
    expect(findingsOf({ ...late, occurredAt: "2025-02-28T22:30Z" })).toEqual(["STARTS_TOO_SOON"]);
    expect(findingsOf({ ...late, occurredAt: "2025-01-28T10:00Z" })).toEqual([]);
  });

  it("consider how the change was coordinated", () => {
    const coordinated = { ...late, occurredAt: "2025-02-28T22:30Z", via: "AGREEMENT_COORDINATION" };
    expect(findingsOf(coordinated)).toEqual([]);
  });

  it("are none for events of other types and for invalid events", () => {
    expect(findingsOf({ resourceType: "CLOCK", occurredAt: day.mar2025 })).toEqual([]);
    for (const invalid of [
      { ...late, occurredAt: "soon" },
      { ...late, occurredAt: "2025-02-28T22:30Z", action: "DELETE" },
      { ...late, occurredAt: "2025-02-28T22:30Z", agreement: {} },
      7,
      undefined,
    ])
      expect(findingsOf(invalid)).toEqual([]);
  });
});
