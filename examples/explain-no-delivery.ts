/**
 * Explains why a party received nothing of an event: every rule that considered it, and the condition that was not met.
 */
import { agreementSet, explain, explainDecodeError, explainEventError } from "levik";

const meterEic = "38ZGO-1000000C-Y";
const formerSupplier = "38X-EIN-OS-----J";

const built = agreementSet({
  meteringPoints: [{ meterEic, meteringPointType: "REGULAR", operatorEic: "38X-EIN-GO-----0" }],
  agreements: [
    {
      agreementType: "SUPPLY",
      meterEic,
      serviceProviderEic: formerSupplier,
      validFrom: "2023-12-31T22:00Z",
      validTo: "2024-05-31T21:00Z",
    },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const event = {
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: "2024-06-03T09:00Z",
  initiatorEic: "38X-EIN-GO-----0",
  meterEic,
} as const;
const explained = explain(built.right.set, [event], formerSupplier);
for (const { granted, text } of explained.lines) console.log(`${granted ? "yes" : "no"}: ${text}`);
if (explained.error !== undefined) console.error(explainEventError(explained.error));
