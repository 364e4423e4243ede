/**
 * The routing job the obvious way: for each account interval every agreement of its point, and whoever has the provider
 * in a portfolio. What the rows measure must give the same.
 */
import type { AgreementDocument, Message } from "./messages.js";

type AccountInterval = Message[number]["periods"][number]["aI"][number];

const QUARTER = 15 * 60_000;
const providing: ReadonlySet<string> = new Set(["SUPPLY", "AGGREGATION"]);

const isValid = ({ validFrom, validTo }: AgreementDocument, from: number, to: number): boolean =>
  Date.parse(validFrom) < to && (typeof validTo !== "string" || from < Date.parse(validTo));

/** The account intervals of each recipient, in the order of the message. */
export const naively = (
  agreements: readonly AgreementDocument[],
  message: Message,
): ReadonlyMap<string, readonly AccountInterval[]> => {
  const ofPoint = new Map<string, AgreementDocument[]>();
  const portfolios = agreements.filter(({ agreementType }) => agreementType === "PORTFOLIO_SUPPLIER");
  for (const agreement of agreements) {
    const { meterEic, agreementType } = agreement;
    if (!meterEic || !providing.has(agreementType)) continue;
    const list = ofPoint.get(meterEic);
    if (list === undefined) ofPoint.set(meterEic, [agreement]);
    else list.push(agreement);
  }
  const received = new Map<string, AccountInterval[]>();
  for (const { meterEic, periods } of message) {
    for (const { aI } of periods) {
      for (const interval of aI) {
        const from = Date.parse(interval.pS);
        const to = from + QUARTER;
        const recipients = new Set<string>();
        for (const agreement of ofPoint.get(meterEic) ?? [])
          if (isValid(agreement, from, to)) recipients.add(agreement.serviceProviderEic);
        for (const party of recipients)
          for (const above of portfolios)
            if (above.customerEic === party && isValid(above, from, to))
              recipients.add(above.serviceProviderEic);
        for (const eic of recipients) {
          const list = received.get(eic);
          if (list === undefined) received.set(eic, [interval]);
          else list.push(interval);
        }
      }
    }
  }
  return received;
};

/** Asserts that parts hold the same account intervals, the very objects of the message, as the naive way gives. */
export const assertSame = (
  expected: ReadonlyMap<string, readonly AccountInterval[]>,
  parts: readonly { readonly recipientEic: string; readonly content: readonly unknown[] }[],
): void => {
  if (parts.length !== expected.size)
    throw new Error(`${String(parts.length)} recipients, not ${String(expected.size)}`);
  for (const { recipientEic, content } of parts) {
    const own = (content as Message).flatMap(({ periods }) => periods.flatMap(({ aI }) => aI));
    const due = expected.get(recipientEic);
    if (due?.length !== own.length || own.some((interval, i) => interval !== due[i]))
      throw new Error(`not the intervals of ${recipientEic}`);
  }
};
