/**
 * A change of the agreement set that would explain findings.
 */
import type { AgreementDocument } from "../../documents/agreement-set-document.js";

/** What would have to be different in the set. */
export type CauseChange =
  /** The agreement would have to be there as well. */
  | "ADDED"
  /** The agreement would have to end earlier, at `at`. */
  | "ENDED"
  /** The agreement would have to start later, at `at`. */
  | "STARTED"
  /** The agreement would have to be absent. */
  | "REMOVED";

/** A change of the agreement set, and how much of the findings it explains: confirmed by the rules with the changed set. */
export interface Cause {
  readonly change: CauseChange;
  /** The agreement: as it would be added, else as the set has it. */
  readonly agreement: AgreementDocument;
  /** The new end or start, in UTC. */
  readonly at?: string;
  /** How many findings it explains, and how many units they have. */
  readonly findings: number;
  readonly units: number;
}

/** A note of a report on what would explain its findings. */
export type CauseNote =
  /** The party is not in the set. */
  | { readonly tag: "UnknownParty"; readonly text: string }
  | (Cause & { readonly tag: "ExplainedBy"; readonly text: string });
