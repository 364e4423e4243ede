/**
 * The answer of `POST /api/v1/customer-authorization/search`: the authorizations of the party that asks, in the words of that
 * service. It states neither the authorized party, which is that party, nor its role and purpose.
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, InstantText, Text } from "../scalars.js";
import { maybe } from "../combinators.js";
import { CustomerTypeWord } from "../open-enums.js";
import { CustomerMetadataV1 } from "./customer-v1.js";

/** More about an identifier: the country or the issuer of a document. */
export interface IdentityExtensionV1 {
  readonly extensionType: string;
  readonly extensionValue: string;
}

/** By what a customer is identified, such as an EIC or a personal code. */
export interface CustomerIdentityV1 {
  readonly identityType?: string | null;
  readonly identityValue?: string | null;
  readonly identityExtension?: readonly IdentityExtensionV1[] | null;
}

const CustomerIdentityV1: t.Type<CustomerIdentityV1> = t.partial(
  {
    identityType: maybe(Text),
    identityValue: maybe(Text),
    identityExtension: maybe(t.readonlyArray(t.type({ extensionType: Text, extensionValue: Text }))),
  },
  "CustomerIdentityV1",
);

const foundAuthorizationCodec = t.partial(
  {
    customerType: maybe(CustomerTypeWord),
    customerIdentities: maybe(t.readonlyArray(CustomerIdentityV1)),
    customerMetadata: maybe(t.readonlyArray(CustomerMetadataV1)),
    meterEic: maybe(EicText),
    /** Start of the authorization itself. */
    periodStart: maybe(InstantText),
    /** End of the authorization itself; open when absent. */
    periodEnd: maybe(InstantText),
    /** Start of the period of the data, included. */
    subjectPeriodStart: maybe(InstantText),
    /** End of the period of the data, not included. */
    subjectPeriodEnd: maybe(InstantText),
  },
  "FoundAuthorizationV1",
);

/** One authorization that was found. */
export interface FoundAuthorizationV1 extends Readonly<t.TypeOf<typeof foundAuthorizationCodec>> {}

const FoundAuthorizationV1: t.Type<FoundAuthorizationV1> = foundAuthorizationCodec;

/** All authorizations that were found. */
export interface AuthorizationAnswerV1 {
  readonly customerAuthorizations: readonly FoundAuthorizationV1[];
}

/** The codec of the answer. */
export const AuthorizationAnswerV1: t.Codec<AuthorizationAnswerV1> = t.codec(
  t.type({ customerAuthorizations: t.readonlyArray(FoundAuthorizationV1) }, "AuthorizationAnswerV1"),
);

/**
 * Decodes the answer of customer-authorization/search, all errors and remarks with their paths.
 *
 * @example
 * import { decodeAuthorizationAnswerV1 } from "levik/documents";
 * decodeAuthorizationAnswerV1({ customerAuthorizations: [] }); // Right
 */
export const decodeAuthorizationAnswerV1 = decoderOf(AuthorizationAnswerV1);
