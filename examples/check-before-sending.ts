/**
 * A check of what a grid operator is about to send, before the Datahub sees it.
 */
import { agreementSet, explainDecodeError, explainEventError } from "levik";
import { checkEvents } from "levik/rules";

const operator = "38X-EIN-GO-----0";
const meterEic = "38ZGO-1000000C-Y";

const built = agreementSet({
  meteringPoints: [
    { meterEic, meteringPointType: "REGULAR", operatorEic: operator, commodityType: "ELECTRICITY" },
  ],
  agreements: [
    { agreementType: "GRID", meterEic, serviceProviderEic: operator, validFrom: "2023-12-31T22:00Z" },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const hours = ["00:00", "01:00", "01:00"]; // one twice
const submission = {
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt: "2024-06-04T06:00Z",
  initiatorEic: operator,
  content: [
    {
      meterEic,
      periods: [
        {
          r: "PT1H",
          aI: hours.map((clock) => ({ pS: `2024-06-03T${clock}+03:00`, inQty: { rType: "M", kwh: 0.25 } })),
        },
      ],
    },
  ],
};
const { findings, error } = checkEvents(built.right.set, [submission]);
if (error !== undefined) throw new Error(explainEventError(error));
for (const { finding, path, text } of findings) console.log(`${finding} ${path ?? ""}: ${text}`);
