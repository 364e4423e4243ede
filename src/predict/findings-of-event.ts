/**
 * Findings of the public agreement rules about an event (BEY-10, BEY-12); they never prevent its prediction.
 */
import type { PredictionState } from "./prediction-state.js";
import type { AgreementFinding } from "../rules/consequences/index.js";
import { findingsOfChange } from "../rules/consequences/index.js";
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
  // An event without a valid time cannot be read at all.
  if (readOccurredAt(document)._tag === "Left") return [];
  const isAgreement = (document as { readonly resourceType?: unknown }).resourceType === "AGREEMENT";
  const read = isAgreement ? readEvent(document) : undefined;
  if (read?._tag !== "Right" || read.right.event.resourceType !== "AGREEMENT") return [];
  const { agreement, action, via, at } = read.right.event;
  const change = { action, agreement, ...(via && { via: "AGREEMENT_COORDINATION" as const }) };
  const found = findingsOfChange(set, change, at);
  return found._tag === "Right" ? found.right : [];
};
