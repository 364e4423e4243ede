/**
 * The content of an AGREEMENT message (OBJ-1).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, InstantText, Text, Truth } from "../scalars.js";
import { itemsOf, maybe, oneOrMore, shouldHold } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";
import { AgreementTypeWord, CommodityTypeWord } from "../open-enums.js";

/** Messages of agreements have these even where they have the default value (OBJ-1). */
const usuallyThere = new Map([
  ["commodityType", "ELECTRICITY or NATURAL_GAS"],
  ["preliminaryTerminationFee", "true or false"],
]);

const saysAllItShould = shouldHold("SaysAllItShould", (agreement) =>
  [...usuallyThere]
    .filter(([attribute]) => (agreement[attribute] ?? undefined) === undefined)
    .map(([attribute, expected]) => ({ attribute, remark: { tag: "AbsentAttribute", expected } })),
);

const agreementCodec = t.intersection(
  [
    t.type({
      agreementType: AgreementTypeWord,
      /** Start of the validity, included. */
      validFrom: InstantText,
    }),
    t.partial({
      agreementId: maybe(Text),
      meterEic: maybe(EicText),
      serviceProviderEic: maybe(EicText),
      customerEic: maybe(EicText),
      commodityType: maybe(CommodityTypeWord),
      preliminaryTerminationFee: maybe(Truth),
      /** End of the validity, not included; open when absent. */
      validTo: maybe(InstantText),
    }),
    saysAllItShould,
  ],
  "AgreementV1",
);

/**
 * An agreement in a message. JOINT_INVOICE, NAMED_SUPPLIER and PORTFOLIO_SUPPLIER have no metering point;
 * agreementId, meterEic and validTo may be absent, serviceProviderEic and customerEic withheld.
 */
export interface AgreementV1 extends Readonly<t.TypeOf<typeof agreementCodec>> {}

/** The codec of one agreement. */
export const AgreementV1: t.Codec<AgreementV1> = t.codec(agreementCodec);

/** The content of a message: an array of agreements, sometimes a single one. */
export type AgreementContentV1 = OneOrMore<AgreementV1>;

/** The codec of a message's content. */
export const AgreementContentV1: t.Codec<AgreementContentV1> = t.codec(oneOrMore(AgreementV1));

/**
 * Decodes the content of an AGREEMENT message (OBJ-1), all errors and remarks with their paths.
 *
 * @example
 * import { decodeAgreementV1 } from "levik/documents";
 * decodeAgreementV1([{ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" }]); // Right
 */
export const decodeAgreementV1 = decoderOf(AgreementContentV1);

/**
 * The agreements of a content, whether it is an array or a single one.
 *
 * @example
 * import { agreementsOf } from "levik/documents";
 * agreementsOf({ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" }).length; // 1
 */
export const agreementsOf = <A extends AgreementV1>(content: OneOrMore<A>): readonly A[] => itemsOf(content);
