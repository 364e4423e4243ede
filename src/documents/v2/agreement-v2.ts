/**
 * An agreement of the second version. Only its envelope is public: it is decoded as one of the first version, with
 * meteringPointEic read as meterEic.
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, IdText } from "../scalars.js";
import { maybe, oneOrMore } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";
import { AgreementV1 } from "../v1/agreement-v1.js";

/** An agreement whose metering point may go by either name. */
export interface AgreementV2 extends AgreementV1 {
  /** The Datahub's own id of the agreement, by which services of the second version name it. */
  readonly id?: string | number | null;
  readonly meteringPointEic?: string | null;
}

/** The codec of one agreement. */
export const AgreementV2: t.Codec<AgreementV2> = t.codec(
  t.intersection(
    [AgreementV1, t.partial({ id: maybe(IdText), meteringPointEic: maybe(EicText) })],
    "AgreementV2",
  ),
);

/** The content of a message: an array of agreements, or a single one. */
export type AgreementContentV2 = OneOrMore<AgreementV2>;

/** The codec of a message's content. */
export const AgreementContentV2: t.Codec<AgreementContentV2> = t.codec(oneOrMore(AgreementV2));

/**
 * Decodes the content of an agreement message of the second version, all errors and remarks with their paths.
 *
 * @example
 * import { decodeAgreementV2 } from "levik/documents";
 * decodeAgreementV2([{ agreementType: "GRID", meteringPointEic: "38ZGO-10000074-U", validFrom: "2024-05-31T21:00Z" }]);
 */
export const decodeAgreementV2 = decoderOf(AgreementContentV2);

/**
 * The EIC of the metering point of an agreement of either version, if it has one.
 *
 * @example
 * import { agreementMeterEicOf } from "levik/documents";
 * agreementMeterEicOf({ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" }); // undefined
 */
export const agreementMeterEicOf = (agreement: AgreementV2): string | undefined =>
  agreement.meterEic ?? agreement.meteringPointEic ?? undefined;
