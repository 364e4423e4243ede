/**
 * The agreements that the Datahub itself makes: GENERAL_SERVICE and BORDER_SUPPLY (CON-6 to CON-8).
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { identityOf } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { Instant } from "../../time/instant.js";
import { inUtc } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { writeInstant } from "../../time/write-instant.js";

/**
 * An agreement made from a GRID or BORDER_GRID: same customer and market, another provider, a validity within its own.
 * Instants are written in UTC; unknown attributes are omitted.
 */
export const systemAgreement = (
  type: "GENERAL_SERVICE" | "BORDER_SUPPLY",
  source: Agreement,
  point: MeteringPoint,
  serviceProviderEic: Eic | undefined,
  { from, to }: Interval,
): Agreement => {
  const { meterEic, customerEic } = source;
  const commodityType = point.commodityType ?? source.commodityType;
  const document: AgreementDocument = {
    meterEic: meterEic!,
    agreementType: type,
    preliminaryTerminationFee: false,
    ...(commodityType === undefined ? {} : { commodityType }),
    validFrom: writeInstant(from),
    ...(to === Infinity ? {} : { validTo: writeInstant(to) }),
    ...(serviceProviderEic === undefined ? {} : { serviceProviderEic }),
    ...(customerEic === undefined ? {} : { customerEic }),
  };
  return {
    type,
    meterEic,
    serviceProviderEic,
    customerEic,
    commodityType,
    from,
    to,
    originalTo: undefined,
    document,
  };
};

/**
 * An instant in UTC, as written in one of the agreements with this boundary: to the nanosecond, which a number with a
 * fraction of a millisecond cannot hold.
 */
const boundaryText = (t: Instant, sources: () => Iterable<Agreement>): string => {
  if (Number.isInteger(t)) return writeInstant(t);
  for (const { from, to, document } of sources()) {
    if (from === t) return inUtc(document.validFrom);
    if (to === t) return inUtc(document.validTo!);
  }
  return writeInstant(t);
};

/** A generated agreement, with its boundaries as written in the agreements it was made from, to the nanosecond. */
export const withExactBoundaries = (made: Agreement, sources: () => Iterable<Agreement>): Agreement => {
  const { from, to, document } = made;
  if (Number.isInteger(from) && (to === Infinity || Number.isInteger(to))) return made;
  const validFrom = boundaryText(from, sources);
  const ends = to === Infinity ? {} : { validTo: boundaryText(to, sources) };
  return { ...made, document: { ...document, validFrom, ...ends } };
};

/** Agreements by identity; of two with one identity the longer, of two as long the first. */
export const longestByIdentity = (agreements: Iterable<Agreement>): Map<string, Agreement> => {
  const longest = new Map<string, Agreement>();
  for (const agreement of agreements) {
    const identity = identityOf(agreement);
    const known = longest.get(identity);
    if (known === undefined || known.to < agreement.to) longest.set(identity, agreement);
  }
  return longest;
};
