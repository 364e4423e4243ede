import { describe, expect, it } from "vitest";
import { decodeAuthorizationAnswerV1 } from "../../../src/documents/v1/authorization-search-v1.js";
import { faults, reported } from "../outcomes.js";

/** As the published OpenAPI file (customerAuthorization.yml) describes it. */
const found = {
  customerType: "PHYSICAL_PERSON",
  customerIdentities: [
    { identityType: "EIC", identityValue: "38X-AVP-ZW6700C6" },
    {
      identityType: "PERSONAL_ID",
      identityValue: "1",
      identityExtension: [{ extensionType: "COUNTRY", extensionValue: "EE" }],
    },
  ],
  customerMetadata: [{ metadataType: "FIRST_NAME", metadataValue: "Mari", validFrom: "2024-01-01T00:00Z" }],
  meterEic: "38ZGO-10000018-5",
  periodStart: "2024-11-01T00:00Z",
  periodEnd: null,
  subjectPeriodStart: "2023-11-01T00:00Z",
  subjectPeriodEnd: "2024-11-01T00:00Z",
};

describe("the answer of customer-authorization/search", () => {
  it("decodes without remarks for 0, 1 and 2 authorizations, also without any attribute", () => {
    for (const customerAuthorizations of [[], [{}], [found, found]])
      expect(reported(decodeAuthorizationAnswerV1({ customerAuthorizations }))).toEqual([]);
  });

  it("names errors and remarks with their paths", () => {
    const wrong = {
      ...found,
      meterEic: "38Z",
      periodStart: "soon",
      customerIdentities: [{ identityType: 7 }],
    };
    expect(faults(decodeAuthorizationAnswerV1({ customerAuthorizations: [wrong] }))).toEqual([
      "WrongKind $.customerAuthorizations[0].customerIdentities[0].identityType",
      "MalformedEic $.customerAuthorizations[0].meterEic",
      "NotAnInstant $.customerAuthorizations[0].periodStart",
    ]);
    expect(faults(decodeAuthorizationAnswerV1({}))).toEqual(["MissingAttribute $.customerAuthorizations"]);
    const odd = { ...found, customerType: "ROBOT", subjectPeriodEnds: null };
    expect(reported(decodeAuthorizationAnswerV1({ customerAuthorizations: [odd] }))).toEqual([
      "UnknownValue $.customerAuthorizations[0].customerType 1",
      "UnknownAttribute $.customerAuthorizations[0].subjectPeriodEnds 1",
    ]);
  });
});
