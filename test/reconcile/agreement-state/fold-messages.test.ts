import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { foldedSetDocument } from "../../../src/reconcile/agreement-state/fold-messages.js";
import { aggregation, eics, day, grid, point, supplyA } from "../../../src/rules/example-parties.js";
import { sample } from "../../documents/samples.js";
import { messageV1, received } from "./messages.js";

describe("a set of received messages", () => {
  it("from the sample of the sources has both its agreements", () => {
    const { agreements, unplaced } = foldedSetDocument(
      "38X-EIN-OS-----J",
      undefined,
      received(sample("search-answer")),
    );
    expect(agreements.map(({ agreementType, meterEic }) => `${agreementType} ${String(meterEic)}`)).toEqual([
      "GENERAL_SERVICE 38ZGO-1000001U-D",
      "SUPPLY 38ZGO-1000001U-D",
    ]);
    expect(unplaced).toEqual([]);
  });

  it("is a set with the points of its base and the messages that have no place in it", () => {
    const base = agreementSet({ meteringPoints: [point], agreements: [supplyA, grid] });
    if (base._tag === "Left") throw new Error("the base is no set");
    const messages = received(
      messageV1(1, "UPDATE", [{ ...supplyA, validTo: day.jul2025 }]),
      messageV1(2, "DELETE", [aggregation]),
    );
    const folded = foldedSetDocument(eics.supplierA, base.right.set, messages);
    expect(folded).toEqual({
      meteringPoints: [point],
      agreements: [grid, { ...supplyA, validTo: day.jul2025 }],
      unplaced: [
        {
          messageId: 2,
          why: "unknown",
          text: `DELETE: no earlier message about AGGREGATION at ${eics.aggregationPoint} of ${eics.aggregator} for ${eics.customerX}, 2025-02-28T22:00Z to 2025-08-31T21:00Z`,
        },
      ],
    });
    expect(agreementSet(JSON.parse(JSON.stringify(folded)))._tag).toBe("Right");
  });

  it("without a base and messages is empty", () => {
    expect(foldedSetDocument(eics.supplierA, undefined, [])).toEqual({
      meteringPoints: [],
      agreements: [],
      unplaced: [],
    });
  });
});
