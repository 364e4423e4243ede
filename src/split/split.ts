/**
 * Splitting one message on its own, without a run of events.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../market/Eic.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";
import type { Instant } from "../time/Instant.js";
import type { DecodeError } from "../wire/errors.js";
import { decodeMeteringDataV1 } from "../wire/v1/MeteringData.js";
import { decodeNetworkBillV1 } from "../wire/v1/NetworkBill.js";
import type { MessageVersion } from "../wire/content.js";
import { decodeMeteringDataV2 } from "../wire/v2/MeteringData.js";
import { decodeNetworkBillV2 } from "../wire/v2/NetworkBill.js";
import type { Remark } from "../wire/reports.js";
import type { Distribution } from "./distribute.js";
import { distribute } from "./distribute.js";
import { unitsOfMeteringDataV1, unitsOfMeteringDataV2 } from "./metering-data.js";
import { unitsOfNetworkBillsV1, unitsOfNetworkBillsV2 } from "./network-bill.js";
import { coverageOf } from "./Units.js";
import type { UnitMessage } from "./Units.js";

export type { MessageVersion };

/** A message ready to be given out, and what was odd in it. */
export interface ReadUnits {
  readonly message: UnitMessage;
  readonly reports: readonly Remark[];
}

/** Decodes the content of a metering data or network bill message and takes it apart into units. */
export const readUnits = (
  resourceType: "METERING_DATA" | "NETWORK_BILL",
  version: MessageVersion,
  content: unknown,
): Either<NonEmptyArray<DecodeError>, ReadUnits> => {
  const read = <A>(
    decoded: Either<NonEmptyArray<DecodeError>, { readonly value: A; readonly reports: readonly Remark[] }>,
    units: (value: A) => UnitMessage,
  ): Either<NonEmptyArray<DecodeError>, ReadUnits> =>
    decoded._tag === "Left"
      ? left(decoded.left)
      : right({ message: units(decoded.right.value), reports: decoded.right.reports });
  if (resourceType === "METERING_DATA") {
    return version === "V1"
      ? read(decodeMeteringDataV1(content), unitsOfMeteringDataV1)
      : read(decodeMeteringDataV2(content), unitsOfMeteringDataV2);
  }
  return version === "V1"
    ? read(decodeNetworkBillV1(content), unitsOfNetworkBillsV1)
    : read(decodeNetworkBillV2(content), unitsOfNetworkBillsV2);
};

export interface SplitOptions {
  readonly version?: MessageVersion;
  /** Who sent the message; it gets nothing of it (GEN-4). */
  readonly senderEic?: Eic;
  /** The moment it was received. */
  readonly now: Instant;
  readonly readings?: Partial<Readings>;
}

const splitOf =
  (on: "METERING_DATA" | "NETWORK_BILL") =>
  (
    set: AgreementSet,
    content: unknown,
    options: SplitOptions,
  ): Either<NonEmptyArray<DecodeError>, Distribution> => {
    const units = readUnits(on, options.version ?? "V1", content);
    if (units._tag === "Left") return units;
    const { message } = units.right;
    return right(
      distribute(message, {
        on,
        coverage: coverageOf(message),
        set,
        now: options.now,
        initiatorEic: options.senderEic,
        action: "CREATE",
        edition: "en",
        readings: { ...chosenReadings, ...options.readings },
      }),
    );
  };

/**
 * Splits submitted metering data: each recipient's part, one-to-one or not, and what nobody gets. Errors name the path
 * of what does not decode.
 *
 * Statements: MD-1, MD-2, MD-3.
 *
 * @example
 * import { agreementSet, splitMeteringData } from "levik";
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2024-01-01T00:00+02:00" },
 *   ],
 * });
 * if (built._tag === "Right") {
 *   const content = [
 *     { meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI: [{ pS: "2024-03-21T00:00+02:00", inQty: { rType: "M", kwh: 1.5 } }] }] },
 *   ];
 *   splitMeteringData(built.right.set, content, { now: Date.UTC(2024, 2, 21) }); // Right, ONE_TO_ONE to 38X-EIN-OS-----J
 * }
 */
export const splitMeteringData = splitOf("METERING_DATA");

/**
 * Splits submitted network bills; a bill goes whole to everybody entitled to a part of its period.
 *
 * Statements: NB-1, NB-2.
 *
 * @example
 * import { agreementSet, splitNetworkBills } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") splitNetworkBills(built.right.set, [], { now: 0 }); // Right, no parts
 */
export const splitNetworkBills = splitOf("NETWORK_BILL");
