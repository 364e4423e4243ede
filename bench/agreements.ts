/**
 * A market of any size, made by count and without chance: what the rows about sets, changes and recipients ask.
 */
import type { AgreementDocument } from "../src/index.js";
import { eicOf } from "./messages.js";

export const day = {
  grid: "2019-01-01T00:00+02:00",
  gap: "2024-02-01T00:00+02:00",
  supply: "2024-03-01T00:00+02:00",
  change: "2025-08-31T21:00Z",
} as const;

/** Agreements of each metering point: GRID, a former SUPPLY, general service in the gap after it, the present SUPPLY. */
export const AGREEMENTS_OF_A_POINT = 4;
/** The metering points of the operator that names a supplier; others have all the rest. */
export const POINTS_OF_THE_OPERATOR = 25;

const SUPPLIERS = 40;

export const operator = eicOf("X", 1);
export const newSupplier = eicOf("X", 9);
export const meterOf = (point: number): string => eicOf("Z", point);
export const customerOf = (point: number): string => eicOf("X", 1_000 + (point >> 1));
export const supplierOf = (point: number): string => eicOf("X", 100 + (point % SUPPLIERS));
const operatorOf = (point: number): string =>
  point < POINTS_OF_THE_OPERATOR ? operator : eicOf("X", 2 + (point % 5));

/** The present SUPPLY of a point, with another end. */
export const supplyUntil = (point: number, validTo?: string): AgreementDocument => ({
  agreementType: "SUPPLY",
  meterEic: meterOf(point),
  serviceProviderEic: supplierOf(point),
  customerEic: customerOf(point),
  commodityType: "ELECTRICITY",
  validFrom: day.supply,
  ...(validTo === undefined ? {} : { validTo }),
});

const ofPoint = (point: number): readonly AgreementDocument[] => {
  const at = { meterEic: meterOf(point), customerEic: customerOf(point), commodityType: "ELECTRICITY" };
  return [
    { agreementType: "GRID", ...at, serviceProviderEic: operatorOf(point), validFrom: day.grid },
    {
      agreementType: "SUPPLY",
      ...at,
      serviceProviderEic: supplierOf(point + 7),
      validFrom: day.grid,
      validTo: day.gap,
    },
    {
      agreementType: "GENERAL_SERVICE",
      ...at,
      serviceProviderEic: operatorOf(point),
      validFrom: day.gap,
      validTo: day.supply,
    },
    supplyUntil(point),
  ];
};

/** So many agreements of metering points, and three levels of portfolio providers above some suppliers. */
export const agreements = (count: number): readonly AgreementDocument[] => {
  const made: AgreementDocument[] = [];
  for (let point = 0; made.length < count; point++) made.push(...ofPoint(point));
  for (let supplier = 0; supplier < 10; supplier++) {
    for (let level = 0; level < 3; level++) {
      made.push({
        agreementType: "PORTFOLIO_SUPPLIER",
        serviceProviderEic: eicOf("X", 200 + 100 * level + supplier),
        customerEic: level === 0 ? supplierOf(supplier) : eicOf("X", 100 + 100 * level + supplier),
        validFrom: day.grid,
      });
    }
  }
  return made;
};

/** Some points spread over all of a set, with each supplier as often as in any other set. */
export const pointsSpreadOver = (count: number, asked: number): readonly number[] => {
  const step = count / AGREEMENTS_OF_A_POINT / asked;
  return Array.from(
    { length: asked },
    (_, i) => Math.floor((i * step) / SUPPLIERS) * SUPPLIERS + (i % SUPPLIERS),
  );
};
