/**
 * The ledger of a scan as a document: a ledger with whose it is, since when each resource type is read, what was lost, and the
 * ids that identify messages that are read again.
 */
import * as t from "io-ts";
import { maybe, mustHold } from "./combinators.js";
import type { LedgerDocument as Ledger, SpanDocument } from "./ledger-codec.js";
import { LedgerDocument } from "./ledger-codec.js";
import { described } from "./described.js";
import { wrongKind } from "./scalar.js";
import { EicText, InstantText, oneOf, Text, Truth } from "./scalars.js";
import * as total from "./total.js";
import type { CommodityType, ResourceType } from "./vocabulary.js";
import { momentOf } from "./moment-of.js";
import { commodityTypes, resourceTypes } from "./vocabulary.js";

/** Whose ledger it is. */
export interface LedgerOwner {
  readonly eic: string;
  readonly role: string;
  readonly commodityType: CommodityType;
}

/** A message that may be read again: its id, when it was made, and true where it had no content. */
export type SeenId =
  [id: string, createdTime: string, isContentless: boolean] | [id: string, createdTime: string];

/** What a scan keeps between runs, as a JSON value. */
export interface ScanLedgerDocument extends Ledger {
  readonly for?: LedgerOwner | null;
  readonly since?: readonly { readonly resourceType: ResourceType; readonly at: string }[] | null;
  readonly lost?:
    readonly (SpanDocument & { readonly resourceType: ResourceType; readonly service: string })[] | null;
  readonly seen?:
    | readonly {
        readonly resourceType: ResourceType;
        readonly service: string;
        readonly ids: readonly SeenId[];
      }[]
    | null;
}

const ResourceTypeName = oneOf<ResourceType>("ResourceTypeName", "UnknownValue", resourceTypes);

const SeenId: t.Type<SeenId> = described(
  t.union([total.tuple([Text, InstantText, Truth]), total.tuple([Text, InstantText])], "SeenId"),
  { type: "array", minItems: 2, maxItems: 3 },
);

const isForward = mustHold("ToAfterFrom", ({ from, to }) =>
  momentOf(to) <= momentOf(from) ? [{ attribute: "to", cause: wrongKind("later than from") }] : [],
);

const Additions = total.partial({
  for: maybe(
    total.type({
      eic: EicText,
      role: Text,
      commodityType: oneOf<CommodityType>("CommodityTypeName", "UnknownValue", commodityTypes),
    }),
  ),
  since: maybe(total.readonlyArray(total.type({ resourceType: ResourceTypeName, at: InstantText }))),
  lost: maybe(
    total.readonlyArray(
      total.intersection([
        total.type({ resourceType: ResourceTypeName, service: Text, from: InstantText, to: InstantText }),
        isForward,
      ]),
    ),
  ),
  seen: maybe(
    total.readonlyArray(
      total.type({ resourceType: ResourceTypeName, service: Text, ids: total.readonlyArray(SeenId) }),
    ),
  ),
});

/** The codec of the ledger of a scan; a ledger that other programs wrote lacks what only a scan adds. */
export const ScanLedgerDocument: total.Codec<ScanLedgerDocument> = total.codec(
  total.intersection([LedgerDocument, Additions], "ScanLedgerDocument"),
);
