/**
 * The options of a reconciliation.
 */
import type { Ledger } from "../scan/ledger-model.js";
import type { Edition } from "../documents/editions.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Language } from "../reason/describe-reason.js";
import type { Readings } from "../rulebook/readings.js";
import type { Instant } from "../time/instant.js";

/** Of whom a reconciliation is, and by what it judges. */
export interface ReconcileOptions {
  readonly set: AgreementSet;
  readonly for: Eic;
  /** The present moment, which decides what is lost. */
  readonly at: Instant;
  readonly edition?: Edition;
  readonly readings?: Partial<Readings>;
  /** How far quantities may be apart and still match; 0 by default. */
  readonly tolerance?: number;
  /** How long after its event a message may be made without being late, in milliseconds; an hour by default. */
  readonly lateAfter?: number;
  /** Whether the time of a reading (rTime) is compared; off by default. */
  readonly compareReadingTime?: boolean;
  readonly ledger?: Ledger;
  /** Skip events that cannot be. */
  readonly lenient?: boolean;
  /** Remarks on an event or a message, an unknown attribute for example, are errors. */
  readonly strict?: boolean;
  /** The language of the sentences of findings; English by default. */
  readonly language?: Language;
}
