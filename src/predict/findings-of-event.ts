/**
 * Findings of the public agreement rules about an event (BEY-10, BEY-12); they never prevent its prediction.
 */
import type { PredictionState } from "./prediction-state.js";
import type { AgreementFinding } from "../rules/consequences/index.js";
import { findingsOfChange } from "../rules/consequences/index.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Event } from "./event.js";
import { readEvent, readOccurredAt } from "./event.js";

/**
 * The findings of an agreement event, for the state of the run before it; none for other events and for invalid
 * events.
 *
 * @example
 * import { findingsOfEvent, startPrediction } from "levik/predict";
 * const event = { resourceType: "CLOCK", occurredAt: "2024-05-22T21:00Z" };
 * findingsOfEvent(startPrediction(set), event); // []
 */
export const findingsOfEvent = ({ set }: PredictionState, document: unknown): readonly AgreementFinding[] => {
  // Other events, some of which are large, are not decoded; of one without a valid time nothing is read.
  if (readOccurredAt(document)._tag === "Left") return [];
  if ((document as { readonly resourceType?: unknown }).resourceType !== "AGREEMENT") return [];
  const read = readEvent(document);
  return read._tag === "Right" ? findingsOfDecodedEvent(set, read.right.event) : [];
};

/** The same of a decoded event and the set before it. */
export const findingsOfDecodedEvent = (set: AgreementSet, event: Event): readonly AgreementFinding[] => {
  if (event.resourceType !== "AGREEMENT") return [];
  const { agreement, action, via, at } = event;
  const change = { action, agreement, ...(via && { via: "AGREEMENT_COORDINATION" as const }) };
  const found = findingsOfChange(set, change, at);
  return found._tag === "Right" ? found.right : [];
};
