import { describe, expect, it } from "vitest";
import { causeText } from "../../src/reconcile/causes/cause-text.js";

const counts = { findings: 1, units: 96 };

const agreement = {
  agreementType: "SUPPLY",
  meterEic: "38ZGO-1000000C-Y",
  serviceProviderEic: "38X-EIN-OS-----J",
  customerEic: "38X-AVP-ZW6700C6",
  validFrom: "2024-05-29T00:00+03:00",
} as const;
const bounded = { ...agreement, validTo: "2024-07-01T00:00+03:00" } as const;
const day = { ...agreement, validTo: "2024-05-30T00:00+03:00" } as const;
const within = { ...agreement, validTo: "2024-06-30T12:00+03:00" } as const;

describe("the sentence of a cause", () => {
  it.each([
    [agreement, "from 2024-05-29", "kehtivus 2024-05-29 – tähtajatu"],
    [bounded, "from 2024-05-29 to 2024-06-30", "kehtivus 2024-05-29 – 2024-06-30"],
    [day, "on 2024-05-29", "kehtivus 2024-05-29"],
    [within, "from 2024-05-29 to 2024-06-30 12:00 +03:00", "kehtivus 2024-05-29 – 2024-06-30 12:00 +03:00"],
  ])("has the days of the validity, the last one included: %#", (one, en, et) => {
    expect(causeText({ ...counts, change: "ADDED", agreement: one }, "en")).toBe(
      `An agreement that the set lacks: SUPPLY at 38ZGO-1000000C-Y of 38X-EIN-OS-----J for 38X-AVP-ZW6700C6, ${en}`,
    );
    expect(causeText({ ...counts, change: "ADDED", agreement: one }, "et")).toBe(
      `Kogumis puuduv leping: SUPPLY mõõtepunktis 38ZGO-1000000C-Y, teenusepakkuja 38X-EIN-OS-----J, klient 38X-AVP-ZW6700C6, ${et}`,
    );
  });

  it("has the changed day, if the change is to the start or the end", () => {
    const ended = { ...counts, change: "ENDED", agreement, at: "2024-07-01T00:00+03:00" } as const;
    expect(causeText(ended, "en")).toMatch(/^An earlier last day, 2024-06-30, of the SUPPLY /);
    expect(causeText(ended, "et")).toMatch(/^Lepingu varasem viimane päev 2024-06-30: SUPPLY /);
    const started = { ...counts, change: "STARTED", agreement, at: "2024-07-01T00:00+03:00" } as const;
    expect(causeText(started, "en")).toMatch(/^A later first day, 2024-07-01, of the SUPPLY /);
    expect(causeText(started, "et", () => "1. juuli 2024")).toMatch(
      /^Lepingu hilisem esimene päev 1. juuli 2024: .*, kehtivus 1. juuli 2024 – tähtajatu$/,
    );
  });
});
