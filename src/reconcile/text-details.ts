/**
 * What the sentence of a finding says beyond what the finding holds.
 */

/** What a sentence says beyond what its finding holds. */
export interface TextDetails {
  readonly differing?: readonly string[];
  readonly lostSince?: string;
  readonly closest?: string;
  readonly contentMissingReason?: string;
  readonly errors?: readonly string[];
  readonly place?: string;
}
