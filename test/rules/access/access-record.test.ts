import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import { access } from "../../../src/rules/access/access.js";
import { accessRecord } from "../../../src/rules/access/access-record.js";
import type { AuthorizationV1 } from "../../../src/documents/v1/authorization-v1.js";

const supplier = "38X-EX-SUPPLIER8";
const meter = "38Z-EX-METERING5";

const supply = {
  agreementType: "SUPPLY",
  meterEic: meter,
  serviceProviderEic: supplier,
  validFrom: "2025-07-01T00:00+03:00",
  validTo: "2026-01-01T00:00+02:00",
};
const authorization: AuthorizationV1 = {
  mandateCustomerEic: supplier,
  mandateCustomerType: "LEGAL",
  meteringPointEic: meter,
  ownerCustomerEic: "38X-EX-CUSTOMER1",
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom: "2024-01-01T00:00+02:00",
  subjectPeriodTo: "2025-01-01T00:00+02:00",
  validFrom: "2025-05-20T21:37:54.499Z",
};

const recordAt = (span: { from: number; to: number }): unknown => {
  const built = agreementSet({ agreements: [{ ...supply, originalValidTo: null }] } as AgreementSetDocument);
  if (built._tag === "Left") throw new Error("not a set");
  const { set } = built.right;
  const now = Date.UTC(2025, 5, 1, 9);
  const answer = access({ set, authorizations: [authorization], eic: supplier, meterEic: meter, span, now });
  return answer._tag === "Right" ? JSON.parse(JSON.stringify(accessRecord(answer.right))) : answer.left;
};

describe("accessRecord", () => {
  it("writes chain and purpose of a portfolio provider (BEY-17)", () => {
    const provider = "38X-EX-OTHER---2";
    const portfolio = {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: provider,
      customerEic: supplier,
      validFrom: "2025-01-01T00:00+02:00",
    };
    const built = agreementSet({ agreements: [supply, portfolio] } as AgreementSetDocument);
    if (built._tag === "Left") throw new Error("not a set");
    const span = { from: Date.UTC(2025, 6), to: Date.UTC(2025, 7) };
    const question = { set: built.right.set, authorizations: [], meterEic: meter, span };
    const answer = access({ ...question, eic: provider, now: Date.UTC(2025, 8) });
    expect(answer._tag === "Right" && accessRecord(answer.right).grounds).toMatchObject([
      {
        role: "PORTFOLIO_PROVIDER",
        agreement: supply,
        chain: [supplier, provider],
        purpose: "PORTFOLIO",
        cause: { tag: "ValidAgreement", from: "2025-06-30T21:00Z", to: "2025-12-31T22:00Z" },
        periods: [{ from: "2025-07-01T00:00Z", to: "2025-08-01T00:00Z" }],
      },
    ]);
  });

  it("writes generated instants in UTC, agreements and authorizations as given, without the remembered end", () => {
    const record = recordAt({ from: Date.UTC(2024, 5, 30, 21), to: Date.UTC(2025, 0, 31, 22) });
    expect(record).toEqual({
      for: supplier,
      meterEic: meter,
      now: "2025-06-01T09:00Z",
      meteringPoint: true,
      periods: [{ from: "2024-06-30T21:00Z", to: "2024-12-31T22:00Z" }],
      grounds: [
        {
          role: "OPEN_SUPPLIER",
          agreement: supply,
          statements: ["BEY-15", "BEY-17"],
          decisions: ["D-BEY-15", "D-BEY-17"],
          cause: { tag: "StillToCome", from: "2025-06-30T21:00Z", to: "2025-12-31T22:00Z" },
          periods: [],
          text: "The SUPPLY starts in the future (2025-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00): technical data only.",
        },
        {
          role: "AUTHORIZATION_SUBJECT",
          authorization,
          statements: ["AUT-3", "AUT-4", "BEY-17"],
          decisions: ["D-AUT-3", "D-AUT-4"],
          cause: {
            tag: "Authorized",
            validFrom: "2025-05-20T21:37:54.499Z",
            validTo: null,
            subjectFrom: "2023-12-31T22:00Z",
            subjectTo: "2024-12-31T22:00Z",
            role: "OPEN_SUPPLIER",
            purpose: "ENERGY_SUPPLY_OFFER",
          },
          periods: [{ from: "2024-06-30T21:00Z", to: "2024-12-31T22:00Z" }],
          text: "An authorization as OPEN_SUPPLIER for ENERGY_SUPPLY_OFFER is valid (2025-05-21 00:37:54.499 +03:00 to no end): data of 2024-01-01 00:00 +02:00 to 2025-01-01 00:00 +02:00.",
        },
      ],
      refused: [
        {
          role: "METERING_POINT_OPERATOR",
          statements: ["BEY-17"],
          decisions: ["D-BEY-17"],
          cause: { tag: "NotTheOperator" },
          text: "The operator of the metering point is not known.",
        },
      ],
      needed: [
        {
          from: "2024-12-31T22:00Z",
          to: "2025-01-31T22:00Z",
          ways: [
            { tag: "Authorization", from: "2024-12-31T22:00Z", to: "2025-01-31T22:00Z" },
            { tag: "SupplyValidNow", agreementTypes: ["SUPPLY", "GENERAL_SERVICE"] },
            {
              tag: "AgreementOfThatTime",
              agreementTypes: ["SUPPLY", "GENERAL_SERVICE", "AGGREGATION"],
              since: "2024-06-01T09:00Z",
            },
            {
              tag: "Wait",
              until: "2025-06-30T21:00Z",
              from: "2024-12-31T22:00Z",
              to: "2025-01-31T22:00Z",
              agreement: supply,
            },
          ],
          text: "2025-01-01 00:00 +02:00 to 2025-02-01 00:00 +02:00 would need an authorization of the metering point, valid now, with this subject period; or a SUPPLY or GENERAL_SERVICE valid now; or a SUPPLY or GENERAL_SERVICE or AGGREGATION valid at that time, if it is valid now or ended after 2024-06-01 12:00 +03:00; or the existing SUPPLY, from 2025-07-01 00:00 +03:00 on, for 2025-01-01 00:00 +02:00 to 2025-02-01 00:00 +02:00.",
        },
      ],
    });
  });

  it("writes an open end as null and a count as a number", () => {
    const answer = {
      eic: supplier,
      meterEic: meter,
      span: { from: -Infinity, to: Infinity },
      now: 0,
      meteringPoint: false,
      periods: [{ from: -Infinity, to: Infinity }],
      grounds: [],
      refused: [
        {
          statements: [],
          decisions: [],
          cause: { tag: "NoAuthorization", meterEic: meter, elsewhere: 3 } as const,
          text: "",
        },
      ],
      needed: [],
    };
    expect(accessRecord(answer)).toStrictEqual({
      for: supplier,
      meterEic: meter,
      now: "1970-01-01T00:00Z",
      meteringPoint: false,
      periods: [{ from: null, to: null }],
      grounds: [],
      refused: [
        {
          statements: [],
          decisions: [],
          cause: { tag: "NoAuthorization", meterEic: meter, elsewhere: 3 },
          text: "",
        },
      ],
      needed: [],
    });
  });
});
