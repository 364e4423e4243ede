import { describe, expect, it } from "vitest";
import type { FindingId } from "../../../src/rules/consequences/index.js";
import { finding, findingStatements } from "../../../src/rules/consequences/index.js";
import { eics, day, grid, supplyA } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf } from "./reading.js";

const supply = agreementOf({ ...supplyA, validTo: day.sep2025 });
const other = agreementOf(grid);
const at = instantOf(day.jul2025);

const SUPPLY = `SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, 2024-12-31T22:00Z to 2025-08-31T21:00Z`;
const GRID = `GRID at ${eics.point} of ${eics.gridOperator} for ${eics.customerX}, 2023-12-31T22:00Z to open`;

const sentences = {
  WITHOUT_GRID: [{}, `${SUPPLY}: does not start within a GRID of its customer`],
  BEYOND_GRID: [{ other }, `${SUPPLY}: ends after its ${GRID}`],
  OVERLAPPING_GRID: [{ other }, `${SUPPLY}: overlaps ${GRID}`],
  OVERLAPPING_SUPPLY: [{ other }, `${SUPPLY}: overlaps ${GRID}`],
  OVERLAPPING_AGGREGATION: [{ other }, `${SUPPLY}: overlaps ${GRID}`],
  OVERLAPPING_PARTIES: [{ other }, `${SUPPLY}: overlaps ${GRID}`],
  DAY_BOUNDARY: [{ at }, `${SUPPLY}: 2025-07-01 00:00 +03:00 is not the boundary of a day`],
  MONTH_BOUNDARY: [{ at }, `${SUPPLY}: 2025-07-01 00:00 +03:00 is not the boundary of a month`],
  STARTS_TOO_SOON: [{ at }, `${SUPPLY}: may start on 2025-07-01 00:00 +03:00 at the earliest`],
  ENDS_TOO_SOON: [{ at }, `${SUPPLY}: may end on 2025-07-01 00:00 +03:00 at the earliest`],
  ENDED_IN_THE_PAST: [
    { other, at },
    `${SUPPLY}: ends in the past (2025-07-01 00:00 +03:00), which shortens ${GRID}`,
  ],
  DELETED_AFTER_START: [
    { at },
    `${SUPPLY}: is deleted although it has been valid since 2025-07-01 00:00 +03:00`,
  ],
  CHANGED_AFTER_END: [{ at }, `${SUPPLY}: is changed although it ended on 2025-07-01 00:00 +03:00`],
  DELETED_TOO_LATE: [
    { at },
    `${SUPPLY}: may be deleted only if it starts on 2025-07-01 00:00 +03:00 or later`,
  ],
  STARTS_INSIDE_MONTH: [
    { at },
    `${SUPPLY}: starts on 2025-07-01 00:00 +03:00, inside a month, where no GRID starts or ends`,
  ],
  WITH_ITSELF: [{}, `${SUPPLY}: has the same party as provider and customer`],
  TERMINATION_FEE: [{}, `${SUPPLY}: must not have an early termination fee`],
  NOT_AT_AGGREGATION_POINT: [{}, `${SUPPLY}: is at a metering point that is not an aggregation point`],
  NOT_AT_BORDER_POINT: [{}, `${SUPPLY}: is at a metering point that is not a border point`],
  SUPPLY_AT_BORDER_POINT: [{}, `${SUPPLY}: is at a border point`],
  OTHER_COMMODITY: [{}, `${SUPPLY}: has another commodity than its metering point`],
} as const satisfies Readonly<
  Record<FindingId, readonly [{ readonly other?: typeof other; readonly at?: number }, string]>
>;

describe("a finding", () => {
  it("has a sentence for every kind", () => {
    expect(Object.keys(sentences)).toEqual(Object.keys(findingStatements));
  });

  for (const [id, [of, text]] of Object.entries(sentences)) {
    it(`describes ${id} in one sentence, and contains only the values in it`, () => {
      expect(finding(id as FindingId, supply, of)).toStrictEqual({
        id,
        statement: findingStatements[id as FindingId],
        agreements: "other" in of ? [supply, other] : [supply],
        ...("at" in of ? { at } : {}),
        text,
      });
    });
  }

  it("contains only the agreement if nothing else is given", () => {
    expect(finding("WITHOUT_GRID", supply)).toStrictEqual({
      id: "WITHOUT_GRID",
      statement: "CON-1",
      agreements: [supply],
      text: `${SUPPLY}: does not start within a GRID of its customer`,
    });
  });

  it("omits an agreement or an instant that is not given", () => {
    expect(finding("OVERLAPPING_SUPPLY", supply).text).toBe(`${SUPPLY}: overlaps `);
    expect(finding("DAY_BOUNDARY", supply).text).toBe(`${SUPPLY}:  is not the boundary of a day`);
  });
});
