/**
 * The content of a CUSTOMER_DATA message (OBJ-5).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, InstantText, Text } from "../scalars.js";
import { maybe } from "../combinators.js";
import { CustomerTypeWord, MetadataTypeWord } from "../open-enums.js";

const customerMetadataCodec = t.intersection(
  [
    t.type({ metadataType: MetadataTypeWord, metadataValue: Text }),
    t.partial({ validFrom: maybe(InstantText), validTo: maybe(InstantText) }),
  ],
  "CustomerMetadataV1",
);

/** One piece of a customer's metadata. */
export interface CustomerMetadataV1 extends Readonly<t.TypeOf<typeof customerMetadataCodec>> {}

/** The codec of one piece of metadata. */
export const CustomerMetadataV1: t.Codec<CustomerMetadataV1> = t.codec(customerMetadataCodec);

/** A customer's metadata. */
export interface CustomerDataV1 {
  readonly customerType: string;
  readonly customerMetadata: readonly CustomerMetadataV1[];
  readonly customerEic: string;
}

/** The codec of a customer's metadata. */
export const CustomerDataV1: t.Codec<CustomerDataV1> = t.codec(
  t.type(
    {
      customerType: CustomerTypeWord,
      customerMetadata: t.readonlyArray(CustomerMetadataV1),
      customerEic: EicText,
    },
    "CustomerDataV1",
  ),
);

/**
 * Decodes the content of a CUSTOMER_DATA message (OBJ-5), all errors and remarks with their paths.
 *
 * @example
 * import { decodeCustomerDataV1 } from "levik/documents";
 * decodeCustomerDataV1({ customerType: "PHYSICAL_PERSON", customerMetadata: [], customerEic: "38X-AVP-ZW6700C6" });
 */
export const decodeCustomerDataV1 = decoderOf(CustomerDataV1);
