/**
 * The content of a message: JSON inside a JSON text, whose form follows from resource type and version.
 */
import { chain, left, map, right, tryCatch } from "fp-ts/lib/Either.js";
import type { Either } from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { isResourceType, resourceTypes } from "./vocabulary.js";
import type { ResourceType } from "./vocabulary.js";
import type { DecodeResult } from "./decode.js";
import { decodeError } from "./decode-error.js";
import { parseText } from "./plain-data.js";
import type { Cause, DecodeError } from "./decode-error.js";
import { decodeAgreementV1 } from "./v1/agreement-v1.js";
import type { AgreementContentV1 } from "./v1/agreement-v1.js";
import { decodeAuthorizationV1 } from "./v1/authorization-v1.js";
import type { AuthorizationV1 } from "./v1/authorization-v1.js";
import { decodeCoordinationV1 } from "./v1/coordination-v1.js";
import type { CoordinationV1 } from "./v1/coordination-v1.js";
import { decodeCustomerDataV1 } from "./v1/customer-v1.js";
import type { CustomerDataV1 } from "./v1/customer-v1.js";
import { decodeMeteringDataV1 } from "./v1/metering-data-v1.js";
import type { MeteringDataV1 } from "./v1/metering-data-v1.js";
import { decodeMeteringPointV1 } from "./v1/metering-point-v1.js";
import type { MeteringPointV1 } from "./v1/metering-point-v1.js";
import { decodeNetworkBillV1 } from "./v1/network-bill-v1.js";
import type { NetworkBillContentV1 } from "./v1/network-bill-v1.js";
import { decodeAgreementV2 } from "./v2/agreement-v2.js";
import type { AgreementContentV2 } from "./v2/agreement-v2.js";
import { decodeMeteringDataV2 } from "./v2/metering-data-v2.js";
import type { MeteringDataV2 } from "./v2/metering-data-v2.js";
import { decodeNetworkBillV2 } from "./v2/network-bill-v2.js";
import type { NetworkBillContentV2 } from "./v2/network-bill-v2.js";

// --- what contents there are ---

/** The version of a message: that of the old service, or that of the new ones. */
export type MessageVersion = "V1" | "V2";

/** The contents of the old service, by resource type. */
export interface ContentsV1 {
  readonly METERING_POINT: MeteringPointV1;
  readonly METERING_DATA: MeteringDataV1;
  readonly NETWORK_BILL: NetworkBillContentV1;
  readonly CUSTOMER_DATA: CustomerDataV1;
  readonly AGREEMENT: AgreementContentV1;
  readonly PERMISSION: AuthorizationV1;
  readonly AGREEMENT_COORDINATION: CoordinationV1;
}

/** The contents of the new services, by resource type: what has no second version of its own is as in the first. */
export interface ContentsV2 extends Omit<ContentsV1, "METERING_DATA" | "NETWORK_BILL" | "AGREEMENT"> {
  readonly METERING_DATA: MeteringDataV2;
  readonly NETWORK_BILL: NetworkBillContentV2;
  readonly AGREEMENT: AgreementContentV2;
}

/** A decoded content with what it is; match it on `resourceType`, and on `version` where the two differ. */
export type Content = {
  readonly [R in ResourceType]:
    | { readonly resourceType: R; readonly version: "V1"; readonly value: ContentsV1[R] }
    | { readonly resourceType: R; readonly version: "V2"; readonly value: ContentsV2[R] };
}[ResourceType];

// --- how each is decoded ---

type Decoders<Contents> = { readonly [R in keyof Contents]: (input: unknown) => DecodeResult<Contents[R]> };

const decodersV1: Decoders<ContentsV1> = {
  METERING_POINT: decodeMeteringPointV1,
  METERING_DATA: decodeMeteringDataV1,
  NETWORK_BILL: decodeNetworkBillV1,
  CUSTOMER_DATA: decodeCustomerDataV1,
  AGREEMENT: decodeAgreementV1,
  PERMISSION: decodeAuthorizationV1,
  AGREEMENT_COORDINATION: decodeCoordinationV1,
};

const decodersV2: Decoders<ContentsV2> = {
  METERING_POINT: decodeMeteringPointV1,
  METERING_DATA: decodeMeteringDataV2,
  NETWORK_BILL: decodeNetworkBillV2,
  CUSTOMER_DATA: decodeCustomerDataV1,
  AGREEMENT: decodeAgreementV2,
  PERMISSION: decodeAuthorizationV1,
  AGREEMENT_COORDINATION: decodeCoordinationV1,
};

const unknownResourceType = (): Cause => ({
  tag: "UnknownResourceType",
  expected: `one of ${resourceTypes.join(", ")}`,
});
const notJson: Cause = { tag: "NotJson", expected: "JSON text" };

// --- decoding ---

/**
 * Decodes the content of a message (RES-1, OBJ-1 to OBJ-6): a JSON text, or a value that is JSON already as pages of
 * the second version may have it. The paths of errors and remarks begin at the content.
 *
 * @example
 * import { decodeContent } from "levik/documents";
 * decodeContent("AGREEMENT", "V1", '[{"agreementType":"JOINT_INVOICE","validFrom":"2024-05-31T21:00Z"}]'); // Right
 * decodeContent("AGREEMENT", "V1", "[{"); // Left, NotJson
 */
export const decodeContent = (
  resourceType: string,
  version: MessageVersion,
  content: unknown,
): DecodeResult<Content> => {
  if (!isResourceType(resourceType)) return left([decodeError("$", unknownResourceType(), resourceType)]);
  const decode: (input: unknown) => DecodeResult<unknown> =
    version === "V1" ? decodersV1[resourceType] : decodersV2[resourceType];
  return pipe(
    typeof content === "string" ? parseJson(content) : right(content),
    chain(decode),
    map(({ value, remarks }) => ({ value: { resourceType, version, value } as Content, remarks })),
  );
};

/** The value of a JSON text; a text that is nested too deeply for the machine is an error. */
const parseJson = (text: string): Either<NonEmptyArray<DecodeError>, unknown> =>
  tryCatch(
    () => parseText(text),
    () => [decodeError("$", notJson, text)],
  );
