import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainDecodeError } from "../../../src/documents/error-text.js";
import { explainRemark } from "../../../src/documents/remarks.js";
import { decodeSearchRequestV1 } from "../../../src/documents/v1/search-request-v1.js";
import { searchRequest } from "../../../src/scan/services.js";
import { faults, reported } from "../outcomes.js";

const base = { resourceType: "METERING_DATA", pagination: { page: 0 } };
const createdTimeFrom = "2024-01-02T00:00Z";
const createdTimeTo = "2024-01-02T01:00Z";

describe("a query (REQ-1)", () => {
  it.each([
    [{ createdTimeFrom, createdTimeTo }, []],
    [{ idFrom: 1, idTo: 2 }, []],
    [{ createdTimeFrom, createdTimeTo, idFrom: null, idTo: null }, []],
    [{}, ["MissingAttribute $.createdTimeFrom"]],
    [{ createdTimeFrom }, ["MissingAttribute $.createdTimeTo"]],
    [{ createdTimeTo }, ["MissingAttribute $.createdTimeFrom"]],
    [{ idFrom: 1 }, ["MissingAttribute $.idTo"]],
    [{ idTo: 1, createdTimeFrom }, ["MissingAttribute $.createdTimeTo", "MissingAttribute $.idFrom"]],
    [{ idFrom: "1", idTo: -1 }, ["WrongKind $.idFrom", "NotAWholeNumber $.idTo"]],
  ])("with the bounds %j", (bounds, expected) => {
    expect(faults(decodeSearchRequestV1({ ...base, ...bounds }))).toEqual(expected);
  });
  it.each([
    [{}, "$.createdTimeFrom: missing, expected createdTimeFrom and createdTimeTo, or idFrom and idTo"],
    [{ createdTimeFrom }, "$.createdTimeTo: missing, expected createdTimeTo together with createdTimeFrom"],
    [{ createdTimeTo }, "$.createdTimeFrom: missing, expected createdTimeFrom together with createdTimeTo"],
    [{ idFrom: 1 }, "$.idTo: missing, expected idTo together with idFrom"],
    [{ idTo: 1 }, "$.idFrom: missing, expected idFrom together with idTo"],
  ])("with the bounds %j has the error %s", (bounds, line) => {
    const decoded = decodeSearchRequestV1({ ...base, ...bounds });
    expect(decoded._tag === "Left" ? decoded.left.map(explainDecodeError) : []).toEqual([line]);
  });

  it("has a remark for a resource type that has a service of its own alone", () => {
    const decoded = decodeSearchRequestV1({
      ...base,
      resourceType: "AGREEMENT_COORDINATION",
      idFrom: 1,
      idTo: 2,
    });
    expect(decoded._tag === "Right" ? decoded.right.remarks.map(explainRemark) : []).toEqual([
      '$.resourceType: "AGREEMENT_COORDINATION" contradicts the documents, expected a resource type of the old service',
    ]);
  });

  it("needs a resource type and a page (REQ-2, REQ-3)", () => {
    expect(faults(decodeSearchRequestV1({ idFrom: 1, idTo: 2 }))).toEqual([
      "MissingAttribute $.resourceType",
      "MissingAttribute $.pagination",
    ]);
  });
  it("has a remark for an unknown resource type", () => {
    expect(reported(decodeSearchRequestV1({ ...base, resourceType: "WEATHER", idFrom: 1, idTo: 2 }))).toEqual(
      ["UnknownValue $.resourceType 1"],
    );
  });
});

describe("the body that searchRequest makes", () => {
  it("is decoded as a query, wrapped and flat (D-API-BODY)", () => {
    const context = {
      marketParticipantIdentification: "38X-EIN-OS-----J",
      marketParticipantRole: "OPEN_SUPPLIER",
      commodityType: "ELECTRICITY",
    } as const;
    const sending = {
      documentIdentification: "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc",
      documentDateTime: "2024-11-27T07:56:53Z",
    };
    const requests = fc.oneof(
      fc.record({ idFrom: fc.nat(), more: fc.nat({ max: 10_000 }) }).map(({ idFrom, more }) => ({
        resourceType: "PERMISSION" as const,
        idFrom,
        idTo: idFrom + more,
      })),
      fc
        .record({ from: fc.nat({ max: 1e11 }), more: fc.integer({ min: 1, max: 3_600_000 }) })
        .map(({ from, more }) => ({
          resourceType: "METERING_POINT" as const,
          createdTimeFrom: 1.7e12 + from,
          createdTimeTo: 1.7e12 + from + more,
        })),
    );
    fc.assert(
      fc.property(
        requests,
        fc.constantFrom("wrapped" as const, "flat" as const),
        fc.nat(),
        (request, layout, page) => {
          const made = searchRequest(request, context, { ...sending, layout, page });
          expect(made._tag).toBe("Right");
          if (made._tag === "Left") return;
          expect(reported(decodeSearchRequestV1(made.right.body))).toEqual([]);
          expect("dataDistributionAttributes" in made.right.body).toBe(layout === "wrapped");
        },
      ),
    );
  });

  it("reports errors of the wrapped form with their paths, and types that the old service does not have", () => {
    const wrapped = (dataDistributionAttributes: unknown) => ({
      dataDistributionAttributes,
      pagination: { page: 0 },
    });
    expect(faults(decodeSearchRequestV1(wrapped({ idFrom: 1 })))).toEqual([
      "MissingAttribute $.dataDistributionAttributes.resourceType",
      "MissingAttribute $.dataDistributionAttributes.idTo",
    ]);
    const attributes = { resourceType: "AGREEMENT_COORDINATION", idFrom: 1, idTo: 2 };
    expect(reported(decodeSearchRequestV1(wrapped(attributes)))).toEqual([
      "Contradiction $.dataDistributionAttributes.resourceType 1",
    ]);
    expect(reported(decodeSearchRequestV1({ ...attributes, pagination: { page: 0 } }))).toEqual([
      "Contradiction $.resourceType 1",
    ]);
  });
});
