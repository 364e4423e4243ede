/**
 * The individual events of metering points and parties: agreements entered, ended, deleted; points, customers,
 * authorizations, coordinations.
 */
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import { coordinationSteps, permissionStep, customerStep } from "./party-stories.js";
import { agreementStep } from "./story-step.js";
import type { Step, Attributes } from "./story-step.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Instant } from "../time/instant.js";
import { dayOf } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { laterJointInvoice } from "./market-parties.js";
import type { Story } from "./point-profiles.js";
import { Random } from "./random.js";
import type { Concerns, SampleEvent } from "./sample-event.js";
import { momentIn } from "./sample-event.js";
import { pointAgreement, pointAt } from "./sample-point.js";
import { HOUR } from "../time/durations.js";

// ------------------------------------------------------------------------------------------------------ agreements

/** The agreement of a type that a point's story is about: the first one that has no end. */
const openAgreement = ({ agreements }: SamplePoint, agreementType: string): AgreementDocument =>
  agreements.find((a) => a.agreementType === agreementType && a.validTo === undefined)!;

const ending = (agreement: AgreementDocument, at: Instant): AgreementDocument => ({
  ...agreement,
  validTo: writeInstant(at),
});

/** An open SUPPLY of another supplier. */
const nextSupply = (point: SamplePoint, from: Instant): AgreementDocument =>
  pointAgreement(point, "SUPPLY", point.next, { from, to: Infinity });

/** A point gets its first GRID, and, some hours later, a supplier from the same day. */
const connection = (point: SamplePoint): readonly Step[] => {
  const { operatorEic, meterEic } = point.document;
  const supplier = point.supplier!;
  const today = (at: Instant) => ({ from: dayOf(at - 3 * HOUR).from, to: Infinity });
  return [
    {
      after: 0,
      initiatorEic: operatorEic,
      of: () => ({ resourceType: "METERING_POINT", action: "CREATE", meterEic }),
    },
    {
      after: 1,
      initiatorEic: operatorEic,
      of: (at) => ({
        resourceType: "AGREEMENT",
        action: "CREATE",
        agreement: pointAgreement(point, "GRID", operatorEic, today(at)),
      }),
    },
    {
      after: 2,
      initiatorEic: supplier,
      of: (at) => ({
        resourceType: "AGREEMENT",
        action: "CREATE",
        agreement: pointAgreement(point, "SUPPLY", supplier, today(at)),
      }),
    },
  ];
};

// --------------------------------------------------------------------------------------------------------- stories

/** Stories that messages about many points contain, or that concern no party. */
const withoutSteps = ["NONE", "CORRECTION", "BILL", "CORRECTED_BILL"] as const;
type StoryWithSteps = Exclude<Story, (typeof withoutSteps)[number]>;

const hasSteps = (story: Story): story is StoryWithSteps =>
  !(withoutSteps as readonly Story[]).includes(story);

const stepsOf = (
  market: SampleMarket,
  point: SamplePoint,
  story: StoryWithSteps,
  random: Random,
): readonly Step[] => {
  const { season } = market;
  const { operatorEic, meterEic } = point.document;
  const supplier = point.supplier!;
  switch (story) {
    case "POINT":
      return [
        {
          after: 0,
          initiatorEic: operatorEic,
          of: () => ({ resourceType: "METERING_POINT", action: "UPDATE", meterEic }),
        },
      ];
    case "SUPPLY_CREATED": {
      const supply = nextSupply(point, season.day(17 + random.below(10)).from);
      return [agreementStep(0, point.next, "CREATE", supply)];
    }
    case "SUPPLY_SHORTENED": {
      const supply = ending(openAgreement(point, "SUPPLY"), season.day(8 + random.below(20)).from);
      return [agreementStep(0, supplier, "UPDATE", supply)];
    }
    case "SUPPLY_DELETED":
      return [agreementStep(0, point.next, "DELETE", openAgreement(point, "SUPPLY"))];
    case "SUPPLY_COORDINATED": {
      const supply = nextSupply(point, season.day(-10).from);
      return [
        ...coordinationSteps(market, point, random, ["APPROVED"]),
        agreementStep(5, point.next, "CREATE", supply, { via: "AGREEMENT_COORDINATION" }),
      ];
    }
    case "GRID_ENDED":
    case "GRID_ENDED_AND_PROLONGED": {
      const grid = openAgreement(point, "GRID");
      const ended = agreementStep(0, operatorEic, "UPDATE", ending(grid, season.day(5).from));
      return story === "GRID_ENDED" ? [ended] : [ended, agreementStep(20, operatorEic, "UPDATE", grid)];
    }
    case "CONNECTION":
      return connection(point);
    case "AGGREGATION_CREATED": {
      const validity = { from: season.day(6).from, to: Infinity };
      return [
        agreementStep(0, operatorEic, "CREATE", pointAgreement(point, "AGGREGATION", operatorEic, validity)),
      ];
    }
    case "AGGREGATION_ENDED":
      return [
        agreementStep(
          0,
          operatorEic,
          "UPDATE",
          ending(openAgreement(point, "AGGREGATION"), season.day(9).from),
        ),
      ];
    case "CUSTOMER":
      return [customerStep(point, random)];
    case "PERMISSION":
      return [permissionStep(market, point, random)];
    case "COORDINATION":
      return coordinationSteps(market, point, random, ["APPROVED", "DENIED", "CANCELLED", undefined]);
  }
};

/** Events of parties without a metering point. */
const partySteps = ({ cast, season }: SampleMarket): readonly Step[] => {
  const { naming, portfolioOfGrid, portfolioOfParticipant } = cast;
  const invoice = laterJointInvoice(cast, season);
  return [
    agreementStep(3, invoice.customerEic!, "CREATE", invoice),
    agreementStep(9, naming.customerEic!, "UPDATE", { ...naming, agreementId: "general-service-2" }),
    agreementStep(21, cast.participant, "UPDATE", ending(portfolioOfGrid, season.laterMonth)),
    agreementStep(30, portfolioOfParticipant.serviceProviderEic!, "UPDATE", {
      agreementId: "balance-1",
      ...portfolioOfParticipant,
    }),
  ];
};

interface Dated {
  readonly at: Instant;
  readonly event: Attributes;
  readonly isOwn: boolean;
}

const longestStory = 20;

const datedSteps = (
  market: SampleMarket,
  steps: readonly Step[],
  begin: Instant,
  index: number,
  isOwn: boolean,
): readonly Dated[] =>
  steps.map(({ after, initiatorEic, of }) => {
    const at = momentIn(market, begin + after * HOUR, `story ${after}`, index);
    const { resourceType, action, ...rest } = of(at);
    return {
      at,
      event: { resourceType, action, occurredAt: writeInstant(at), initiatorEic, ...rest },
      isOwn,
    };
  });

/**
 * The events of all stories, by time. Events without a metering point may concern the participant, and so may all events
 * of a point that does.
 */
export const storyEvents = (market: SampleMarket, concerns: Concerns): readonly SampleEvent[] => {
  const { points, season, seed } = market;
  const { from, to } = season.events;
  const all: Dated[] = [...datedSteps(market, partySteps(market), from, -1, true)];
  for (let index = 0; index < points; index++) {
    const { story } = market.portrait(index);
    if (!hasSteps(story)) continue;
    const random = new Random(seed, "story", index);
    const begin = from + random.next() * (to - from - longestStory * HOUR);
    const isOwn = story === "PERMISSION" || story === "COORDINATION" || concerns(index);
    const steps = stepsOf(market, pointAt(market, index), story, random);
    for (const dated of datedSteps(market, steps, begin, index, isOwn)) all.push(dated);
  }
  for (const day of [0, 1]) {
    const at = season.day(day).from + 12 * HOUR;
    all.push({ at, event: { resourceType: "CLOCK", occurredAt: writeInstant(at) }, isOwn: true });
  }
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ at, event, isOwn }) => ({
      at,
      text: () => JSON.stringify(event),
      concerning: () => (isOwn ? event : undefined),
    }));
};
