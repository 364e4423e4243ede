/**
 * Messages that no rule gives to the participant: about metering points, customers and parties unrelated to it,
 * and data of a point it supplied before.
 */
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { monthInterval } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { billOf } from "./sample-bills.js";
import { partyAgreement } from "./market-parties.js";
import { dataV2 } from "./quantities.js";
import { Random } from "./random.js";
import type { Concerns } from "./sample-event.js";
import { pointAgreement, pointAt } from "./sample-point.js";
import { HOUR } from "../time/durations.js";

/** The content of an unexpected message. */
interface Stray {
  readonly reason: string;
  readonly content: unknown;
}

const mostTries = 40;

/** The showcase has a point here that the participant supplies until the day on which clocks change. */
const lostPoint = 2;

export class UnexpectedMessages {
  private readonly random: Random;

  constructor(
    private readonly market: SampleMarket,
    private readonly concerns: Concerns,
  ) {
    this.random = new Random(market.seed, "strangers");
  }

  /** An unexpected message of a type made at a moment; undefined where the market has no object for it. */
  stray(resourceType: ResourceType, at: Instant): Stray | undefined {
    if (resourceType === "AGREEMENT" && this.random.chance(0.3)) return this.invoice();
    if (resourceType === "METERING_DATA" && this.random.chance(0.5)) {
      const lost = this.lostData(at);
      if (lost !== undefined) return lost;
    }
    const point = this.point();
    return point === undefined ? undefined : this.about(point, resourceType, at);
  }

  /** A metering point that does not concern the participant. */
  private point(): SamplePoint | undefined {
    const { market, random } = this;
    for (let i = 0; i < mostTries; i++) {
      const index = random.below(market.points);
      const { kind, supplying } = market.portrait(index);
      if (kind === "REGULAR" && supplying !== "NEW" && !this.concerns(index)) return pointAt(market, index);
    }
    return undefined;
  }

  private lostData(at: Instant): Stray | undefined {
    const { market } = this;
    if (market.points <= lostPoint || at < market.season.day(1).from) return undefined;
    const data = dataV2(market, lostPoint, market.portrait(lostPoint).kind, [0]);
    return { reason: "CREATE", content: [JSON.parse(data)] };
  }

  /** A joint invoice of other parties, in some future month. */
  private invoice(): Stray {
    const { cast, season } = this.market;
    const { from } = monthInterval(
      season.changeDay.year + 1 + this.random.below(3),
      1 + this.random.below(12),
    );
    const parties = [cast.suppliers[6]!, cast.closedNetwork] as const;
    return { reason: "CREATE", content: partyAgreement("JOINT_INVOICE", parties, "ELECTRICITY", from) };
  }

  private about(point: SamplePoint, resourceType: ResourceType, at: Instant): Stray {
    const { market, random } = this;
    const { cast, season } = market;
    const { meterEic } = point.document;
    const moment = writeInstant(at);
    switch (resourceType) {
      case "METERING_POINT":
        return { reason: "UPDATE", content: { meterEic } };
      case "METERING_DATA": {
        const data = dataV2(market, point.index, "REGULAR", [at < season.day(1).from ? -1 : 0]);
        return { reason: "CREATE", content: [JSON.parse(data)] };
      }
      case "NETWORK_BILL":
        return { reason: "CREATE", content: [billOf(market, point, "V2", at - HOUR, false)] };
      case "AGREEMENT": {
        const validity = { from: season.day(25).from, to: Infinity };
        return { reason: "CREATE", content: pointAgreement(point, "SUPPLY", cast.suppliers[6]!, validity) };
      }
      case "CUSTOMER_DATA": {
        const name = { metadataType: "LAST_NAME", metadataValue: "Kuusk", validFrom: moment };
        return {
          reason: "UPDATE",
          content: {
            customerType: "PHYSICAL_PERSON",
            customerMetadata: [name],
            customerEic: point.customerEic,
          },
        };
      }
      case "PERMISSION":
        return {
          reason: "CREATE",
          content: {
            mandateCustomerEic: cast.suppliers[6]!,
            mandateCustomerType: "LEGAL",
            meteringPointEic: meterEic,
            ownerCustomerEic: point.customerEic,
            ownerCustomerType: "PRIVATE",
            participantRoleType: "OPEN_SUPPLIER",
            permissionType: "ACCESS",
            purpose: "ENERGY_SUPPLY_OFFER",
            status: "APPROVED",
            subjectPeriodFrom: writeInstant(season.day(-30).from),
            subjectPeriodTo: writeInstant(season.day(0).from),
            validFrom: moment,
          },
        };
      case "AGREEMENT_COORDINATION":
        return {
          reason: "CREATE",
          content: {
            id: random.uuid(),
            meterEic,
            candidates: [cast.suppliers[6]!, point.document.operatorEic],
            change: "CREATED",
          },
        };
    }
  }
}
