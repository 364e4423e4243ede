import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/market/Agreement.js";
import { between, cast, day, grid, point } from "../../src/rules/cast.js";
import { instantOf } from "../../src/time/Instant.js";
import { setOf, toldBy } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");

/** As the Datahub makes it, with the attributes given and no others. */
const made = (validFrom: string, more: object): object => ({
  meterEic: cast.point,
  agreementType: "GENERAL_SERVICE",
  preliminaryTerminationFee: false,
  commodityType: "ELECTRICITY",
  validFrom,
  customerEic: cast.customerX,
  ...more,
});
const byOperator = { serviceProviderEic: cast.gridOperator };
const byNamed = { serviceProviderEic: cast.namedSupplier };

const named = (from: string, validTo?: string): AgreementDocument =>
  between(
    "NAMED_SUPPLIER",
    cast.namedSupplier,
    cast.gridOperator,
    from,
    validTo === undefined ? {} : { validTo },
  );

const under = (...agreements: readonly AgreementDocument[]): unknown =>
  toldBy(setOf({ meteringPoints: [point], agreements }), "CREATE", grid, now);

describe("general service under a GRID", () => {
  it("is one piece over touching agreements of one named supplier", () => {
    expect(under(named(day.jan2025, day.jul2025), named(day.jul2025))).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jan2025, ...byOperator })],
      ["CREATE", made(day.jan2025, byNamed)],
    ]);
  });

  it("is one piece over overlapping ones as well, and the operator's before, between and after", () => {
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

  it("leaves out the provider when the named supplier is not known", () => {
    const { serviceProviderEic: _, ...unknown } = named(day.jan2025);
    expect(under(unknown)).toStrictEqual([
      ["CREATE", made(day.jan2024, { validTo: day.jan2025, ...byOperator })],
      ["CREATE", made(day.jan2025, {})],
    ]);
  });
});
