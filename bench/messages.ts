/**
 * The messages and sets of agreements that the rows measure, made by count and without chance.
 */

import type { AgreementDocument as AnyAgreement } from "../src/index.js";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

const withCheckCharacter = (body: string): string => {
  let sum = 0;
  for (let i = 0; i < 15; i++) sum += alphabet.indexOf(body[i]!) * (16 - i);
  return body + alphabet[36 - ((sum - 1) % 37)]!;
};

/** An agreement whose parties are known. */
export type AgreementDocument = AnyAgreement & {
  readonly serviceProviderEic: string;
  readonly customerEic: string;
};

/** A well-formed EIC with the right check character, which is never a dash; `type` is the letter of its object. */
export const eicOf = (type: "X" | "Z", number: number): string => {
  const eic = withCheckCharacter(`38${type}${String(number).padStart(12, "0")}`);
  return eic.endsWith("-") ? withCheckCharacter(`38${type}1${String(number).padStart(11, "0")}`) : eic;
};

/** 2025-03-31T00:00 in Tallinn: the first day after the clocks went forward. */
export const firstDay = Date.UTC(2025, 2, 30, 21);
/** 2025-01-01T00:00 in Tallinn. */
export const firstOfYear = Date.UTC(2024, 11, 31, 22);
const summer = [Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 9, 26, 1)] as const;

/** An instant written as the Datahub does, in Tallinn's time of 2025. */
export const written = (t: number): string => {
  const hours = summer[0] <= t && t < summer[1] ? 3 : 2;
  return `${new Date(t + hours * 60 * MINUTE).toISOString().slice(0, 19)}+0${String(hours)}:00`;
};

/** When a reading was made: a few microseconds after the one before. */
const readAt = (serial: number): string => {
  const micros = 146_109 + serial * 7;
  const second = Math.floor(micros / 1e6);
  const clock = new Date(Date.UTC(2025, 3, 1, 6, 45, second)).toISOString().slice(0, 19);
  return `${clock}.${String(micros % 1e6).padStart(6, "0")}Z`;
};

const point = (number: number, start: number, quarters: number) => ({
  meterEic: eicOf("Z", number),
  periods: [
    {
      r: "PT15M" as const,
      aI: Array.from({ length: quarters }, (_, i) => {
        const serial = 2 * (number * quarters + i);
        return {
          pS: written(start + i * QUARTER),
          inQty: { rTime: readAt(serial), rType: "E", kwh: ((serial * 7919) % 50_000) / 1000 },
          outQty: { rTime: readAt(serial + 1), rType: "E", kwh: ((serial * 104_729) % 3_000) / 1000 },
        };
      }),
    },
  ],
});

export type Message = readonly ReturnType<typeof point>[];

/** The text of a message of some points, each with as many quarter-hours from a start. */
export const messageText = (points: number, quarters: number, start: number): string =>
  JSON.stringify(Array.from({ length: points }, (_, number) => point(number, start, quarters)));

/** A maximal message, 365 points of 96 quarter-hours, and the same number of intervals at one point. */
export const maximal = (): string => messageText(365, 96, firstDay);
export const onePoint = (): string => messageText(1, 35_040, firstOfYear);

export const gridOperator = eicOf("X", 1);
const suppliers = [11, 12, 13, 14, 15].map((number) => eicOf("X", number));

/**
 * The agreements of points 0 to n: each has a GRID, a history of two SUPPLY agreements and a present one; at every seventh
 * the supplier changes in the middle of what is measured, every fifth has an AGGREGATION. Above each supplier stand three
 * levels of portfolio providers.
 */
export const threeLevelSet = (points: number, change: number): readonly AgreementDocument[] => {
  const agreements: AgreementDocument[] = [];
  const day = (t: string): string => `${t}T00:00:00+02:00`;
  for (let number = 0; number < points; number++) {
    const meterEic = eicOf("Z", number);
    const customerEic = eicOf("X", 1_000 + number);
    const at = (
      agreementType: AgreementDocument["agreementType"],
      serviceProviderEic: string,
      validFrom: string,
      validTo?: string,
    ): void =>
      void agreements.push({
        agreementType,
        meterEic,
        serviceProviderEic,
        customerEic,
        validFrom,
        ...(validTo === undefined ? {} : { validTo }),
      });
    const [before, present, next] = [0, 1, 2].map((i) => suppliers[(number + i) % suppliers.length]!);
    at("GRID", gridOperator, day("2019-01-01"));
    at("SUPPLY", before!, day("2019-01-01"), day("2022-02-01"));
    at("SUPPLY", next!, day("2022-02-01"), day("2024-02-01"));
    if (number % 7 === 0) {
      at("SUPPLY", present!, day("2024-02-01"), written(change));
      at("SUPPLY", next!, written(change));
    } else at("SUPPLY", present!, day("2024-02-01"));
    if (number % 5 === 0) at("AGGREGATION", eicOf("X", 21), day("2024-06-01"));
  }
  for (const [i, supplier] of suppliers.entries()) {
    const chain = [supplier, eicOf("X", 31 + i), eicOf("X", 41 + (i % 3)), eicOf("X", 51)];
    for (let level = 1; level < chain.length; level++) {
      agreements.push({
        agreementType: "PORTFOLIO_SUPPLIER",
        serviceProviderEic: chain[level]!,
        customerEic: chain[level - 1]!,
        validFrom: day("2020-01-01"),
      });
    }
  }
  const seen = new Set<string>();
  return agreements.filter((one) => {
    const identity = JSON.stringify([
      one.agreementType,
      one.meterEic,
      one.serviceProviderEic,
      one.customerEic,
    ]);
    return one.meterEic !== undefined || (!seen.has(identity) && Boolean(seen.add(identity)));
  });
};

/** The points 0 to n, listed as they stand in a set. */
export const listed = (points: number) =>
  Array.from({ length: points }, (_, number) => ({
    meterEic: eicOf("Z", number),
    meteringPointType: "REGULAR" as const,
    operatorEic: gridOperator,
    commodityType: "ELECTRICITY" as const,
  }));
