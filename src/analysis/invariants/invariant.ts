/**
 * The shape of an invariant: what it says, and one function that looks at one market with an event.
 */
import type { EventDocument } from "../../documents/event-types.js";
import type { ChangedObject } from "../../predict/prediction-state.js";
import type { PredictOptions } from "../../predict/prediction-state.js";
import type { AgreementSetDocument } from "../../documents/agreement-set-document.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Delivery } from "../../predict/predict.js";
import { isDelivery, predict } from "../../predict/predict.js";
import type { Bound } from "../bound.js";
import type { Case } from "../enumerate.js";
import type { Move } from "../moves.js";
import type { Told } from "../pair-outcome.js";
import { objectsOf, setBuilder, toldOf } from "../pair-outcome.js";

/** A market with an event, and what the rules make of it, computed when asked for. */
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

  /** Who is told of what, and for which reason. */
  get told(): readonly Told[] {
    return this.objects.flatMap((object) => toldOf(object));
  }

  /** Who would be told if these events happened in this market instead. */
  toldOf(document: AgreementSetDocument, events: readonly EventDocument[]): readonly Told[] {
    return objectsOf(setBuilder()(document), events, this.options).flatMap((object) => toldOf(object));
  }

  /** The deliveries that some events would bring in this market. */
  deliveriesOf(events: readonly EventDocument[]): readonly Delivery[] {
    return predict(this.set, events, this.options).lines.filter(isDelivery);
  }
}

/** Something that must hold in every market. */
export interface Invariant {
  readonly name: string;
  /** What holds, in one sentence. */
  readonly statement: string;
  /** The statements of the rule book that it comes from. */
  readonly sources: readonly string[];
  /** The events that it says something about. */
  readonly on: readonly Move["on"][];
  /** The markets that are tried unless another bound is given. */
  readonly bound: Bound;
  /** Whether it says something about a market of these events; all of them when absent. */
  readonly concerns?: (of: Case) => boolean;
  /** Whether it holds in a market. */
  readonly holds: (observed: Observed) => boolean;
}

/** The events of every kind that somebody makes. */
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
