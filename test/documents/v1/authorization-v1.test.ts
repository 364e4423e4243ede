import { describe, expect, it } from "vitest";
import { explainRemark } from "../../../src/documents/remarks.js";
import { decodeAuthorizationV1 } from "../../../src/documents/v1/authorization-v1.js";
import { faults, reported } from "../outcomes.js";
import { sample } from "../samples.js";

const authorization = sample("authorization") as Record<string, unknown>;

describe("an authorization (OBJ-6)", () => {
  it("has all attributes but the end of its validity", () => {
    expect(faults(decodeAuthorizationV1({})).length).toBe(12);
    const { validTo, ...open } = authorization;
    expect(validTo).toBe("2024-05-22T21:37:54.499Z");
    expect(reported(decodeAuthorizationV1(open))).toEqual([]);
  });

  it.each([
    ["OPEN_SUPPLIER", "ENERGY_SUPPLY_OFFER", []],
    ["OPEN_SUPPLIER", "AGGREGATION_OFFER", ["PurposeAgainstRole $.purpose 1"]],
    ["AGGREGATOR", "AGGREGATION_OFFER", []],
    ["AGGREGATOR", "ENERGY_SUPPLY_OFFER", ["PurposeAgainstRole $.purpose 1"]],
    ["ENERGY_SERVICE_PROVIDER", "ENERGY_AUDIT", []],
    ["ASTRONAUT", "ENERGY_SUPPLY_OFFER", ["UnknownValue $.participantRoleType 1"]],
  ])("of the role %s with the purpose %s", (participantRoleType, purpose, remarks) => {
    expect(reported(decodeAuthorizationV1({ ...authorization, participantRoleType, purpose }))).toEqual(
      remarks,
    );
  });

  it("has a remark if it is not an approved access, or a party is neither private nor legal", () => {
    const odd = { permissionType: "WRITE", status: "PENDING", ownerCustomerType: "PUBLIC" };
    expect(reported(decodeAuthorizationV1({ ...authorization, ...odd }))).toEqual([
      "UnknownValue $.ownerCustomerType 1",
      "UnknownValue $.permissionType 1",
      "UnknownValue $.status 1",
    ]);
  });

  it("has a remark if the period it is about does not end after it starts", () => {
    const [subjectPeriodFrom, later] = ["2021-01-01T00:00+02:00", "2021-01-01T00:00:01+02:00"];
    const remarksOf = (subjectPeriodTo: string) => {
      const decoded = decodeAuthorizationV1({ ...authorization, subjectPeriodFrom, subjectPeriodTo });
      return decoded._tag === "Right" ? decoded.right.remarks.map(explainRemark) : [];
    };
    expect(remarksOf(later)).toEqual([]);
    expect(remarksOf("2020-12-31T22:00Z")).toEqual([
      `$.subjectPeriodTo: "2020-12-31T22:00Z" contradicts the documents, expected an instant after subjectPeriodFrom "${subjectPeriodFrom}"`,
    ]);
    expect(remarksOf("2020-12-31T21:59Z")).toHaveLength(1);
  });
});
