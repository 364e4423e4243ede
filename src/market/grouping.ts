/**
 * The keys by which agreements are found: each kind of query has a key, and an agreement has at most one key of a kind.
 */
import type { Instant } from "../time/instant.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";

export type Grouping =
  /** Those of a metering point, by its EIC. */
  | "point"
  /** Those of metering points, by customer. */
  | "customer"
  /** Those between two parties, by customer. */
  | "parties"
  /** The BORDER_GRID and BORDER_SUPPLY, by customer. */
  | "border"
  /** The GRID of metering points that are not listed, by provider. */
  | "gridProvider"
  /** The GENERAL_SERVICE, by start. */
  | "generalServiceStart";

/** All groupings; of those grouped together an agreement has a key of only one. */
export const exclusiveGroupings: readonly (readonly Grouping[])[] = [
  ["point", "parties"],
  ["customer"],
  ["border", "gridProvider", "generalServiceStart"],
];

export const groupings: readonly Grouping[] = exclusiveGroupings.flat();

type KeyOf = (
  document: AgreementDocument,
  from: Instant,
  isListed: (meterEic: Eic) => boolean,
) => string | null | undefined;

/** The key by which each grouping finds an agreement; absent (undefined or null) when it does not. */
export const keyOf: { readonly [G in Grouping]: KeyOf } = {
  point: ({ meterEic }) => meterEic,
  customer: ({ meterEic, customerEic }) => (typeof meterEic === "string" ? customerEic : undefined),
  parties: ({ meterEic, customerEic }) => (typeof meterEic === "string" ? undefined : (customerEic ?? "")),
  border: ({ agreementType, customerEic }) =>
    agreementType === "BORDER_GRID" || agreementType === "BORDER_SUPPLY" ? customerEic : undefined,
  gridProvider: ({ agreementType, meterEic, serviceProviderEic }, _, isListed) =>
    agreementType === "GRID" && !isListed(meterEic!) ? serviceProviderEic : undefined,
  generalServiceStart: ({ agreementType }, from) =>
    agreementType === "GENERAL_SERVICE" ? String(from) : undefined,
};
