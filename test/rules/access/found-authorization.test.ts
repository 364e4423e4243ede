import { describe, expect, it } from "vitest";
import { authorizationFound } from "../../../src/rules/access/found-authorization.js";

const authorized = { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER" };
const found = {
  customerType: "PHYSICAL_PERSON",
  customerIdentities: [
    { identityType: "PERSONAL_CODE", identityValue: "38001010000" },
    { identityType: "EIC", identityValue: "38X-AVP-ZW6700C6" },
  ],
  meterEic: "38ZGO-1000000C-Y",
  periodStart: "2024-01-01T00:00+02:00",
  periodEnd: "2025-01-01T00:00+02:00",
  subjectPeriodStart: "2023-01-01T00:00+02:00",
  subjectPeriodEnd: "2024-07-01T00:00+03:00",
};
const authorization = {
  mandateCustomerEic: "38X-EIN-OS-----J",
  mandateCustomerType: "NOT_STATED",
  meteringPointEic: "38ZGO-1000000C-Y",
  ownerCustomerEic: "38X-AVP-ZW6700C6",
  ownerCustomerType: "PHYSICAL_PERSON",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "NOT_STATED",
  status: "APPROVED",
  subjectPeriodFrom: "2023-01-01T00:00+02:00",
  subjectPeriodTo: "2024-07-01T00:00+03:00",
  validFrom: "2024-01-01T00:00+02:00",
  validTo: "2025-01-01T00:00+02:00",
};

describe("a found authorization (D-AUT-SEARCH)", () => {
  it("authorizes the asking party in its role, is approved and for access", () => {
    expect(authorizationFound(found, authorized)).toStrictEqual(authorization);
  });

  it("is in no stated role if the asking party states none", () => {
    expect(authorizationFound(found, { eic: authorized.eic })).toStrictEqual({
      ...authorization,
      participantRoleType: "NOT_STATED",
    });
  });

  it.each([null, undefined, [], [{ identityType: "PERSONAL_CODE", identityValue: "38001010000" }]])(
    "does not state its customer without an EIC: %j",
    (customerIdentities) => {
      expect(authorizationFound({ ...found, customerIdentities }, authorized)).toStrictEqual({
        ...authorization,
        ownerCustomerEic: "NOT_STATED",
      });
    },
  );

  it.each([null, undefined])("has open ends where its periods have none: %j", (open) => {
    const { validTo: _end, ...rest } = authorization;
    const without = {
      customerType: open,
      periodStart: open,
      periodEnd: open,
      subjectPeriodStart: open,
      subjectPeriodEnd: open,
    };
    expect(authorizationFound({ ...found, ...without }, authorized)).toStrictEqual({
      ...rest,
      ownerCustomerType: "NOT_STATED",
      subjectPeriodFrom: "0001-01-01T00:00Z",
      subjectPeriodTo: "9999-12-31T00:00Z",
      validFrom: "0001-01-01T00:00Z",
    });
  });

  it.each([null, undefined])("gives access to nothing without a metering point: %j", (meterEic) => {
    expect(authorizationFound({ ...found, meterEic }, authorized)).toBeUndefined();
  });
});
