import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { between, eics, day, grid, point, supplyA } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf, consequencesIn } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");

/** An agreement made by the Datahub, with only the given attributes. */
const made = (validFrom: string, more: object): object => ({
  meterEic: eics.point,
  agreementType: "GENERAL_SERVICE",
  preliminaryTerminationFee: false,
  commodityType: "ELECTRICITY",
  validFrom,
  customerEic: eics.customerX,
  ...more,
});
const byOperator = { serviceProviderEic: eics.gridOperator };
const byNamed = { serviceProviderEic: eics.namedSupplier };

const named = (from: string, validTo?: string): AgreementDocument =>
  between(
    "NAMED_SUPPLIER",
    eics.namedSupplier,
    eics.gridOperator,
    from,
    validTo === undefined ? {} : { validTo },
  );

const under = (...agreements: readonly AgreementDocument[]): unknown =>
  consequencesIn(setOf({ meteringPoints: [point], agreements }), "CREATE", grid, now);

describe("general service under a GRID (CON-6)", () => {
  it("is one agreement over touching NAMED_SUPPLIER agreements of one party", () => {
    expect(under(named(day.jan2025, day.jul2025), named(day.jul2025))).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jan2025, ...byOperator })],
      ["CREATE", made(day.jan2025, byNamed)],
    ]);
  });

  it("is one agreement over overlapping ones as well, and the operator's before, between and after them", () => {
    expect(
      under(
        named(day.jul2024, day.mar2025),
        named(day.jan2025, day.jun2025),
        named(day.jul2025, day.sep2025),
      ),
    ).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jul2024, ...byOperator })],
      ["CREATE", made(day.jul2024, { validTo: day.jun2025, ...byNamed })],
      ["CREATE", made(day.jun2025, { validTo: day.jul2025, ...byOperator })],
      ["CREATE", made(day.jul2025, { validTo: day.sep2025, ...byNamed })],
      ["CREATE", made(day.sep2025, byOperator)],
    ]);
  });

  it("has the market of the GRID, for any market of the metering point", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    const gasGrid = { ...grid, ...gas };
    const served = made(day.jan2024, byOperator) as AgreementDocument;
    const set = setOf({ meteringPoints: [point], agreements: [gasGrid, served] });
    const gasNamed = { ...named(day.jul2025), ...gas };
    expect(consequencesIn(set, "CREATE", gasNamed, now)).toStrictEqual([
      ["DELETE", served],
      ["CREATE", made(day.jan2024, { validTo: day.jul2025, ...byOperator })],
      ["CREATE", made(day.jul2025, byNamed)],
    ]);
  });

  it("is one agreement also after other agreements", () => {
    expect(
      under(
        named(day.jul2024, day.jan2025),
        named(day.mar2025, day.jun2025),
        named(day.jun2025, day.jul2025),
        named(day.jul2025, day.sep2025),
      ),
    ).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jul2024, ...byOperator })],
      ["CREATE", made(day.jul2024, { validTo: day.jan2025, ...byNamed })],
      ["CREATE", made(day.jan2025, { validTo: day.mar2025, ...byOperator })],
      ["CREATE", made(day.mar2025, { validTo: day.sep2025, ...byNamed })],
      ["CREATE", made(day.sep2025, byOperator)],
    ]);
  });

  it("changes with a NAMED_SUPPLIER only at points of its market, or with a GRID of it", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    const at = (points: readonly object[], ...agreements: readonly AgreementDocument[]): unknown =>
      consequencesIn(
        setOf({ meteringPoints: points, agreements }),
        "CREATE",
        { ...named(day.jul2025), ...gas },
        now,
      );
    const gasSupply = { ...supplyA, ...gas };
    // The sets do not list the existing general service; at the points concerned its deletion is delivered nevertheless.
    expect(at([point], grid)).toEqual([]);
    expect(at([point], grid, gasSupply)).toEqual([]);
    expect(at([{ ...point, ...gas }], { ...grid, ...gas })).toHaveLength(3);
    expect(at([point], { ...grid, ...gas })).toHaveLength(3);
  });

  it("is ordered by metering point, for any order in the set", () => {
    const [first, second] = ["38Z-EX-POINT-1-9", "38Z-EX-BORDER--R"];
    const points = [first, second].map((meterEic) => ({ ...point, meterEic }));
    const grids = [first, second].map((meterEic) => ({ ...grid, meterEic }));
    const set = setOf({ meteringPoints: points, agreements: grids });
    expect(consequencesIn(set, "CREATE", named(day.jan2024), now)).toMatchObject([
      ["DELETE", { meterEic: second }],
      ["DELETE", { meterEic: first }],
      ["CREATE", { meterEic: second }],
      ["CREATE", { meterEic: first }],
    ]);
  });

  it("has the boundaries of its source agreements to the nanosecond", () => {
    const start = "2024-05-23T13:08:44.320005900+03:00";
    const first = { ...grid, validFrom: start };
    const set = setOf({ meteringPoints: [point], agreements: [named("2025-07-01T00:00:00.000000001Z")] });
    expect(consequencesIn(set, "CREATE", first, now)).toStrictEqual([
      [
        "CREATE",
        made("2024-05-23T10:08:44.3200059Z", { validTo: "2025-07-01T00:00:00.000000001Z", ...byOperator }),
      ],
      ["CREATE", made("2025-07-01T00:00:00.000000001Z", byNamed)],
    ]);
  });

  it("omits the provider when the named supplier is unknown", () => {
    const { serviceProviderEic: _, ...unknown } = named(day.jan2025);
    expect(under(unknown)).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jan2025, ...byOperator })],
      ["CREATE", made(day.jan2025, {})],
    ]);
  });
});
