/**
 * The documents that an agreement set is made of (docs/formats.md): agreements and metering points.
 */
import * as t from "./total.js";
import { writeInstant } from "../time/write-instant.js";
import type { Attributes, Breach } from "./combinators.js";
import { maybe, mustHold } from "./combinators.js";
import { decoderOf } from "./decode.js";
import { isAbsent, isThere } from "./described.js";
import type { Cause } from "./decode-error.js";
import { CommodityTypeWord, OperatorRoleWord } from "./open-enums.js";
import { EicText, InstantText, oneOf, Text, Truth } from "./scalars.js";
import type { AgreementType, CommodityType, MeteringPointType, OperatorRole } from "./vocabulary.js";
import { momentOf } from "./moment-of.js";
import { agreementTypes, meteringPointTypes, partyAgreementTypes } from "./vocabulary.js";

/** A word of a list that the Datahub may extend: known ones are completed by editors, others are taken. */
export type OpenWord<Known extends string> = Known | (string & {});

// --- agreements ---

/** An agreement as it is in a document: the Datahub's attributes, and any it may add tomorrow. */
export interface AgreementDocument {
  readonly agreementType: AgreementType;
  readonly meterEic?: string | null;
  readonly serviceProviderEic?: string | null;
  readonly customerEic?: string | null;
  readonly commodityType?: OpenWord<CommodityType> | null;
  /** Start of the validity, included: an instant such as 2024-05-22T21:00Z. */
  readonly validFrom: string;
  /** End of the validity, not included; open when absent. */
  readonly validTo?: string | null;
  readonly agreementId?: string | null;
  readonly preliminaryTerminationFee?: boolean | null;
  /** The end before a GRID agreement shortened this one; null when that end was open. */
  readonly originalValidTo?: string | null;
}

const isPartyType = (type: unknown): boolean => (partyAgreementTypes as readonly unknown[]).includes(type);
const isKnownType = (type: unknown): boolean => (agreementTypes as readonly unknown[]).includes(type);

const textOf = (instant: unknown): string =>
  typeof instant === "string" ? instant : writeInstant(momentOf(instant));

const reversed = (validFrom: string): Cause => ({
  tag: "ReversedPeriod",
  expected: `an instant after validFrom ${validFrom}`,
});

/** The validity must end after it starts; a value that is not an instant is reported by the codec of the attribute. */
const endsAfterItStarts = ({ validFrom, validTo }: Attributes): readonly Breach[] =>
  momentOf(validTo) <= momentOf(validFrom)
    ? [{ attribute: "validTo", cause: reversed(textOf(validFrom)) }]
    : [];

/** An agreement between two parties names no metering point, every other one does. */
const meterEicFitsType = ({ agreementType, meterEic }: Attributes): readonly Breach[] => {
  const isAbsent = meterEic === undefined || meterEic === null;
  if (!isKnownType(agreementType) || isPartyType(agreementType) === isAbsent) return [];
  const expected = `${isAbsent ? "a meterEic" : "no meterEic"} on an agreement of type ${String(agreementType)}`;
  return [{ attribute: "meterEic", cause: { tag: "MeterEicAgainstType", expected } }];
};

const meterEicByType = {
  if: { properties: { agreementType: { enum: partyAgreementTypes } } },
  then: isAbsent("meterEic"),
  else: isThere("meterEic"),
};

/** The codec of an agreement. */
export const AgreementDocument: t.Codec<AgreementDocument> = t.codec(
  t.intersection(
    [
      t.type({
        agreementType: oneOf<AgreementType>("AgreementType", "UnknownValue", agreementTypes),
        validFrom: InstantText,
      }),
      t.partial({
        meterEic: maybe(EicText),
        serviceProviderEic: maybe(EicText),
        customerEic: maybe(EicText),
        commodityType: maybe(CommodityTypeWord),
        validTo: maybe(InstantText),
        agreementId: maybe(Text),
        preliminaryTerminationFee: maybe(Truth),
        originalValidTo: maybe(InstantText),
      }),
      mustHold("MeterEicFitsType", meterEicFitsType, meterEicByType),
      mustHold("EndsAfterItStarts", endsAfterItStarts),
    ],
    "AgreementDocument",
  ) as unknown as t.Type<AgreementDocument>,
);

/**
 * Decodes an agreement of a set or an event.
 *
 * @example
 * import { decodeAgreementDocument } from "levik/documents";
 * decodeAgreementDocument({ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" }); // Right
 */
export const decodeAgreementDocument = decoderOf(AgreementDocument);

// --- metering points ---

/** A metering point as it is in a document. */
export interface MeteringPointDocument {
  readonly meterEic: string;
  readonly meteringPointType: MeteringPointType;
  readonly operatorEic: string;
  /** GRID_OPERATOR unless given, AGGREGATOR for an AGGREGATION point. */
  readonly operatorRole?: OpenWord<OperatorRole> | null;
  readonly parentMeterEic?: string | null;
  readonly commodityType?: OpenWord<CommodityType> | null;
}

/** The codec of a metering point. */
export const MeteringPointDocument: t.Codec<MeteringPointDocument> = t.codec(
  t.intersection(
    [
      t.type({
        meterEic: EicText,
        meteringPointType: oneOf<MeteringPointType>("MeteringPointType", "UnknownValue", meteringPointTypes),
        operatorEic: EicText,
      }),
      t.partial({
        operatorRole: maybe(OperatorRoleWord),
        parentMeterEic: maybe(EicText),
        commodityType: maybe(CommodityTypeWord),
      }),
    ],
    "MeteringPointDocument",
  ),
);

/**
 * Decodes a metering point of a set.
 *
 * @example
 * import { decodeMeteringPointDocument } from "levik/documents";
 * decodeMeteringPointDocument({})._tag; // "Left"
 */
export const decodeMeteringPointDocument = decoderOf(MeteringPointDocument);

// --- the set ---

/** An agreement set as a document; either list may be absent. */
export interface AgreementSetDocument {
  readonly meteringPoints?: readonly MeteringPointDocument[] | null;
  readonly agreements?: readonly AgreementDocument[] | null;
}

/** The codec of a set as one value. `agreementSet` reads the same, and more: one identity twice is an error there. */
export const AgreementSetDocument: t.Codec<AgreementSetDocument> = t.codec(
  t.partial(
    {
      meteringPoints: maybe(t.readonlyArray(MeteringPointDocument)),
      agreements: maybe(t.readonlyArray(AgreementDocument)),
    },
    "AgreementSetDocument",
  ),
);

const anyList: t.Type<readonly unknown[]> = t.readonlyArray(t.unknown);

/** The codec of a set around its lists, whose items are read one at a time. */
export const AgreementSetFrame: t.Codec<{
  readonly meteringPoints?: readonly unknown[] | null;
  readonly agreements?: readonly unknown[] | null;
}> = t.codec(
  t.partial({ meteringPoints: maybe(anyList), agreements: maybe(anyList) }, "AgreementSetDocument"),
);
