import { describe, expect, it } from "vitest";
import { decodeSearchRequestV1 } from "../../../src/documents/v1/search-request.js";
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
  it("needs a resource type and a page (REQ-2, REQ-3)", () => {
    expect(faults(decodeSearchRequestV1({ idFrom: 1, idTo: 2 }))).toEqual([
      "MissingAttribute $.resourceType",
      "MissingAttribute $.pagination",
    ]);
  });
  it("remarks a resource type that is not known", () => {
    expect(reported(decodeSearchRequestV1({ ...base, resourceType: "WEATHER", idFrom: 1, idTo: 2 }))).toEqual(
      ["UnknownValue $.resourceType 1"],
    );
  });
});
