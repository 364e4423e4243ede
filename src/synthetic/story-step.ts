/**
 * One step of the story of a point or party.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import type { Attributes } from "../common/attributes.js";

export type { Attributes };

/** A step: hours after the start of the story, initiator, and event. */
export interface Step {
  readonly after: number;
  readonly initiatorEic: Eic;
  /** The rest of the event, at its moment. */
  readonly of: (at: Instant) => Attributes;
}

export const agreementStep = (
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
