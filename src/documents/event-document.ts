/**
 * Events: what was submitted or changed (docs/formats.md). One codec for each resource type; the content of metering data and
 * network bills is decoded by the codec of its version.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import * as NEA from "fp-ts/lib/NonEmptyArray.js";
import * as t from "./total.js";
import { AgreementDocument } from "./agreement-set-document.js";
import type { Attributes, Breach } from "./combinators.js";
import { maybe, mustHold } from "./combinators.js";
import type { MessageVersion } from "./content.js";
import { decodeContent } from "./content.js";
import { contentValue, nameOfPoint } from "./content-type.js";
import type { DecodeResult } from "./decode.js";
import { decoderOf } from "./decode.js";
import type { DecodeError } from "./decode-error.js";
import { below, decodeError, unreadable } from "./decode-error.js";
import type { CoordinationDocument, EventDocument, EventDocuments } from "./event-types.js";
import { guarded } from "../time/guarded.js";
import { unfit } from "./nesting.js";
import { Anything, EicText, ExactId, InstantText, oneOf, Text } from "./scalars.js";
import { AuthorizationV1 as Authorization } from "./v1/authorization-v1.js";
import { CustomerDataV1 as CustomerData } from "./v1/customer-v1.js";
import { ContentFormsType } from "./content-forms.js";
import { isAbsent } from "./described.js";
import { MeteringDataV1 } from "./v1/metering-data-v1.js";
import { MeteringDataV2 } from "./v2/metering-data-v2.js";
import { NetworkBillContentV1 } from "./v1/network-bill-v1.js";
import { NetworkBillContentV2 } from "./v2/network-bill-v2.js";
import type { Action, ResourceType } from "./vocabulary.js";
import { resourceTypes } from "./vocabulary.js";

// --- codecs ---

/** Which actions an event of a resource type can have. */
export const allowedActions: Readonly<Record<ResourceType, readonly Action[]>> = {
  METERING_POINT: ["CREATE", "UPDATE"],
  METERING_DATA: ["CREATE", "UPDATE"],
  NETWORK_BILL: ["CREATE"],
  CUSTOMER_DATA: ["CREATE", "UPDATE"],
  AGREEMENT: ["CREATE", "UPDATE", "DELETE"],
  PERMISSION: ["CREATE"],
  AGREEMENT_COORDINATION: ["CREATE", "UPDATE", "DELETE"],
};

/** The action of an event about a coordination. */
export const coordinationActions: Readonly<Record<CoordinationDocument["change"], Action>> = {
  CREATED: "CREATE",
  CANCELLED: "DELETE",
  APPROVED: "UPDATE",
  DENIED: "UPDATE",
};

/** The codec of an agreement coordination in an event. */
export const CoordinationCodec = t.intersection(
  [
    t.type({
      id: ExactId,
      candidates: t.readonlyArray(EicText),
      change: oneOf("CoordinationChange", "UnknownValue", ["CREATED", "CANCELLED", "APPROVED", "DENIED"]),
    }),
    t.partial({ meterEic: maybe(EicText) }),
  ],
  "CoordinationDocument",
);

const isText = (value: unknown): value is string => typeof value === "string";
const attributesOf = (value: unknown): Attributes => (t.UnknownRecord.is(value) ? value : {});

const viaIsOfSupply = ({ via, agreement }: Attributes): readonly Breach[] => {
  const { agreementType } = attributesOf(agreement);
  if (via === undefined || via === null || !isText(agreementType) || agreementType === "SUPPLY") return [];
  const expected = `no via on an agreement of type ${agreementType}`;
  return [{ attribute: "via", cause: { tag: "WrongKind", expected } }];
};

const actionFitsChange = ({ action, coordination }: Attributes): readonly Breach[] => {
  const { change } = attributesOf(coordination);
  const fits = isText(change) && Object.hasOwn(coordinationActions, change);
  const expected = fits ? coordinationActions[change as CoordinationDocument["change"]] : action;
  return expected === action || !isText(action)
    ? []
    : [
        {
          attribute: "action",
          cause: { tag: "ActionNotAllowed", expected: `${String(expected)} with ${String(change)}` },
        },
      ];
};

const hasNoAction = ({ action }: Attributes): readonly Breach[] =>
  action === undefined || action === null
    ? []
    : [{ attribute: "action", cause: { tag: "ActionNotAllowed", expected: "no action of a CLOCK" } }];

const hasNoVia = ({ via }: Attributes): readonly Breach[] =>
  via === undefined || via === null
    ? []
    : [
        {
          attribute: "via",
          cause: { tag: "WrongKind", expected: "no via but on an AGREEMENT event of a SUPPLY" },
        },
      ];

const VersionText = oneOf<MessageVersion>("MessageVersion", "UnknownValue", ["V1", "V2"]);

const MeteringDataContent = new ContentFormsType([MeteringDataV1, MeteringDataV2]);
const NetworkBillContent = new ContentFormsType([NetworkBillContentV1, NetworkBillContentV2]);

/** What events of one resource type have beside the attributes of all. */
const own: Readonly<Record<ResourceType, t.Mixed>> = {
  METERING_POINT: t.type({ meterEic: EicText }),
  METERING_DATA: t.intersection([
    t.type({ content: MeteringDataContent }),
    t.partial({ version: maybe(VersionText) }),
  ]),
  NETWORK_BILL: t.intersection([
    t.type({ content: NetworkBillContent }),
    t.partial({ version: maybe(VersionText) }),
  ]),
  CUSTOMER_DATA: t.type({ changed: t.readonlyArray(Text), content: CustomerData }),
  PERMISSION: t.type({ content: Authorization }),
  AGREEMENT: t.intersection([
    t.type({ agreement: AgreementDocument }),
    t.partial({ via: maybe(oneOf("Via", "UnknownValue", ["AGREEMENT_COORDINATION"])) }),
    mustHold("ViaIsOfSupply", viaIsOfSupply),
  ]),
  AGREEMENT_COORDINATION: t.intersection([
    t.type({ coordination: CoordinationCodec }),
    mustHold("ActionFitsChange", actionFitsChange),
  ]),
};

/** The name of the codec of events of a resource type, MeteringPointEvent for example. */
const eventName = (resourceType: ResourceType): string =>
  `${resourceType.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}Event`;

const madeOf = (resourceType: ResourceType): t.Mixed =>
  t.intersection(
    [
      t.type({
        resourceType: oneOf("ResourceType", "UnknownResourceType", [resourceType]),
        occurredAt: InstantText,
        action: oneOf("Action", "ActionNotAllowed", allowedActions[resourceType]),
      }),
      t.partial({
        initiatorEic: maybe(EicText),
        ...(resourceType === "AGREEMENT" ? {} : { via: maybe(Anything) }),
      }),
      own[resourceType],
      ...(resourceType === "AGREEMENT" ? [] : [mustHold("HasNoVia", hasNoVia, isAbsent("via"))]),
    ] as unknown as [t.Mixed, t.Mixed, t.Mixed],
    eventName(resourceType),
  );

/** The codec of an event of each resource type, and of the passing of time. */
export const eventCodecs: Readonly<Record<keyof EventDocuments, t.Mixed>> = {
  METERING_POINT: madeOf("METERING_POINT"),
  AGREEMENT: madeOf("AGREEMENT"),
  METERING_DATA: madeOf("METERING_DATA"),
  NETWORK_BILL: madeOf("NETWORK_BILL"),
  CUSTOMER_DATA: madeOf("CUSTOMER_DATA"),
  PERMISSION: madeOf("PERMISSION"),
  AGREEMENT_COORDINATION: madeOf("AGREEMENT_COORDINATION"),
  CLOCK: t.intersection(
    [
      t.type({
        resourceType: oneOf("ResourceType", "UnknownResourceType", ["CLOCK"]),
        occurredAt: InstantText,
      }),
      t.partial({ action: maybe(Anything), initiatorEic: maybe(EicText) }),
      mustHold("HasNoAction", hasNoAction, isAbsent("action")),
    ],
    "ClockEvent",
  ),
};

// --- decoding ---

type Errors = NEA.NonEmptyArray<DecodeError>;

const anEvent = { tag: "WrongKind", expected: "an event with resourceType, action and occurredAt" } as const;
const aResourceType = {
  tag: "UnknownResourceType",
  expected: `one of ${[...resourceTypes, "CLOCK"].join(", ")}`,
} as const;

const isKnown = (resourceType: unknown): resourceType is keyof EventDocuments =>
  isText(resourceType) && Object.hasOwn(eventCodecs, resourceType);

const decodeOccurredAt = decoderOf(t.type({ occurredAt: InstantText }));

/** The moment of an event alone, so that time can pass even where the rest does not decode. */
export const occurredAtOf = (value: unknown): Either<Errors, string> =>
  guarded(
    () => {
      if (!t.UnknownRecord.is(value)) return left([decodeError("$", anEvent, value)]);
      const decoded = decodeOccurredAt({ occurredAt: value["occurredAt"] });
      return decoded._tag === "Left" ? decoded : right(decoded.right.value.occurredAt);
    },
    () => left([unreadable(value)]),
  );

/** An event whose large content is set aside, for its own decoder is quicker. */
const withoutContent = (value: Attributes): Attributes =>
  Object.create(Object.getPrototypeOf(value) as object | null, {
    ...Object.getOwnPropertyDescriptors(value),
    content: { value: {}, enumerable: true },
  }) as Attributes;

/** Whether an attribute is there and not computed. */
const isGiven = (value: Attributes, name: string): boolean =>
  value[name] !== undefined && Object.getOwnPropertyDescriptor(value, name)?.get === undefined;

/** The error of an event whose content is of the version that it does not state; instead of all that follows from it. */
const otherVersion = ({ version, content }: Attributes): Errors | undefined => {
  const stated: MessageVersion = version === "V2" ? "V2" : "V1";
  const by = nameOfPoint(contentValue(content));
  const detected: MessageVersion = by === "meteringPointEic" ? "V2" : "V1";
  const isStated = version === undefined || version === null || version === "V1" || version === "V2";
  if (!isStated || by === undefined || detected === stated) return undefined;
  const cause = {
    tag: "WrongKind",
    expected: `${detected}, as the content names its points by ${by}`,
  } as const;
  return [decodeError("$.version", cause, version ?? "V1 (the version where none is stated)")];
};

const decodeOf = (value: unknown): DecodeResult<EventDocument> => {
  if (!t.UnknownRecord.is(value)) return left([decodeError("$", anEvent, value)]);
  const { resourceType } = value;
  if (!isKnown(resourceType)) {
    const why = unfit(value);
    return left([
      why !== undefined
        ? { ...why, path: "$" }
        : resourceType === undefined
          ? { ...decodeError("$.resourceType", aResourceType, undefined), tag: "MissingAttribute" }
          : decodeError("$.resourceType", aResourceType, resourceType),
    ]);
  }
  const isLarge = resourceType === "METERING_DATA" || resourceType === "NETWORK_BILL";
  const hasContent = isLarge && isGiven(value, "content");
  const decoder = decoderOf(eventCodecs[resourceType] as t.Type<EventDocument>);
  const decoded = decoder(hasContent ? withoutContent(value) : value);
  if (!hasContent) return decoded;
  const content = decodeContent(resourceType, value["version"] === "V2" ? "V2" : "V1", value["content"]);
  const inContent = (error: DecodeError): DecodeError => below(".content", error);
  if (content._tag === "Left") {
    const errors = otherVersion(value) ?? NEA.map(inContent)(content.left);
    return left(decoded._tag === "Left" ? NEA.concat(decoded.left, errors) : errors);
  }
  if (decoded._tag === "Left") return decoded;
  const document = { ...value, ...decoded.right.value, content: content.right.value.value } as EventDocument;
  const remarks = content.right.remarks.map((remark) => below(".content", remark));
  return right({ value: document, remarks: [...decoded.right.remarks, ...remarks] });
};

/**
 * Decodes an event. Nothing is repaired: a wrong attribute, an action that the resource type does not have, content that
 * does not decode are errors with their path; unknown values and attributes are remarks.
 *
 * @example
 * import { decodeEvent } from "levik/documents";
 * decodeEvent({ resourceType: "CLOCK", occurredAt: "2024-05-22T21:00Z" }); // Right
 */
export const decodeEvent = (value: unknown): DecodeResult<EventDocument> =>
  guarded(
    () => decodeOf(value),
    () => left([unreadable(value)]),
  );
