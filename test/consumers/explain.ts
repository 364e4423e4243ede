// Why a party receives a change, or why it does not.
import { agreementSet, explain } from "levik";
import type { ExplainedVerdict } from "levik";

const meterEic = "38ZGO-1000000C-Y";
const former = "38X-EIN-OS-----J";
const present = "38X-EIN-NS-----R";
const built = agreementSet({
  agreements: [
    {
      agreementType: "SUPPLY",
      meterEic,
      serviceProviderEic: former,
      validFrom: "2023-01-01T00:00+02:00",
      validTo: "2024-01-01T00:00+02:00",
    },
    { agreementType: "SUPPLY", meterEic, serviceProviderEic: present, validFrom: "2024-01-01T00:00+02:00" },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(({ tag }) => tag).join());
const { set } = built.right;

const change = {
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: "2024-05-23T10:08Z",
  meterEic,
} as const;

const why = (eic: string): readonly string[] =>
  explain(set, [change], eic).lines.map(
    ({ rule, granted, cause }: ExplainedVerdict) => `${rule} ${granted} ${cause.tag}`,
  );

export const result = { former: why(former), present: why(present) };
export const expected: typeof result = {
  former: ["MP-3 false Ended"],
  present: ["MP-3 true ActiveOrFuture"],
};
