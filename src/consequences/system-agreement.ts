/**
 * The agreements the Datahub itself makes: GENERAL_SERVICE and BORDER_SUPPLY (CON-6 to CON-8).
 */
import type { Agreement, AgreementDocument } from "../market/Agreement.js";
import { identityOf } from "../market/Agreement.js";
import type { Eic } from "../market/Eic.js";
import type { MeteringPoint } from "../market/MeteringPoint.js";
import { formatInstant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";

/**
 * An agreement made from a GRID or BORDER_GRID: its customer and market, another provider, a validity within its own.
 * Instants are written in UTC; what is unknown is left out.
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
    validFrom: formatInstant(from),
    ...(to === Infinity ? {} : { validTo: formatInstant(to) }),
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
