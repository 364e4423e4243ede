/**
 * The answer of `POST /api/v1/customer-authorization/search`: the authorizations that the asker has, in the words of that
 * service. It has neither the authorized party, which is the asker, nor its role and purpose.
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, InstantText, Text } from "../scalars.js";
import { maybe } from "../combinators.js";
import { CustomerTypeWord } from "../open-enums.js";
import type { CustomerMetadataV1 } from "./customer-v1.js";
import { CustomerMetadataV1 as Metadata } from "./customer-v1.js";

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

/** One authorization that was found. */
export interface FoundAuthorizationV1 {
  readonly customerType?: string | null;
  readonly customerIdentities?: readonly CustomerIdentityV1[] | null;
  readonly customerMetadata?: readonly CustomerMetadataV1[] | null;
  readonly meterEic?: string | null;
  /** Start of the authorization itself. */
  readonly periodStart?: string | null;
  /** End of the authorization itself; open when absent. */
  readonly periodEnd?: string | null;
  /** Start of the period of the data, included. */
  readonly subjectPeriodStart?: string | null;
  /** End of the period of the data, not included. */
  readonly subjectPeriodEnd?: string | null;
}

const FoundAuthorizationV1: t.Type<FoundAuthorizationV1> = t.partial(
  {
    customerType: maybe(CustomerTypeWord),
    customerIdentities: maybe(t.readonlyArray(CustomerIdentityV1)),
    customerMetadata: maybe(t.readonlyArray(Metadata)),
    meterEic: maybe(EicText),
    periodStart: maybe(InstantText),
    periodEnd: maybe(InstantText),
    subjectPeriodStart: maybe(InstantText),
    subjectPeriodEnd: maybe(InstantText),
  },
  "FoundAuthorizationV1",
);

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
