/**
 * The content of a PERMISSION message (OBJ-6).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { describeValue } from "../decode-error.js";
import { EicText, InstantText, Text } from "../scalars.js";
import { maybe, shouldHold } from "../combinators.js";
import { momentOf } from "../moment-of.js";
import {
  ParticipantRoleWord,
  PartyTypeWord,
  PermissionStatusWord,
  PermissionTypeWord,
} from "../open-enums.js";

/** The one purpose of a role; an energy service provider has various. */
const purposeByRole = new Map<unknown, string>([
  ["OPEN_SUPPLIER", "ENERGY_SUPPLY_OFFER"],
  ["AGGREGATOR", "AGGREGATION_OFFER"],
]);

const purposeBelongsToRole = shouldHold("PurposeBelongsToRole", ({ participantRoleType, purpose }) => {
  const expected = purposeByRole.get(participantRoleType);
  return expected === undefined || purpose === expected
    ? []
    : [
        {
          attribute: "purpose",
          remark: { tag: "PurposeAgainstRole", actual: describeValue(purpose), expected },
        },
      ];
});

const subjectPeriodRunsForward = shouldHold(
  "SubjectPeriodRunsForward",
  ({ subjectPeriodFrom, subjectPeriodTo }) =>
    momentOf(subjectPeriodTo) <= momentOf(subjectPeriodFrom)
      ? [
          {
            attribute: "subjectPeriodTo",
            remark: {
              tag: "Contradiction",
              actual: describeValue(subjectPeriodTo),
              expected: `an instant after subjectPeriodFrom ${describeValue(subjectPeriodFrom)}`,
            },
          },
        ]
      : [],
);

const authorizationCodec = t.intersection(
  [
    t.type({
      /** The party that is authorized. */
      mandateCustomerEic: EicText,
      mandateCustomerType: PartyTypeWord,
      meteringPointEic: EicText,
      /** The customer who authorizes. */
      ownerCustomerEic: EicText,
      ownerCustomerType: PartyTypeWord,
      participantRoleType: ParticipantRoleWord,
      permissionType: PermissionTypeWord,
      purpose: Text,
      status: PermissionStatusWord,
      /** Start of the period of the data, included. */
      subjectPeriodFrom: InstantText,
      /** End of the period of the data, not included. */
      subjectPeriodTo: InstantText,
      /** Start of the authorization itself. */
      validFrom: InstantText,
    }),
    t.partial({
      /** End of the authorization itself; open when absent. */
      validTo: maybe(InstantText),
    }),
    purposeBelongsToRole,
    subjectPeriodRunsForward,
  ],
  "AuthorizationV1",
);

/** A customer's authorization: who may see the data of which metering point and period, in which role and for which purpose. */
export interface AuthorizationV1 extends Readonly<t.TypeOf<typeof authorizationCodec>> {}

/** The codec of an authorization. */
export const AuthorizationV1: t.Codec<AuthorizationV1> = t.codec(authorizationCodec);

/**
 * Decodes the content of a PERMISSION message (OBJ-6), all errors and remarks with their paths.
 *
 * @example
 * import { decodeAuthorizationV1 } from "levik/documents";
 * decodeAuthorizationV1({ status: "APPROVED" }); // Left, eleven attributes are missing
 */
export const decodeAuthorizationV1 = decoderOf(AuthorizationV1);
