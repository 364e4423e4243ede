/**
 * The events of customers, authorizations and coordinations.
 */
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import type { Step } from "./story-step.js";
import type { Eic } from "../documents/eic.js";
import { writeInstant } from "../time/write-instant.js";
import type { Random } from "./random.js";
import { coordinationActions } from "../documents/event-document.js";

const names = ["Mari", "Jaan", "Liis", "Andres", "Kadri", "Peeter", "Tiina", "Rein"] as const;
const surnames = ["Tamm", "Saar", "Mägi", "Kask", "Sepp", "Õunapuu", "Rebane", "Lõhmus"] as const;

export const customerStep = (point: SamplePoint, random: Random): Step => {
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

export const permissionStep = ({ cast, season }: SampleMarket, point: SamplePoint, random: Random): Step => {
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

type Change = keyof typeof coordinationActions;

/** A coordination requested by the next supplier, and how it ends, if it does. */
export const coordinationSteps = (
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
      action: coordinationActions[change],
      coordination: { id, meterEic: point.document.meterEic, candidates, change },
    }),
  });
  const last = random.pick(ends);
  const created = stepOf("CREATED", 0, point.next);
  if (last === undefined) return [created];
  return [created, stepOf(last, 4, last === "CANCELLED" ? point.next : point.document.operatorEic)];
};
