/**
 * The content of a PERMISSION message (OBJ-6).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { instantOf } from "../../time/instant.js";
import { describeValue } from "../decode-error.js";
import { EicText, InstantText, Text } from "../scalars.js";
import { maybe, shouldHold } from "../combinators.js";
import {
  ParticipantRoleWord,
  PartyTypeWord,
  PermissionStatusWord,
  PermissionTypeWord,
} from "../open-enums.js";

/** A customer's authorization: who may see which metering point's data of which period, as what and for what. */
export interface AuthorizationV1 {
  /** The party that is authorized. */
  readonly mandateCustomerEic: string;
  readonly mandateCustomerType: string;
  readonly meteringPointEic: string;
  /** The customer who authorizes. */
  readonly ownerCustomerEic: string;
  readonly ownerCustomerType: string;
  readonly participantRoleType: string;
  readonly permissionType: string;
  readonly purpose: string;
  readonly status: string;
  /** Start of the period of the data, included. */
  readonly subjectPeriodFrom: string;
  /** End of the period of the data, not included. */
  readonly subjectPeriodTo: string;
  /** Start of the authorization itself. */
  readonly validFrom: string;
  /** End of the authorization itself; open when absent. */
  readonly validTo?: string | null;
}

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

const momentOf = (value: unknown): number =>
  typeof value === "string" ? instantOf(value) : value instanceof Date ? value.getTime() : NaN;

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

/** The codec of an authorization. */
export const AuthorizationV1: t.Codec<AuthorizationV1> = t.codec(
  t.intersection(
    [
      t.type({
        mandateCustomerEic: EicText,
        mandateCustomerType: PartyTypeWord,
        meteringPointEic: EicText,
        ownerCustomerEic: EicText,
        ownerCustomerType: PartyTypeWord,
        participantRoleType: ParticipantRoleWord,
        permissionType: PermissionTypeWord,
        purpose: Text,
        status: PermissionStatusWord,
        subjectPeriodFrom: InstantText,
        subjectPeriodTo: InstantText,
        validFrom: InstantText,
      }),
      t.partial({ validTo: maybe(InstantText) }),
      purposeBelongsToRole,
      subjectPeriodRunsForward,
    ],
    "AuthorizationV1",
  ),
);

/**
 * Decodes the content of a PERMISSION message (OBJ-6), all errors and remarks with their paths.
 *
 * @example
 * import { decodeAuthorizationV1 } from "levik/documents";
 * decodeAuthorizationV1({ status: "APPROVED" }); // Left, eleven attributes are missing
 */
export const decodeAuthorizationV1 = decoderOf(AuthorizationV1);
