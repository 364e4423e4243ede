/**
 * Cuts submitted metering data: which recipient gets which part of it, and what nobody gets.
 */
import { agreementSet, explainDecodeError, splitMeteringData } from "levik";

const meterEic = "38ZGO-1000000C-Y";
const supply = { agreementType: "SUPPLY", meterEic } as const;

// The supplier changes at noon, Estonian time.
const built = agreementSet({
  agreements: [
    {
      ...supply,
      serviceProviderEic: "38X-EIN-OS-----J",
      validFrom: "2024-01-01T00:00+02:00",
      validTo: "2024-03-21T12:00+02:00",
    },
    { ...supply, serviceProviderEic: "38X-EXAMPLE-OS-M", validFrom: "2024-03-21T12:00+02:00" },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const hours = ["10:00", "11:00", "12:00", "13:00"];
const content = [
  {
    meterEic,
    periods: [
      {
        r: "PT1H" as const,
        aI: hours.map((hour, i) => ({ pS: `2024-03-21T${hour}+02:00`, inQty: { rType: "M", kwh: i + 1 } })),
      },
    ],
  },
];
const cut = splitMeteringData(built.right.set, content, { now: Date.parse("2024-03-22T08:00Z") });
if (cut._tag === "Left") throw new Error(cut.left.map(explainDecodeError).join("\n"));

console.log(cut.right.mode);
for (const { recipientEic, content: part } of cut.right.parts)
  console.log(recipientEic, JSON.stringify(part));
