/**
 * The parties of a sample and the agreements between them: operators, suppliers, aggregators; portfolios of up to three
 * levels, named suppliers, joint invoices.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementType, CommodityType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { gasDayInterval, monthInterval } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { eicOf } from "./eics.js";
import { Random } from "./random.js";
import type { Season } from "./season.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The providers of general service at an operator's points, with their starts. */
export interface Provision {
  readonly from: Instant;
  readonly provider: Eic;
}

export interface Cast {
  /** The participant, whose messages were received: the third of the suppliers. */
  readonly participant: Eic;
  readonly suppliers: readonly Eic[];
  /** Those that also sell gas. */
  readonly gasSuppliers: readonly Eic[];
  readonly gridOperators: readonly Eic[];
  readonly gasOperator: Eic;
  readonly closedNetwork: Eic;
  readonly lineOperator: Eic;
  /** Operates the border points. */
  readonly transmission: Eic;
  readonly aggregators: readonly Eic[];
  /** The agreements without a metering point. */
  readonly agreements: readonly AgreementDocument[];
  /** The portfolio of the participant that holds the first grid operator; its end moves. */
  readonly portfolioOfGrid: AgreementDocument;
  /** The portfolio the participant is in. */
  readonly portfolioOfParticipant: AgreementDocument;
  /** The agreement by which the first grid operator names the participant. */
  readonly naming: AgreementDocument;
  /** The participant and all parties it follows, or followed earlier. */
  readonly followed: ReadonlySet<Eic>;
  /** The portfolios an operator is in. */
  readonly portfoliosOf: (customer: Eic) => readonly (Interval & { readonly provider: Eic })[];
  /** The providers of general service at an operator's points, earliest first. */
  readonly provisionsOf: (operator: Eic) => readonly Provision[];
}

/** The share of each supplier in a hundred metering points. */
export const shares: readonly number[] = [34, 20, 3, 1.5, 1, 1, 8, 7, 8, 7, 6, 3.5];

/** The same for gas. */
export const gasShares: readonly number[] = [55, 8, 37];

const pointsOfOperator = 20_000;

type Four = readonly [Eic, Eic, Eic, Eic];

// ----------------------------------------------------------------------------------------------------- agreements

/** An agreement between two parties; an open one has no end. */
export const partyAgreement = (
  agreementType: AgreementType,
  [serviceProviderEic, customerEic]: readonly [Eic, Eic],
  commodityType: CommodityType,
  from: Instant,
  to?: Instant,
): AgreementDocument => ({
  agreementType,
  preliminaryTerminationFee: false,
  commodityType,
  validFrom: writeInstant(from),
  ...(to !== undefined && { validTo: writeInstant(to) }),
  serviceProviderEic,
  customerEic,
});

/** All parties whose portfolio chain leads to a party, and the party. */
const followedBy = (party: Eic, agreements: readonly AgreementDocument[]): ReadonlySet<Eic> => {
  const followed = new Set([party]);
  for (const above of followed) {
    for (const { agreementType, serviceProviderEic, customerEic } of agreements)
      if (agreementType === "PORTFOLIO_SUPPLIER" && serviceProviderEic === above) followed.add(customerEic!);
  }
  return followed;
};

/** The parties for a number of metering points: one grid operator for 20,000, and twelve suppliers. */
export const castOf = (points: number, seed: number, { month }: Season): Cast => {
  const random = new Random(seed, "cast");
  const first = random.below(1e11);
  const parties = (prefix: string, count: number): readonly Eic[] =>
    Array.from({ length: count }, (_, i) => eicOf(prefix, first + i * 7919));
  const suppliers = parties("38X-OS-", 12);
  const gridOperators = parties("38X-GO-", Math.max(1, Math.round(points / pointsOfOperator)));
  const [gasOperator, closedNetwork, lineOperator, transmission] = parties("38X-NO-", 4) as Four;
  const aggregators = parties("38X-AG-", 2);
  const supplier = (index: number): Eic => suppliers[index]!;
  const participant = supplier(2);

  const start = (year: number, ofMonth: number): Instant => monthInterval(year, ofMonth).from;
  const portfolio = (provider: Eic, customer: Eic, from: Instant, to?: Instant): AgreementDocument =>
    partyAgreement("PORTFOLIO_SUPPLIER", [provider, customer], "ELECTRICITY", from, to);
  const gasPortfolio = (provider: Eic, customer: Eic): AgreementDocument =>
    partyAgreement(
      "PORTFOLIO_SUPPLIER",
      [provider, customer],
      "NATURAL_GAS",
      gasDayInterval({ year: 2024, month: 10, day: 1 }).from,
    );
  const [grid, ...otherGrids] = gridOperators as [Eic, ...Eic[]];

  const portfolioOfParticipant = portfolio(supplier(0), participant, start(2025, 1));
  const portfolioOfGrid = portfolio(participant, grid, start(2025, 1));
  const naming: AgreementDocument = {
    agreementId: "general-service-1",
    ...partyAgreement("NAMED_SUPPLIER", [participant, grid], "ELECTRICITY", start(2025, 1)),
  };
  const second = otherGrids[0];
  const agreements: readonly AgreementDocument[] = [
    portfolioOfParticipant,
    portfolio(participant, supplier(3), start(2025, 4)),
    portfolio(supplier(3), supplier(4), start(2025, 7)),
    portfolio(participant, supplier(5), start(2024, 1), month.from),
    portfolio(supplier(1), supplier(5), month.from),
    portfolio(supplier(1), supplier(6), start(2024, 7)),
    portfolio(supplier(6), supplier(7), start(2025, 2)),
    portfolio(supplier(1), supplier(8), start(2024, 3)),
    portfolio(supplier(0), supplier(9), start(2024, 5)),
    portfolio(supplier(0), supplier(10), start(2026, 1)),
    portfolio(participant, aggregators[0]!, start(2025, 9)),
    portfolio(participant, closedNetwork, start(2024, 1)),
    portfolioOfGrid,
    ...otherGrids.map((operator) => portfolio(supplier(0), operator, start(2024, 1))),
    gasPortfolio(supplier(11), participant),
    gasPortfolio(supplier(11), supplier(0)),
    naming,
    ...(second === undefined
      ? []
      : [
          partyAgreement("NAMED_SUPPLIER", [supplier(6), second], "ELECTRICITY", start(2025, 1), month.from),
          partyAgreement("NAMED_SUPPLIER", [supplier(7), second], "ELECTRICITY", month.from),
        ]),
    partyAgreement("JOINT_INVOICE", [participant, grid], "ELECTRICITY", start(2025, 1)),
    partyAgreement("JOINT_INVOICE", [supplier(0), grid], "ELECTRICITY", start(2024, 6)),
  ];

  const provisionsOf = (operator: Eic): readonly Provision[] => {
    const own: Provision = { from: -Infinity, provider: operator };
    if (operator === grid) return [own, { from: start(2025, 1), provider: participant }];
    if (operator !== second) return [own];
    return [
      own,
      { from: start(2025, 1), provider: supplier(6) },
      { from: month.from, provider: supplier(7) },
    ];
  };
  const portfoliosOf: Cast["portfoliosOf"] = (customer) =>
    customer === grid
      ? [{ provider: participant, from: start(2025, 1), to: Infinity }]
      : [{ provider: supplier(0), from: start(2024, 1), to: Infinity }];

  return {
    participant,
    suppliers,
    gasSuppliers: [supplier(0), participant, supplier(11)],
    gridOperators,
    gasOperator,
    closedNetwork,
    lineOperator,
    transmission,
    aggregators,
    agreements,
    portfolioOfGrid,
    portfolioOfParticipant,
    naming,
    followed: followedBy(participant, agreements),
    portfoliosOf,
    provisionsOf,
  };
};

/** The joint invoice entered during the sample, for the first month that can still be entered. */
export const laterJointInvoice = (
  { participant, closedNetwork }: Cast,
  { laterMonth }: Season,
): AgreementDocument =>
  partyAgreement("JOINT_INVOICE", [participant, closedNetwork], "ELECTRICITY", laterMonth);
