// What a party should have received, compared with what it received: one of two deliveries got lost.
import { agreementSet, isDelivery, predict } from "levik";
import type { EventDocument } from "levik";
import { reconcile } from "levik/reconcile";

const eic = "38X-EIN-OS-----J";
const meterEic = "38ZGO-1000000C-Y";
const built = agreementSet({
  agreements: [
    { agreementType: "SUPPLY", meterEic, serviceProviderEic: eic, validFrom: "2024-01-01T00:00+02:00" },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(({ tag }) => tag).join());
const { set } = built.right;

const measured = (day: string): EventDocument => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt: `${day}T20:00Z`,
  content: [
    { meterEic, periods: [{ r: "PT1H", aI: [{ pS: `${day}T10:00Z`, inQty: { rType: "M", kwh: 1.5 } }] }] },
  ],
});
const events = [measured("2024-05-22"), measured("2024-05-23")];
const received = [...predict(set, events).lines]
  .filter(isDelivery)
  .filter(({ event }) => event > 0)
  .map(({ resourceType, reason, content, occurredAt }) => ({
    id: 4000,
    resourceType,
    reason,
    hasContent: true,
    createdTime: occurredAt,
    content: JSON.stringify(content),
  }));

const classes = async (): Promise<readonly string[]> => {
  const report = await reconcile({ set, for: eic, at: Date.UTC(2024, 4, 24) }, { events, received });
  return report._tag === "Left" ? [report.left.tag] : report.right.findings.map((finding) => finding.class);
};

export const result = classes();
export const expected = ["missing"];
