/**
 * Moves as event documents.
 */
import type { EventDocument } from "../documents/event-types.js";
import { authorization, eics } from "../rules/example-parties.js";
import { writeInstant } from "../time/write-instant.js";
import type { Atom, Rank } from "./atoms.js";
import type { Layout } from "./layouts.js";
import { partiesOf } from "./layouts.js";
import type { Move, UnitSpan } from "./moves.js";
import type { Placement } from "./place.js";
import { agreementOfAtom } from "./place.js";
import { coordinationActions } from "../documents/event-document.js";

/** The initiator of an agreement change: its provider, except for those of the system and of the operator. */
const makerOf = ({ type, provider, customer }: Atom): string | null => {
  if (type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY") return null;
  return type === "NAMED_SUPPLIER" || type === "JOINT_INVOICE" ? customer : provider;
};

const operatorOf = (layout: Layout, meterEic: string): string =>
  partiesOf[layout.points.find((point) => point.meterEic === meterEic)!.operator][0]!;

type At = (rank: Rank) => string;

const dataOf = (units: readonly UnitSpan[], at: At) => [
  {
    meterEic: units[0]!.meterEic,
    periods: [
      {
        r: "PT1H" as const,
        aI: units.map(({ from }) => ({ pS: at(from), inQty: { rType: "M", kwh: 1 } })),
      },
    ],
  },
];

const billOf = ({ meterEic, from, to }: UnitSpan, at: At, calculated: string) => [
  {
    meterEic,
    networkBillPeriod: {
      calculationTimestamp: calculated,
      periodStart: at(from),
      periodEnd: at(to),
      measurements: [{ direction: "IN", measurementUnit: "KWH", total: 1 }],
    },
  },
];

/** The events of a move: one, except for the passing of time, which needs an earlier event to start from. */
export const eventsOf = (layout: Layout, move: Move, placement: Placement): readonly EventDocument[] => {
  const at: At = (rank) => writeInstant(placement(rank));
  const occurredAt = at(move.now);
  switch (move.on) {
    case "AGREEMENT": {
      const { action, atom, coordinated } = move;
      return [
        {
          resourceType: "AGREEMENT",
          action,
          occurredAt,
          initiatorEic: makerOf(atom),
          ...(coordinated && { via: "AGREEMENT_COORDINATION" }),
          agreement: agreementOfAtom(atom, placement, false),
        },
      ];
    }
    case "METERING_POINT": {
      const { meterEic } = move;
      const initiatorEic = operatorOf(layout, meterEic);
      return [{ resourceType: "METERING_POINT", action: "UPDATE", occurredAt, initiatorEic, meterEic }];
    }
    case "METERING_DATA": {
      const initiatorEic = operatorOf(layout, move.units[0]!.meterEic);
      const content = dataOf(move.units, at);
      return [{ resourceType: "METERING_DATA", action: "CREATE", occurredAt, initiatorEic, content }];
    }
    case "NETWORK_BILL": {
      const initiatorEic = operatorOf(layout, move.unit.meterEic);
      const content = billOf(move.unit, at, occurredAt);
      return [{ resourceType: "NETWORK_BILL", action: "CREATE", occurredAt, initiatorEic, content }];
    }
    case "CUSTOMER_DATA":
      return [
        {
          resourceType: "CUSTOMER_DATA",
          action: "UPDATE",
          occurredAt,
          initiatorEic: null,
          changed: move.changed,
          content: {
            customerType: "PHYSICAL_PERSON",
            customerMetadata: move.changed.map((metadataType) => ({ metadataType, metadataValue: "new" })),
            customerEic: move.customer,
          },
        },
      ];
    case "PERMISSION":
      return [
        {
          resourceType: "PERMISSION",
          action: "CREATE",
          occurredAt,
          initiatorEic: eics.customerX,
          content: authorization(move.subject, occurredAt, occurredAt, "2025-05-20T21:00Z"),
        },
      ];
    case "AGREEMENT_COORDINATION": {
      const { candidates, change, by } = move;
      const coordination = { id: "coordination-1", meterEic: eics.point, candidates, change };
      return [
        {
          resourceType: "AGREEMENT_COORDINATION",
          action: coordinationActions[change],
          occurredAt,
          initiatorEic: by,
          coordination,
        },
      ];
    }
    case "CLOCK":
      return [
        { resourceType: "CLOCK", occurredAt: at(move.since) },
        { resourceType: "CLOCK", occurredAt },
      ];
  }
};
