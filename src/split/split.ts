/**
 * Splits a single message, outside a run of events.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";
import type { Instant } from "../time/instant.js";
import { decodeContent } from "../documents/content.js";
import type { MessageVersion } from "../documents/content.js";
import type { DecodeError } from "../documents/decode-error.js";
import type { MeteringDataV1 } from "../documents/v1/metering-data-v1.js";
import type { NetworkBillContentV1 } from "../documents/v1/network-bill-v1.js";
import type { MeteringDataV2 } from "../documents/v2/metering-data-v2.js";
import type { NetworkBillContentV2 } from "../documents/v2/network-bill-v2.js";
import type { Remark } from "../documents/remarks.js";
import type { Distribution } from "./distribute.js";
import { distribute } from "./distribute.js";
import { unitsOfMeteringDataV1, unitsOfMeteringDataV2 } from "./metering-data-units.js";
import { unitsOfNetworkBillsV1, unitsOfNetworkBillsV2 } from "./network-bill-units.js";
import { coverageOf } from "./units.js";
import type { UnitMessage } from "./units.js";

/** A message ready for distribution, and its remarks. */
export interface ReadUnits {
  readonly message: UnitMessage;
  readonly remarks: readonly Remark[];
}

/** The units of a decoded content. */
export const unitsOf = (
  resourceType: "METERING_DATA" | "NETWORK_BILL",
  version: MessageVersion,
  content: unknown,
): UnitMessage => {
  if (resourceType === "METERING_DATA")
    return version === "V1"
      ? unitsOfMeteringDataV1(content as MeteringDataV1)
      : unitsOfMeteringDataV2(content as MeteringDataV2);
  return version === "V1"
    ? unitsOfNetworkBillsV1(content as NetworkBillContentV1)
    : unitsOfNetworkBillsV2(content as NetworkBillContentV2);
};

/** Decodes the content of a metering data or network bill message and divides it into units. */
export const readUnits = (
  resourceType: "METERING_DATA" | "NETWORK_BILL",
  version: MessageVersion,
  content: unknown,
): Either<NonEmptyArray<DecodeError>, ReadUnits> => {
  const decoded = decodeContent(resourceType, version, content);
  if (decoded._tag === "Left") return decoded;
  const { value, remarks } = decoded.right;
  return right({ message: unitsOf(resourceType, version, value.value), remarks });
};

/** Options for splitting a message. */
export interface SplitOptions {
  readonly version?: MessageVersion;
  /** The sender of the message; it receives no part of it (GEN-4). */
  readonly senderEic?: Eic;
  /** The moment it was received. */
  readonly now: Instant;
  readonly readings?: Partial<Readings>;
}

const splitOf =
  <Content>(on: "METERING_DATA" | "NETWORK_BILL") =>
  (
    set: AgreementSet,
    content: Content,
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
 * Splits submitted metering data: each recipient's part, whether it goes one-to-one, and the undistributed part. Errors
 * contain the path of the value that does not decode.
 *
 * Statements: MD-1, MD-2, MD-3.
 *
 * @category Splitting
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
export const splitMeteringData = splitOf<MeteringDataV1 | MeteringDataV2>("METERING_DATA");

/**
 * Splits submitted network bills; each bill goes undivided to every party entitled to a part of its period.
 *
 * Statements: NB-1, NB-2.
 *
 * @category Splitting
 *
 * @example
 * import { agreementSet, splitNetworkBills } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") splitNetworkBills(built.right.set, [], { now: 0 }); // Right, no parts
 */
export const splitNetworkBills = splitOf<NetworkBillContentV1 | NetworkBillContentV2>("NETWORK_BILL");
