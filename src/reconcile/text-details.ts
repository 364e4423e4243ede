/**
 * The values that the sentence of a finding has in addition to those of the finding.
 */

/** Values of a sentence that its finding does not have. */
export interface TextDetails {
  readonly differing?: readonly string[];
  readonly lostSince?: string;
  readonly closest?: string;
  readonly contentMissingReason?: string;
  readonly errors?: readonly string[];
  readonly place?: string;
}
