/**
 * The shape of an invariant: its statement, and one function that checks one market with an event.
 */
import type { EventDocument } from "../../documents/event-types.js";
import type { ChangedObject, PredictOptions } from "../../predict/prediction-state.js";
import type { AgreementSetDocument } from "../../documents/agreement-set-document.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Delivery } from "../../predict/predict.js";
import { isDelivery, predict } from "../../predict/predict.js";
import type { Bound } from "../bound.js";
import type { Case } from "../enumerate.js";
import type { Move } from "../moves.js";
import type { Notification } from "../pair-outcome.js";
import { objectsOf, setBuilder, notificationsOf } from "../pair-outcome.js";

/** A market with an event, and the results of the rules, computed on first use. */
export class Observed {
  private objectsFound: readonly ChangedObject[] | undefined;

  constructor(
    readonly of: Case,
    readonly set: AgreementSet,
    readonly options: PredictOptions,
  ) {}

  /** The changed objects in order. */
  get objects(): readonly ChangedObject[] {
    return (this.objectsFound ??= objectsOf(this.set, this.of.events, this.options));
  }

  /** The recipients of each object, and the reason. */
  get notifications(): readonly Notification[] {
    return this.objects.flatMap((object) => notificationsOf(object));
  }

  /** The recipients if these events happened in this market instead. */
  notificationsIn(document: AgreementSetDocument, events: readonly EventDocument[]): readonly Notification[] {
    return objectsOf(setBuilder()(document), events, this.options).flatMap((object) =>
      notificationsOf(object),
    );
  }

  /** The deliveries of some events in this market. */
  deliveriesOf(events: readonly EventDocument[]): readonly Delivery[] {
    return predict(this.set, events, this.options).lines.filter(isDelivery);
  }
}

/** A property that must hold in every market. */
export interface Invariant {
  readonly name: string;
  /** The property, in one sentence. */
  readonly statement: string;
  /** The statements of the rule book from which it follows. */
  readonly sources: readonly string[];
  /** The kinds of events it applies to. */
  readonly on: readonly Move["on"][];
  /** The markets that are tried by default. */
  readonly bound: Bound;
  /** Whether it applies to a market with these events; to all when absent. */
  readonly concerns?: (of: Case) => boolean;
  /** Whether it holds in a market. */
  readonly holds: (observed: Observed) => boolean;
}

/** The events of every kind that a party makes. */
export const everyEvent: readonly Move["on"][] = [
  "METERING_POINT",
  "AGREEMENT",
  "METERING_DATA",
  "NETWORK_BILL",
  "CUSTOMER_DATA",
  "PERMISSION",
  "AGREEMENT_COORDINATION",
  "CLOCK",
];
