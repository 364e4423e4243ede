import { describe, expect, it } from "vitest";
import { explain, explainNext } from "../../src/predict/explain.js";
import { startPrediction } from "../../src/predict/predict.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";

const built = agreementSet({
  agreements: [
    {
      agreementType: "SUPPLY",
      meterEic: "38ZGO-1000000C-Y",
      serviceProviderEic: "38X-EIN-OS-----J",
      validFrom: "2023-01-01T00:00+02:00",
      validTo: "2024-03-22T00:00+02:00",
    },
  ],
});
if (built._tag === "Left") throw new Error("the set does not build");
const { set } = built.right;
const event = {
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: "2024-05-23T10:08Z",
  meterEic: "38ZGO-1000000C-Y",
} as const;

describe("a verdict in Estonian", () => {
  it("states the last day of an agreement that ended, and the same rule, role and message as in English", () => {
    const [line] = explainNext(startPrediction(set), event, "38X-EIN-OS-----J", "et").lines;
    const [english] = explain(set, [event], "38X-EIN-OS-----J").lines;
    expect(line!.text).toContain("sest lepingu viimane päev oli 21.03.2024, enne muudatust.");
    expect({ ...line, text: "" }).toEqual({ ...english, text: "" });
  });

  it("explains to any party why it receives nothing, without an English word", () => {
    for (const eic of ["38X-EIN-OS-----J", "38X-SOMEBODY-0-0"])
      for (const { text } of explainNext(startPrediction(set), event, eic, "et").lines)
        expect(text.replace(/Teavitus: .*$/, "")).not.toMatch(/\b(the|is|not|because|of|does)\b/);
  });
});
