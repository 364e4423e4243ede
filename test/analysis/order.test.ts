import type { EventDocument } from "../../src/documents/event-types.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundOf } from "../../src/analysis/bound.js";
import { enumerate } from "../../src/analysis/enumerate.js";
import { outcomeOf } from "../../src/analysis/pair-outcome.js";
import { optionsOf } from "../../src/analysis/compared-rule-book.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { eics } from "../../src/rules/example-parties.js";
import { instantOf } from "../../src/time/instant.js";
import { writeInstant } from "../../src/time/write-instant.js";

const setOf = (document: AgreementSetDocument) => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** Cases whose outcome depends only on the order of instants. */
const cases = [...enumerate(boundOf({ agreements: 2, instants: 2 }))].filter(
  ({ move }) =>
    move.on !== "METERING_DATA" &&
    move.on !== "PERMISSION" &&
    !(move.on === "CUSTOMER_DATA" && move.yearBefore !== undefined),
);

const instantText = /\d{4}-\d\d-\d\dT[0-9:.]+Z/g;
const minute = 60_000;

/** Increasing instants within eleven months, summer and winter time, whole minutes. */
const increasing = fc
  .uniqueArray(fc.integer({ min: 0, max: 11 * 30 * 24 * 60 }), { minLength: 8, maxLength: 8 })
  .map((minutes) => minutes.sort((a, b) => a - b).map((m) => instantOf("2024-02-10T07:13Z") + m * minute));

describe("the result depends only on the order of instants", () => {
  it("for random monotone changes of time", () => {
    fc.assert(
      fc.property(fc.nat(), increasing, (index, instants) => {
        const { set, events } = cases[index % cases.length]!;
        const text = JSON.stringify([set, events]);
        const sorted = [...new Set(text.match(instantText))].sort();
        const moved = new Map(sorted.map((old, i) => [old, instants[i]!]));
        const [newSet, newEvents] = JSON.parse(
          text.replace(instantText, (old) => writeInstant(moved.get(old)!)),
        ) as [AgreementSetDocument, EventDocument[]];
        const numbers = new Map(sorted.map((old) => [String(instantOf(old)), String(moved.get(old))]));
        const options = optionsOf({ edition: "en" });
        const before = outcomeOf(setOf(set), events, options).map((notification) => ({
          ...notification,
          object: notification.object.replace(/\d{9,}/g, (number) => numbers.get(number) ?? number),
        }));
        expect(outcomeOf(setOf(newSet), newEvents, options)).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  // --- the exceptions ---

  const at = (type: "GENERAL_SERVICE" | "SUPPLY", provider: string, validFrom: string, validTo?: string) => ({
    agreementType: type,
    meterEic: eics.point,
    serviceProviderEic: provider,
    customerEic: eics.customerX,
    validFrom,
    ...(validTo !== undefined && { validTo }),
  });
  const point = {
    meterEic: eics.point,
    meteringPointType: "REGULAR" as const,
    operatorEic: eics.gridOperator,
  };

  it("except for twelve months back (CUS-1)", () => {
    const service = at("GENERAL_SERVICE", eics.namedSupplier, "2023-01-01T00:00Z", "2024-01-15T10:00Z");
    const recipientsAt = (occurredAt: string) =>
      predict(setOf({ meteringPoints: [point], agreements: [service] }), [
        {
          resourceType: "CUSTOMER_DATA",
          action: "UPDATE",
          occurredAt,
          changed: ["BILLING_ADDRESS"],
          content: { customerType: "PHYSICAL_PERSON", customerMetadata: [], customerEic: eics.customerX },
        },
      ])
        .lines.filter(isDelivery)
        .map(({ recipientEic }) => recipientEic);
    expect(recipientsAt("2025-01-15T09:59Z")).toEqual([eics.namedSupplier]);
    expect(recipientsAt("2025-01-15T10:00Z")).toEqual([]);
  });

  const recipientsOfDay = (pS: string, supplyFrom: string) =>
    predict(setOf({ meteringPoints: [point], agreements: [at("SUPPLY", eics.supplierA, supplyFrom)] }), [
      {
        resourceType: "METERING_DATA",
        action: "CREATE",
        occurredAt: "2025-06-01T00:00Z",
        initiatorEic: eics.gridOperator,
        content: [
          { meterEic: eics.point, periods: [{ r: "P1D", aI: [{ pS, inQty: { rType: "M", kwh: 1 } }] }] },
        ],
      },
    ])
      .lines.filter(isDelivery)
      .map(({ recipientEic }) => recipientEic);

  it("except for local days of 23, 24 and 25 hours (MD-3)", () => {
    // A SUPPLY that starts 23 hours and a half after the day began: within a day of 24 or 25 hours only.
    expect(recipientsOfDay("2024-06-09T21:00Z", "2024-06-10T20:30Z")).toEqual([eics.supplierA]);
    expect(recipientsOfDay("2024-03-30T22:00Z", "2024-03-31T21:30Z")).toEqual([]);
    expect(recipientsOfDay("2024-10-26T21:00Z", "2024-10-27T21:30Z")).toEqual([eics.supplierA]);
  });

  it("except for gas days from 07:00 (MD-3)", () => {
    expect(recipientsOfDay("2024-03-30T05:00Z", "2024-03-31T04:30Z")).toEqual([]);
    expect(recipientsOfDay("2024-03-29T05:00Z", "2024-03-30T04:30Z")).toEqual([eics.supplierA]);
    expect(recipientsOfDay("2024-10-26T04:00Z", "2024-10-27T04:30Z")).toEqual([eics.supplierA]);
  });
});
