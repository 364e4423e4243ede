import { describe, expect, it } from "vitest";
import type { CustomerDataV1 } from "../../../src/documents/v1/customer-v1.js";
import { between, eics, customerChanged, day, noon, supplyA } from "../../../src/rules/example-parties.js";
import type { Market, EventDocument } from "./example-predictions.js";
import {
  linesOf,
  deliveriesOf,
  nameOf,
  grantsOf,
  recipients,
  atPoint,
  listedPoints,
  justBefore,
  justAfter,
} from "./example-predictions.js";

describe("CUS: customer metadata", () => {
  const service = (from: string, to?: string, provider: string = eics.namedSupplier): Market => ({
    ...listedPoints,
    agreements: [atPoint("GENERAL_SERVICE", provider, from, to)],
  });
  const billing = customerChanged(["BILLING_ADDRESS"]);
  const on = (occurredAt: string, event: EventDocument = billing): EventDocument => ({
    ...event,
    occurredAt,
  });

  it("CUS-1: a service that ended exactly 12 months ago does not count, one that ended a millisecond later does", () => {
    // Noon of 10 June 2024 in Tallinn was 09:00 UTC.
    expect(recipients(service(day.jan2024, "2024-06-10T09:00Z"), billing)).toEqual([]);
    expect(recipients(service(day.jan2024, "2024-06-10T09:00:00.001Z"), billing)).toEqual(["namedSupplier"]);
  });

  it("CUS-1: the 12 months are counted in local time, also across a clock change", () => {
    // 31 March 2025 is summer time, 31 March 2024 at 12:00 as well; 30 March 2024 was winter time.
    const event = on("2025-03-30T09:00Z");
    expect(recipients(service(day.jan2024, "2024-03-30T10:00Z"), event)).toEqual([]);
    expect(recipients(service(day.jan2024, "2024-03-30T10:00:00.001Z"), event)).toEqual(["namedSupplier"]);
  });

  it("CUS-1: 12 months before 29 February is 28 February", () => {
    const event = on("2024-02-29T10:00Z");
    expect(recipients(service("2022-12-31T22:00Z", "2023-02-28T10:00Z"), event)).toEqual([]);
    expect(recipients(service("2022-12-31T22:00Z", "2023-02-28T10:00:00.001Z"), event)).toEqual([
      "namedSupplier",
    ]);
  });

  it("CUS-1: a service that starts now counts, one that starts a microsecond later does not", () => {
    expect(recipients(service(noon), billing)).toEqual(["namedSupplier"]);
    expect(recipients(service(justAfter), billing)).toEqual([]);
  });

  it("CUS-1: the operator's own service does not count, and the sender is not notified", () => {
    expect(
      recipients(
        service(day.jan2024, undefined, eics.gridOperator),
        customerChanged(["BILLING_METHOD"], null),
      ),
    ).toEqual([]);
    expect(recipients(service(day.jan2024), customerChanged(["BILLING_METHOD"], eics.namedSupplier))).toEqual(
      [],
    );
  });

  it("CUS-2: any agreement with the customer that is valid now counts, at its start and not at its end", () => {
    const named = customerChanged(["COMPANY_NAME"], null);
    const market = (from: string, to?: string): Market => ({
      agreements: [
        between("JOINT_INVOICE", eics.supplierC, eics.customerX, from, { ...(to && { validTo: to }) }),
      ],
    });
    expect(grantsOf(market(noon), named)).toEqual(["supplierC CUS-2 SERVICE_PROVIDER"]);
    expect(grantsOf(market(justAfter), named)).toEqual([]);
    expect(grantsOf(market(day.jan2024, noon), named)).toEqual([]);
    expect(grantsOf(market(day.jan2024, justBefore), named)).toEqual([]);
  });

  it("CUS-1 delivers all metadata, CUS-2 the names only, both for one event", () => {
    const types = ["BILLING_METHOD", "FIRST_NAME", "ORGANIZATION_NAME", "PHONE"];
    const event = customerChanged(types, null);
    const market = { ...service(day.jan2024), agreements: [...service(day.jan2024).agreements!, supplyA] };
    const given = Object.fromEntries(
      deliveriesOf(market, event).map(({ recipientEic, content }) => [
        nameOf(recipientEic),
        (content as CustomerDataV1).customerMetadata.map(({ metadataType }) => metadataType),
      ]),
    );
    expect(given).toEqual({ namedSupplier: types, supplierA: ["FIRST_NAME", "ORGANIZATION_NAME"] });
    expect(grantsOf(market, event)).toEqual([
      "namedSupplier CUS-1 NAMED_SUPPLIER",
      "namedSupplier CUS-2 SERVICE_PROVIDER",
      "supplierA CUS-2 SERVICE_PROVIDER",
    ]);
  });

  it("a change of telephone and e-mail only, or of nothing, is not distributed", () => {
    const market = { ...service(day.jan2024), agreements: [...service(day.jan2024).agreements!, supplyA] };
    for (const changed of [["PHONE", "MOBILE_PHONE", "EMAIL"], []]) {
      expect(linesOf(market, customerChanged(changed, null))).toEqual([]);
    }
  });
});
