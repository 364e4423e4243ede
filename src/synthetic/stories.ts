/**
 * What happens to metering points and parties one at a time: agreements entered, ended, deleted; points, customers,
 * authorizations, coordinations.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import { dayOf } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { laterJointInvoice } from "./market-parties.js";
import type { Story } from "./point-profiles.js";
import { Random } from "./random.js";
import type { Concerns, SampleEvent } from "./sample-event.js";
import { momentIn } from "./sample-event.js";
import type { SampleMarket, SamplePoint } from "./sample-point.js";
import { pointAgreement, pointAt } from "./sample-point.js";
import { HOUR } from "./season.js";

// ---------------------------------------------------------------------------------------------------------- model

type Attributes = Readonly<Record<string, unknown>>;

/** A step of a story: so many hours after it began, by whom, and what. */
interface Step {
  readonly after: number;
  readonly initiatorEic: Eic;
  /** The rest of the event, at its moment. */
  readonly of: (at: Instant) => Attributes;
}

const agreementStep = (
  after: number,
  initiatorEic: Eic,
  action: "CREATE" | "UPDATE" | "DELETE",
  agreement: AgreementDocument,
  more: Attributes = {},
): Step => ({
  after,
  initiatorEic,
  of: () => ({ resourceType: "AGREEMENT", action, agreement, ...more }),
});

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

// ---------------------------------------------------------------------------------------- customers, authorizations

const names = ["Mari", "Jaan", "Liis", "Andres", "Kadri", "Peeter", "Tiina", "Rein"] as const;
const surnames = ["Tamm", "Saar", "Mägi", "Kask", "Sepp", "Õunapuu", "Rebane", "Lõhmus"] as const;

const customerStep = (point: SamplePoint, random: Random): Step => {
  const [name, surname] = [random.pick(names), random.pick(surnames)];
  const isMoving = random.chance(0.5);
  return {
    after: 0,
    initiatorEic: point.document.operatorEic,
    of: (at) => {
      const validFrom = writeInstant(at);
      const metadata = (metadataType: string, metadataValue: string) => ({
        metadataType,
        metadataValue,
        validFrom,
      });
      return {
        resourceType: "CUSTOMER_DATA",
        action: "UPDATE",
        changed: isMoving ? ["BILLING_ADDRESS", "LAST_NAME"] : ["BILLING_METHOD", "FIRST_NAME"],
        content: {
          customerType: "PHYSICAL_PERSON",
          customerMetadata: [
            metadata("FIRST_NAME", name),
            metadata("LAST_NAME", surname),
            metadata("EMAIL", `${name}.${surname}@example.ee`.toLowerCase()),
            metadata("BILLING_METHOD", isMoving ? "EMAIL" : "BANK,EMAIL"),
            metadata("BILLING_ADDRESS", `Kase ${1 + random.below(90)}, Tartu`),
          ],
          customerEic: point.customerEic,
        },
      };
    },
  };
};

const permissionStep = ({ cast, season }: SampleMarket, point: SamplePoint, random: Random): Step => {
  const isSupplier = random.chance(0.7);
  const owner = { ownerCustomerEic: point.customerEic, ownerCustomerType: "PRIVATE" };
  const mandate =
    point.portrait.supplier === undefined
      ? random.pick(isSupplier ? cast.suppliers : cast.aggregators)
      : cast.participant;
  const isAggregator = cast.aggregators.includes(mandate);
  return {
    after: 0,
    initiatorEic: point.customerEic,
    of: (at) => ({
      resourceType: "PERMISSION",
      action: "CREATE",
      content: {
        mandateCustomerEic: mandate,
        mandateCustomerType: "LEGAL",
        meteringPointEic: point.document.meterEic,
        ...owner,
        participantRoleType: isAggregator ? "AGGREGATOR" : "OPEN_SUPPLIER",
        permissionType: "ACCESS",
        purpose: isAggregator ? "AGGREGATION_OFFER" : "ENERGY_SUPPLY_OFFER",
        status: "APPROVED",
        subjectPeriodFrom: writeInstant(season.day(-365).from),
        subjectPeriodTo: writeInstant(season.day(0).from),
        validFrom: writeInstant(at),
        validTo: writeInstant(season.day(30).from),
      },
    }),
  };
};

// --------------------------------------------------------------------------------------------------- coordinations

const actionOfChange = {
  CREATED: "CREATE",
  CANCELLED: "DELETE",
  APPROVED: "UPDATE",
  DENIED: "UPDATE",
} as const;
type Change = keyof typeof actionOfChange;

/** A coordination that the next supplier asks for, and how it ends, if it does. */
const coordinationSteps = (
  { cast }: SampleMarket,
  point: SamplePoint,
  random: Random,
  ends: readonly (Change | undefined)[],
): readonly Step[] => {
  const id = random.uuid();
  const supplier = point.supplier ?? cast.suppliers[0]!;
  const candidates = [supplier, point.document.operatorEic];
  const stepOf = (change: Change, after: number, initiatorEic: Eic): Step => ({
    after,
    initiatorEic,
    of: () => ({
      resourceType: "AGREEMENT_COORDINATION",
      action: actionOfChange[change],
      coordination: { id, meterEic: point.document.meterEic, candidates, change },
    }),
  });
  const last = random.pick(ends);
  const created = stepOf("CREATED", 0, point.next);
  if (last === undefined) return [created];
  return [created, stepOf(last, 4, last === "CANCELLED" ? point.next : point.document.operatorEic)];
};

// --------------------------------------------------------------------------------------------------------- stories

/** Stories that messages of many points tell, or nobody. */
const untold = ["NONE", "CORRECTION", "BILL", "CORRECTED_BILL"] as const;
type Told = Exclude<Story, (typeof untold)[number]>;

const isTold = (story: Story): story is Told => !(untold as readonly Story[]).includes(story);

const stepsOf = (market: SampleMarket, point: SamplePoint, story: Told, random: Random): readonly Step[] => {
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

/** What parties do that has no metering point. */
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
 * The events of all stories, in order of time. What names no metering point may concern the participant, and so may
 * whatever happens to a point that does.
 */
export const storyEvents = (market: SampleMarket, concerns: Concerns): readonly SampleEvent[] => {
  const { points, season, seed } = market;
  const { from, to } = season.events;
  const all: Dated[] = [...datedSteps(market, partySteps(market), from, -1, true)];
  for (let index = 0; index < points; index++) {
    const { story } = market.portrait(index);
    if (!isTold(story)) continue;
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
