/**
 * Which known agreement a message is about, although it may leave out parties its recipient may not know (AGR-2).
 */
import type { Agreement } from "../../market/agreement.js";
import { identityOf } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";

/** What of an agreement is never withheld: type, metering point and start. */
export const placeOf = ({ type, meterEic, from }: Agreement): string => `${type}|${meterEic ?? ""}|${from}`;

const partiesOf = ({ serviceProviderEic, customerEic }: Agreement): readonly (Eic | undefined)[] => [
  serviceProviderEic,
  customerEic,
];

/** Whether both parties are named. */
export const isComplete = (agreement: Agreement): boolean =>
  partiesOf(agreement).every((party) => party !== undefined);

/** Whether two agreements of one place can be one: no party is named differently in both. */
export const canBeOne = (a: Agreement, b: Agreement): boolean => {
  const others = partiesOf(b);
  return partiesOf(a).every((party, i) => party === undefined || (others[i] ?? party) === party);
};

/** The Datahub never withholds a party's own EIC from it, so a party that a message leaves out is not the recipient. */
const leavesOut = (stated: Agreement, known: Agreement, recipientEic: Eic): boolean => {
  const parties = partiesOf(known);
  return partiesOf(stated).some((party, i) => party === undefined && parties[i] === recipientEic);
};

/**
 * The known agreements, of those with the same type, metering point and start, that an agreement in a message to a
 * recipient can be: none, the one, or several between which nothing decides.
 *
 * Statements: AGR-2, OBJ-1.
 *
 * @example
 * const stated = { ...grid, customerEic: undefined };
 * matchesOf(stated, [grid], supplier) // [grid]
 */
export const matchesOf = (
  stated: Agreement,
  known: readonly Agreement[],
  recipientEic: Eic,
): readonly Agreement[] => {
  const possible = known.filter((agreement) => canBeOne(stated, agreement));
  if (possible.length < 2) return possible;
  const same = isComplete(stated) ? identicalTo(stated, possible) : undefined;
  if (same !== undefined) return [same];
  const likely = possible.filter((agreement) => !leavesOut(stated, agreement, recipientEic));
  return likely.length === 1 ? likely : possible;
};

/** The known agreement with the very same parties, also where both lack one. */
export const identicalTo = (stated: Agreement, known: readonly Agreement[]): Agreement | undefined =>
  known.find((agreement) => identityOf(agreement) === identityOf(stated));
