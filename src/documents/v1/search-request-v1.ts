/**
 * The query of the old data-distribution service (REQ-1 to REQ-3, BEY-18).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { describeValue } from "../decode-error.js";
import { EicText, InstantText, Text, WholeNumber } from "../scalars.js";
import { isThere } from "../described.js";
import { EitherFormType, maybe, mustHold, shouldHold } from "../combinators.js";
import type { Attributes, Breach } from "../combinators.js";
import { CommodityTypeWord, ResourceTypeWord } from "../open-enums.js";

// --- the parts ---

/** Which page is asked for, from 0, and how large. */
export interface PageRequestV1 {
  readonly page: number;
  readonly pageSize?: number | null;
}

const PageRequestV1: t.Type<PageRequestV1> = t.intersection(
  [t.type({ page: WholeNumber }), t.partial({ pageSize: maybe(WholeNumber) })],
  "PageRequestV1",
);

/** Who asks, and as what (BEY-18). */
export interface MarketParticipantContextV1 {
  readonly marketParticipantIdentification: string;
  readonly marketParticipantRole: string;
  readonly commodityType: string;
}

const MarketParticipantContextV1: t.Type<MarketParticipantContextV1> = t.type(
  {
    marketParticipantIdentification: EicText,
    marketParticipantRole: Text,
    commodityType: CommodityTypeWord,
  },
  "MarketParticipantContextV1",
);

// --- the query ---

/** What is asked for: by creation time or by message id; the bounds come in pairs. */
export interface DataDistributionAttributesV1 {
  readonly createdTimeFrom?: string | null;
  readonly createdTimeTo?: string | null;
  readonly idFrom?: number | null;
  readonly idTo?: number | null;
  readonly resourceType: string;
}

interface AroundV1 {
  readonly pagination: PageRequestV1;
  readonly marketParticipantContext?: MarketParticipantContextV1 | null;
}

/** A query whose attributes are beside the page, as in the documents. */
export interface FlatSearchRequestV1 extends DataDistributionAttributesV1, AroundV1 {}

/** A query whose attributes are wrapped, as in the OpenAPI file. */
export interface WrappedSearchRequestV1 extends AroundV1 {
  readonly dataDistributionAttributes: DataDistributionAttributesV1;
}

/** A query in either form (D-API-BODY). */
export type SearchRequestV1 = FlatSearchRequestV1 | WrappedSearchRequestV1;

const missing = (attribute: string, expected: string): Breach => ({
  attribute,
  cause: { tag: "MissingAttribute", expected },
});

const isAbsent = (attributes: Attributes, name: string): boolean =>
  (attributes[name] ?? undefined) === undefined;

/** The missing bound of a pair. */
const halfPair = (attributes: Attributes, from: string, to: string): readonly Breach[] => {
  if (isAbsent(attributes, from) === isAbsent(attributes, to)) return [];
  return isAbsent(attributes, from)
    ? [missing(from, `${from} together with ${to}`)]
    : [missing(to, `${to} together with ${from}`)];
};

const both = (from: string, to: string) => ({ allOf: [isThere(from), isThere(to)] });

const boundsComeInPairs = mustHold(
  "BoundsComeInPairs",
  (attributes) =>
    ["createdTimeFrom", "createdTimeTo", "idFrom", "idTo"].every((name) => isAbsent(attributes, name))
      ? [missing("createdTimeFrom", "createdTimeFrom and createdTimeTo, or idFrom and idTo")]
      : [
          ...halfPair(attributes, "createdTimeFrom", "createdTimeTo"),
          ...halfPair(attributes, "idFrom", "idTo"),
        ],
  { anyOf: [both("createdTimeFrom", "createdTimeTo"), both("idFrom", "idTo")] },
);

const isOfOldService = shouldHold("IsOfOldService", ({ resourceType }) =>
  resourceType === "AGREEMENT_COORDINATION"
    ? [
        {
          attribute: "resourceType",
          remark: {
            tag: "Contradiction",
            actual: describeValue(resourceType),
            expected: "a resource type of the old service",
          },
        },
      ]
    : [],
);

const attributes = [
  t.type({ resourceType: ResourceTypeWord }),
  t.partial({
    createdTimeFrom: maybe(InstantText),
    createdTimeTo: maybe(InstantText),
    idFrom: maybe(WholeNumber),
    idTo: maybe(WholeNumber),
  }),
  t.intersection([boundsComeInPairs, isOfOldService]),
] as const;

const around = t.intersection([
  t.type({ pagination: PageRequestV1 }),
  t.partial({ marketParticipantContext: maybe(MarketParticipantContextV1) }),
]);

const Flat: t.Type<FlatSearchRequestV1> = t.intersection([...attributes, around], "SearchRequestV1");

const Wrapped: t.Type<WrappedSearchRequestV1> = t.intersection(
  [around, t.type({ dataDistributionAttributes: t.intersection([...attributes]) })],
  "SearchRequestV1",
);

/** The codec of a query; whether its span is allowed is another question (SCAN-7 to SCAN-11). */
export const SearchRequestV1: t.Codec<SearchRequestV1> = t.codec(
  new EitherFormType(Flat, Wrapped, "dataDistributionAttributes"),
);

/**
 * Decodes a query (REQ-1 to REQ-3), all errors and remarks with their paths.
 *
 * @example
 * import { decodeSearchRequestV1 } from "levik/documents";
 * decodeSearchRequestV1({ resourceType: "AGREEMENT", idFrom: 1, idTo: 9, pagination: { page: 0 } }); // Right
 */
export const decodeSearchRequestV1 = decoderOf(SearchRequestV1);
